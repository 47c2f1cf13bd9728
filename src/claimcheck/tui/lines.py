"""Lines of text in cells, made from text that may come from outside.

A line is a row of runs; a run is text with a role (strong, faint, quote), which the stylesheet
turns into a look. All text is made visible here, so that nothing from outside acts on the screen,
and right-to-left runs are isolated after wrapping and cropping, so that nothing changes places.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from claimcheck.direction import right_to_left
from claimcheck.screentext import ELLIPSIS, FSI, PDI, fit, isolate, visible, width

ROLES = frozenset(
    {"line--strong", "line--faint", "line--key", "line--warn", "line--good", "line--quote"}
    | {"line--head", "line--current", "line--title"}
)


@frozen
class Run:
    """Text in one look. `flow` runs belong to one running text and share its direction."""

    text: str
    role: str = ""
    flow: bool = False

    @property
    def cells(self) -> int:
        """Count the terminal cells that the run takes."""
        return width(self.text)


Line = tuple[Run, ...]


def run(text: str, role: str = "", *, flow: bool = False) -> Run:
    """Make a run from any text, one from outside too: every character is seen and none acts."""
    return Run(visible(text, newline=" " if flow else "␤"), role, flow)


def told(text: str, role: str = "") -> Line:
    """Make runs from a sentence of ours that holds words from outside.

    Right-to-left words become runs of their own, so that they do not turn the sentence around.
    """
    parts = right_to_left(visible(text, newline=" "))
    return tuple(Run(part, role) for part, _ in parts if part)


def cells(line: Line) -> int:
    """Count the terminal cells that a line takes."""
    return sum(piece.cells for piece in line)


def plain(line: Line) -> str:
    """Give a line's text alone."""
    return "".join(piece.text for piece in line)


def crop(line: Line, most: int) -> Line:
    """Cut a line to so many cells, after a word where it can be; it then ends in an ellipsis.

    The ellipsis stands within the run that is cut, and after one that is whole: Arabic ends left.
    """
    if cells(line) <= most:
        return line
    kept = fit(plain(line), most)
    left = len(kept) - len(ELLIPSIS)
    out: list[Run] = []
    for piece in line if kept else ():
        text = piece.text[: max(0, left)]
        left -= len(piece.text)
        if left > 0:
            out.append(piece)
        elif text.rstrip() == piece.text.rstrip():
            return (*out, evolve(piece, text=text), evolve(piece, text=ELLIPSIS))
        else:
            return (*out, evolve(piece, text=text + ELLIPSIS))
    return tuple(out)


def pad(line: Line, to: int) -> Line:
    """Make a line exactly so many cells wide."""
    cut = crop(line, to)
    short = to - cells(cut)
    return (*cut, Run(" " * short)) if short > 0 else cut


def wrap(runs: Iterable[Run], to: int, *, indent: int = 0) -> list[Line]:
    """Break runs into lines of at most so many cells, at spaces where there are any.

    Lines after the first begin with `indent` spaces.
    """
    lines: list[list[tuple[int, Run]]] = [[]]
    used = 0
    for word in _words(runs, max(1, to - indent)):
        taken = sum(piece.cells for _, piece in word)
        if used + taken > to and used > indent:
            lines.append([(-1, Run(" " * indent))] if indent else [])
            used = indent
            if not word[0][1].text.strip():
                continue
        lines[-1].extend(word)
        used += taken
    return [_joined(line) for line in lines]


def _words(runs: Iterable[Run], most: int) -> Iterator[list[tuple[int, Run]]]:
    """Give spaces, and words, which may go on from run to run; too long a word comes in pieces."""
    word: list[tuple[int, Run]] = []
    used = 0
    for place, piece in enumerate(runs):
        for part in re.findall(r" |[^ ]+", piece.text):
            for bit in [part] if width(part) <= most else _pieces(part, most):
                taken = width(bit)
                if word and (bit == " " or used + taken > most):
                    yield word
                    word, used = [], 0
                if bit == " ":
                    yield [(place, evolve(piece, text=bit))]
                else:
                    word.append((place, evolve(piece, text=bit)))
                    used += taken
    if word:
        yield word


def _pieces(word: str, most: int) -> Iterator[str]:
    start = taken = 0
    for end, char in enumerate(word):
        if taken + width(char) > most and end > start:
            yield word[start:end]
            start, taken = end, 0
        taken += width(char)
    yield word[start:]


def _joined(words: Sequence[tuple[int, Run]]) -> Line:
    """Join the words of one run again, and drop the spaces at the end of the line."""
    out: list[Run] = []
    last = None
    for place, word in words:
        if place == last:
            out[-1] = evolve(out[-1], text=out[-1].text + word.text)
        else:
            out.append(word)
        last = place
    while len(out) > 1 and not out[-1].text.strip():
        out.pop()
    return tuple(out)


def beside(columns: Sequence[Sequence[Line]], to: int, between: Line) -> list[Line]:
    """Set columns of lines side by side, each so many cells wide."""
    height = max((len(column) for column in columns), default=0)
    rows: list[Line] = []
    for y in range(height):
        row: list[Run] = []
        for place, column in enumerate(columns):
            if place:
                row.extend(between)
            row.extend(_isolated(pad(column[y] if y < len(column) else (), to)))
        rows.append(tuple(row))
    return rows


def _isolated(line: Line) -> Line:
    """Isolate the running text of one cell as a whole: its parts keep their common direction."""
    flowing = [place for place, piece in enumerate(line) if piece.flow]
    if not flowing:
        return line
    text = "".join(line[place].text for place in flowing)
    if isolate(text) == text:
        return line
    out = list(line)
    first, last = flowing[0], flowing[-1]
    out[first] = evolve(out[first], text=FSI + out[first].text)
    out[last] = evolve(out[last], text=out[last].text + PDI)
    return tuple(out)


def strip_of(line: Line, to: int, looks: dict[str, Style], base: Style) -> Strip:
    """Give a line to the terminal: exactly so many cells, every run isolated where it must be."""
    whole = pad(line, to)
    ready = whole if any(FSI in piece.text for piece in whole) else _isolated(whole)
    segments = [
        Segment(piece.text if piece.flow else isolate(piece.text), _look(piece.role, looks, base))
        for piece in ready
        if piece.text
    ]
    return Strip(segments, to)


def _look(role: str, looks: dict[str, Style], base: Style) -> Style:
    own = looks.get(role)
    return base + own if own is not None else base
