"""One thing, whole."""

import shutil

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


def test_each_position_says_how_probable_it_is_and_why_or_why_nobody_can_say(quick, demo):
    question = kidnapped(quick, demo)
    [row] = quick("show", demo, question).rows
    told = " ".join(text_of(quick, demo, question).split())
    chances = []
    for position in row["question"]["positions"]:
        chances.append(position["probability"])
        likely = f", {position['probability']:.0%} probable" if chances[-1] is not None else ""
        assert (
            f"“{position['answer']}”: 1 independent origin{likely} {position['reasons'][0]}" in told
        )
    assert None in chances
    assert any(chances)
    assert "No probability: one voice alone says this" in told


def test_what_unheld_means_is_said_once(quick, case, demo):
    for thing in (quick("conflicts", case).rows[0]["id"], "k1"):
        told = " ".join(text_of(quick, case, thing).split())
        assert "unheld)" in told
        assert told.count("Unheld: the document's text is not in the dossier") == 1
        assert "the quote stands for itself" in told
    assert "Unheld" not in text_of(quick, demo, kidnapped(quick, demo))


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


def settled(quick, case, answer, *more):
    settle = ("settle", case, "k1", "--verdict", "established", "--answer", answer)
    return quick(*settle, "--because", "first-hand", *more).rows[0]["id"]


def test_a_claim_whose_recording_was_undone_is_told_with_who_undid_it_and_what_it_said(quick, case):
    uid = quick("claims", case).rows[0]["question_id"].removeprefix("q-")
    quick("undo", case, "--because", "the wrong table")
    for name in ("k1", uid):
        [row] = quick("show", case, name).rows
        assert list(row) == ["claim", "history"]
        assert row["claim"]["id"] == uid
        assert row["claim"]["question_id"] == f"q-{uid}"
        became = row["claim"]["became"]
        told = (became["status"], became["by"], became["because"])
        assert told == ("undone", "Amal", "the wrong table")
        assert row["history"][0]["undone"]
        text = " ".join(text_of(quick, case, name).split())
        assert f"{uid}, a claim: its recording was undone by Amal, " in text
        assert "UTC: the wrong table" in text
        assert "k1 some media reports: “28”" in text


def test_a_redacted_claim_is_told_by_the_dossiers_id_with_who_redacted_it_and_no_words(quick, case):
    settled(quick, case, "28")
    [gone] = quick("redact", case, "k2", "--because", "in danger", "--yes").rows
    [row] = quick("show", case, gone["redacted"]).rows
    became = row["claim"]["became"]
    assert (became["status"], became["by"], became["act"]) == ("redacted", "Amal", gone["act"])
    assert became["because"] == "in danger"
    assert "answer" not in row["claim"]
    question = row["claim"]["question_id"]
    [asked] = quick("show", case, question).rows
    assert gone["redacted"] in [c["id"] for c in asked["question"]["settlements"][0]["claims"]]
    text = text_of(quick, case, gone["redacted"])
    assert "a claim: its words were taken out for good by Amal, " in " ".join(text.split())


def test_a_claim_that_a_colleagues_copy_redacted_says_so_after_merging(quick, case, folder):
    copy = shutil.copy(case, folder / "copy.dossier")
    quick("rate", copy, "k2", "2", "--because", "he was there", "--by", "Basel")
    [gone] = quick("redact", case, "k2", "--because", "in danger", "--yes").rows
    quick("merge", copy, case)
    [row] = quick("show", copy, gone["redacted"]).rows
    assert row["claim"]["became"]["because"] == "in danger"
    assert [(each["did"], each["redacted"]) for each in row["history"]] == [
        ("claim-recorded", True),
        ("claims-placed", False),
        ("claim-rated", True),
    ]


def test_an_undone_claim_is_not_taken_for_one_whose_id_begins_alike(quick, case, folder):
    uid = quick("claims", case).rows[0]["question_id"].removeprefix("q-")
    (folder / "t.csv").write_text(f"id,answer,source\n{uid[:5]},nine,DPA\n")
    quick("add", case, "t.csv")
    quick("undo", case)
    assert quick("show", case, uid[:5]).rows[0]["claim"]["became"]["status"] == "undone"


def test_a_settlement_is_shown_by_its_id_with_its_question(quick, case):
    first = settled(quick, case, "six")
    [row] = quick("show", case, first).rows
    held = row["settlement"]
    assert (held["id"], held["answer"], held["became"]) == (first, "six", None)
    assert (held["event"], held["question"]) == ("Nahtah", "kidnapped")
    assert [(each["did"], each["because"]) for each in row["history"]] == [
        ("question-settled", "first-hand")
    ]
    text = text_of(quick, case, first)
    assert "established “six”" in text
    assert "Nahtah: kidnapped" in text
    assert "It holds, and its question is settled." in text
    quick("redact", case, "k1", "--because", "in danger", "--yes")
    assert "It holds, and its question is stale." in text_of(quick, case, first)


def became(quick, case, settlement):
    [row] = quick("show", case, settlement).rows
    told = row["settlement"]["became"]
    return told["status"], told["by"], told["because"]


def test_a_settlement_says_what_became_of_it(quick, case):
    first = settled(quick, case, "28")
    second = settled(quick, case, "six", "--by", "Basel", "--replaces", first)
    assert became(quick, case, first) == ("replaced", "Basel", "first-hand")
    quick("reopen", case, "k1", "--because", "a second witness")
    assert became(quick, case, second) == ("reopened", "Amal", "a second witness")
    third = settled(quick, case, "six")
    quick("undo", case, "--because", "too soon")
    assert became(quick, case, third) == ("undone", "Amal", "too soon")
    assert "It holds no more: its recording was undone by Amal" in text_of(quick, case, third)


def test_a_redacted_settlement_and_the_one_that_it_replaced_are_told_without_words(quick, case):
    first = settled(quick, case, "28")
    second = settled(quick, case, "six")
    quick("redact", case, second, "--because", "in danger", "--yes")
    assert became(quick, case, second) == ("redacted", "Amal", "in danger")
    assert became(quick, case, first)[:2] == ("replaced", "Amal")
    [row] = quick("show", case, second).rows
    assert "answer" not in row["settlement"]
    assert row["settlement"]["question"] == "kidnapped"
    assert "its words were taken out for good by Amal" in text_of(quick, case, second)


def test_a_document_and_a_source_that_were_redacted_are_told(quick, case, folder):
    (folder / "d.csv").write_text("name,title,publisher\nd1,Raid,Enab\n")
    (folder / "s.csv").write_text("name,kind,note\nRana,person,a nurse\n")
    quick("add", case, "d.csv", "s.csv")
    document = quick("documents", case).rows[0]["id"]
    for name, thing in (("document", document), ("source", "Rana")):
        quick("redact", case, thing, "--because", "in danger", "--yes")
        assert quick("show", case, thing).rows[0][name]["became"]["status"] == "redacted"
        assert f"a {name}: its words were taken out" in text_of(quick, case, thing)


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
