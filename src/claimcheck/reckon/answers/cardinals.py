"""Numbers that one word tells, or the two Arabic words of eleven to nineteen."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from claimcheck.reckon.answers.units import class_of
from claimcheck.reckon.words import Phrases, listed, mapping, phrase_at, phrases

# The words of a ten with those added to it: “quatre vingt dix neuf”.
_LONGEST = 3


def cardinal(word: str) -> int | None:
    """Give the number that one word is, with or without an Arabic “and” joined to it."""
    cardinals = mapping("numbers", "cardinals")
    value = cardinals.get(word)
    if value is None and word.startswith("و"):
        value = cardinals.get(word[1:])
    return None if value is None else int(value)


def teen_at(words: Sequence[str], at: int) -> int | None:
    """Read the two Arabic words of a number from eleven to nineteen."""
    if at + 1 >= len(words) or words[at + 1] not in listed("numbers", "ten"):
        return None
    teens = mapping("numbers", "teens")
    value = teens.get(words[at]) or teens.get(words[at].removeprefix("و"))
    return None if value is None else int(value)


def compound_at(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read a ten and what is added, with hyphens or without: “quatre-vingt-onze”, “sesenta y dos”.

    Gives it and where it ends. What is told after a ten is added to it, up to what may follow that.
    """
    known = mapping("numbers", "tens")
    tens = _spelled_at(words, at, known) if words[at] in known.longest else None
    if tens is None:
        return None
    (value, most), end = tens
    added = _spelled_at(words, end, mapping("numbers", "after_tens"), joined=True)
    if added is not None and added[0] <= most:
        return int(value + added[0]), added[1]
    return (int(value), end) if end > at + 1 else None


def _spelled_at(
    words: Sequence[str], at: int, known: Phrases, *, joined: bool = False
) -> tuple[Any, int] | None:
    """Find the longest phrase of a list at a word, whatever hyphens stand between.

    With `joined` one may stand before it.
    """
    places = [n for n in range(at, min(len(words), at + 2 * _LONGEST)) if words[n] != "-"]
    if not places or (places[0] != at and not joined):
        return None
    told = [words[n] for n in places]
    found = phrase_at(told, 0, known)
    return (known[found[0]], places[found[1] - 1] + 1) if found else None


def homograph(words: Sequence[str], at: int) -> int | None:
    """Read “sept morts”, “dos millones”, “cent un”, but neither a month nor what happened once."""
    after, before = words[at + 1 : at + 2], words[at - 1 : at]
    if words[at] in listed("numbers", "ones") and listed("numbers", "worded").intersection(before):
        return 1
    value = mapping("numbers", "homographs").get(words[at])
    if value is None or not after:
        return None
    counted = class_of(after[0], "acts") or class_of(after[0], "groups")
    timed = after[0] in mapping("calendar", "spans")
    scaled = len(after[0]) > 1 and after[0] in mapping("numbers", "scales")
    parted = phrase_at(words, at + 1, phrases("numbers", "of_whole"))
    return int(value) if counted or timed or scaled or parted else None


def adds_tens(words: Sequence[str], at: int) -> bool:
    """Say whether Arabic adds tens to what stands before them: five-and-twenty."""
    value = cardinal(words[at])
    apart = at > 1 and words[at - 1] == "و"
    if value is None or not at or not (apart or words[at].startswith("و")):
        return False
    before = cardinal(words[at - 2 if apart else at - 1])
    return (before or 99) < 10 <= value


def room(value: int) -> int:
    """Give the bound below which a further word may be added: after twenty, up to nine."""
    return next((unit for unit in (1000, 100, 10) if value > unit and value % unit == 0), 0)


def and_before_number(words: Sequence[str], at: int) -> int:
    """Step over the “and” or hyphen inside a number, where a number word follows."""
    following = cardinal(words[at + 1]) if at + 1 < len(words) else None
    if words[at] not in {"and", "-", "و", "y", "et"} or following is None:
        return at
    before = words[at - 1]
    if words[at] == "-" or before in mapping("numbers", "cardinals"):
        value = cardinal(before)
        joined = value is not None and room(value) > following
        return at + 1 if joined or adds_tens(words, at + 1) else at
    return at + 1 if before in mapping("numbers", "scales") else at


def is_coin(words: Sequence[str], at: int) -> bool:
    """Say whether “cent” or “cents” is none of the French hundreds: fifty cents, 50 cent."""
    before = words[at - 1] if at else ""
    plural = words[at] == "cents" and before not in listed("numbers", "before_cents")
    return plural or before[:1].isdecimal()


@cache
def first_words() -> frozenset[str]:
    """Give the words with which a number in words may begin, vague ones left out."""
    sections = ("fractions", "cardinals", "teens", "homographs", "tens", "parts_of_scales")
    first = {key.split(" ")[0] for name in sections for key in mapping("numbers", name)}
    return frozenset(first) | listed("numbers", "alone") | {"a", "an", "un", "una", "une"}


def vulgar(words: Sequence[str], value: float, at: int) -> float | None:
    """Read a fraction by itself, as in “½ mile”; “9/11” and “24/7” are none."""
    below = words[at + 1 : at + 2] if tuple(words[at : at + 1]) == ("/",) else ()
    if not below or f"{value}/{below[0]}" not in listed("numbers", "vulgar"):
        return None
    return value / int(below[0])


def with_vulgar(words: Sequence[str], value: float, at: int) -> tuple[int | float, int, bool]:
    """Add a fraction that follows a figure: its value, where it ends, whether it is bare."""
    below = words[at + 2 : at + 3]
    if below and below[0].isdecimal() and int(below[0]) > 1:
        return value + 1 / int(below[0]), at + 3, False
    return value, at, True
