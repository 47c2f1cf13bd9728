"""A table that is another giver's in a new version: what it changed there, it added beside."""

import shlex
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.desk.opening import Desk
from claimcheck.desk.recognising import Recognised
from claimcheck.dossier import lookup
from claimcheck.dossier.recognition import held_by_given_id, uids_by_given_id
from claimcheck.model.claim import Claim

_MOST_NAMED = 5
# Of so many new rows it is asked who gave their ids, and of so many givers what else they gave.
_ROWS_ASKED, _GIVERS_ASKED = 100, 5


def notes_on_second_versions(
    desk: Desk, found: Recognised, claims: Sequence[Claim]
) -> Iterator[str]:
    """Say which new rows of a table another giver gave under the same ids with other content.

    Only where at least half of the table's rows are that giver's, word for word: ids such as 1
    and 2 of two givers say nothing of each other.
    """
    ids = [claim.id for claim, _ in found.new if claim.id]
    if not ids or 2 * len(found.again) < len(claims):
        return
    rows = {giver: _rows_of(desk, found, giver) for giver in _givers_of(desk, ids)}
    giver = max(rows, key=lambda each: rows[each], default="")
    if giver and 2 * rows[giver] >= len(claims):
        held = held_by_given_id(desk.connection, ids, giver)
        yield _note(desk, [given for given in ids if given in held], giver)


def _givers_of(desk: Desk, ids: Sequence[str]) -> list[str]:
    """Name those who gave claims under some ids, the one of most of them first."""
    uids = uids_by_given_id(desk.connection, ids[:_ROWS_ASKED]).values()
    claims = (lookup.claim_by_uid(desk.connection, uid) for each in uids for uid in each)
    givers = Counter(recorded.giver for recorded in claims if recorded)
    return [giver for giver, _ in givers.most_common(_GIVERS_ASKED)]


def _rows_of(desk: Desk, found: Recognised, giver: str) -> int:
    """Count the rows that are known which a giver gave, under their ids and word for word."""
    held = held_by_given_id(desk.connection, (claim.id for claim, _ in found.again), giver)
    return sum(claim.id in held and held[claim.id].uid == uid for claim, uid in found.again)


def _note(desk: Desk, changed: Sequence[str], giver: str) -> str:
    named = ", ".join(changed[:_MOST_NAMED]) + (" …" if len(changed) > _MOST_NAMED else "")
    stand = "stands" if len(changed) == 1 else "stand"
    dossier, by = shlex.quote(desk.path.name), shlex.quote(giver)
    return (
        f"{named} {stand} in {giver} with other content; to correct them there: "
        f"claimcheck undo {dossier}, then claimcheck add {dossier} … --as {by} --revise"
    )
