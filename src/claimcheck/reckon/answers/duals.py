"""Arabic duals of people and things: two of a kind, told by the ending alone (طفلان, امرأتين)."""

from collections.abc import Sequence

from claimcheck.reckon.words import listed

# Of women the ending is dual in either case; the other in -in may be the plural of men.
_OF_WOMEN = ("تان", "تين")
_ENDINGS = {"ان": "duals", "ين": "broken"}
_MARKS_A_WOMAN = "ه"


def singulars_of(word: str) -> tuple[str, ...]:
    """Give the words for one of the two that a dual tells of; none where it is no dual."""
    for ending in _OF_WOMEN:
        stem = word.removesuffix(ending)
        if stem != word and stem in listed("numbers", "duals"):
            return stem + _MARKS_A_WOMAN, stem
    for ending, key in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and stem in listed("numbers", key):
            return (stem,)
    return ()


def dual_at(words: Sequence[str]) -> int | None:
    """Give where the first dual stands among words; None where none does."""
    return next((at for at, word in enumerate(words) if singulars_of(word)), None)
