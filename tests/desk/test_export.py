"""What is handed out says what was decided, by whom and why, and can be taken in again."""

import csv
import io
import json

from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.model.scales import Confidence
from claimcheck.model.settlement import Finding, Verdict

SIX = Finding(Verdict.ESTABLISHED, "first-hand", answer="six", confidence=Confidence.MODERATE)


def exported(at, table: str, form: str = "csv") -> str:
    out = io.StringIO(newline="")
    desk.export(at, table, form, out)
    return out.getvalue()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_of_questions_tells_verdict_answer_reason_author_and_evidence(amal):
    desk.settle(amal, "k2", SIX)
    (row,) = rows(exported(amal, "questions"))
    assert (row["status"], row["verdict"], row["answer"]) == ("settled", "established", "six")
    assert (row["reason"], row["by"], row["confidence"]) == ("first-hand", "Amal", "moderate")
    assert "six ← Firas" in row["positions"]
    assert "kidnapped six fighters" in row["evidence"]
    assert set(row["contradicting"].split(" ≠ ")) == {"k1", "k2"}


def test_a_replaced_settlement_is_not_handed_out_beside_the_one_that_holds(amal):
    desk.settle(amal, "k2", Finding(Verdict.ESTABLISHED, "most media", answer="28"))
    desk.settle(amal, "k2", SIX)
    (row,) = rows(exported(amal, "questions"))
    assert row["answer"] == "six"
    outcomes = {each["id"]: each["outcome"] for each in rows(exported(amal, "claims"))}
    assert outcomes == {"k1": "rejected", "k2": "stands", "k3": "stands"}


def test_the_table_of_claims_added_to_an_empty_dossier_gives_the_same_conflicts(amal, tmp_path):
    add(amal, "event,question,answer,source,coder\nTafas,clashes,=1+1,SNHR,Rima\n", "more")
    handed = exported(amal, "claims")
    (tmp_path / "other").mkdir()
    with desk.open_desk(new_dossier(tmp_path / "other", handed), "Basel") as other:
        assert told(other) == told(amal)
        assert exported(other, "claims").count("\n") == handed.count("\n")
        assert [row["answer"] for row in claims(other)] == [row["answer"] for row in claims(amal)]


def told(at) -> list:
    """The conflicts, without the ids that each dossier gives for itself."""
    return [
        [
            state.event.label,
            state.question.label,
            sorted((each.answer, each.origins, each.sources) for each in state.reckoned.positions),
            state.reckoned.contradictions_total,
        ]
        for state in desk.conflicts(at)
    ]


def claims(at) -> list:
    return list(desk.LISTS["claims"](at, Choice()))


def test_json_holds_the_stored_text_exactly(amal):
    add(amal, "event,question,answer,source\nTafas,clashes,=1+1,ناشطون\n", "more")
    found = json.loads(exported(amal, "claims", "json"))
    assert (found[-1]["answer"], found[-1]["source"]) == ("=1+1", "ناشطون")


def test_what_was_handed_out_is_in_the_log(amal):
    desk.note_export(amal, "questions", "csv", "out.csv")
    first = next(iter(desk.list_log(amal)))
    assert (first["verb"], first["by"], first["summary"]) == ("export", "Amal", "questions as csv")
