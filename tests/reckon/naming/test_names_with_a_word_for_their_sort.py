"""What says of what sort a place is, in any language, before or behind its name."""

import pytest
from tests.reckon.naming.test_names_across_languages import proposed

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.name import Name
from claimcheck.reckon.naming.propose import propose_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khmeimim Air Base", "قاعدة حميميم الجوية"),
        ("Base aérienne de Khmeimim", "Khmeimim airbase"),
        ("İncirlik Hava Üssü", "Incirlik Air Base"),
        ("Kuweires military airport", "Kuweires airbase"),
        ("مطار كويرس العسكري", "Kuweires air base"),
        ("Fliegerhorst Büchel", "Büchel Air Base"),
        ("Bagram Airfield", "Bagram Air Base"),
        ("Авиабаза Энгельс", "Engels air base"),
    ],
)
def test_an_air_base_is_an_airfield_and_a_military_airport(one, other):
    assert proposed(one, other, "place")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hama military airport", "Aleppo military airport"),
        ("Aleppo International Airport", "Aleppo military airport"),
        ("Khmeimim Air Base", "Khmeimim naval base"),
        ("Damascus airport", "Damascus prison"),
        ("Mosul airport", "Mosul dam"),
        ("al-Qaeda", "قاعدة حميميم الجوية"),
        ("Bagram Air Base", "Bagram prison"),
    ],
)
def test_but_no_international_one_nor_any_other_thing_of_the_town(one, other):
    assert not proposed(one, other, "place")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Euphrates River", "the Euphrates"),
        ("l'Oronte", "fleuve Oronte"),
        ("der Orontes", "Fluss Orontes"),
        ("the Khabur", "نهر الخابور"),
        ("Nahr al-Khabur", "Khabur River"),
        ("Río Magdalena", "Magdalena River"),
        ("Dnister River", "the Dnister"),
        ("rivière Ouémé", "Oueme River"),
    ],
)
def test_a_river_is_named_with_its_word_or_with_an_article(one, other):
    assert proposed(one, other, "place")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yarmouk camp", "the Yarmouk"),
        ("Yarmouk River", "Yarmouk camp"),
        ("Litani River", "Litani"),
        ("Jordan River", "Jordan"),
        ("the Congo", "Congo River"),
        ("White Nile", "the Nile"),
        ("the Blue Nile", "Nile River"),
        ("the Bekaa", "Bekaa province"),
        ("the Khabur", "Khabar River bridge"),
        ("La Plata", "Plata River"),
    ],
)
def test_a_town_a_camp_or_a_country_of_its_name_is_no_river(one, other):
    assert not proposed(one, other, "place")


def test_a_river_is_not_joined_to_the_town_of_its_name_by_the_article():
    texts = ("Yarmouk River", "the Yarmouk", "Yarmouk")
    found = propose_names(Name(text, frozenset({"place"})) for text in texts)
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flüchtlingslager Dschabalija", "Jabaliya refugee camp"),
        ("Camp de réfugiés de Jabaliya", "Jabalia camp"),
        ("Campo de refugiados de Yenín", "Jenin refugee camp"),
        ("مخيم عين الحلوة للاجئين", "Ain al-Hilweh refugee camp"),
        ("Vluchtelingenkamp Moria", "Moria refugee camp"),
        ("Grenzübergang Bab al-Hawa", "Bab al-Hawa crossing"),
        ("معبر باب الهوى الحدودي", "Bab al-Hawa border crossing"),
        ("Cilvegözü Sınır Kapısı", "Cilvegozu border gate"),
        ("Maabar Nassib", "Nasib border crossing"),
        ("Hôpital al-Chifa", "al-Shifa Hospital"),
        ("Djebel Druze", "Jabal al-Druze"),
        ("Gefängnis Saidnaja", "Saydnaya prison"),
        ("Jisr al-Shughur", "جسر الشغور"),
    ],
)
def test_a_camp_a_crossing_and_more_are_said_in_any_language(one, other):
    assert proposed(one, other, "place")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flüchtlingslager Dschabalija", "Jabaliya"),
        ("Moria refugee camp", "Moria hospital"),
        ("Bab al-Hawa crossing", "Bab al-Salama crossing"),
        ("Nasib crossing", "Nasib"),
        ("Jisr al-Shughur", "Shughur prison"),
        ("Jabal Zawiya", "Wadi Zawiya"),
        ("Nahr al-Bared camp", "Nahr al-Bared bridge"),
        ("Grenzübergang Rafah", "Rafah camp"),
        ("Daraa al-Balad", "Daraa al-Mahatta"),
    ],
)
def test_and_every_sort_opposes_the_others(one, other):
    assert not proposed(one, other, "place")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("the border crossing", "Masnaa crossing"),
        ("the refugee camp", "Mieh Mieh refugee camp"),
        ("the military airport", "Kuweires military airport"),
        ("the air base", "Khmeimim Air Base"),
    ],
)
def test_a_description_may_say_its_sort_twice(short, full):
    names = [Name(text, frozenset({"place"}), frozenset({"d1"})) for text in (short, full, "Homs")]
    assert [(each.name, each.means) for each in propose_names(names)] == [(short, full)]


def test_a_description_of_another_sort_is_no_short_form():
    names = [
        Name(text, frozenset({"place"}), frozenset({"d1"}))
        for text in ("the border crossing", "Masnaa camp")
    ]
    assert propose_names(names) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kidal, Mali", "Kidal"),
        ("Tripoli, Libya", "Tripoli (Libya)"),
        ("Hebron, Palestine", "al-Khalil"),
        ("Qusayr, Syria", "Qusayr (Syria)"),
        ("Syria's Qusayr", "القصير"),
        ("Granada (Nicaragua)", "Granada, Nicaragua"),
    ],
)
def test_a_country_behind_a_place_says_only_where_it_is(one, other):
    assert proposed(one, other, "place") or fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tripoli, Libya", "Tripoli, Lebanon"),
        ("Qusayr, Syria", "Quseir, Egypt"),
        ("Granada (Spain)", "Granada, Nicaragua"),
        ("Zawiya, Libya", "Jabal al-Zawiya"),
        ("Kidal, Mali", "Mali"),
        ("Homs, Syria", "Hama, Syria"),
    ],
)
def test_and_two_countries_tell_two_places_apart(one, other):
    assert not proposed(one, other, "place")


def test_two_places_of_one_name_are_not_joined_by_the_name_alone():
    texts = ("Tripoli, Libya", "Tripoli", "Tripoli, Lebanon")
    assert len(propose_names(Name(text, frozenset({"place"})) for text in texts)) == 1
