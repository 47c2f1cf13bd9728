"""Names that differ only in writing are one name; names that differ in more are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold, folded, plain, skeleton


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("DARAA", "daraa"),
        ("  Daraa   al-Balad ", "daraa al balad"),
        ("Daraa-al-Balad", "daraa al balad"),
        ("Nahtah", "nahtah"),
        ("São Paulo", "sao paulo"),
        ("Łódź", "lodz"),
        ("Sa’sa’", "sasa"),
        ("Sa'sa'", "sasa"),
        ("Straße", "strasse"),
        ("دَرْعَا", "درعا"),
        ("درعـــا", "درعا"),
        ("أحمد", "احمد"),
        ("إحمد", "احمد"),
        ("آحمد", "احمد"),
        ("القاهرة", "القاهره"),
        ("علی", "علي"),
        ("کرک", "كرك"),
        ("٢٨", "28"),
        ("۲۸", "28"),
        ("Ｄａｒａａ", "daraa"),
        ("Daraa\u200f\u202e", "daraa"),
        ("a\tb\nc", "a b c"),
        ("70%", "70%"),
        ("…!?", ""),
    ],
)
def test_writing_does_not_tell_names_apart(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nahtah", "Nahta"), ("Karak", "al-Karak"), ("SANA", "Sama"), ("8", "28"), ("+5", "5")],
)
def test_letters_and_articles_do(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_footnote_is_no_figure() -> None:
    assert plain("50²") == "50"


def test_text_that_unicode_blows_up_stays_bounded() -> None:
    blown_up = "\ufdfa" * 1000
    assert len(fold(blown_up)) <= 4 * len(blown_up)


@given(st.text(max_size=300))
def test_folding_is_bounded_and_needs_no_second_time(text: str) -> None:
    once = fold(text)
    assert len(once) <= 4 * max(len(text), 1)
    assert fold(once) == once


@given(st.lists(st.text(max_size=20) | st.text(" \n\r\x1c'aB-%", max_size=9), max_size=6))
def test_many_names_fold_as_each_alone(texts: list[str]) -> None:
    assert folded(texts) == [fold(text) for text in texts]


def test_an_alias_is_followed_through_others() -> None:
    context = Context(aliases={"karak": "al-Karak", "kerak": "Karak"})
    assert canonical("Kerak", context) == "al karak"
    assert canonical("Nahtah", context) == "nahtah"


@pytest.mark.parametrize("size", [1, 2, 3, 9, 30])
def test_names_that_mean_each_other_in_a_circle_are_one(size: int) -> None:
    circle = {f"page {n:02}": f"Page {(n + 1) % size:02}" for n in range(size)}
    context = Context(aliases={**circle, "outside": "Page 00"})
    assert {canonical(name, context) for name in context.aliases} == {"page 00"}


def test_an_article_is_left_to_the_aliases() -> None:
    assert canonical("al-Karak", Context()) != canonical("Karak", Context())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("masalma", "masalmeh", True),
        ("karak", "al karak", True),
        ("mohammed", "muhamad", True),
        ("nahtah", "tafas", False),
        ("sama", "sana", False),
    ],
)
def test_names_in_other_letters_share_their_consonants(one: str, other: str, *, same: bool) -> None:
    assert (skeleton(one) == skeleton(other)) is same
