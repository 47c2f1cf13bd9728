"""merge, changes and --as-of: other copies, and other times."""

import shutil
from datetime import datetime

import pytest
from tests.building import KIDNAPPED, new_dossier
from tests.cli.conftest import now

SIX = ("--verdict", "established", "--answer", "six", "--because", "first-hand")
MANY = ("--verdict", "established", "--answer", "28", "--because", "several media")
LISTS = ("claims", "events", "questions", "conflicts", "sources", "documents")


def listed(quick, dossier) -> list[list]:
    """All lists, whatever the order of their rows."""
    return [sorted(quick(verb, dossier).out.splitlines()) for verb in LISTS]


@pytest.fixture
def copies(quick, case, folder):
    """Two copies of the case: Basel settled in the one and added a claim, Carla in the other."""
    for name in ("basel", "carla"):
        shutil.copy(case, folder / f"{name}.dossier")
    (folder / "b.csv").write_text(
        "id,event,question,answer,source\nb1,Nahtah,kidnapped,nine,SNHR\n"
    )
    quick("add", "basel.dossier", "b.csv", "--by", "Basel")
    quick("settle", "basel.dossier", "k2", *SIX, "--by", "Basel")
    quick("retract", "carla.dossier", "k3", "--because", "too vague", "--by", "Carla")
    quick("settle", "carla.dossier", "k1", *MANY, "--by", "Carla")
    return folder / "basel.dossier", folder / "carla.dossier"


def test_copies_merged_in_either_order_give_the_same_lists(quick, copies, folder):
    basel, carla = copies
    one, two = shutil.copy(basel, "one.dossier"), shutil.copy(carla, "two.dossier")
    [told] = quick("merge", one, carla).rows
    assert [(each["copy"], each["acts"]) for each in told["merged"]] == [(str(carla), 2)]
    assert quick("merge", two, basel, "--format", "text").out == f"{basel}: 2 acts taken in.\n"
    assert listed(quick, one) == listed(quick, two)
    by = {row["by"] for row in quick("questions", one).rows[0]["settlements"]}
    assert by == {"Basel", "Carla"}
    assert [quick("verify", each).code for each in (one, two)] == [0, 0]


def test_what_was_decided_on_in_both_copies_is_told(quick, copies):
    basel, carla = copies
    quick("correct", basel, "k2", "--set", "note=one", "--because", "x", "--by", "Basel")
    quick("correct", carla, "k2", "--set", "note=two", "--because", "x", "--by", "Carla")
    quick("grade", basel, "Firas", "B", "--because", "x", "--by", "Basel")
    quick("grade", carla, "firas", "D", "--because", "x", "--by", "Carla")
    ended = quick("merge", basel, carla)
    [question] = quick("questions", basel).rows
    told = {each["of"]: each for each in ended.rows[0]["merged"][0]["decided_in_both"]}
    [held] = told["claim"].pop("holds")
    assert told["claim"] == {"of": "claim", "id": "k2", "label": None, "done": ["corrected"]}
    said = {"one": "Basel", "two": "Carla"}
    assert (held["what"], held["by"]) == ("note", said[held["says"]])
    assert quick("show", basel, "k2").rows[0]["claim"]["note"] == held["says"]
    assert told["question"] == {
        "of": "question",
        "id": question["id"],
        "label": "Nahtah: kidnapped",
        "done": ["settled"],
        "holds": [],
    }
    assert told["source"]["id"].casefold() == "firas"
    assert [held["says"] for held in told["source"]["holds"]] == ["D"]
    assert "claim k2 (corrected)" in ended.err
    assert f"claim k2: note “{held['says']}”, by {held['by']} at 20" in ended.err
    assert f"question {question['id']} “Nahtah: kidnapped” (settled)" in ended.err
    assert quick("merge", basel, carla).err == ""


def test_names_that_run_from_right_to_left_are_told_a_line_each_without_codes(quick, folder):
    spelled = "answer,source,where,event,question\nsix,Firas,Tell Rumman,raid,killed\n"
    spelled += "nine,SANA,تل رمان,fire,burnt\n"
    mine = new_dossier(folder, spelled)
    theirs = shutil.copy(mine, folder / "theirs.dossier")
    (proposed,) = quick("proposals", mine, "--of", "names").rows
    quick("accept", mine, proposed["id"], "--because", "one town", "--by", "Rima")
    quick("dismiss", theirs, proposed["id"], "--because", "two towns", "--by", "Hala")
    for source in ("Firas", "SANA"):
        quick("grade", mine, source, "B", "--because", "x", "--by", "Rima")
        quick("grade", theirs, source, "D", "--because", "x", "--by", "Hala")
    ended = quick("merge", mine, theirs)
    assert "U+2068" not in ended.err
    lines = ended.err.splitlines()
    assert lines[0].startswith("Decided on apart")
    assert sorted(lines[1:4]) == [
        "  name \u2068تل رمان\u2069 (named and dismissed)",
        "  source Firas (graded)",
        "  source SANA (graded)",
    ]
    assert "  name \u2068تل رمان\u2069: means “Tell Rumman”, by Rima at 20" in ended.err


