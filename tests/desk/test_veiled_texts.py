"""While confidential names are hidden, no text of a document shows one, whole or cut in two."""

import pytest
from tests.building import new_dossier, opened

from claimcheck import desk
from claimcheck.desk.recording import store_documents
from claimcheck.model.document import Document

CLAIMS = """id,event,question,answer,source,document,quote,confidential
1,raid,killed,five,Umm Khalid,report,she hid in the cellar and counted five of them,yes
2,raid,killed,six,SANA,report,six were killed,
"""
LONG = "the road was closed and nobody came through it before the evening of that day "


def seen(folder, text: str):
    """What the open claim's evidence shows while names are hidden."""
    folder.mkdir(exist_ok=True)
    with opened(new_dossier(folder, CLAIMS), "Amal") as at:
        store_documents(at, "reports", [Document("report", text=text)])
        veil = desk.veil(at)
        [state] = desk.questions(at)
        assert veil is not None
        held = veil.detail(desk.conflict_detail(at, state))
        claims = [claim for each in held.positions for claim in each.claims]
        [shown] = [claim for claim in claims if claim.recorded.claim.source == "SANA"]
        [hidden] = [claim for claim in claims if claim.recorded.claim.source != "SANA"]
        assert hidden.evidence.exact == "confidential"
        assert hidden.evidence.prefix == hidden.evidence.suffix == ""
        assert hidden.document is None
        assert shown.document.text is None
        assert shown.evidence.exact == "six were killed"
        return shown.evidence


def test_a_name_beside_the_words_is_masked_and_the_rest_is_shown(tmp_path) -> None:
    evidence = seen(tmp_path, "Umm Khalid told us: six were killed, and Umm Khalid was hurt.")
    assert evidence.prefix == "confidential source 1 told us: "
    assert evidence.suffix == ", and confidential source 1 was hurt."
    assert (evidence.start, evidence.end) == (None, None)


@pytest.mark.parametrize("step", range(0, 70, 3))
def test_a_name_is_masked_wherever_the_text_around_the_words_is_cut_off(tmp_path, step) -> None:
    between = LONG[:step]
    text = f"{LONG}Umm Khalid {between}six were killed {between}Umm Khalid {LONG}"
    evidence = seen(tmp_path, text)
    around = f"{evidence.prefix} {evidence.suffix}"
    for half in ("Umm", "Khalid", "halid", "Khal", "mm "):
        assert half not in around
    assert len(around) <= 2 * 62 + 1


def test_what_is_cut_off_is_cut_between_words(tmp_path) -> None:
    evidence = seen(tmp_path, f"{LONG}six were killed {LONG}")
    assert evidence.prefix == f"…{LONG[LONG.index('and nobody') :]}"
    assert evidence.suffix == f" {LONG[: LONG.index(' evening')]} …"


def test_a_name_that_ends_within_the_words_lets_nothing_be_seen_before_them(tmp_path) -> None:
    told = CLAIMS.replace("six were killed", "Khalid saw six")
    with opened(new_dossier(tmp_path, told), "Amal") as at:
        store_documents(at, "d", [Document("report", text="At noon Umm Khalid saw six go by.")])
        veil = desk.veil(at)
        [state] = desk.questions(at)
        assert veil is not None
        held = veil.detail(desk.conflict_detail(at, state))
        shown = {c.recorded.claim.source: c.evidence for p in held.positions for c in p.claims}
        assert (shown["SANA"].prefix, shown["SANA"].suffix) == ("", " go by.")


def test_the_words_of_a_masked_claim_are_masked_beside_another_claims(tmp_path) -> None:
    quote = "she hid in the cellar and counted five of them"
    evidence = seen(tmp_path, f"One said {quote}; six were killed, said SANA.")
    assert "cellar" not in evidence.prefix
    assert "counted" not in evidence.prefix
    assert evidence.prefix.startswith("One said confidential")
    far = seen(tmp_path / "far", f"One said {quote}, at noon of that very day; six were killed.")
    assert "counted" not in far.prefix


def test_without_anybody_to_hide_words_stand_as_they_are(tmp_path) -> None:
    with opened(new_dossier(tmp_path, CLAIMS.replace(",yes", ",")), "Amal") as at:
        assert desk.veil(at) is None
