"""Looking back: the log, undo and redo, and the proof that nothing is lost."""

import sqlite3

SIX = ("--verdict", "established", "--answer", "six", "--because", "first-hand")


def test_the_log_tells_who_did_what_the_newest_first(quick, case):
    quick("settle", case, "k1", *SIX, "--by", "Basel")
    rows = quick("log", case).rows
    assert [(row["verb"], row["by"]) for row in rows] == [
        ("settle", "Basel"),
        ("add", "Amal"),
        ("new", "Amal"),
    ]
    assert rows[0]["because"] == "first-hand"
    assert quick("log", case, "--limit", 1).rows == rows[:1]


def test_undo_takes_back_ones_own_last_act_and_redo_does_it_again(quick, case):
    before = quick("questions", case).out
    quick("settle", case, "k1", *SIX)
    settled = quick("questions", case).out
    [undone] = quick("undo", case, "--because", "too soon").rows
    assert undone["verb"] == "settle"
    assert quick("questions", case).out == before
    [redone] = quick("redo", case).rows
    assert redone["redone"] == undone["undone"]
    assert quick("questions", case).out == settled


def test_undo_leaves_the_acts_of_others(quick, case):
    quick("settle", case, "k1", *SIX, "--by", "Basel")
    ended = quick("undo", case, "--by", "Carla")
    assert ended.code == 3
    assert "nothing that Carla could undo" in ended.err
    assert quick("undo", case).rows[0]["verb"] == "add"


def test_a_named_act_of_anyone_can_be_undone_once(quick, case):
    quick("settle", case, "k1", *SIX, "--by", "Basel")
    act = quick("log", case).rows[0]["id"]
    assert quick("undo", case, act).code == 0
    assert quick("undo", case, act).code == 3
    assert quick("undo", case, "nosuchact").code == 3
    assert quick("log", case, "--format", "table").out.count("settle (undone)") == 1


def test_there_is_nothing_to_redo_before_an_undo(quick, case):
    ended = quick("redo", case)
    assert ended.code == 3
    assert "nothing that Amal could redo" in ended.err


def test_undo_and_redo_tell_in_a_sentence(quick, case):
    quick("settle", case, "k1", *SIX)
    assert quick("undo", case, "--format", "text").out.startswith("Undone: settle (")
    assert quick("redo", case, "--format", "text").out.startswith("Holds again: settle (")


def test_verify_names_the_state_of_a_whole_dossier(quick, case):
    [proof] = quick("verify", case).rows
    assert proof["whole"] is True
    assert proof["problems"] == []
    assert len(proof["heads"][0]) == 64
    text = quick("verify", case, "--format", "text").out
    assert f"head {proof['heads'][0]}" in text
    assert f"SQLite {proof['sqlite']}" in text


def test_verify_names_what_was_tampered_with_and_exits_with_3(run, case):
    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE claim_view SET body=replace(body, 'six', 'ten')")
    connection.close()
    ended = run("verify", case)
    assert ended.code == 3
    assert ended.rows[0]["whole"] is False
    assert len(ended.rows[0]["problems"]) == 1
    assert "differs from what its entries say" in ended.err
