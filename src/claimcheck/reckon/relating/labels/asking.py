"""The vocabulary of kinds of questions, and the phrases by which each is asked."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from claimcheck.reckon.relating.labels.words import stems_of
from claimcheck.reckon.words import Phrases, sections


@cache
def kinds_asked() -> Mapping[str, Mapping[str, Any]]:
    """Give all kinds of question by their names, each with its words and what is known of it."""
    return {kind: told for kind, told in sections("asking").items() if kind != "lists"}


@cache
def phrases_asked() -> Phrases:
    """Give the phrases that ask by their stems, each with the kinds of question that it may ask.

    Those that only look as if they asked (“deaths to date”) ask none.
    """
    lists = sections("asking")["lists"]
    found = {stems_of(phrase): frozenset[str]() for phrase in lists["passing"]}
    for kind, told in kinds_asked().items():
        for phrase in _wordings(told, lists["which"]):
            key = stems_of(phrase)
            found[key] = found.get(key, frozenset()).union(kinds_meant(kind))
    return Phrases(found)


def kinds_meant(kind: str) -> frozenset[str]:
    """Give a kind with those that it is asked as: whether it is open is asked as its state."""
    return frozenset({kind, *kinds_asked()[kind].get("as", ())})


@cache
def states_asked() -> Phrases:
    """Give what is asked for by a yes or a no, by its stems, with the kind: “is it open”."""
    return Phrases(
        {
            stems_of(phrase): kind
            for kind, told in kinds_asked().items()
            for phrase in told.get("is", ())
        }
    )


def _wordings(told: Mapping[str, Any], which: list[str]) -> Iterator[str]:
    """Give the phrases of a kind: its words, and “which town” for each noun after “which”."""
    yield from told["words"]
    for noun in told.get("which", ()):
        yield from (f"{word} {noun}" for word in which)
