"""Short forms that say only what sort of thing or person a document's fuller name is."""

import pytest

from claimcheck.reckon.naming.name import Name
from claimcheck.reckon.naming.propose import propose_names


def meant(short: str, others: tuple[str, ...], kind: str) -> list[str]:
    names = [Name(text, frozenset({kind}), frozenset({"d1"})) for text in (short, *others)]
    found = [each for each in propose_names(names) if short in (each.name, each.means)]
    return [each.means if each.name == short else each.name for each in found]


@pytest.mark.parametrize(
    ("short", "others", "kind"),
    [
        ("the general", ("Lt. Gen. Naim Ali", "Omar Haddad"), "person"),
        ("the captain", ("Capt. Ibrahim Traoré", "Assimi Goïta"), "person"),
        ("the admiral", ("Adm. Ali Shamkhani", "Hossein Salami"), "person"),
        ("the sheikh", ("Scheich Ahmed Yassin", "Omar Haddad"), "person"),
        ("le maréchal", ("Marshal Khalifa Haftar", "Aguila Saleh"), "person"),
        ("the organisation", ("Badr Organization", "Kata'ib Hezbollah"), "party"),
    ],
)
def test_a_title_cut_short_in_the_name_is_written_out_in_its_short_form(short, others, kind):
    assert meant(short, others, kind) == [others[0]]


@pytest.mark.parametrize(
    ("short", "others"),
    [
        ("the general", ("Lt. Gen. Naim Ali", "Gen. Soe Win")),
        ("the captain", ("Col. Assimi Goïta", "Omar Haddad")),
        ("the bishop", ("Nabih Berri", "Najib Mikati")),
    ],
)
def test_and_means_nobody_where_several_or_none_bear_it(short, others):
    assert meant(short, others, "person") == []


@pytest.mark.parametrize(
    ("others", "kind"),
    [
        (("Reuters", "a witness"), "source"),
        (("RIA Novosti", "Igor Konashenkov"), "source"),
        (("РИА Новости", "Igor Konashenkov"), "source"),
        (("AFP", "Omar Haddad"), "source"),
    ],
)
def test_an_agency_is_known_for_one_though_its_name_does_not_say_it(others, kind):
    assert meant("the agency", others, kind) == [others[0]]


@pytest.mark.parametrize("others", [("Reuters", "AFP"), ("Enab Baladi", "Igor Konashenkov")])
def test_and_no_agency_is_meant_where_two_are_known_or_none(others):
    assert meant("the agency", others, "source") == []


@pytest.mark.parametrize(
    ("short", "others"),
    [
        ("the city", ("El Fasher", "Zamzam camp")),
        ("the town", ("Tafas", "Daraa province", "Syria")),
        ("المدينة", ("الفاشر", "مخيم زمزم")),
    ],
)
def test_a_town_is_meant_by_the_city_where_all_other_places_are_of_a_sort(short, others):
    assert meant(short, others, "place") == [others[0]]


@pytest.mark.parametrize(
    ("short", "others"),
    [
        ("the city", ("Homs", "Hama")),
        ("the city", ("Zamzam camp", "Litani River")),
        ("the city", ("Syria", "Lebanon")),
        ("the camp", ("Homs", "Hama")),
    ],
)
def test_and_none_where_several_may_be_or_none(short, others):
    assert meant(short, others, "place") == []


def test_persons_of_the_document_are_no_towns():
    document = frozenset({"d1"})
    names = [Name(text, frozenset({"place"}), document) for text in ("the city", "El Fasher")]
    names.append(Name("Omar Haddad", frozenset({"person"}), document))
    assert [(each.name, each.means) for each in propose_names(names)] == [("the city", "El Fasher")]
