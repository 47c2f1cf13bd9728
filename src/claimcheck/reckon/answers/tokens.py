"""Words, figures and signs of an answer, as reading its numbers needs them."""

import re
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.reckon.names import plain
from claimcheck.reckon.words import listed

LONGEST = 1_000
_MOST_DIGITS = 18
_VULGAR = {"½": " 1/2", "⅓": " 1/3", "⅔": " 2/3", "¼": " 1/4", "¾": " 3/4", "⅕": " 1/5"}
_SQUARED = re.compile(r"(?<=m)²")
_SQUARE = re.compile(r"\bsq\.")
_JOINED_AND = re.compile(r"(?<!\w)و(?=[0-9])")
_JOINED_SCALE = re.compile(r"([0-9][.,][0-9]{1,3})(k|m|mn|bn|tn)\b")
_TOKEN = re.compile(
    r"(?P<grouped>(?<![\w.,])[0-9]{1,3}(?: [0-9]{3}){1,5}(?![\w]))"
    r"|(?P<figure>[0-9]{1,18}(?:[.,'’][0-9]{1,18}){0,6}(?!\w)(?![.,'’][0-9]))"
    r"|(?P<word>[^\W_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<sign>[^\w\s]|_)"
)
_SCALED_FIGURE = re.compile(r"([0-9]{1,9})(k|m|mn|bn)")


@frozen
class Token:
    """One word, figure, code or sign; `text` is folded. A code mixes letters and digits (8th)."""

    text: str
    is_figure: bool = False
    is_code: bool = False


@lru_cache(maxsize=4_096)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Take an answer apart; at most LONGEST characters of it are read."""
    shortened = _SQUARED.sub(" squared", text[:LONGEST])
    for sign, written in _VULGAR.items():
        shortened = shortened.replace(sign, written)
    folded = _JOINED_SCALE.sub(r"\1 \2", _JOINED_AND.sub("و ", plain(shortened)))
    folded = _SQUARE.sub("sq", folded)
    tokens: list[Token] = []
    for found in _TOKEN.finditer(folded):
        part = found[0]
        if found["grouped"] or found["figure"]:
            tokens.append(Token(part, is_figure=True))
        elif found["word"] and any(sign.isdigit() for sign in part):
            scaled = _SCALED_FIGURE.fullmatch(part)
            if scaled:
                tokens += [Token(scaled[1], is_figure=True), Token(scaled[2])]
            else:
                tokens.append(Token(part, is_code=True))
        elif part.startswith("و") and part[1:] in _told_of():
            tokens += [Token("و"), Token(part[1:])]
        else:
            tokens.append(Token(part))
    return tuple(tokens)


@cache
def _told_of() -> frozenset[str]:
    """Give the words that tell what befell people, to which an Arabic “and” may be joined."""
    words = listed("numbers", "harming") | listed("numbers", "lead")
    return frozenset(word for word in words if not word.isascii())


def figure_value(text: str, *, whole: bool) -> int | float | None:
    """Read a figure with its separators; None where they make no number (12.01.2020).

    With `whole`, one separator before exactly three digits sets thousands apart, be it comma or
    point; without, a point is decimal.
    """
    figure = text.replace(" ", "").replace("'", "").replace("’", "")
    separators = [sign for sign in figure if sign in ".,"]
    if not separators:
        return int(figure) if len(figure) <= _MOST_DIGITS else None
    if len(set(separators)) == 2:
        return _both_separators(figure, separators)
    groups = figure.split(separators[0])
    by_threes = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if len(groups) > 2:
        return int("".join(groups)) if by_threes else None
    if by_threes and groups[0] != "0" and (whole or separators[0] == ","):
        return int("".join(groups))
    return float(".".join(groups))


def _both_separators(figure: str, separators: list[str]) -> float | None:
    point = separators[-1]
    if separators.count(point) > 1:
        return None
    integer, _, decimals = figure.rpartition(point)
    groups = integer.split(separators[0])
    if len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:]):
        return None
    return float("".join(groups) + "." + decimals)
