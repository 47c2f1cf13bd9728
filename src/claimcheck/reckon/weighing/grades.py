"""What an Admiralty grade says of a source before anything is counted.

The letters A (completely reliable) to E (unreliable) and F (cannot be judged) are NATO's (AJP-2.1).
The means are this project's reading of the words, between those that readers of such grades gave
in surveys; a strength of 6 says that a grade is worth six settled claims.
"""

from types import MappingProxyType

GRADE_MEANS = MappingProxyType({"A": 0.95, "B": 0.85, "C": 0.70, "D": 0.50, "E": 0.30})
GRADE_STRENGTH = 6.0
UNGRADED_MEAN = 0.70
UNGRADED_STRENGTH = 4.0


def prior_of_grade(grade: str) -> tuple[float, float]:
    """Give mean and strength (pseudo-counts) of the Beta prior for a letter; F and none are weak.

    Raises ValueError for anything but A to F or an empty text.
    """
    if grade in {"", "F"}:
        return UNGRADED_MEAN, UNGRADED_STRENGTH
    if grade not in GRADE_MEANS:
        raise ValueError(f"{grade!r} is no grade: write A, B, C, D, E or F")
    return GRADE_MEANS[grade], GRADE_STRENGTH
