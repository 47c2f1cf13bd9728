"""Whether two names may be one: a probability and the reason, from the names alone."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimcheck.reckon.naming.aligned import LEAST, LOOSE, Alike, aligned, word_cost
from claimcheck.reckon.naming.distance import distance
from claimcheck.reckon.naming.known import called, known_as
from claimcheck.reckon.naming.lettered import by_initials
from claimcheck.reckon.naming.marked import despite_marks, need_not_oppose, same_marks
from claimcheck.reckon.naming.parts import Parts, of_country, spoken, take_apart
from claimcheck.reckon.naming.sounds import consonants
from claimcheck.reckon.naming.taking import meaning
from claimcheck.reckon.naming.words import contrary, is_country, word

_WARNED = 0.2
_IMITATED = 0.5
_KNOWN = 0.93
_KNOWN_TWICE = 0.6
_CUT_SHORT = 0.62
_PERSONS_APART = 0.34
_LETTERS_APART = 0.5


def compare(a: Parts, b: Parts, *, person: bool = False, party: bool = False) -> Alike | None:
    """Tell how likely two names are one; None where they are two, or nothing speaks for it.

    Names that are opposed by a direction, a number, a unit, kinship or a clan are two, however
    near they are in spelling. Names of persons are told apart by less: Karim is not Karam. A party
    of one name may be a clan.
    """
    if a.warning or b.warning:
        return _warned(a, b)
    if _of_two_bodies(a, b):
        return None
    outright = _outright(a, b)
    if outright or (a.letters and b.letters):
        return outright
    found = _by_parts(a, b, person=person, party=party)
    if found or a.owner == b.owner:
        return found
    return _whose(a, b, person=person, party=party)


def _by_parts(a: Parts, b: Parts, *, person: bool, party: bool) -> Alike | None:
    if a.marks != b.marks:
        return despite_marks(a, b, party=party) or _cut_short(a, b)
    if not a.core or not b.core:
        return same_marks(a, b)
    if person and len(a.core) == len(b.core) and _of_two_persons(a.proper, b.proper):
        return None
    return _by_words(a, b) or _cut_short(a, b)


def _of_two_bodies(a: Parts, b: Parts) -> bool:
    """Tell whether two names are of two countries, or bear other initials in brackets.

    Those of one body in two languages are other initials, too, where it is not known by both.
    """
    if a.owner and b.owner and a.owner != b.owner:
        return True
    initials = a.aside and b.aside and a.aside != b.aside
    return bool(initials) and known_as(a).isdisjoint(known_as(b))


def _whose(a: Parts, b: Parts, *, person: bool, party: bool) -> Alike | None:
    """Compare Turkey's AFAD with AFAD: what is no office of any state needs no country."""
    owned, other = (a, b) if a.owner else (b, a)
    bare = take_apart(owned.owned)
    if other.countries or (_is_general(bare.core) and not other.letters):
        return None
    if other.letters:
        found = by_initials(bare, other)
    else:
        found = _by_parts(bare, other, person=person, party=party)
    because = f"“{owned.owner}” only says whose it is"
    return Alike(found.probability * LOOSE, f"{found.because}; {because}") if found else None


def _by_words(a: Parts, b: Parts) -> Alike | None:
    found = aligned(a, b)
    if found is None or found.probability < LEAST:
        return None
    if a.loose != b.loose and len(a.core) == 1 and _is_general(a.core) and not _agencies(a, b):
        return None
    if a.loose != b.loose:
        if _exclude(a.loose, b.loose) or _exclude(b.loose, a.loose):
            return None
        extra = " and ".join(f"“{each}”" for each in sorted(a.loose ^ b.loose))
        because = f"{found.because}; {extra} only says of what sort it is"
        return Alike(found.probability * LOOSE, because)
    return found


def _exclude(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return any(not other.isdisjoint(contrary().get(each, ())) for each in one)


def _outright(a: Parts, b: Parts) -> Alike | None:
    """Give what needs no comparing of words: well-known names of one thing, and initials."""
    shared = sorted(known_as(a) & known_as(b)) if known_as(a) else []
    if shared:
        alone = min(len(known_as(a)), len(known_as(b))) == max(len(known_as(a)), len(known_as(b)))
        sure = _KNOWN if alone else _KNOWN_TWICE
        return Alike(sure, f"both are known names of {called(shared[0])}")
    return by_initials(a, b)


def opposed(a: Parts, b: Parts) -> bool:
    """Tell whether something in two names says outright that they are two."""
    both = [a, b]
    return _of_two_bodies(a, b) or (
        a.marks != b.marks
        and all(each.core or each.marks for each in both)
        and not (a.letters or b.letters)
        and not need_not_oppose(a, b)
        and known_as(a).isdisjoint(known_as(b))
    )


def _cut_short(a: Parts, b: Parts) -> Alike | None:
    """Compare a body's name with what stands before its “for” or “of”."""
    for short, long in ((a, b), (b, a)):
        if long.opening is not None and long.opening[1] == short.marks:
            same = tuple(map(_told, short.core)) == tuple(map(_told, long.opening[0]))
            rest = long.core[len(short.core) :]
            if same and rest and not (_is_general(short.core) or of_country(rest)):
                return Alike(_CUT_SHORT, "the same name, cut short before what it is for")
    return None


def _agencies(a: Parts, b: Parts) -> bool:
    """Tell whether two names are of agencies, in whatever language."""
    sorts = ({known.means for each in of.loose if (known := word(each))} for of in (a, b))
    return all("agencies" in each for each in sorts)


def _is_general(core: Sequence[str]) -> bool:
    """Tell whether words could be of many bodies: no name and no country is among them."""
    return all(each[0] == "=" and not is_country(meaning(each)) for each in core)


def _told(item: str) -> str:
    return meaning(item) or item


def _warned(a: Parts, b: Parts) -> Alike | None:
    if len(a.core) != len(b.core) or a.marks != b.marks:
        return None
    words = zip(map(spoken, a.core), map(spoken, b.core), strict=True)
    if any(distance(x, y) > _IMITATED for x, y in words):
        return None
    warning = a.warning or b.warning
    return Alike(_WARNED, f"look twice, one may imitate the other: {warning.rstrip('.')}")


def _of_two_persons(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names differ as names of persons do: by a vowel that counts, or an -a."""
    if len(one) != len(other):
        return False
    for x, y in zip(one, other, strict=True):
        same_bones = consonants(x) == consonants(y)
        if word_cost(x, y) > (_PERSONS_APART if same_bones else _LETTERS_APART):
            return True
        short, long = sorted((x, y), key=len)
        if long[:-1] == short and long[-1] in "aA":
            return True
    return False
