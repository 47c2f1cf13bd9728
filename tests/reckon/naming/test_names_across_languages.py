"""Names of one thing meet across scripts, languages and ways of writing; others stay apart."""

import pytest

from claimcheck.reckon.naming.name import Name, SameName
from claimcheck.reckon.naming.propose import propose_names, spelled_alike


def proposed(one: str, other: str, kind: str = "party") -> list[SameName]:
    names = [Name(text, frozenset({kind})) for text in (one, other)]
    return [each for each in propose_names(names) if not each.warns]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Syrian Ministry of Interior", "وزارة الداخلية السورية", "party"),
        ("Ministry of Defence of the Russian Federation", "Russian Defence Ministry", "party"),
        ("Colombian National Police", "Policía Nacional de Colombia", "party"),
        ("Violations Documentation Center", "مركز توثيق الانتهاكات", "source"),
        ("market bombing", "تفجير السوق", "party"),
        ("Aleppo countryside", "ريف حلب", "place"),
        ("Rif Dimashq", "Damascus countryside", "place"),
        ("Jabaliya refugee camp", "مخيم جباليا", "place"),
        ("72nd Mechanized Brigade", "72-га механізована бригада", "party"),
    ],
)
def test_words_that_stand_for_one_thing_meet_in_any_language(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Binyamin Netanyahu", "בנימין נתניהו", "person"),
        ("Omar al-Hariri", "عمر الحريري", "person"),
        ("Saad al-Halabi", "سعد الحلبي", "person"),
        ("Maarrat al-Numan", "معرة النعمان", "place"),
        ("Nahtah", "ناحتة", "place"),
        ("Çanakkale", "Chanakkale", "place"),
        ("Toretsk", "Torezk", "place"),
        ("Srebrenica", "Сребреница", "place"),
        ("Khouribga", "خريبكة", "place"),
        ("Djerba", "Jerba", "place"),
    ],
)
def test_one_name_is_heard_in_the_letters_of_many_writers(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Daesh", "Islamic State", "party"),
        ("the PKK", "Kurdistan Workers' Party", "party"),
        ("Hashd al-Shaabi", "Popular Mobilization Forces", "party"),
        ("Mexico City", "CDMX", "place"),
        ("Hemedti", "Mohamed Hamdan Dagalo", "person"),
    ],
)
def test_well_known_double_names_meet_and_the_reason_says_so(one, other, kind):
    (found,) = proposed(one, other, kind)
    assert "known names of" in found.because


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Spin Boldak border crossing", "Spin Boldak crossing", "place"),
        ("Arar border crossing", "منفذ عرعر الحدودي", "place"),
        ("Agence nationale d'information", "National News Agency", "source"),
        ("Pana news agency", "Panafrican Anglophone News Agency", "source"),
        ("Wafa news agency", "WAFA", "source"),
        ("SDF forces", "SDF", "party"),
        ("SDF forces", "Syrian Democratic Forces", "party"),
        ("Ghana's NCCE", "National Commission for Civic Education", "party"),
        ("Agence Maghreb Arabe Presse", "MAP", "source"),
        ("Ihar Dubrouski", "Igor Dubrovsky", "person"),
        ("Yanka Savchenka", "Yanka Savchenko", "person"),
        ("Đurđevac", "Djurdjevac", "place"),
        ("Đắk Lắk", "Daklak", "place"),
        ("Ministère de l'Intérieur du Mali", "Malian Interior Ministry", "party"),
        ("Kaung Hlaing", "Kaung Hlain", "place"),
    ],
)
def test_other_letters_and_what_says_again_what_a_name_says_change_nothing(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Awami National Party", "Awami National Party of Afghanistan", "party"),
        ("Bosra", "البصرة", "place"),
        ("SDF forces", "SNA", "party"),
        ("Lebanon's NNA", "National News Agency of Namibia", "source"),
        ("CNN", "CNN Türk", "source"),
        ("Bahn border crossing", "Bahr border crossing", "place"),
        ("Ministry of Information", "Agency of Information", "party"),
    ],
)
def test_a_country_after_a_name_or_another_well_known_place_tells_two_apart(one, other, kind):
    assert not proposed(one, other, kind)


