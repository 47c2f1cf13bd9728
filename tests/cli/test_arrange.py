"""move, part, join and alias: what belongs together, by a person's word."""

import pytest

WHY = ("--because", "one night, two spellings")
OTHER = """id,event,question,answer,source
j1,Nahta raid,kidnapped,nine,SNHR
j2,Nahta raid,place,Nahta,SNHR
"""


def claims(quick, dossier) -> dict[str, dict]:
    return {row["id"]: row for row in quick("claims", dossier).rows}


def question_of(quick, dossier, claim: str):
    return claims(quick, dossier)[claim]["question_id"]


@pytest.fixture
def two(quick, case, folder):
    """The case with another event of two questions."""
    (folder / "other.csv").write_text(OTHER)
    assert quick("add", case, "other.csv").code == 0
    return case


def test_a_moved_claim_stays_moved_when_its_table_is_added_again(quick, two, folder):
    before = quick("questions", two).out
    target = question_of(quick, two, "k2")
    [told] = quick("move", two, "j1", "--to", "k2", *WHY).rows
    assert told == {"moved": ["j1"], "question": target, "by": "Amal", "because": WHY[1]}
    assert quick("add", two, "other.csv").err == "other.csv: 0 claims added, 2 known already.\n"
    more = OTHER.replace("id,", "", 1).replace("j1,", "").replace("j2,", "").replace("SNHR", "HFL")
    (folder / "more.csv").write_text(more)
    quick("add", two, "more.csv")
    assert question_of(quick, two, "j1") == target
    assert "six (1) ⇄ nine (1)" in quick("questions", two, "--format", "table").out
    quick("undo", two)
    quick("undo", two)
    assert quick("questions", two).out == before
    assert quick("verify", two).code == 0


def test_several_claims_move_at_once_and_the_text_says_how_to_take_it_back(quick, two):
    target = question_of(quick, two, "k2")
    text = quick("move", two, "j1", "j2", "--to", target, *WHY, "--format", "text").out
    assert text == f"Moved to {target}: j1, j2.\nTake it back with: claimcheck undo {two}\n"
    [act, *_] = quick("log", two).rows
    assert (act["verb"], act["summary"], act["because"]) == (
        "move",
        "2 claims to Nahtah: kidnapped",
        WHY[1],
    )


def test_part_keeps_the_id_with_the_founder(quick, case):
    old = question_of(quick, case, "k1")
    before = quick("questions", case).out
    [told] = quick("part", case, "k2", "k3", "--question", "militants kidnapped", *WHY).rows
    assert (told["parted"], told["others"]) == (["k2", "k3"], old)
    assert question_of(quick, case, "k2") == question_of(quick, case, "k3") == told["question"]
    assert question_of(quick, case, "k1") == old
    labels = {row["id"]: row["question"]["label"] for row in quick("questions", case).rows}
    assert labels == {old: "kidnapped", told["question"]: "militants kidnapped"}
    quick("undo", case)
    assert quick("questions", case).out == before


def test_part_goes_where_the_event_asks_that_already_and_says_so(quick, two):
    old, place = question_of(quick, two, "j1"), question_of(quick, two, "j2")
    questions = {row["id"] for row in quick("questions", two).rows}
    quick("move", two, "k3", "--to", old, *WHY)
    text = quick("part", two, "k3", "--question", "Place", *WHY, "--format", "text").out
    assert text.startswith(f"k3 now in {place}, which asks that already; the others in {old}.\n")
    assert {row["id"] for row in quick("questions", two).rows} == questions


def test_a_second_event_of_one_label_is_made_with_a_word_that_says_how_to_join_them(quick, two):
    ended = quick("part", two, "k3", "--event", "Nahta raid", *WHY)
    events = {row["id"]: row["label"] for row in quick("events", two).rows}
    raids = [name for name, label in events.items() if label == "Nahta raid"]
    assert len(raids) == 2
    assert f"{raids[0]} is called “Nahta raid” too." in ended.err
    assert f"claimcheck join {two} {raids[0]} {raids[1]} --because" in ended.err
    assert "too" not in quick("part", two, "k2", "--event", "the week before", *WHY).err


def test_it_is_said_when_a_verdict_goes_with_the_parted_claims(quick, case):
    settle = ("--verdict", "established", "--answer", "28", "--because", "why")
    quick("settle", case, "k1", *settle)
    ended = quick("part", case, "k1", "--question", "soldiers missing", "--because", "another")
    assert "What was settled goes with these claims" in ended.err


def test_a_founder_that_is_parted_keeps_the_id_under_the_new_labels(quick, case):
    old = question_of(quick, case, "k1")
    before = quick("questions", case).out, quick("events", case).out
    [told] = quick("part", case, "k1", "--event", "raid of the week before", *WHY).rows
    assert (told["question"], told["parted"]) == (old, ["k1"])
    events = {row["id"]: row["event"]["label"] for row in quick("questions", case).rows}
    assert events == {old: "raid of the week before", told["others"]: "Nahtah"}
    quick("undo", case)
    assert (quick("questions", case).out, quick("events", case).out) == before
    assert quick("verify", case).code == 0