def test_an_escape_in_what_was_merged_is_still_shown_as_a_sign(quick, case, copies):
    basel, carla = copies
    for path, by in ((basel, "Basel"), (carla, "Carla")):
        words = f"note=\x1b[2J\u202e{by}"
        quick("correct", path, "k2", "--set", words, "--because", "x", "--by", by)
    told = quick("merge", basel, carla).err
    assert "k2: note “␛[2J⟨U+202E⟩" in told
    assert "\x1b" not in told


def test_whoever_merges_last_is_told_as_much_as_whoever_merged_first(quick, copies):
    basel, carla = copies
    told = {}
    for target, other in (copies, copies[::-1]):
        ended = quick("merge", target, other)
        [copy] = ended.rows[0]["merged"]
        told[target] = [copy["decided_in_both"], copy["shaken"]]
        assert "question" in ended.err
        assert "“Nahtah: kidnapped” (settled)" in ended.err
        assert "is stale (" in ended.err
    assert told[basel] == told[carla]
    [shaken] = told[carla][1]
    assert (shaken["event"], shaken["label"], shaken["status"]) == ("Nahtah", "kidnapped", "stale")
    for target, other in (copies, copies[::-1]):
        again = quick("merge", target, other)
        assert again.err == ""
        assert again.rows[0]["merged"][0]["shaken"] == []


def test_two_findings_on_one_question_are_told_to_be_disputed_with_who_found_them(
    quick, case, folder
):
    mine, theirs = shutil.copy(case, "layla.dossier"), shutil.copy(case, "karim.dossier")
    quick("settle", mine, "k2", *SIX, "--by", "Layla")
    quick("settle", theirs, "k1", *MANY, "--by", "Karim")
    quick("merge", mine, theirs)
    ended = quick("merge", theirs, mine)
    assert (
        "“Nahtah: kidnapped” is disputed (The live settlements differ: Karim, Layla)" in ended.err
    )
    brought = quick("merge", case, mine)
    assert "“Nahtah: kidnapped” (settled)" in brought.err, "both came in at once"
    assert "is disputed" in brought.err


def test_what_was_decided_on_in_one_copy_alone_is_no_clash(quick, case, copies):
    [told] = quick("merge", case, copies[0]).rows
    assert told["merged"][0]["decided_in_both"] == []


def test_several_copies_at_once_are_as_one_after_the_other(quick, case, copies, folder):
    other = shutil.copy(case, "other.dossier")
    quick("merge", case, *copies)
    quick("merge", other, copies[1])
    quick("merge", other, copies[0])
    assert listed(quick, case) == listed(quick, other)


def test_the_same_copy_twice_changes_nothing(quick, case, copies):
    quick("merge", case, copies[0])
    before = listed(quick, case), quick("log", case).out, quick("verify", case).out
    told = quick("merge", case, copies[0], "--format", "text")
    assert told.out == f"{copies[0]}: nothing that was not here already.\n"
    assert quick("merge", case, case).rows[0]["merged"][0]["entries"] == 0
    assert (listed(quick, case), quick("log", case).out, quick("verify", case).out) == before


def test_another_dossier_is_refused_and_none_of_the_others_taken_in(quick, case, copies, folder):
    (folder / "far").mkdir()
    stranger = new_dossier(folder / "far", KIDNAPPED)
    before = quick("log", case).out
    ended = quick("merge", case, copies[0], stranger)
    assert (ended.code, ended.out) == (3, "")
    assert "no copy of this dossier" in ended.err
    assert quick("log", case).out == before
    assert quick("merge", case, "nowhere.dossier").code == 3
    (folder / "t.csv").write_text("answer,source\n")
    assert quick("merge", case, "t.csv").code == 3
    assert quick("merge", case).code == 2


def test_a_merged_redaction_takes_the_text_out_here_too(quick, case, copies):
    quick("redact", copies[0], "k2", "--because", "a witness in danger", "--yes")
    told = quick("merge", case, copies[0], "--format", "text").out
    assert "1 text was taken out for good" in told
    assert b"kidnapped six fighters" not in case.read_bytes()
    quick("merge", case, copies[1])
    assert b"kidnapped six fighters" not in case.read_bytes()
    assert "k2" not in [row["id"] for row in quick("claims", case).rows]


def test_as_of_gives_every_list_as_it_was_before_and_after(quick, case, folder):
    before, then = listed(quick, case), now()
    quick("settle", case, "k2", *SIX)
    quick("retract", case, "k3", "--because", "too vague")
    quick("alias", case, "Ahmed", "Firas", "--because", "the report calls him so")
    (folder / "n.csv").write_text("event,question,answer,source\nTafas,dead,two,SNHR\n")
    quick("add", case, "n.csv")
    after = listed(quick, case)
    assert [sorted(quick(v, case, "--as-of", then).out.splitlines()) for v in LISTS] == before
    assert [sorted(quick(v, case, "--as-of", now()).out.splitlines()) for v in LISTS] == after
    assert before != after
    [row] = quick("show", case, "k3", "--as-of", then).rows
    assert row["claim"]["retracted"] is False
    assert len(quick("questions", case, "--status", "open", "--as-of", then).rows) == 1
    assert quick("verify", case).code == 0


