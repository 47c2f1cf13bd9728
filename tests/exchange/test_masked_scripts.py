"""A masked name in another script is masked where it stands whole; else it is told of."""

import time

import pytest
from tests.exchange.test_masked_spellings import NUMBER, masked, told
from tests.spent import least_spent

from claimcheck.exchange.masking import Mask


def words_left(made: Mask) -> list[str]:
    return [each.word for each in made.left]


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Abu Mahdi al-Hourani", "قال أبو مهدي الحوراني إن", f"قال {NUMBER} إن"),
        ("Abu Mahdi al-Hourani", "لأبي مهدي الحوراني", f"ل{NUMBER}"),
        ("Abu Mahdi al-Hourani", "الحوراني، أبو مهدي", NUMBER),
        ("Abu Mahdi al-Hourani", "وأبو مهدي", f"و{NUMBER}"),
        ("Abu Mahdi al-Hourani", "Абу Махди аль-Хаурани", NUMBER),
        ("أبو مهدي الحوراني", "said Abu Mahdi al-Hourani's son", f"said {NUMBER}'s son"),
        ("أبو مهدي الحوراني", "AbuMahdi al Hourani", NUMBER),
        ("أبو مهدي الحوراني", "t.me/abumahdi1975", f"t.me/{NUMBER} 1975"),
        ("Abdulrahman Saleh", "عبد الرحمن صالح", NUMBER),
        ("Abdulrahman Saleh", "عبدالرحمن صالح", NUMBER),
        ("عبدالرحمن الصالح", "Abd al-Rahman Saleh", NUMBER),
        ("Umm Salma", "أم سلمى", NUMBER),
        ("Ivan Petrenko", "Иван Петренко", NUMBER),
        ("Ivan Petrenko", "Івана Петренка", NUMBER),
        ("Ivan Petrenko", "з Іваном Петренком", f"з {NUMBER}"),
        ("Dmitry Orlov", "Дмитрием Орловым", NUMBER),
        ("Umm Khaled al-Hamwi", "Умм Халед", NUMBER),
        ("Umm Khaled al-Hamwi", "Ум Халеда", NUMBER),
        ("Umm Khaled al-Hamwi", "Умм Халед аль-Хамви", NUMBER),
        ("Hasan Saleh", "Хасан Салех", NUMBER),
        ("Хасан Салех", "Hasan Saleh", NUMBER),
        ("Umm Khaled al-Hamwi", "אום חאלד", NUMBER),
        ("أم خالد الحموي", "Умм Халед", NUMBER),
        ("Abu Mahdi al-Hourani", "אבו מהדי", NUMBER),
        # Letters that only look like those of the name.
        ("Dalal Mansour", "Dаlаl Mаnsоur said", f"{NUMBER} said"),
        ("Dalal Mansour", "Dаlаl Mаnsоur's house", f"{NUMBER}'s house"),
        ("Dalal Mansour", "Dalal MАNSOUR", NUMBER),
        ("Dalal Mansour", "Ms Mаnsоur", f"Ms {NUMBER}"),
        ("Dalal Mansour", "Dɑlɑl Mansour", NUMBER),
        ("Umm Khaled", "UМM КHALED", NUMBER),
        ("Dаlаl Mаnsоur", "Dalal Mansour", NUMBER),
        ("Оксана Мельник", "Oксана Meльник", NUMBER),
    ],
)
def test_a_name_in_another_script_or_in_letters_that_look_like_its_own_is_masked(name, text, shown):
    made = masked(name)
    assert told(made, text) == shown
    assert not made.left


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Abu Mahdi al-Hourani", "رأيت مهدي", ["مهدي"]),
        ("Abu Mahdi al-Hourani", "السيد الحوراني", ["الحوراني"]),
        ("أبو مهدي الحوراني", "Mr Hourani", ["Hourani"]),
        ("Rima", "ريما", ["ريما"]),
        ("Abdullah Hamad", "عبد الله حمد", ["حمد"]),
        ("Ivan Petrenko", "Петренкові", ["Петренкові"]),
    ],
)
def test_one_word_of_it_in_another_script_stays_and_is_named_for_a_person_to_look_at(
    name, text, words
):
    made = masked(name)
    assert told(made, text) == text
    assert words_left(made) == words


