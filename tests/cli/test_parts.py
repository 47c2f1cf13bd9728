"""proposals --possible, accept, dismiss: events that may be two, and what a person makes of it."""

import pytest
from tests.building import MINES, new_dossier

WHY = ("--because", "another field, three days later")


@pytest.fixture
def mines(folder):
    """A dossier in which two mines are taken for one event."""
    return new_dossier(folder, MINES)


def test_an_event_that_may_be_two_is_listed_for_whoever_looks_for_more_and_parted_by_its_id(
    mines, listed, quick
):
    assert listed(mines) == {}
    (said, row), *others = listed(mines, "--possible").items()
    assert not others
    assert (row["of"], row["kind"]) == ("parts", "event")
    assert said.endswith(" ≠ b1, b2: explosion, Qarnat")
    event, *claims = row["ids"]
    assert listed(mines, "--of", "parts") == {said: row}
    assert listed(mines, "--of", "joins", "--possible") == {}
    assert quick("accept", mines, row["id"], *WHY).code == 0
    shown = [quick("show", mines, each).rows[0]["claim"]["event_id"] for each in claims]
    assert event not in shown
    assert len(set(shown)) == 1
    assert listed(mines, "--possible") == {}
    assert quick("undo", mines).code == 0
    assert quick("dismiss", mines, row["id"], "--because", "one minefield").code == 0
    found = quick("proposals", mines, "--of", "parts")
    assert found.rows == []
    assert "no event looks like two" in found.err
    told = quick("accept", mines, row["id"], *WHY)
    assert told.code == 3
    assert "was dismissed" in told.err
