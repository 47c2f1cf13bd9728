"""What is told in other words is compared all the same; what only sounds alike is no conflict."""

import pytest
from tests.claims import claim_of, relate_both_ways

from claimcheck.model.claim import Claim

C, S, U, A, N = "contradicts", "separate", "unclear", "agrees", "narrows"
COMPATIBLE = frozenset({A, N, U})

# Each line is a question, two answers, and whether they contradict, with the kind, or go together.
ANSWERS = [
    # order
    ("which came first, the shooting or the blast", "the blast", "the shooting", "order"),
    ("order of events", "first the blast, then gunfire", "shots came before the blast", "order"),
    ("the school and the truce", "shelled before the truce", "shelled after it had begun", "order"),
    ("order of events", "the road was closed, then they shelled", "shelled after the closure", ""),
    ("when the shelling began", "before the end of the talks", "after they had begun", ""),
    ("when the shelling began", "before the ultimatum expired", "after the deadline", "order"),
    ("first response of the government", "condemned the attack", "sent troops", ""),
    # how soon
    ("when aid arrived", "hours after the quake", "only after three days", "order"),
    ("when help came", "immediately", "after two weeks", "order"),
    ("when help came", "within days", "three days later", ""),
    ("when help came", "hours later", "the same day", ""),
    # at which hour, on which day
    ("time of the raid", "at dawn", "late in the evening", "time"),
    ("time of the raid", "3 am", "noon", "time"),
    ("time of the raid", "at dawn", "around 5 am", ""),
    ("time of the raid", "shortly after midnight", "around 1 am", ""),
    ("when the dam broke", "in the night of 5 to 6 May, about 2 a.m.", "midday on 6 May", "time"),
    ("day of the attack", "Friday", "Sunday", "time"),
    ("day of the attack", "Sunday", "15 March 2019", "time"),
    ("day of the attack", "Friday", "15 March 2019", ""),
    # who, and who not
    ("who fired the rockets", "not the army", "the army", "denial"),
    ("who fired the rockets", "not the army", "the rebels", ""),
    ("who fired the rockets", "not only the army", "the army", ""),
    ("who kidnapped the men", "not ISIS but a local gang", "ISIS", "denial"),
    ("who was named", "only Ida Korr", "Ida Korr | Lev Maro", "party"),
    ("who led the raid", "the 4th Division", "Fourth Division of the regime army", ""),
    ("who led the raid", "اللواء الثامن", "Eighth Brigade", ""),
    ("who led the raid", "4th Division", "5th Division", "party"),
    ("who closed the border", "Ankara", "the Turkish government", ""),
    ("who closed the border", "Ankara", "the Greek army", "party"),
    # where
    ("where the bodies were found", "school basement", "well outside the town", "place"),
    ("where the bodies were found", "in the basement", "in a school", ""),
    ("where the bodies were found", "in the village school", "in Nahtah", ""),
    ("where the shell fell", "near the mosque", "in the market", ""),
    ("where the bomb went off", "on a bus", "in a mosque", "place"),
    ("where he was killed", "on the Tafas road", "at a checkpoint", ""),
    ("where the talks were held", "دمشق", "Damascus", ""),
    # what was said of the question itself
    ("chlorine was released", "yes", "no chlorine was released", "denial"),
    ("was he treated at St Anne's", "he was treated at St Anne's", "no", "denial"),
    ("was he treated at St Anne's", "he was treated at St Anne's", "yes", ""),
    ("what the governor did", "he resigned", "he did not resign", "denial"),
    ("what they did", "refused to hand over weapons", "handed over their weapons", "denial"),
    # how it ended
    ("condition of the minister", "unharmed", "wounded", "outcome"),
    ("fate of the journalist", "executed", "released", "outcome"),
    ("fate of the journalist", "captured", "later released", ""),
    ("how the families left", "voluntarily", "by force", "outcome"),
    ("what the garrison did", "withdrew", "surrendered", "outcome"),
    ("what happened", "the fighters surrendered", "civilians were evacuated", ""),
    ("status of the curfew", "lifted", "still in force", "outcome"),
    # causes
    ("why the plane came down", "engine failure", "shot down by a missile", "cause"),
    ("why the raid was launched", "to avenge the attack", "an accident at a checkpoint", ""),
    ("cause of the landslide", "heavy rain", "a bomb", "cause"),
    ("cause of the flood", "heavy rain", "poor maintenance of the dam", ""),
    ("how he was killed", "shot", "stabbed", "cause"),
    # how much
    ("distance to the border", "5 km", "3 miles", ""),
    ("distance to the border", "5 km", "12 miles", "number"),
    ("magnitude of the quake", "magnitude 6.8", "7.4", "number"),
    ("missiles fired", "one missile", "a salvo of eight missiles", "number"),
    ("when the city fell", "the first half of 2029", "September 2029", "time"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "a", "b", "kind"), ANSWERS)
