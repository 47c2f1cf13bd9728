"""What weighing says of a question: how probable each position is, and in words what made it."""

import math
from collections.abc import Iterator, Mapping

from attrs import evolve

from claimcheck.model.kinds import SCALED, Status
from claimcheck.model.reckoned import Position, ReckonedQuestion
from claimcheck.model.scales import RELIABILITY_MEANS, Reliability
from claimcheck.model.settlement import Outcome
from claimcheck.reckon.facts import Facts, Known, Voice
from claimcheck.reckon.missing import would_move
from claimcheck.reckon.names import fold
from claimcheck.reckon.votes import Manner, Votes
from claimcheck.reckon.weights import Weight

_TOLD = 3
_COPIES = 0.75
_NAMED_LESS = {Manner.NAMELESS: 0.45, Manner.THROUGH_A_DENIER: 1.2}
_NAMED_COUNTS = 0.2
_DENIED_COUNTS = 1.0
_SETTLED_COUNTS = 9.0
_MARGIN = 0.02
_USUAL = 0.7
_TELLS = 0.3
_LEADS = (Status.OPEN, Status.STALE, Status.DISPUTED)

SILENCES = {
    1: "No probability: nobody who counts claims it.",
    2: "No probability: one voice alone says this, and no other answer can be compared with it.",
    3: "No probability: the answers are tied, and nothing known tells their sources apart.",
}

_NOT_READ = "No probability: the answer is not understood, so it is compared with no other."


def tell(
    reckoned: ReckonedQuestion,
    votes: Votes,
    weight: Weight,
    known: Known,
    outcomes: Mapping[str, str],
) -> ReckonedQuestion:
    """Give a reckoned question with probabilities, the facts that made them, and its priority.

    `outcomes` are what the settlements in force made of claims, by uid.
    The first reason of a position is the three facts that moved it most, or why it has no
    probability.
    """
    fits = len(weight.probability) == len(reckoned.positions)
    if not fits or len(weight.pull) != len(votes.votes):
        return reckoned  # weighed before the last claim came or fell
    facts = _known_of(reckoned, votes, weight, known, outcomes)
    positions = tuple(
        _weighed(n, position, facts, read=reckoned.kind not in SCALED or _is_read(position))
        for n, position in enumerate(reckoned.positions)
    )
    open_still = reckoned.status in _LEADS
    moved = would_move(positions, facts) if reckoned.status is Status.OPEN else ""
    return evolve(
        reckoned,
        positions=positions,
        why=reckoned.why + (_taught(facts) if open_still else ""),
        would_change=moved or reckoned.would_change,
    )


def _known_of(
    reckoned: ReckonedQuestion,
    votes: Votes,
    weight: Weight,
    known: Known,
    outcomes: Mapping[str, str],
) -> Facts:
    names = {fold(origin): origin for _, origin in reckoned.origin_of}
    voices = {uid: fold(origin) for uid, origin in reckoned.origin_of}
    saying = [frozenset(voices.get(uid, "") for uid in each.claims) for each in reckoned.positions]
    left_open = set()
    for n, position in enumerate(reckoned.positions):
        made = {outcomes.get(uid) for uid in position.claims}
        if Outcome.UNDECIDED in made and not made & {Outcome.STANDS, Outcome.REJECTED}:
            left_open.add(n)
    return Facts(votes, weight, known, names, saying, frozenset(left_open))


def _taught(facts: Facts) -> str:
    """Name the voice that speaks in most other undecided questions."""
    own = int(facts.votes.undecided)
    voices = {voice for n in range(len(facts.votes.positions)) for voice in facts.behind(n)}
    most = max(voices, key=lambda voice: (voice.record.undecided, voice.name), default=None)
    others = most.record.undecided - own if most else 0
    if most is None or others < 1:
        return ""
    questions = "1 other open question" if others == 1 else f"{others} other open questions"
    return f" {most.name} also speaks in {questions}."


def _is_read(position: Position) -> bool:
    return position.low is not None or position.high is not None


def _weighed(n: int, position: Position, facts: Facts, *, read: bool) -> Position:
    chance = facts.chance(n) if read else None
    if not read:
        told = _NOT_READ
    elif chance is None:
        told = SILENCES.get(facts.weight.silence[n], SILENCES[2])
    else:
        strongest = sorted(_facts(n, position, facts), key=lambda fact: -fact[0])[:_TOLD]
        words = "; ".join(dict.fromkeys(words for _, words in strongest))
        told = f"{words[:1].upper()}{words[1:]}."
    return evolve(position, probability=chance, reasons=(told, *position.reasons))


