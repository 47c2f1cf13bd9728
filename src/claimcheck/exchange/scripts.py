"""Which script a sign is of, and which scripts part no words."""

import unicodedata
from functools import cache


@cache
def script_of(sign: str) -> str:
    """Give the script of a letter by the first word of its Unicode name: LATIN, ARABIC."""
    return unicodedata.name(sign, "").partition(" ")[0]


def is_unspaced(sign: str) -> bool:
    """Whether a sign is of a script that puts no spaces between words: Han, kana, Thai, Khmer."""
    code = ord(sign)
    return (
        0x3040 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x3FFFF
        or 0x0E00 <= code <= 0x0EFF
        or 0x1000 <= code <= 0x109F
        or 0x1780 <= code <= 0x17FF
    )
