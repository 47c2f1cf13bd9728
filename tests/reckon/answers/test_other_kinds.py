"""Measures, places, parties, persons, yes and no, labels, wording."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.reckoned import Understood
from claimcheck.reckon.context import Context
from claimcheck.reckon.understand import understand

CONTEXT = Context(aliases={"karak": "al-Karak", "assad forces": "government forces"})


def read(answer: str, kind: str) -> Understood:
    return understand(Claim(answer, "someone"), AnswerKind(kind), CONTEXT)


@pytest.mark.parametrize(
    ("answer", "low", "high", "unit"),
    [
        ("70 percent", 70, 70, "percent"),
        ("70%", 70, 70, "percent"),
        ("٧٠٪", 70, 70, "percent"),
        ("more than 70 percent", 70, None, "percent"),
        ("4.5 km", 4.5, 4.5, "km"),
        ("1.234 km", 1.234, 1.234, "km"),
        ("1,234 m", 1234, 1234, "m"),
        ("14.5", 14.5, 14.5, ""),
        ("$1.5 million", 1_500_000, 1_500_000, "$"),
        ("between 5 and 7.5 km", 5, 7.5, "km"),
        ("2½ km", 2.5, 2.5, "km"),
    ],
)
def test_measures(answer: str, low: float, high: float | None, unit: str) -> None:
    read_as = read(answer, "measure")
    assert (read_as.kind, read_as.low, read_as.high) == (AnswerKind.MEASURE, low, high)
    assert read_as.unit == unit


@pytest.mark.parametrize(
    ("answer", "kind", "values"),
    [
        ("Karak", "place", ("al karak",)),
        ("in Karak", "place", ("al karak",)),
        ("Nahtah | al-Karak", "place", ("nahtah", "al karak")),
        ("Karak | al-Karak", "place", ("al karak",)),
        ("Assad forces", "party", ("government forces",)),
        ("by the Russian police", "party", ("russian police",)),
        ("Colonel Majdi Zein al-Deen", "persons", ("majdi zein al deen",)),
        ("Dr. Abu X | Abu Y", "persons", ("abu x", "abu y")),
        ("Collapsed.", "label", ("collapsed",)),
        ("yes", "yesno", ("yes",)),
        ("No.", "yesno", ("no",)),
        ("No, the road stayed shut", "yesno", ("no",)),
        ("false", "yesno", ("no",)),
        ("نعم", "yesno", ("yes",)),
        ("The Refusal of the demand", "wording", ("the refusal of the demand",)),
    ],
)
def test_names_and_words(answer: str, kind: str, values: tuple[str, ...]) -> None:
    read_as = read(answer, kind)
    assert (read_as.kind, read_as.values) == (kind, values)
    assert (read_as.low, read_as.high) == (None, None)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (" | ", "place"),
        ("", "party"),
        ("...", "persons"),
        ("perhaps", "yesno"),
        ("no idea where they went", "yesno"),
        ("no deaths", "yesno"),
        ("the checkpoint", "measure"),
        (" | ".join(f"place {n}" for n in range(300)), "place"),
        ("x" * 20_000, "label"),
    ],
)
def test_what_is_not_understood_stays_wording(answer: str, kind: str) -> None:
    read_as = read(answer, kind)
    assert read_as.kind is AnswerKind.WORDING
    assert read_as.verbatim == answer
    assert len(read_as.why) > 20


def test_other_names_are_owned_up_to() -> None:
    assert "other names" in read("Karak", "place").why
    assert "other names" not in read("Nahtah", "place").why
