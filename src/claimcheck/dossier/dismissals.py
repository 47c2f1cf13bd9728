"""Proposals that a reviewer put aside, as the journal has them."""

import apsw

from claimcheck.dossier.refolding import story_of
from claimcheck.dossier.striking import struck
from claimcheck.journal.entries import ProposalDismissed
from claimcheck.journal.subjects import PROPOSAL


def dismissals(connection: apsw.Connection) -> list[ProposalDismissed]:
    """List the dismissals that hold, one a proposal; there are few, so no view keeps them."""
    sql = "SELECT DISTINCT subject FROM about WHERE subject>? AND subject<?"
    subjects = connection.execute(sql, (f"{PROPOSAL}:", f"{PROPOSAL};")).fetchall()
    struck_now = struck(connection)
    found = []
    for (subject,) in subjects:
        held = [told.body for told in story_of(connection, str(subject), struck_now) if told.live]
        found.extend([body for body in held if isinstance(body, ProposalDismissed)][-1:])
    return found
