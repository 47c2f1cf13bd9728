"""How several fared is an outcome with parts, and no count, in four languages."""

from contextlib import ExitStack

import pytest
from tests.building import new_dossier
from tests.claims import relate_answers

from claimcheck import desk
from claimcheck.model.claim import Claim
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.reckon.relating.fates import read_fates
from claimcheck.reckon.understand import read_kind

ASKED = [
    "how did it end",
    "fate of the hostages",
    "comment s'est terminé l'enlèvement",
    "cómo terminó el secuestro",
    "مصير الرهائن",
]
ALL = ["all released", "tous libérés", "todos liberados", "أفرج عن الجميع", "everyone was freed"]
PARTS = [
    "two killed, the rest released",
    "deux tués, les autres libérés",
    "dos muertos, los demás liberados",
    "قتل اثنان وأفرج عن الباقين",
]
COUNTED = [
    "five released, two killed",
    "cinq libérés et deux tués",
    "cinco liberados y dos muertos",
    "أفرج عن خمسة وقتل اثنان",
]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("every", ALL)
@pytest.mark.parametrize("parts", [*PARTS, *COUNTED, "two were killed"])
def test_not_all_were_released_where_two_were_killed(question: str, every: str, parts: str) -> None:
    claims = [Claim(answer, "an outlet", question=question) for answer in (every, parts)]
    assert read_kind(claims) not in {AnswerKind.COUNT, AnswerKind.MEASURE}
    found = relate_answers(every, parts, question=question)
    assert (found.relation, found.kind) == ("contradicts", "outcome")


@pytest.mark.parametrize("one", COUNTED)
def test_the_same_fates_agree_in_every_language_and_order(one: str) -> None:
    for other in (*COUNTED, "two killed and five freed"):
        assert relate_answers(one, other, question=ASKED[0]).relation == "agrees"


@pytest.mark.parametrize("counted", COUNTED)
@pytest.mark.parametrize("parts", [*PARTS, "at least two killed, the rest freed"])
def test_who_counts_the_rest_says_more(counted: str, parts: str) -> None:
    found = relate_answers(counted, parts, question=ASKED[0])
    assert (found.relation, found.direction) == ("narrows", "a")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("two killed, the rest released", "three killed, the rest released", "number"),
        ("all 12 were killed", "14 were killed, one escaped", "number"),
        ("everyone was freed", "three are still held", "outcome"),
        ("all hostages survived", "two hostages were killed", "outcome"),
        ("none were killed", "a hostage was killed, the rest were freed", "outcome"),
        ("both killed", "one killed, one arrested", "outcome"),
        ("three of the six hostages were killed", "all released", "outcome"),
        ("aucun otage n'a été tué", "deux otages tués", "outcome"),
    ],
)
def test_what_cannot_be_true_of_the_same_people_contradicts(a: str, b: str, kind: str) -> None:
    found = relate_answers(a, b, question=ASKED[0])
    assert (found.relation, found.kind) == ("contradicts", kind)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("all released", "five released"),
        ("all released", "two wounded"),
        ("all released", "none were killed"),
        ("all hostages released", "two soldiers killed"),
        ("all freed", "up to two killed"),
        ("two killed", "two killed, the rest released"),
    ],
)
def test_what_may_be_true_together_does_not(a: str, b: str) -> None:
    assert relate_answers(a, b, question=ASKED[0]).relation in {"unclear", "narrows"}


@pytest.mark.parametrize(
    "answer", ["released after five days", "the town was destroyed", "two women", "two", ""]
)
def test_what_says_more_or_less_than_how_many_fared_how_is_no_fate(answer: str) -> None:
    assert read_fates(answer) == ()


def test_tolls_under_an_outcome_stay_counts() -> None:
    claims = [Claim(n, "an outlet", question="outcome of the raid") for n in ("12 killed", "14")]
    assert read_kind(claims) is AnswerKind.COUNT
    asked = [Claim(n, "an outlet", question="people killed") for n in ("12", "all released")]
    assert read_kind(asked) is AnswerKind.COUNT


def test_an_outcome_beside_counts_makes_no_count_of_the_question() -> None:
    answers = ("the siege was lifted", "two killed")
    claims = [Claim(answer, "an outlet", question="how did it end") for answer in answers]
    assert read_kind(claims) is AnswerKind.WORDING


def test_an_outcome_with_parts_can_be_established(tmp_path) -> None:
    rows = (
        "id,event,question,answer,source\n"
        "a,kidnapping,how did it end,all released,Police\n"
        'b,kidnapping,how did it end,"two killed, the rest released",Radio\n'
        "c,kidnapping,how did it end,two were killed,Paper\n"
    )
    answer = "five released, two killed"
    with ExitStack() as opened:
        at = opened.enter_context(desk.open_desk(new_dossier(tmp_path, rows), "Amal"))
        held = desk.settle(at, "a", Finding(Verdict.ESTABLISHED, "the families", answer=answer))
        outcomes = {
            desk.shown_id(at, each.claim): str(each.outcome) for each in held.finding.claims
        }
    assert outcomes == {"a": "rejected", "b": "stands", "c": "stands"}
