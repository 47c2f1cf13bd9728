"""proposals, accept, dismiss: what the tool finds likely, and what a person makes of it."""

import pytest
from tests.building import SHELLED, new_dossier

WHY = ("--because", "the map has both spellings")
SPELLED = """id,event,question,answer,source,where,kind,document
a1,raid on Nahtah,killed,6,Firas al-Ahmed,Nahtah,count,d1
a2,raid on Nahta,killed,9,Ahmed,Nahta,count,d1
a3,raid on Nahta,wounded,2,SOHR,Nahta,count,d2
a4,raid on Nahta,wounded,3,Syrian Observatory for Human Rights,Nahta,count,d2
a5,raid on Nahta,wounded,3,the correspondent,Nahta,count,d2
a6,raid on Nahta,wounded,4,Enab Baladi's correspondent,Nahta,count,d2
a7,raid on Nahta,wounded,5,Syrian Observer,Nahta,count,d2
"""


@pytest.fixture
def spelled(folder):
    """A dossier in which names go by several spellings and short forms."""
    return new_dossier(folder, SPELLED)


def test_reports_that_name_no_event_meet_the_event_that_a_later_table_names(folder, listed, quick):
    """A figure in one of the two and another in the other contradict once they are one event."""
    bare = """id,answer,source,quote,when,where
b1,28,some media,28 fighters were kidnapped in Nahtah on 11 January,2020-01-11,Nahtah
b2,six,Sama correspondent,six fighters were kidnapped near Nahtah,2020-01-11,Nahtah
"""
    named = """id,event,question,answer,source,quote,when,where
l1,Nahtah kidnapping,fighters kidnapped,12,SANA,twelve fighters were kidnapped,2020-01-11,Nahtah
"""
    case = new_dossier(folder, bare)
    (folder / "named.csv").write_text(named)
    assert quick("add", case, "named.csv").code == 0
    assert len(quick("events", case).rows) == 2
    (joined,) = listed(case, "--of", "joins").values()
    assert "same day (2020-01-11)" in joined["because"]
    assert joined["effect"].endswith(
        "is joined to “Nahtah kidnapping”, with the questions that ask the same"
    )
    assert quick("accept", case, joined["id"], *WHY).code == 0
    (conflict,) = quick("conflicts", case).rows
    assert conflict["question"]["label"] == "fighters kidnapped"
    assert {position["answer"] for position in conflict["positions"]} == {"28", "six", "12"}
    assert quick("undo", case).code == 0
    assert len(quick("events", case).rows) == 2


def test_names_that_may_be_one_are_listed_with_reason_and_effect(spelled, listed):
    found = listed(spelled, "--of", "names")
    assert set(found) == {
        "Nahtah = Nahta",
        "SOHR = Syrian Observatory for Human Rights",
        "Ahmed = Firas al-Ahmed",
        "the correspondent = Enab Baladi's correspondent, in d2",
    }
    place = found["Nahtah = Nahta"]
    assert place["name"] == "Nahtah"
    assert place["means"] == "Nahta"
    assert place["kind"] == "place"
    assert 0.5 <= place["probability"] < 1
    assert place["because"]
    assert "whole dossier" in place["effect"]
    assert found["the correspondent = Enab Baladi's correspondent, in d2"]["document"] == "d2"


def test_events_of_one_label_in_two_spellings_are_proposed_to_be_joined(spelled, listed, quick):
    (joined,) = listed(spelled, "--of", "joins").values()
    assert joined["proposal"] == "raid on Nahtah = raid on Nahta"
    assert joined["kind"] == "event"
    assert quick("accept", spelled, joined["id"], *WHY).code == 0
    assert len(quick("events", spelled).rows) == 1
    assert listed(spelled, "--of", "joins") == {}


def test_an_accepted_name_is_another_name_and_not_proposed_again(spelled, listed, quick, log_of):
    one = listed(spelled)["SOHR = Syrian Observatory for Human Rights"]["id"]
    assert quick("accept", spelled, one, *WHY).rows == [
        {"accepted": [one], "by": "Amal", "because": WHY[1]}
    ]
    assert "SOHR = Syrian Observatory for Human Rights" not in listed(spelled)
    assert log_of(spelled)[-1] == "accept"
    (sources,) = [
        row["claims"]
        for row in quick("sources", spelled).rows
        if "SOHR" in row["aliases"] + [row["name"]]
    ]
    assert sources == 2


def test_a_description_is_written_in_full_in_its_document_alone(spelled, listed, quick):
    one = listed(spelled)["the correspondent = Enab Baladi's correspondent, in d2"]["id"]
    assert quick("accept", spelled, one, *WHY).code == 0
    sources = {row["id"]: row["source"] for row in quick("claims", spelled).rows}
    assert sources["a5"] == "Enab Baladi's correspondent"
    assert quick("undo", spelled).code == 0
    sources = {row["id"]: row["source"] for row in quick("claims", spelled).rows}
    assert sources["a5"] == "the correspondent"


def test_what_is_dismissed_is_not_proposed_again_until_that_is_undone(
    spelled, listed, quick, folder
):
    one = listed(spelled)["Nahtah = Nahta"]["id"]
    assert quick("dismiss", spelled, one, *WHY).rows[0]["dismissed"] == [one]
    assert "Nahtah = Nahta" not in listed(spelled)
    (folder / "more.csv").write_text("event,question,answer,source,where\nx,y,2,z,Nahtah\n")
    quick("add", spelled, "more.csv")
    assert "Nahtah = Nahta" not in listed(spelled)
    again = quick("accept", spelled, one, *WHY)
    assert again.code == 3
    assert "was dismissed" in again.err
    quick("undo", spelled)
    assert quick("undo", spelled).code == 0
    assert listed(spelled)["Nahtah = Nahta"]["id"] == one


