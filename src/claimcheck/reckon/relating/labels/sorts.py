"""Whether two questions are of one kind, and of one side of what they ask about."""

from claimcheck.reckon.relating.labels.asking import kinds_asked
from claimcheck.reckon.relating.labels.kinds import Question
from claimcheck.reckon.relating.labels.verdict import ONE, OPEN, Verdict, other

# Kinds that a label which only names what is counted may ask for.
_COUNTING = frozenset({"count", "whether", "amount", "attendance", "losses"})

# A name answers both in any language.
_BY_NAME = frozenset({"who", "name"})


def weigh_kinds(one: Question, two: Question) -> Verdict:
    """Say whether the kinds of question are one; open where only one of them tells its kind.

    Kinds that are near each other are one in one language; in two it is mostly open.
    """
    if "whether" in one.kinds & two.kinds and _states(one) != _states(two):
        opposite = _states(one) and _states(two)
        return other("they ask for the opposite") if opposite else OPEN
    if one.kinds & two.kinds:
        return ONE
    if not one.kinds or not two.kinds:
        told = one.kinds or two.kinds
        return ONE if told <= _COUNTING else OPEN
    if _near(one, two):
        by_name = one.kinds | two.kinds <= _BY_NAME
        return ONE if by_name or one.of.language == two.of.language else OPEN
    if not one.sorts & two.sorts:
        return other("they ask for other sorts of answers")
    plain = any(kind in asked.sorts for asked in (one, two) for kind in asked.kinds)
    return OPEN if plain else other("they ask for other things")


def _states(asked: Question) -> frozenset[str]:
    """Give the kinds that a yes affirms: “is it open” is no “is it closed”."""
    return frozenset(kind for kind in asked.kinds if "is" in kinds_asked()[kind])


def _near(one: Question, two: Question) -> bool:
    ours, theirs = (
        {name for kind in asked.kinds for name in kinds_asked()[kind].get("near", ())}
        for asked in (one, two)
    )
    return bool(ours & two.kinds or theirs & one.kinds)


def to_two_sides(one: Question, two: Question) -> bool:
    """Say whether one asks who did it, the other to whom it was done; or of its start and end."""
    edges = bool(one.edges and two.edges) and one.edges.isdisjoint(two.edges)
    who = one.sorts == two.sorts == {"who"} and one.kinds & two.kinds <= {"who"}
    return edges or (who and _of_whom(one) is not _of_whom(two))


def _of_whom(asked: Question) -> bool:
    return asked.done_to or "victim" in asked.kinds
