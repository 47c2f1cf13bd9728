"""Words of names known by how they sound, in another script or in another spelling."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.exchange.letters import without_case
from claimcheck.exchange.scripts import is_unspaced, script_of

# Two words sound alike that are no further apart than this part of their weight.
_ALIKE = 0.1
_CLEARLY = 0.045
_LIGHTEST = 1.5
_LIGHTEST_ALONE = 2.5
_MOST_KEPT = 200_000
# What a vowel at the end of a word may be written as, or sound as.
_FINAL = frozenset("aeiouIUAWYEh")
# Abdulrahman and عبد الرحمن say “servant of” before a name.
_SERVANT = re.compile("^(?:abd(?:[aeiou]*l)?|عبد(?:ال)?)(?=..)")
# Sounds that a script writes by one letter: what that is read as, and what else it may be.
_WRITTEN_ALIKE = {"CYRILLIC": ("x", "h"), "HEBREW": ("h", "x")}
# How one kin is said in several scripts; what is short sounds like much else.
_KIN_IN_SCRIPTS = (
    ("abu", "ابو", "абу", "אבו"),
    ("umm", "ام", "умм", "ум", "אום"),
    ("bin", "بن", "ибн", "бин", "אבן", "בן"),
    ("bint", "بنت", "бинт", "בנת", "בת"),
)
_KIN = {word: kin for kin in _KIN_IN_SCRIPTS for word in kin}


@frozen
class Heard:
    """A word of a name that another word sounds like.

    They are of two `scripts`, or two spellings in one: there, most that sounds alike is another.
    What is `clear` sounds as nearly alike as scripts let it.
    """

    letters: str
    scripts: bool
    clear: bool = True


@frozen
class _Spoken:
    letters: str
    sound: str


class Sounding:
    """Words of names, by their letters, that are to be known by their sounds."""

    def __init__(self, words: Iterable[str]) -> None:
        self._spoken: defaultdict[str, list[_Spoken]] = defaultdict(list)
        self._kin: defaultdict[str, list[Heard]] = defaultdict(list)
        self._kept: dict[str, tuple[Heard, ...]] = {}
        for letters in words:
            for other in _KIN.get(letters, ()):
                if script_of(other[0]) != script_of(letters[0]):
                    self._kin[other].append(Heard(letters, scripts=True))
            told = _sounds(letters)
            for sound in {*told, *_other_sounds(letters, told)}:
                for key in _keys(sound):
                    self._spoken[key].append(_Spoken(letters, sound))

    def like(self, letters: str) -> tuple[Heard, ...]:
        """Give the words that a word of a text sounds like, the nearest first; not itself."""
        found = self._kept.get(letters)
        if found is None:
            found = self._like(letters)
            if len(self._kept) < _MOST_KEPT:
                self._kept[letters] = found
        return found

    def _like(self, letters: str) -> tuple[Heard, ...]:
        if letters in self._kin:
            return tuple(sorted(self._kin[letters], key=lambda heard: heard.letters))
        nearest: dict[str, float] = {}
        own = (*_sounds(letters)[:1], *_sounds(without_case(letters))[:1])
        for sound in {*own, *_other_sounds(letters, own)}:
            for spoken in {each for key in _keys(sound) for each in self._spoken.get(key, ())}:
                apart = _apart(sound, spoken.sound)
                if spoken.letters != letters and apart <= _ALIKE:
                    nearest[spoken.letters] = min(apart, nearest.get(spoken.letters, apart))
        in_order = sorted(nearest, key=lambda each: (nearest[each], each))
        script = script_of(letters[0])
        return tuple(
            Heard(each, scripts=script_of(each[0]) != script, clear=nearest[each] <= _CLEARLY)
            for each in in_order
        )


def _sounds(letters: str) -> tuple[str, ...]:
    """Give how a word sounds, and what is said of it without “servant of”, where that tells."""
    from claimcheck.reckon.naming.distance import weight  # noqa: PLC0415 - slow to load
    from claimcheck.reckon.naming.sounds import sounds  # noqa: PLC0415 - the same

    if not letters.isalpha() or is_unspaced(letters[0]):
        return ()
    servant = _SERVANT.match(letters)
    rest = sounds(letters[servant.end() :]) if servant else ""
    whole = sounds(letters[: servant.start() + 3]) + rest if servant else sounds(letters)
    told = (whole, rest) if weight(rest) >= _LIGHTEST_ALONE else (whole,)
    return tuple(each for each in told if weight(each) >= _LIGHTEST)


def _other_sounds(letters: str, sounds: Iterable[str]) -> Iterator[str]:
    """Give how else a word may sound: Cyrillic х and Hebrew ח are both ح and خ."""
    one, other = _WRITTEN_ALIKE.get(script_of(letters[0]), ("", ""))
    if one:
        yield from (sound.replace(one, other) for sound in sounds if one in sound)


def _keys(sound: str) -> frozenset[str]:
    from claimcheck.reckon.naming.sounds import coarse_keys  # noqa: PLC0415 - slow to load

    return coarse_keys(sound)


def _apart(sound: str, other: str) -> float:
    """Give how far apart two sounds are, as a part of the heavier one's weight."""
    from claimcheck.reckon.naming.distance import distance, weight  # noqa: PLC0415 - slow to load
    from claimcheck.reckon.naming.sounds import is_arabic  # noqa: PLC0415 - the same

    # Arabic leaves out short vowels, but none at the end: Salma is not سالم.
    if is_arabic(sound) != is_arabic(other) and (sound[-1] in _FINAL) != (other[-1] in _FINAL):
        return 1.0
    return distance(sound, other) / max(weight(sound), weight(other))
