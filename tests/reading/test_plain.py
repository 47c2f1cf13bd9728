"""A file of plain text is taken just as it is, or refused with the first byte that is no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import LONGEST_TEXT
from claimcheck.model.exits import BadInputError
from claimcheck.reading.plain import check_ending, decode

ARABIC = "قال إن ستة خُطفوا.\r\n\r\nSix, he said.\t"
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")).filter(str.strip)


def refusal(content: bytes) -> str:
    with pytest.raises(BadInputError) as caught:
        decode(content)
    return str(caught.value)


@given(texts)
def test_what_a_file_in_utf_8_holds_is_its_text_to_the_last_sign(text) -> None:
    assert decode(text.encode()) == text


@given(texts)
def test_a_byte_order_mark_says_how_a_text_is_written_and_is_no_part_of_it(text) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")) == text


def test_line_ends_and_control_characters_stay() -> None:
    text = f"{ARABIC}\f page two \x1b[31m\r\n\ufeffno mark here"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "first"),
    [
        (b"\xff and on", "Byte 1 (0xFF) is not UTF-8 text."),
        ("über".encode("latin-1"), "Byte 1 (0xFC) is not UTF-8 text."),
        (b"six \xe2\x82 taken", "Byte 5 (0xE2) is not UTF-8 text."),
        (codecs.BOM_UTF8 + b"six\xff", "Byte 7 (0xFF) is not UTF-8 text."),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "Byte 11 (0xE2) is not UTF-8 text."),
        (codecs.BOM_UTF16_LE + "six".encode("utf-16-le") + b"x", "Byte 9 (0x78) is not UTF-16"),
        (codecs.BOM_UTF16_BE + b"\xd8\x00\x00s", "Byte 3 (0xD8) is not UTF-16 text."),
        ("six taken".encode("utf-16-le"), "Byte 2 is NUL (0x00), which no text holds."),
        (codecs.BOM_UTF16_LE + "é\0".encode("utf-16-le"), "Byte 5 is NUL (0x00)"),
        ("ß\0".encode(), "Byte 3 is NUL (0x00)"),
    ],
)
def test_the_first_byte_that_is_no_text_is_named(content, first) -> None:
    told = refusal(content)
    assert told.startswith(first)
    assert told.lower().endswith("save it as utf-8 text and read that.")


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", "\u00a0\u2003\n".encode(), codecs.BOM_UTF8])
def test_white_space_alone_is_no_text(content) -> None:
    assert refusal(content) == "There is no text in it."


def test_a_text_may_have_five_million_characters_and_no_more() -> None:
    assert len(decode(b"a" * LONGEST_TEXT)) == LONGEST_TEXT
    widest = codecs.BOM_UTF16_LE + ("\U0001f6a8" * LONGEST_TEXT).encode("utf-16-le")
    assert len(decode(widest)) == LONGEST_TEXT
    assert refusal(b"a" * (LONGEST_TEXT + 1)) == (
        "The text has more than 5,000,000 characters. Read it in parts, each a document of its own."
    )
    assert "more than 5,000,000 characters" in refusal(b"a" * (4 * LONGEST_TEXT + 5))


@pytest.mark.parametrize("name", ["a.txt", "b.text", "c.md", "d.markdown", "E.TXT", "f.html.md"])
def test_plain_text_and_markdown_are_told_by_their_ending(name) -> None:
    check_ending(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.html", "a web page: open it in a browser, save what it says as plain text (.txt)"),
        ("a.txt.HTM", "a web page"),
        ("a.pdf", "a PDF: copy its words into a file of plain text (.txt), or make one"),
        ("a.docx", "a document of a word processor: save it there as plain text (.txt)"),
        ("claims.csv", "a table by its ending. Record it with: claimcheck add"),
        ("a", "does not say that it is plain text"),
        (".txt", "does not say that it is plain text"),
        ("a.log", "under a name that ends in .txt"),
    ],
)
def test_any_other_ending_is_refused_with_what_to_do_about_it(name, said) -> None:
    with pytest.raises(BadInputError) as caught:
        check_ending(name)
    assert said in str(caught.value)
