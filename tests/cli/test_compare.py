"""`compare`: how two answers relate, and many pairs through a pipe."""

import json
import time

PAIR = {"a": {"answer": "six", "source": "Reuters"}, "b": {"answer": 28, "source": "AFP"}}


def lines(*pairs) -> str:
    return "".join(json.dumps(pair) + "\n" for pair in pairs)


def test_two_answers_that_cannot_both_be_true_contradict(run):
    ended = run("compare", "exactly 6", "28")
    assert ended.code == 0
    assert ended.rows == [
        {
            "relation": "contradicts",
            "kind": "number",
            "direction": None,
            "why": "exactly 6 and exactly 28 cannot both be true",
        }
    ]


def test_the_narrower_answer_is_named(quick):
    (found,) = quick("compare", "8 November 2020", "November 2020").rows
    assert (found["relation"], found["direction"]) == ("narrows", "a")


def test_the_question_says_what_kind_of_answer_is_meant(quick):
    asked = ("--question", "who fired the rockets")
    (found,) = quick("compare", "the army", "the rebels", *asked).rows
    assert (found["relation"], found["kind"]) == ("contradicts", "party")
    (found,) = quick("compare", "Karak", "Saida", "--kind", "place").rows
    assert found["kind"] == "place"


def test_a_length_of_time_counts_back_from_when_it_was_said(quick):
    asked = ("--question", "start of the siege", "--said-a", "2021-09-01")
    for start in ("31 May 2021", "24 June 2021"):
        (found,) = quick("compare", "over two months", start, *asked).rows
        assert found["relation"] == "narrows"
    (found,) = quick("compare", "over two months", "20 August 2021", *asked).rows
    assert found["kind"] == "time"


def test_claims_may_be_given_whole(quick):
    one = json.dumps({"answer": "28", "id": "x", "source": "the paper"})
    other = json.dumps({"answer": "28", "stance": "denies", "about": "x", "source": "the army"})
    (found,) = quick("compare", one, other).rows
    assert found["kind"] == "denial"
    assert "the army denies" in found["why"]


def test_a_set_of_dates_in_braces_is_an_answer_and_no_claim(quick):
    told = quick("compare", "{2020-01-11,2020-01-18}", "2020-01-18", "--question", "when it was")
    assert json.loads(told.out)["relation"] == "narrows"


def test_a_table_is_for_people(quick):
    out = quick("compare", "six", "28", "--format", "table").out
    assert out.splitlines()[0].split() == ["relation", "kind", "why"]


def test_every_pair_gives_one_line_in_order(run):
    same = {"a": {"answer": "a dozen"}, "b": {"answer": "12"}}
    ended = run("compare", "--pairs", "-", stdin=lines(PAIR, same, PAIR))
    assert ended.code == 0
    assert [row["relation"] for row in ended.rows] == ["contradicts", "agrees", "contradicts"]
    assert set(ended.rows[0]) == {"relation", "kind", "direction", "why"}


def test_pairs_come_from_a_file_too(quick, folder):
    (folder / "pairs.jsonl").write_text(lines(PAIR, PAIR), encoding="utf-8")
    assert len(quick("compare", "--pairs", "pairs.jsonl").rows) == 2


def test_a_bad_line_gives_an_error_in_its_place_and_3_at_the_end(run):
    bad = [
        b'{"a": {"answer": "six"}}\n',
        b"six, 28\n",
        b'{"a": {"answer": ""}, "b": {"answer": "2"}}\n',
        b'{"a": {"answer": "6", "said": "soon"}, "b": {"answer": "2"}}\n',
        b'{"a": ["six"], "b": {"answer": "2"}}\n',
        b'\xff{"a": {"answer": "six"}, "b": {"answer": "2"}}\n',
        b"[" * 100_000 + b"\n",
    ]
    good = lines(PAIR).encode()
    ended = run("compare", "--pairs", "-", stdin=good + b"".join(bad) + good)
    assert ended.code == 3
    assert [set(row) for row in ended.rows[1:-1]] == [{"error"}] * len(bad)
    assert all(row["error"].endswith(".") for row in ended.rows[1:-1])
    assert ended.rows[-1]["relation"] == "contradicts"
    assert "7 lines are no pairs" in ended.err


def test_the_error_says_which_claim_and_column(quick, folder):
    pair = {"a": {"answer": "6"}, "b": {"answer": "2", "stance": "shrugs"}}
    (folder / "pairs.jsonl").write_text(lines(pair), encoding="utf-8")
    (found,) = quick("compare", "--pairs", "pairs.jsonl").rows
    assert found["error"].startswith("b, column stance: “shrugs” is not known here.")


def test_twenty_thousand_pairs_take_seconds(run):
    began = time.perf_counter()
    ended = run("compare", "--pairs", "-", stdin=lines(PAIR) * 20_000)
    assert len(ended.rows) == 20_000
    assert time.perf_counter() - began < 30


def test_what_makes_no_sense_is_refused_as_usage(quick):
    assert quick("compare").code == 2
    assert quick("compare", "six").code == 2
    assert quick("compare", "six", "28", "--pairs", "-").code == 2
    assert quick("compare", "six", "28", "--kind", "colour").code == 2
    assert quick("compare", "six", "28", "--said-a", "soon").code == 3
    assert quick("compare", "--pairs", "nowhere.jsonl").code == 3
