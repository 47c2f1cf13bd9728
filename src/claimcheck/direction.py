"""Right-to-left words within sentences that run left to right."""

import re
from collections.abc import Iterator

from claimcheck.screentext import isolate

_RTL_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_WORDS = re.compile(f"[{_RTL_LETTERS}](?:[^A-Za-z“”«»()·⇄←→=:;]*[{_RTL_LETTERS}])?")


def right_to_left(text: str) -> Iterator[tuple[str, bool]]:
    """Take visible text apart: each part with whether it is words that run right to left."""
    end = 0
    for found in _RTL_WORDS.finditer(text):
        yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    yield text[end:], False


def isolate_words(text: str) -> str:
    """Keep right-to-left words from turning a sentence of ours around that holds them."""
    return "".join(isolate(part) if apart else part for part, apart in right_to_left(text))
