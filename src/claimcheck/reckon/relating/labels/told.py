"""The concepts that a sentence tells, by the words of the list."""

from functools import lru_cache

from claimcheck.reckon.relating.labels.read import is_chance, phrases_known
from claimcheck.reckon.relating.labels.words import words_in
from claimcheck.reckon.words import phrase_at


@lru_cache(maxsize=16_384)
def concepts_told(text: str) -> frozenset[str]:
    """Name all that the words of a sentence may stand for; its names are passed over."""
    words = words_in(text)
    stems = [each for _, each in words]
    known = phrases_known()
    found: set[str] = set()
    at = 0
    while at < len(words):
        phrase = phrase_at(stems, at, known) if stems[at] in known.longest else None
        if phrase and phrase[1] == at + 1 and is_chance(words, at, first=not at):
            phrase = None
        if phrase:
            found.update(known[phrase[0]])
        at = phrase[1] if phrase else at + 1
    return frozenset(found)
