"""How probable every position of a dossier is, from its claims, grades and settlements together."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.model.reckoned import Position
from claimcheck.model.scales import Confidence, Reliability
from claimcheck.model.settlement import Finding, Verdict

HEADER = "id,event,question,answer,source,via,stance\n"
TWO_TO_ONE = (
    HEADER
    + """a,Nahtah,kidnapped,six,Firas,,
b,Nahtah,kidnapped,six,Abu Ali,,
c,Nahtah,kidnapped,28,Nabaa,,
d,Nahtah,officers killed,two,Firas,,
"""
)
MANY = HEADER + "".join(
    f"{place}{n},attack on {place},killed,{answer},{source},,\n"
    for place in range(6)
    for n, (source, answer) in enumerate([("Firas", "3"), ("Nabaa", "9"), ("Abu Ali", "3")])
)


def positions(at: desk.Desk, label: str = "kidnapped") -> dict[str, Position]:
    """The positions on a question as they are weighed, by answer."""
    (state,) = [state for state in desk.weighed_questions(at) if state.question.label == label]
    return {position.answer: position for position in state.reckoned.positions}


def chances(at: desk.Desk, label: str = "kidnapped") -> dict[str, float | None]:
    return {answer: held.probability for answer, held in positions(at, label).items()}


def establish(at: desk.Desk, claim: str, answer: str, suggested: str = "") -> None:
    finding = Finding(
        Verdict.ESTABLISHED, "the list of names", answer=answer, confidence=Confidence.HIGH
    )
    desk.settle(at, claim, finding, suggested=suggested)


def test_two_independent_origins_outweigh_one_and_nothing_is_certain(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        found = positions(at)
        six, other = found["six"].probability, found["28"].probability
        assert six is not None
        assert other is not None
        assert 0.95 > six > other > 0.02
        assert six + other <= 1
        assert "two independent origins" in found["six"].reasons[0].lower()


def test_what_a_range_left_undecided_is_not_told_to_stand_nor_by_whom_else_it_is_said(
    tmp_path: Path,
) -> None:
    boat = HEADER + "p,boat,people on board,45,Port Authority,,\n"
    boat += "s,boat,people on board,about 60,Rima Haddad,,\n"
    within = Finding(Verdict.RANGE, "tickets and a witness", best="55", low="45", high="60")
    with desk.open_desk(new_dossier(tmp_path, boat), "Amal") as at:
        desk.settle(at, "p", within)
        state = desk.question_state(at, desk.find_question(at, "p"))
        assert state is not None
        assert sorted(state.outcomes.values()) == ["stands", "undecided"]
        found = positions(at, "people on board")
        (told, *_) = found["45"].reasons
        assert told.startswith("A reviewer left it undecided, within the range that was found")
        assert "Rima" not in told
        (other, *_) = found["about 60"].reasons
        assert "A reviewer let it stand" in other
        assert "Rima Haddad was right in 1 of 1 settled claim" in other


def test_an_answer_that_is_not_understood_has_no_probability_among_figures(tmp_path: Path) -> None:
    unread = (
        TWO_TO_ONE + "e,Nahtah,kidnapped,as the sheikh said,Nabaa,,\n" + MANY.removeprefix(HEADER)
    )
    with desk.open_desk(new_dossier(tmp_path, unread), "Amal") as at:
        desk.grade(at, "Nabaa", Reliability.B, "was right before")
        found = positions(at)
        assert found["as the sheikh said"].probability is None
        assert "not understood" in found["as the sheikh said"].reasons[0]
        assert found["six"].probability is not None


def test_one_voice_alone_has_no_probability_and_it_is_said_why(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        (two,) = positions(at, "officers killed").values()
        assert two.probability is None
        assert two.reasons[0].startswith("No probability: ")


def test_one_voice_alone_is_believed_as_far_as_a_grade_or_a_settlement_shows_it_reliable(
    tmp_path: Path,
) -> None:
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        desk.grade(at, "Firas", Reliability.B, "was right before")
        (graded,) = chances(at, "officers killed").values()
        assert graded is not None
        desk.undo(at)
        assert set(chances(at, "officers killed").values()) == {None}
        establish(at, "a", "six")
        (settled,) = chances(at, "officers killed").values()
        assert settled is not None
        [firas] = [row for row in desk.LISTS["sources"](at, desk.Choice()) if row["right"] == 1
                   and row["name"] == "Firas"]  # fmt: skip
        assert firas["reliability"]["mean"] == settled


def test_who_says_both_of_two_rivals_and_is_alone_says_nothing(tmp_path: Path) -> None:
    both = HEADER + "a,siege,start,31 May 2021,Bulletin,,\nb,siege,start,24 June 2021,Bulletin,,\n"
    with desk.open_desk(new_dossier(tmp_path, both), "Amal") as at:
        assert set(chances(at, "start").values()) == {None}


def test_what_is_known_through_its_denier_alone_is_less_probable_than_what_he_says_instead(
    tmp_path: Path,
) -> None:
    told = HEADER + (
        "a,Nahtah,kidnapped,28,some media,Firas (denies) > Enab Baladi,\n"
        "b,Nahtah,kidnapped,28,Firas,,denies\n"
        "c,Nahtah,kidnapped,six,Firas,,\n"
    )
    with desk.open_desk(new_dossier(tmp_path, told), "Amal") as at:
        found = chances(at)
        assert (found["six"] or 0) > (found["28"] or 1) + 0.1


def test_a_grade_moves_the_answer_of_its_source(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        before = chances(at)["28"] or 0
        desk.grade(at, "Nabaa", Reliability.A, "right for years")
        after = positions(at)["28"]
        assert (after.probability or 0) > before
        assert "Nabaa is graded A, completely reliable" in after.reasons[0]


def test_a_settlement_is_a_label_for_the_sources_and_undo_takes_it_back(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, MANY), "Amal") as at:
        before = [desk.question_shape(at, state) for state in desk.weighed_questions(at)]
        establish(at, "00", "9")
        records = {each["name"]: (each["right"], each["wrong"]) for each in sources(at)}
        assert records == {"Firas": (0, 1), "Nabaa": (1, 0), "Abu Ali": (0, 1)}
        desk.undo(at)
        assert [desk.question_shape(at, state) for state in desk.weighed_questions(at)] == before


def sources(at: desk.Desk) -> list[dict[str, object]]:
    return list(desk.LISTS["sources"](at, desk.Choice()))


def test_what_was_known_then_is_weighed_as_it_was_then(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, MANY), "Amal") as at:
        before = [state.reckoned for state in desk.weighed_questions(at)]
        establish(at, "00", "9")
        with desk.as_of(at, "2026-01-02T23:00:00+00:00") as then:
            assert [state.reckoned for state in desk.weighed_questions(then)] == before


def test_a_dossier_that_may_only_be_read_is_weighed_too(tmp_path: Path) -> None:
    path = new_dossier(tmp_path, TWO_TO_ONE)
    with desk.open_desk(path, "Amal") as at:
        expected = chances(at)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with desk.open_desk(path, "Amal") as at:
            assert chances(at) == expected
    finally:
        tmp_path.chmod(0o755)


def test_the_order_of_claims_makes_no_difference(tmp_path: Path) -> None:
    header, *rows = TWO_TO_ONE.splitlines(keepends=True)
    (tmp_path / "other").mkdir()
    turned = new_dossier(tmp_path / "other", header + "".join(reversed(rows)))
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        expected = chances(at)
    with desk.open_desk(turned, "Amal") as at:
        assert chances(at) == pytest.approx(expected, abs=1e-3)


def test_an_outlet_that_only_passes_on_adds_nothing_and_its_end_recomputes_all(
    tmp_path: Path,
) -> None:
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        alone = chances(at)
        add(at, HEADER + "e,Nahtah,kidnapped,28,Nabaa,Herald (republishes),\n", "more")
        assert chances(at) == pytest.approx(alone, abs=0.05)
        desk.correct(at, "e", {"source": "Herald", "via": ""}, "it had a reporter there")
        assert positions(at)["28"].origins == 2
        assert set(chances(at).values()) == {None}  # two against two, and nothing tells them apart


def test_the_missing_claim_or_grade_that_would_move_most_is_reckoned(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, TWO_TO_ONE), "Amal") as at:
        (state,) = desk.weighed_conflicts(at)
        assert "would move it most" in state.reckoned.would_change
        assert " % to " in state.reckoned.would_change


def test_what_would_move_a_part_is_not_told_where_nothing_tells_the_answers_for_all_apart(
    tmp_path: Path,
) -> None:
    tied = (
        "id,event,question,answer,source,population\n"
        "a,Nahtah,killed,28,Firas,\nb,Nahtah,killed,14,Nabaa,\n"
        "c,Nahtah,killed,9,Zaman,children\nd,Nahtah,killed,3,Horan,children\n"
        "e,Nahtah,killed,3,Abu Ali,children\n"
    )
    with desk.open_desk(new_dossier(tmp_path, tied), "Amal") as at:
        (state,) = desk.weighed_conflicts(at)
        assert "would move it most" not in state.reckoned.would_change


def test_the_tools_suggestion_taken_unchanged_is_noted_and_teaches_less(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, MANY), "Amal") as at:
        state = next(desk.weighed_questions(at))
        offered = desk.suggestion(state)
        assert offered is not None
        establish(at, state.question.id, offered.answer, suggested=offered.answer)
        (held,) = next(desk.weighed_questions(at)).settlements
        assert held.took_suggestion
        assert desk.settlement_shape(at, held)["suggested"] is not None


def test_recording_settling_and_the_log_load_no_arrays(tmp_path: Path) -> None:
    path = new_dossier(tmp_path, TWO_TO_ONE)
    table = tmp_path / "more.csv"
    table.write_text(HEADER + "e,Nahtah,kidnapped,6,Ahrar,,\n")
    settled = ["settle", str(path), "a", "--verdict", "established", "--answer", "six"]
    steps = [
        ["add", str(path), str(table)],
        [*settled, "--because", "a list"],
        ["log", str(path)],
    ]
    for step in steps:
        code = (
            "import sys\nfrom claimcheck.__main__ import main\n"
            f"sys.argv = ['claimcheck', *{step!r}]\n"
            "try:\n    main()\nexcept SystemExit as left:\n    assert not left.code, left.code\n"
            "assert not {'numpy', 'scipy'} & set(sys.modules)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_what_two_took_down_of_one_source_counts_once_in_its_record(tmp_path: Path) -> None:
    head = "id,event,question,answer,source,said\n"
    rima = f"{head}r1,strike,people killed,14,Civil Defence,2026-11-16\n"
    yusuf = (
        f"{head}"
        "y1,strike,people killed,١٤ قتيلا,الدفاع المدني,2026-11-16\n"
        "y2,strike,people killed,17,Monitor,2026-11-17\n"
    )
    with desk.open_desk(new_dossier(tmp_path, rima), "Amal") as at:
        add(at, yusuf, "yusuf")
        desk.alias(at, "الدفاع المدني", "Civil Defence", "source", "the same body")
        establish(at, "y2", "17")
        records = {each["name"]: (each["right"], each["wrong"]) for each in sources(at)}
        assert records == {"Civil Defence": (0, 1), "Monitor": (1, 0)}
        lost = positions(at, "people killed")["14"].reasons[0]
        assert "Civil Defence was right in 0 of 1 settled claim" in lost
