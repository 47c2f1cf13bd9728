"""What the words of a label speak of: concepts, names, numbers, and words that no list has."""

from functools import cache, lru_cache, reduce

from attrs import define, field, frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.relating.labels.numbers import dated_month, number_in
from claimcheck.reckon.relating.labels.words import Word, stems_of, words_in
from claimcheck.reckon.words import Phrases, listed, phrase_at, sections

Concepts = frozenset[str]
# Small words are written small in titles, too.
_SHORT = 4
SECTIONS = ("happenings", "things", "people", "qualities")


@frozen
class Label:
    """What a label speaks of.

    Each known word or phrase is the set of concepts that it may stand for. `names` are unknown
    words that are written as names are, or in a script that marks none; `others` are the rest.
    `inside` are the names that follow “in” or “near”, `called` the things that have a name before
    them: “Jabalia camp”. `full` are names of several words by what begins them: Tel Maruf.
    """

    known: frozenset[Concepts]
    names: frozenset[str]
    others: frozenset[str]
    numbers: frozenset[str]
    inside: frozenset[str]
    called: frozenset[tuple[str, str]]
    full: frozenset[str]
    language: str

    @property
    def speaks(self) -> bool:
        """Say whether it speaks of anything that a list knows, or by words of its own."""
        return bool(self.known or self.names or self.others)

    def joined(self, other: "Label") -> "Label":
        """Take what two labels speak of together, in the language of the first."""
        return Label(
            self.known | other.known,
            self.names | other.names,
            self.others | other.others,
            self.numbers | other.numbers,
            self.inside | other.inside,
            self.called | other.called,
            self.full | other.full,
            self.language,
        )

    def of(self, section: str) -> frozenset[Concepts]:
        """Give the known words that may be of a section of the list."""
        return frozenset(each for each in self.known if each & concepts_in(section))


@cache
def concepts_in(section: str) -> Concepts:
    """Give the concepts that a section of the list holds."""
    return frozenset(sections("concepts")[section])


def read_words(words: tuple[Word, ...], *, begins: bool = True) -> Label:
    """Read the words of a label, each beside its stem; perhaps not those that it begins with."""
    stems = [each for _, each in words]
    found = _Found()
    at = 0
    while at < len(words):
        month = dated_month(words, at)
        phrase = None if month else phrase_at(stems, at, phrases_known())
        alone = phrase is not None and phrase[1] == at + 1
        if alone and (found.names_next() or is_chance(words, at, first=begins and not at)):
            phrase = None
        if phrase is None:
            found.take(words[at][0], month)
            at += 1
            continue
        found.know(phrases_known()[phrase[0]])
        at = phrase[1]
    return Label(
        frozenset(found.known),
        frozenset(found.names),
        frozenset(found.others),
        frozenset(found.numbers),
        frozenset(found.inside),
        frozenset(found.called),
        frozenset(found.full),
        language_of(words),
    )


@define
class _Found:
    """What is found in a label's words while they are read."""

    known: set[Concepts] = field(factory=set)
    names: set[str] = field(factory=set)
    others: set[str] = field(factory=set)
    numbers: set[str] = field(factory=set)
    inside: set[str] = field(factory=set)
    called: set[tuple[str, str]] = field(factory=set)
    full: set[str] = field(factory=set)
    before: str = ""
    within: bool = False

    def take(self, written: str, month: str) -> None:
        """Note a word that no phrase of the list begins with."""
        word = fold(written)
        number = month or number_in(word)
        if not number and not is_idle(word) and _is_name(written):
            self.take_name(word)
            return
        if number:
            self.numbers.add(number)
        elif not is_idle(word):
            self.others.add(word)
        self.before, self.within = "", word in listed("concepts", "within")

    def take_name(self, name: str) -> None:
        """Note a name, and whether it says where."""
        self.names.add(name)
        self.inside.update([name] if self.within else [])
        if self.before in listed("concepts", "name_begins"):
            self.full.add(f"{self.before}-{name}")
        self.before = name

    def names_next(self) -> bool:
        """Say whether what follows is a name, since what stands before is none alone: أم دور."""
        return not self.before.isascii() and self.before in listed("concepts", "name_begins")

    def know(self, concepts: Concepts) -> None:
        """Note a known word or phrase by what it may stand for."""
        self.known.update([concepts] if concepts else [])
        called = concepts & concepts_in("things") if self.before else ()
        self.called.update((each, self.before) for each in called)
        self.before, self.within = "", False


