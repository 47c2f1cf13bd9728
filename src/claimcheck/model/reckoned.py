"""What the claims on a question amount to: results of reckoning, never journalled."""

import re
from collections.abc import Callable

from attrs import evolve, frozen

from claimcheck.model.kinds import AnswerKind, Status

# Two signs of no script, which texts hardly ever have, around the uid of a claim in a sentence.
_NAMED = re.compile("\ue000([^\ue000\ue001]*)\ue001")

Bound = int | float | str | None


@frozen
class Included:
    """How many of the counted an answer says to be of a group: “including 12 children”."""

    of: str
    low: Bound
    high: Bound


@frozen
class Understood:
    """What was understood of an answer.

    `low` and `high` are the least and most that the words allow: numbers for counts and measures,
    days for durations, ISO dates or minutes for times, None where open or where the kind has none.
    `values` are the normalised names of a place, party, persons, label or yes/no answer (for
    wording, the folded text). `why` says in words how the answer was read. `including` are the
    parts of a count that it tells besides, and `plain` its words without them.
    """

    kind: AnswerKind
    verbatim: str
    low: Bound = None
    high: Bound = None
    values: tuple[str, ...] = ()
    unit: str = ""
    approximate: bool = False
    why: str = ""
    including: tuple[Included, ...] = ()
    plain: str = ""


@frozen
class Position:
    """Claims on one question that can be true together. Claims are uids, sources are names.

    `population` is the part of whom the question asks for that it speaks of, "" where of all;
    `compatible` claims fit several positions, or only overlap this one, and are counted for none;
    `denied_by` are claims that deny this position; `origins` counts independent voices, not
    outlets.
    """

    answer: str
    low: Bound
    high: Bound
    claims: tuple[str, ...]
    compatible: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    origins: int = 0
    probability: float | None = None
    reasons: tuple[str, ...] = ()
    population: str = ""


@frozen
class Contradiction:
    """Two claims (uids) of which at most one is true, and why."""

    a: str
    b: str
    kind: str
    why: str


@frozen
class ReckonedQuestion:
    """All that is reckoned of one question.

    `contradictions` may be cut short; `contradictions_total` is the full number. `priority` is 0 to
    1; `why` says what makes it so. `origin_of` names the voice of each claim (by uid), `counted_as`
    the voice that it is counted as in its position, where it rests on another's; `superseded` tells
    how a later claim took a claim's place: withdrawn, corrected or updated. Where `notes` and
    reasons name claims they hold `claim_named` until `with_names` is called.
    """

    kind: AnswerKind
    status: Status
    positions: tuple[Position, ...]
    contradictions: tuple[Contradiction, ...]
    contradictions_total: int
    notes: tuple[str, ...]
    priority: float
    why: str
    would_change: str
    understood: tuple[tuple[str, Understood], ...] = ()
    origin_of: tuple[tuple[str, str], ...] = ()
    superseded: tuple[tuple[str, str], ...] = ()
    counted_as: tuple[tuple[str, str], ...] = ()


def claim_named(uid: str) -> str:
    """Stand for a claim in a sentence: which id of it is shown, its dossier alone can tell."""
    return f"\ue000{uid}\ue001"


def with_names(reckoned: ReckonedQuestion, name_of: Callable[[str], str]) -> ReckonedQuestion:
    """Call the claims in all sentences by the ids that `name_of` gives for their uids."""

    def told(sentence: str) -> str:
        if "\ue000" not in sentence:
            return sentence
        return _NAMED.sub(lambda found: name_of(found[1]), sentence)

    positions = tuple(
        evolve(each, reasons=tuple(map(told, each.reasons))) for each in reckoned.positions
    )
    return evolve(
        reckoned,
        positions=positions,
        notes=tuple(map(told, reckoned.notes)),
        why=told(reckoned.why),
        would_change=told(reckoned.would_change),
    )
