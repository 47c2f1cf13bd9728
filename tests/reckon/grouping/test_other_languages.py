"""Reports in one language other than English are no more of one event than those in English."""

import pytest
from tests.reckon.grouping.bare_claims import place, together, told

from claimcheck.reckon.grouping.features import features_of
from claimcheck.reckon.grouping.idle import is_idle
from claimcheck.reckon.grouping.stems import stem, words_of
from claimcheck.reckon.words import sections

SAID = {"said": "2031-04-20"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire a été élu dans la nuit par les habitants",
         "L’incendie a été éteint dans la nuit par les pompiers"),
        ("Onze personnes ont été tuées selon la police",
         "Onze ponts ont été fermés selon la mairie"),
        ("El puente se hundió en la noche según la alcaldía",
         "La huelga terminó en la noche según los obreros"),
        ("A ponte caiu durante a noite, segundo a prefeitura",
         "A greve terminou durante a noite, segundo os operários"),
        ("Il ponte è crollato nella notte secondo il comune",
         "Lo sciopero è finito nella notte secondo gli operai"),
        ("Die Brücke wurde in der Nacht nach einem Streit gesperrt",
         "Die Schule wurde in der Nacht nach einem Brand geräumt"),
        ("По словам полиции, погибли двадцать человек", "По словам мэра, закрыты двадцать школ"),
        ("За словами поліції, загинули двадцять людей", "За словами мера, закрито двадцять шкіл"),
        ("Zginęło dwanaście osób podczas burzy", "Zatrzymano dwanaście osób podczas meczu"),
        ("Köprü gece saatlerinde çöktü, iki kişi öldü", "Grev sona erdi, iki kişi konuştu"),
        ("قتل خمسة عشر شخصا في السوق", "أصيب خمسة عشر شخصا في الميناء"),
        ("في تشرين الأول انتخب المجلس أعضاءه", "في تشرين الأول احترق المصنع"),
        ("قتل عشرة وأربعون آخرون نزحوا", "أوقف عشرة وأربعون آخرون هربوا"),
        ("انهار الجسر في الليل", "رسم المزارعون جسرا خشبيا"),
        ("لم تصل المساعدات", "سرقت المساعدات من المخزن"),
        ("Загинуло п’ять людей на шахті", "Затримано п’ять людей у школі"),
        ("9 мая открыли мост", "9 мая сгорел завод"),
        ("председатель парламента заявил о перемирии",
         "представитель завода сообщил о перемещении"),
        ("контрабанда сигарет на границе", "контроль граничных цен"),
        ("پنج نفر در بازار کشته شدند", "پنج نفر در بندر زخمی شدند"),
    ],
)  # fmt: skip
def test_what_any_two_sentences_share_is_no_event(one: str, other: str) -> None:
    placed = place(told("a", one, document="r0", **SAID), told("b", other, document="r1", **SAID))
    assert len(together(placed)) == 2


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("L’incendie de l’usine Moreau a fait des morts", "le feu à l'usine, un incendie",
         "incendie"),
        ("La avalancha sepultó el barrio", "el barrio quedó bajo la avalancha", "avalancha"),
        ("Il traghetto si è rovesciato al largo del faro",
         "un traghetto rovesciato, il faro spento", "traghetto"),
        ("اقتحم المسلحون المخبز", "المسلحون عند باب المخبز", "المخبز"),
        ("Паром затонул у маяка", "На пароме не видели маяка", "пароме"),
    ],
)  # fmt: skip
def test_what_tells_of_an_event_brings_two_reports_together_and_is_the_reason(
    one: str, other: str, shared: str
) -> None:
    placed = place(told("a", one, document="r0", **SAID), told("b", other, document="r1", **SAID))
    assert len(together(placed)) == 1
    assert shared in placed["b"].placement.because


@pytest.mark.parametrize(
    "word",
    ["gun", "van", "Van", "car", "couple", "nun", "hay", "ore", "mine", "state", "quay", "mar",
     "بهاء", "هناء", "ولاء", "علي", "مي", "خلف", "إمام", "ماء", "صد", "شب", "عبر"],
)  # fmt: skip
def test_what_tells_of_events_is_not_taken_for_grammar_of_another_language(word: str) -> None:
    assert not is_idle(word.rsplit(maxsplit=1)[-1])


def test_a_word_that_the_vocabulary_of_happenings_knows_tells_of_events() -> None:
    known = (word for told in sections("grouping/happenings").values() for word in told["words"])
    # March is a month as well.
    assert [word for word in known if is_idle(word) and word != "march"] == []


@pytest.mark.parametrize(
    "word", ["été", "n’a", "según", "по", "على", "بها", "п’ять", "пʼять", "dimanche"]
)
def test_grammar_numerals_and_dates_tell_of_none(word: str) -> None:
    assert is_idle(word)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("jusqu’au quai de l’hôpital d’Oran", ("au", "quai", "de", "hôpital", "Oran")),
        ("L’Algérie a signé", ("Algérie", "a", "signé")),
        ("quest'anno dell’acqua", ("anno", "acqua")),
        ("near M'Hamed and S'adi", ("near", "M'Hamed", "and", "S'adi")),
        ("with D'Angelo", ("with", "D'Angelo")),
    ],
)
def test_what_leans_on_a_word_is_split_off_and_names_stay_whole(
    sentence: str, words: tuple[str, ...]
) -> None:
    assert words_of(sentence) == words


@pytest.mark.parametrize(
    "forms",
    [
        ("паром", "парома", "пароме", "паромом"),
        ("школа", "школы", "школе", "школой"),
        ("заручники", "заручників", "заручниками"),
    ],
)
def test_forms_of_a_russian_or_ukrainian_word_are_one_word(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("سامر", "Samer"),
        ("თბილისი", "Tbilisi"),
        ("Лавров", "Lavrov"),
        ("نحتة", "Nahtah"),
        ("حمص", "Homs"),
    ],
)
def test_a_name_is_known_in_another_script(name: str, latin: str) -> None:
    assert set(features_of((name,), frozenset())) & set(features_of((latin,), frozenset()))


def test_one_arabic_word_is_not_enough_where_answers_and_units_are_noted_in_english() -> None:
    noted = {**SAID, "unit": "people who were displaced", "question": "How many were displaced?"}
    placed = place(
        told("a", "نزح من الشارع", document="r0", **noted),
        told("b", "سكان الشارع غادروا", document="r1", **noted),
    )
    assert "name" not in placed["b"].placement.because.partition(":")[0]


def test_a_reason_gives_no_word_as_a_name_that_is_written_small_where_names_are_not() -> None:
    placed = place(
        told("a", "Le préfet Lemaître a démissionné", document="r0", **SAID),
        told("b", "la démission de Lemaître, préfet depuis l'été", document="r1", **SAID),
    )
    assert "both name Lemaître," in placed["b"].placement.because


def test_a_name_that_is_a_small_word_elsewhere_is_a_name() -> None:
    placed = place(
        told("a", "shells hit the old harbour of Sur", document="r0", **SAID),
        told("b", "a shell burned boats in Sur", document="r1", **SAID),
    )
    assert "both name Sur" in placed["b"].placement.because
