"""What is handed out says what was decided, by whom and why, and can be taken in again."""

import csv
import io
import json

import pytest
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
    pair, why = row["contradicting"].split(": ", 1)
    assert set(pair.split(" ≠ ")) == {"k1", "k2"}
    assert "cannot both be true" in why
    assert "k2, Firas: “kidnapped six fighters”" in row["evidence"]


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


NURSE = (
    "id,event,question,answer,source,via,quote,note,confidential\n"
    "n1,Nahtah,kidnapped,four,Rima the nurse,Horan Free League,four of them passed our door then,"
    "lives in Tafas,yes\n"
    "n2,Nahtah,kidnapped,four,Yusuf,,,,\n"
)
SECRETS = ("Rima", "nurse", "Horan Free League", "passed our door", "Tafas", "Yusuf", "Abu Hasan")


@pytest.fixture
def guarded(amal):
    """A dossier with a confidential claim, and a source that is confidential by its table."""
    add(amal, "name,kind,aliases,confidential\nYusuf,witness,Abu Hasan,yes\n", "sources")
    add(amal, NURSE, "more")
    reason = "Rima the nurse saw them, and Abu Hasan agrees"
    desk.settle(amal, "n1", Finding(Verdict.ESTABLISHED, reason, answer="four"))
    return amal


@pytest.mark.parametrize("form", ["csv", "json", "jsonl", "md", "html", "table"])
@pytest.mark.parametrize("table", ["questions", "claims"])
def test_confidential_sources_are_in_no_form_of_what_is_handed_out(guarded, table, form):
    handed = exported(guarded, table, form)
    assert not [secret for secret in SECRETS if secret.lower() in handed.lower()]
    assert "confidential source 1" in handed
    assert "Firas" in handed or form == "table", "a table for people is cropped"


def test_what_they_said_and_how_many_stand_behind_it_stays(guarded):
    (row,) = rows(exported(guarded, "questions"))
    four = row["positions"].split(" | ")[0]
    assert four.startswith("four ← confidential source ")
    assert "(2 origins)" in four
    assert row["reason"] == "confidential source 1 saw them, and confidential source 3 agrees"
    told = {each["id"]: each for each in rows(exported(guarded, "claims"))}
    assert told["n1"]["answer"] == told["n2"]["answer"] == "four"
    assert told["n1"]["source"] != told["n2"]["source"]
    assert told["n1"]["origin"] == told["n1"]["source"]
    assert (told["n1"]["quote"], told["n1"]["evidence"]) == ("confidential", "")


def test_the_same_source_has_the_same_number_in_both_tables_and_the_report(guarded):
    number = {each["id"]: each["source"] for each in rows(exported(guarded, "claims"))}["n2"]
    again = {each["id"]: each["source"] for each in json.loads(exported(guarded, "claims", "json"))}
    assert again["n2"] == number
    assert number in exported(guarded, "questions", "html")


def test_whoever_asks_for_them_gets_them_whole_and_the_log_keeps_it(guarded):
    out = io.StringIO(newline="")
    assert desk.export(guarded, "claims", "csv", out, confidential=True) == ()
    assert "Rima the nurse" in out.getvalue()
    desk.note_export(guarded, "claims", "csv", "out.csv", confidential=True)
    first = next(iter(desk.list_log(guarded)))
    assert first["summary"] == "claims with confidential sources unmasked as csv"


def test_whoever_hands_out_masked_claims_is_told_how_many(guarded, amal):
    out = io.StringIO(newline="")
    (note,) = desk.export(guarded, "claims", "csv", out)
    assert note.startswith("2 claims are of confidential sources and masked; --with-confidential")


def test_masked_claims_added_to_an_empty_dossier_have_the_same_positions(guarded, tmp_path):
    handed = exported(guarded, "claims")
    (tmp_path / "other").mkdir()
    with desk.open_desk(new_dossier(tmp_path / "other", handed), "Basel") as other:
        counts = [[(each[0], each[1]) for each in told_[2]] for told_ in told(other)]
        assert counts == [[(each[0], each[1]) for each in told_[2]] for told_ in told(guarded)]


def test_the_report_tells_what_was_decided_and_the_words_behind_it(amal):
    desk.settle(amal, "k2", SIX)
    report = exported(amal, "questions", "html")
    for words in ("Established", "first-hand", "kidnapped six fighters", "Settled by", "<svg "):
        assert words in report
