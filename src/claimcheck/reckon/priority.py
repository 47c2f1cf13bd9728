"""Which questions to look at first, why, and what would change the picture."""

import math
from collections.abc import Sequence

from attrs import frozen

from claimcheck.model.counting import counted
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import Status
from claimcheck.model.reckoned import Position
from claimcheck.reckon.names import fold
from claimcheck.reckon.positions import Positions
from claimcheck.reckon.status import Standing

# What is at stake, 0 to 1, by words that questions, units and events are made of.
STAKES: tuple[tuple[float, str, str], ...] = (
    (1.0, "lives", """
        killed dead death deaths died die fatalities fatality casualties casualty toll murdered
        executed executions massacre victims bodies drowned
        perished slain assassinated assassinations
        قتل قتلى قتيل قتيلان ضحايا وفيات شهداء"""),
    (0.9, "the liberty of people", """
        kidnapped abducted captured captive captives hostages hostage missing disappeared
        detained arrested prisoners detainees freed released liberated
        خطف مخطوفين مخطوفون معتقلين معتقلون مفقودين مفقودون"""),
    (0.8, "the health of people", "injured wounded hurt injuries جرحى مصابين مصابون"),
    (0.7, "the homes of people", """
        displaced deported evacuated fled expelled deportees refugees نازحين نازحون مهجرين"""),
    (0.7, "who is responsible", "responsible perpetrator perpetrators attacker attackers"),
)  # fmt: skip
_TELLING = [(value, name, frozenset(fold(words).split())) for value, name, words in STAKES]
_LITTLE = (0.4, "a fact of the event")

_FLOOR = {
    Status.STALE: 0.8,
    Status.DISPUTED: 0.75,
    Status.OPEN: 0.3,
    Status.PROPOSED: 0.3,
    Status.SINGLE: 0.1,
    Status.AGREED: 0.05,
    Status.SETTLED: 0.0,
}
_ROOM = {
    Status.STALE: 0.2,
    Status.DISPUTED: 0.2,
    Status.OPEN: 0.5,
    Status.PROPOSED: 0.2,
    Status.SINGLE: 0.1,
    Status.AGREED: 0.05,
    Status.SETTLED: 0.05,
}
_UPDATE_LOWERS = 0.5
_LISTED = 3


@frozen
class Urgency:
    """What makes a question pressing before anything is weighed, each 0 to 1.

    `floor` and `room` come from its status; `stake` is what is at stake, `spread` how far apart the
    answers are, `balance` how evenly origins are divided between them.
    """

    floor: float = 0.0
    room: float = 0.0
    stake: float = 0.0
    spread: float = 0.0
    balance: float = 0.0


NOT_URGENT = Urgency()


@frozen
class Priority:
    """How soon to look at a question: 0 to 1, the reason, and what would change the picture."""

    value: float
    why: str
    would_change: str
    urgency: Urgency


def priority_of(question: Question, event: Event, found: Positions, standing: Standing) -> Priority:
    """Rate a question by its status, what is at stake, how far apart and how balanced answers are.

    Stale and disputed questions come first, then open ones; where a later, larger toll may explain
    the contradictions, an open question counts half. It orders work; it says nothing of the truth.
    """
    stake, at_stake = _stake(question, event)
    rivals = found.rivals
    room = _ROOM[standing.status]
    if standing.status == Status.OPEN:
        room *= 1 - _UPDATE_LOWERS * found.perhaps_updates
        room *= 1 if found.total else _UPDATE_LOWERS
    urgency = Urgency(
        _FLOOR[standing.status], round(room, 3), stake, round(_spread(rivals), 3), _balance(rivals)
    )
    return Priority(
        value=pressing(urgency, urgency.balance, 0.0),
        urgency=urgency,
        why=_why(standing, found, rivals, at_stake),
        would_change=_WOULD_CHANGE.get(standing.status) or _would_decide(found, rivals),
    )


def pressing(urgency: Urgency, undecided: float, teaches: float) -> float:
    """Rate how soon to look at a question, 0 to 1.

    `undecided` is how evenly the answers are matched, `teaches` how much settling the question
    would tell of sources that speak in other open ones, each 0 to 1.
    """
    pull = 0.4 * urgency.stake + 0.2 * urgency.spread + 0.25 * undecided + 0.15 * teaches
    return round(min(1.0, urgency.floor + urgency.room * pull), 3)


