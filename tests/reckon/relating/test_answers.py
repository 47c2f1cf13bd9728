"""Two answers to one question: the same, one inside the other, both possible, or not both true."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context

CONTEXT = Context(
    aliases={
        "karak": "al-Karak",
        "regime forces": "government forces",
        "assad forces": "government forces",
    },
    within={
        "daraa al balad": ("Daraa city",),
        "daraa al mahatta": ("Daraa city",),
        "daraa city": ("Daraa province",),
        "tafas": ("Daraa province",),
        "al karak": ("Daraa province",),
        "fourth division": ("government forces",),
        "air force intelligence": ("government forces",),
    },
)
TURNED = {"a": "b", "b": "a", None: None}


def relate(a: str, b: str, context: Context = CONTEXT, **columns: str) -> Relation:
    one = Claim(a, "one", **columns)  # type: ignore[arg-type]
    two = Claim(b, "two", **columns)  # type: ignore[arg-type]
    there, back = compare_claims(one, two, context), compare_claims(two, one, context)
    assert (there.relation, there.kind) == (back.relation, back.kind)
    assert there.direction == TURNED[back.direction]
    assert len(there.why) > 10
    return there


def names(relation: Relation) -> tuple[str, str | None, str | None]:
    return relation.relation.value, relation.kind, relation.direction


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("28", "six", "contradicts", None),
        ("six", "6", "agrees", None),
        ("six", "٦", "agrees", None),
        ("at least 6", "28", "narrows", "b"),
        ("exactly 6", "28", "contradicts", None),
        ("a number of", "six", "narrows", "b"),
        ("a number of", "none", "contradicts", None),
        ("thousands", "at least 25,000", "narrows", "b"),
        ("thousands", "at least half of 50,000", "narrows", "b"),
        ("dozens", "28", "narrows", "b"),
        ("dozens", "12", "contradicts", None),
        ("dozens", "scores", "narrows", "b"),
        ("about 50", "45", "narrows", "b"),
        ("about 50", "28", "contradicts", None),
        ("up to 200", "150", "narrows", "b"),
        ("up to 200", "201", "contradicts", None),
        ("more than 30", "30", "contradicts", None),
        ("at least 30", "30", "narrows", "b"),
        ("fewer than 10", "10", "contradicts", None),
        ("12-15", "15-18", "unclear", None),
        ("12-15", "16-18", "contradicts", None),
        ("at least 5", "up to 200", "unclear", None),
        ("at least 5", "at least 8", "narrows", "b"),
        ("none", "0", "agrees", None),
        ("28", "Fourth Division", "unclear", None),
        ("28", "unknown", "unclear", None),
    ],
)
def test_counts(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="count")
    kind = "number" if relation == "contradicts" else None
    assert names(found) == (relation, kind, direction)


def test_the_reason_names_both_answers() -> None:
    assert relate("six", "28").why == "exactly 6 and exactly 28 cannot both be true"
    assert relate("a number of", "six").why == "at least 2 allows exactly 6"


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("70%", "70 percent", "agrees", None),
        ("70%", "60%", "contradicts", None),
        ("more than 60%", "70%", "narrows", "b"),
        ("5 km", "5000 m", "agrees", None),
        ("5 km", "6000 m", "contradicts", None),
        ("5 km", "5 tonnes", "unclear", None),
    ],
)
def test_measures(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="measure")
    assert (found.relation, found.direction) == (relation, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("31 May 2021", "24 June 2021", "contradicts", None),
        ("31 May 2021", "2021-05-31", "agrees", None),
        ("8 November 2020", "November 2020", "narrows", "a"),
        ("July 2018", "2018", "narrows", "a"),
        ("over two months", "31 May 2021", "narrows", "b"),
        ("over two months", "24 June 2021", "narrows", "b"),
        ("over two months", "24 July 2021", "contradicts", None),
        ("over two months", "over one month", "narrows", "a"),
        ("XXXX-06-24", "24 June 2021", "narrows", "b"),
        ("XXXX-06-24", "25 June 2021", "contradicts", None),
        ("XXXX-06-24", "2021", "unclear", None),
        ("XXXX-06-24", "XXXX-06", "narrows", "a"),
        ("[2020-01-11,2020-01-18]", "2020-01-18", "narrows", "b"),
        ("[2020-01-11,2020-01-18]", "2020-01-14", "contradicts", None),
        ("[2020-01-11,2020-01-18]", "[2020-01-18,2020-01-25]", "unclear", None),
        ("2020-01-11?", "2020-01-18", "unclear", None),
        ("2020-01-11?", "2020-01-11", "agrees", None),
        ("early May 2021", "5 May 2021", "narrows", "b"),
        ("early May 2021", "12 May 2021", "unclear", None),
        ("early May 2021", "31 May 2021", "contradicts", None),
        ("about 5 May 2021", "6 May 2021", "unclear", None),
        ("about 5 May 2021", "16 May 2021", "contradicts", None),
        ("2020-01-12T18:40", "2020-01-12", "narrows", "a"),
        ("2020-01-12T18:40+02:00", "2020-01-12T16:40Z", "agrees", None),
        ("2020-01-12T18:40+02:00", "2020-01-12T17:40Z", "contradicts", None),
        ("before 5 May 2021", "after 3 May 2021", "unclear", None),
        ("before 5 May 2021", "after 5 May 2021", "contradicts", None),
        ("at dawn", "31 May 2021", "unclear", None),
    ],
)
def test_times(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="time", said="2021-09-01")
    kind = "time" if relation == "contradicts" else None
    assert names(found) == (relation, kind, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("ten days", "10 days", "agrees", None),
        ("two weeks", "15 days", "narrows", "b"),
        ("two weeks", "a month", "unclear", None),
        ("two weeks", "three months", "contradicts", None),
        ("72 hours", "three days", "agrees", None),
        ("more than 30 hours", "two days", "narrows", "b"),
        ("more than 30 hours", "a day", "contradicts", None),
    ],
)
def test_durations(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="duration")
    assert (found.relation, found.direction) == (relation, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("Karak", "al-Karak", "agrees", None),
        ("Daraa al-Balad", "Daraa city", "narrows", "a"),
        ("Daraa al-Balad", "Daraa province", "narrows", "a"),
        ("Daraa al-Balad", "Daraa al-Mahatta", "contradicts", None),
        ("Nahtah | al-Karak", "Karak | Nahtah", "agrees", None),
        ("Nahtah | al-Karak", "Nahtah", "narrows", "a"),
        ("Nahtah | al-Karak", "Nahtah | Saida", "unclear", None),
        ("Nahtah", "Saida", "contradicts", None),
        ("Nahtah", "Nahta", "unclear", None),
        ("Sanamayn", "al-Sanamayn", "unclear", None),
        ("Nahtah", "eastern countryside", "unclear", None),
        ("Springfield", "Springfield, Ohio", "unclear", None),
    ],
)
def test_places(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="place")
    kind = "place" if relation == "contradicts" else None
    assert names(found) == (relation, kind, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("Assad forces", "regime forces", "agrees", None),
        ("4th Corps", "Fifth Corps", "contradicts", None),
        ("Fourth Division", "Assad forces", "narrows", "a"),
        ("Fourth Division", "Air Force Intelligence", "contradicts", None),
        ("unknown militants", "militants from Nahtah", "unclear", None),
        ("unknown", "Fourth Division", "unclear", None),
        ("unknown militants", "unknown militants", "agrees", None),
        ("gunmen", "Fourth Division", "unclear", None),
        ("militants from Nahtah", "militants", "narrows", "a"),
        ("Russian police", "police", "narrows", "a"),
        ("former FSA fighters", "FSA fighters", "unclear", None),
        ("Iran-backed militias", "militias", "unclear", None),
        ("opposition fighters", "regime forces | foreign militias", "contradicts", None),
        ("regime forces", "regime forces | foreign militias", "narrows", "b"),
    ],
)
def test_parties(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="party")
    kind = "party" if relation == "contradicts" else None
    assert names(found) == (relation, kind, direction)


@pytest.mark.parametrize(
    ("a", "b", "relation", "direction"),
    [
        ("Majdi Zein al-Deen", "Colonel Majdi Zein al-Deen", "agrees", None),
        ("Majdi Zein al-Deen", "Zein al-Deen", "narrows", "a"),
        ("Adnan al-Masalma", "Adnan Masalmeh", "unclear", None),
        ("Abu X", "Umm Y", "contradicts", None),
        ("Abu X | Umm Y", "Umm Y", "narrows", "a"),
        ("Abu X | Umm Y", "Abu Z | Umm W", "unclear", None),
    ],
)
def test_persons(a: str, b: str, relation: str, direction: str | None) -> None:
    found = relate(a, b, kind="persons")
    assert (found.relation, found.direction) == (relation, direction)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("corridor opened", "denial"),
        ("sleeper cells the true reason", "cause"),
        ("the siege began before the demand", "order"),
        ("security forces attacked Daraa before 2018", "denial"),
    ],
)
def test_yes_and_no_contradict_in_what_the_question_turns_on(question: str, kind: str) -> None:
    assert names(relate("yes", "no", question=question)) == ("contradicts", kind, None)
    assert names(relate("yes", "true", question=question)) == ("agrees", None, None)


@pytest.mark.parametrize(
    ("a", "b", "relation", "kind"),
    [
        ("collapsed", "ongoing", "contradicts", "outcome"),
        ("collapsed", "Collapsed", "agrees", None),
        ("collapsed", "failed", "agrees", None),
        ("collapsed", "unknown", "unclear", None),
    ],
)
def test_labels(a: str, b: str, relation: str, kind: str | None) -> None:
    assert names(relate(a, b, kind="label")) == (relation, kind, None)


def test_causes_may_hold_side_by_side() -> None:
    question = "motive of the siege"
    found = relate("revenge", "weapons were refused", kind="wording", question=question)
    assert names(found) == ("unclear", None, None)
    assert "side by side" in found.why
    assert relate("revenge", "greed", kind="label", question=question).relation == "unclear"


@pytest.mark.parametrize(
    ("a", "b", "relation", "kind"),
    [
        ("the relevant agencies", "The relevant agencies.", "agrees", None),
        ("the relevant agencies", "Russian police", "unclear", None),
        ("before the demand", "after the refusal", "contradicts", "order"),
        ("before the demand", "prior to the demand", "unclear", None),
    ],
)
def test_wording(a: str, b: str, relation: str, kind: str | None) -> None:
    assert names(relate(a, b, kind="wording")) == (relation, kind, None)
