"""Amounts of money: where the currency stands before the number, and “m” is a million."""

from attrs import evolve

from claimcheck.reckon.answers.reader import Reader
from claimcheck.reckon.answers.scales import money_at
from claimcheck.reckon.answers.tokens import Token

# Beside a currency these are scales and no units.
_LETTERS = {"k": "thousand", "m": "million", "b": "billion"}


def without_currency(reader: Reader) -> tuple[Reader, str]:
    """Leave out a currency before its number, and give it; "" where there is none.

    “$4m” is four million: beside a currency a letter is no unit of its own.
    """
    kept: list[Token] = []
    money, at = "", 0
    while at < len(reader.tokens):
        found = money_at(reader.words, at)
        end = found[1] if found else at
        if found and end < len(reader.tokens) and reader.tokens[end].is_figure:
            money, at = money or found[0], end
            continue
        kept.append(_scaled(reader, at, told=bool(money)))
        at += 1
    return evolve(reader, tokens=tuple(kept), words=tuple(t.text for t in kept)), money


def _scaled(reader: Reader, at: int, *, told: bool) -> Token:
    token = reader.tokens[at]
    after_figure = at > 0 and reader.tokens[at - 1].is_figure
    if not after_figure or token.text not in _LETTERS:
        return token
    if not told and money_at(reader.words, at + 1) is None:
        return token
    return Token(_LETTERS[token.text])
