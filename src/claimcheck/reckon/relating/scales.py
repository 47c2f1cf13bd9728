"""Whether two numbers are told in units that can be held against each other, and how."""

from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.answers.scales import Scale, may_be_money, scale_of
from claimcheck.reckon.names import fold

Scales = tuple[Scale, Scale]
_AS_THEY_ARE = (Scale(""), Scale(""))


def common_scales(a: Understood, b: Understood) -> Scales | str:
    """Give what turns two numbers into numbers of one unit, or the reason why nothing does."""
    first, second = fold(a.unit), fold(b.unit)
    if "percent" in (first, second) and first != second and not _may_be_share(a, b):
        return _cannot(a, b)
    if a.kind is AnswerKind.MEASURE and (currency := _only_currency(a, b)):
        return f"one is told in {currency}, the other in no currency"
    if a.unit == b.unit or not a.unit or not b.unit:
        return _AS_THEY_ARE
    one, two = scale_of(a.unit), scale_of(b.unit)
    if one is None or two is None:
        measured = a.kind is AnswerKind.MEASURE and first != second
        return _cannot(a, b) if measured else _AS_THEY_ARE
    if one.money or two.money:
        return _of_money(a, b, one, two)
    return (one, two) if one.measures == two.measures else _cannot(a, b)


def _only_currency(a: Understood, b: Understood) -> str:
    """Give the currency that only one of two large numbers is told in; "" where that is not so."""
    if bool(a.unit) is bool(b.unit):
        return ""
    scale = scale_of(a.unit or b.unit)
    return (a.unit or b.unit) if scale is not None and scale.money else ""


def _of_money(a: Understood, b: Understood, one: Scale, two: Scale) -> Scales | str:
    if one.money and two.money:
        if _one_currency(one.money, two.money):
            return _AS_THEY_ARE
        both = f"“{a.unit}” and “{b.unit}”"
        return f"{both} are different currencies, and no rate between them is known"
    other, money = (a, two.money) if two.money else (b, one.money)
    shared = may_be_money(other.unit) and money.endswith("pounds")
    return _AS_THEY_ARE if shared else _cannot(a, b)


def _one_currency(one: str, two: str) -> bool:
    """Say whether two currencies are or may be one: any lira may be a Turkish one."""
    shorter, longer = sorted((one, two), key=len)
    return one == two or longer.endswith(f" {shorter}")


def _cannot(a: Understood, b: Understood) -> str:
    return f"“{a.unit}” and “{b.unit}” cannot be compared as measures"


def _may_be_share(a: Understood, b: Understood) -> bool:
    """Say whether a bare number beside a percentage is small enough to be one."""
    return all(isinstance(low, int | float) and low <= 100 for low in (a.low, b.low))
