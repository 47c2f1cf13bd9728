"""Who is nobody in particular: survivors, residents, drivers, in whichever language."""

import pytest

from claimcheck.reckon.nameless import is_nobody, told_of


@pytest.mark.parametrize(
    "name",
    [
        "a survivor", "A Survivor", "one of the survivors", "survivors",
        "one of the survivors of the boat",
        "a resident of Nahtah", "one of the residents of Kafr Zaytoun", "Kafr Zaytoun residents",
        "villagers", "relatives of the victims", "the victim's brother", "neighbours", "passers-by",
        "a passer-by", "doctors", "two medics", "a doctor at Kafr Zaytoun hospital",
        "an ambulance driver",
        "a local activist", "officials", "AN EYEWITNESS", "residents of the IDP camp",
        "a border official",
        "two aid agency workers",
    ],
)  # fmt: skip
def test_english_words_for_people_name_nobody(name: str) -> None:
    assert is_nobody(name)


@pytest.mark.parametrize(
    "name",
    [
        "أحد الناجين", "ناج", "ناجٍ", "ناجون", "الناجي الوحيد", "إحدى الناجيات من المجزرة",
        "ناجية من المجزرة", "سكان محليون", "أحد السكان", "سكان ناحتة", "أحد سكان ناحتة",
        "أهالي حي طريق السد", "والأهالي", "أحد أطباء المشفى", "أحد أقارب الضحية", "ذوو الضحايا",
        "ناشطون محليون", "مسؤول محلي", "سائق سيارة إسعاف", "عابر سبيل", "شاهد عيان", "مصادر محلية",
    ],
)  # fmt: skip
def test_arabic_words_for_people_name_nobody(name: str) -> None:
    assert is_nobody(name)


@pytest.mark.parametrize(
    "name",
    [
        "un rescapé", "l'un des rescapés", "une rescapée du naufrage", "des habitants de Hama",
        "d’un témoin", "plusieurs témoins oculaires", "un médecin de l'hôpital",
        "sources médicales",
        "un testigo", "uno de los supervivientes", "vecinos", "los vecinos de la zona", "fuentes",
        "un funcionario fronterizo", "un médecin légiste",
    ],
)  # fmt: skip
def test_french_and_spanish_words_for_people_name_nobody(name: str) -> None:
    assert is_nobody(name)


@pytest.mark.parametrize(
    "name",
    [
        "Survivors' Association of Hama", "Residents Committee", "a parents' association",
        "army spokesman", "un comité d’habitants", "Hama residents’ council",
        "Doctors of the World", "Doctors Without Borders", "Friends of the Earth",
        "Teachers' Union",
        "Guardia Civil", "Women in Black", "Families for Freedom", "Red Crescent volunteers",
        "Médecins du Monde", "Association des rescapés du Bataclan", "Gardiens de la révolution",
        "Asociación de vecinos", "Vecinos Unidos", "رابطة الناجين", "لجنة أهالي درعا",
        "رابطة أهالي المعتقلين", "أطباء بلا حدود", "أطباء من أجل حقوق الإنسان",
    ],
)  # fmt: skip
def test_bodies_that_are_called_by_such_words_are_named(name: str) -> None:
    assert not is_nobody(name)


@pytest.mark.parametrize(
    "name",
    [
        "Umm Khaled, a survivor", "survivor Umm Khaled", "Adam Driver", "Driver", "Carlos Fuentes",
        "Fuentes",
        "ناجي", "الناجي", "ناجية", "طالب", "المعلم", "Vecino", "Mari", "ناجي العلي", "ناجية مراد",
    ],
)  # fmt: skip
def test_people_whose_names_are_such_words_too_are_named(name: str) -> None:
    assert not is_nobody(name)


@pytest.mark.parametrize("name", ["UN sources", "WHO officials", "UN experts"])
def test_letters_that_stand_for_a_body_are_no_article(name: str) -> None:
    assert not is_nobody(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a survivor", "أحد الناجين"), ("one of the survivors", "un rescapé"),
        ("local sources", "مصادر محلية"), ("vecinos", "neighbours"), ("شاهد عيان", "an eyewitness"),
    ],
)  # fmt: skip
def test_words_for_nobody_tell_the_same_in_two_languages(one: str, other: str) -> None:
    assert told_of(one) == told_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a survivor", "a witness"), ("local sources", "medical sources"),
        ("a resident", "another resident"),
        ("a resident of Nahtah", "a resident of Karak"),
    ],
)  # fmt: skip
def test_words_for_others_tell_something_else(one: str, other: str) -> None:
    assert told_of(one) != told_of(other)
