"""The paragraphs of a document's text, by number, and the sentences in them."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

Span = tuple[int, int]
"""Where something begins and ends in a text, in characters."""

_MARK = re.compile(r"¶\s*(\d+)")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
# A sentence ends before a capital, a figure, or a letter of a script that has no capitals.
_END = re.compile(
    r"[.!?؟…۔][\"”’»)\]]*\s+(?=[\"“‘«(\[¿¡]*(?:[A-Z0-9À-ÖØ-ÞЀ-Я]|[\u0590-\u08ff]))|[。！？]|\n+"
)
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Mme|Dr|St|Sr|Sra|Jr|Gen|Col|Lt|Sgt|Maj|Capt|Brig|Gov|Sen|Rep|Prof|Rev"
    r"|Fr|Hon|No|vs|Inc|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$"
)


@lru_cache(maxsize=256)
def paragraphs_of(text: str) -> Mapping[int, Span]:
    """Give the paragraphs of a text by number.

    They are those marked `¶ 12` where the text has such marks, else those between blank lines,
    counted from 1.
    """
    marks = list(_MARK.finditer(text))
    if marks:
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        return {int(mark[1]): (mark.end(), end) for mark, end in zip(marks, ends, strict=True)}
    begin = len(text) - len(text.lstrip())
    spans: list[Span] = []
    for gap in _BLANK_LINES.finditer(text, begin):
        spans.append((begin, gap.start()))
        begin = gap.end()
    if begin < len(text):
        spans.append((begin, len(text)))
    return dict(enumerate(spans, start=1))


def sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    """List the sentences of a paragraph: what full stops and ends of lines part, but for titles."""
    begin = paragraph[0]
    for end in _END.finditer(text, *paragraph):
        if not _SHORTENED.search(text, max(begin, end.end() - 10), end.end()):
            yield begin, end.end()
            begin = end.end()
    if text[begin : paragraph[1]].strip():
        yield begin, paragraph[1]
