"""Two bare claims compared, without a dossier."""

from functools import lru_cache

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.model.relation import Relation, RelationName
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical
from claimcheck.reckon.relate import relate
from claimcheck.reckon.relating.labels.events import weigh_events
from claimcheck.reckon.relating.labels.kinds import read_question
from claimcheck.reckon.relating.labels.questions import weigh_questions
from claimcheck.reckon.relating.labels.verdict import OPEN, Whether
from claimcheck.reckon.relating.stances import by_naming
from claimcheck.reckon.relating.units import separate
from claimcheck.reckon.understand import read_kind, understand

_NOTHING_KNOWN = Context()


def compare_claims(a: Claim, b: Claim, context: Context = _NOTHING_KNOWN) -> Relation:
    """Relate two claims that stand in no dossier; the origin of each is its source.

    Labels of events and of questions that are given and differ make two claims separate, unless
    one claim names the other; labels of events in other
    words are one where time, place and what happened fit together.
    """
    bare = context is _NOTHING_KNOWN
    kind = _kind(_asked(a), _asked(b)) if bare else read_kind((a, b), context)
    answered = [
        AnsweredClaim(
            RecordedClaim(uid, "", claim, None, "", ""),
            _understood(_asked(claim), kind)
            if context is _NOTHING_KNOWN
            else understand(claim, kind, context),
            canonical(claim.source, context),
        )
        for uid, claim in zip(_uids(a, b), (a, b), strict=True)
    ]
    if by_naming(answered[0], answered[1]) is None:
        differs = _labels_differ(a, b, context)
        if differs is not None:
            return differs
    related = relate(answered[0], answered[1], context)
    if related.relation is not RelationName.CONTRADICTS:
        return related
    doubt = "it is not said of what" if _asks_of_nothing(a, b) else _in_doubt(a, b, context)
    return Relation(RelationName.UNCLEAR, f"{related.why}, but {doubt}") if doubt else related


def _in_doubt(a: Claim, b: Claim, context: Context) -> str:
    """Say why labels in other words leave it open whether two claims are of one thing."""
    if weigh_events(a, b, context).whether is Whether.OPEN:
        return f"“{a.event}” and “{b.event}” may be two events"
    if weigh_questions(a, b).whether is Whether.OPEN:
        return f"“{a.question}” and “{b.question}” may ask for two things"
    return ""


def _asks_of_nothing(a: Claim, b: Claim) -> bool:
    """Say whether a question names no matter (“when it happened”) and no events tell of what."""
    if (a.event and b.event) or not a.question or not b.question:
        return False
    matters = (read_question(each.question).of for each in (a, b))
    return a.question != b.question and not all(each.speaks for each in matters)


_Asked = tuple[str, ...]


# Kinds of answers that one question may have; what is worded freely goes with all.
_FAMILIES = {
    AnswerKind.COUNT: "number",
    AnswerKind.MEASURE: "number",
    AnswerKind.DURATION: "time",
    AnswerKind.TIME: "time",
    AnswerKind.PARTY: "name",
    AnswerKind.PERSONS: "name",
    AnswerKind.PLACE: "place",
    AnswerKind.YESNO: "yes or no",
}


def _families_differ(one: str, two: str) -> bool:
    families = {str(kind): family for kind, family in _FAMILIES.items()}
    return one in families and two in families and families[one] != families[two]


def _asked(claim: Claim) -> _Asked:
    """Give all of a claim that bears on how its answer is read."""
    return (
        claim.answer, claim.unit, claim.population, claim.question, claim.kind, claim.said,
        claim.when,
    )  # fmt: skip


def _bare(asked: _Asked) -> Claim:
    answer, unit, population, question, kind, said, when = asked
    return Claim(
        answer, "", unit=unit, population=population, question=question, kind=kind, said=said,
        when=when,
    )  # fmt: skip


@lru_cache(maxsize=32_768)
def _kind(one: _Asked, two: _Asked) -> AnswerKind:
    return read_kind((_bare(one), _bare(two)))


@lru_cache(maxsize=32_768)
def _understood(asked: _Asked, kind: AnswerKind) -> Understood:
    return understand(_bare(asked), kind, _NOTHING_KNOWN)


def _uids(a: Claim, b: Claim) -> tuple[str, str]:
    return ("a", "a") if a == b else ("a", "b")


def _labels_differ(a: Claim, b: Claim, context: Context) -> Relation | None:
    events = {canonical(a.event, context), canonical(b.event, context)}
    wholes = {canonical(a.part_of, context), canonical(b.part_of, context)}
    if a.event and b.event and len(events) == 2 and wholes & events:
        return separate("part", f"“{a.event}” and “{b.event}” are a part and its whole")
    event = weigh_events(a, b, context)
    if event.whether is Whether.OTHER:
        return separate("event", f"one is of “{a.event}”, the other of “{b.event}”")
    if _families_differ(a.kind, b.kind):
        return separate("event", f"one answers with a {a.kind}, the other with a {b.kind}")
    question = weigh_questions(a, b)
    if question.whether is Whether.OTHER or event == question == OPEN:
        return separate("event", f"one answers “{a.question}”, the other “{b.question}”")
    return None
