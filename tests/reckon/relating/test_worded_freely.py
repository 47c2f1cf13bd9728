"""Events and questions that two claims word freely: one thing, another, or not to be told."""

import pytest
from tests.claims import claim_of, relate_both_ways

from claimcheck.reckon.relating.labels.asking import kinds_asked
from claimcheck.reckon.relating.labels.read import read_label
from claimcheck.reckon.words import sections


def related(a: dict[str, str], b: dict[str, str]) -> str:
    one, two = (claim_of({"source": name, **told}) for name, told in (("a", a), ("b", b)))
    return relate_both_ways(one, two).relation.value


def tolls(one: str, other: str, **both: str) -> str:
    """How two tolls relate of events that are labelled so."""
    return related(
        {"event": one, "question": "people killed", "answer": "7", **both},
        {"event": other, "question": "how many died", "answer": "11", **both},
    )


def answered(one: str, other: str, answers: tuple[str, str] = ("Aden", "Mofar")) -> str:
    """How two answers relate to questions that are worded so, of one event in other words."""
    return related(
        {"event": "Tolma station blast", "question": one, "answer": answers[0]},
        {"event": "explosion at Tolma railway station", "question": other, "answer": answers[1]},
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("stampede at the Marwan shrine", "crush at Marwan shrine"),
        ("trial over the Varsk silo collapse", "Varsk silo collapse trial"),
        ("detention of Nizar Dabri", "arrest of Nizar Dabri"),
        ("bomb at Bilva station", "bomba en la estación de Bilva"),
        ("incendie de la raffinerie de Sarlo", "Sarlo refinery fire"),
        ("arrestation de Nabil Omghar", "arrest of Nabil Omghar"),
        ("lease of Zemra port to Blue Anchor", "Blue Anchor's Zemra harbour concession"),
    ],
)
def test_one_event_in_other_words_or_languages(one: str, other: str) -> None:
    assert tolls(one, other) == "contradicts"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrests since the settlement of Orva", "settlement of Orva"),
        ("Kalmora vote, first round", "Kalmora run-off vote"),
        ("march in Almira at noon", "march in Almira at night"),
        ("blast of 3 May in Tolma", "blast of 5 May in Tolma"),
        ("wedding of Ida Korr", "arrest of Ida Korr"),
        ("fire in Osk", "fire in Marn"),
    ],
)
def test_another_event_has_a_reason_why_it_is_another(one: str, other: str) -> None:
    assert tolls(one, other) == "separate"


def test_a_day_in_a_label_is_that_of_the_other_claim() -> None:
    told = {"question": "people killed", "answer": "7", "event": "21 September rally in Tarsk"}
    other = {"question": "people killed", "answer": "11", "event": "opposition march"}
    assert related(told, {**other, "when": "2019-09-21", "where": "Tarsk"}) == "contradicts"
    assert related(told, {**other, "when": "2019-10-02", "where": "Osk"}) == "separate"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("who planted the bomb", "perpetrators"),
        ("person who ordered the bombing", "who gave the order"),
        ("من نفذ التفجير", "who was behind the blast"),
        ("auteur de l'attentat", "bomber"),
        ("who mediated afterwards", "mediator"),
        ("who were the captives", "identity of the captives"),
    ],
)
def test_one_question_in_other_words_or_languages(one: str, other: str) -> None:
    assert answered(one, other) == "contradicts"


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        ("duration of the closure", "how long the station stood still", ("3 days", "3 weeks")),
        ("cause", "what started it", ("a gas leak", "a car bomb")),
        ("verdict on Ida Korr", "what the judges ruled on Ida Korr", ("acquitted", "convicted")),
        ("sum paid to the families", "amount paid to the families", ("$3 million", "$9 million")),
        ("hour of the blast", "à quelle heure", ("06:00", "11:30")),
        ("what became of the driver", "fate of the driver", ("he was freed", "he was killed")),
    ],
)
def test_kinds_of_question_are_known_by_how_they_ask(
    one: str, other: str, answers: tuple[str, str]
) -> None:
    assert answered(one, other, answers) == "contradicts"


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        ("damages claimed", "damages awarded", ("$3 million", "$9 million")),
        ("when the video was filmed", "when the video was published", ("2 June", "9 June")),
        ("people injured", "people arrested", ("7", "11")),
        ("who gave the order", "who found the bomb", ("Aden", "Mofar")),
        ("verdict on Ida Korr", "verdict on Lev Maro", ("acquitted", "convicted")),
        ("votes in favour", "votes against", ("120", "80")),
        ("how long the siege lasted", "how long the truce lasted", ("3 days", "3 weeks")),
    ],
)
def test_another_question_is_of_another_stage_matter_or_side(
    one: str, other: str, answers: tuple[str, str]
) -> None:
    assert answered(one, other, answers) == "separate"


