"""Names that differ by what mostly tells two apart, a sort or an arm, and may still be one."""

from claimcheck.reckon.naming.aligned import EQUAL, LEAST, LOOSE, Alike, aligned, word_cost
from claimcheck.reckon.naming.parts import Parts, spoken

_NARROWER = 0.75
_APART = 0.34
_WRITTEN_TOGETHER = 0.8
_CLAN = {("people", "clan")}


def despite_marks(a: Parts, b: Parts, *, party: bool) -> Alike | None:
    """Compare names of which one says more of what sort of thing it is."""
    return (
        _arm_named(a, b)
        or _written_together(a, b)
        or (_as(a, b, "rivers are named with an article") if _are_river(a, b) else None)
        or (_as(a, b, "a party of one name may be a clan") if party and _are_clan(a, b) else None)
    )


def need_not_oppose(a: Parts, b: Parts) -> bool:
    """Tell whether what two names say of their sorts does not make them two."""
    return (
        _is_narrower(a, b) or bool(_written_together(a, b)) or _are_river(a, b) or _are_clan(a, b)
    )


def same_marks(a: Parts, b: Parts) -> Alike | None:
    """Compare names that are a number and a sort of unit alone."""
    shared = a.marks & b.marks
    if a.core or b.core or len(shared) < 2:
        return None
    told = ", ".join(f"{means}" for _, means in sorted(shared))
    return Alike(EQUAL, f"the same number and kind: {told}")


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
    found = aligned(a, b) if a.core and b.core else same_marks(a, b)
    if found is None or bool(a.core) != bool(b.core):
        return None
    arm = next(means for _, means in a.marks ^ b.marks)
    return Alike(found.probability * _NARROWER, f"{found.because}; the one adds “{arm}”")


def _are_river(a: Parts, b: Parts) -> bool:
    return (a.is_river and b.may_be_river) or (b.is_river and a.may_be_river)


def _are_clan(a: Parts, b: Parts) -> bool:
    """Tell whether a clan and a lone name are named: it is nobody's first and last name."""
    lone = all(len(each.core) == len(each.proper) == 1 and not each.loose for each in (a, b))
    return lone and a.marks ^ b.marks == _CLAN and a.marks | b.marks == _CLAN


def _as(a: Parts, b: Parts, why: str) -> Alike | None:
    found = aligned(a, b)
    if found is None or found.probability < LEAST:
        return None
    return Alike(found.probability * LOOSE, f"{found.because}; {why}")


def _written_together(a: Parts, b: Parts) -> Alike | None:
    """Compare Omdurman with Umm Durman: the word for kin is part of the first word of the name."""
    short, long = (a, b) if len(a.marks) < len(b.marks) else (b, a)
    if short.marks or not (long.core and long.with_kin) or len(short.core) != len(long.core):
        return None
    kin = long.with_kin.removesuffix(long.joined)
    told = (kin + spoken(long.core[0]), *long.core[1:])
    if any(word_cost(x, y) > _APART for x, y in zip(short.core, told, strict=True)):
        return None
    return Alike(_WRITTEN_TOGETHER, "the same sounds, written together or apart")
