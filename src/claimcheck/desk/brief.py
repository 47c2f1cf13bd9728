"""The answers to a question in a line: which contradict, and how many origins each has."""

from collections.abc import Sequence

from attrs import frozen

AGAINST = " ⇄ "


@frozen
class BriefAnswer:
    """A position in brief: its answer and origins, and whether it contradicts another.

    `given_up` says that its own speakers took back or updated all that was said for it.
    """

    answer: str
    origins: int
    contested: bool
    denied: bool = False
    given_up: bool = False


def in_brief(answers: Sequence[BriefAnswer]) -> str:
    """Give the answers, each with its number of origins: first those that contradict, `a ⇄ b`.

    The others, which may all be true beside them, follow after semicolons. What was given up is
    none of these, unless there is nothing else.
    """
    standing = [each for each in answers if each.contested or not each.given_up] or answers
    against = [
        f"{each.answer} ({each.origins}){' denied' if each.denied else ''}"
        for each in standing
        if each.contested
    ]
    beside = [f"{each.answer} ({each.origins})" for each in standing if not each.contested]
    return "; ".join(filter(None, (AGAINST.join(against), *beside)))
