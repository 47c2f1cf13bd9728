"""What claimcheck gives out has every key of its contract, with null for what is not known."""

import json

from attrs import evolve

from claimcheck.exchange import shapes
from claimcheck.exchange.columns import CLAIM_COLUMNS, DOCUMENT_COLUMNS, RESERVED
from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.document import Document, Evidence, StoredDocument
from claimcheck.model.event import Event, Question
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Contradiction, Position, ReckonedQuestion, Understood
from claimcheck.model.scales import Confidence, Likelihood, Reliability
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Settlement, Verdict
from claimcheck.model.source import Grade, Source

SHOWN = {"u1": "d0-20", "u2": "d0-22", "u3": "d1-01"}
QUESTION = Question("q-u1", "e-u1", "fighters kidnapped")
EVENT = Event("e-u1", "Nahtah kidnapping", when="2020-01-11", part_of="attacks of that night")
RECKONED = ReckonedQuestion(
    kind=AnswerKind.COUNT,
    status=Status.DISPUTED,
    positions=(
        Position(
            "six", 6, 6, ("u1",), compatible=("u3",), sources=("Firas al-Ahmed",), origins=1,
            reasons=("named",),
        ),
        Position(
            "28", 28, 28, ("u2",), denied_by=("u1",), sources=("some media", "AFP"), origins=2,
            probability=0.25,
        ),
    ),
    contradictions=(Contradiction("u1", "u2", "number", "six is not 28"),),
    contradictions_total=1,
    notes=("three freed and three held are the six",),
    priority=0.75,
    why="two origins against one",
    would_change="a list of names",
)  # fmt: skip
SETTLED = Settlement(
    "s-1",
    "q-u1",
    Finding(
        Verdict.ESTABLISHED,
        "the only named source",
        answer="six",
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.MODERATE,
        claims=(
            ClaimOutcome("u1", Outcome.STANDS),
            ClaimOutcome("u2", Outcome.REJECTED, "hearsay"),
        ),
    ),
    by="Rana",
    at="2026-01-02T10:00:00Z",
    replaces=("s-0",),
)
PLACEMENT = Placement("q-u1", "e-u1", "grouping 1", person=False, probability=1, because="labels")
CLAIM = Claim("six", "Firas al-Ahmed", id="22", unit="fighters", extra=(("car", "white"),))
RECORDED = RecordedClaim("u2", "me", CLAIM, PLACEMENT, "me", "2026-01-01T00:00:00Z")
EVIDENCE = Evidence("six fighters", "took ", " away", 10, 22, "anchored")


def test_a_question_shows_all_that_is_known_of_it() -> None:
    shape = shapes.question_shape(QUESTION, EVENT, RECKONED, [SETTLED], SHOWN.__getitem__)
    assert shape == {
        "id": "q-u1",
        "event": {
            "id": "e-u1",
            "label": "Nahtah kidnapping",
            "when": "2020-01-11",
            "where": None,
            "part_of": "attacks of that night",
        },
        "question": {
            "id": "q-u1",
            "label": "fighters kidnapped",
            "kind": "count",
            "part_of": None,
        },
        "status": "disputed",
        "positions": [
            {
                "answer": "six",
                "population": None,
                "low": 6,
                "high": 6,
                "claims": ["d0-20"],
                "compatible": ["d1-01"],
                "denied_by": [],
                "sources": ["Firas al-Ahmed"],
                "origins": 1,
                "probability": None,
                "reasons": ["named"],
            },
            {
                "answer": "28",
                "population": None,
                "low": 28,
                "high": 28,
                "claims": ["d0-22"],
                "compatible": [],
                "denied_by": ["d0-20"],
                "sources": ["some media", "AFP"],
                "origins": 2,
                "probability": 0.25,
                "reasons": [],
            },
        ],
        "contradictions": [{"a": "d0-20", "b": "d0-22", "kind": "number", "why": "six is not 28"}],
        "contradictions_total": 1,
        "notes": ["three freed and three held are the six"],
        "priority": 0.75,
        "why": "two origins against one",
        "would_change": "a list of names",
        "settlements": [
            {
                "id": "s-1",
                "verdict": "established",
                "answer": "six",
                "best": None,
                "low": None,
                "high": None,
                "typed": None,
                "likelihood": "likely",
                "confidence": "moderate",
                "claims": [
                    {"id": "d0-20", "outcome": "stands", "because": None},
                    {"id": "d0-22", "outcome": "rejected", "because": "hearsay"},
                ],
                "parts": [],
                "would_settle": None,
                "because": "the only named source",
                "by": "Rana",
                "at": "2026-01-02T10:00:00Z",
                "replaces": ["s-0"],
                "suggested": None,
            }
        ],
    }
    assert json.loads(json.dumps(shape)) == shape


