"""What an origin brought up to date of what it had said before, on one question."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, permutations
from operator import attrgetter
from typing import NamedTuple

from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.buckets import Relate
from claimcheck.reckon.relating.order import later as said_later
from claimcheck.reckon.tellings import Telling, Tellings

TAKES_BACK = {RelationName.UPDATES: "updated", RelationName.CORRECTS: "corrected"}

_DAY = len("2020-01-01")

# An origin that said more than this is compared with what it said next, last and highest.
_COMPARED_IN_FULL = 8


class _Told(NamedTuple):
    """What an origin told, when, and in which claim."""

    said: str
    telling: Telling
    claim: AnsweredClaim


Update = tuple[str, str, str]
_Related = Callable[[_Told, _Told], Relation]
_said = attrgetter("said")
_answer = attrgetter("telling.answer")


def find_updates(
    origins: Sequence[Sequence[AnsweredClaim]],
    relate: Relate,
    tellings: Tellings,
    void: Collection[str] = (),
) -> Iterator[Update]:
    """Find what each origin took back or brought up to date: the claim, the later one, and how.

    `origins` holds what each said, sorted by uid; `tellings` what claims tell, by uid. Claims that
    are `void` (uids) take nothing back, since their own origin stands behind them no more.
    """
    remembering = _remembering(relate)
    for claims in origins:
        if len(claims) < 2:
            continue
        told = [_Told(c.recorded.claim.said, tellings[c.recorded.uid], c) for c in claims]
        told.sort(key=_said)
        if _may_move(told) and len({telling.answer for _, telling, _ in told}) > 1:
            yield from _brought_up_to_date(told, remembering, void)


def _may_move(said: Sequence[_Told]) -> bool:
    """Say whether an origin's answers, in order of time, may ever have grown or been corrected."""
    lowest = float("inf")
    for when, telling, _ in said:
        if not telling.asserts or not telling.dated or not _day(when):
            return True
        if telling.least > lowest:
            return True
        lowest = min(lowest, telling.most)
    return False


def _remembering(relate: Relate) -> _Related:
    """Relate what one origin said earlier and later, once for all that tell the same.

    What is asserted, of one thing, in one order of time relates in one way, whoever says so; and
    a count that is asked, said and meant alike grows in one way, however far.
    """
    known: dict[tuple[int, int, str | None], Relation] = {}

    def remembered(earlier: _Told, later: _Told) -> Relation:
        one, two = earlier.telling, later.telling
        if not (one.alone and two.alone):
            return relate(earlier.claim, later.claim)
        alike = one.frame == two.frame
        first, second = (-1, one.frame) if alike else (id(one), id(two))
        key = (first, second, _order(earlier, later))
        relation = known.get(key)
        if relation is None:
            relation = known[key] = relate(earlier.claim, later.claim)
        return relation

    return remembered


def _order(one: _Told, two: _Told) -> str | None:
    first, second = _day(one.said), _day(two.said)
    if not first or not second or not one.telling.dated or not two.telling.dated:
        return said_later(one.claim.recorded.claim, two.claim.recorded.claim)
    return None if first == second else "b" if first < second else "a"


@lru_cache(maxsize=16_384)
def _day(said: str) -> str:
    """Give the day of saying, for days alone sort as text; "" for all else that EDTF can say."""
    return said if len(said) == _DAY and said[:4].isdecimal() else ""


def _brought_up_to_date(
    said: Sequence[_Told], relate: _Related, void: Collection[str]
) -> Iterator[Update]:
    done: set[str] = set()
    for earlier, later in _candidates(said, void):
        last = earlier[-1]
        if not _may_take_back(last, later) or last.claim.recorded.uid in done:
            continue
        relation = relate(last, later)
        if relation.relation in TAKES_BACK and relation.direction == "b":
            done.add(last.claim.recorded.uid)
            how, by = TAKES_BACK[relation.relation], later.claim.recorded.uid
            yield from ((each.claim.recorded.uid, by, how) for each in earlier)


def _may_take_back(earlier: _Told, later: _Told) -> bool:
    """Say whether a claim could take back or update another: what asserts does so by growing."""
    one, two = earlier.telling, later.telling
    if not (one.asserts and two.asserts):
        return True
    if one.most >= two.least:
        return False
    if not (one.dated and two.dated):
        return True
    return bool(earlier.said and later.said) and not _day(earlier.said) > _day(later.said) > ""


def _candidates(
    said: Sequence[_Told], void: Collection[str]
) -> Iterator[tuple[Sequence[_Told], _Told]]:
    """Pair what was said (the same answer again and again taken together) with what came later."""
    if len(said) <= _COMPARED_IN_FULL:
        pairs = permutations(said, 2)
        yield from (((a,), b) for a, b in pairs if b.claim.recorded.uid not in void)
        return
    highest = last = following = None
    for run in reversed([tuple(run) for _, run in groupby(said, key=_answer)]):
        if highest is not None:
            yield run, highest
        if last is not None and last is not highest:
            yield run, last
        if following is not None and following is not highest and following is not last:
            yield run, following
        first = next((each for each in run if each.claim.recorded.uid not in void), None)
        if first is None:
            continue
        following, last = first, last or first
        if highest is None or first.telling.height > highest.telling.height:
            highest = first
