"""Bodies by initials in brackets, by whose they are, and by their names in other languages."""

import pytest
from tests.reckon.naming.test_names_across_languages import proposed

from claimcheck.reckon.naming.name import Name
from claimcheck.reckon.naming.propose import propose_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Basque Homeland and Freedom Organization (ETA)", "ETA"),
        ("National Liberation Army (ELN)", "Ejército de Liberación Nacional"),
        ("Kosovo Liberation Army (UCK)", "UCK"),
        ("Ministry of State Security (SNB)", "SNB"),
        ("Federal Intelligence Service (BND)", "BND"),
        ("National Emergency Committee (COEN)", "National Emergency Committee"),
        ("Brazilian Workers' Party (PT)", "PT"),
        ("Independent National Electoral Commission (I.N.E.C.)", "INEC"),
    ],
)
def test_initials_in_brackets_are_those_of_the_body_in_whatever_language(one, other):
    assert proposed(one, other)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Özgür Özel (CHP)", "CHP", "source"),
        ("Syrian journalist (SANA)", "SANA", "source"),
        ("Police spokesman (IDF)", "IDF", "source"),
        ("Democratic Party (PD)", "Democratic Party (DP)", "party"),
        ("Ministry of Defence (UK)", "UK", "party"),
        ("Communist Party (USA)", "USA", "party"),
        ("World War (II)", "II", "party"),
        ("Homs (SYRIA)", "SYRIA", "place"),
        ("National Liberation Army (ELN)", "National Liberation Front (FLN)", "party"),
    ],
)
def test_but_not_a_person_s_party_a_country_or_a_number(one, other, kind):
    assert not proposed(one, other, kind)


def test_nor_does_a_name_without_initials_join_bodies_of_other_initials():
    bodies = (
        "National Emergency Committee (COEN)",
        "National Emergency Committee",
        "National Emergency Committee (KNE)",
    )
    found = propose_names([Name(each, frozenset({"party"})) for each in bodies])
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ukraine's Azov Regiment", "Azov Regiment", "party"),
        ("Lebanon's Amal Movement", "Amal Movement", "party"),
        ("Iraq's Badr Organization", "منظمة بدر", "party"),
        ("Egypt's Muslim Brotherhood", "Muslim Brotherhood", "party"),
        ("the Philippines' Abu Sayyaf Group", "Abu Sayyaf Group", "party"),
        ("South Sudan's Dinka Council of Elders", "Dinka Council of Elders", "party"),
        ("Kenya's Independent Policing Oversight Authority", "IPOA", "party"),
        ("Turkey's Anadolu Agency", "Anadolu Agency", "source"),
        ("Iraq's Ali al-Sistani", "Ali al-Sistani", "person"),
    ],
)
def test_a_country_s_possessive_only_says_whose_it_is(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Iraq's Interior Ministry", "Interior Ministry", "party"),
        ("Sudan's army", "the army", "party"),
        ("Egypt's Muslim Brotherhood", "Jordan's Muslim Brotherhood", "party"),
        ("Lebanon's Hezbollah", "Iraq's Hezbollah", "party"),
        ("Morocco's Justice and Development Party", "AKP", "party"),
        ("Syria's National Army", "Libya's National Army", "party"),
        ("Lebanon's Tripoli", "Libya's Tripoli", "place"),
        ("Iraq's Badr Organization", "Bashir Organization", "party"),
    ],
)
def test_but_every_country_has_a_ministry_and_some_bodies_sisters(one, other, kind):
    assert not proposed(one, other, kind)


