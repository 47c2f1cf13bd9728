"""Tables that were handed out masked and come in: known where they came from, apart elsewhere."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from attrs import evolve

from claimcheck.desk.finding import about_as_shown
from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.exchange.claims_in import ClaimsRead
from claimcheck.exchange.masked_in import (
    as_held,
    has_put_in,
    is_masked,
    is_masked_from,
    name_in_table,
    names_a_table,
    numbered_names,
    renamed,
    table_mark,
    tells_a_number,
)
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.counting import counted
from claimcheck.reckon.names import fold


def without_masks(desk: Desk, read: ClaimsRead) -> ClaimsRead:
    """Give the claims of a table that was handed out masked as this dossier may take them in.

    Rows that it holds, but for what masking put in, are left out. A number of the table is the
    source that has it in such a row; else it becomes a name that is this table's alone, since
    nobody can tell whether the same number of another table is the same source.
    """
    ours = bool(read.stood)
    if not (is_masked(read.claims) or (ours and tells_a_number(read.claims))):
        return read
    mark = table_mark(read.claims, read.stood)
    meant: dict[str, str] = {}
    new: list[tuple[Claim, int]] = []
    untouched: set[int] = set()
    known = 0
    here = _Held(desk)
    for claim, row in zip(read.claims, read.rows, strict=True):
        told, held = here.as_held(claim, read.stood.get(claim.id, "")) or (claim, None)
        if held:
            for name, named in numbered_names(claim, held):
                meant.setdefault(name, named)
        alike = held is not None and _bare(told) == _bare(held)
        if alike and told != claim:
            known += 1
            continue
        new.append((told, row))
        if alike:
            untouched.add(row)
    names = is_masked(claim for claim, _ in new)
    taken = [
        claim if row in untouched else renamed(claim, lambda name: _name(name, meant, mark))
        for claim, row in new
    ]
    notes = (*read.notes, *_on_known(known), *(_on_names(mark) if names else ()))
    return evolve(read, claims=tuple(taken), rows=tuple(row for _, row in new), notes=notes)


def _name(name: str, meant: Mapping[str, str], mark: str) -> str:
    return meant.get(name) or name_in_table(name, mark)


class _Held:
    """The claims of a dossier, as a masked table may speak of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of_event = cache(self._all_of_event)

    def as_held(self, claim: Claim, stood: str) -> tuple[Claim, Claim] | None:
        """Find the claim that a row is of; gives the row without its masks, and the claim.

        The id of an event that is here (`stood`) tells that the row was handed out here; without
        it, all that the row says, its labels included.
        """
        connection = self._desk.connection
        from_here = bool(stood) and lookup.event_by_id(connection, stood) is not None
        for recorded in self._called(claim.id, stood) if from_here or not stood else ():
            for held in (recorded.claim, about_as_shown(self._desk, recorded).claim):
                told = as_held(claim, held)
                alike = _bare(told) == _bare(held)
                if alike and (from_here or (_labelled(told, held) and not names_a_table(held))):
                    return told, held
            if from_here:
                return as_held(claim, recorded.claim), recorded.claim
        return None

    def _called(self, name: str, event: str) -> Iterator[RecordedClaim]:
        """Find claims by an id, also by one in which masking put something in."""
        if not name:
            return
        by_uid = lookup.claim_by_uid(self._desk.connection, name)
        given = lookup.claims_by_given_id(self._desk.connection, name)
        yield from chain([by_uid] if by_uid else (), given)
        if event and has_put_in(name):
            of_event = self._of_event(event)
            yield from (each for each in of_event if is_masked_from(name, each.claim.id))

    def _all_of_event(self, event: str) -> list[RecordedClaim]:
        connection = self._desk.connection
        questions = lookup.questions_of_event(connection, event)
        return [each for one in questions for each in lookup.claims_of_question(connection, one)]


def _labelled(claim: Claim, held: Claim) -> bool:
    """Whether two claims have the same labels, and have any."""
    labels = [(fold(each.event), fold(each.question)) for each in (claim, held)]
    return labels[0] == labels[1] and any(labels[0])


def _bare(claim: Claim) -> Claim:
    """Leave out what is handed out as it stands here, not as its giver wrote it."""
    return evolve(claim, id="", event="", question="", extra=tuple(sorted(claim.extra)))


def _on_known(known: int) -> tuple[str, ...]:
    if not known:
        return ()
    rows = counted(known, "row was", "rows were")
    return (f"{rows} handed out masked from claims that are here: nothing was added for them.",)


def _on_names(mark: str) -> tuple[str, ...]:
    note = (
        "This table was handed out masked. Its confidential sources are recorded as "
        f"“{name_in_table('confidential source 1', mark)}” and so on: nobody can tell whether a "
        "number of another table is the same source, so each is a voice of its own."
    )
    return (note,)
