"""Of what two wordings speak: of one thing, in other words or languages too, or of two."""

from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.matters import matters_in
from claimcheck.reckon.relating.labels.names import names_meet
from claimcheck.reckon.relating.labels.read import Concepts, read_label
from claimcheck.reckon.words import listed, sections

_ABROAD = frozenset({"fr", "es", "ar"})


@frozen
class Subject:
    """What words speak of: `words` without their endings, `known` the concepts that they name.

    `named` are the words that are written as names, `sides` those that tell one of several of a
    kind (left and right, father and son), each with its kind. `language` is the one that their
    small words tell, "" where none of them does. `of` is what the thing belongs to, or where it is.
    `another` says that it is somebody or something beside what is asked for: his brother.
    """

    words: frozenset[str]
    known: frozenset[Concepts] = frozenset()
    named: frozenset[str] = frozenset()
    sides: frozenset[tuple[int, str]] = frozenset()
    language: str = ""
    of: "Subject | None" = None
    another: bool = False


NOTHING = Subject(frozenset())


@lru_cache(maxsize=16_384)
def read_subject(words: str, text: str) -> Subject:
    """Read folded words of a text: those before what is said, or those for whom and where."""
    if not words:
        return NOTHING
    each = words.split()
    belongs = listed("terms", "belonging")
    at = next((at for at, word in enumerate(each) if at and word in belongs), len(each))
    of = read_subject(" ".join(each[at + 1 :]), text) if each[at + 1 :] else None
    told = matters_in(" ".join(each[:at])) - listed("concepts", "idle") - listed("numbers", "verbs")
    if not told:
        return of or NOTHING
    label = read_label(" ".join(each[:at]))
    language = label.language if label.language in _ABROAD else ""
    named = read_label(text).names & frozenset(each)
    another = not told.isdisjoint(listed("terms", "another")) or bool(of and of.another)
    return Subject(told, label.known, named, sides_in(each), language, of, another)


def sides_in(words: list[str]) -> frozenset[tuple[int, str]]:
    """Find the words that tell one of several of a kind."""
    bare = (word if word in _sides() else word.removesuffix("s") for word in words)
    return frozenset((_sides()[word], word) for word in bare if word in _sides())


@cache
def _sides() -> dict[str, int]:
    groups = sections("terms")["lists"]["sides"]
    return {fold(word): number for number, group in enumerate(groups) for word in group}


def sides_differ(one: frozenset[tuple[int, str]], two: frozenset[tuple[int, str]]) -> bool:
    """Say whether the one is of the left and the other of the right, or of father and son."""
    if not one or not two:
        return False
    kinds = {kind for kind, _ in one} & {kind for kind, _ in two}
    return any(
        {word for each, word in one if each == kind}.isdisjoint(
            word for each, word in two if each == kind
        )
        for kind in kinds
    )


def others(one: Subject, two: Subject) -> bool:
    """Say whether two wordings speak of two things, as far as their words can tell.

    Words of two languages may be words for one thing though no list knows them; names are not.
    """
    if one.another is not two.another:
        return True
    if not one.words or not two.words:
        return False
    if sides_differ(one.sides, two.sides) or (one.of and two.of and others(one.of, two.of)):
        return True
    if meet(one, two):
        return False
    if (one.known and two.known) or one.language == two.language:
        return True
    return bool(one.named and two.named) and not names_meet(one.named, two.named)


def meet(one: Subject, two: Subject) -> bool:
    """Say whether two wordings surely speak of one thing, in whatever language."""
    return not one.words.isdisjoint(two.words) or any(
        each & other for each in one.known for other in two.known
    )


@lru_cache(maxsize=8_192)
def words_meet(text: str, question: str) -> bool:
    """Say whether a text and a question share a telling word, or a thing in other words."""
    idle = listed("concepts", "idle")
    one, two = (
        Subject(matters_in(fold(each)) - idle, read_label(each).known) for each in (text, question)
    )
    return meet(one, two)