def test_answers_in_other_words(question: str, a: str, b: str, kind: str) -> None:
    one, two = (
        Claim(answer, source, question=question, event="the event", when="1999")
        for answer, source in ((a, "one"), (b, "two"))
    )
    found = relate_both_ways(one, two)
    if kind:
        assert (found.relation, found.kind) == (C, kind), found.why
    else:
        assert found.relation in COMPATIBLE, found.why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("number of dead", "how many people lost their lives"),
        ("people made homeless", "people left homeless"),
        ("fighters kidnapped", "how many fighters were taken captive"),
        ("pilgrims killed", "pilgrims who died"),
    ],
)
def test_a_number_is_asked_in_other_words(first: str, second: str) -> None:
    one = Claim("21", "one", question=first)
    assert relate_both_ways(one, Claim("35", "two", question=second)).relation == C


@pytest.mark.parametrize(
    ("first", "a", "second", "b"),
    [
        ("siege began", "31 May 2021", "when the siege started", "24 June 2021"),
        ("who attacked", "the army", "perpetrators of the attack", "the rebels"),
        ("talks on releasing the fighters", "the talks failed",
         "negotiations to return the fighters", "negotiations are ongoing"),
        ("control of the town", "the army", "who holds the town", "the rebels"),
        ("arrest of the mayor", "2 May 2020", "when the mayor was arrested", "9 May 2020"),
        ("site of the bombing", "Amara", "where the bomb went off", "Varda"),
        ("how he died", "suicide", "cause of death", "murder"),
        ("did the army use gas", "yes", "gas was used by the army", "no"),
        ("fate of the captives", "all were freed", "what became of them", "two were killed"),
    ],
)  # fmt: skip
def test_other_things_are_asked_in_other_words(first: str, a: str, second: str, b: str) -> None:
    one = Claim(a, "one", question=first, event="siege of Amara")
    two = Claim(b, "two", question=second, event="Amara siege")
    assert relate_both_ways(one, two).relation == C


@pytest.mark.parametrize(
    ("first", "a", "second", "b"),
    [
        ("kidnappers", "militants", "fighters kidnapped", "28"),
        ("people deported", "21", "destination of the deported", "Idlib"),
        ("unit of the dead", "Fourth Division", "people killed", "four"),
        ("places attacked", "Inkhal", "attackers", "militants"),
        ("start of the siege", "2 May 2020", "end of the siege", "9 May 2020"),
        ("votes for the law", "12", "votes against the law", "40"),
        ("families deported in the first convoy", "12", "families deported in the second", "40"),
        ("seats won by Unity", "12", "seats won by Liberty", "40"),
        ("who fired", "the army", "who was fired at", "the rebels"),
        ("price of bread", "12", "price of fuel", "40"),
        ("journalists killed", "12", "people killed", "40"),
        ("people killed by the army", "12", "people killed by the rebels", "40"),
        ("people killed on Monday", "12", "people killed since Monday", "40"),
        ("women arrested", "12", "men arrested", "40"),
        ("when the siege began", "2 May 2020", "when the siege was announced", "9 May 2020"),
        ("who held Amara before the siege", "the army", "who held Amara after the siege", "rebels"),
        ("was the president killed", "yes", "was the vice-president killed", "no"),
    ],
)
def test_another_thing_is_asked_in_like_words(first: str, a: str, second: str, b: str) -> None:
    one = Claim(a, "one", question=first, event="siege of Amara")
    two = Claim(b, "two", question=second, event="siege of Amara")
    assert relate_both_ways(one, two).relation == S