def test_joined_questions_answer_to_both_ids(quick, two):
    kept, other = question_of(quick, two, "k2"), question_of(quick, two, "j1")
    before = quick("questions", two).out
    [told] = quick("join", two, "k2", "j1", *WHY).rows
    assert told == {"kept": kept, "joined": other, "by": "Amal", "because": WHY[1]}
    [row] = quick("show", two, other).rows
    assert row["question"]["id"] == kept
    assert {each["id"] for each in row["claims"]} == {"k1", "k2", "k3", "j1"}
    assert WHY[1] in [step["because"] for step in row["history"]]
    settled = quick("settle", two, other, "--verdict", "unverifiable", "--because", "x").rows
    assert settled[0]["question"] == kept
    quick("undo", two)
    quick("undo", two)
    assert quick("questions", two).out == before


def test_joined_events_bring_their_questions_together(quick, two):
    kept, other = (claims(quick, two)[each]["event_id"] for each in ("k2", "j1"))
    question = question_of(quick, two, "j1")
    quick("join", two, kept, other, *WHY)
    assert [row["id"] for row in quick("events", two).rows] == [kept]
    assert quick("show", two, other).rows[0]["event"]["id"] == kept
    assert quick("show", two, question).rows[0]["question"]["id"] == question_of(quick, two, "k2")
    quick("undo", two)
    assert len(quick("events", two).rows) == 2


def test_a_name_that_means_another_makes_two_sources_one(quick, case, folder):
    (folder / "n.csv").write_text("event,question,answer,source\nNahtah,kidnapped,six,F. Ahmed\n")
    quick("add", case, "n.csv")

    def origins() -> dict[str, int]:
        [question] = quick("questions", case).rows
        return {each["answer"]: each["origins"] for each in question["positions"]}

    assert origins()["six"] == 2
    [told] = quick("alias", case, "F. Ahmed", "Firas", *WHY).rows
    assert (told["name"], told["means"], told["kind"]) == ("F. Ahmed", "Firas", "source")
    assert origins()["six"] == 1
    quick("undo", case)
    assert origins()["six"] == 2
    text = quick("alias", case, "Nahtah", "Daraa", "--kind", "within", *WHY, "--format", "text").out
    assert text.startswith("Nahtah lies within Daraa.\n")


def test_a_name_that_occurs_nowhere_yet_is_taken_with_a_note(quick, case):
    said = quick("alias", case, "Nobody", "Foo", *WHY)
    assert [row["means"] for row in said.rows] == ["Foo"]
    assert "Neither Nobody nor Foo occurs in" in said.err
    for name, means in (("The Firas", "Firas al-Ahmed"), ("SHRN", "Firas"), ("Foo", "Bar")):
        assert "occurs" not in quick("alias", case, name, means, *WHY).err


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("move", "k1", *WHY), 2, "--to"),
        (("move", "--to", "k1", *WHY), 2, "CLAIM..."),
        (("move", "k1", "--to", "k2", *WHY), 3, "already"),
        (("move", "k1", "--to", "q-none", *WHY), 3, "No question q-none is in"),
        (("move", "kilo", "--to", "k2", *WHY), 3, "No claim kilo is in"),
        (("move", "k1", "--to", "j1", "--because", ""), 2, "A reason in words is required"),
        (("part", "k1", *WHY), 2, "--question LABEL or --event LABEL"),
        (("part", "k1", "--question", " ", *WHY), 2, "--question LABEL or --event LABEL"),
        (("part", "k1", "k2", "k3", "--question", "x", *WHY), 3, "nothing would be parted"),
        (("part", "k1", "j1", "--question", "x", *WHY), 3, "must stand in one question"),
        (("part", "kilo", "--question", "x", *WHY), 3, "No claim kilo is in"),
        (("join", "k1", *WHY), 2, "OTHER"),
        (("join", "k1", "k2", *WHY), 3, "is one already"),
        (("join", "k1", "q-none", *WHY), 3, "No question q-none is in"),
        (("join", "e-none", "e-nine", *WHY), 3, "No event e-none, e-nine is in"),
        (("join", "e-1", "e-2", "--seen", "x", *WHY), 2, "does not go with events"),
        (("alias", "Firas", *WHY), 2, "MEANS"),
        (("alias", "Firas", "Firas", *WHY), 3, "Give a name and the other name"),
        (("alias", "A", "B", "--kind", "cat", *WHY), 2, "cat"),
        (("alias", "A", "B"), 2, "--because"),
    ],
)
def test_a_wrong_use_is_told_and_nothing_recorded(quick, two, log_of, args, code, words):
    ended = quick(args[0], two, *args[1:])
    assert (ended.code, ended.out) == (code, "")
    assert words in ended.err
    assert log_of(two) == ["new", "add", "add"]


def test_what_changed_since_it_was_seen_is_neither_moved_nor_joined(quick, two, log_of):
    seen = {row["id"]: row["seen"] for row in quick("questions", two).rows}
    kept, other = question_of(quick, two, "k2"), question_of(quick, two, "j1")
    quick("retract", two, "k3", *WHY)
    for args in (("move", two, "j1", "--to", "k2"), ("join", two, "k2", "j1")):
        stale = quick(*args, *WHY, "--seen", "0123456789ab")
        assert (stale.code, stale.out) == (4, "")
        assert quick(*args, *WHY, "--seen", seen[kept]).code == 4
    assert log_of(two) == ["new", "add", "add", "retract"]
    assert quick("join", two, "k2", "j1", *WHY, "--seen", seen[other]).code == 0
