"""What stands beside the queue: the conflict under the cursor, in short."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck import desk as door
from claimcheck.desk import QuestionState
from claimcheck.model.counting import counted
from claimcheck.tui.conflict_page import question_lines
from claimcheck.tui.lines import Line, Run, run, told, wrap
from claimcheck.tui.words import chance, marked

if TYPE_CHECKING:
    from claimcheck.tui.app import ReviewApp


def preview_of(review: "ReviewApp", question: str) -> Callable[[int], list[Line]] | None:
    """Give what makes the lines for a width; None where nothing is left of the conflict."""
    shown = review.ask(lambda: door.shown_state(review.desk, question))
    if shown is None or shown[0] is None:
        return None
    state, confidential = shown[0], door.confidential_of(review.desk, question)
    if review.veil:
        state, confidential = review.veil.state(state), frozenset()
    return lambda to: preview_lines(state, to, confidential)


def preview_lines(state: QuestionState, to: int, confidential: Collection[str] = ()) -> list[Line]:
    """Tell a conflict in short: what is asked, who says what, what would change it."""
    lines = list(question_lines(state, to))
    for position in state.reckoned.positions:
        likely = chance(position)
        support = f" ({counted(position.origins, 'origin')}{f', {likely}' if likely else ''})"
        lines += wrap((run(position.answer, "strong"), run(support, "key")), to, indent=2)
        lines += wrap((run("  "), *_named(position.sources, confidential)), to, indent=2)
    if state.reckoned.would_change:
        lines.append(())
        lines += wrap((run("would change it: ", "key"), *told(state.reckoned.would_change)), to)
    return lines


def _named(sources: Sequence[str], confidential: Collection[str]) -> Iterator[Run]:
    for place, name in enumerate(sources):
        if place:
            yield run(", ", "faint")
        yield run(name, "faint")
        yield from marked(name, confidential)