@pytest.mark.parametrize("text", ["Abou Mehdi al-Hawrani", "Mahdy al-Hourani"])
def test_a_whole_name_in_another_spelling_may_be_somebody_else_and_is_told_of(text):
    made = masked("Abu Mahdi al-Hourani")
    assert told(made, text) == text
    assert words_left(made) == [text]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Abu Karim al-Najar left", f"{NUMBER} left"),
        ("Abu Kareem Najjar", NUMBER),
        ("Mr Najjar, Kareem", f"Mr {NUMBER}, Kareem"),
        ("Abu Karim (النجار) left", f"{NUMBER} left"),
        ("Abu Karim (al-Najjar) left", f"{NUMBER} left"),
    ],
)
def test_what_surely_is_the_source_is_masked_beside_what_only_sounds_like_it(text, shown):
    assert told(masked("Abu Karim al-Najjar"), text) == shown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ali", "على السوق إلى لا"),
        ("Umm Salma", "أم سالم"),
        ("Rima Haddad", "حديد"),
        ("Abu Mahdi al-Hourani", "Mehdi"),
        ("Khaled al-Saleh", "for sale"),
        ("Doctor Hasan", "الطبيب"),
        ("خالد الصالح", "they called on him"),
        ("رائد فارس", "he reads and offers"),
    ],
)
def test_words_that_sound_a_little_alike_are_neither_masked_nor_told_of(name, text):
    made = masked(name)
    assert told(made, text) == text
    assert not made.left


def test_an_open_source_in_another_script_keeps_its_own_name():
    made = masked("Abu Karim al-Najjar", "أبو كريم الحسن")
    assert told(made, "أبو كريم الحسن قال") == "أبو كريم الحسن قال"
    assert not made.left
    assert told(made, "أبو كريم قال") == "أبو كريم قال"
    assert words_left(made) == ["أبو كريم"]


def test_who_is_called_after_the_source_in_another_script_does_not_make_its_name_an_open_one():
    made = masked("Abu Karim al-Najjar", "أصدقاء أبو كريم النجار", "أبو كريم النجار")
    assert told(made, "أصدقاء أبو كريم النجار") == f"أصدقاء {NUMBER}"


def test_time_grows_with_the_texts_and_not_with_the_names_that_sound_alike():
    def seconds(names: int) -> float:
        letters = "بتجحدرسشصعفقكلمن"
        every = [
            f"{letters[n % 16]}ا{letters[n // 16 % 16]}ي{letters[n // 256]} الحوراني"
            for n in range(names)
        ]
        made = masked(every[0], *every[1:])
        scrub = made.scrubber([])

        def run() -> None:
            for n in range(3_000):
                scrub(f"a witness, Kamal Hourani, counted {n} near Saida for Basir Darin", str(n))

        return least_spent(run)

    assert seconds(1_000) < 8 * seconds(10) + 0.5


def test_an_open_name_of_many_words_is_gone_through_once():
    begun = time.process_time()
    masked("Abu Karim al-Najjar", "كريم " + " ".join(f"word{n}" for n in range(2_000)))
    assert time.process_time() - begun < 2


def test_an_open_name_that_many_bear_costs_no_more_wherever_its_words_stand():
    def seconds(openly: int) -> float:
        made = masked("Abu Karim al-Najjar", *(f"Karim Haddad{n}" for n in range(openly)))
        return least_spent(lambda: told(made, "Karim came. " * 8_000))

    assert seconds(8_000) < 4 * seconds(4) + 0.2


def test_one_word_of_a_name_in_letters_that_look_like_its_own_is_told_of():
    made = masked("Dalal Mansour")
    assert told(made, "Dаlаl was there") == "Dаlаl was there"
    assert words_left(made) == ["Dаlаl"]


@pytest.mark.parametrize("text", ["Умм Халед аль-Хамаиди была", "Умм Халед Хамаиди была"])
def test_a_family_name_that_sounds_like_the_masked_one_only_roughly_is_told_of_behind_it(text):
    made = masked("Umm Khaled al-Hamwi")
    rest = text.removeprefix("Умм Халед ")
    assert told(made, text) == f"{NUMBER} {rest}"
    assert words_left(made) == [rest.removesuffix(" была")]


@pytest.mark.parametrize("text", ["אם חאלד יבוא", "Умм Хаммам", "Umm Khaled. Later"])
def test_what_only_resembles_a_kunya_or_follows_a_sentence_is_not_taken_for_the_name(text):
    made = masked("Umm Khaled al-Hamwi")
    told(made, text)
    assert not [word for word in words_left(made) if word in {"Later", "Хаммам", "אם"}]
