"""What any wording speaks of, word by word: words for one thing are one."""

from functools import lru_cache

from claimcheck.reckon.relating.labels.read import is_idle, phrases_known
from claimcheck.reckon.relating.labels.words import words_in
from claimcheck.reckon.words import listed, phrase_at


@lru_cache(maxsize=16_384)
def matters_in(text: str) -> frozenset[str]:
    """Give the telling words of a wording: by what they stand for, else without their endings."""
    helping = listed("terms", "helping") | listed("terms", "negating")
    words = [(word, stem) for word, stem in words_in(text) if word not in helping]
    stems, at, found = [stem for _, stem in words], 0, set()
    while at < len(words):
        phrase = phrase_at(stems, at, phrases_known())
        if phrase:
            found.add("|".join(sorted(phrases_known()[phrase[0]])))
        elif not is_idle(words[at][0]):
            found.add(stems[at])
        at = phrase[1] if phrase else at + 1
    return frozenset(found - {""})
