"""One thing, whole."""

import pytest

from claimcheck.cli.cards import card


def text_of(quick, dossier, thing):
    ended = quick("show", dossier, thing, "--format", "text")
    assert ended.code == 0
    return ended.out


def kidnapped(quick, demo):
    return quick("conflicts", demo, "--search", "fighters kidnapped").rows[0]["id"]


def test_a_question_shows_positions_chains_and_evidence_in_context(quick, demo):
    shown = " ".join(text_of(quick, demo, kidnapped(quick, demo)).split())
    assert "Nahtah kidnapping: fighters kidnapped" in shown
    assert "“28”: 1 independent origin" in shown
    assert "“six”: 1 independent origin" in shown
    assert "via Firas al-Ahmed (denies) > Enab Baladi (quotes) > The Syrian Observer" in shown
    assert "«kidnapped six fighters»" in shown
    assert "(d0-syrian-observer, paragraph 9; anchored)" in shown
    assert "Denied by: d0-21" in shown
    assert "d0-20 ≠ d0-21 (denial)" in shown
    assert "History" in shown
    assert f"claimcheck settle {demo} {kidnapped(quick, demo)} --seen " in shown


def test_a_question_in_a_pipe_is_json_with_its_claims(quick, demo):
    [row] = quick("show", demo, kidnapped(quick, demo)).rows
    assert list(row) == ["question", "claims", "history"]
    assert {"d0-20", "d0-22"} <= {claim["id"] for claim in row["claims"]}


def test_a_settlement_is_shown_with_likelihood_and_confidence_apart(quick, case):
    settle = ("settle", case, "k1", "--verdict", "established", "--answer", "six")
    said = ("--likelihood", "very likely", "--confidence", "low", "--because", "first-hand")
    quick(*settle, *said)
    question = quick("conflicts", case).rows[0]["id"]
    lines = [line.strip() for line in text_of(quick, case, question).splitlines()]
    assert "Likelihood: very likely." in lines
    assert "Confidence: low." in lines
    assert any(line.endswith("established “six”") for line in lines)
    assert "Reason: first-hand" in lines


def test_a_claim_shows_who_said_it_and_where_it_stands(quick, demo):
    shown = text_of(quick, demo, "d0-20")
    assert shown.startswith("d0-20  some media reports: 28\n")
    assert "anchored" in shown


def test_a_source_shows_its_grades_with_their_reasons(quick, case):
    quick("grade", case, "Firas", "B", "--because", "on the ground")
    shown = text_of(quick, case, "Firas")
    assert "graded B by Amal" in shown
    assert "on the ground" in shown


def test_an_event_and_a_document(quick, demo):
    event = quick("events", demo, "--search", "Nahtah kidnapping").rows[0]["id"]
    assert "Nahtah kidnapping" in text_of(quick, demo, event)
    document = text_of(quick, demo, "d0-syrian-observer")
    assert "publisher: The Syrian Observer" in document
    assert "kidnapped six fighters" in document


def test_the_beginning_of_an_id_is_enough(quick, case):
    uid = quick("claims", case).rows[0]["question_id"].removeprefix("q-")
    assert quick("show", case, uid[:6]).rows[0]["claim"]["id"] == "k1"


def test_what_is_not_there_is_told(quick, case):
    ended = quick("show", case, "k99")
    assert ended.code == 3
    assert "goes by k99" in ended.err
    assert "claimcheck claims" in ended.err


def test_a_question_whose_claims_were_undone_is_still_answered_for(quick, case):
    question = quick("conflicts", case).rows[0]["id"]
    quick("undo", case)
    assert "all of its claims were undone" in text_of(quick, case, question)


@pytest.mark.parametrize("width", [20, 80, None])
def test_lines_fit_the_width_but_for_words_that_are_longer(quick, demo, width):
    [row] = quick("show", demo, kidnapped(quick, demo)).rows
    for line in card(row, width):
        if "History" in line:
            break
        assert len(line) <= (width or 100) or " " not in line.strip()


def test_text_from_outside_cannot_act_on_the_terminal(quick, empty, folder):
    nasty = "six\u202e \u2066[bold]\u200b"
    (folder / "c.csv").write_text(
        f"id,event,question,answer,source,note\nn1,{nasty},{nasty},{nasty},{nasty},{nasty}\n"
    )
    assert quick("add", empty, "c.csv").code == 0
    question = quick("questions", empty).rows[0]["id"]
    because = "\x1b]0;owned\x07 \x9b2J"
    quick("settle", empty, "n1", "--verdict", "unverifiable", "--because", because)
    for thing in ("n1", question, nasty):
        shown = text_of(quick, empty, thing)
        assert not set(shown) & set("\x1b\x07\x9b\u202e\u2066\u200b")
        assert "six⟨U+202E⟩" in shown
        assert "[bold]" in shown


def test_a_source_is_shown_with_its_reliability_in_words(quick, demo):
    shown = text_of(quick, demo, "Firas al-Ahmed")
    assert "90 % credible: " in shown
    assert "{" not in shown
