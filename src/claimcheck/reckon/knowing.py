"""What is known beside the claims, gathered from aliases and sources into a context."""

from collections.abc import Iterable

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.source import Alias, Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.understand import understand


def context_of(aliases: Iterable[Alias], sources: Iterable[Source] = ()) -> Context:
    """Gather other names, places within places and number words, the last given of each."""
    names: dict[str, str] = {}
    within: dict[str, tuple[str, ...]] = {}
    number_words: dict[str, tuple[int, int | None]] = {}
    for source in sources:
        names.update((fold(name), source.name) for name in source.aliases)
    for alias in aliases:
        if alias.kind == "within":
            within[fold(alias.name)] = (*within.get(fold(alias.name), ()), fold(alias.means))
        elif alias.kind == "number":
            bounds = count_bounds(alias.means)
            number_words.update({fold(alias.name): bounds} if bounds else {})
        else:
            names[fold(alias.name)] = alias.means
    return Context(aliases=names, within=within, number_words=number_words)


def count_bounds(text: str) -> tuple[int, int | None] | None:
    """Read the count that a number word stands for: the least, and the most or None where open."""
    claim = Claim(answer=text, source="", kind=str(AnswerKind.COUNT))
    read = understand(claim, AnswerKind.COUNT, Context())
    if not isinstance(read.low, int) or isinstance(read.high, float | str):
        return None
    return read.low, read.high