def test_sisters_in_two_countries_are_not_joined_by_the_name_without_a_country():
    texts = ("Egypt's Muslim Brotherhood", "Muslim Brotherhood", "Jordan's Muslim Brotherhood")
    assert len(propose_names(Name(text, frozenset({"party"})) for text in texts)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UN Relief and Works Agency for Palestine Refugees", "UNRWA"),
        ("UN High Commissioner for Refugees", "ACNUR"),
        ("OSZE", "منظمة الأمن والتعاون في أوروبا"),
        ("AGİT", "OSCE"),
        ("IKRK", "ICRC"),
        ("МАГАТЭ", "IAEA"),
        ("PNUD", "UNDP"),
        ("Corte Penal Internacional", "CPI"),
        ("Reporter ohne Grenzen", "RSF"),
        ("Ärzte ohne Grenzen", "MSF"),
    ],
)
def test_an_international_body_is_known_by_its_names_in_many_languages(one, other):
    assert proposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("OSCE", "OECD"),
        ("IKRK", "IRC"),
        ("UN", "UNHCR"),
        ("World Bank", "West Bank"),
        ("UN Mission in Liberia", "UN Mission in South Sudan"),
        ("UN Relief and Works Agency for Palestine Refugees", "UN Works and Relief Fund"),
    ],
)
def test_and_stays_apart_from_others(one, other):
    assert not proposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shammar tribe", "Shammar"),
        ("قبيلة شمر", "Shammar"),
        ("Jubour clan", "al-Jubour"),
        ("Stamm der Schammar", "Shammar"),
        ("tribu Baggara", "Baggara tribe"),
        ("Saraya al-Ashtar", "Ashtar Brigades"),
    ],
)
def test_a_tribe_may_be_named_alone_and_a_brigade_in_arabic(one, other):
    assert proposed(one, other)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Nouh Zeaiter", "Zeaiter clan", "party"),
        ("Sheikh Masalma", "Masalma clan", "party"),
        ("Masalma", "Masalma clan", "person"),
        ("Masalma", "Masalma clan", "source"),
        ("Zoubi family", "Abu Zoubi", "party"),
        ("Shammar tribe", "Anaza", "party"),
        ("Saraya al-Ashtar", "Ashtar Company", "party"),
    ],
)
def test_but_a_man_is_not_his_clan(one, other, kind):
    assert not proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oaxaca de Juárez", "Oaxaca"),
        ("Santiago de Cali", "Cali"),
        ("San Juan de Pasto", "Pasto"),
        ("Toluca de Lerdo", "Toluca"),
        ("Xalapa", "Jalapa"),
    ],
)
def test_a_city_is_known_by_its_second_name(one, other):
    assert proposed(one, other, "place")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Santiago de Cali", "Santiago"),
        ("San Juan de Pasto", "San Juan"),
        ("Santiago de Cali", "Santiago de Guayaquil"),
        ("Ciudad Juárez", "Oaxaca de Juárez"),
        ("Cúcuta", "Cuenca"),
    ],
)
def test_and_not_by_a_part_that_other_cities_have(one, other):
    assert not proposed(one, other, "place")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Norwegian Refugee Council", "المجلس النرويجي للاجئين", "party"),
        ("Libyan Coast Guard", "خفر السواحل الليبي", "party"),
        ("Jordanian Ministry of Agriculture", "وزارة الزراعة الأردنية", "party"),
        ("Iraqi Oil Ministry", "وزارة النفط العراقية", "party"),
        ("Saudi Ministry of Culture", "وزارة الثقافة السعودية", "party"),
        ("Syrian Arab Red Crescent", "Syrian Red Crescent", "party"),
        ("Internal Security Forces", "قوى الأمن الداخلي", "party"),
        ("Office of the UN High Commissioner for Human Rights", "OHCHR", "party"),
        ("Doctors of the World", "Médecins du Monde", "party"),
        ("Sudan Tribune", "Sudantribune", "source"),
        ("47th Mechanized Brigade", "47-ма окрема механізована бригада", "party"),
    ],
)
def test_what_a_body_is_for_and_of_which_country_is_said_in_any_language(one, other, kind):
    assert proposed(one, other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Norwegian Refugee Council", "المجلس الدنماركي للاجئين", "party"),
        ("Iraqi Oil Ministry", "وزارة الزراعة العراقية", "party"),
        ("Saudi Ministry of Culture", "وزارة الثقافة السورية", "party"),
        ("Libyan Arab Armed Forces", "Libyan Armed Police", "party"),
        ("Syrian Arab Red Crescent", "Syrian Arab Army", "party"),
        ("Internal Security Forces", "External Security Forces", "party"),
        ("Sudan Tribune", "South Sudan Tribune", "source"),
        ("47th Mechanized Brigade", "46-та окрема механізована бригада", "party"),
    ],
)
def test_and_one_of_another_country_or_purpose_is_another(one, other, kind):
    assert not proposed(one, other, kind)
