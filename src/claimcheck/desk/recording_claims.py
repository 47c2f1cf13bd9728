"""Recording claims: new ones placed, known ones recognised, all in one act."""

from collections.abc import Mapping, Sequence
from itertools import chain

from attrs import evolve

from claimcheck.desk.describing import Added
from claimcheck.desk.kept_apart import notes_on_kept_apart
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.placing import KeptApart, index_new, recorded_and_placed
from claimcheck.desk.progress import Progress, claims_told, untold
from claimcheck.desk.recognising import (
    given_again,
    new_claims,
    notes_on_again,
    notes_on_revised,
    recognise,
    refuse_other_content,
)
from claimcheck.desk.speaking_of import notes_on_spoken_of
from claimcheck.dossier import file
from claimcheck.journal.claim_story import correction
from claimcheck.model.claim import Claim
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
        found = recognise(desk, numbered, giver, revise=revise)
        if not revise:
            refuse_other_content(name, giver, found)
        recorded = new_claims(desk, [claim for claim, _ in found.new], giver)
        told = [
            (each.uid, row)
            for each, (claim, row) in zip(recorded, found.new, strict=True)
            if claim.about
        ]
        told += [(held.uid, row) for claim, row, held in found.other if claim.about]
        found = evolve(found, new=())
        if not (recorded or found.other or found.again):
            return Added(name, "claims", 0, found.known, ())
        corrections = [
            correction(held.uid, held.claim, claim, f"revised in {name}")
            for claim, _, held in found.other
        ]
        again = given_again(desk, found.again, giver)
        apart: dict[str, KeptApart] = {}
        bodies = recorded_and_placed(desk, recorded, apart, stood)
        placed = claims_told(bodies, len(recorded), progress)
        with file.room_for(desk.connection, len(recorded)):
            act = append_act(desk, "add", chain(corrections, again, placed)).id
        index_new(desk, recorded)
        notes = (
            *notes_on_revised(found),
            *notes_on_again(found.again, giver),
            *notes_on_spoken_of(desk, told),
            *notes_on_kept_apart(desk, list(apart.values())),
        )
    return Added(name, "claims", len(recorded), found.known, notes, act, len(corrections))
