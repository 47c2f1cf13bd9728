"""Who passes on whom, in a dossier: a relay that comes or goes is reckoned with at once."""

import json
from io import StringIO
from pathlib import Path

from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.desk.listing import Choice

SAID = """id,event,question,answer,source,via,document
a,Nahtah,kidnapped,six,Firas,,
b,Nahtah,kidnapped,six,Enab Baladi,,d1
"""
DOCUMENT = "name,title,publisher,relays\nd1,The article,Enab Baladi,{relays}\n"


def origins(at: desk.Desk) -> int:
    (state,) = desk.questions(at)
    return state.reckoned.positions[0].origins


def test_a_relay_in_a_correction_and_its_undoing_change_the_origins_at_once(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, SAID), "Amal") as at:
        assert origins(at) == 2
        relayed = {"source": "Firas", "via": "Enab Baladi (quotes)"}
        desk.correct(at, "b", relayed, "it quotes him")
        assert origins(at) == 1
        desk.undo(at)
        assert origins(at) == 2


def test_a_document_that_says_whom_it_relays_changes_the_origins_at_once(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, SAID), "Amal") as at:
        assert origins(at) == 2
        add(at, DOCUMENT.format(relays="Firas"))
        assert origins(at) == 1
        add(at, DOCUMENT.format(relays="SANA"), "corrected")
        assert origins(at) == 2
        desk.undo(at)
        assert origins(at) == 1
        desk.undo(at)
        assert origins(at) == 2


def test_a_source_that_only_repeats_is_followed_as_soon_as_it_is_described(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, SAID), "Amal") as at:
        assert origins(at) == 2
        add(at, "name,kind,repeats\nEnab Baladi,outlet,Firas\n")
        assert origins(at) == 1


def test_who_only_passes_on_a_voice_is_listed_under_the_name_of_that_voice(tmp_path: Path) -> None:
    said = (
        SAID + "c,Nahtah,kidnapped,six,Firas,Enab Baladi (quotes),\nd,Nahtah,kidnapped,28,AFP,,\n"
    )
    with desk.open_desk(new_dossier(tmp_path, said), "Amal") as at:
        listed = {row["id"]: row["origin"] for row in desk.LISTS["claims"](at, Choice())}
        assert listed == {"a": "Firas", "b": "Firas", "c": "Firas", "d": "AFP"}
        out = StringIO()
        desk.export(at, "claims", "jsonl", out)
        assert {row["origin"] for row in map(json.loads, out.getvalue().splitlines())} == {
            "Firas",
            "AFP",
        }


def test_a_confidential_voice_is_masked_where_others_are_counted_as_it(tmp_path: Path) -> None:
    said = SAID + "c,Nahtah,kidnapped,six,Firas,Enab Baladi (quotes),\n"
    with desk.open_desk(new_dossier(tmp_path, said), "Amal") as at:
        add(at, "name,kind,confidential\nFiras,person,yes\n")
        out = StringIO()
        desk.export(at, "claims", "jsonl", out)
        assert "Firas" not in out.getvalue()
