"""Whatever a text holds, a reader sees all of it and the terminal obeys none of it."""

import re
import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.screentext import (
    ELLIPSIS,
    FSI,
    PDI,
    cell,
    clean_line,
    fit,
    isolate,
    visible,
    width,
)
from claimcheck.screentext.confusable import confusable

# What a terminal obeys, or what hides or turns text.
ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
HOSTILE = st.text(
    st.characters()
    | st.sampled_from(
        "\x1b\x9b\x07\n\r\t\u202e\u2066\u2068\u2069\u200b\u200c\u200dم\u0301\u0651日"
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("six fighters", "six fighters"),
        ("\x1b]52;c;cm0gLXJm\x07", "␛]52;c;cm0gLXJm␇"),
        ("\x1b]8;;file:///etc\x1b\\here", "␛]8;;file:///etc␛\\here"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("two\nlines\tof", "two␤lines␉of"),
        ("safe\u202etxt.exe", "safe⟨U+202E⟩txt.exe"),
        ("\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("line\u2028para\u2029", "line⟨U+2028⟩para⟨U+2029⟩"),
        ("\ufeffbom", "⟨U+FEFF⟩bom"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("private\ue000", "private⟨U+E000⟩"),
        ("half\ud800", "half⟨U+D800⟩"),
        ("unassigned\U000e0fff", "unassigned⟨U+E0FFF⟩"),
        ("filler\u3164", "filler⟨U+3164⟩"),
        ("hidden\ufe03", "hidden⟨U+FE03⟩"),
        ("28\u00a0killed\u202f!", "28 killed !"),
        ("[bold]36 killed [/] [sic]", "[bold]36 killed [/] [sic]"),
        ("قُتل ٢٨", "قُتل ٢٨"),
        ("دَرْعَا ۝", "دَرْعَا ۝"),
        ("日本の記者", "日本の記者"),
        ("✈️", "✈"),
        ("", ""),
    ],
)
def test_every_character_can_be_seen_and_none_acts(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_line_breaks_and_tabs_can_be_blanks() -> None:
    assert visible("two\r\nlines\tof\ntext", newline=" ") == "two lines of text"
    assert visible("plain", newline=" ") == "plain"


@pytest.mark.parametrize("word", ["می‌خواهم", "نامه‌ای", "क्‍ष", "ശ്രീ‍ല", "ന്‍"])
def test_joiners_stay_where_a_script_needs_them(word: str) -> None:
    assert visible(word) == word


@pytest.mark.parametrize(
    "word", ["Reu\u200cters", "\u200dabc", "abc\u200d", "م\u200c", "\u200cم", "م\u200ca"]
)
def test_joiners_elsewhere_are_shown(word: str) -> None:
    assert "⟨U+200" in visible(word)


def test_a_flood_of_marks_is_counted_instead_of_drawn() -> None:
    assert visible("e" + "\u0301" * 40 + "!") == "e" + "\u0301" * 4 + "⟨36 more marks⟩!"
    assert visible("لَلّٰهُ") == "لَلّٰهُ"


def test_a_mark_without_a_letter_gets_one_of_its_own() -> None:
    assert visible("\u0301a") == "◌\u0301a"


@given(HOSTILE)
def test_no_text_at_all_keeps_anything_that_acts(text: str) -> None:
    shown = visible(text)
    assert not ACTING.search(shown)
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Co", "Zl", "Zp") for char in shown)


@given(HOSTILE)
def test_what_is_shown_once_is_shown_the_same_again(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "cells", "fitted"),
    [
        ("Enab Baladi", 11, "Enab Baladi"),
        ("Enab Baladi", 10, "Enab…"),
        ("Enab Baladi", 6, "Enab…"),
        ("Enab Baladi", 4, "Ena…"),
        ("a transliteration", 12, "a translite…"),
        ("تجمع أحرار حوران", 13, "تجمع أحرار…"),
        ("日本の記者", 10, "日本の記者"),
        ("日本の記者", 9, "日本の記…"),
        ("日本の記者", 8, "日本の…"),
        ("e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("دَرْعَا", 4, "دَرْعَا"),
        ("دَرْعَا", 3, "دَرْ…"),
        ("six", 1, "…"),
        ("six", 0, ""),
        ("six", -1, ""),
    ],
)
def test_text_is_cropped_by_cells_and_never_through_a_character(
    text: str, cells: int, fitted: str
) -> None:
    assert fit(text, cells) == fitted


@pytest.mark.parametrize(
    "figure",
    ["12,500", "12 500", "12.500", "١٢٬٥٠٠", "2021-07-29", "13:45", "1/2", "29", "1'250'000"],
)
def test_a_figure_is_shown_whole_or_not_at_all(figure: str) -> None:
    text = f"toll of {figure} people"
    shown = {fit(text, cells) for cells in range(9, width(text))}
    assert shown <= {"toll of…", f"toll of {figure}…"}
    assert f"toll of {figure}…" in shown
    assert fit(f"{figure} people", 2) == "…"


@given(HOSTILE, st.integers(0, 30))
def test_fitted_text_fits(text: str, cells: int) -> None:
    fitted = fit(visible(text), cells)
    assert width(fitted) <= cells
    assert fitted == visible(text) or fitted.endswith(ELLIPSIS) or not cells


def test_only_text_from_right_to_left_is_isolated() -> None:
    assert isolate("Enab Baladi") == "Enab Baladi"
    assert isolate("Süd – 日本") == "Süd – 日本"
    assert isolate("عنب بلدي") == f"{FSI}عنب بلدي{PDI}"
    assert isolate("SANA סאנא") == f"{FSI}SANA סאנא{PDI}"


def test_a_cell_is_exactly_as_wide_as_asked() -> None:
    assert cell("six", 5) == "six  "
    assert cell("six", 5, right=True) == "  six"
    assert cell("عنب", 5) == f"{FSI}عنب{PDI}  "
    assert cell("عنب بلدي", 5) == f"{FSI}عنب…{PDI} "
    assert cell("two\nlines", 9) == "two lines"


@given(HOSTILE, st.integers(1, 30))
def test_a_cell_of_any_text_has_its_width_and_closes_what_it_opens(text: str, cells: int) -> None:
    shown = cell(text, cells)
    assert width(shown) == cells
    assert shown.count(FSI) == shown.count(PDI) <= 1
    assert not ACTING.search(shown.replace(FSI, "").replace(PDI, ""))


def test_the_second_net_takes_out_what_acts_and_leaves_our_isolates() -> None:
    assert clean_line("a\x1b[31mb\x9bc\u202ed\u200be\x07") == "a[31mbcde"
    assert clean_line(f"{FSI}عنب{PDI}  │") == f"{FSI}عنب{PDI}  │"
    assert clean_line("می‌خواهم\tx\n") == "می‌خواهم\tx\n"


def test_the_second_net_balances_isolates_line_by_line() -> None:
    assert clean_line(f"{PDI}a{FSI}b") == f"a{FSI}b{PDI}"
    assert clean_line(f"{FSI}a\nb{PDI}") == f"{FSI}a{PDI}\nb"


@given(HOSTILE)
@example("\r\x85")
def test_nothing_that_acts_comes_through_the_second_net(line: str) -> None:
    cleaned = clean_line(line)
    assert not ACTING.search(re.sub(f"[\n\t{FSI}{PDI}]", "", cleaned))
    assert clean_line(cleaned) == cleaned


@given(HOSTILE)
def test_the_second_net_leaves_alone_what_the_first_made_safe(text: str) -> None:
    assert clean_line(isolate(visible(text))) == isolate(visible(text))


@pytest.mark.parametrize(
    ("name", "warning"),
    [
        ("Rеuters", "mixes scripts: е (U+0435) is a Cyrillic letter"),
        ("Αgence France-Presse", "mixes scripts: Α (U+0391) is a Greek letter"),
        ("ВВС News", "“ВВС” looks Latin but is written in Cyrillic letters"),
        ("Reu\u200bters", "“Reu⟨U+200B⟩ters” holds characters that cannot be seen"),
        ("SANA\u202e", "cannot be seen"),
        ("𝐑euters", "another shape"),
        ("Ｒｅｕｔｅｒｓ", "another shape"),
    ],
)
def test_names_made_to_look_like_others_are_warned_of(name: str, warning: str) -> None:
    told = confusable(name)
    assert told is not None
    assert warning in told
    assert "\u202e" not in told


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "",
        "عنب بلدي",
        "رويترز Reuters",
        "Агентство ТАСС",
        "ТАСС",
        "Süddeutsche Zeitung",
        "Việt Nam News",
        "Καθημερινή",
        "بی‌بی‌سی",
        "NHK 日本放送協会",
        "Nga\u0302n",
        "Al\u00a0Jazeera",
    ],
)
def test_honest_names_of_all_scripts_are_not_warned_of(name: str) -> None:
    assert confusable(name) is None


def test_long_hostile_text_is_made_visible_in_good_time() -> None:
    begun = time.perf_counter()
    for text in ("a" * 1_000_000, "\u0301" * 1_000_000, "\ufe00" * 200_000, "\x1b" * 500_000):
        fit(visible(text), 80)
    visible("م\u200c" * 300_000)
    clean_line(FSI * 500_000)
    assert time.perf_counter() - begun < 10


def test_loading_the_module_does_not_load_wcwidth() -> None:
    code = "import sys, claimcheck.screentext as s; s.visible('é'); print('wcwidth' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
