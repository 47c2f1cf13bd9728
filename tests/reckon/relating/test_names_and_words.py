"""Places, parties, persons, yes and no, labels and wording side by side."""

from typing import Unpack

import pytest
from tests.claims import ClaimTexts, relate_answers

from claimcheck.model.relation import Relation
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


def relate(a: str, b: str, context: Context = CONTEXT, **columns: Unpack[ClaimTexts]) -> Relation:
    return relate_answers(a, b, context, **columns)


def names(relation: Relation) -> tuple[str, str | None, str | None]:
    return relation.relation.value, relation.kind, relation.direction


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
        ("", "denial"),
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
        ("convicted on 3 counts", "convicted on 5 counts", "unclear", None),
        ("convicted on 3 counts", "convicted", "agrees", None),
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
