"""The answers to a question in a line: which contradict, and how many origins each has."""

from collections.abc import Iterable, Sequence

from attrs import frozen

_AGAINST = " ⇄ "


@frozen
class BriefAnswer:
    """A position in brief: its answer, its origins, its claims, and whether somebody denies it."""

    answer: str
    origins: int
    claims: Sequence[str]
    denied: bool

    @property
    def given_up(self) -> bool:
        """Whether its own speakers took back or updated all that was said for it."""
        return bool(self.claims) and not self.origins


def in_brief(answers: Sequence[BriefAnswer], at_odds: Iterable[str]) -> str:
    """Give the answers, each with its number of origins: first those that contradict, `a ⇄ b`.

    `at_odds` names the claims that contradict others. The answers that may all be true beside them
    follow after semicolons. What was given up is none of these, unless there is nothing else.
    """
    clashing = set(at_odds)
    against = [each for each in answers if not clashing.isdisjoint(each.claims)]
    others = [each for each in answers if clashing.isdisjoint(each.claims)]
    beside = [each for each in others if not each.given_up] or ([] if against else others)
    told = (f"{each.answer} ({each.origins}){' denied' if each.denied else ''}" for each in against)
    last = (f"{each.answer} ({each.origins})" for each in beside)
    return "; ".join(filter(None, (_AGAINST.join(told), *last)))
