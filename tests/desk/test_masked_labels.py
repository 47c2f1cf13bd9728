"""Events and questions that are called by a confidential claim's words are masked with them."""

from io import StringIO

import pytest
from tests.building import new_dossier

from claimcheck import desk

SEEN = "I saw them with my own eyes at the well behind my house, and there were six"
ROWS = f"""id,answer,source,quote,document,said,confidential
k1,six,a neighbour,"{SEEN}",r1,2031-03-04,{{0}}
k2,nine,the police,"they were seen at the well behind a house, nine",r1,2031-03-04,
"""


@pytest.mark.parametrize("marked_later", [False, True])
def test_no_export_holds_the_words_that_an_event_is_called_by(tmp_path, marked_later):
    """Also where a claim was made confidential when its words were a label already."""
    path = new_dossier(tmp_path, ROWS.format("" if marked_later else "yes"))
    with desk.open_desk(path, "Amal") as at:
        if marked_later:
            labels = [state.event.label for state in desk.questions(at)]
            assert any("my own eyes" in label for label in labels)
            desk.correct(at, "k1", {"confidential": "yes"}, "asked")
        for what, form in (("claims", "csv"), ("questions", "csv"), ("questions", "html")):
            out = StringIO()
            desk.export(at, what, form, out)
            assert "my own eyes" not in out.getvalue()
            assert "nine" in out.getvalue()
