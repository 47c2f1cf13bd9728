"""Where in a document the words stand that prove a claim."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.model.document import Evidence
from claimcheck.model.kinds import EvidenceState
from claimcheck.reckon.paragraphs import Span, paragraphs_of

_AROUND = 60
_NUMBER_OF_PARAGRAPH = re.compile(
    r"(?:¶|\bparagraphs?\b|\bparas?\b\.?|\bpar\b\.?|فقرة|بند)\s*(\d+)", re.IGNORECASE
)
# In these scripts a word ends where its letters end, so that "six" must not be found in "sixteen".
# Arabic, Hebrew, Thai, Chinese and others write particles and words together.
_SPACED_LETTER = "A-Za-z\u00aa-\u024f\u0370-\u058f"
_IS_SPACED = re.compile(f"[{_SPACED_LETTER}]")
_NO_LETTER_BEFORE = re.compile(f"(?<![{_SPACED_LETTER}])")
_NO_LETTER_AFTER = re.compile(f"(?![{_SPACED_LETTER}])")
_NO_FIGURE_BEFORE = re.compile(r"(?<!\d)(?<!\d[.,٫٬])")
_NO_FIGURE_AFTER = re.compile(r"(?!\d)(?![.,٫٬]\d)")
_ANYTHING = re.compile("")
_SPACE = re.compile(r"\s+")


def find_evidence(quote: str, locator: str, text: str | None) -> Evidence | None:
    """Find the words of a quote in a text, exactly; only runs of white space are treated alike.

    The words are anchored where they stand once, or once in the paragraph that the locator names
    ("paragraph 12": the one marked `¶ 12` where the text has such marks, else the twelfth between
    blank lines). Words that are not there, or that stand in several places and nothing says which,
    are an orphan: a lookalike is never taken for them. Without a text they are unheld. None where
    the claim has no quote.
    """
    words = quote.split()
    if not words:
        return None
    if text is None:
        return _unplaced(quote, EvidenceState.UNHELD)
    found = tuple(_occurrences(words, text))
    if len(found) > 1:
        found = _within(found, _paragraph(locator, text))
    if len(found) != 1:
        return _unplaced(quote, EvidenceState.ORPHAN)
    return _anchored(text, found[0])


def find_again(evidence: Evidence, locator: str, text: str | None) -> Evidence:
    """Find evidence in a text that has changed since: by its words and what stood around them.

    Where the words stand in several places, those with the old surroundings on both sides are
    preferred, then those with one of them, then what `find_evidence` makes of the locator.
    """
    fresh = find_evidence(evidence.exact, locator, text)
    if fresh is None:
        return _unplaced(evidence.exact, EvidenceState.ORPHAN)
    if text is None or fresh.state == EvidenceState.ANCHORED:
        return fresh
    found = tuple(_occurrences(evidence.exact.split(), text))
    known = [sum(_surroundings(evidence, text, span)) for span in found]
    best = max(known, default=0)
    if best == 0 or known.count(best) > 1:
        return fresh
    return _anchored(text, found[known.index(best)])


def _occurrences(words: Sequence[str], text: str) -> Iterator[Span]:
    """Give where words stand one after the other, none of them begun or ended within another.

    No pattern is made of the words: compiling one takes longer than looking through an article.
    """
    before, after = _before(words[0][0]), _after(words[-1][-1])
    start = text.find(words[0])
    while start >= 0:
        end = _end_of(words, text, start)
        if end and before.match(text, start) and after.match(text, end):
            yield start, end
            start = text.find(words[0], end)
        else:
            start = text.find(words[0], start + 1)


def _end_of(words: Sequence[str], text: str, start: int) -> int:
    """Give where words end that stand from a place on; 0 where they do not stand there."""
    end = start + len(words[0])
    for word in words[1:]:
        space = _SPACE.match(text, end)
        if space is None or not text.startswith(word, space.end()):
            return 0
        end = space.end() + len(word)
    return end


def _before(letter: str) -> re.Pattern[str]:
    if letter.isdigit():
        return _NO_FIGURE_BEFORE
    return _NO_LETTER_BEFORE if _IS_SPACED.match(letter) else _ANYTHING


def _after(letter: str) -> re.Pattern[str]:
    if letter.isdigit():
        return _NO_FIGURE_AFTER
    return _NO_LETTER_AFTER if _IS_SPACED.match(letter) else _ANYTHING


def _paragraph(locator: str, text: str) -> Span | None:
    named = _NUMBER_OF_PARAGRAPH.search(locator)
    return paragraphs_of(text).get(int(named[1])) if named else None


def _within(found: Sequence[Span], paragraph: Span | None) -> tuple[Span, ...]:
    if paragraph is None:
        return ()
    return tuple(span for span in found if paragraph[0] <= span[0] and span[1] <= paragraph[1])


def _surroundings(evidence: Evidence, text: str, span: Span) -> tuple[bool, bool]:
    before, after = " ".join(evidence.prefix.split()), " ".join(evidence.suffix.split())
    start, end = span
    stands_before = " ".join(text[max(0, start - 2 * _AROUND) : start].split())
    stands_after = " ".join(text[end : end + 2 * _AROUND].split())
    return (
        bool(before) and stands_before.endswith(before),
        bool(after) and stands_after.startswith(after),
    )


def _anchored(text: str, span: Span) -> Evidence:
    start, end = span
    return Evidence(
        exact=text[start:end],
        prefix=text[max(0, start - _AROUND) : start],
        suffix=text[end : end + _AROUND],
        start=start,
        end=end,
        state=EvidenceState.ANCHORED,
    )


def _unplaced(quote: str, state: EvidenceState) -> Evidence:
    return Evidence(exact=quote, prefix="", suffix="", start=None, end=None, state=state)
