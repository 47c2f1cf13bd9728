"""Putting positions into words: their answer, bounds, sources and reasons."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from attrs import evolve

from claimcheck.model.counting import counted
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Bound, Position, claim_named
from claimcheck.reckon.answered import AnsweredClaim, called, uid_of
from claimcheck.reckon.answers.clock_bounds import is_clock_bound, minutes_between
from claimcheck.reckon.buckets import Bucket, Group
from claimcheck.reckon.denials import Denial
from claimcheck.reckon.names import fold
from claimcheck.reckon.origins import standing_behind
from claimcheck.reckon.superseded import Superseded
from claimcheck.reckon.voices import Voices, independent_voices

_REASONS_LISTED = 12
_MINUTES = 24 * 60


def state_positions(
    groups: Sequence[Group],
    buckets: Sequence[Bucket],
    denials: Sequence[Denial],
    superseded: Mapping[str, Superseded],
    asked: str = "",
) -> tuple[Position, ...]:
    """State each group as a position, those of whom the question asks first.

    Those of one population come together, the one with the most independent origins first. The
    answer is the narrowest that still stands, in the words that most of its claims use, with the
    population that it speaks of where groups speak of several; low and high are what all answers
    counted for it allow. `asked` is the question's label.
    """
    denying = _denying(denials)
    positions = [_position(group, buckets, denying, superseded, asked) for group in groups]
    positions += [_denied_only(denial, asked) for denial in denials if not denial.of]
    if len({position.population for position in positions}) > 1:
        positions = list(map(_named_of_whom, positions))
    most: Counter[str] = Counter()
    for position in positions:
        most[position.population] += position.origins

    def in_order(position: Position) -> tuple[object, ...]:
        whom = position.population
        return (bool(whom), -most[whom], whom, -position.origins)

    return tuple(sorted(positions, key=in_order))


def _position(
    group: Group,
    buckets: Sequence[Bucket],
    denying: Mapping[int, Sequence[Denial]],
    superseded: Mapping[str, Superseded],
    asked: str,
) -> Position:
    counted = [buckets[n] for n in group.claims]
    claims: Sequence[AnsweredClaim] = counted[0].claims
    if len(counted) > 1:
        claims = sorted(chain.from_iterable(bucket.claims for bucket in counted), key=uid_of)
    voices = independent_voices(claim for bucket in counted for claim in bucket.live)
    against = {id(d): d.bucket.claims for number in group.claims for d in denying.get(number, ())}
    comparable = _in_one_unit(buckets[group.founder], counted)
    low, high = _common(comparable)
    return Position(
        answer=_wording(buckets[group.founder], comparable),
        low=low,
        high=high,
        claims=tuple(claim.recorded.uid for claim in claims),
        compatible=_uids(chain.from_iterable(buckets[n].claims for n in group.compatible)),
        denied_by=_uids(chain.from_iterable(against.values())),
        sources=_sources(claims),
        origins=len(voices.origins),
        reasons=tuple(_reasons(voices, claims, superseded)),
        population=_of_whom(buckets[group.founder], counted, asked),
    )


def _denying(denials: Sequence[Denial]) -> Mapping[int, Sequence[Denial]]:
    """Lead from the numbers of asserted answers to the denials of them."""
    found: dict[int, list[Denial]] = defaultdict(list)
    for denial in denials:
        for number in denial.of:
            found[number].append(denial)
    return found


def _of_whom(founder: Bucket, counted: Sequence[Bucket], asked: str) -> str:
    """Give the part of whom is asked that a position speaks of; "" where any of it is of all."""
    whom = [bucket.of_whom(asked) for bucket in counted]
    return founder.of_whom(asked) if all(whom) else ""


def _named_of_whom(position: Position) -> Position:
    """Name the population of a position beside others, where its answer does not name it itself."""
    whom = position.population
    if not whom or fold(position.answer).endswith(fold(whom)):
        return position
    return evolve(position, answer=f"{position.answer} ({whom})")


def _denied_only(denial: Denial, asked: str) -> Position:
    answer = denial.bucket.answer
    return Position(
        answer=answer.verbatim,
        low=answer.low,
        high=answer.high,
        claims=(),
        denied_by=_uids(denial.bucket.claims),
        reasons=("It is denied, and no claim here asserts it.",),
        population=denial.bucket.of_whom(asked),
    )


def _in_one_unit(founder: Bucket, counted: Sequence[Bucket]) -> Sequence[Bucket]:
    """Choose the answers whose numbers can be told together: measures in the founder's unit."""
    if founder.answer.kind is not AnswerKind.MEASURE:
        return counted
    return [bucket for bucket in counted if bucket.strand[2] == founder.strand[2]]


