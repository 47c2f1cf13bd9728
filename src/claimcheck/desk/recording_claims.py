"""Recording claims: new ones placed, known ones recognised, all in one act."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from attrs import evolve

from claimcheck.desk.describing import Added
from claimcheck.desk.kept_apart import notes_on_kept_apart
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.placing import KeptApart, index_new, recorded_and_placed
from claimcheck.desk.progress import Progress, claims_told, untold
from claimcheck.desk.recognising import (
    Recognised,
    given_again,
    new_claims,
    notes_on_recognised,
    recognise,
    refuse_other_content,
    revisions,
)
from claimcheck.desk.second_versions import notes_on_second_versions
from claimcheck.desk.speaking_of import notes_on_spoken_of
from claimcheck.dossier import file
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.reckon.grouping.placed import NOWHERE_BEFORE


def record_claims(
    desk: Desk,
    name: str,
    claims: Sequence[Claim],
    giver: str,
    rows: Sequence[int] = (),
    *,
    revise: bool = False,
    progress: Progress = untold,
    stood: Mapping[str, str] = NOWHERE_BEFORE,
) -> Added:
    """Record claims in one act and place them; rows given before are recognised and add nothing.

    `rows` are the claims' rows in their table, for faults and notes; `stood` names, by their ids,
    the events in which they stood in the dossier that handed them out.
    """
    numbered = zip(claims, rows or [0] * len(claims), strict=True)
    with one_act(desk):
        found = _recognised(desk, name, numbered, giver, revise=revise)
        recorded = new_claims(desk, [claim for claim, _ in found.new], giver)
        speaking = _speaking_of_others(recorded, found)
        second = tuple(notes_on_second_versions(desk, found, claims))
        found = evolve(found, new=())
        if not (recorded or found.other or found.again):
            return Added(name, "claims", 0, found.known, ())
        known = chain(revisions(found, name), given_again(desk, found.again, giver))
        apart: dict[str, KeptApart] = {}
        placed = recorded_and_placed(desk, recorded, apart, stood)
        bodies = chain(known, claims_told(placed, len(recorded), progress))
        with file.room_for(desk.connection, len(recorded)):
            act = append_act(desk, "add", bodies).id
        index_new(desk, recorded)
        notes = (
            *notes_on_recognised(found, giver),
            *second,
            *notes_on_spoken_of(desk, speaking),
            *notes_on_kept_apart(desk, list(apart.values())),
        )
    return Added(name, "claims", len(recorded), found.known, notes, act, len(found.other))


def _recognised(
    desk: Desk, name: str, numbered: Iterable[tuple[Claim, int]], giver: str, *, revise: bool
) -> Recognised:
    """Tell new rows from known ones; those with other content are refused, unless they revise."""
    found = recognise(desk, numbered, giver, revise=revise)
    if not revise:
        refuse_other_content(name, giver, found)
    return found


def _speaking_of_others(
    recorded: Sequence[RecordedClaim], found: Recognised
) -> list[tuple[str, int]]:
    """List the claims that name another, by uid, each with its row: new ones, then revised ones."""
    new = zip(recorded, found.new, strict=True)
    named = [(each.uid, row) for each, (claim, row) in new if claim.about]
    return named + [(held.uid, row) for claim, row, held in found.other if claim.about]