def test_what_is_less_likely_is_listed_for_whoever_asks_and_decided_on_alike(folder, listed, quick):
    case = new_dossier(folder, SHELLED)
    joins = ("--of", "joins")
    assert listed(case, *joins) == {}
    ((said, found),) = listed(case, *joins, "--possible").items()
    assert said == "shelling, Qarnat = funeral, Qarnat"
    assert 0.16 <= found["probability"] < 0.75
    assert quick("dismiss", case, found["id"], *WHY).code == 0
    assert listed(case, *joins, "--possible") == {}
    assert quick("undo", case).code == 0
    assert quick("accept", case, found["id"], *WHY).code == 0
    assert len(quick("events", case).rows) == 2


def test_where_nothing_is_proposed_it_says_how_to_look_for_more(empty, quick):
    assert "--possible" in quick("proposals", empty).err
    assert "--possible" not in quick("proposals", empty, "--possible").err
    assert "--possible" not in quick("proposals", empty, "--of", "names").err


def test_several_proposals_are_one_act(spelled, listed, quick, log_of):
    ids = [row["id"] for row in listed(spelled).values()]
    assert quick("accept", spelled, *ids, *WHY).code == 0
    assert listed(spelled) == {}
    assert log_of(spelled).count("accept") == 1
    quick("undo", spelled)
    assert {row["id"] for row in listed(spelled).values()} == set(ids)


def test_an_id_that_is_not_proposed_is_said_and_nothing_is_recorded(spelled, listed, quick, log_of):
    one = listed(spelled)["Nahtah = Nahta"]["id"]
    before = log_of(spelled)
    told = quick("accept", spelled, one, "n-zzzzzz", *WHY)
    assert told.code == 3
    assert "n-zzzzzz is not proposed" in told.err
    assert "claimcheck proposals" in told.err
    assert log_of(spelled) == before


def test_a_decision_needs_a_reason(spelled, listed, quick):
    one = listed(spelled)["Nahtah = Nahta"]["id"]
    assert quick("dismiss", spelled, one, "--because", " ").code == 2
    assert quick("accept", spelled, one).code == 2


def test_ids_are_short_and_the_same_in_every_copy(spelled, listed, folder, quick):
    other = folder / "other.dossier"
    quick("new", other)
    (folder / "table.csv").write_text(SPELLED)
    quick("add", other, "table.csv")
    here, there = (
        {row["id"] for row in listed(path, "--of", "names").values()} for path in (spelled, other)
    )
    assert here == there
    assert max(map(len, here)) <= 8


def test_a_dismissal_comes_over_with_a_copy(spelled, listed, quick, folder):
    copy = folder / "copy.dossier"
    copy.write_bytes(spelled.read_bytes())
    one = listed(copy)["Nahtah = Nahta"]["id"]
    quick("dismiss", copy, one, *WHY, "--by", "Basel")
    assert quick("merge", spelled, copy).code == 0
    assert "Nahtah = Nahta" not in listed(spelled)
    assert quick("verify", spelled).code == 0


def test_other_names_that_a_reviewer_confirmed_travel_with_the_tables(
    spelled, listed, quick, folder
):
    one = listed(spelled)["Nahtah = Nahta"]["id"]
    quick("accept", spelled, one, *WHY)
    quick("export", spelled, "--table", "aliases", "--format", "csv", "-o", "aliases.csv")
    other = folder / "other.dossier"
    quick("new", other)
    (folder / "table.csv").write_text(SPELLED)
    quick("add", other, "table.csv", "aliases.csv")
    assert "Nahtah = Nahta" not in listed(other)


def test_a_dossier_without_likenesses_says_so(empty, quick):
    told = quick("proposals", empty)
    assert told.code == 0
    assert told.rows == []
    assert "Nothing is proposed" in told.err


UNPLACED = """id,question,answer,source,when,where,quote
b1,fighters killed,6,Firas al-Ahmed,2020-01-12,Nahtah,six fighters killed at Nahtah checkpoint
b2,fighters killed,9,Enab Baladi,2020-01-12,Nahtah,nine fighters killed at Nahtah checkpoint
b3,fighters killed,7,SANA,2020-01-12,Nahtah,seven fighters killed at Nahtah checkpoint
b4,homes burned,3,Reuters,2020-03-20,Tafas,three homes were burned in Tafas by shelling
b5,homes burned,5,AFP,2020-03-20,Tafas,five homes were burned in Tafas by shelling
"""


@pytest.fixture
def misplaced(folder, quick):
    """A dossier in which a person put a claim about Nahtah among those about Tafas."""
    path = new_dossier(folder, UNPLACED)
    assert quick("move", path, "b3", "--to", "b4", "--because", "by mistake").code == 0
    return path


def test_a_claim_that_fits_another_event_better_is_proposed_to_be_moved(misplaced, listed, quick):
    (move,) = listed(misplaced, "--of", "moves").values()
    assert move["proposal"].startswith("b3 → ")
    assert "that a person put where it is" in move["effect"]
    assert move["because"]
    assert quick("accept", misplaced, move["id"], *WHY).code == 0
    rows = {row["id"]: row for row in quick("claims", misplaced).rows}
    assert rows["b3"]["event_id"] == rows["b1"]["event_id"]
    assert rows["b3"]["question_id"] == rows["b1"]["question_id"]
    assert listed(misplaced, "--of", "moves") == {}
    assert quick("verify", misplaced).code == 0


def test_a_dismissed_move_is_not_proposed_again(misplaced, listed, quick):
    (move,) = listed(misplaced, "--of", "moves").values()
    assert quick("dismiss", misplaced, move["id"], *WHY).code == 0
    assert listed(misplaced, "--of", "moves") == {}
