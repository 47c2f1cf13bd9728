"""A name taken apart: what tells it from others, and what any such name may bear or lack."""

import re
from functools import cached_property, lru_cache

from attrs import define, field, frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.sounds import is_arabic, sounds
from claimcheck.reckon.naming.words import Word, known_sets, roman, word
from claimcheck.screentext import confusable

_POSSESSIVE = re.compile(r"['’]s\b")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_TURNED = re.compile(r"^\s*([^,]+?)\s*,\s*([^,]+?)\s*$")
_SERVANT = re.compile(r"^(?:3?abd(?:[aeiou]*l?)|عبد(?:ال)?)")
_SERVANTS = ("abd", "عبد")
_NO_SERVANT = frozenset({"abdi", "abdo", "abdu", "عبده", "عبدي"})
_ARABIC_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 4
_CACHED = 262_144
_UNITED_NATIONS = "#un"
_SMALL = ("articles", "connectors")
# As they sound in Latin and in Arabic letters.
_KIN = {"father_of": ("abu", "AbW"), "mother_of": ("um", "Am"), "daughter_of": ("bint", "bnt")}
_LONGEST_INITIALS = 6


@frozen
class Parts:
    """A name taken apart.

    `core` are the words that tell it, each as sounds, as `=meaning` where it is the same word
    in many languages, as `#letters` where it is made of initials, or as `.letter`, a lone
    initial; `marks` are what two names for one thing have alike (directions, numbers, units);
    `loose` what any of them may lack. `letters` are the initials that the name is made of, ""
    where it is not; `first` gives the first sign of every word, connectors and articles in
    capitals. `moves` tells whether its words may stand in another order.
    """

    text: str
    folded: str
    core: tuple[str, ...]
    marks: frozenset[tuple[str, str]]
    loose: frozenset[str]
    letters: str
    first: tuple[str, ...]
    moves: bool
    turned: bool
    definite: bool
    warning: str

    @cached_property
    def known(self) -> tuple[int, str] | None:
        """The set of well-known names that it is of, with the first name of that set."""
        return known_sets().get(self.folded)

    @property
    def proper(self) -> tuple[str, ...]:
        """The words of the core that are names, as sounds."""
        return tuple(each for each in self.core if each[0] not in ".=#")

    @property
    def joined(self) -> str:
        """The core as one word."""
        return "".join(each.lstrip(".=#") for each in self.core)

    @property
    def with_kin(self) -> str:
        """The name as one word with the word for kin that it begins with; "" where it has none."""
        kin = next((_KIN.get(means) for sort, means in self.marks if sort == "kin"), None)
        if kin is None or len(self.marks) > 1:
            return ""
        return kin[is_arabic(self.joined)] + self.joined


@lru_cache(maxsize=_CACHED)
def take_apart(text: str) -> Parts:
    """Take a name apart."""
    turned = _TURNED.match(text)
    plain = f"{turned[2]} {turned[1]}" if turned else text
    plain = _POSSESSIVE.sub("", plain)
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), plain)
    words = re.sub(r"[-/–]", " ", plain).split()
    shouted = plain.isupper() and len(words) > 1 and max(map(len, words)) > _LONGEST_INITIALS
    taking = _Taking(initials=not shouted, clan="آل" in plain.split())
    taken = [(each, part) for each in words for part in fold(each).split()]
    for place, (written, folded) in enumerate(taken):
        last = place == len(taken) - 1
        taking.take(written.strip("()«»“”\"',.;:"), folded, last=last)
    taking.end()
    lone = [f"={each}" for each in sorted(taking.loose)]
    if taking.core or taking.marks:
        lone = []
    letters = taking.core[0][1:] if len(taking.core) == 1 and taking.core[0][0] == "#" else ""
    return Parts(
        text=text,
        folded=fold(text),
        core=tuple(taking.core or lone),
        marks=frozenset(taking.marks),
        loose=frozenset() if lone else frozenset(taking.loose),
        letters=letters if not taking.marks else "",
        first=tuple(taking.first),
        moves=taking.moves,
        turned=bool(turned),
        definite=bool(re.match(r"(?i)the\s|al[- ]|el[- ]|ال", text.strip())),
        warning=confusable(text) or "",
    )


@define
class _Taking:
    """What was found in a name so far, word by word."""

    initials: bool
    clan: bool
    core: list[str] = field(factory=list)
    marks: set[tuple[str, str]] = field(factory=set)
    loose: set[str] = field(factory=set)
    first: list[str] = field(factory=list)
    moves: bool = False
    servant: bool = False

    def take(self, written: str, folded: str, *, last: bool) -> None:
        """Take in the next word; the last one is no article."""
        known = word(folded)
        small = known is not None and known.sort in _SMALL and not (last and self.core)
        self.first.append(folded[0].upper() if small else folded[0])
        if self.clan and folded == "ال":
            self.marks.add(("people", "clan"))
        elif small or (known is not None and known.sort == "fathers"):
            self._small(known)
        elif self.servant:
            self._serve(folded)
        elif written in roman() and self.initials:
            self._numeral(written, folded)
        elif known is not None and known.sort not in _SMALL:
            self._known(known, folded)
        else:
            self._unknown(written, folded)

    def _small(self, known: Word | None) -> None:
        sort = known.sort if known else ""
        self.moves = self.moves or sort == "connectors"
        if sort == "fathers" and not self.core:
            self.marks.add(("kin", "son_of"))

    def _unknown(self, written: str, folded: str) -> None:
        """Take in a word that is a name, initials, a figure, or the first half of a name."""
        if self.initials and _INITIALS.fullmatch(written):
            self.core.append(f"#{folded}")
        elif any(sign.isdigit() for sign in folded):
            self.marks.add(("ordinal", folded))
        elif folded.startswith(_SERVANTS) and folded not in _NO_SERVANT:
            rest = _SERVANT.sub("", folded)
            self.servant = not rest
            if rest:
                self._serve(rest)
        else:
            self._name(folded)

    def end(self) -> None:
        """Take in what waited for another word."""
        if self.servant:
            self.core.append(sounds("abd"))

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

    def _known(self, known: Word, folded: str) -> None:
        if known.sort == "same":
            self.moves = True
            self.core.append(f"={known.means}")
        elif known.sort == "given":
            self.core.append(sounds(known.means))
        elif known.sort == "loose":
            if known.means == "titles" and self.core:
                self._name(folded)
            else:
                self.loose.add(folded)
        elif known.sort == "kin" and self.core and folded in ("om", "um", "bou", "abi"):
            self._name(folded)
        else:
            self.moves = self.moves or known.sort in ("unit", "area", "people")
            self.marks.add((known.sort, known.means))

    def _name(self, folded: str) -> None:
        stem = folded
        if len(folded) >= _SHORTEST_WITH_ARTICLE:
            stem = folded.removeprefix(_ARABIC_ARTICLE)
        told = sounds(stem)
        if len(folded) == 1 and folded.isalpha() and folded.isascii():
            self.core.append(f".{folded}")
        elif told:
            self.core.append(told)


def is_united_nations(part: str) -> bool:
    """Tell whether a word is the initials before the name of a body of the United Nations."""
    return part == _UNITED_NATIONS
