"""The one number of a phrase that answers how many: “won by 1,204 votes”, “raised to 94”."""

from collections.abc import Sequence

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.quantity import (
    NotUnderstoodError,
    Quantity,
    in_two_figures,
    quantity_at,
    read_quantity,
)
from claimcheck.reckon.answers.reader import Reader
from claimcheck.reckon.answers.scales import scale_of
from claimcheck.reckon.answers.units import class_of, classes_of
from claimcheck.reckon.relating.labels.read import read_label
from claimcheck.reckon.relating.questions import label_words
from claimcheck.reckon.words import listed, mapping, phrase_at

_LONGEST = 24
_MODIFIER = 5
_UNIT = 3
_YEARS = range(1900, 2100)
_NUMBERS = frozenset({AnswerKind.COUNT, AnswerKind.MEASURE})


def read_amount(claim: Claim, reader: Reader) -> Quantity:
    """Read the quantity with which an answer begins, else the one that stands inside its phrase.

    NotUnderstoodError, with the reason, for none. A number inside a phrase is read where the
    question asks for one, nothing in the phrase turns or adds to it, and what stands around it is
    what is asked for, or tells that a figure was put up or down.
    """
    later = _moved_to(reader)
    if later is not None:
        return later
    try:
        return read_quantity(reader)
    except NotUnderstoodError:
        found = _inside(claim, reader)
        if found is None:
            raise
        return found


def _inside(claim: Claim, reader: Reader) -> Quantity | None:
    if len(reader.words) > _LONGEST or any(token.is_code for token in reader.tokens):
        return None
    asked, moved = asks_amount(claim), _moves(reader.words)
    if not asked and not moved:
        return None
    how, words = _from_afar(reader.words)
    found = None if _turns(words) else _only_quantity(reader)
    if found is None or not _may_answer(claim, reader, found, moved=moved):
        return None
    if not asked and reader.words[found.start - 1] not in listed("numbers", "moved_to"):
        return None
    # What stands right before the number was read with it already.
    return evolve(found, how=(*found.how, *(each for each in how if each not in found.how)))


def asks_amount(claim: Claim) -> bool:
    """Say whether a question asks for a number, as far as its words or its claim's kind tell."""
    if claim.kind in _NUMBERS:
        return True
    words = label_words(claim.question)
    if not words.isdisjoint(listed("terms", "asks_count")):
        return True
    if not words.isdisjoint(listed("terms", "asks_else")):
        return False
    named = classes_of(claim.question)
    amount = not words.isdisjoint(listed("terms", "asks_amount"))
    return amount or bool(named.acts or named.groups or claim.unit)


def _moves(words: Sequence[str]) -> bool:
    return not listed("numbers", "moving").isdisjoint(words)


def _moved_to(reader: Reader) -> Quantity | None:
    """Read the later of the two numbers of “raised from 61 to 94”; None for anything else."""
    if len(reader.words) > _LONGEST or not _moves(reader.words):
        return None
    for at in range(1, len(reader.words)):
        if reader.words[at] not in listed("numbers", "moved_from"):
            continue
        first = numeral_at(reader, at + 1)
        if first is None or reader.words[first.end : first.end + 1] == ():
            continue
        if reader.words[first.end] in listed("numbers", "moved_to"):
            return quantity_at(reader, first.end + 1)
    return None


