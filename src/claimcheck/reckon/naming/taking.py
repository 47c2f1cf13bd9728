"""Taking in a name, word by word."""

import re
from collections.abc import Sequence

from attrs import define, field

from claimcheck.reckon.naming.sounds import sounds
from claimcheck.reckon.naming.words import (
    Word,
    implied,
    is_attached,
    outlet_behind,
    phrases,
    roman,
    together,
    word,
)
from claimcheck.reckon.words import phrase_at

UNITED_NATIONS = "united_nations"
_PUNCTUATION = "()«»“”\"',.;:"
# A number as it is written in a rank: 72nd, 5e, 3ª.
_COUNTED = re.compile(r"0*(\d+)(?:st|nd|rd|th|er|re|e|eme|o|a|inci|nci|uncu)?")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_SERVANT = re.compile(r"^(?:3?abd(?:[aeiou]*l?)|عبد(?:ال)?)")
_SERVANTS = ("abd", "عبد")
_NO_SERVANT = frozenset({"abdi", "abdo", "abdu", "عبده", "عبدي"})
_ARABIC_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 4
_UN = "#un"
_UNITED_NATIONS = f"={UNITED_NATIONS}/un"
_BEFORE_NAMES = ("titles", "offices")
_SMALL = ("articles", "connectors")
_OPENERS = frozenset({"for", "of", "de", "des", "del", "du", "pour", "para", "для"})
_FEWEST_OPENING = 2


