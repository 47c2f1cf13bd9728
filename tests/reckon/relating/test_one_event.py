"""Whether two labels are of one event: in other words, spellings and scripts, or like another."""

import pytest
from tests.claims import relate_both_ways

from claimcheck.model.claim import Claim

Told = tuple[str, str, str]

ONE = [
    (("Karam market bombing", "2031-05-03", ""), ("blast at a market in Karam", "2031-05-03", "")),
    (("siege of Old Amara", "", ""), ("Old Amara blockade, summer 2021", "", "")),
    (("Khan Sabun gas attack", "2031-04-04", "Khan Sabun"),
     ("chemical strike on Khan Saboun", "2031-04", "Adlan")),
    (("Hall of Arts attack", "2031-11-13", "Tolm"),
     ("Tolm concert hall massacre", "2031-11-13", "Tolm")),
    (("Sarn dam collapse", "2031-09-11", ""), ("Sarn flood", "2031-09-11", "")),
    (("KX17 shootdown", "2031-07-17", ""), ("downing of flight KX17", "2031-07-17", "Varda")),
    (("assassination of Hadi Rahmo", "", ""), ("murder of Tolm's mayor Hadi Rahmo", "", "")),
    (("Orden killings", "2031-03", ""), ("massacre in Orden", "2031-03", "Orden")),
    (("Rana bridge collapse", "2031-04-24", "Varda"),
     ("collapse of a bridge near Tolm", "2031-04-24", "Varda")),
    (("Port Assan explosion", "2031-08-04", ""),
     ("harbour blast", "2031-08-04", "Port Assan")),
    (("قصف تل معروف", "2031-05-11", ""), ("bombardment of Tel Maruf", "2031-05-11", "")),
    (("تفجير الكرادة", "2031-07-03", "بغداد"), ("Karrada bombing", "2031-07-03", "Baghdad")),
    (("Lac Mirel derailment", "2031-07-06", ""), ("train blast in Lac Mirel", "2031-07-06", "")),
    (("mosque shootings in Dorsk", "2031-03-15", ""),
     ("attack on a Dorsk mosque", "2031-03-15", "")),
]  # fmt: skip

TWO = [
    (("Jabal camp strike", "2031-10-31", "Gazan"), ("Nusair camp strike", "2031-10-31", "Gazan")),
    (("ambush of a convoy in Gara", "2031-03-01", "Mandia"),
     ("ambush of a patrol in Mopar", "2031-03-01", "Mandia")),
    (("Tel Maruf shelling", "2031-05-11", ""), ("Tel Hadid shelling", "2031-05-11", "")),
    (("قصف تل معروف", "2031-05-11", ""), ("shelling of Tel Hamis", "2031-05-11", "")),
    (("morning raid on Osk", "2031-07-09", "Osk"), ("evening raid on Osk", "2031-07-09", "Osk")),
    (("attack on the northern gate of Osk base", "2031-07-09", ""),
     ("attack on the southern gate of Osk base", "2031-07-09", "")),
    (("bomb in the Osk metro", "2031-07-09", "Osk"),
     ("bomb in the Osk bus station", "2031-07-09", "Osk")),
    (("raid on Osk", "2031-07-09", ""), ("raid on New Osk", "2031-07-09", "")),
    (("bus bombing in Homar", "2031-03-01", ""), ("bus crash in Homar", "2031-03-01", "")),
    (("attack on the post in al-Duhr", "", ""), ("al-Karan checkpoint attack", "", "")),
    (("quake in Harat", "2031-10-07", "Harat"), ("second quake in Harat", "2031-10-11", "Harat")),
    (("Dorsk mosque bombing", "2031-08-17", ""), ("Dorsk school bombing", "2031-08-17", "")),
]  # fmt: skip


def _killed(told: Told, number: str, source: str) -> Claim:
    event, when, where = told
    return Claim(number, source, question="people killed", event=event, when=when, where=where)


@pytest.mark.parametrize(("a", "b"), ONE)
def test_tolls_of_one_event_contradict(a: Told, b: Told) -> None:
    found = relate_both_ways(_killed(a, "21", "one"), _killed(b, "135", "two"))
    assert found.relation == "contradicts", found.why


@pytest.mark.parametrize(("a", "b"), TWO)
def test_tolls_of_events_that_are_like_each_other_do_not(a: Told, b: Told) -> None:
    found = relate_both_ways(_killed(a, "21", "one"), _killed(b, "135", "two"))
    assert found.relation == "separate", found.why
