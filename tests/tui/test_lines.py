"""Lines in cells: wrapped, cropped, padded and set side by side, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from claimcheck.screentext import clean_line, width
from claimcheck.tui.lines import Run, beside, cells, crop, pad, plain, run, strip_of, told, wrap

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts, st.integers(1, 40))
def test_a_padded_line_has_exactly_its_cells(text, to):
    assert cells(pad((run(text), run("…more")), to)) == to


@given(st.lists(texts, max_size=4), st.integers(4, 40), st.integers(0, 2))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(parts, to, indent):
    runs = [run(part) for part in parts]
    lines = wrap(runs, to, indent=indent)
    assert all(cells(line) <= to for line in lines)
    kept = "".join(map(plain, lines)).replace(" ", "")
    assert kept == "".join(piece.text for piece in runs).replace(" ", "")


@given(texts, st.booleans())
def test_nothing_that_is_drawn_acts_and_isolates_are_closed(text, flow):
    strip = strip_of((run(text, flow=flow), run(" and "), run(text)), 30, {}, Style())
    drawn = "".join(segment.text for segment in strip)
    assert clean_line(drawn) == drawn
    assert width(drawn) == 30


def test_a_word_that_goes_on_in_another_look_is_not_broken():
    lines = wrap((run("he said “"), run("six fighters", "quote"), run("”.")), 14)
    assert [plain(line).rstrip() for line in lines] == ["he said “six", "fighters”."]


def test_columns_stand_beside_each_other_cell_for_cell():
    rows = beside([[(Run("a"),)], [(Run("b"),), (Run("c"),)]], 3, (Run("|"),))
    assert [plain(row) for row in rows] == ["a  |b  ", "   |c  "]


def test_running_text_is_isolated_as_a_whole_and_names_one_by_one():
    flowing = strip_of((run("قال «", flow=True), run("ستة", flow=True)), 20, {}, Style())
    assert "".join(segment.text for segment in flowing).count("\u2068") == 1
    names = strip_of((run("قال"), run(" · "), run("ستة")), 20, {}, Style())
    assert "".join(segment.text for segment in names).count("\u2068") == 2


def test_a_sentence_of_ours_keeps_its_direction_around_arabic_words():
    pieces = [piece.text for piece in told("“ستة مقاتلين” against “28”")]
    assert pieces == ["“", "ستة مقاتلين", "” against “28”"]


def test_what_is_cropped_ends_in_an_ellipsis():
    assert plain(crop((run("kidnapped"), run(" fighters")), 12)) == "kidnapped…"
    assert plain(crop((run("kidnapped"), run(" fighters")), 7)) == "kidnap…"


def test_a_row_of_answers_is_cropped_after_one_that_is_whole():
    row = (run("خمسة قتلى", "strong"), Run(" (1)"), Run(" ⇄ ", "warn"), run("12,500", "strong"))
    for most in range(16, 21):
        assert plain(crop(row, most)) == "خمسة قتلى (1) ⇄…"
    assert plain(crop(row, 22)) == "خمسة قتلى (1) ⇄ 12,500"
    assert [piece.role for piece in crop(row, 18)] == ["strong", "", "warn", "warn"]


def test_what_is_cropped_goes_on_where_its_words_would():
    title = told("Daraa درعا 2021")
    assert [piece.text for piece in crop(title, 12)] == ["Daraa ", "درعا", "…"]
    assert [piece.text for piece in crop((run("خمسة قتلى"),), 6)] == ["خمسة…"]
