"""Recognising rows that were given before, also where the claim was corrected since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import apsw
from attrs import field, frozen

from claimcheck.desk.finding import spoken_of
from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.dossier.claim_joins import answering
from claimcheck.dossier.recognition import (
    Said,
    held_by_given_id,
    said_before,
    taken_uids,
    uids_by_given_id,
)
from claimcheck.dossier.versions import corrected_claims, versions_of
from claimcheck.dossier.views import fingerprint
from claimcheck.journal.claim_story import correction
from claimcheck.journal.entries import Body, ClaimRecorded, ClaimsJoined
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.faults import Fault, TableError

Row = tuple[Claim, int]
_MOST_NAMED = 5
_FEW = 100


@frozen
class Recognised:
    """Rows that are new, those that bear a known id with other content, how many are known.

    `again` are rows that another giver gave before, under the same id, each with that claim's uid.
    """

    new: tuple[Row, ...]
    other: tuple[tuple[Claim, int, RecordedClaim], ...]
    again: tuple[tuple[Claim, str], ...]
    known: int


def recognise(desk: Desk, rows: Iterable[Row], giver: str, *, revise: bool) -> Recognised:
    """Sort a giver's rows by what the dossier holds of them.

    A row is known where a claim says just that, or said it before a correction. Where rows
    `revise`, an earlier version under a giver's id is a wish to go back to it.
    """
    connection = desk.connection
    every = list(rows)
    said = said_before(connection, (claim for claim, _ in every))
    rest = every
    if said:
        rest = [row for row in every if not _is_known(row[0], said, giver, revise=revise)]
    held = held_by_given_id(connection, (claim.id for claim, _ in rest if claim.id), giver)
    earlier = _earlier(desk, rest, held, revise=revise)
    if not (said or held or earlier):  # as most tables are: nothing more is to be looked up
        return Recognised(tuple(every), (), (), 0)
    new: list[Row] = []
    again: list[tuple[Claim, str]] = []
    other: list[tuple[Claim, int, RecordedClaim]] = []
    meant = _Meant(desk, giver)
    meant.uids.update((claim.id, "") for claim, _ in rest if fingerprint(claim) not in said)
    meant.uids.update((given, recorded.uid) for given, recorded in held.items())
    for claim, row in rest:
        before = earlier.get(fingerprint(claim), "")
        if claim.id in held:
            if held[claim.id].claim != claim and (revise or not before):
                other.append((claim, row, held[claim.id]))
            continue
        told = [each.uid for each in said.get(fingerprint(claim), ())] or [before]
        uid = next((each for each in told if each and meant.is_same(claim, each)), "")
        meant.uids[claim.id] = uid
        if uid and claim.id:
            again.append((claim, uid))
        elif not uid:
            new.append((claim, row))
    known = len(every) - len(new) - len(other)
    return Recognised(tuple(new), tuple(other), tuple(again), known)


@frozen
class _Meant:
    """The claims that a giver's own ids mean, by uid, "" for one that is new."""

    desk: Desk
    giver: str
    uids: dict[str, str] = field(factory=dict)

    def is_same(self, claim: Claim, uid: str) -> bool:
        """Tell whether a claim like another's speaks of the claim that the other speaks of."""
        if not claim.about:
            return True
        if claim.about not in self.uids:
            held = held_by_given_id(self.desk.connection, (claim.about,), self.giver)
            if claim.about not in held:
                return True
            self.uids[claim.about] = held[claim.about].uid
        recorded = lookup.claim_by_uid(self.desk.connection, uid)
        named = spoken_of(self.desk, recorded) if recorded else None
        return named is not None and named.uid == self.uids[claim.about]


def _is_known(
    claim: Claim, said: Mapping[bytes, Sequence[Said]], giver: str, *, revise: bool
) -> bool:
    """Tell whether a row adds nothing: its giver gave it before, or anybody, where it has no id."""
    told = said.get(fingerprint(claim), ())
    if not claim.id:
        return bool(told)
    # What is one row with another claim may have been corrected there, and `revise` goes back.
    return any(each.giver == giver and (each.itself or not revise) for each in told)


