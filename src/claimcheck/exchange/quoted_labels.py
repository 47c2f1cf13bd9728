"""Labels that were made of a confidential claim's words: they are its quote, cut or whole."""

import re
from collections.abc import Iterable

from claimcheck.reckon.quoting import shortened

_LONGEST = len(shortened("x" * 1_000))
_OPENING, _CLOSING = "‘“", "’”"
_OPENS = re.compile(f"[{_OPENING}]")
# A short quote may be the answer itself, which is handed out; within marks it is none.
_WORDS = 5


class QuotedLabels:
    """Takes out of texts what events and questions are called by masked quotes."""

    def __init__(self, masked: Iterable[str], openly: Iterable[str], instead: str) -> None:
        hidden = {shortened(quote) for quote in masked if quote.strip()}
        shown = {shortened(quote) for quote in openly} if hidden else set()
        self._hidden, self._instead = hidden - shown, instead

    def masked(self, text: str) -> str:
        """Put the mask in the place of such a label, alone, behind a colon or within marks."""
        if not self._hidden:
            return text
        before, colon, label = text.rpartition(": ")
        for start, own in (("", text), (before + colon, label)):
            if own in self._hidden and len(own.split()) >= _WORDS:
                return f"{self._within(start)}{self._instead}"
        found = self._within(text)
        # A label that is nothing else is blank where a table comes in again.
        return self._instead if found == f"‘{self._instead}’" != text else found

    def _within(self, text: str) -> str:
        found = _OPENS.search(text)
        while found:
            start = found.end()
            end = self._closes(text, start)
            if end:
                text = f"{text[:start]}{self._instead}{text[end:]}"
            found = _OPENS.search(text, start)
        return text

    def _closes(self, text: str, start: int) -> int:
        """Give where the longest such label that begins there ends within marks; 0 where none."""
        ends = (
            end
            for end in range(min(len(text) - 1, start + _LONGEST), start, -1)
            if text[end] in _CLOSING and text[start:end] in self._hidden
        )
        return next(ends, 0)
