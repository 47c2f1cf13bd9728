"""Recognising rows that were given before, also where the claim was corrected since."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from claimcheck.desk.opening import Desk
from claimcheck.dossier.recognition import held_by_given_id, known_fingerprints, taken_uids
from claimcheck.dossier.versions import corrected_claims, versions_of
from claimcheck.dossier.views import fingerprint
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.faults import Fault, TableError

Row = tuple[Claim, int]
_MOST_NAMED = 5


@frozen
class Recognised:
    """Rows that are new, those that bear a known id with other content, how many are known."""

    new: tuple[Row, ...]
    other: tuple[tuple[Claim, int, RecordedClaim], ...]
    known: int


def recognise(desk: Desk, rows: Iterable[Row], giver: str, *, revise: bool) -> Recognised:
    """Sort a giver's rows by what the dossier holds of them.

    A row is known where a claim says just that, or said it before a correction. Where rows
    `revise`, an earlier version under a giver's id is a wish to go back to it.
    """
    connection = desk.connection
    every = list(rows)
    known = known_fingerprints(connection, (claim for claim, _ in every))
    rest = [row for row in every if fingerprint(row[0]) not in known] if known else every
    ids = (claim.id for claim, _ in rest if claim.id)
    held = held_by_given_id(connection, ids, giver)
    uids = set() if revise else {recorded.uid for recorded in held.values()}
    if not all(claim.id for claim, _ in rest):
        uids.update(corrected_claims(connection))
    earlier = {fingerprint(claim) for uid in uids for claim in versions_of(connection, uid)}
    if earlier:
        rest = [
            (claim, row)
            for claim, row in rest
            if (revise and claim.id) or fingerprint(claim) not in earlier
        ]
    return Recognised(
        tuple((claim, row) for claim, row in rest if claim.id not in held),
        tuple((claim, row, held[claim.id]) for claim, row in rest if claim.id in held),
        len(every) - len(rest),
    )


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


def notes_on_revised(found: Recognised) -> tuple[str, ...]:
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
