"""The events that stand: in which there are claims, or of which such events are a part."""

import apsw

from claimcheck.dossier import lookup
from claimcheck.dossier.joins import Joinable, joined_ids
from claimcheck.dossier.views import label_key
from claimcheck.model.event import Event


def standing_events(connection: apsw.Connection) -> list[Event]:
    """List the events in which claims stand, and the larger ones that these are part of."""
    sql = (
        "SELECT id, event, joined_to<>'' FROM question_view AS asked"
        " WHERE EXISTS (SELECT 1 FROM claim_view WHERE question=asked.id)"
    )
    leads = joined_ids(connection, Joinable.EVENT)
    held = set()
    for name, event, joined in connection.execute(sql).fetchall():
        view = lookup.question_by_id(connection, str(name)) if joined else None
        held.add(view.question.event if view else leads.get(str(event), str(event)))
    every = list(lookup.all_events(connection))
    larger = {label_key(each.part_of) for each in every if each.id in held and each.part_of}
    return [each for each in every if each.id in held or label_key(each.label) in larger]