def test_a_question_keeps_the_kind_that_its_founder_gave_it() -> None:
    question = evolve(QUESTION, kind="measure")
    shape = shapes.question_shape(question, EVENT, RECKONED, [], SHOWN.__getitem__)
    assert shape["question"] == {
        "id": "q-u1",
        "label": "fighters kidnapped",
        "kind": "measure",
        "part_of": None,
    }
    assert shape["settlements"] == []


def test_a_source_shows_its_grades_and_its_record_apart() -> None:
    source = Source("SANA", "agency", aliases=("سانا",), extra=(("city", "Damascus"),))
    grade = Grade("SANA", Reliability.D, "Rana", "state voice", "2026-01-01T00:00:00Z")
    shape = shapes.source_shape(
        source,
        [grade],
        claims=5,
        origins=2,
        right=1,
        wrong=3,
        reliability=(0.33, 0.1, 0.6),
        copies=[("Nabaa", 0.5)],
    )
    assert shape == {
        "name": "SANA",
        "kind": "agency",
        "affiliation": None,
        "aliases": ["سانا"],
        "grades": [
            {"grade": "D", "by": "Rana", "because": "state voice", "at": "2026-01-01T00:00:00Z"}
        ],
        "claims": 5,
        "origins": 2,
        "right": 1,
        "wrong": 3,
        "reliability": {"mean": 0.33, "low": 0.1, "high": 0.6},
        "copies": [{"of": "Nabaa", "probability": 0.5}],
        "confidential": False,
        "note": None,
        "city": "Damascus",
    }


def test_a_source_without_a_record_has_no_reliability() -> None:
    shape = shapes.source_shape(Source("x"), [], claims=0, origins=0, right=0, wrong=0)
    assert shape["reliability"] is None
    assert shape["grades"] == shape["copies"] == []


def test_a_claim_shows_its_columns_what_was_reckoned_and_what_it_brought_along() -> None:
    understood = Understood(AnswerKind.COUNT, "six", 6, 6)
    shape = shapes.claim_shape(
        RECORDED,
        shown="d0-22",
        understood=understood,
        origin="Firas al-Ahmed",
        rating=2,
        outcome=Outcome.STANDS,
        evidence=EVIDENCE,
    )
    assert list(shape)[: len(CLAIM_COLUMNS)] == list(CLAIM_COLUMNS)
    assert list(shape)[-1] == "car"
    assert {key: value for key, value in shape.items() if value is not None} == {
        "id": "d0-22",
        "answer": "six",
        "unit": "fighters",
        "source": "Firas al-Ahmed",
        "stance": "asserts",
        "confidential": False,
        "low": 6,
        "high": 6,
        "question_id": "q-u1",
        "event_id": "e-u1",
        "origin": "Firas al-Ahmed",
        "rating": 2,
        "outcome": "stands",
        "evidence": {
            "exact": "six fighters",
            "prefix": "took ",
            "suffix": " away",
            "start": 10,
            "end": 22,
            "state": "anchored",
        },
        "car": "white",
    }


def test_a_claim_of_which_nothing_is_known_yet_has_every_key_all_the_same() -> None:
    bare = RecordedClaim("u1", "me", Claim("six", "x"), None, "me", "2026-01-01T00:00:00Z")
    shape = shapes.claim_shape(bare, shown="k7")
    assert {*CLAIM_COLUMNS, *RESERVED} - shape.keys() == {"source_grade"}
    assert [shape[key] for key in ("low", "question_id", "rating", "outcome", "evidence")] == (
        [None] * 5
    )


def test_events_and_documents_show_what_belongs_to_them() -> None:
    assert shapes.event_shape(EVENT, ["d0-20"], ["q-u1"]) == {
        "id": "e-u1",
        "label": "Nahtah kidnapping",
        "when": "2020-01-11",
        "where": None,
        "part_of": "attacks of that night",
        "claims": ["d0-20"],
        "questions": ["q-u1"],
    }
    document = Document("002", title="Rebels", text="long", extra=(("desk", "b"), ("id", "x")))
    shape = shapes.document_shape(StoredDocument("doc-1", document), ["d2-01"], ["003"])
    told = [column for column in DOCUMENT_COLUMNS if column != "text"]
    assert list(shape) == [*told, "id", "claims", "near_copies", "text_length", "desk"]
    assert shape["text_length"] == 4
    assert (shape["name"], shape["publisher"], shape["id"]) == ("002", None, "doc-1")
    assert (shape["claims"], shape["near_copies"]) == (["d2-01"], ["003"])
