"""Answers in words that cannot both be so, and answers that look like them and can."""

import pytest
from tests.claims import claim_of, relate_both_ways

from claimcheck.model.relation import Relation


def related(question: str, one: str, other: str, **more: str) -> Relation:
    both = {"question": question, "event": "raid on Osk", **more}
    a, b = (claim_of({"answer": x, "source": y, **both}) for x, y in ((one, "a"), (other, "b")))
    return relate_both_ways(a, b)


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("outcome of the appeal", "conviction upheld", "المحكمة نقضت الحكم"),
        ("décision", "jugement confirmé en appel", "the court ordered a retrial"),
        ("resultado", "confirmó la condena", "the sentence was set aside"),
        ("what happened to his arm", "amputaron el brazo", "doctors saved his arm"),
        ("ماذا حل بالساق", "بُترت ساقه", "أنقذ الأطباء الساق"),
        ("how did they die", "all fell in combat", "fueron ejecutados tras rendirse"),
        ("how did he die", "in a gunfight with police", "shot in cold blood after he surrendered"),
        ("كيف قُتلوا", "قُتلوا في الاشتباكات", "أُعدموا بعد أسرهم"),
        ("state on arrival", "dead on arrival", "died on the operating table"),
        ("was the curfew in force", "the curfew is still in force", "the curfew has expired"),
        ("is the strike over", "the strike was called off", "la huelga continúa"),
        ("issue des pourparlers", "les parties ont signé", "انفضت المحادثات دون توقيع"),
        ("was the firm listed", "the firm is on the list", "the firm was left off the list"),
        ("landing of the migrants", "they were let ashore", "they were refused landing"),
        ("fate of the driver", "the driver survived", "le conducteur est mort"),
        ("fate of the driver", "the driver survived", "مات السائق"),
    ],
)
def test_two_ends_of_one_thing_contradict_in_whatever_language(
    question: str, one: str, other: str
) -> None:
    assert related(question, one, other).relation == "contradicts"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("outcome of the appeal", "fraud conviction quashed", "murder sentence upheld"),
        ("ruling", "acquitted of money laundering", "guilty of embezzlement"),
        ("what happened to the leg", "his left leg was amputated", "doctors saved the right leg"),
        ("ماذا حل بالساق", "بُترت ساقه اليسرى", "أنقذ الأطباء الساق اليمنى"),
        ("how did they die", "some fell in battle", "the rest were executed"),
        ("how did he die", "killed in battle", "his brother was executed"),
        ("how did they die", "the father died at the scene", "the son died in hospital"),
        ("truce", "the truce in the north had lapsed", "the truce in the south was in force"),
        ("strike", "the miners went back to work", "the dockers are still on strike"),
        ("was it signed", "the Osk delegation signed", "the rebels left without signing"),
        ("state of the roads", "the road to Tafas is open", "the road to Jasim is cut off"),
        ("is the airport open", "the civil airport is open", "the military airport is closed"),
        ("fate", "the driver survived", "le passager est mort"),
        ("cause of death", "gunshot wounds; no torture", "gunshot wounds"),
    ],
)
def test_ends_of_two_things_do_not(question: str, one: str, other: str) -> None:
    assert related(question, one, other).relation != "contradicts"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("cause of death", "heart failure; no blows", "ضربات على الرأس"),
        ("سبب الوفاة", "قصور في القلب", "مات مسموماً"),
        ("cause de la mort", "mort naturelle", "killed under torture"),
        ("origin of the fire", "el fuego fue provocado", "a short circuit"),
        ("origine de l'incendie", "un court-circuit", "أضرم مجهولون النار عمدا"),
        ("causa", "un cortocircuito; se descarta mano criminal", "it was set on purpose"),
        ("what poisoned the guests", "rat poison in the rice", "methanol in the liquor"),
        ("what killed the fish", "lack of oxygen; no toxin found", "cyanide from the mine"),
        ("why did it crash", "the pilot erred; the engine ran normally", "the engine cut out"),
        ("why did it stop", "mines; the bridge is intact", "the bridge had been destroyed"),
    ],
)
def test_causes_rule_each_other_out_in_a_clause_or_by_their_sort(
    question: str, one: str, other: str
) -> None:
    found = related(question, one, other)
    assert (found.relation, found.kind) == ("contradicts", "cause")


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("cause of death", "no blows were found", "he was poisoned"),
        ("cause of the fire", "not a bomb", "arson"),
        ("what poisoned them", "methanol", "poison"),
        ("cause of the fire", "a short circuit", "the wiring was old"),
        ("cause", "the brakes failed; the engine ran normally", "the other engine cut out"),
        ("cause", "the bridge was whole until the flood", "the bridge was washed away"),
    ],
)
def test_causes_of_which_one_may_be_the_other_do_not(question: str, one: str, other: str) -> None:
    assert related(question, one, other).relation != "contradicts"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("how was he dressed", "in army uniform", "in civilian clothes"),
        ("was the ransom paid", "a ransom was paid", "no money changed hands"),
        ("هل دُفعت الفدية", "دُفعت الفدية كاملة", "أُطلقوا دون فدية"),
        ("weather at the time", "in thick fog", "the sky was clear"),
        ("météo", "brouillard épais", "cielo despejado"),
        ("did the minister know", "he was told of it", "il n'était pas au courant"),
        ("was the exit open", "it was chained shut", "the exit stood open"),
        ("did the guards fire", "they opened fire", "no shots were fired"),
        ("هل حضر الوزير", "حضر الوزير الجلسة", "تغيب الوزير عن الجلسة"),
        ("was the march authorised", "it had a permit", "la marcha no autorizada"),
        ("nationality of the pilot", "the pilot was Ukrainian", "كان الطيار روسياً"),
    ],
)
def test_what_a_question_asks_of_is_compared(question: str, one: str, other: str) -> None:
    assert related(question, one, other).relation == "contradicts"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("what did the ministry say", "it granted them access", "it refused to name the dead"),
        ("what happened at the post", "the driver was told to stop", "he did not know the road"),
        ("how was he dressed", "in uniform when he left", "in plain clothes when found"),
        ("was the door open", "the front door was locked", "the back door was open"),
        ("was she alone", "she was alone", "he had accomplices"),
        ("who was present", "some were absent", "the mayor attended"),
        ("nationality of the dead", "Syrian", "one was Syrian, one was Turkish"),
    ],
)
def test_what_it_does_not_ask_of_or_of_another_moment_is_not(
    question: str, one: str, other: str
) -> None:
    assert related(question, one, other).relation != "contradicts"


