"""What an answer says of the parts of its whole: “45, including 12 children”."""

import re
from collections.abc import Iterator

from attrs import evolve

from claimcheck.model.reckoned import Included, Understood
from claimcheck.reckon.answers.part_asked import count_at, counts_in, marks_part
from claimcheck.reckon.answers.reader import Reader
from claimcheck.reckon.answers.tokens import tokens_of
from claimcheck.reckon.answers.units import class_of
from claimcheck.reckon.words import listed, mapping, phrase_at, phrases

_ENDS = re.compile(r"\s+|(?=[^\w\s])")
_JOINS = frozenset({"and", "و", "of"})


def with_parts(read: Understood, reader: Reader) -> Understood:
    """Add to a count the counts of groups that its words say are within it, and it without them."""
    numbers = counts_in(reader)
    first = next((at for at in numbers[1:] if marks_part(reader, at)), None)
    if first is None:
        return read
    parts = tuple(_parts(reader, [at for at in numbers if at >= first]))
    if not parts:
        return read
    return evolve(read, including=parts, plain=_before(read.verbatim, reader, first))


def _parts(reader: Reader, numbers: list[int]) -> Iterator[Included]:
    things = frozenset(mapping("terms", "apart")["things"])
    for at, following in zip(numbers, [*numbers[1:], len(reader.words)], strict=True):
        number = count_at(reader, at)
        groups = _groups(reader, number.end if number else at + 1, following)
        if number and groups and things.isdisjoint(groups):
            yield Included(" and ".join(groups), number.low, number.high)


def _groups(reader: Reader, start: int, end: int) -> tuple[str, ...]:
    """Name the groups that a number counts: “12 women and children” are of one number."""
    found: dict[str, None] = {}
    for word in reader.words[start:end]:
        if word in listed("numbers", "breaks") and word not in _JOINS:
            break
        group = class_of(word, "groups")
        if group and group != "people":
            found[group] = None
    return tuple(sorted(found))


def _before(text: str, reader: Reader, part: int) -> str:
    """Give the words of an answer before its first part; all of them where these cannot be told."""
    marks = phrases("numbers", "part")
    begins = ((at, phrase_at(reader.words, at, marks)) for at in range(part))
    start = next((at for at, found in begins if found and found[1] == part), part)
    kept = list(reader.tokens[:start])
    while kept and not kept[-1].text[0].isalnum():
        kept.pop()
    for end in _ENDS.finditer(text):
        before = text[: end.start()].strip()
        if before and list(tokens_of(before)) == kept:
            return before
    return text.strip()
