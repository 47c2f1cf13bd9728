"""Text from outside, made safe to show.

Whatever a source, a table or a document says can hold escape sequences, bidirectional overrides,
invisible characters. It is stored exactly and goes through here on its way to a screen. The
standard library alone, and wcwidth when text is measured.
"""

import re
import unicodedata
from functools import lru_cache

FSI, PDI = "\u2068", "\u2069"
ELLIPSIS = "…"
MOST_MARKS = 4
_LEAST_KEPT = 4  # a quarter

_ZWNJ, _ZWJ = "\u200c", "\u200d"
# Not printable to Python, yet seen on paper: Arabic number signs, end of verse, and their kin.
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd")
# Printable to Python, yet nothing is seen: fillers, variation selectors, the blank of braille.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)
# Scripts that are written with joiners: Arabic and its kin, Indic, Khmer, Mongolian.
_JOINING = re.compile("[\u0620-\u07ff\u0840-\u0dff\u1780-\u18af\ufb50-\ufefc]")
_RTL = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Digits with what groups them, or tells hours, days and fractions apart: 12,500 · 12 500 · 13:45.
_FIGURE = re.compile(r"\d+(?:(?:[.,:/'’\u066b\u066c-]|\s(?=\d{3}(?!\d)))\d+)*")
_PERHAPS_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")


def visible(text: str, *, newline: str = "␤") -> str:
    """Give text as one line in which every character can be seen and none acts.

    Controls become their pictures (␛ for ESC), line breaks become `newline` (where one is given, a
    tab becomes a space), what is invisible or turns the direction of text becomes its number
    (⟨U+202E⟩), more than four combining marks in a row are counted. Joiners stay where Arabic and
    Indic scripts need them.
    """
    if text.isprintable():
        if text.isascii():
            return text
        shown = text
    else:
        if newline != "␤":
            text = re.sub("\r\n?|\n", newline, text).replace("\t", " ")
        shown = "".join(
            char if char.isprintable() else _shown(text, place) for place, char in enumerate(text)
        )
    if _UNSEEN.search(shown):
        shown = _UNSEEN.sub(_show_unseen, shown)
    if _PERHAPS_MARKS.search(shown):
        shown = _cap_marks(shown)
    return "◌" + shown if shown and _is_mark(shown[0]) else shown


def _shown(text: str, place: int) -> str:
    char = text[place]
    if char in (_ZWNJ, _ZWJ) and _joins(text, place):
        return char
    return _picture(char)


def _joins(text: str, place: int) -> bool:
    """Whether a joiner stands where a script needs it: between its letters, or after a virama."""
    if place == 0 or not _JOINING.match(text, place - 1):
        return False
    if unicodedata.combining(text[place - 1]) == 9:
        return True
    return _JOINING.match(text, place + 1) is not None


@lru_cache(maxsize=4096)
def _picture(char: str) -> str:
    point = ord(char)
    if point < 0x20:
        # U+240A LINE FEED has a picture that says LF; the field knows ␤ for a line break.
        return "␤" if char == "\n" else chr(0x2400 + point)
    if point == 0x7F:
        return "␡"
    if char in _SEEN:
        return char
    if unicodedata.category(char) == "Zs":
        return " "
    return f"⟨U+{point:04X}⟩"


def _show_unseen(found: re.Match[str]) -> str:
    char, before = found[0], found.string[max(0, found.start() - 1)]
    # A choice between the text and the emoji form of a sign; without it the sign is still seen.
    if char in "\ufe0e\ufe0f" and unicodedata.category(before) in ("So", "Sm", "Po"):
        return ""
    return f"⟨U+{ord(char):04X}⟩"


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me")


def _cap_marks(text: str) -> str:
    """Replace what goes beyond MOST_MARKS combining marks in a row by their number."""
    out: list[str] = []
    run = 0
    for char in text:
        if not char.isascii() and _is_mark(char):
            run += 1
            if run <= MOST_MARKS:
                out.append(char)
            continue
        if run > MOST_MARKS:
            out.append(f"⟨{run - MOST_MARKS} more marks⟩")
        run = 0
        out.append(char)
    if run > MOST_MARKS:
        out.append(f"⟨{run - MOST_MARKS} more marks⟩")
    return "".join(out)


def width(text: str) -> int:
    """Count the terminal cells that visible text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


@lru_cache(maxsize=4096)
def _cells_of(char: str) -> int:
    if char.isascii():
        return 1
    import wcwidth  # noqa: PLC0415 - half of all starts of the program measure no text

    return max(0, wcwidth.wcwidth(char))


def fit(text: str, cells: int) -> str:
    """Crop visible text to so many cells; what was cropped ends in an ellipsis.

    It is cropped after a word, unless less than a quarter would be left, and never within a figure,
    which would be another one. A wide character is never halved and marks stay with their letter,
    so that the result can be shorter than asked.
    """
    if cells <= 0:
        return ""
    if len(text) * 2 <= cells or width(text) <= cells:
        return text
    taken = end = 0
    for char in text:
        taken += _cells_of(char)
        if taken > cells - 1:
            break
        end += 1
    return text[: _before_figure(text, _after_word(text, end))].rstrip() + ELLIPSIS


def _after_word(text: str, end: int) -> int:
    if text[end : end + 1].isspace():
        return end
    space = text.rfind(" ", 0, end)
    return space if space * _LEAST_KEPT >= end else end


def _before_figure(text: str, end: int) -> int:
    for found in _FIGURE.finditer(text):
        if found.start() >= end:
            break
        if found.end() > end:
            return found.start()
    return end


def isolate(text: str) -> str:
    """Keep right-to-left text from moving what stands beside it; other text stays as it is."""
    return f"{FSI}{text}{PDI}" if not text.isascii() and _RTL.search(text) else text


def cell(text: str, cells: int, *, right: bool = False) -> str:
    """Give outside text as a table cell of exactly so many terminal cells."""
    shown = fit(visible(text, newline=" "), cells)
    pad = " " * (cells - width(shown))
    return pad + isolate(shown) if right else isolate(shown) + pad


def clean_line(line: str) -> str:
    """Take out of whole outgoing text what could act on a terminal: the second net.

    Line feeds, tabs, joiners and balanced FSI … PDI stay; an isolate that stays open in a line is
    closed there.
    """
    if line.isprintable():
        return line
    return "\n".join(_clean(part) for part in line.split("\n"))


def _clean(line: str) -> str:
    out: list[str] = []
    opened = 0
    for char in line:
        if char == FSI:
            opened += 1
        elif char == PDI:
            if not opened:
                continue
            opened -= 1
        elif not _stays(char):
            continue
        out.append(char)
    return "".join(out) + PDI * opened


def _stays(char: str) -> bool:
    if char.isprintable() or char in "\t\u200c\u200d" or char in _SEEN:
        return True
    # Private and unassigned characters show as boxes and act on nothing.
    return unicodedata.category(char) in ("Zs", "Co", "Cn")


def is_unseen(text: str, place: int) -> bool:
    """Say whether the character there cannot be seen where the text is shown."""
    char = text[place]
    if _UNSEEN.match(char):
        return True
    return not char.isprintable() and _shown(text, place) not in (char, " ")
