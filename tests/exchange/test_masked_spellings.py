"""A masked name is found however it is written, and of what is masked nothing more is."""

import time

import pytest
from tests.exchange.test_masking import mask
from tests.spent import least_spent

from claimcheck.exchange.masking import Mask
from claimcheck.model.claim import Claim

NUMBER = "confidential source 1"
PRESS = Claim(answer="5", source="Sham Press")


def masked(name: str, *openly: str) -> Mask:
    confidential = Claim(answer="5", source=name, confidential=True)
    return mask(confidential, *(Claim(answer="5", source=each) for each in openly))


def told(made: Mask, text: str) -> str:
    return str(made.scrubber([])(text, "c1"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("قال الأهالي وأبو كريم النجار إن", f"قال الأهالي و{NUMBER} إن"),
        ("نقلاً عن أبي كريم النجار", f"نقلاً عن {NUMBER}"),
        ("رأينا أبا كريم النجار", f"رأينا {NUMBER}"),
        ("لأبي كريم النجار", f"ل{NUMBER}"),
        ("فأبو كريم النجار", f"ف{NUMBER}"),
        ("بأبي كريم النجار", f"ب{NUMBER}"),
        ("كأبي كريم النجار", f"ك{NUMBER}"),
        ("وبأبي كريم النجار", f"وب{NUMBER}"),
        ("أبو كـريم النجار، قال", f"{NUMBER}، قال"),
        ("أَبُو كَرِيم النَّجّار", NUMBER),
        ("ابو کریم النجار", NUMBER),
        ("أبو\u200cكريم\u200fالنجار", NUMBER),
        ("أبو ك\u200cريم النجار", NUMBER),
        ("أبوكريم النجار", NUMBER),
        ("أبو كريم نجار", NUMBER),
    ],
)
def test_an_arabic_name_is_found_with_what_is_written_together_with_it(text, shown):
    assert told(masked("أبو كريم النجار"), text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Abu Karim al\u2011Najjar",
        "Abu Karim al–Najjar",
        "Abu-Karim al-Najjar",
        "Abu Ka\u00adrim al-Najjar",
        "Abu\u200bKarim al-Najjar",
        "Abu Karīm al-Najjār",
        "ABU KARIM ALNAJJAR",
        "abu_karim_al_najjar",
        "Abu Karim an-Najjar",
        "Abou Karim Al Najjar",
        "Abu\u00a0Karim  al-Najjar",
    ],
)
def test_a_latin_name_is_found_with_other_signs_within_it(text):
    assert told(masked("Abu Karim al-Najjar"), f"“{text}”, he said") == f"“{NUMBER}”, he said"


@pytest.mark.parametrize(
    "text", ["Сергія Мельника", "з Сергієм Мельником", "Сергієві Мельнику", "СЕРГІЙ МЕЛЬНИК"]
)
def test_a_slavic_name_is_found_in_every_case(text):
    assert told(masked("Сергій Мельник"), text).removeprefix("з ") == NUMBER


def test_one_word_of_a_slavic_name_is_told_of_in_every_case():
    made = masked("Сергій Мельник")
    assert told(made, "до Мельника") == "до Мельника"
    assert [each.word for each in made.left] == ["Мельника"]


def test_what_stands_around_a_name_stays():
    made = masked("Abu Karim al-Najjar")
    assert told(made, "Abu Karim al-Najjar's car, Abu Karim’s house") == (
        f"{NUMBER}'s car, {NUMBER}’s house"
    )
    assert told(made, "'Abu Karim al-Najjar'") == f"'{NUMBER}'"
    assert told(made, "\u2067Abu Karim al-Najjar\u2069") == f"\u2067{NUMBER}\u2069"


@pytest.mark.parametrize(
    ("name", "text"),
    [("مكتبة سلوى", "مكتبه سلوي"), ("عبد الله حمد", "عبدالله حمد"), ("张伟", "据张伟说")],
)
def test_letters_and_spaces_that_writers_use_alike_tell_no_name_apart(name, text):
    assert NUMBER in told(masked(name), text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("علي", "وقعت الغارة على البلدة وعلى السوق"),
        ("ريم", "كان كريم هنا"),
        ("Ali", "Alive, an alibi"),
        ("Al I", "Ali"),
        ("Ann A", "Anna"),
        ("张", "张伟"),
    ],
)
def test_a_word_that_only_looks_like_a_name_stays(name, text):
    made = masked(name)
    assert told(made, text) == text
    assert not made.left


