"""Whether two names may be one by how they are spelled, as proposing names finds it."""

import re
from functools import lru_cache

from claimcheck.model.kinds import AnswerKind

# Folded names have no capitals; so short a word may be initials.
_MAY_BE_INITIALS = re.compile(r"[a-z]{3,6}")
_CACHED = 65_536


@lru_cache(maxsize=_CACHED)
def may_be_one(name: str, other: str, kind: AnswerKind) -> bool:
    """Tell whether two names, folded or as they stand, would be proposed as one."""
    # Loaded where two names differ, not with the program.
    from claimcheck.reckon.naming.compare import compare  # noqa: PLC0415 - as said
    from claimcheck.reckon.naming.parts import take_apart  # noqa: PLC0415 - the same

    if spelling_keys(name).isdisjoint(spelling_keys(other)):
        return False
    readings = ((x, y) for x in _readings(name) for y in _readings(other))
    person, party = kind is AnswerKind.PERSONS, kind is AnswerKind.PARTY
    return any(
        compare(take_apart(x), take_apart(y), person=person, party=party) for x, y in readings
    )


@lru_cache(maxsize=_CACHED)
def spelling_keys(name: str) -> frozenset[str]:
    """Give keys of a name; names that may be one by spelling share at least one."""
    from claimcheck.reckon.naming.keys import all_keys  # noqa: PLC0415 - as above
    from claimcheck.reckon.naming.parts import take_apart  # noqa: PLC0415 - the same

    return frozenset().union(*(all_keys(take_apart(each)) for each in _readings(name)))


def _readings(name: str) -> tuple[str, ...]:
    return (name, name.upper()) if _MAY_BE_INITIALS.fullmatch(name) else (name,)
