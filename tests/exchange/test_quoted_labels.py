"""What is called by a confidential claim's words is masked wherever it is named."""

import pytest

from claimcheck.exchange.quoted_labels import QuotedLabels

SEEN = "I saw them with my own eyes at the well behind my house, and counted six"
CUT = "I saw them with my own eyes at the well behind my house, and…"
LABELS = QuotedLabels([SEEN, "six"], ["they crossed the bridge"], "confidential")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"‘{CUT}’", "confidential"),
        (CUT, "confidential"),
        (f"shelling: ‘{CUT}’", "shelling: ‘confidential’"),
        (f"‘{CUT}’ (2)", "‘confidential’ (2)"),
        (f"“‘{CUT}’” is joined to “x”", "“‘confidential’” is joined to “x”"),
        (f"shelling, Qarnat: {CUT}", "shelling, Qarnat: confidential"),
        ("‘six’", "confidential"),
        ("six", "six"),
        ("killed: six", "killed: six"),
        ("‘they crossed the bridge’", "‘they crossed the bridge’"),
        ("what they saw at the well behind my house", "what they saw at the well behind my house"),
    ],
)  # fmt: skip
def test_the_words_go_from_the_label_and_the_rest_of_it_stays(text: str, shown: str) -> None:
    assert LABELS.masked(text) == shown


def test_words_that_an_open_claim_says_too_stay() -> None:
    both = QuotedLabels([SEEN], [SEEN], "confidential")
    assert both.masked(f"‘{CUT}’") == f"‘{CUT}’"


def test_a_quote_with_marks_of_its_own_is_found_whole() -> None:
    marked = QuotedLabels(["she said ‘run’ and they ran"], [], "confidential")
    assert marked.masked("‘she said ‘run’ and they ran’") == "confidential"