def test_what_may_be_a_name_with_its_article_is_looked_at_by_a_person():
    made = masked("Bert")
    assert told(made, "Albert") == "Albert"
    assert [each.word for each in made.left] == ["Albert"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Abu Karim saw few", f"{NUMBER} saw few"),
        ("al-Najjar, Abu Karim", NUMBER),
        ("Karim al Najjar", NUMBER),
        ("Mr al-Najjar said", f"Mr {NUMBER} said"),
        ("Dr. Karim", f"Dr. {NUMBER}"),
        ("call with AbuKarim", f"call with {NUMBER}"),
        ("t.me/abukarim1975", f"t.me/{NUMBER} 1975"),
        ("https://x.org/abu%20karim%20al-najjar", f"https://x.org/{NUMBER}"),
        ("https://x.org/2%20killed", "https://x.org/2%20killed"),
        ("50%20 of x.org/abu%20karim, Abu Karim", f"50%20 of x.org/{NUMBER}, {NUMBER}"),
    ],
)
def test_parts_that_surely_are_the_source_are_masked(text, shown):
    made = masked("Abu Karim al-Najjar", "Sham Press")
    assert told(made, text) == shown
    assert not made.left


def test_arabic_parts_are_masked_too():
    made = masked("أبو كريم النجار")
    assert told(made, "سمعنا أبي كريم والسيد النجار") == f"سمعنا {NUMBER} والسيد {NUMBER}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Karim left", ["Karim"]),
        ("the Najjars left", ["Najjars"]),
        ("Najjar. Karim went", ["Najjar", "Karim"]),
        ("Karim Abu Zeid", ["Karim"]),
        ("a bereaved\u200bNajjar", ["Najjar"]),
    ],
)
def test_a_single_word_of_a_name_stays_and_is_named_for_a_person_to_look_at(text, words):
    made = masked("Abu Karim al-Najjar")
    assert told(made, text) == text
    assert [(each.row, each.word) for each in made.left] == [("c1", word) for word in words]


def test_words_that_name_nobody_are_neither_masked_nor_told_of():
    made = masked("The Horan News Agency", "Sham Press")
    text = "the news of an agency, the committee said; أنباء"
    assert told(made, text) == text
    assert not made.left


def test_words_of_open_sources_are_left_to_them_and_two_together_to_a_person():
    made = masked("Abu Karim al-Najjar", "Abu Karim al-Hasan", "Najjar Press")
    for text in ("Abu Karim al-Hasan told Najjar Press", "Karim left", "Najjar left"):
        assert told(made, text) == text
    assert not made.left
    assert told(made, "Abu Karim left") == "Abu Karim left"
    assert [each.word for each in made.left] == ["Abu Karim"]
    assert told(made, "Karim al-Najjar left") == f"{NUMBER} left"


def test_who_is_called_after_the_source_does_not_make_its_name_an_open_one():
    made = masked("Abu Karim al-Najjar", "Friends of Abu Karim al-Najjar", "Brother of Abu Karim")
    assert told(made, "Brother of Abu Karim, Abu Karim") == f"Brother of {NUMBER}, {NUMBER}"
    assert told(made, "al-Najjar, Karim") == NUMBER


def test_a_word_that_two_masked_sources_share_is_masked_without_a_number():
    rima = Claim(answer="5", source="Rima Najjar", confidential=True)
    made = mask(Claim(answer="5", source="Karim Najjar", confidential=True), rima)
    assert told(made, "Mr Najjar, Rima Najjar") == "Mr confidential, confidential source 2"


def test_time_grows_with_the_texts_and_not_with_the_names():
    def seconds(names: int) -> float:
        claims = [
            Claim(answer="5", source=f"Abu Karim{n} al-Najjar{n}", confidential=True)
            for n in range(names)
        ]
        scrub = mask(*claims).scrubber([])

        def run() -> None:
            for n in range(4_000):
                scrub(f"a witness, Abu Karim{n % names} al-Najjar, counted {n} near Saida", str(n))

        return least_spent(run)

    assert seconds(2_000) < 8 * seconds(20) + 0.5


def test_a_text_that_repeats_the_beginning_of_a_name_takes_no_longer_for_it():
    made = masked("Abu Karim al-Najjar", "Abu Karim al-Hasan")
    begun = time.process_time()
    told(made, "al " * 2_000 + "Abu Karim al " * 3_000 + "'" * 10_000)
    told(made, "Abu Karim al-Najjar, Abu Karim al-Hasan, Karim " * 5_000)
    told(made, "a" * 200_000 + " % " + "%20" * 20_000)
    assert time.process_time() - begun < 5