def _earlier(
    desk: Desk, rows: Sequence[Row], held: Mapping[str, RecordedClaim], *, revise: bool
) -> dict[bytes, str]:
    """Lead from what corrected claims said before to their uids, so far as rows may say it."""
    connection = desk.connection
    uids = set() if revise else {recorded.uid for recorded in held.values()}
    uids |= _corrected(connection, {claim.id for claim, _ in rows if claim.id not in held})
    return {
        fingerprint(claim): answering(connection, uid)
        for uid in sorted(uids)
        for claim in versions_of(connection, uid)
    }


def _corrected(connection: apsw.Connection, unheld: AbstractSet[str]) -> set[str]:
    """Name the corrected claims that rows may mean whose ids, "" for none, their giver never gave.

    That a few ids are nobody's is sooner known than which of a large dossier's claims were
    ever corrected.
    """
    given = unheld - {""}
    few = given == unheld and len(given) <= _FEW
    if few and not uids_by_given_id(connection, given):
        return set()
    corrected = set(corrected_claims(connection))
    if given != unheld or not corrected:
        return corrected
    named = uids_by_given_id(connection, given)
    return corrected.intersection(uid for found in named.values() for uid in found)


def refuse_other_content(name: str, giver: str, found: Recognised) -> None:
    """Refuse a table, by its name, in which a giver's ids bear other content than before."""
    faults = tuple(
        Fault(
            row,
            "id",
            f"{claim.id} was given by {giver} before, with other content",
            "Correct it with --revise, give it an id of its own, or name another giver with --as",
        )
        for claim, row, _ in found.other
    )
    if faults:
        raise TableError(name, faults)


def revisions(found: Recognised, table: str) -> Iterator[Body]:
    """Correct the claims to which rows of a table give other content."""
    for claim, _, held in found.other:
        yield correction(held.uid, held.claim, claim, f"revised in {table}")


def notes_on_recognised(found: Recognised, giver: str) -> tuple[str, ...]:
    """Say of rows that were given before what their giver may not expect."""
    return (*_on_revised(found), *_on_again(found.again, giver))


def _on_revised(found: Recognised) -> tuple[str, ...]:
    """Say that revised claims stay in their questions, also where they name others now."""
    elsewhere = [
        claim.id
        for claim, _, held in found.other
        if (claim.event, claim.question) != (held.claim.event, held.claim.question)
    ]
    if not elsewhere:
        return ()
    named = ", ".join(elsewhere[:_MOST_NAMED]) + (" …" if len(elsewhere) > _MOST_NAMED else "")
    note = (
        f"Revised claims stay where they stand, also where their event or question has another "
        f"name now ({named}). Put them elsewhere with claimcheck move."
    )
    return (note,)


def given_again(desk: Desk, again: Sequence[tuple[Claim, str]], giver: str) -> Iterator[Body]:
    """Record that rows of another giver's are a giver's too: the claims there answer for both."""
    for (claim, uid), recorded in zip(
        again, new_claims(desk, [claim for claim, _ in again], giver), strict=True
    ):
        held = lookup.claim_by_uid(desk.connection, uid)
        version = held.entry if held else ""
        yield ClaimRecorded(recorded.uid, giver, claim)
        yield ClaimsJoined(recorded.uid, uid, version, f"{giver} gave the same row")


def _on_again(again: Sequence[tuple[Claim, str]], giver: str) -> tuple[str, ...]:
    """Say that rows are known from another giver, and by which ids they go."""
    if not again:
        return ()
    first = f"{giver}:{again[0][0].id}"
    if len(again) == 1:
        return (f"1 row was given by another before: {first} leads to the same claim.",)
    rows = f"{len(again):,} rows were given by others before"
    return (f"{rows}: {first} and so on lead to the same claims.",)


def new_claims(desk: Desk, claims: Sequence[Claim], giver: str) -> list[RecordedClaim]:
    """Give new claims names of their own."""
    uids = _new_uids(desk, len(claims))
    return [
        RecordedClaim(uid, giver, claim, None, desk.by, "")
        for uid, claim in zip(uids, claims, strict=True)
    ]


def _new_uids(desk: Desk, number: int) -> list[str]:
    """Make names that no claim of the dossier ever had.

    They rise from row to row, so that what is found by them is written side by side: where a large
    table comes in, names without order would touch every page of every index again and again.
    """
    uids: dict[str, None] = {}
    while len(uids) < number:
        made = [desk.new_id() for _ in range(number - len(uids))]
        taken = taken_uids(desk.connection, made)
        uids.update((uid, None) for uid in made if uid not in taken)
    return sorted(uids)