def test_as_of_before_all_is_empty_and_says_so(quick, case):
    ended = quick("claims", case, "--as-of", "2025-12-31")
    assert (ended.code, ended.out) == (0, "")
    assert "No claims were known in" in ended.err
    assert quick("show", case, "k1", "--as-of", "2025-12-31").code == 3


@pytest.mark.parametrize("wrong", ["last week", "", "2026-13-01", "2026", "9999-12-31T24:00"])
@pytest.mark.parametrize(
    "args", [("claims", "--as-of"), ("show", "--as-of"), ("changes", "--since")]
)
def test_a_time_that_is_none_is_told(quick, case, args, wrong):
    thing = ("k1",) if args[0] == "show" else ()
    ended = quick(args[0], case, *thing, args[1], wrong)
    assert (ended.code, ended.out) == (3, "")
    assert "is no moment that can be looked back to" in ended.err


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_fault(quick, case, edge):
    assert quick("claims", case, "--as-of", edge).code in (0, 3)
    assert quick("changes", case, "--since", edge).code in (0, 3)


def test_changes_tell_what_stands_otherwise_since(quick, case, folder):
    then = now()
    none = quick("changes", case, "--since", then)
    assert (none.code, none.out) == (0, "")
    assert "No question of" in none.err
    [question] = quick("settle", case, "k2", *SIX).rows
    (folder / "n.csv").write_text("event,question,answer,source\nTafas,dead,two,SNHR\n")
    quick("add", case, "n.csv")
    settled, new = quick("changes", case, "--since", then).rows
    assert settled == {
        "id": question["question"],
        "event": "Nahtah",
        "question": "kidnapped",
        "was": "open",
        "now": "settled",
        "answer_was": settled["answer_was"],
        "answer_now": "six",
    }
    assert (new["event"], new["was"], new["now"]) == ("Tafas", None, "single")
    assert "settled" in quick("changes", case, "--since", then, "--format", "csv").out
    quick("undo", case)
    quick("undo", case)
    assert quick("changes", case, "--since", then).rows == []


def test_changes_since_today_and_yesterday_by_their_names(quick, case):
    quick("settle", case, "k2", *SIX)
    (changed,) = quick("changes", case, "--since", "yesterday").rows
    assert (changed["was"], changed["now"]) == ("open", "settled")
    assert quick("changes", case, "--since", "Today").rows == [changed]
    for day, status in (("yesterday", "open"), ("today", "settled")):
        (asked,) = quick("questions", case, "--as-of", day).rows
        assert asked["status"] == status
    assert "Write 2026-01-31" in quick("changes", case, "--since", "last week").err


def test_changes_since_today_begin_with_the_day(quick, case):
    today = datetime.now().astimezone().date().isoformat()
    quick("settle", case, "k2", *SIX)
    assert len(quick("changes", case, "--since", today).rows) == 1
    assert quick("changes", case).code == 2


def test_claims_recorded_in_both_copies_are_told_with_the_command_that_makes_them_one(
    quick, case, folder
):
    theirs = shutil.copy(case, "theirs.dossier")
    (folder / "t.csv").write_text(
        "id,event,question,answer,source\nt1,Tafas,dead,two,SNHR\nt2,Tafas,dead,three,Enab\n"
    )
    for dossier in (case, theirs):
        assert quick("add", dossier, "t.csv").code == 0
    ended = quick("merge", case, theirs)
    [copy] = ended.rows[0]["merged"]
    assert len(copy["doubles"]) == 2
    [[kept, apart]] = copy["questions_apart"]
    assert f"claimcheck join {case} --doubles --because" in ended.err
    assert "2 claims were recorded both here and in" in ended.err
    assert "and stand twice now, and so does 1 question." in ended.err
    joined = quick("join", case, "--doubles", "--because", "One table in both copies.")
    assert joined.rows[0]["claims"] == 2
    assert (joined.rows[0]["questions"], joined.rows[0]["events"]) == (1, 1)
    assert [row["id"] for row in quick("claims", case).rows].count("t1") == 1
    assert apart not in [row["id"] for row in quick("questions", case).rows]
    assert quick("show", case, apart).rows[0]["question"]["id"] == kept
    assert quick("undo", case).code == 0
    assert len(quick("claims", case, "--question", "dead").rows or quick("claims", case).rows) > 4


def test_join_asks_for_two_or_for_all_that_stands_twice(quick, case):
    because = ("--because", "They are one.")
    assert quick("join", case, *because).code == 2
    assert quick("join", case, "k1", *because).code == 2
    assert quick("join", case, "k1", "k2", "--doubles", *because).code == 2
    ended = quick("join", case, "--doubles", *because)
    assert ended.code == 3
    assert "No row stands twice" in ended.err
