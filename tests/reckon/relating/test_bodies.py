"""Who did it: bodies of one side are two parties, in whichever language they are named."""

from itertools import combinations, product

import pytest
from tests.claims import relate_answers

from claimcheck.model.relation import Relation

ONE, PART, TWO = "one", "part", "two"

# What two sources may say of who opened fire: one party, two, or the one may be part of the other.
PAIRS = [
    # Each is a body of its own.
    ("the police", "the army", TWO),
    ("الشرطة", "الجيش", TWO),
    ("la police", "l’armée", TWO),
    ("la policía", "el ejército", TWO),
    ("polis", "ordu", TWO),
    ("полиция", "армия", TWO),
    ("поліція", "армія", TWO),
    ("policemen", "soldiers", TWO),
    ("police officers", "army officers", TWO),
    ("عناصر الشرطة", "عناصر الجيش", TWO),
    ("الشرطة", "the army", TWO),
    ("Syrian police", "الجيش السوري", TWO),
    ("Military Intelligence", "Air Force Intelligence", TWO),
    ("المخابرات العسكرية", "المخابرات الجوية", TWO),
    ("Military Security", "Air Force Intelligence", TWO),
    ("الأمن العسكري", "Air Force Intelligence", TWO),
    ("الأمن العسكري", "المخابرات الجوية", TWO),
    ("General Security", "Military Security", TWO),
    ("الأمن العام", "الأمن العسكري", TWO),
    ("General Intelligence", "Military Intelligence", TWO),
    ("State Security", "Military Security", TWO),
    ("أمن الدولة", "الأمن العسكري", TWO),
    ("Political Security", "Military Security", TWO),
    ("Military Police", "Police command", TWO),
    ("الشرطة العسكرية", "الشرطة", TWO),
    ("National Guard", "National Army", TWO),
    ("الحرس الوطني", "الجيش الوطني", TWO),
    ("la Guardia Nacional", "el ejército", TWO),
    ("Росгвардия", "российская армия", TWO),
    ("the gendarmerie", "the police", TWO),
    ("jandarma", "polis", TWO),
    ("les gendarmes", "la police", TWO),
    ("the navy", "the air force", TWO),
    ("البحرية", "سلاح الجو", TWO),
    ("военно-морской флот", "военно-воздушные силы", TWO),
    ("the militia", "the army", TWO),
    ("الميليشيات", "الجيش", TWO),
    ("ополченцы", "армия", TWO),
    ("the Revolutionary Guards", "the Iranian army", TWO),
    ("Republican Guard", "police", TWO),
    ("the 4th Division", "Air Force Intelligence", TWO),
    ("the prime minister", "the president", TWO),
    ("the interior ministry", "the defence ministry", TWO),
    ("the army", "the rebels", TWO),
    ("Syrian army", "Turkish army", TWO),
    ("الجيش السوري", "türk ordusu", TWO),
    # The one may be a part of the other, or is named more closely.
    ("the regime", "the army", PART),
    ("النظام", "الجيش", PART),
    ("le régime", "l'armée", PART),
    ("el régimen", "la policía", PART),
    ("rejim", "ordu", PART),
    ("войска режима", "армия", PART),
    ("government forces", "the police", PART),
    ("the authorities", "the police", PART),
    ("السلطات", "الشرطة", PART),
    ("security forces", "the police", PART),
    ("قوات الأمن", "الشرطة", PART),
    ("güvenlik güçleri", "jandarma", PART),
    ("Afghan security forces", "the Afghan army", PART),
    ("the armed forces", "the army", PART),
    ("the Syrian regime", "the Syrian army", PART),
    ("Syria", "the Syrian army", PART),
    ("Military Intelligence", "the army", PART),
    ("intelligence services", "Military Intelligence", PART),
    ("المخابرات", "المخابرات الجوية", PART),
    ("Air Force Intelligence", "the air force", PART),
    ("Military Security", "Military Intelligence", PART),
    ("State Security", "General Intelligence", PART),
    ("the 4th Division", "the army", PART),
    ("riot police", "the police", PART),
    ("special forces", "the police", PART),
    ("the IDF", "Israeli warplanes", PART),
    ("the interior ministry", "the police", PART),
    ("the president", "the army", PART),
    ("Joe Biden", "the president", PART),
    ("the army and allied militias", "the army", PART),
    ("men in army uniforms", "the police", PART),
    ("unknown gunmen", "the police", PART),
    ("mutinous soldiers", "the army", PART),
    ("Army of Islam", "the army", PART),
    ("Branch 215", "Military Intelligence", PART),
    ("members of the army", "fighters", PART),
    # Two names of one.
    ("Syrian Arab Army", "الجيش السوري", ONE),
    ("the Syrian army", "сирийская армия", ONE),
    ("l’armée syrienne", "ejército sirio", ONE),
    ("Suriye ordusu", "الجيش السوري", ONE),
    ("the police", "policemen", ONE),
    ("the police", "الشرطة", ONE),
    ("policemen", "الشرطة", ONE),
    ("la police", "the police", ONE),
    ("IDF", "Israeli army", ONE),
    ("IDF", "الجيش الإسرائيلي", ONE),
    ("جيش الاحتلال", "Israeli army", ONE),
    ("Russian air force", "Russian warplanes", ONE),
    ("Russian air force", "الطيران الروسي", ONE),
    ("российские военные самолеты", "Russian warplanes", ONE),
    ("ЗСУ", "the Ukrainian armed forces", ONE),
    ("the IRGC", "الحرس الثوري", ONE),
    ("Military Security", "الأمن العسكري", ONE),
    ("regime forces", "قوات النظام", ONE),
    ("Palestine Branch", "الأمن العسكري", ONE),
]

