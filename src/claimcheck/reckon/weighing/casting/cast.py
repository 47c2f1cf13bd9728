"""All of it: rows, and what is known beside them, to ballots."""

from collections.abc import Mapping

import numpy as np
from attrs import frozen

from claimcheck.model.kinds import Stance
from claimcheck.reckon.names import canonical
from claimcheck.reckon.weighing.ballots import Ballots, Floats, Ints
from claimcheck.reckon.weighing.casting.candidates import (
    Candidates,
    candidates_of,
    spellings,
)
from claimcheck.reckon.weighing.casting.items import Items, items_of
from claimcheck.reckon.weighing.casting.meeting import meet
from claimcheck.reckon.weighing.casting.numbering import numbered, paired
from claimcheck.reckon.weighing.casting.reading import Reading
from claimcheck.reckon.weighing.casting.sayings import Sayings, sayings_of
from claimcheck.reckon.weighing.casting.settled import Settled, settled_by
from claimcheck.reckon.weighing.casting.standing import stance_is, standing
from claimcheck.reckon.weighing.casting.support import support_between
from claimcheck.reckon.weighing.casting.told import Beside, Told
from claimcheck.reckon.weighing.casting.voices import (
    Relays,
    Voices,
    origins_of,
    relays_between,
    voices_of,
)
from claimcheck.reckon.weighing.grades import prior_of_grade


@frozen(eq=False)
class Cast:
    """Ballots, and what their numbers stand for.

    Per candidate: its `answer` as most claims spell it, what was `read` of it, and how many
    `claims` stand for it and how many deny it (`denied`). Per source: its name (`sources`) and how
    many claims of its own stand (`source_claims`); sources beyond those are only repeated by
    others. `unheard` counts what was given beside the claims and fits none of them.
    """

    ballots: Ballots
    items: Items
    answer: tuple[str, ...]
    read: tuple[Reading, ...]
    claims: Ints
    denied: Ints
    sources: tuple[str, ...]
    source_claims: Ints
    unheard: Mapping[str, int]


def cast_ballots(told: Told, beside: Beside) -> Cast:
    """Cast the ballots of claim tables."""
    items = items_of(told)
    said = sayings_of(told, items, beside.context)
    voices = voices_of(told, beside.context)
    settled = settled_by(beside.labels, items, said, beside.context)
    said, settled = meet(items, said, settled)
    candidates = candidates_of(items, said, settled)
    stands = np.flatnonzero(standing(told, items.of_row, voices.of_row, candidates.of_row))
    relays = relays_between(beside.relays, voices, beside.context)
    origin = origins_of(told, voices, relays, items.of_row, candidates.of_row, beside.context)
    source, candidate = voices.of_row[stands], candidates.of_row[stands]
    mean, strength, ungraded = _priors(voices, relays, beside)
    named = np.bincount(source, minlength=len(voices.keys)).astype(np.int32)
    return Cast(
        ballots=_ballots(
            _once(source, candidate, origin[stands]),
            candidates, items, said, settled, (mean, strength), relays, beside,
        ),
        items=items,
        answer=spellings(told, candidates, settled),
        read=tuple(candidates.read),
        claims=np.bincount(candidate, minlength=candidates.item.size).astype(np.int32),
        denied=np.bincount(
            candidates.of_row[stance_is(told, Stance.DENIES)], minlength=candidates.item.size
        ).astype(np.int32),
        sources=voices.names,
        source_claims=named,
        unheard={
            "labels": settled.unknown,
            "labels at odds": settled.doubled,
            "grades": ungraded,
            "claims": items.unnamed,
        },
    )  # fmt: skip


_Claims = tuple[Ints, Ints, Ints]


def _once(source: Ints, candidate: Ints, origin: Ints) -> _Claims:
    """Keep one claim of those that say the same by the same source."""
    found = numbered(paired(candidate, source, int(source.max(initial=0)) + 1))
    return source[found.first], candidate[found.first], numbered(origin[found.first]).ids


def _priors(voices: Voices, relays: Relays, beside: Beside) -> tuple[Floats, Floats, int]:
    """Give every source the prior of its grade; of several grades the last one given counts."""
    known = {key: number for number, key in enumerate(voices.keys)}
    size = max(len(known), *(int(each.max(initial=-1)) + 1 for each in (relays.source, relays.of)))
    mean, strength = prior_of_grade("")
    means, strengths = np.full(size, mean), np.full(size, strength)
    strangers = 0
    for name, grade in beside.grades:
        number = known.get(canonical(name, beside.context))
        if number is None:
            strangers += 1
        else:
            means[number], strengths[number] = prior_of_grade(grade)
    return means, strengths, strangers


def _ballots(
    claims: _Claims,
    candidates: Candidates,
    items: Items,
    said: Sayings,
    settled: Settled,
    priors: tuple[Floats, Floats],
    relays: Relays,
    beside: Beside,
) -> Ballots:
    support = support_between(candidates.item, candidates.read, beside.context)
    return Ballots(
        source=claims[0],
        candidate=claims[1],
        origin=claims[2],
        item_of=candidates.item,
        prior_mean=priors[0],
        prior_strength=priors[1],
        value=candidates.value,
        label=candidates.label,
        asked=items.asked,
        scale=said.scale[items.asked],
        support_from=support.giver,
        support_to=support.taker,
        support_weight=support.weight,
        relay_source=relays.source,
        relay_of=relays.of,
        settled=candidates.of_label,
        settled_as=np.array(settled.held_as, dtype=np.float64),
        settled_teaches=np.ones(len(settled.held_as)),
    )
