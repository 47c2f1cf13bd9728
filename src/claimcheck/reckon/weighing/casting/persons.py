"""Lists of people as they are written: “Knuth, Donald E.; Graham, R.” and “D. Knuth and Graham”."""

import html
import re
from collections.abc import Iterator, Sequence

from claimcheck.reckon.names import fold
from claimcheck.reckon.words import listed

_ASIDE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_APART = re.compile(r"[|;/\n]")
_LONGEST_FAMILY = 2


def people_in(text: str) -> tuple[str, ...]:
    """Give the people that a text lists, each folded, the given names before the family name.

    People stand between “|”, “;”, “/”, “&” or “and”, or between commas where those do not part a
    family name from the given ones. Ranks, titles and what is in brackets are left out.
    """
    found: dict[str, None] = {}
    for part in _APART.split(_ASIDE.sub(" ", html.unescape(text))):
        for group in _joined(part):
            for name in _between_commas(group):
                found[name] = None
    found.pop("", None)
    return tuple(found)


def _joined(text: str) -> Iterator[str]:
    """Part a text at the words that join people."""
    words: list[str] = []
    for word in text.split():
        if word.lower() in listed("people", "joiners"):
            yield " ".join(words)
            words = []
        else:
            words.append(word)
    yield " ".join(words)


def _between_commas(text: str) -> list[str]:
    """Tell whether commas part people, or family names from given ones."""
    parts = [words for piece in text.split(",") if (words := _named(piece))]
    if len(parts) < 2 or not _turned(parts):
        return [" ".join(words) for words in parts]
    if len(parts) > 2 and all(len(words) > 1 for words in parts[1:-1]):
        return list(_run_together(parts))
    if len(parts) % 2:
        return [" ".join(words) for words in parts]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [" ".join((*given, *family)) for family, given in pairs]


def _turned(parts: Sequence[Sequence[str]]) -> bool:
    """Tell whether family names stand first, before a comma.

    They are short and have no initials; in a list of several people not all names are single words.
    """
    first, second = parts[0], parts[1]
    if len(first) > _LONGEST_FAMILY or any(len(word) == 1 for word in first):
        return False
    if len(parts) == 2:
        return len(first) == 1 or len(second) == 1 or all(len(word) == 1 for word in second)
    return len(first) == 1 and any(len(words) > 1 for words in parts)


def _run_together(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """Take apart turned names that follow without a sign: “Singh, Inderjeet Brydon, Sean”."""
    family = parts[0]
    for words in parts[1:-1]:
        yield " ".join((*words[:-1], *family))
        family = words[-1:]
    yield " ".join((*parts[-1], *family))


def _named(text: str) -> list[str]:
    """Give the folded words of a name, without ranks, and words that name nobody."""
    words = fold(text).split()
    while len(words) > 1 and words[0] in listed("terms", "titles"):
        words = words[1:]
    if listed("people", "more").issuperset(words):
        return []
    besides = listed("people", "beside") | listed("people", "behind")
    return [word for word in words if word not in besides]
