"""Questions of one event that givers asked each in their own words: proposed to be joined."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.answers.units import classes_of
from claimcheck.reckon.grouping.asked import asks, plain_label
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.relating.labels.questions import weigh_questions
from claimcheck.reckon.relating.labels.read import numbers_differ, read_label, unmet
from claimcheck.reckon.relating.labels.verdict import Whether

_ASK_THE_SAME = 0.85
_IN_OTHER_WORDS = 0.65
_MAY_ASK_ONE_THING = 0.4
# Of more questions than this only those that the vocabulary knows are compared.
_MOST_COMPARED = 60


@frozen
class Asking:
    """A question, who first asked it, and how the giver of that claim named the event."""

    question: Question
    giver: str = ""
    event: str = ""


def questions_in_other_words(
    event: Event, every: Sequence[Asking]
) -> Iterator[tuple[Question, Question, Alike]]:
    """Pair each question of an event with the first that asks the same in other words.

    “people killed”, “deaths” and “how many were killed” ask the same; “fighters killed” does not.
    Questions of two givers are paired also where it is open whether they do.
    """
    first: dict[tuple[str, frozenset[str], frozenset[str]], Question] = {}
    for number, asking in enumerate(every):
        question = asking.question
        asked = asks(question.label, question.kind)
        days = read_label(question.label).numbers
        kept = first.setdefault((*asked, days), question) if asked else question
        if asked and fold(kept.label) != fold(question.label):
            key, rest = asked
            said = plain_label(key) if key and not rest else kept.label
            yield kept, question, Alike(_ASK_THE_SAME, f"both ask “{said}”")
        elif len(every) <= _MOST_COMPARED:
            found = _likeliest(event, every[:number], asking)
            if found is not None:
                yield found[0], question, found[1]


def _likeliest(
    event: Event, earlier: Sequence[Asking], asking: Asking
) -> tuple[Question, Alike] | None:
    """Give the first question that asks one thing with another, else the first that may."""
    weighed = [(each, _weigh(event, each, asking)) for each in earlier]
    for sought, alike in (
        (Whether.ONE, Alike(_IN_OTHER_WORDS, "both ask one thing in other words")),
        (Whether.OPEN, Alike(_MAY_ASK_ONE_THING, "two givers may ask one thing in other words")),
    ):
        for each, whether in weighed:
            if whether is sought and (sought is Whether.ONE or each.giver != asking.giver):
                return each.question, alike
    return None


def _weigh(event: Event, one: Asking, other: Asking) -> Whether:
    first, second = one.question, other.question
    if len({first.kind, second.kind} - {""}) > 1 or fold(first.label) == fold(second.label):
        return Whether.OTHER
    if numbers_differ(read_label(first.label).numbers, read_label(second.label).numbers):
        return Whether.OTHER
    ours, theirs = classes_of(first.label).groups, classes_of(second.label).groups
    if ours and theirs and ours != theirs:
        return Whether.OTHER  # “fighters killed” asks of some of the “people killed”
    told = (
        Claim(
            "",
            "",
            event=each.event or event.label,
            question=each.question.label,
            kind=each.question.kind,
        )
        for each in (one, other)
    )
    whether = weigh_questions(*told, one_hand=one.giver == other.giver).whether
    if whether is Whether.ONE and _of_a_part(first.label, second.label):
        return Whether.OPEN
    return whether


def _of_a_part(one: str, other: str) -> bool:
    """Say whether one label alone names people: “teachers detained” are some of the “detained”."""
    ours, theirs = (read_label(label).of("people") for label in (one, other))
    return bool(unmet(ours, theirs)) is not bool(unmet(theirs, ours))
