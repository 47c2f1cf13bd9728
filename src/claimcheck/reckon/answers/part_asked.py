"""Counts of a part within that of a whole: “17 people, 4 of them children”, and lists of groups."""

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.reckon.answers.duals import singulars_of
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.reader import Numeral, Reader
from claimcheck.reckon.answers.units import class_of, classes_of
from claimcheck.reckon.words import listed, phrase_at, phrases

_WITHIN = 4
_JOINS = frozenset({"and", ",", "و", "y", "et"})


def part_asked(claim: Claim, reader: Reader) -> Reader | None:
    """Give what an answer says of the one group that is asked for, where it is only a part of it.

    None where the question asks for no group, or the answer's first number is of that group.
    """
    asked = classes_of(f"{claim.population} {claim.question}").groups - {"people"}
    if not asked:
        return None
    numbers = counts_in(reader)
    groups = [_group_after(reader, at) for at in numbers]
    fitting = [
        at
        for at, group in zip(numbers, groups, strict=True)
        if group in asked and marks_part(reader, at)
    ]
    if len(numbers) < 2 or len(fitting) != 1 or fitting[0] == numbers[0]:
        return None
    start = fitting[0]
    end = next((at for at in numbers if at > start), len(reader.words))
    return evolve(reader, tokens=reader.tokens[start:end], words=reader.words[start:end])


def marks_part(reader: Reader, at: int) -> bool:
    """Say whether words make a number one of a part: “including 6”, “4 of them”, بينهم 3."""
    part, number = phrases("numbers", "part"), numeral_at(reader, at)
    before = any(
        (found := phrase_at(reader.words, start, part)) and found[1] == at
        for start in range(max(0, at - _WITHIN), at)
    )
    return before or bool(number and phrase_at(reader.words, number.end, part))


def counts_in(reader: Reader) -> list[int]:
    """Give where an answer counts: its numbers, a dual before them, and the duals of a part."""
    counts, within = list[int](), False
    for at, word in enumerate(reader.words):
        number = begins_number(reader, at)
        if number or _is_dual(word):
            within = within or marks_part(reader, at)
            counts += [at] if number or within or not counts else []
    return counts


def count_at(reader: Reader, at: int) -> Numeral | None:
    """Read the number at a word, or the two of a dual, which names whom it counts itself."""
    return numeral_at(reader, at) or (Numeral(2, 2, at) if _is_dual(reader.words[at]) else None)


def _is_dual(word: str) -> bool:
    return bool(singulars_of(word) or singulars_of(word.removeprefix("و")))


def begins_number(reader: Reader, at: int) -> bool:
    """Say whether a number begins at a word, and does not go on from the word before."""
    if numeral_at(reader, at) is None:
        return False
    return not at or numeral_at(reader, at - 1) is None


def _group_after(reader: Reader, at: int) -> str | None:
    """Give the group that a number counts, past “of them” and the like."""
    number = count_at(reader, at)
    here = number.end if number else at
    for _ in range(_WITHIN):
        if here >= len(reader.words) or reader.words[here] in listed("numbers", "breaks"):
            return None
        if here != at and count_at(reader, here):
            return None
        group = class_of(reader.words[here], "groups")
        if group and group != "people":
            return group
        found = phrase_at(reader.words, here, phrases("numbers", "part"))
        here = found[1] if found else here + 1
    return None


def enumerated(reader: Reader, asked: frozenset[str] = frozenset()) -> int | None:
    """Add up groups of people that an answer lists: “two women and a child” are three.

    None where anything else is said: what was done to each, a whole, “more than”, or where one of
    those listed is what is asked for. What a list stands in may lead up to it, and close it.
    """
    at, end = _opened_list(reader), _closed_list(reader)
    total, words = 0, set[str]()
    while at < end:
        one = _one_at(reader.words, at)
        number = None if one else numeral_at(reader, at)
        if not one and (number is None or number.vague or number.low != number.high):
            return None
        told = number.end if number else at + (one or 0) - 1
        word, low = reader.words[told] if told < end else "", number.low if number else 1
        if not _may_be_listed(word, words | asked) or not isinstance(low, int):
            return None
        words.add(word)
        total, at = total + low, told + 1
        if at == end:
            return total if len(words) > 1 else None
        while at < end and reader.words[at] in _JOINS:
            at += 1
    return None


def _may_be_listed(word: str, others: set[str] | frozenset[str]) -> bool:
    """Say whether a word names people of a sort, and none that are listed already or asked for."""
    group = class_of(word, "groups") if word else None
    if group in {None, "people"} or word in others:
        return False
    # Passengers and crew are two sorts of one group; women and ladies may be the same people.
    apart = word in listed("numbers", "sorts_apart")
    return apart or group not in {class_of(other, "groups") for other in others}


def _opened_list(reader: Reader) -> int:
    """Find where a list begins, past what leads up to it: “the register shows”."""
    first = next((at for at in range(len(reader.words)) if numeral_at(reader, at)), 0)
    return first if first and reader.words[first - 1] in listed("numbers", "showing") else 0


def _closed_list(reader: Reader) -> int:
    """Find where a list ends, before what says that it is all: “no one else”."""
    at = 0
    while at < len(reader.words):
        if phrase_at(reader.words, at, phrases("numbers", "nobody_else")):
            break
        at += 1
    while at and reader.words[at - 1] in {",", ".", ";", "،"}:
        at -= 1
    return at


def _one_at(words: tuple[str, ...], at: int) -> int | None:
    """Give how many words say that it is one: “a child”, وطفل; None where they do not."""
    if words[at] in {"a", "an"}:
        return 2
    alone = words[at].removeprefix("و")
    return 1 if at and alone != words[at] and alone in listed("numbers", "duals") else None
