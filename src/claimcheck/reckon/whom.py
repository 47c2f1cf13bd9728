"""Of whom a question asks, and of whom its claims and settlements speak: of all, or of a part."""

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import Stance
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.units import is_part_of_asked, names_whom, same_people

_ASSERTING = frozenset({Stance.ASSERTS, Stance.CORRECTS})


@frozen
class Whom:
    """Of whom the claims on a question speak.

    `asked` is whom an answer to the question is of: "" for all whom it asks of, a population where
    every claim speaks of that one, None where they speak of several and none of them of all.
    `parts` are the populations that are named.
    """

    asked: str | None = ""
    parts: tuple[str, ...] = ()

    def read(self, words: str) -> tuple[str, str | None]:
        """Take the population off an answer: “6 (children)”, “6 children”; None where none is."""
        text = words.strip()
        before, opened, inner = text.rpartition("(")
        if opened and inner.endswith(")"):
            part = self._named(inner[:-1])
            if part is not None:
                return before.strip(), part
        each = text.split()
        for at in range(1, len(each)):
            part = self._named(" ".join(each[at:]))
            if part is not None:
                return " ".join(each[:at]), part
        return text, None

    def _named(self, words: str) -> str | None:
        return next((part for part in self.parts if same_whom(part, words)), None)


@lru_cache(maxsize=8_192)
def of_whom(population: str, unit: str, label: str) -> str:
    """Give the part of whom a question asks for that a claim speaks of; "" where it is of all.

    It is told by the claim's population, or by its unit. A population that the question itself
    names (“children killed”) is all whom it asks for.
    """
    if population:
        return "" if names_whom(label, population) else population
    return unit if unit and is_part_of_asked(unit, label) else ""


def whom_of(said: Iterable[tuple[Claim, Understood]], label: str) -> Whom:
    """Say of whom claims speak: those that assert, or all where none does."""
    every = [
        (claim.stance, of_whom(claim.population.strip(), understood.unit, label))
        for claim, understood in said
    ]
    asserting = [whom for stance, whom in every if stance in _ASSERTING]
    return whom_among(asserting or [whom for _, whom in every])


def whom_among(populations: Iterable[str]) -> Whom:
    """Say of whom claims speak, or positions, of which each is of a population or ("") of all."""
    distinct = list(dict.fromkeys(populations))
    parts = tuple(whom for whom in distinct if whom)
    if not parts or len(parts) < len(distinct):
        return Whom("", parts)
    alike = all(same_whom(parts[0], other) for other in parts)
    return Whom(parts[0] if alike else None, parts)


def same_whom(one: str, other: str) -> bool:
    """Say whether two populations are the same, or the same in other words: children, minors."""
    first, second = fold(one), fold(other)
    return first == second or same_people(first, second)