def _from_afar(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find what widens a number from afar, and give it with the words that are left."""
    for at in range(len(words)):
        found = phrase_at(words, at, mapping("numbers", "afar"))
        if found:
            how = mapping("numbers", "afar")[found[0]]
            return (how,), (*words[:at], *words[found[1] :])
    return (), words


def _turns(words: Sequence[str]) -> bool:
    """Say whether a phrase denies, excepts, compares, or takes a share of what it counts."""
    shares = mapping("numbers", "fractions")
    return not listed("numbers", "turning").isdisjoint(words) or any(
        phrase_at(words, at, shares) for at in range(len(words))
    )


def _only_quantity(reader: Reader) -> Quantity | None:
    """Give the one quantity of a phrase, with what widens it; None for none or several."""
    first = next((at for at in range(len(reader.words)) if _number_at(reader, at)), None)
    if first is None:
        return None
    # In “revised up to 15” the “up” belongs to what was done.
    moving = listed("numbers", "moving")
    starts = range(max(0, first - _MODIFIER), first + 1)
    found = (quantity_at(reader, at) for at in starts if reader.words[at - 1] not in moving)
    quantity = next((each for each in found if each is not None and each.end > first), None)
    if quantity is None:
        return None
    rest = range(quantity.end, len(reader.words))
    return None if any(_number_at(reader, at) for at in rest) else quantity


def _number_at(reader: Reader, at: int) -> bool:
    word = reader.words[at]
    if word in listed("numbers", "no_numbers") or word in listed("terms", "asks_count"):
        return False
    return numeral_at(reader, at) is not None or word in listed("numbers", "ordinals")


def _may_answer(claim: Claim, reader: Reader, found: Quantity, *, moved: bool) -> bool:
    # “A wife and four children” are five.
    joined = not listed("numbers", "breaks").isdisjoint(reader.words[: found.start])
    return (
        (moved or not joined)
        and not _other_sense(reader, found)
        and _of_one_act(claim, reader)
        and (_tells_unit(claim, found) or _led_up_to(claim, reader, found, moved=moved))
    )


def _other_sense(reader: Reader, found: Quantity) -> bool:
    """Say whether a number is an age, a time, a year, a score, or how far a figure was moved."""
    unit = _bare_unit(found)
    if any(word in mapping("calendar", "spans") for word in unit[:2]):
        return True
    before = set(reader.words[: found.start][-1:])
    if _moves(reader.words) and before & listed("numbers", "moved_by"):
        return True
    dated = bool(unit) and unit[0] in mapping("calendar", "months")
    year = found.bare and not unit and found.low in _YEARS
    return dated or year or in_two_figures(reader, found)


def _of_one_act(claim: Claim, reader: Reader) -> bool:
    """Say whether a phrase tells of nothing done but what is asked for."""
    asked = classes_of(f"{claim.question} {claim.unit}").acts
    return not asked or classes_of(" ".join(reader.words)).acts <= asked


def _tells_unit(claim: Claim, found: Quantity) -> bool:
    """Say whether what follows a number is what is asked for: “12,040 votes”, “6.9-magnitude”."""
    unit, asked = _bare_unit(found), _asked(claim)
    if unit != found.unit:
        return unit[:1] != () and unit[0] in asked
    scale = scale_of(" ".join(unit))
    paid = scale is not None and bool(scale.money)
    counted = any(_is_counted(word, asked) for word in unit[:_UNIT])
    return paid or counted or _is_asked_abroad(" ".join(unit[:_UNIT]), claim.question)


def _is_asked_abroad(unit: str, question: str) -> bool:
    """Say whether what is counted is what is asked for in another language: disparos, shots."""
    one, two = read_label(unit).known, read_label(question).known
    return any(each & other for each in one for other in two)


def _led_up_to(claim: Claim, reader: Reader, found: Quantity, *, moved: bool) -> bool:
    """Say whether what stands before a number leads up to it: “raised to 94”."""
    before = reader.words[: found.start]
    if not before or _bare_unit(found) != found.unit:
        return False
    asked = _asked(claim)
    if _is_counted(before[-1], asked):
        return True
    measured = scale_of(" ".join(found.unit)) is not None
    named = any(_is_counted(word, asked) for word in before)
    return before[-1] in listed("numbers", "cues") and (moved or named or measured)


def _bare_unit(found: Quantity) -> tuple[str, ...]:
    return found.unit[1:] if found.unit[:1] == ("-",) else found.unit


def _asked(claim: Claim) -> frozenset[str]:
    words = label_words(claim.question) | label_words(claim.unit)
    return words - listed("terms", "idle") - listed("numbers", "cues")


def _is_counted(word: str, asked: frozenset[str]) -> bool:
    """Say whether a word is one of the question's, or names what is counted or what befell it."""
    if word in asked or word in listed("numbers", "counted"):
        return True
    return bool(class_of(word, "acts") or class_of(word, "groups"))
