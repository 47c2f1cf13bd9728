"""Texts without the names that are masked, and what of these may still stand in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from urllib.parse import unquote

from attrs import frozen

from claimcheck.exchange.letters import FORMAT, Word, spans, words_at
from claimcheck.exchange.longer_names import LongerNames
from claimcheck.exchange.name_parts import NameParts
from claimcheck.exchange.name_words import Owners
from claimcheck.exchange.quoted_labels import QuotedLabels
from claimcheck.exchange.scrubbing import Found, Names

MASKED = "confidential"
# A name that a table of ours brought bears that table behind it.
NUMBERED = re.compile(rf"{MASKED} source \d+(?!\d| of table)", re.IGNORECASE)
_UNPARTED = re.compile(r"[^\s<>\"“”]+")
_MOST_KNOWN = 200_000
_SHORT = 60
_NOTHING = Names(())
KeyOf = Callable[[str], str]
Span = tuple[int, int, str]


@frozen
class Left:
    """A word of a masked name that still stands in what is handed out, and in which row."""

    row: str
    word: str


class MaskedTexts:
    """What takes the `names` of masked sources, by key, out of texts.

    `key_of` gives the key of a name, `label` what stands for a key, and `openly` are the names of
    those who may be named, and `allowed` those of them of whom somebody said so; what events and
    questions are `called` by masked quotes goes too.
    """

    def __init__(
        self,
        key_of: KeyOf,
        label: Callable[[str], str],
        names: Mapping[str, Iterable[str]],
        openly: Iterable[str],
        allowed: Iterable[str] = (),
        called: QuotedLabels | None = None,
    ) -> None:
        self._key_of = key_of
        self._called = called or QuotedLabels((), (), MASKED)
        self._label = label
        self._names = Names(chain.from_iterable(names.values()))
        self._parts = NameParts(names, self._names, openly)
        self._longer = LongerNames(openly, allowed, self._names)
        self._words: dict[str, bool] = {}
        self._clean: set[str] = set()
        self.left: dict[Left, None] = {}

    def scrubbed(self, value: object, row: str, here: Names = _NOTHING) -> object:
        """Take the names out of a text, or of all texts within a list or an object.

        `here` are further names, which go out of this value alone; `row` is where it stands: what
        may still be a name is noted of what stands in one.
        """
        if isinstance(value, str):
            text = self._called.masked(value)
            return self._address(text, row, here) if "%" in text else self._text(text, row, here)
        if isinstance(value, Mapping):
            return {key: self.scrubbed(item, row, here) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.scrubbed(item, row, here) for item in value]
        return value

    def _text(self, text: str, row: str, here: Names) -> str:
        if not here and text in self._clean:
            return text
        found = spans(text)
        every = [text[start:end] for start, end in found]
        if not (
            any(map(self._is_known, every))
            or (here and any(map(here.may_begin, every)))
            or any(names.has_signs(text) for names in (self._names, here))
        ):
            if len(text) < _SHORT and len(self._clean) < _MOST_KNOWN:
                self._clean.add(text)
            return text
        return self._masked(text, row, found, here)

    def _address(self, text: str, row: str, here: Names) -> str:
        """Mask what an address means, where that names somebody; else what it says as it stands."""
        meant = _UNPARTED.sub(lambda found: self._meant(found[0], here), text)
        shown = self._text(meant, row, here)
        return self._text(text, row, here) if shown == meant else shown

    def _meant(self, address: str, here: Names) -> str:
        meant = unquote(address) if "%" in address else address
        if meant == address:
            return address
        every = (meant[start:end] for start, end in spans(meant))
        known = any(self._is_known(each) or here.may_begin(each) for each in every)
        return meant if known else address

    def _is_known(self, word: str) -> bool:
        """Whether a word may belong to a masked name; most do not, and come again."""
        known = self._words.get(word)
        if known is None:
            known = self._names.may_begin(word) or self._parts.knows(word)
            if len(self._words) < _MOST_KNOWN:
                self._words[word] = known
        return known

    def _masked(self, text: str, row: str, found: list[tuple[int, int]], here: Names) -> str:
        parts = words_at(text, found)
        whole = [*map(self._labelled, self._names.found(text, parts))]
        masked_here = [*map(self._labelled, here.found(text, parts))]
        kept = [(*each.span(), each[0]) for each in NUMBERED.finditer(text)]
        kept += self._staying(text, row, parts, sorted(whole), sorted(masked_here))
        chosen = _apart([*whole, *masked_here, *kept], kept)
        chosen += self._masked_parts(text, row, parts, chosen)
        if FORMAT.search(text):
            chosen += self._masked_parts(text, row, words_at(text, found, apart=True), chosen)
        return _replaced(text, chosen)

    def _labelled(self, found: Found) -> Span:
        return found.start, found.end, self._label(self._key_of(found.name))

    def _staying(
        self, text: str, row: str, parts: list[Word], whole: list[Span], here: list[Span]
    ) -> list[Span]:
        """Give the longer names that stay as they are, and note those that nobody allowed."""
        staying: list[Span] = []
        for found in self._longer.found(text, parts):
            start, end = found.start, found.end
            if _meets(here, start, end) or not _contains(whole, start, end):
                continue
            staying.append((start, end, text[start:end]))
            if not self._longer.is_allowed(found.name):
                self._note(row, text[start:end])
        return staying

    def _masked_parts(
        self, text: str, row: str, parts: list[Word], taken: list[Span]
    ) -> list[Span]:
        """Mask what surely means a masked source, and note what may."""
        in_order = sorted(taken)
        free = [word for word in parts if not _meets(in_order, word.at, word.at + word.plain.end)]
        masked = []
        for part in self._parts.found(text, free):
            if part.sure:
                masked.append((part.start, part.end, self._label_of(part.owners)))
            else:
                self._note(row, text[part.start : part.end])
        return masked

    def _note(self, row: str, word: str) -> None:
        if row:
            self.left[Left(row, word)] = None

    def _label_of(self, owners: Owners) -> str:
        labels = {self._label(owner) for owner in owners}
        return labels.pop() if len(labels) == 1 else MASKED


def _replaced(text: str, chosen: Iterable[Span]) -> str:
    """Put labels in the place of spans, parted from figures that follow."""
    shown: list[str] = []
    at = 0
    for start, end, label in sorted(chosen):
        if label == text[start:end]:
            continue
        shown += (text[at:start], label)
        at = end + _closes(text, start, end)
        if text[at : at + 1].isdecimal():
            shown.append(" ")
    return "".join((*shown, text[at:]))


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens within a name closes behind it: Abu Karim (al-Najjar)."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return opened and text.startswith(")", end)


def _meets(spans_apart: list[Span], start: int, end: int) -> bool:
    """Whether one of some spans, in order and apart from each other, has a part of another."""
    before = bisect_left(spans_apart, (end,)) - 1
    return before >= 0 and spans_apart[before][1] > start


def _contains(spans_apart: list[Span], start: int, end: int) -> bool:
    """Whether a longer span takes in whole, and with more, those that it has a part of."""
    at = bisect_right(spans_apart, start, key=lambda span: span[1])
    while at < len(spans_apart) and spans_apart[at][0] < end:
        inner = spans_apart[at]
        if inner[0] < start or inner[1] > end or inner[:2] == (start, end):
            return False
        at += 1
    return True


def _apart(found: list[Span], kept: list[Span]) -> list[Span]:
    """Choose of what overlaps the first, and the longest of those; what is `kept` goes before."""
    chosen: list[Span] = []
    own = set(kept)
    end = 0
    for each in sorted(found, key=lambda span: (span[0], -span[1])):
        if each[0] >= end and (each in own or not _meets(kept, each[0], each[1])):
            chosen.append(each)
            end = each[1]
    return chosen
