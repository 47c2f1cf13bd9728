"""Of what two wordings speak: of one thing, in other words or languages too, or of two."""

from functools import lru_cache

from attrs import frozen

from claimcheck.reckon.relating.asked import subjects_of
from claimcheck.reckon.relating.freely.names import names_meet
from claimcheck.reckon.relating.freely.read import Concepts, read_label
from claimcheck.reckon.words import listed

_ABROAD = frozenset({"fr", "es", "ar"})


@frozen
class Subject:
    """What words speak of: `words` without their endings, `known` the concepts that they name.

    `named` are the words that are written as names. `language` is the one that their small
    words tell, "" where none of them does.
    """

    words: frozenset[str]
    known: frozenset[Concepts] = frozenset()
    named: frozenset[str] = frozenset()
    language: str = ""


@lru_cache(maxsize=16_384)
def read_subject(words: str, text: str) -> Subject:
    """Read folded words of a text: those before what is said, or those for whom and where."""
    told = subjects_of(words) - listed("concepts", "idle")
    if not told:
        return Subject(told)
    label = read_label(words)
    language = label.language if label.language in _ABROAD else ""
    named = read_label(text).names & frozenset(words.split())
    return Subject(told, label.known, named, language)


def others(one: Subject, two: Subject) -> bool:
    """Say whether two wordings speak of two things, as far as their words can tell.

    Words of two languages may be words for one thing though no list knows them; names are not.
    """
    if not one.words or not two.words or meet(one, two):
        return False
    if (one.known and two.known) or one.language == two.language:
        return True
    return bool(one.named and two.named) and not names_meet(one.named, two.named)


def meet(one: Subject, two: Subject) -> bool:
    """Say whether two wordings surely speak of one thing, in whatever language."""
    return not one.words.isdisjoint(two.words) or any(
        each & other for each in one.known for other in two.known
    )
