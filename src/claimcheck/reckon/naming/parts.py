"""A name taken apart: what tells it from others, and what any such name may bear or lack."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from unicodedata import normalize

from attrs import evolve, frozen

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.beside import BRACKETED, TURNED, owner_of, says_else
from claimcheck.reckon.naming.initials import spells
from claimcheck.reckon.naming.sounds import assimilated, is_arabic
from claimcheck.reckon.naming.taking import UNITED_NATIONS, Taking, meaning
from claimcheck.reckon.naming.words import is_country, without_elision, word
from claimcheck.screentext.confusable import LIKE_LATIN, confusable

_POSSESSIVE = re.compile(r"['’]s\b")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_CACHED = 262_144
# Slavic languages have no article: a name of theirs may always be a definite one.
_DEFINITE = re.compile(
    r"(?i)\s*(?:(?:the|les?|la|los|las|il|der|die|das)\s|al[- ]|el[- ]|l['’]|ال|[а-яіїєґё])"
)
# English, French and German speak of a river with the article, and of hardly another place.
_LIKE_A_RIVER = re.compile(r"(?i)\s*(?:the|le|der|die)\s|l['’]")
# As they sound in Latin and in Arabic letters.
_KIN = {"father_of": ("abu", "AbW"), "mother_of": ("um", "Am"), "daughter_of": ("bint", "bnt")}
_LONGEST_INITIALS = 6
_CLAN = "آل"
_APART = str.maketrans("-/–", "   ")
# Some write a figure together with its name (Sweida24).
_FIGURED = re.compile(r"(?<=[^\W\d_]{4})(?=\d)")
# What South Slavic letters bear marks on; Vietnamese has a đ, too, but says it as d.
_SOUTH_SLAVIC = frozenset("đčćšž")
_DJ = str.maketrans({"đ": "dj", "Đ": "Dj"})
_SAID_AGAIN = range(3, 6)
_OF_BODIES = frozenset({"unit", "arm", "ordinal", "direction"})
_BODIES = frozenset({"bodies", "agencies"})
# Words of bodies are persons' names, too: Özgür Özel is “free” and “special”.
_OF_SEVERAL = 2
_OUTLETS = frozenset({"agencies", "outlets"})


@frozen
class Parts:
    """A name taken apart.

    `core` are the words that tell it, each as sounds, as `=meaning/sounds` where it is the same
    word in many languages, as `#letters` where it is made of initials, or as `.letter`, a lone
    initial; `marks` are what two names for one thing have alike (directions, numbers, units);
    `loose` what any of them may lack. `letters` are the initials that the name is made of, ""
    where it is not; `first` gives the first sign of every word, connectors and articles in
    capitals. `moves` tells whether its words may stand in another order. `opening` are the core
    and the marks of a body's name before its “for” or “of”, None where it has none that tells it.
    `aside` are the initials that stand in brackets beside it; `owner` is the country that a name
    says it is of (Turkey's AFAD; Tripoli, Libya), `owned` the text without.
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
    opening: tuple[tuple[str, ...], frozenset[tuple[str, str]]] | None
    warning: str
    aside: str = ""
    owner: str = ""
    owned: str = ""

    @cached_property
    def proper(self) -> tuple[str, ...]:
        """The words of the core that are names, as sounds."""
        return tuple(each for each in self.core if each[0] not in ".=#")

    @cached_property
    def joined(self) -> str:
        """The core as one word."""
        return assimilated("".join(map(spoken, self.core)))

    @cached_property
    def said_again(self) -> str:
        """Initials beside what one of them stands for (Sana news agency, SDF forces); else ""."""
        if self.of_country:
            return next((each[1:] for each in self.core if each[0] == "#"), "")
        if len(self.core) != 1 or self.letters or not (self.marks or self.loose):
            return ""
        if self.core[0][0] == "#":
            return self.core[0][1:] if {sort for sort, _ in self.marks} == {"unit"} else ""
        return "" if self.marks else _short_title(self.folded.split())

    @property
    def names_body(self) -> bool:
        """Whether its words are those of a body: of a unit or of what bodies are and do."""
        sorts = {sort for sort, _ in self.marks}
        loose = {known.means for each in self.loose if (known := word(each))}
        many = len(self.first) > _OF_SEVERAL <= sum(bool(meaning(each)) for each in self.core)
        told = many or "unit" in sorts or not loose.isdisjoint(_BODIES)
        return told and len(self.first) > 1 and sorts <= _OF_BODIES and not self.letters

    @property
    def is_river(self) -> bool:
        """Whether the name says that it is a river's, and nothing else of the sort."""
        return self.marks == {("area", "river")}

    @property
    def may_be_river(self) -> bool:
        """Whether it is one name with an article, as rivers are spoken of (the Euphrates)."""
        one = len(self.core) == 1 and self.core[0][0] not in "=#." and not self.marks
        return one and bool(_LIKE_A_RIVER.match(self.text))

    @property
    def of_country(self) -> str:
        """The country that initials are said to be of (Nigeria's INEC, not CNN Türk); else ""."""
        if self.marks or len(self.core) != 2 or self.core[1][0] != "#":
            return ""
        country = meaning(self.core[0])
        return country if is_country(country) else ""

    @property
    def countries(self) -> frozenset[str]:
        """The countries that a name holds."""
        return frozenset(means for each in self.core if is_country(means := meaning(each)))

    @property
    def with_kin(self) -> str:
        """The name as one word with the word for kin that it begins with; "" where it has none."""
        kin = next((_KIN.get(means) for sort, means in self.marks if sort == "kin"), None)
        if kin is None or len(self.marks) > 1:
            return ""
        return assimilated(kin[is_arabic(self.joined)] + self.joined)


def of_country(core: Sequence[str]) -> bool:
    """Tell whether all words are a country's, which tell a party from its sister abroad."""
    return all(is_country(meaning(each)) for each in core)


def spoken(item: str) -> str:
    """Give a word of a core as sounds or letters alone."""
    return item.partition("/")[2] if item[0] == "=" else item.lstrip(".#")


@lru_cache(maxsize=_CACHED)
def take_apart(text: str) -> Parts:
    """Take a name apart; the initials of a body, in brackets beside its name, are kept aside.

    One that is made to look like another is taken for what it imitates, to be warned of.
    """
    warning = confusable(text)
    if warning:
        imitated = _taken_apart(text.translate(LIKE_LATIN))
        return evolve(imitated, text=text, folded=fold(text), warning=warning)
    bracketed = BRACKETED.match(text) if "(" in text else None
    beside = _with_initials(text, *bracketed.groups()) if bracketed else None
    return beside or _taken_apart(text)


def _with_initials(text: str, outer: str, inner: str) -> Parts | None:
    """Take a long form for the name where its initials stand beside it, spelled by it or not.

    A body's initials are often those of its name in its own language (AFAD, ELN).
    """
    for short, long in ((outer, inner), (inner, outer)):
        if _INITIALS.fullmatch(letters := short.replace(".", "").strip("()")):
            told, aside = _taken_apart(long), fold(letters)
            own = short == inner and told.names_body and not says_else(letters)
            if own or spells(aside, told.first):
                return evolve(told, text=text, folded=fold(text), aside=aside)
    return None


def _taken_apart(text: str) -> Parts:
    turned = TURNED.match(text) if "," in text else None
    plain = f"{turned[2]} {turned[1]}" if turned else text
    plain = _POSSESSIVE.sub("", plain) if "s" in plain else plain
    plain = without_elision(plain) if "'" in plain or "’" in plain else plain
    if "." in plain:
        plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), plain)
    words = _FIGURED.sub(" ", _with_dj(plain).translate(_APART)).split()
    shouted = plain.isupper() and len(words) > 1 and max(map(len, words)) > _LONGEST_INITIALS
    taking = Taking(initials=not shouted, clan=_CLAN in words)
    taking.take_all([(each, part) for each in words for part in fold(each).split()])
    lone = [f"={each}/" for each in sorted(taking.loose)]
    if taking.core or taking.marks:
        lone = []
    owner, owned = owner_of(text, taking.core) if len(taking.core) > 1 else ("", "")
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
        definite=bool(_DEFINITE.match(text)),
        opening=taking.opening,
        warning="",
        owner=owner,
        owned=owned,
    )


def _short_title(words: Sequence[str]) -> str:
    """Give the one short word beside what an outlet is, as it may be made of initials."""
    told = [(each, word(each)) for each in words]
    names = [each for each, known in told if known is None]
    sorts = {known.means for _, known in told if known}
    short = len(names) == 1 and len(names[0]) in _SAID_AGAIN and names[0].isascii()
    return names[0] if short and not sorts.isdisjoint(_OUTLETS) else ""


def _with_dj(text: str) -> str:
    """Write a South Slavic đ as those do who lack the letter; folding makes it a d."""
    if text.isascii() or "đ" not in text.lower():
        return text
    composed = normalize("NFC", text)
    marked = {sign for sign in composed.lower() if not sign.isascii()}
    return composed.translate(_DJ) if marked <= _SOUTH_SLAVIC else text


def is_united_nations(part: str) -> bool:
    """Tell whether a word says that what follows is a body of the United Nations."""
    return meaning(part) == UNITED_NATIONS
