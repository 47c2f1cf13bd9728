"""Two questions that look alike and ask two things: joined, they would show what is no conflict."""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.reckon.context import Context
from claimcheck.reckon.relating.labels.events import weigh_events
from claimcheck.reckon.relating.labels.questions import weigh_questions
from claimcheck.reckon.relating.labels.verdict import Whether

PAIRS = [
    ("people killed", "people wounded"),
    ("morts", "blessés"),
    ("عدد القتلى", "عدد الجرحى"),
    ("número de muertos", "número de heridos"),
    ("occupants", "people rescued"),
    ("souls on board", "survivors"),
    ("persons on board", "bodies recovered"),
    ("عدد الركاب", "عدد الناجين"),
    ("all persons aboard", "guards aboard"),
    ("damages claimed", "damages awarded"),
    ("compensation demanded", "compensation paid"),
    ("date first set for the vote", "day on which the vote was held"),
    ("planned date of the opening", "when did it open"),
    ("children killed", "all people killed"),
    ("who ordered the attack", "who carried out the attack"),
    ("qui a ordonné l'attaque", "qui a commis l'attaque"),
    ("من أمر بالهجوم", "من نفذ الهجوم"),
    ("quién ordenó el ataque", "quién puso la bomba"),
    ("first toll", "last toll"),
    ("lorries that entered", "lorries still waiting outside"),
    ("people arrested", "people charged"),
    ("detenidos", "condenados"),
    ("number arrested", "number convicted"),
    ("who was killed", "who did it"),
    ("victim", "perpetrator"),
    ("who claimed responsibility", "who is responsible"),
    ("من تبنى الهجوم", "من نفذ الهجوم"),
    ("is it open", "is it closed"),
    ("is he alive", "is he dead"),
    ("was it deliberate", "was it an accident"),
    ("was he convicted", "was he acquitted"),
    ("when does it start", "when does it end"),
    ("متى يبدأ", "متى ينتهي"),
    ("heure de début", "heure de fin"),
    ("speed limit on the road", "how fast was the car going"),
    ("verdict", "sentence"),
    ("charge", "plea"),
    ("sender", "addressee"),
    ("owner of the ship", "flag of the ship"),
    ("where it came from", "where it was bound"),
    ("number kidnapped", "number freed"),
    ("عدد المخطوفين", "hostages freed"),
    ("people evacuated", "people missing"),
    ("votes in favour", "votes against"),
    ("first attack: people killed", "second attack: people killed"),
    ("deaths on 3 May", "deaths on 5 May"),
    ("outcome of the talks", "outcome of the assault"),
    ("state of the bridge", "state of the driver"),
    ("who gave the order", "who received the order"),
    ("weapon", "target"),
    ("motive", "claim of responsibility"),
    ("age of the victim", "name of the victim"),
    ("rank", "name of the defector"),
    ("attendance", "people arrested"),
    ("who came first", "who won most seats"),
    ("who organised the march", "who dispersed the march"),
    ("who arrested him", "who tried him"),
    ("place of detention", "place of burial"),
    ("civilians or fighters", "how many civilians"),
]
EVENTS = [
    ("raid on Osk", "second raid on Osk"),
    ("blast in Osk", "blast in Marn"),
    ("blast in Osk on 3 May", "blast in Osk on 5 May"),
    ("arrest of Ida Korr", "trial of Ida Korr"),
    ("presidential election in Osk", "municipal election in Osk"),
    ("hijacking of the Mirna", "sinking of the Mirna"),
    ("attack on Post 17", "attack on Post 21"),
    ("قصف سوق أورفا", "قصف مدرسة أورفا"),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_looks_alike_is_not_one_question(one: str, other: str) -> None:
    a = Claim("x", "a", event="raid on Osk", question=one)
    b = Claim("y", "b", event="the raid on Osk", question=other)
    assert weigh_questions(a, b).whether is not Whether.ONE
    assert weigh_questions(b, a).whether is not Whether.ONE


@pytest.mark.parametrize(("one", "other"), EVENTS)
def test_what_looks_alike_is_not_one_event(one: str, other: str) -> None:
    a, b = (Claim("x", "a", event=event, question="people killed") for event in (one, other))
    assert weigh_events(a, b, Context()).whether is not Whether.ONE