@define
class Taking:
    """What was found in a name so far, word by word."""

    initials: bool
    clan: bool
    core: list[str] = field(factory=list)
    marks: set[tuple[str, str]] = field(factory=set)
    loose: set[str] = field(factory=set)
    first: list[str] = field(factory=list)
    sorts: set[str] = field(factory=set)
    moves: bool = False
    servant: bool = False
    office: bool = False
    opening: tuple[tuple[str, ...], frozenset[tuple[str, str]]] | None = None

    def take_all(self, words: Sequence[tuple[str, str]]) -> None:
        """Take in all words, each as it is written and folded."""
        every = [folded for _, folded in words]
        at, known = 0, phrases()
        while at < len(words):
            phrase = phrase_at(every, at, known) if every[at] in known.longest else None
            if phrase:
                self._phrase(every[at : phrase[1]])
                at = phrase[1]
                continue
            written, folded = words[at]
            at += 1
            self._take(written.strip(_PUNCTUATION), folded, last=at == len(words))
        if self.servant:
            self.core.append(sounds("abd"))
        if len(self.core) > 1:
            self._say_united_nations()
        self._leave_field()
        self._put_together()
        self._leave_implied()

    def _say_united_nations(self) -> None:
        """Take the UN within a longer name for its words."""
        self.core = [_UNITED_NATIONS if each == _UN else each for each in self.core]
        if self.opening:
            before = (_UNITED_NATIONS if each == _UN else each for each in self.opening[0])
            self.opening = tuple(before), self.opening[1]

    def _leave_field(self) -> None:
        """Leave out of what somebody is a minister, where it stands behind the word."""
        named = next((at for at, item in enumerate(self.core) if not meaning(item)), 0)
        if named and self.office:
            self.loose.update(map(meaning, self.core[:named]))
            del self.core[:named]

    def _put_together(self) -> None:
        """Take an air base for what it is in one word, an airfield."""
        for whole, (sort, means) in together().items():
            found = next((at for at, item in enumerate(self.core) if meaning(item) == means), None)
            if found is not None and ("area", sort) in self.marks:
                del self.core[found]
                self.marks.remove(("area", sort))
                self.marks.add(("area", whole))
                self.sorts.add(whole)

    def _leave_implied(self) -> None:
        """Leave out what another word of the name says already."""
        for item in list(self.core):
            means = meaning(item)
            told = len(self.core) > 1 or self.marks
            if told and not self.sorts.isdisjoint(implied().get(means, ())):
                self.loose.add(means)
                self.core.remove(item)

    def _phrase(self, words: Sequence[str]) -> None:
        """Take in several words that stand for one thing."""
        phrase = " ".join(words)
        self.moves = True
        self.core.append(f"={phrases()[phrase]}/{sounds(phrase)}")
        self.first.extend(each[0] for each in words)

    def _take(self, written: str, folded: str, *, last: bool) -> None:
        """Take in the next word; the last one is no article."""
        known = word(folded)
        behind = outlet_behind(folded) if known is None else ""
        if behind:
            self._take(written[: -len(behind)], folded.removesuffix(behind), last=False)
            self._take(behind, behind, last=last)
            return
        small = known is not None and known.sort in _SMALL and not (last and self.core)
        if folded in _OPENERS or is_attached(folded):
            self._open()
        silent = small or (known is not None and known.means == "agencies" and not self.first)
        self.first.append(folded[0].upper() if silent else folded[0])
        if self.clan and folded == "ال":
            self.marks.add(("people", "clan"))
        elif small or (known is not None and known.sort == "fathers"):
            self._small(known)
        elif self.servant:
            self._serve(folded)
        elif written in roman() and self.initials:
            self._numeral(written, folded)
        elif known is not None and known.sort not in _SMALL:
            self._known(known, folded, last=last)
        else:
            self._unknown(written, folded)

    def _small(self, known: Word | None) -> None:
        sort = known.sort if known else ""
        self.moves = self.moves or sort == "connectors"
        if sort == "fathers" and not self.core:
            self.marks.add(("kin", "son_of"))

    def _open(self) -> None:
        """Note what a body is called before what it is for."""
        of_body = any(each[0] == "=" for each in self.core)
        named = len(self.core) == 1 and self.core[0][0] not in "=#." and self._says_body()
        whole = of_body and len(self.core) >= _FEWEST_OPENING
        if self.opening is None and (whole or named):
            self.opening = tuple(self.core), frozenset(self.marks)

    def _says_body(self) -> bool:
        """Tell whether a word says that an organization or the like is named."""
        return any((known := word(each)) and known.means == "bodies" for each in self.loose)

    def _unknown(self, written: str, folded: str) -> None:
        """Take in a word that is a name, initials, a figure, or the first half of a name."""
        if self.initials and _INITIALS.fullmatch(written):
            self.core.append(f"#{folded}")
        elif not folded.isalpha() and any(map(str.isdigit, folded)):
            counted = _COUNTED.fullmatch(folded)
            self.marks.add(("ordinal", counted[1] if counted else folded))
        elif folded.startswith(_SERVANTS) and folded not in _NO_SERVANT:
            rest = _SERVANT.sub("", folded)
            self.servant = not rest
            if rest:
                self._serve(rest)
        else:
            self._name(folded)

    def _serve(self, folded: str) -> None:
        """Take in the second half of a name like Abd al-Rahman, as one word with the first."""
        self.servant = False
        rest = folded.removeprefix(_ARABIC_ARTICLE)
        rest = rest.removeprefix("al") if folded.startswith("alla") else rest
        self.core.append(sounds(_SERVANTS[not rest.isascii()]) + sounds(rest))

    def _numeral(self, written: str, folded: str) -> None:
        if len(written) > 1 or any(sort == "unit" for sort, _ in self.marks) or not self.core:
            self.marks.add(("ordinal", roman()[written]))
        else:
            self.core.append(sounds(folded) or folded)

    def _known(self, known: Word, folded: str, *, last: bool) -> None:
        self.sorts.add(known.means)
        if known.means == "media" and self.core and not (last and self.core[-1][0] in "=#."):
            self.loose.add(folded)
        elif known.sort == "same":
            self.moves = True
            self.core.append(f"={known.means}/{sounds(_bare(folded))}")
        elif known.sort == "given":
            self.core.append(sounds(known.means))
        elif known.sort == "loose":
            if known.means == "offices" and all(map(meaning, self.core)):
                self.office = not self.core
                self.loose.update((*map(meaning, self.core), folded))
                self.core.clear()
            elif known.means in _BEFORE_NAMES and self.core:
                self._name(folded)
            else:
                self.loose.add(folded)
        elif known.sort == "kin" and self.core and folded in ("om", "um", "bou", "abi"):
            self._name(folded)
        else:
            self.moves = self.moves or known.sort in ("unit", "area", "people")
            self.marks.add((known.sort, known.means))

    def _name(self, folded: str) -> None:
        told = sounds(_bare(folded))
        if len(folded) == 1 and folded.isalpha() and folded.isascii():
            self.core.append(f".{folded}")
        elif told:
            self.core.append(told)


def meaning(item: str) -> str:
    """Give what a word of a core means in many languages; "" where it is a name."""
    return item[1:].partition("/")[0] if item[0] == "=" else ""


def _bare(folded: str) -> str:
    """Leave out the article that Arabic writes together with its word."""
    long = len(folded) >= _SHORTEST_WITH_ARTICLE
    return folded.removeprefix(_ARABIC_ARTICLE) if long else folded
