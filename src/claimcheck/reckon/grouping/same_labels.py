"""Events of one label that time or place kept apart, and questions in other words: proposed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.answers.units import classes_of
from claimcheck.reckon.apart import day_span, places_apart, times_apart
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.asked import asks, plain_label
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.aligned import Alike
from claimcheck.reckon.relating.labels.questions import weigh_questions
from claimcheck.reckon.relating.labels.read import numbers_differ, read_label
from claimcheck.reckon.relating.labels.verdict import Whether

# A label that more events go by names a sort of event.
_MANY = 20
_NOTHING_APART = 0.9
_ONE_APART = 0.5
_BOTH_APART = 0.3
_FAR_APART = 0.2
_NEAR_DAYS = 7
_ASK_THE_SAME = 0.85
_IN_OTHER_WORDS = 0.65
_MOST_COMPARED = 60


def events_of_one_label(
    events: Sequence[Event], context: Context
) -> Iterator[tuple[Event, Event, Alike]]:
    """Pair each event with the one before it of the same label that it is likeliest to be.

    `events` are in the order of their founding, and the first of a pair is the earlier.
    """
    labelled: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        labelled[fold(event.label)].append(event)
    for label, held in labelled.items():
        if not label or len(held) > _MANY:
            continue
        for number, event in enumerate(held[1:], start=1):
            scored = [(_compared(each, event, context), each) for each in held[:number]]
            alike, earlier = max(scored, key=_likeliest)
            yield earlier, event, alike


def _likeliest(scored: tuple[Alike, Event]) -> float:
    return scored[0].probability


def _compared(one: Event, other: Event, context: Context) -> Alike:
    """Say what keeps two events of one label apart, and how likely they are one all the same."""
    apart = []
    if times_apart(one.when, other.when):
        apart.append(f"{one.when} and {other.when}")
    if places_apart(one.where, other.where, context):
        apart.append(f"{one.where} and {other.where}")
    if not apart:
        return Alike(_NOTHING_APART, "the same label, and neither time nor place keeps them apart")
    likely = _ONE_APART if len(apart) == 1 else _BOTH_APART
    if times_apart(one.when, other.when) and not _near(one.when, other.when):
        likely = _FAR_APART
    return Alike(likely, f"the same label, but {', and '.join(apart)}")


def _near(one: str, other: str) -> bool:
    ours, theirs = day_span(one), day_span(other)
    if ours is None or theirs is None:
        return False
    return max(theirs[0] - ours[1], ours[0] - theirs[1]) <= _NEAR_DAYS


def questions_in_other_words(
    event: Event, questions: Sequence[Question]
) -> Iterator[tuple[Question, Question, Alike]]:
    """Pair each question of an event with the first that asks the same in other words.

    “people killed”, “deaths” and “how many were killed” ask the same; “fighters killed” does not.
    Of very many questions only those that the vocabulary knows are compared.
    """
    first: dict[tuple[str, frozenset[str], frozenset[str]], Question] = {}
    for number, question in enumerate(questions):
        asked = asks(question.label, question.kind)
        days = read_label(question.label).numbers
        kept = first.setdefault((*asked, days), question) if asked else question
        if asked and fold(kept.label) != fold(question.label):
            key, rest = asked
            said = plain_label(key) if key and not rest else kept.label
            yield kept, question, Alike(_ASK_THE_SAME, f"both ask “{said}”")
        elif len(questions) <= _MOST_COMPARED:
            earlier = (each for each in questions[:number] if _ask_one_thing(event, each, question))
            if (alike := next(earlier, None)) is not None:
                yield alike, question, Alike(_IN_OTHER_WORDS, "both ask one thing in other words")


def _ask_one_thing(event: Event, one: Question, other: Question) -> bool:
    if len({one.kind, other.kind} - {""}) > 1 or fold(one.label) == fold(other.label):
        return False
    if numbers_differ(read_label(one.label).numbers, read_label(other.label).numbers):
        return False
    ours, theirs = classes_of(one.label).groups, classes_of(other.label).groups
    if ours and theirs and ours != theirs:
        return False  # “fighters killed” asks of some of the “people killed”
    told = (
        Claim("", "", event=event.label, question=each.label, kind=each.kind)
        for each in (one, other)
    )
    return weigh_questions(*told).whether is Whether.ONE
