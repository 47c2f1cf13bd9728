"""Notes beside the positions of a question: what fits, what was updated, what adds up."""

from collections.abc import Iterator

from claimcheck.reckon.positions import Positions

_LISTED = 10


def notes_on(found: Positions) -> Iterator[str]:
    """Say in sentences what a reader of the positions would otherwise miss."""
    uids = sorted({uid for position in found.positions for uid in position.compatible})
    if uids:
        yield f"{_listed(uids)} fits several answers and is counted for none."
    for how in ("updated", "corrected", "withdrawn"):
        gone = sorted(uid for uid, later in found.superseded.items() if later.how == how)
        if gone:
            was = "was" if len(gone) == 1 else "were"
            yield f"{_listed(gone)} {was} {how} by a later claim and contradict nobody."
    if found.total > len(found.contradictions):
        yield f"{len(found.contradictions)} of {found.total} contradictions are listed."
    if not found.total and found.unclear:
        yield "Whether these answers contradict cannot be told from what is known."


def _listed(uids: list[str]) -> str:
    if len(uids) > _LISTED:
        return f"{', '.join(uids[:_LISTED])} and {len(uids) - _LISTED} more"
    return ", ".join(uids)
