"""Paragraphs and sentences of a document's text, as a reader counts them."""

import pytest

from claimcheck.reckon.paragraphs import paragraphs_of, sentences_of


def _sentences(text: str) -> list[str]:
    return [text[begin:end].strip() for begin, end in sentences_of(text, (0, len(text)))]


def test_paragraphs_are_counted_from_one_between_blank_lines() -> None:
    text = "\n\nShells fell on the market.\nNobody was warned.\n \n\nThe mayor spoke later.\n"
    found = {number: text[begin:end] for number, (begin, end) in paragraphs_of(text).items()}
    assert found == {
        1: "Shells fell on the market.\nNobody was warned.",
        2: "The mayor spoke later.\n",
    }


def test_paragraphs_that_are_marked_go_by_their_marks() -> None:
    text = "# A digest\n\n¶ 0 The headline.\n\n¶ 7 What the seventh says.\n\nAnd goes on to say.\n"
    found = {
        number: text[begin:end].split() for number, (begin, end) in paragraphs_of(text).items()
    }
    assert found[0] == ["The", "headline."]
    assert found[7][-1] == "say."


@pytest.mark.parametrize("text", ["", " \n \n"])
def test_a_text_of_nothing_has_no_paragraphs(text: str) -> None:
    assert not paragraphs_of(text)


def test_sentences_end_at_full_stops_and_not_after_titles_and_initials() -> None:
    assert _sentences("Gen. K. Haddad left on Mr. Salem's advice. He gave 3.5 million. Why?") == [
        "Gen. K. Haddad left on Mr. Salem's advice.",
        "He gave 3.5 million.",
        "Why?",
    ]


def test_a_quotation_ends_with_its_marks() -> None:
    assert _sentences("“We saw no one.” “It was dark,” she said.") == [
        "“We saw no one.”",
        "“It was dark,” she said.",
    ]


def test_arabic_sentences_end_at_their_own_question_mark_and_full_stop() -> None:
    assert _sentences("قتل ستة في نحتة. هل خطف آخرون؟ لا أحد يعلم.") == [
        "قتل ستة في نحتة.",
        "هل خطف آخرون؟",
        "لا أحد يعلم.",
    ]


def test_a_line_that_ends_without_a_stop_is_a_sentence() -> None:
    assert _sentences("- Two dead in Karak\n- One in Tafas") == [
        "- Two dead in Karak",
        "- One in Tafas",
    ]


def test_every_word_of_a_paragraph_is_in_one_sentence() -> None:
    text = "One. Two! ثلاثة؟ Four… “Five.” 6. Dr. Seven"
    spans = list(sentences_of(text, (0, len(text))))
    assert "".join(text[begin:end] for begin, end in spans) == text


def test_an_endless_run_of_stops_parts_nothing() -> None:
    text = "." * 100_000 + "A" * 100_000
    assert len(_sentences(text)) == 1


def test_a_shortened_month_ends_no_sentence() -> None:
    text = "Three died when the hospital lost power on Aug. 17. It was hot."
    assert _sentences(text) == [
        "Three died when the hospital lost power on Aug. 17.",
        "It was hot.",
    ]