def _common(counted: Sequence[Bucket]) -> tuple[Bound, Bound]:
    """Give what all answers that still stand allow; where none does, what the narrowest allows."""
    standing = [bucket for bucket in counted if bucket.live]
    if not standing:
        narrowest = min(counted, key=_width)
        return narrowest.answer.low, narrowest.answer.high
    lowest = max(standing, key=lambda bucket: bucket.least)
    highest = min(standing, key=lambda bucket: bucket.most)
    return lowest.answer.low, highest.answer.high


def _wording(founder: Bucket, counted: Sequence[Bucket]) -> str:
    standing = [bucket for bucket in counted if bucket.live] or counted

    def plainest(bucket: Bucket) -> tuple[object, ...]:
        return (_width(bucket), bool(bucket.answer.including), bucket is not founder)

    bucket = min(standing, key=plainest)
    answers = (claim.understood for claim in bucket.live or bucket.claims)
    words = Counter(answer.plain or answer.verbatim for answer in answers)
    return min(words, key=lambda word: (-words[word], len(word), word))


def _width(bucket: Bucket) -> float:
    low, high = bucket.answer.low, bucket.answer.high
    if low is None or high is None:
        named = bucket.answer.values and bucket.answer.kind is not AnswerKind.TIME
        return 0.0 if named else float("inf")
    if is_clock_bound(low) and is_clock_bound(high):
        return minutes_between(low, high) / _MINUTES
    if isinstance(low, str) or isinstance(high, str):
        days = date.fromisoformat(str(high)[:10]) - date.fromisoformat(str(low)[:10])
        return days.days + (0.0 if len(str(low)) > 10 else 0.5)
    return float(high - low)


def _sources(claims: Sequence[AnsweredClaim]) -> tuple[str, ...]:
    """Everybody who stands behind the answer, those named by the first claims first."""
    names: dict[str, None] = {}
    for claim in claims:
        given = claim.recorded.claim
        if given.via:
            names.update(dict.fromkeys(standing_behind(given)))
        else:
            names[given.source] = None
    spelled: dict[str, str] = {}
    for name in names:
        spelled.setdefault(fold(name), name)
    return tuple(spelled.values())


def _reasons(
    voices: Voices, claims: Sequence[AnsweredClaim], superseded: Mapping[str, Superseded]
) -> Iterator[str]:
    origins = voices.origins
    if not origins:
        yield "No claim for it stands any more."
    elif len(origins) == 1:
        yield f"{counted(len(claims), 'claim')}, all from one origin: {origins[0]}."
    else:
        named = "; ".join(origins[:_REASONS_LISTED])
        more = (
            f"; and {len(origins) - _REASONS_LISTED} more" if len(origins) > _REASONS_LISTED else ""
        )
        yield f"{len(origins)} independent origins: {named}{more}."
    yield from voices.why[:_REASONS_LISTED]
    gone = [claim for claim in claims if claim.recorded.uid in superseded] if superseded else []
    for claim in gone[:_REASONS_LISTED]:
        later = superseded[claim.recorded.uid]
        by = claim_named(later.by)
        yield f"{called(claim)} was {later.how} by {by} and counts for no origin."
    beyond = len(gone) - _REASONS_LISTED
    if beyond > 0:
        yield f"{beyond:,} more {'was' if beyond == 1 else 'were'} taken back or updated."


def _uids(claims: Iterable[AnsweredClaim]) -> tuple[str, ...]:
    return tuple(sorted([claim.recorded.uid for claim in claims]))
