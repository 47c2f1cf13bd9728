"""Claims that name no event find their kin in another report, where the reports are held."""

import json

import pytest
from tests.building import held_bytes

GAZETTE = """The bread queue outside the Mitri bakery in Karmat was shelled on Tuesday, 4 May 2032.
Fourteen people died. Most of them were women, the bakers' union said.

Two weeks earlier, on 20 April, gunmen had stopped a bus on the Halun road. They led away the
driver and three passengers. None has come back.
"""
COURIER = """At least a dozen were killed on 4 May when shells hit a queue at the Mitri bakery.

The council of Karmat blamed the fifth brigade. Its spokesman spoke of a stray round.

On the road to Halun, families still wait for four people whom gunmen took from a bus on 20 April.
"""
HEAD = "id,answer,source,document,quote\n"
OF_GAZETTE = """g1,14,the union,gazette,Fourteen people died
g3,four,witnesses,gazette,led away the driver and three passengers
"""
OF_COURIER = """c1,at least 12,the Courier,courier,At least a dozen were killed
c2,four,families,courier,four people whom gunmen took
"""
SECRETS = (b"Mitri", b"Karmat", b"bakery", b"Halun", b"brigade", b"~krmt", b"bread queue")


@pytest.fixture
def reports(folder):
    (folder / "gazette.txt").write_text(GAZETTE)
    (folder / "courier.txt").write_text(COURIER)
    (folder / "claims.csv").write_text(HEAD + OF_GAZETTE + OF_COURIER)
    (folder / "gazette.csv").write_text(HEAD + OF_GAZETTE)
    (folder / "courier.csv").write_text(HEAD + OF_COURIER)
    rows = [{"name": "gazette", "text": GAZETTE}, {"name": "courier", "text": COURIER}]
    (folder / "documents.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return folder


def events(quick, dossier) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in quick("claims", dossier).rows:
        found.setdefault(row["event_id"], set()).add(row["id"])
    return {frozenset(ids) for ids in found.values()}


TOGETHER = {frozenset({"g1", "c1"}), frozenset({"g3", "c2"})}
APART = {frozenset({each}) for each in ("g1", "g3", "c1", "c2")}


def test_quotes_of_two_reports_that_share_no_word_meet_once_the_reports_are_read(
    quick, empty, reports
):
    quick("read", empty, "gazette.txt", "courier.txt")
    assert quick("add", empty, "claims.csv").code == 0
    assert events(quick, empty) == TOGETHER
    (met,) = [row for row in quick("claims", empty).rows if row["id"] == "g3"]
    assert "share" in str(quick("show", empty, met["id"]).out)


def test_without_the_reports_they_are_events_of_their_own(quick, empty, reports):
    quick("add", empty, "claims.csv")
    assert events(quick, empty) == APART


def test_in_one_command_the_texts_come_first_whatever_the_order(quick, empty, reports):
    assert quick("add", empty, "claims.csv", "documents.jsonl").code == 0
    assert events(quick, empty) == TOGETHER


def test_a_report_that_is_read_later_moves_nothing_and_lets_the_events_be_proposed_as_one(
    quick, empty, reports
):
    quick("add", empty, "claims.csv")
    quick("read", empty, "gazette.txt", "courier.txt")
    assert events(quick, empty) == APART
    proposed = quick("proposals", empty, "--of", "moves", "--of", "joins").rows
    assert proposed
    assert quick("accept", empty, *(row["id"] for row in proposed), "--because", "read").code == 0
    assert events(quick, empty) == TOGETHER


def test_a_new_claim_finds_those_whose_report_was_read_after_they_were_recorded(
    quick, empty, reports
):
    quick("add", empty, "gazette.csv")
    quick("read", empty, "gazette.txt", "courier.txt")
    quick("add", empty, "courier.csv")
    assert events(quick, empty) == TOGETHER


def test_of_a_report_that_is_taken_out_no_word_stays_in_reasons_or_in_the_index(
    quick, empty, reports
):
    quick("read", empty, "gazette.txt", "courier.txt")
    quick("add", empty, "gazette.csv")
    quick("add", empty, "courier.csv")
    assert all(word in held_bytes(empty) for word in SECRETS[:5])
    for report in ("gazette", "courier"):
        quick("redact", empty, report, "--because", "a witness in danger", "--yes")
    assert not [word for word in SECRETS if word in held_bytes(empty)]
    assert events(quick, empty) == TOGETHER
    assert json.loads(quick("verify", empty).out)["whole"]
