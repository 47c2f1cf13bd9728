"""Whether two names may be one: a probability and the reason, from the names alone."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from claimcheck.reckon.naming.aligned import LOOSE, Alike, aligned, word_cost
from claimcheck.reckon.naming.distance import distance
from claimcheck.reckon.naming.initials import spells
from claimcheck.reckon.naming.known import called, known_as
from claimcheck.reckon.naming.parts import Parts, of_country, spoken
from claimcheck.reckon.naming.sounds import consonants
from claimcheck.reckon.naming.taking import meaning
from claimcheck.reckon.naming.words import contrary, is_country, word

LEAST = 0.5
"""Below this, two names are not proposed to be one."""

_WARNED = 0.2
_IMITATED = 0.5
_KNOWN = 0.93
_KNOWN_TWICE = 0.6
_CUT_SHORT = 0.62
_NARROWER = 0.75
_EQUAL = 0.95
_PERSONS_APART = 0.34
_LETTERS_APART = 0.5
_WRITTEN_TOGETHER = 0.8


def compare(a: Parts, b: Parts, *, person: bool = False) -> Alike | None:
    """Tell how likely two names are one; None where they are two, or nothing speaks for it.

    Names that are opposed by a direction, a number, a unit, kinship or a clan are two, however
    near they are in spelling. Names of persons are told apart by less: Karim is not Karam.
    """
    if a.warning or b.warning:
        return _warned(a, b)
    outright = _outright(a, b)
    if outright or (a.letters and b.letters):
        return outright
    if a.marks != b.marks:
        return _arm_named(a, b) or _cut_short(a, b) or _written_together(a, b) or _as_a_river(a, b)
    if not a.core or not b.core:
        return _same_marks(a, b)
    if person and _of_two_persons(a.proper, b.proper):
        return None
    return _by_words(a, b) or _cut_short(a, b)


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
    if a.said_again or b.said_again:
        return _said_again(a, b) or _said_again(b, a)
    return _lettered(a, b) if a.letters or b.letters else None


def opposed(a: Parts, b: Parts) -> bool:
    """Tell whether something in two names says outright that they are two."""
    both = [a, b]
    return (
        a.marks != b.marks
        and all(each.core or each.marks for each in both)
        and not (a.letters or b.letters)
        and not (_is_narrower(a, b) or _written_together(a, b) or _are_river(a, b))
        and known_as(a).isdisjoint(known_as(b))
    )


def _is_narrower(a: Parts, b: Parts) -> bool:
    """Tell whether two numbered units differ by the arm alone that the one name adds."""
    added = a.marks ^ b.marks
    sorts = {sort for sort, _ in a.marks & b.marks}
    one_sided = not (a.marks - b.marks and b.marks - a.marks)
    return one_sided and {sort for sort, _ in added} == {"arm"} and {"ordinal", "unit"} <= sorts


def _arm_named(a: Parts, b: Parts) -> Alike | None:
    """Compare the 4th Division with the 4th Armoured Division."""
    if not _is_narrower(a, b):
        return None
    found = aligned(a, b) if a.core and b.core else _same_marks(a, b)
    if found is None or bool(a.core) != bool(b.core):
        return None
    arm = next(means for _, means in a.marks ^ b.marks)
    return Alike(found.probability * _NARROWER, f"{found.because}; the one adds “{arm}”")


def _are_river(a: Parts, b: Parts) -> bool:
    return (a.is_river and b.may_be_river) or (b.is_river and a.may_be_river)


def _as_a_river(a: Parts, b: Parts) -> Alike | None:
    """Compare the Euphrates with the Euphrates River."""
    found = aligned(a, b) if _are_river(a, b) else None
    if found is None or found.probability < LEAST:
        return None
    return Alike(found.probability * LOOSE, f"{found.because}; rivers are named with an article")


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


def _written_together(a: Parts, b: Parts) -> Alike | None:
    """Compare Omdurman with Umm Durman: the word for kin is part of the first word of the name."""
    short, long = (a, b) if len(a.marks) < len(b.marks) else (b, a)
    if short.marks or not long.with_kin or len(short.core) != len(long.core):
        return None
    kin = long.with_kin.removesuffix(long.joined)
    told = (kin + spoken(long.core[0]), *long.core[1:])
    if any(word_cost(x, y) > _PERSONS_APART for x, y in zip(short.core, told, strict=True)):
        return None
    return Alike(_WRITTEN_TOGETHER, "the same sounds, written together or apart")


def _lettered(a: Parts, b: Parts) -> Alike | None:
    if a.letters and b.letters:
        same = a.letters == b.letters
        return Alike(_EQUAL, f"the same initials, {a.letters.upper()}") if same else None
    short, long = (a, b) if a.letters else (b, a)
    sure = spells(short.letters, long.first)
    if sure:
        return Alike(sure, f"{short.text} are the initials of “{long.text}”")
    return None


def _said_again(short: Parts, long: Parts) -> Alike | None:
    """Compare initials beside what one of them stands for with the name, or with them alone."""
    letters = short.said_again
    if not letters:
        return None
    again = f"“{short.text}” only says again what a letter of {letters.upper()} stands for"
    if short.of_country:
        again = f"“{short.text}” only says whose {letters.upper()} it is"
    if long.letters == letters and all(means[0] in letters for _, means in short.marks):
        return Alike(_EQUAL * LOOSE, again)
    if short.of_country:
        same = long.countries <= short.countries
    else:
        same = short.marks == long.marks and short.loose <= long.loose
    sure = spells(letters, long.first) if same else 0.0
    return Alike(sure * LOOSE, again) if sure else None


def _same_marks(a: Parts, b: Parts) -> Alike | None:
    shared = a.marks & b.marks
    if a.core or b.core or len(shared) < 2:
        return None
    told = ", ".join(f"{means}" for _, means in sorted(shared))
    return Alike(_EQUAL, f"the same number and kind: {told}")
