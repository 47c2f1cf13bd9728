"""What reading the numbers of an answer rests on."""

from attrs import frozen

from claimcheck.reckon.answers.cardinals import is_coin
from claimcheck.reckon.answers.tokens import Token
from claimcheck.reckon.words import Phrases, listed, mapping

Number = int | float


@frozen
class Numeral:
    """A number as its words allow it: least and most (None is open), and where it ends.

    `vague` marks words such as “dozens”; `bare` a figure with nothing else, as “2018”.
    """

    low: Number | None
    high: Number | None
    end: int
    vague: bool = False
    bare: bool = False


@frozen
class Reader:
    """What reading numbers rests on: tokens, their texts, a dossier's words, whole or not."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    vague: Phrases
    whole: bool = True


def scale_at(reader: Reader, at: int) -> int | None:
    """Give what the word at a token multiplies by (hundred, dozen), or None."""
    if at >= len(reader.words):
        return None
    word = reader.words[at]
    if len(word) == 1 and word.isascii() and not reader.whole:
        return None
    if word in listed("numbers", "worded") and is_coin(reader.words, at):
        return None
    scale = mapping("numbers", "scales").get(word)
    return int(scale) if scale else None
