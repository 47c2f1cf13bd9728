"""Answers that count a part of whom is asked for: “12 of them children”, بينهم 12 طفلا."""

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Included, Understood
from claimcheck.reckon.answers.numerals import numeral_at
from claimcheck.reckon.answers.part_asked import count_at, counts_in
from claimcheck.reckon.answers.quantity import NotUnderstoodError
from claimcheck.reckon.answers.reader import Reader
from claimcheck.reckon.answers.units import class_of, classes_of
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

_WITHIN = 4
_JOINS = frozenset({"and", "or", "et", "ou", "y", "o", "و", "أو"})


def part_alone(claim: Claim, reader: Reader) -> tuple[str, ...]:
    """Name the groups of which alone an answer tells how many, as a part of those asked for.

    Empty where it counts whom the question asks for, or says how many there are in all.
    """
    if _marks().isdisjoint(reader.words) or not any(map(_group, reader.words)):
        return ()
    span = _only_number(reader)
    if span is None:
        return ()
    start, end = span
    groups = tuple(_groups(reader, end))
    if not groups or not _asks_besides(claim, groups):
        return ()
    return groups if _is_of_whole(reader, start, end) else ()


def whole_of_part(claim: Claim, reader: Reader) -> Understood | None:
    """Read the whole of “12 of the 45 killed were children”, with its part; None for all else."""
    part = numeral_at(reader, 0)
    of = phrase_at(reader.words, part.end, phrases("numbers", "of_told")) if part else None
    whole = numeral_at(reader, of[1]) if of else None
    if part is None or whole is None or not isinstance(part.low, int) or part.low != part.high:
        return None
    at = whole.end
    if at < len(reader.words) and class_of(reader.words[at], "acts"):
        at += 1
    being = phrase_at(reader.words, at, phrases("numbers", "being"))
    groups = tuple(_groups(reader, being[1])) if being else ()
    if not groups or not _asks_besides(claim, groups) or _tells_act(reader.words, at):
        return None
    if not isinstance(whole.low, int) or whole.low != whole.high or whole.low < part.low:
        return None
    included = (Included(_named(groups), part.low, part.high),)
    why = f"“{claim.answer.strip()}” is read as {whole.low} in all, and {part.low} of a part"
    return Understood(
        AnswerKind.COUNT, claim.answer, whole.low, whole.high, unit=claim.unit, why=why,
        including=included,
    )  # fmt: skip


def _asks_besides(claim: Claim, groups: tuple[str, ...]) -> bool:
    """Say whether a claim asks for others than these groups alone."""
    told = " ".join((claim.unit, claim.population, claim.question))
    return classes_of(told).groups.isdisjoint(groups)


def _tells_act(words: tuple[str, ...], at: int) -> bool:
    return any(class_of(word, "acts") for word in words[at:])


def _named(groups: tuple[str, ...]) -> str:
    return " and ".join(sorted(set(groups)))


@cache
def _marks() -> frozenset[str]:
    """Give the words with which begins whatever makes a number one of a part: most have none."""
    keys = ("within", "of_whole", "of")
    return frozenset(word for key in keys for word in phrases("numbers", key).longest)


def _only_number(reader: Reader) -> tuple[int, int] | None:
    """Give where the one number of an answer begins and ends; “none” is one."""
    numbers = counts_in(reader)
    if not numbers:
        none = phrase_at(reader.words, 0, phrases("numbers", "none"))
        return (0, none[1]) if none else None
    number = count_at(reader, numbers[0])
    return (numbers[0], number.end) if number and len(numbers) == 1 else None


def _groups(reader: Reader, start: int) -> Iterator[str]:
    """Name the groups that a number counts, past “of them” and the like."""
    for word in reader.words[start : start + 2 * _WITHIN]:
        if word in listed("numbers", "breaks") and word not in _JOINS:
            return
        if group := _group(word):
            yield group


def _group(word: str) -> str:
    """Give the group of people that a word names, if any more than that they are people."""
    group = class_of(word, "groups")
    if group in {None, "people"} or group in mapping("terms", "apart")["things"]:
        return ""
    return str(group)


def _is_of_whole(reader: Reader, start: int, end: int) -> bool:
    words, within = reader.words, phrases("numbers", "within")
    before = any(
        phrase_at(words, at, within) == (" ".join(words[at:start]), start)
        for at in range(max(0, start - _WITHIN), start)
    )
    if before or phrase_at(words, end, phrases("numbers", "of_whole")) or _of_those(words, end):
        return True
    last = len(words) - 1 if words[-1] == "." else len(words)
    return any(
        phrase_at(words, at, within) == (" ".join(words[at:last]), last)
        for at in range(max(end + 1, last - _WITHIN), last)
    )


def _of_those(words: tuple[str, ...], at: int) -> bool:
    """Say whether the whole is named by what befell it: “12 of the dead were children”."""
    of = phrase_at(words, at, phrases("numbers", "of"))
    return of is not None and of[1] < len(words) and class_of(words[of[1]], "acts") is not None


def as_part(read: Understood, groups: tuple[str, ...]) -> Understood:
    """Let a count of a part be the least of the whole. NotUnderstoodError where it gives none."""
    if not isinstance(read.low, int) or read.low <= 0:
        raise NotUnderstoodError("it counts a part, and does not say how many there are in all")
    of = _named(groups)
    why = f"“{read.verbatim.strip()}” counts a part: {of}, so that there are at least {read.low}"
    part = Included(of, read.low, read.high)
    return evolve(read, high=None, unit="", including=(part,), why=why)