def _facts(n: int, position: Position, facts: Facts) -> Iterator[tuple[float, str]]:
    """Give what bears on a position, each with about how many log odds it is worth."""
    behind = facts.behind(n)
    candidate, _ = facts.votes.positions[n]
    for settled, held, _ in facts.votes.settled:
        if settled == candidate:
            how = "let it stand" if held > 1 / 2 else "rejected it"
            if n in facts.left_open:
                how = "left it undecided, within the range that was found"
            yield _SETTLED_COUNTS, f"a reviewer {how}"
    if position.origins:
        yield sum(abs(voice.pull) for voice in behind), _origins(position.origins)
    if behind:
        yield from _of_voice(behind[0], alone=position.origins == 1)
        yield from (fact for voice in behind for fact in _of_record(voice))
    for voice in behind:
        if voice.alone < _COPIES and position.origins > 1:
            lost = abs(voice.pull) * (1 / max(voice.alone, 0.01) - 1)
            yield lost, f"{voice.name} seems to copy or repeats itself, and counts for less"
    if position.denied_by:
        yield _DENIED_COUNTS, "denied"
    yield from _of_rival(n, facts)


def _of_rival(n: int, facts: Facts) -> Iterator[tuple[float, str]]:
    """Give what the strongest rival has behind it, or what speaks against it."""
    rivals = facts.rivals_of(n)
    if not rivals:
        return
    behind = facts.behind(rivals[0])
    if (facts.chance(rivals[0]) or 0.0) > (facts.chance(n) or 0.0) + _MARGIN:
        yield sum(abs(voice.pull) for voice in behind), "another answer has more behind it"
    elif behind and all(voice.manner is Manner.THROUGH_A_DENIER for voice in behind):
        yield _NAMED_LESS[Manner.THROUGH_A_DENIER], "its rival is known only through a denial"
    elif behind and all(voice.manner is Manner.NAMELESS for voice in behind):
        sources = "source is" if len(behind) == 1 else "sources are"
        yield _NAMED_LESS[Manner.NAMELESS], f"its rival's {sources} nameless"


def _of_voice(voice: Voice, *, alone: bool) -> Iterator[tuple[float, str]]:
    """Say how the first voice is known; by its name, where it is one of several."""
    if voice.manner is Manner.THROUGH_A_DENIER:
        who = "" if alone else f"{voice.name} is "
        yield _NAMED_LESS[voice.manner], f"{who}known only through somebody who denies it"
    elif voice.manner is Manner.NAMELESS:
        nameless = "its source is nameless" if alone else f"{voice.name} is a nameless source"
        yield _NAMED_LESS[voice.manner], nameless
    else:
        yield _NAMED_COUNTS, f"{voice.name} is named"


def _of_record(voice: Voice) -> Iterator[tuple[float, str]]:
    record = voice.record
    judged = record.right + record.wrong
    away = abs(math.log(max(record.mean, 0.02) / max(1 - record.mean, 0.02)))
    if judged:
        claims = "settled claim" if judged == 1 else "settled claims"
        share = f"in {record.right} of {judged} {claims}"
        yield away + _NAMED_COUNTS, f"{voice.name} was right {share}"
    elif record.compared > 1 and _away_from_usual(record.mean) > _TELLS:
        how = "contradict" if record.mean < _USUAL else "agree with"
        yield _away_from_usual(record.mean), f"others mostly {how} {voice.name} elsewhere"
    if voice.grade in set(Reliability) and voice.grade != Reliability.F:
        means = RELIABILITY_MEANS[Reliability(voice.grade)]
        yield away, f"{voice.name} is graded {voice.grade}, {means}"


def _away_from_usual(mean: float) -> float:
    """Give by how many log odds a voice's reliability is away from that of one just met."""
    mean = min(max(mean, 0.02), 0.98)
    return abs(math.log(mean / (1 - mean)) - math.log(_USUAL / (1 - _USUAL)))


def _origins(count: int) -> str:
    words = {1: "one origin", 2: "two independent origins", 3: "three independent origins"}
    return words.get(count, f"{count} independent origins")
