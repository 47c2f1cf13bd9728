"""The words that prove a claim are found where they stand, or said to be gone; never guessed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.kinds import EvidenceState
from claimcheck.reckon.evidence import find_again, find_evidence

REPORT = """The raid began at dawn.

Three fighters were killed, the mayor said.

Three fighters were
taken, a resident said.
"""


def test_words_that_stand_once_are_anchored_with_what_stands_around_them() -> None:
    evidence = find_evidence("the mayor said", "", REPORT)
    assert evidence is not None
    assert evidence.state == EvidenceState.ANCHORED
    assert REPORT[evidence.start : evidence.end] == "the mayor said" == evidence.exact
    assert evidence.prefix.endswith("killed, ")
    assert evidence.suffix.startswith(".\n\nThree")


def test_what_stands_around_is_about_sixty_characters() -> None:
    evidence = find_evidence("six", "", "x" * 200 + " six " + "y" * 200)
    assert evidence is not None
    assert len(evidence.prefix) == len(evidence.suffix) == 60


def test_a_line_break_in_the_document_is_the_same_as_a_space_in_the_quote() -> None:
    evidence = find_evidence("fighters were taken", "", REPORT)
    assert evidence is not None
    assert evidence.exact == "fighters were\ntaken"


@pytest.mark.parametrize(
    "quote",
    [
        "The mayor said",  # another case
        "the mayor  said so",
        "the mayor—said",
        "three fighters were killed",
    ],
)
def test_words_that_only_resemble_the_quote_are_not_taken_for_it(quote: str) -> None:
    evidence = find_evidence(quote, "paragraph 2", REPORT)
    assert evidence is not None
    assert evidence.state == EvidenceState.ORPHAN
    assert (evidence.start, evidence.end, evidence.prefix, evidence.suffix) == (None, None, "", "")


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("six", "sixteen were held"),
        ("six", "a sixsome"),
        ("28", "1928 was the year"),
        ("28", "28,000 fled"),
        ("5", "14.5 mm guns"),
        ("٢٨", "١٢٨ شخصا"),
    ],
)
def test_a_number_inside_a_larger_word_or_number_is_a_lookalike(quote: str, text: str) -> None:
    evidence = find_evidence(quote, "", text)
    assert evidence is not None
    assert evidence.state == EvidenceState.ORPHAN


def test_a_number_before_a_full_stop_or_a_comma_is_found() -> None:
    for text in ("They held 28.", "Of the 28, three died."):
        evidence = find_evidence("28", "", text)
        assert evidence is not None
        assert evidence.state == EvidenceState.ANCHORED


def test_an_arabic_word_is_found_behind_the_particle_written_on_to_it() -> None:
    evidence = find_evidence("مسلحون", "", "قال إن المدينة شهدت هجوما ومسلحون خطفوا ستة")
    assert evidence is not None
    assert evidence.state == EvidenceState.ANCHORED


def test_words_that_stand_twice_are_anchored_only_where_the_locator_says_which() -> None:
    assert _state("Three fighters were", "") == EvidenceState.ORPHAN
    assert _state("Three fighters were", "page 1") == EvidenceState.ORPHAN
    assert _state("Three fighters were", "paragraph 1") == EvidenceState.ORPHAN
    third = find_evidence("Three fighters were", "paragraph 3", REPORT)
    assert third is not None
    assert third.start == REPORT.rindex("Three")


def test_words_that_stand_twice_in_the_named_paragraph_stay_undecided() -> None:
    text = "One.\n\nthree were freed and three are held"
    evidence = find_evidence("three", "paragraph 2", text)
    assert evidence is not None
    assert evidence.state == EvidenceState.ORPHAN


def test_a_locator_that_has_gone_wrong_does_not_lose_words_that_stand_once() -> None:
    assert _state("the mayor said", "paragraph 9") == EvidenceState.ANCHORED


def test_paragraph_marks_in_the_text_outrank_blank_lines() -> None:
    text = "¶ 11 six were held\n\nhe said\n\n¶ 12 six were freed\n\n¶ 13 six were held"
    evidence = find_evidence("six", "Paragraph 12", text)
    assert evidence is not None
    assert evidence.suffix.startswith(" were freed")


@pytest.mark.parametrize(
    "locator", ["paragraph 3", "para. 3", "¶3", "page 1, paragraph 3", "الفقرة ٣"]
)
def test_a_paragraph_may_be_named_in_many_ways(locator: str) -> None:
    evidence = find_evidence("Three fighters were", locator, REPORT)
    assert evidence is not None
    assert evidence.start == REPORT.rindex("Three")


def test_without_a_text_the_words_are_unheld_and_without_words_there_is_no_evidence() -> None:
    unheld = find_evidence("six", "", None)
    assert unheld is not None
    assert (unheld.exact, unheld.state) == ("six", EvidenceState.UNHELD)
    assert find_evidence("  \n", "paragraph 2", REPORT) is None


def test_signs_of_search_patterns_in_a_quote_are_only_signs() -> None:
    evidence = find_evidence("[citation needed] (.*)", "", "killed [citation needed] (.*) there")
    assert evidence is not None
    assert evidence.start == 7


def test_words_that_moved_are_found_again_by_what_stood_around_them() -> None:
    old = find_evidence("Three fighters were", "paragraph 3", REPORT)
    assert old is not None
    moved = "A new first paragraph.\n\n" + REPORT
    again = find_again(old, "", moved)
    assert again.start == moved.rindex("Three")
    assert again.state == EvidenceState.ANCHORED


def test_words_that_are_gone_or_undecided_are_not_found_again() -> None:
    old = find_evidence("Three fighters were", "paragraph 3", REPORT)
    assert old is not None
    assert find_again(old, "", "Nothing of it.").state == EvidenceState.ORPHAN
    assert find_again(old, "", None).state == EvidenceState.UNHELD
    twice = "Three fighters were seen. Three fighters were seen."
    assert find_again(old, "", twice).state == EvidenceState.ORPHAN


@given(
    st.text(max_size=60),
    st.text(min_size=1, max_size=12),
    st.text(max_size=60),
    st.text(max_size=20),
)
def test_what_is_anchored_is_always_the_quote_itself(
    before: str, quote: str, after: str, locator: str
) -> None:
    text = before + quote + after
    evidence = find_evidence(quote, locator, text)
    if evidence is None:
        assert not quote.strip()
    elif evidence.state == EvidenceState.ANCHORED:
        assert text[evidence.start : evidence.end] == evidence.exact
        assert evidence.exact.split() == quote.split()
        assert evidence.start is not None
        assert text.startswith(
            evidence.prefix + evidence.exact, evidence.start - len(evidence.prefix)
        )
    else:
        assert evidence.start is None
        assert evidence.end is None


@given(st.text("ab6 7.\n,éق٣x\u00a0", max_size=40), st.integers(0, 40), st.integers(1, 8))
def test_words_are_found_where_a_pattern_of_them_with_any_white_space_finds_them(
    text: str, start: int, length: int
) -> None:
    quote = text[start : start + length].split()
    pattern = r"\s+".join(map(re.escape, quote))
    spans = [found.span(1) for found in re.finditer(f"(?=({pattern}))", text)] if quote else []
    evidence = find_evidence(" ".join(quote), "", text)
    assert (evidence is None) == (not quote)
    if evidence is not None and evidence.state == EvidenceState.ANCHORED:
        assert (evidence.start, evidence.end) in spans
    if evidence is not None and evidence.state == EvidenceState.ORPHAN and len(spans) == 1:
        [(first, last)] = spans  # it begins or ends in the middle of a word or number
        assert re.search(r"[\w.,]", text[max(0, first - 1) : first] + text[last : last + 1])


def _state(quote: str, locator: str) -> str:
    evidence = find_evidence(quote, locator, REPORT)
    assert evidence is not None
    return evidence.state
