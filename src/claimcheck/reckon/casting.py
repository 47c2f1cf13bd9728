"""From the positions on a question to votes: who stands for which candidate, what is settled."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen

from claimcheck.model.kinds import AnswerKind, How
from claimcheck.model.reckoned import Bound, Position
from claimcheck.model.settlement import Outcome
from claimcheck.reckon.answered import AnsweredClaim, Rests
from claimcheck.reckon.denial_votes import cast_denials
from claimcheck.reckon.labelling import Label, shown_by
from claimcheck.reckon.names import fold
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.priority import NOT_URGENT, Urgency
from claimcheck.reckon.roll import Roll, items_of
from claimcheck.reckon.voices import independent_voices
from claimcheck.reckon.votes import Votes

_LABELLED = frozenset({AnswerKind.YESNO, AnswerKind.LABEL})
_WHOLE = frozenset({How.REPUBLISHES, How.TRANSLATES})
_PUT_ASIDE = frozenset({Outcome.OVERTAKEN, Outcome.WITHDRAWN, Outcome.ELSEWHERE})
_MINUTES = 24 * 60


@frozen
class Asked:
    """The question as weighing sees it: its label and kind, and whether it is still undecided."""

    label: str
    kind: AnswerKind
    undecided: bool
    urgency: Urgency = NOT_URGENT


def cast_votes(
    asked: Asked,
    found: Positions,
    claims: Sequence[AnsweredClaim],
    label: Label,
    called: Callable[[str], str] = fold,
) -> Votes:
    """Cast what the claims on a question say: a candidate for each position, and votes for it.

    Positions that contradict exclude each other and form one item; others are items of their own.
    A voice that rests on others shares its origin with them. A vague claim that fits some rivals
    and not others supports those; a denial supports whatever else is said, unless its voice says
    what instead. Under a settlement, claims stand or fall as the reviewer left them, and what was
    put aside has no vote. `called` gives the one name of a source.
    """
    by_uid = {claim.recorded.uid: claim for claim in claims}
    roll = Roll(found, by_uid, items_of(found))
    _stand(asked.kind, roll)
    truths = _truths(roll, label)
    _vote(roll, truths, label)
    _support_vaguely(roll)
    cast_denials(roll)
    lead = {at: group[0] for group in truths.values() for at in group}
    share = {group[0]: 1 / len(group) for group in truths.values()}
    return Votes(
        asked=f"{asked.kind}: {fold(asked.label)}",
        kind=str(asked.kind),
        candidates=tuple(roll.told),
        positions=tuple((lead.get(at, at), share.get(lead.get(at, at), 1.0)) for at in roll.own),
        voters=tuple(roll.voters),
        votes=tuple(roll.votes),
        support=tuple((a, b, weight) for (a, b), weight in roll.support.items()),
        settled=tuple(_settled(roll, truths, label)),
        relays=tuple(sorted(set(_relays(claims)))),
        outcomes=tuple(shown_by(label.outcomes, claims, found.positions, called)),
        closed=asked.kind is AnswerKind.YESNO,
        undecided=asked.undecided,
        urgency=asked.urgency,
    )


def _stand(kind: AnswerKind, roll: Roll) -> None:
    """Let each position stand as a candidate."""
    for n, position in enumerate(roll.found.positions):
        value = _middle(position.low, position.high)
        named = ""
        if kind in _LABELLED:
            uids = position.claims or position.denied_by
            named = " | ".join(roll.claims[uids[0]].understood.values)
        roll.own.append(roll.candidate(("position", n), roll.items[n], value, named))


def _truths(roll: Roll, label: Label) -> dict[int, list[int]]:
    """Give for each item the candidates that the reviewer let stand; several are one (a range).

    Where a vague claim stands and the precise one that it fits was rejected, what stands is another
    candidate than their position. Beside what stands, a range lets be true what was left undecided.
    """
    standing: dict[int, list[int]] = defaultdict(list)
    undecided: list[int] = []
    for n, position in enumerate(roll.found.positions if label.outcomes else ()):
        outcomes = {label.outcomes.get(uid) for uid in position.claims}
        if Outcome.STANDS in outcomes:
            whole = Outcome.REJECTED not in outcomes or _stands_as_told(roll, position, label)
            other = roll.own[n] if whole else roll.candidate(("stands", n), roll.items[n])
            standing[roll.items[n]].append(other)
        elif label.spans and Outcome.UNDECIDED in outcomes and Outcome.REJECTED not in outcomes:
            undecided.append(n)
    for n in undecided:
        if roll.items[n] in standing:
            standing[roll.items[n]].append(roll.own[n])
    return dict(standing)


def _stands_as_told(roll: Roll, position: Position, label: Label) -> bool:
    """Whether a claim stands that is as precise as its position is told to be."""
    known = position.low is not None or position.high is not None
    for claim in (roll.claims[uid] for uid in position.claims):
        answer = claim.understood
        same = (
            (answer.low, answer.high) == (position.low, position.high)
            if known
            else fold(answer.verbatim) == fold(position.answer)
        )
        if same and label.outcomes.get(claim.recorded.uid) is Outcome.STANDS:
            return True
    return False


def _vote(roll: Roll, truths: Mapping[int, Sequence[int]], label: Label) -> None:
    for n, position in enumerate(roll.found.positions):
        live = roll.live(position.claims)
        resting = any(claim.ties for claim in live)
        leads = independent_voices(live).stands_for if resting else {}
        true = truths.get(roll.items[n], ())
        if not label.outcomes:
            for claim in live:
                roll.vote(claim, leads.get(claim.origin, claim.origin), roll.own[n])
            continue
        for claim in live:
            outcome = label.outcomes.get(claim.recorded.uid)
            if outcome in _PUT_ASIDE:
                continue
            at = roll.own[n]
            if true and (outcome is Outcome.STANDS or (at in true and outcome is None)):
                at = true[0]
            elif at in true and outcome is Outcome.REJECTED:
                at = roll.candidate(("rejected", n), roll.items[n])
            roll.vote(claim, leads.get(claim.origin, claim.origin), at)


def _support_vaguely(roll: Roll) -> None:
    """Let a vague claim support the rivals that it fits, where it does not fit them all."""
    fits: dict[str, list[int]] = defaultdict(list)
    for n, position in enumerate(roll.found.positions):
        for uid in position.compatible:
            fits[uid].append(n)
    rivals: dict[int, list[int]] = defaultdict(list)
    for n, item in enumerate(roll.items):
        rivals[item].append(n)
    candidates: dict[tuple[int, ...], list[int]] = {}
    for uid, numbers in fits.items():
        fitting = tuple(numbers)
        for claim in roll.live([uid]):
            if fitting not in candidates:
                candidates[fitting] = list(_fitting(roll, fitting, rivals))
            for at in candidates[fitting]:
                roll.vote(claim, claim.origin, at)


def _fitting(
    roll: Roll, fitting: Sequence[int], rivals: Mapping[int, Sequence[int]]
) -> Iterator[int]:
    """Give the candidates that support, item by item, the rivals that a vague claim fits."""
    for item in sorted({roll.items[n] for n in fitting}):
        fitted = [n for n in fitting if roll.items[n] == item]
        if len(fitted) < len(rivals[item]):
            at = roll.candidate(("fits", *fitted), item)
            for n in fitted:
                roll.support[at, roll.own[n]] = 1 / len(fitted)
            yield at


def _settled(
    roll: Roll, truths: Mapping[int, Sequence[int]], label: Label
) -> Iterator[tuple[int, float, float]]:
    """Give what the settlement says of candidates: those that stand, else those rejected."""
    for group in truths.values():
        yield group[0], label.firm, label.teaches
    for n, position in enumerate(roll.found.positions if label.outcomes else ()):
        rejected = any(label.outcomes.get(uid) is Outcome.REJECTED for uid in position.claims)
        if rejected and roll.items[n] not in truths:
            yield roll.own[n], 1 - label.firm, label.teaches


def _relays(claims: Sequence[AnsweredClaim]) -> Iterator[tuple[str, str]]:
    """Give who repeats whom wherever both say the same: not who quotes now and then."""
    for claim in claims:
        if not claim.ties:
            continue
        whole = {fold(r.name) for r in claim.recorded.claim.via if r.how in _WHOLE}
        for tie in claim.ties:
            passes = tie.how is Rests.PASSES_ON and fold(tie.voice) in whole
            if passes or tie.how is Rests.SPEAKS_FOR or (tie.how is Rests.DECLARES and tie.only):
                yield fold(tie.voice), fold(tie.on)


def _middle(low: Bound, high: Bound) -> float | None:
    """Give the middle of what an answer allows, as a number or as minutes; None where open."""
    a, b = _number(low), _number(high)
    return None if a is None or b is None else (a + b) / 2


def _number(bound: Bound) -> float | None:
    if bound is None:
        return None
    if not isinstance(bound, str):
        return float(bound)
    try:
        day = date.fromisoformat(bound[:10]).toordinal() * _MINUTES
    except ValueError:
        return None
    clock = bound[11:16]
    return day + (int(clock[:2]) * 60 + int(clock[3:]) if len(clock) == 5 else 0.0)
