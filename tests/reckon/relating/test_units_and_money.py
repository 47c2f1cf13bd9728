"""Measures in different units are converted; amounts in different currencies cannot be compared."""

import pytest
from tests.claims import ClaimTexts, relate_answers, relate_both_ways

from claimcheck.model.claim import Claim


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("9,800 hectares", "98 square kilometres"),
        ("9,800 ha", "98 sq. km"),
        ("9 800 hectares", "98 km²"),
        ("9800 هكتار", "98 كيلومترا مربعا"),
        ("30 dunams", "3 hectares"),
        ("60 miles", "97 km"),
        ("60 miles", "100 km"),
        ("4 km", "4,000 m"),
        ("30,000 feet", "9,000 m"),
        ("½ mile", "800 m"),
        ("1.5 m", "150 cm"),
        ("2 tonnes", "2,000 kg"),
        ("2 tonnes", "4,400 pounds"),
        ("2 طن", "2000 كغ"),
        ("1,000 barrels", "159,000 litres"),
        ("40°C", "104°F"),
        ("40 degrees Celsius", "104 degrees Fahrenheit"),
        ("120 km/h", "75 mph"),
        ("90 minutes", "1.5 hours"),
        ("500 MW", "0.5 GW"),
        ("half a million litres", "500,000 litres"),
        ("500 MW", "500 megawatts"),
    ],
)
def test_one_measure_in_two_units_agrees(a: str, b: str) -> None:
    assert relate_answers(a, b, question="how much").relation == "agrees"


@pytest.mark.parametrize("columns", [{}, {"kind": "count"}, {"kind": "measure"}])
@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("98 hectares", "98 square kilometres"),
        ("60 miles", "60 km"),
        ("1,000 gallons", "1,000 litres"),
        ("3 tonnes", "3 kilograms"),
    ],
)
def test_one_figure_in_two_units_contradicts(a: str, b: str, columns: ClaimTexts) -> None:
    found = relate_answers(a, b, **columns)
    assert (found.relation, found.kind) == ("contradicts", "number")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("about 60 miles", "97 km", "narrows"),
        ("60 miles", "120 km", "contradicts"),
        ("5 miles", "9 km", "unclear"),
        ("2 tonnes", "3,000 pounds", "contradicts"),
        ("40°C", "90°F", "contradicts"),
        ("120 km/h", "120 mph", "contradicts"),
        ("5 km", "5 tonnes", "unclear"),
        ("12 people", "12 miles", "unclear"),
        ("10", "10 km", "agrees"),
    ],
)
def test_a_conversion_allows_what_rounding_does_and_no_more(a: str, b: str, relation: str) -> None:
    assert relate_answers(a, b).relation == relation


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("$300,000", "£300,000"),
        ("$10 million", "about 9 million euros"),
        ("5 million rubles", "5 million dollars"),
        ("US$5m", "C$5m"),
        ("2 million Syrian pounds", "2 million Turkish lira"),
        ("300 euros", "300 دولار"),
    ],
)
@pytest.mark.parametrize("kind", ["", "measure"])
def test_amounts_in_two_currencies_are_unclear(a: str, b: str, kind: str) -> None:
    found = relate_answers(a, b, question="ransom paid", kind=kind)
    assert found.relation == "unclear"
    assert "different currencies" in found.why


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("$300,000", "300,000 US dollars"),
        ("$300,000", "USD 300,000"),
        ("$4m", "4 million dollars"),
        ("4,2 M€", "4.2 million euros"),
        ("£5 million", "5 million pounds"),
        ("5 million lira", "5 million Turkish lira"),
        ("5 million SYP", "5 million Syrian pounds"),
        ("300 دولار", "$300"),
        ("4,5 millions d'euros", "€4.5 million"),
        ("3 millones de dólares", "$3 million"),
    ],
)
def test_one_currency_in_other_writing_is_one(a: str, b: str) -> None:
    assert relate_answers(a, b, question="ransom paid").relation == "agrees"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("more than €3m", "€2.5 million", "contradicts"),
        ("$5-6 million", "$5.5m", "narrows"),
        ("$4m", "40 million dollars", "contradicts"),
        ("5 million lira", "6 million Turkish lira", "contradicts"),
    ],
)
def test_amounts_in_one_currency_are_compared(a: str, b: str, relation: str) -> None:
    assert relate_answers(a, b, question="ransom paid").relation == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("3m people", "3 million people", "agrees"),
        ("1.5 m", "2 m", "contradicts"),
        ("4 m", "4 million", "agrees"),
    ],
)
def test_the_letter_m_is_a_million_where_people_are_counted(a: str, b: str, relation: str) -> None:
    assert relate_answers(a, b, question="people displaced").relation == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("5 °C or lower", "3 °C", "narrows"),
        ("5 °C or lower", "8 °C", "contradicts"),
        ("5 km or more", "7 km", "narrows"),
        ("3 km ou moins", "2 km", "narrows"),
        ("18 فأكثر", "15", "contradicts"),
    ],
)
def test_what_is_said_after_a_number_opens_it_on_one_side(a: str, b: str, relation: str) -> None:
    assert relate_answers(a, b).relation == relation


def test_units_of_two_columns_are_held_against_each_other() -> None:
    one = Claim("300", "one", question="spent", unit="dollars")
    two = Claim("300", "two", question="spent", unit="euros")
    assert relate_both_ways(one, two).relation == "unclear"
