"""What an act is made of: how many things of each kind, and what it was about."""

import apsw

from claimcheck.dossier.rows import split_subjects

_MOST_SUBJECTS = 20
_THINGS = {
    "dossier-founded": ("dossier", "dossiers"),
    "claim-recorded": ("claim", "claims"),
    "document-stored": ("document", "documents"),
    "source-described": ("source", "sources"),
    "source-graded": ("grade", "grades"),
    "alias-given": ("other name", "other names"),
    "proposal-dismissed": ("proposal put aside", "proposals put aside"),
    "claim-corrected": ("claim corrected", "claims corrected"),
    "claim-retracted": ("claim retracted", "claims retracted"),
    "claim-rated": ("claim rated", "claims rated"),
    "claims-joined": ("claim joined", "claims joined"),
    "events-joined": ("event joined", "events joined"),
    "questions-joined": ("question joined", "questions joined"),
    "redacted": ("redaction", "redactions"),
}


def kinds_in(connection: apsw.Connection, act: str) -> str:
    """Count the things that an act recorded; what only places or founds them is left unsaid."""
    rows = connection.execute(
        "SELECT kind, count(*) FROM journal WHERE act=? GROUP BY kind", (act,)
    )
    counts = {str(kind): number for kind, number in rows}
    told = (
        f"{counts[kind]} {one if counts[kind] == 1 else many}"
        for kind, (one, many) in _THINGS.items()
        if kind in counts
    )
    return ", ".join(told)


def redacted_in(connection: apsw.Connection, act: str) -> int:
    """Count the texts of an act that were taken out."""
    if connection.execute("SELECT 1 FROM journal WHERE kind='redacted'").get is None:
        return 0
    sql = "SELECT count(*) FROM journal WHERE act=? AND seq NOT IN (SELECT seq FROM content)"
    found = connection.execute(sql, (act,)).get
    return found if isinstance(found, int) else 0


def subjects_of_act(connection: apsw.Connection, act: str) -> tuple[str, ...]:
    """List what an act was about, the first of it."""
    rows = connection.execute(
        "SELECT subjects FROM journal WHERE act=? ORDER BY seq LIMIT ?", (act, _MOST_SUBJECTS)
    )
    return tuple(dict.fromkeys(subject for row in rows for subject in split_subjects(str(row[0]))))