NAMES = {
    "police": ("the police", "الشرطة", "la police", "la policía", "polis", "полиция", "поліція"),
    "army": ("the army", "الجيش", "l'armée", "el ejército", "ordu", "армия", "армія"),
    "gendarmerie": ("the gendarmerie", "الدرك", "la gendarmerie", "jandarma", "жандармерия"),
    "national guard": (
        "the National Guard", "الحرس الوطني", "la Garde nationale", "la Guardia Nacional",
        "национальная гвардия", "Національна гвардія",
    ),
    "military intelligence": (
        "Military Intelligence", "المخابرات العسكرية", "le renseignement militaire",
        "inteligencia militar", "askeri istihbarat", "военная разведка", "воєнна розвідка",
    ),
    "air force intelligence": (
        "Air Force Intelligence", "المخابرات الجوية", "les renseignements de l'armée de l'air",
        "inteligencia de la Fuerza Aérea", "hava kuvvetleri istihbaratı", "разведка ВВС",
    ),
    "general security": (
        "General Security", "الأمن العام", "la Sûreté générale", "seguridad general",
        "genel güvenlik",
    ),
    "militia": ("the militia", "الميليشيات", "la milice", "las milicias", "milisler", "ополчение"),
}  # fmt: skip
MAY_BE_ONE = {frozenset({"army", "military intelligence"})}


def _relate(a: str, b: str, kind: str = "party") -> Relation:
    return relate_answers(a, b, question="who opened fire", kind=kind)


def _told(found: Relation) -> str:
    if found.relation == "contradicts":
        assert found.kind == "party"
        return TWO
    return ONE if found.relation == "agrees" else PART


@pytest.mark.parametrize("kind", ["party", ""])
@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_two_bodies_are_one_only_where_their_names_are(a, b, expected, kind) -> None:
    assert _told(_relate(a, b, kind)) == expected


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS[:20])
def test_bodies_where_named_people_are_asked_for_are_no_less_two(a, b, expected) -> None:
    assert _told(_relate(a, b, "persons")) == expected


@pytest.mark.parametrize("body", NAMES)
def test_one_body_is_one_in_every_language(body) -> None:
    for a, b in combinations(NAMES[body], 2):
        assert _told(_relate(a, b)) == ONE, (a, b)


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_two_bodies_stand_to_each_other_alike_in_every_language(one, other) -> None:
    expected = PART if {one, other} in MAY_BE_ONE else TWO
    for a, b in product(NAMES[one], NAMES[other]):
        assert _told(_relate(a, b)) == expected, (a, b)


def test_what_says_more_closely_who_it_was_is_the_narrower() -> None:
    for wide in ("the regime", "security forces", "the authorities", "the armed forces"):
        found = _relate(wide, "the army")
        assert (found.relation, found.direction) == ("narrows", "b"), wide


@pytest.mark.parametrize("side", ["police", "army", "الجيش", "Military Security"])
def test_a_body_of_the_state_is_no_opposition(side) -> None:
    for other in ("the rebels", "فصائل المعارضة", "les rebelles", "повстанцы"):
        assert _told(_relate(side, other)) == TWO, other


def test_a_movement_that_calls_itself_an_army_is_not_taken_for_the_army() -> None:
    for movement in ("Army of Islam", "National Liberation Army", "the Arakan Army"):
        assert _relate(movement, "the army").relation == "unclear"