def _stake(question: Question, event: Event) -> tuple[float, str]:
    for label in (question.label, event.label):
        words = set(fold(label).split())
        for value, name, telling in _TELLING:
            if words & telling:
                return value, name
    return _LITTLE


def _spread(rivals: Sequence[Position]) -> float:
    """How far apart answers are: 1 where tenfold or where they are no numbers."""
    if len(rivals) < 2:
        return 0.0
    numbers = [p.low for p in rivals if isinstance(p.low, int | float) and p.low >= 0]
    if len(numbers) < len(rivals):
        return 1.0
    return min(1.0, math.log10((max(numbers) + 1) / (min(numbers) + 1)))


def _balance(rivals: Sequence[Position]) -> float:
    """How evenly origins are divided between the two best supported answers: 1 is evenly."""
    if len(rivals) < 2:
        return 0.0
    first, second = sorted((p.origins for p in rivals), reverse=True)[:2]
    return second / first


def _why(standing: Standing, found: Positions, rivals: Sequence[Position], at_stake: str) -> str:
    if standing.reasons:
        return " ".join(standing.reasons[:_LISTED])
    if standing.status == Status.SETTLED:
        return "A reviewer settled it, and nothing has come since that speaks against it."
    if standing.status == Status.SINGLE:
        return "Only one origin says so, whoever passed it on."
    if standing.status == Status.AGREED:
        return "Independent origins agree."
    if not found.asserted:
        return _unsaid(found)
    told = f"{_answers(rivals)}; at stake: {at_stake}"
    if not found.total:
        told = f"{told}; whether they contradict cannot be told"
    elif found.perhaps_updates == 1:
        told = f"{told}; a later, larger toll may be an update"
    return told[0].upper() + told[1:] + "."


def _unsaid(found: Positions) -> str:
    """Say why a question has no answer that anybody stands behind."""
    denied = "it is denied" if found.denials else ""
    if not found.buckets:
        return f"Nobody says so: {denied or 'no claim is left'}."
    taken_back = "what was said was taken back"
    return f"Nobody says so any more: {' and '.join(filter(None, (taken_back, denied)))}."


def _answers(rivals: Sequence[Position]) -> str:
    told = [f"“{p.answer}” ({counted(p.origins, 'origin')})" for p in rivals[:_LISTED]]
    if not told:
        return "what was said is denied"
    if len(told) == 1 and rivals[0].denied_by:
        return f"{told[0]} is denied"
    if len(told) == 1:
        return f"{told[0]} is unclear, at least in a part"
    beyond = len(rivals) - _LISTED
    more = f" and {counted(beyond, 'more answer')}" if beyond > 0 else ""
    return f"{' against '.join(told)}{more}"


_WOULD_CHANGE = {
    Status.STALE: "A reviewer who weighs what has come since and settles it again.",
    Status.DISPUTED: "One settlement that replaces the others.",
    Status.PROPOSED: "A second reviewer who confirms the settlement or finds otherwise.",
    Status.SETTLED: "A claim that contradicts the settled answer, or the fall of one it rests on.",
    Status.AGREED: "A first-hand account that contradicts what the origins agree on.",
    Status.SINGLE: "A first-hand account from a second independent origin.",
}


def _would_decide(found: Positions, rivals: Sequence[Position]) -> str:
    if found.perhaps_updates == 1:
        return (
            "The moment of which each count speaks would show whether the later one is an update."
        )
    if not found.asserted:
        return "A first-hand account of what happened."
    if len(rivals) < 2:
        said = "denied" if not rivals or rivals[0].denied_by else "contradicted"
        return f"A first-hand account from an origin that neither asserted nor {said} it."
    first, second = rivals[0].answer, rivals[1].answer
    if rivals[0].origins == rivals[1].origins:
        kind = "second" if rivals[0].origins == 1 else "further"
        return (
            f"A first-hand account from a {kind} independent origin would decide between "
            f"“{first}” and “{second}”."
        )
    return (
        f"First-hand accounts of “{second}” from independent origins would weigh against "
        f"“{first}”, which has {counted(rivals[0].origins, 'origin')}."
    )
