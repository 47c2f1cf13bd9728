"""Claims for tests of what they mean: from columns, from rows, from the seeds; no dossier."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict, Unpack, cast

from claimcheck.model.claim import Claim, RecordedClaim, parse_via
from claimcheck.model.kinds import AnswerKind, Stance
from claimcheck.model.reckoned import Understood
from claimcheck.model.relation import Relation
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import fold
from claimcheck.reckon.understand import understand

SEEDS = Path(__file__).parents[1] / "seeds"
_TURNED = {"a": "b", "b": "a", None: None}
_APART = frozenset({"answer", "source", "via", "stance"})


class ClaimTexts(TypedDict, total=False):
    """The columns of a claim that are text and may be left out."""

    id: str
    event: str
    part_of: str
    question: str
    answer_original: str
    unit: str
    population: str
    kind: str
    about: str
    said: str
    asof: str
    when: str
    where: str
    when_text: str
    document: str
    quote: str
    locator: str
    language: str
    note: str


def claim_of(row: Mapping[str, str]) -> Claim:
    """The claim that a row of a table tells; a column that claims have not is an error."""
    texts = cast("ClaimTexts", {name: row[name] for name in row if name not in _APART})
    return Claim(
        row["answer"],
        row["source"],
        via=parse_via(row.get("via", "")),
        stance=Stance(row.get("stance") or Stance.ASSERTS),
        **texts,
    )


def recorded(claim: Claim, uid: str = "", giver: str = "g") -> RecordedClaim:
    """A claim as a dossier holds it that has no event for it yet; by its own id without another."""
    return RecordedClaim(uid or claim.id, giver, claim, None, "", "")


def seed_rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of the seeds."""
    with (SEEDS / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def seed_context() -> Context:
    """What the seeds tell of other names and of places within places."""
    within: dict[str, tuple[str, ...]] = {}
    for row in seed_rows("within.csv"):
        place = fold(row["place"])
        within[place] = (*within.get(place, ()), fold(row["within"]))
    return Context({fold(row["name"]): row["means"] for row in seed_rows("aliases.csv")}, within)


def relate_both_ways(a: Claim, b: Claim, context: Context | None = None) -> Relation:
    """How two claims relate, after a look that it is the same the other way round."""
    known = () if context is None else (context,)
    there, back = compare_claims(a, b, *known), compare_claims(b, a, *known)
    assert (there.relation, there.kind) == (back.relation, back.kind)
    assert there.direction == _TURNED[back.direction]
    assert there.perhaps_update == back.perhaps_update
    assert len(there.why) > 10
    return there


def relate_answers(
    a: str, b: str, context: Context | None = None, **columns: Unpack[ClaimTexts]
) -> Relation:
    """How the answers of two sources relate whose claims are alike in all else."""
    return relate_both_ways(Claim(a, "one", **columns), Claim(b, "two", **columns), context)


def read_count(
    answer: str, context: Context | None = None, **columns: Unpack[ClaimTexts]
) -> Understood:
    """What is understood of an answer where a number is asked for."""
    return understand(Claim(answer, "someone", **columns), AnswerKind.COUNT, context or Context())
