"""What is known beside the claims, gathered from aliases and sources into a context."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.source import Alias, Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold, without_article
from claimcheck.reckon.understand import understand


def context_of(aliases: Iterable[Alias], sources: Iterable[Source] = ()) -> Context:
    """Gather other names, places within places and number words, the last given of each.

    What lies within what goes by the names that aliases lead to.
    """
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
    known = Context(aliases=_with_or_without_article(names))
    around: dict[str, tuple[str, ...]] = {}
    for place, larger in within.items():
        key = canonical(place, known)
        around[key] = tuple(dict.fromkeys((*around.get(key, ()), *larger)))
    return evolve(known, within=around, number_words=number_words)


def _with_or_without_article(names: Mapping[str, str]) -> dict[str, str]:
    """Let what is said of a name hold for it with or without its article.

    `canonical` looks for a name without its article by itself; what is added here leads from there
    to the form that is spoken of, and first to one that means something.
    """
    written = {**{name: name for name in names}, **{fold(means): means for means in names.values()}}
    plainly = Context(aliases=names)
    found = dict(names)
    for name in sorted(written, key=lambda name: (name not in names, name)):
        bare = without_article(name)
        if bare in found:
            continue
        leads_on = name in names and canonical(name, plainly) != bare
        found[bare] = written[name] if leads_on or bare not in written else written[bare]
    return found


def count_bounds(text: str) -> tuple[int, int | None] | None:
    """Read the count that a number word stands for: the least, and the most or None where open."""
    claim = Claim(answer=text, source="", kind=str(AnswerKind.COUNT))
    read = understand(claim, AnswerKind.COUNT, Context())
    if not isinstance(read.low, int) or isinstance(read.high, float | str):
        return None
    return read.low, read.high