@lru_cache(maxsize=16_384)
def read_label(label: str) -> Label:
    """Read a label."""
    return read_words(words_in(label))


@lru_cache(maxsize=16_384)
def read_all(*labels: str) -> Label:
    """Read several labels, each by itself, as one in the language of the first."""
    first, *more = map(read_label, labels)
    return reduce(Label.joined, more, first)


def is_chance(words: tuple[Word, ...], at: int, *, first: bool) -> bool:
    """Say whether only its stem has a word in the list, which is a name or another word."""
    word = fold(words[at][0])
    other = (is_idle(word) and word not in _spelled()) or word in listed("concepts", "unlike")
    return other or _names_by_chance(words, at, first=first)


def _names_by_chance(words: tuple[Word, ...], at: int, *, first: bool) -> bool:
    """Say whether a capital makes a name of a word that only its stem has in the list: Homs."""
    word = words[at][0]
    if not word[:1].isupper() or not _spelled().isdisjoint({fold(word), fold(word) + "s"}):
        return False
    titled = not any(each[:1].islower() and len(each) > _SHORT for each, _ in words)
    return not titled and (not first or _before_a_name(words[1:2]))


def _before_a_name(words: tuple[Word, ...]) -> bool:
    return any(word[:1].isupper() and fold(word) not in _spelled() for word, _ in words)


def _is_name(written: str) -> bool:
    coded = any(sign.isdigit() for sign in written) and any(sign.isalpha() for sign in written)
    return written[:1].isupper() or coded or not fold(written).isascii()


def is_idle(word: str) -> bool:
    """Say whether a word tells no label from another."""
    return len(word) < 2 or word in listed("concepts", "idle") or word in listed("terms", "idle")


@cache
def _spelled() -> frozenset[str]:
    """Give the words of the list as they are spelled there."""
    return frozenset(
        word
        for section in SECTIONS
        for phrases in sections("concepts")[section].values()
        for phrase in phrases
        for word in fold(phrase).split()
    )


def _passing() -> frozenset[str]:
    return listed("concepts", "passing")


@cache
def phrases_known() -> Phrases:
    """Give the phrases of the list by their stems, each with what it may stand for."""
    found: dict[str, Concepts] = {stems_of(each): frozenset() for each in _passing()}
    for section in SECTIONS:
        for concept, phrases in sections("concepts")[section].items():
            for phrase in phrases:
                key = stems_of(phrase)
                found[key] = found.get(key, frozenset()) | {concept}
    return Phrases(found)


@lru_cache(maxsize=16_384)
def telling_stems(label: str) -> frozenset[str]:
    """Give the stems of the words that tell a label from another."""
    idle = listed("terms", "idle")
    return frozenset(stem for word, stem in words_in(label) if fold(word) not in idle)


def language_of(words: tuple[Word, ...]) -> str:
    """Tell the language of a label by its small words: "ar", "fr", "es", or else "en"."""
    folded = [fold(word) for word, _ in words if not word[:1].isupper()]
    if any(not word.isascii() for word in folded):
        return "ar"
    score = {key: sum(word in listed("concepts", key) for word in folded) for key in ("fr", "es")}
    best = max(score, key=lambda key: (score[key], key))
    return best if score[best] else "en"


def numbers_differ(one: frozenset[str], two: frozenset[str]) -> bool:
    """Say whether two labels tell other days, months, years or figures."""
    for sort in ("year", "month", "weekday", "figure"):
        ours, theirs = (
            {number for number in numbers if number.startswith(sort)} for numbers in (one, two)
        )
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return False


def unmet(one: frozenset[Concepts], two: frozenset[Concepts]) -> frozenset[Concepts]:
    """Give the known words of the one that stand for nothing that the other has."""
    return frozenset(each for each in one if not any(each & other for other in two))