def test_initials_that_are_known_for_two_bodies_are_less_likely_for_each():
    (sure,) = proposed("PKK", "Kurdistan Workers' Party")
    (unsure,) = proposed("RSF", "قوات الدعم السريع")
    assert unsure.probability < sure.probability


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Gen. Min Aung Hlaing", "Min Aung Hlaing", "person"),
        ("Senior General Min Aung Hlaing", "Min Aung Hlaing", "person"),
        ("al-Masri, Ahmed", "Ahmed al-Masri", "person"),
        ("M. al-Hariri", "Mohammad al-Hariri", "person"),
        ("Syrian Observatory", "Syrian Observatory for Human Rights", "source"),
        (
            "Syrian Network for Human Rights (SNHR)",
            "Syrian Network for Human Rights",
            "source",
        ),
        ("4th Division", "4th Armoured Division", "party"),
    ],
)
def test_titles_turned_names_initials_and_what_is_left_out(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("3rd Assault Brigade", "3rd Tank Brigade", "party"),
        ("Syria TV", "Syrian TV", "source"),
        ("Pokrovsk", "Pokrovske", "place"),
        ("Karen National Union", "Karenni National Union", "party"),
        ("Abu Omar", "Abu Ammar", "person"),
        ("Sudan", "South Sudan", "place"),
        ("Niger", "Nigeria", "place"),
        ("AA (Anadolu Agency)", "AA (Arakan Army)", "party"),
        ("National Defence Forces", "National Defence Force of Burundi", "party"),
        ("Aleppo bombing", "Aleppo earthquake", "party"),
        ("سعد الحلبي", "Said al-Halabi", "person"),
    ],
)
def test_what_only_looks_alike_stays_apart(one, other, kind):
    assert proposed(one, other, kind) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reuters", "Reut\u0435rs"),
        ("Daesh", "D\u0430esh"),
        ("TASS", "T\u0410SS"),
        ("Syrian Observatory", "Syrian \u041ebservatory"),
    ],
)
def test_a_confusable_letter_is_warned_of_even_in_a_well_known_name_and_joins_nothing(one, other):
    third = "Syrian Observatory for Human Rights"
    names = [Name(text, frozenset({"source"})) for text in (one, other, third)]
    found = [each for each in propose_names(names) if other in (each.name, each.means)]
    assert all(each.warns and each.probability < 0.5 for each in found)
    assert {one} <= {text for each in found for text in (each.name, each.means)}


def test_two_arms_of_one_number_are_not_joined_through_the_name_that_adds_none():
    texts = ("4th Division", "4th Armoured Division", "4th Infantry Division")
    found = propose_names(Name(text, frozenset({"party"})) for text in texts)
    assert len(found) == 1


def test_what_was_found_of_spellings_is_given_back_for_the_same_names_however_they_are_used():
    place = frozenset({"place"})
    names = [Name("Nahtah", place), Name("Nahta", place)]
    found = spelled_alike(names)
    used = [Name("Nahta", place, frozenset({"d1"}), 7, "nahtah"), Name("Nahtah", place)]
    assert spelled_alike(used, found) is found
    assert propose_names(used, known=found) == []
    assert spelled_alike([*names, Name("Tafas", place)], found) is not found


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Zapanews", "Zapa News", "source"),
        ("Tafas al-Sharkia", "Tafas ash-Sharqiyya", "place"),
        ("Novaja Kakhovka", "Novaya Kakhovka", "place"),
        ("Horan Organization for Human Rights", "Horan", "source"),
        ("Sawt Baladi Media", "Sawt Baladi", "source"),
        ("L'Écho-La Montagne", "LEM", "source"),
        ("Abubakar Diallo", "Abu Bakr Diallo", "person"),
        ("Cd. Obregón", "Ciudad Obregón", "place"),
        ("Suwayda 24", "Sweida24", "source"),
        ("Asaad al-Shaibani", "Foreign Minister Asaad al-Shaibani", "person"),
        ("Karim Sadiq", "the Interior Minister Karim Sadiq", "person"),
        ("UN Disengagement Observer Force", "United Nations Disengagement Observer Force", "party"),
        ("Yarmouk Basin", "حوض اليرموك", "place"),
    ],
)
def test_what_one_writer_joins_shortens_or_spells_otherwise_meets(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tafas al-Sharkia", "Tafas al-Gharbia", "place"),
        ("Horan Organization for Human Rights", "Hama Organization for Human Rights", "source"),
        ("Syrian media", "Syria", "source"),
        ("L'viv", "Viv", "place"),
        ("Abu Bakr Diallo", "Bakr Diallo", "person"),
        ("Sweida24", "Sweida25", "source"),
        ("Foreign Minister Asaad al-Shaibani", "Foreign Minister Faisal Mekdad", "person"),
        ("Ministry of Defence", "Defence Minister Karim Sadiq", "party"),
        ("Workers General Union of Tafas", "Students General Union of Tafas", "party"),
        ("UN Disengagement Observer Force", "UN Interim Force in Lebanon", "party"),
    ],
)
def test_and_what_is_only_near_stays_apart(one, other, kind):
    assert not proposed(one, other, kind)