def test_nationals_killed_may_be_all_or_some_of_the_killed() -> None:
    one = Claim("12", "one", question="Turks killed")
    assert relate_both_ways(one, Claim("40", "two", question="people killed")).relation == U


def test_how_long_it_has_lasted_is_held_against_its_start() -> None:
    lasted = Claim(
        "ten days", "one", question="how long the siege has lasted", kind="duration",
        said="2015-04-08",
    )  # fmt: skip
    start = Claim("4 March 2015", "two", question="start of the siege")
    assert relate_both_ways(lasted, start).relation == C
    near = Claim("29 March 2015", "two", question="start of the siege")
    assert relate_both_ways(lasted, near).relation in COMPATIBLE


def test_a_name_is_never_held_against_a_number_or_a_yes() -> None:
    named = Claim("Majdi Zein al-Deen", "one", question="colonel killed", kind="persons")
    assert relate_both_ways(named, Claim("one", "two", question="people killed")).relation == U
    counted = Claim("one", "two", question="people killed", kind="count")
    assert relate_both_ways(named, counted).relation == S


def test_when_it_happened_says_nothing_of_what() -> None:
    one = Claim("5 May 2021", "one", question="when it happened")
    two = Claim("8 May 2021", "two", question="when the deal was made")
    assert relate_both_ways(one, two).relation == U


def _people(a: dict[str, str], b: dict[str, str]) -> str:
    asked = {"question": "killed", "event": "raid"}
    one, two = ({**asked, **row, "source": source} for row, source in ((a, "one"), (b, "two")))
    return relate_both_ways(claim_of(one), claim_of(two)).relation


def test_a_population_may_stand_in_the_question() -> None:
    children = {"answer": "132", "population": "children"}
    assert _people(children, {"answer": "134", "question": "children killed"}) == C
    assert _people(children, {"answer": "134", "question": "killed"}) == S
    iranian = {"answer": "464", "population": "Iranian pilgrims"}
    assert _people(iranian, {"answer": "769", "question": "pilgrims killed"}) == S


def test_casualties_may_be_more_than_the_dead() -> None:
    casualties = {"answer": "60", "question": "casualties"}
    assert _people(casualties, {"answer": "22 killed", "question": "casualties"}) == U
    assert _people(casualties, {"answer": "70 killed", "question": "casualties"}) == C


def test_what_befell_two_places_may_be_two_things() -> None:
    tafas = Claim("agreement reached", "one", question="outcome of the talks", where="Tafas")
    area = Claim("no agreement", "two", question="outcome of the talks", where="Daraa area")
    assert relate_both_ways(tafas, area).relation == U
    city = Claim("no agreement", "two", question="outcome of the talks", where="Daraa city")
    assert relate_both_ways(tafas, city).relation == S
    there = Claim("no agreement", "two", question="outcome of the talks", where="Tafas, Daraa")
    assert relate_both_ways(tafas, there).relation == C


@pytest.mark.parametrize("words", ["125, revised down", "corrected to 125", "125, double counting"])
def test_a_source_that_puts_itself_right_does_not_contradict_itself(words: str) -> None:
    asked = {"question": "people killed", "event": "crash"}
    first = claim_of({**asked, "answer": "174", "source": "ministry", "said": "2021-05-10"})
    later = claim_of({**asked, "answer": "125", "source": "ministry", "said": "2021-05-12"})
    told = claim_of({
        **asked, "answer": "125", "quote": words, "source": "ministry", "said": "2021-05-12",
    })  # fmt: skip
    assert relate_both_ways(first, later).relation == C
    found = relate_both_ways(first, told)
    assert (found.relation, found.direction) == ("corrects", "b")
