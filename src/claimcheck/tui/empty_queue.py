"""What an empty queue says: why it is empty, and what to do."""

from typing import TYPE_CHECKING

from claimcheck import desk as door
from claimcheck.model.counting import counted
from claimcheck.model.kinds import Status
from claimcheck.tui.lines import Line, told, wrap

if TYPE_CHECKING:
    from claimcheck.tui.app import ReviewApp


def why_empty(review: "ReviewApp", to: int) -> list[Line]:
    """Say in sentences why there is nothing in the queue."""
    path = review.desk.path
    if review.text:
        sentences = [f"No conflict holds “{review.text}”.", "esc clears the filter."]
    elif not review.all_statuses and review.ask(lambda: any(review.counts().values())):
        sentences = [
            "Every conflict is settled.",
            "t shows them again, u undoes the last settlement.",
            f"Take the table away with: claimcheck export {path} --format csv",
        ]
    else:
        sentences = [
            "No two claims contradict each other here.",
            *_but_proposed(review),
            *_but_unclear(review),
            f"Record more claims with: claimcheck add {path} TABLE",
            f"Take the table away with: claimcheck export {path} --format csv",
        ]
    return [line for text in map(review.veiled, sentences) for line in [*wrap(told(text), to), ()]]


def _but_unclear(review: "ReviewApp") -> list[str]:
    counts = review.ask(lambda: door.count_statuses(review.desk)) or {}
    number = counts.get(Status.OPEN, 0)
    return [f"i shows what cannot be compared ({number:,})."] if number else []


def _but_proposed(review: "ReviewApp") -> list[str]:
    if not review.waiting:
        return []
    proposed = counted(review.waiting, "proposal")
    return [f"{proposed} of what may be one: claimcheck proposals {review.desk.path}"]