def test_what_cannot_be_told_of_questions_leaves_a_contradiction_open() -> None:
    assert answered("lanterns hung", "lanterns sold", ("7", "11")) == "unclear"
    boats = {"event": "flood at Agad", "question": "boats", "answer": "7"}
    rafts = {"event": "inundación en Agad", "question": "balsas", "answer": "11"}
    assert related(boats, rafts) == "unclear"


def test_who_words_the_event_alike_words_a_question_alike_too() -> None:
    event = {"event": "raid on Osk"}
    one = {"question": "lanterns hung", "answer": "7", **event}
    assert related(one, {"question": "lanterns sold", "answer": "11", **event}) == "separate"
    magnitude = {"question": "magnitude", "answer": "6.8", "event": "Osk quake"}
    assert (
        related(magnitude, {**magnitude, "question": "how strong was the tremor", "answer": "5.1"})
        == "contradicts"
    )


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        ("workers injured", "firefighters injured", ("7", "11")),
        ("who bombed the station", "who condemned the bombing of the station", ("Aden", "Mofar")),
        ("who shelled the station", "who investigated the shelling", ("Aden", "Mofar")),
    ],
)
def test_whoever_words_the_event_alike_and_asks_of_others_asks_another_thing(
    one: str, other: str, answers: tuple[str, str]
) -> None:
    event = {"event": "Tolma station blast"}
    a, b = (
        {"question": q, "answer": x, **event} for q, x in zip((one, other), answers, strict=True)
    )
    assert related(a, b) == "separate"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orhan stadium disaster", "crush at the football match"),
        ("Almar concert hall massacre", "attack in Almar"),
        ("strike on the clinic in Osk", "bombing of the trauma centre"),
    ],
)
def test_on_one_day_at_one_place_other_words_that_may_fit_are_of_one_event(one, other) -> None:
    both = {"when": "2031-03-01", "where": "Orhan"}
    assert tolls(one, other, **both) == "contradicts"


def test_the_parts_of_one_night_are_no_one_event_by_its_day_and_place() -> None:
    both = {"when": "2031-03-01", "where": "Orhan"}
    one, other = "attack on Sarn checkpoint", "attacks on checkpoints across Marn"
    assert tolls(one, other, **both) == "contradicts"
    assert tolls(one, other, **both, part_of="attacks of that night") == "separate"


def test_a_name_that_only_sounds_like_a_known_word_is_a_name() -> None:
    assert read_label("bus bombing in Homs").names == {"homs"}
    assert read_label("blackout in Minas Novas").names == {"minas", "novas"}
    assert not read_label("Senator shot dead").names
    assert not read_label("Floods Kill Dozens in the North").names & {"floods", "kill"}


def test_one_label_that_holds_the_other_is_of_the_same_event_without_day_or_place() -> None:
    assert tolls("the blast", "blast in Osk") == "contradicts"
    assert tolls("the explosion", "blast in Osk") == "separate"


def test_arabic_words_are_known_with_their_article_and_without() -> None:
    assert read_label("الوفيات").known == read_label("وفيات").known != frozenset()
    assert read_label("البرلمان").known == read_label("برلمان").known != frozenset()


def test_vowel_signs_part_no_arabic_word() -> None:
    assert read_label("غارة على المعرّانية").names == read_label("غارة على المعرانية").names


def test_no_word_stands_twice_under_one_name_and_no_name_in_two_sections() -> None:
    concepts = sections("concepts")
    held = [concepts[section] for section in concepts if section != "lists"]
    for words in (*(table[name] for table in held for name in table), *concepts["lists"].values()):
        assert len(set(map(str, words))) == len(words), words
    for told in kinds_asked().values():
        assert len(set(told["words"])) == len(told["words"])
    names = [name for table in held for name in table]
    assert len(set(names)) == len(names)


def test_the_vocabularies_name_what_they_hold() -> None:
    concepts, asking = sections("concepts"), kinds_asked()
    known = {name for section in concepts if section != "lists" for name in concepts[section]}
    lists = concepts["lists"]
    for group in (*lists["together"], *lists["near"], *lists["stages"]):
        assert set(group) <= known, group
    for key in ("grounds", "results", "opposing", "ordering"):
        assert set(lists[key]) <= known, key
    for kind, told in asking.items():
        assert set(told.get("near", ())) <= set(asking), kind
        assert told["words"], kind
        assert told["sort"], kind
