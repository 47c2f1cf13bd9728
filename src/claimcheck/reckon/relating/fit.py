"""How what two answers allow lies to one another, before stances and times are weighed."""

from enum import Enum

from attrs import frozen


class Fit(Enum):
    """How what a first answer allows lies to what a second allows."""

    SAME = "same"
    A_INSIDE = "a inside b"
    B_INSIDE = "b inside a"
    OVERLAP = "overlap"
    APART = "apart"
    UNKNOWN = "unknown"


@frozen
class Comparison:
    """A fit, the reason in words, and the kind of contradiction that APART would be."""

    fit: Fit
    why: str
    kind: str = ""


def fit_of(*, a_inside: bool, b_inside: bool, meet: bool) -> Fit:
    """Give the fit that follows from who lies inside whom and whether they meet at all."""
    if a_inside and b_inside:
        return Fit.SAME
    if a_inside:
        return Fit.A_INSIDE
    if b_inside:
        return Fit.B_INSIDE
    return Fit.OVERLAP if meet else Fit.APART