@pytest.mark.parametrize(
    ("question", "one", "other", "relation"),
    [
        ("which country brokered it", "Oman alone", "قطر هي الوسيط الوحيد", "contradicts"),
        ("médiateur", "le Qatar, seul médiateur", "Oman", "contradicts"),
        ("mediator", "Oman alone, not Qatar alone", "Turkey and Oman", "unclear"),
        ("which department", "department of Chulu", "en el departamento de Poopal", "contradicts"),
        ("where was he found", "in Daraa governorate", "في محافظة السويداء", "contradicts"),
        ("where was he found", "in Daraa governorate", "في محافظة درعا", "unclear"),
        ("where was he found", "in Osk province", "in the district of Dolsk", "unclear"),
        ("who was killed", "Hani Sabbagh", "among the dead is Rula Akkad", "unclear"),
        ("who was killed", "Hani Sabbagh", "Rula Akkad", "contradicts"),
    ],
)
def test_who_alone_and_which_area(question: str, one: str, other: str, relation: str) -> None:
    assert related(question, one, other).relation == relation


def told_later(one: str, other: str, question: str = "people killed") -> Relation:
    a = claim_of({"answer": one, "source": "a", "question": question, "said": "2023-02-06"})
    b = claim_of({"answer": other, "source": "b", "question": question, "said": "2023-02-09"})
    return relate_both_ways(a, b)


@pytest.mark.parametrize(
    "later",
    [
        "22; the earlier figure of 29 counted seven bodies twice",
        "22, the 29 first named were counted twice",
        "22 morts ; le bilan précédent de 29 était faux",
        "22; la cifra anterior de 29 incluía heridos",
        "٢٢؛ الحصيلة السابقة ٢٩ كانت خاطئة",
    ],
)
def test_who_says_that_a_figure_was_an_earlier_one_and_wrong_corrects_it(later: str) -> None:
    assert told_later("29", later).relation == "corrects"
    assert told_later("31", later).relation == "contradicts"


def test_counts_that_each_say_that_more_may_come_are_of_their_own_moments() -> None:
    assert told_later("140", "312 by now", "schools shut so far").relation == "separate"
    assert told_later("140", "312", "schools shut so far").relation == "separate"
    assert told_later("140", "312 by now", "schools shut").relation == "contradicts"
    assert told_later("140", "90 by now", "schools shut so far").relation == "contradicts"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("more than half of them were children", "no child was among the 42 dead", "contradicts"),
        ("a third were children", "none", "contradicts"),
        ("more than half of them were children", "23", "unclear"),
    ],
)
def test_a_share_and_none_cannot_both_be_so(one: str, other: str, relation: str) -> None:
    assert related("children among the 42 dead", one, other).relation == relation


def test_who_denies_what_answers_with_yes_contradicts_it() -> None:
    both = {"question": "had the faulty valve been reported before", "event": "blast"}
    said = claim_of({**both, "answer": "yes, twice in writing", "source": "a"})
    words = {**both, "answer": "the valve had been reported as faulty", "source": "b"}
    denied = claim_of({**words, "stance": "denies"})
    assert relate_both_ways(said, denied).relation == "contradicts"
    assert relate_both_ways(said, claim_of(words)).relation == "agrees"
