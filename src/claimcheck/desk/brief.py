"""The answers to a question in a line: which contradict, and how many origins each has."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from claimcheck.model.reckoned import Position, ReckonedQuestion

_AGAINST = " ⇄ "


@frozen
class BriefAnswer:
    """A position in brief: its answer, its origins, its claims, and whether somebody denies it.

    `population` is the part of whom the question asks for that it speaks of, "" where of all.
    """

    answer: str
    origins: int
    claims: Sequence[str]
    denied: bool
    population: str = ""

    @property
    def given_up(self) -> bool:
        """Whether its own speakers took back or updated all that was said for it."""
        return bool(self.claims) and not self.origins


def brief_of(position: Position) -> BriefAnswer:
    """Give a position in brief."""
    denied = bool(position.denied_by)
    return BriefAnswer(
        position.answer, position.origins, position.claims, denied, position.population
    )


def clashing_claims(result: ReckonedQuestion) -> tuple[tuple[str, str], ...]:
    """Give the two claims, by uid, of each contradiction that is listed."""
    return tuple((found.a, found.b) for found in result.contradictions)


def in_brief(answers: Sequence[BriefAnswer], clashes: Iterable[tuple[str, str]]) -> str:
    """Give the answers, each with its number of origins: first those that contradict, `a ⇄ b`.

    `clashes` names the claims that contradict each other. Those of several populations, which may
    all be true, come in groups; the answers that contradict nothing follow after semicolons. What
    was given up is none of these, unless there is nothing else.
    """
    clashes = tuple(clashes)
    groups = at_odds(answers, clashes)
    against = {id(each) for group in groups for each in group}
    others = [each for each in answers if id(each) not in against]
    beside = [each for each in others if not each.given_up] or ([] if groups else others)
    told = (_AGAINST.join(map(_with_denial, group)) for group in groups)
    last = (f"{each.answer} ({each.origins})" for each in beside)
    return "; ".join((*told, *last))


def at_odds(
    answers: Sequence[BriefAnswer], clashes: Iterable[tuple[str, str]]
) -> list[list[BriefAnswer]]:
    """Group the answers that contradict: in a group are those of one population, or all clash.

    An answer that only contradicts what is in another group comes with the first of those again.
    """
    against = _against(answers, clashes)
    clashing = [n for n in range(len(answers)) if n in against]

    def belongs(number: int, group: Sequence[int]) -> bool:
        return all(
            other in against[number] or answers[other].population == answers[number].population
            for other in group
        )

    groups: list[list[int]] = []
    for number in clashing:
        fitting = next((group for group in groups if belongs(number, group)), None)
        if fitting is None:
            groups.append([number])
        else:
            fitting.append(number)
    for group in groups:
        others = sorted(against[group[0]] - {group[0]})
        if len(group) == 1 and others:
            group.insert(0, others[0])
    return [[answers[number] for number in group] for group in groups]


def _against(
    answers: Sequence[BriefAnswer], clashes: Iterable[tuple[str, str]]
) -> dict[int, set[int]]:
    """Give, for each answer that contradicts anything, the answers that it contradicts.

    A denial is a claim of no answer, and a clash within an answer is one of what else was said.
    """
    home = {claim: number for number, each in enumerate(answers) for claim in each.claims}
    against: dict[int, set[int]] = {}
    for pair in clashes:
        sides = [home[claim] for claim in pair if claim in home]
        for side in sides:
            against.setdefault(side, set()).update(sides)
    return against


def _with_denial(answer: BriefAnswer) -> str:
    return f"{answer.answer} ({answer.origins}){' denied' if answer.denied else ''}"
