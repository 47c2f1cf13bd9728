"""What weighing says of a question names no confidential source in what is handed out."""

from io import StringIO
from pathlib import Path

import pytest
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.model.scales import Confidence, Reliability
from claimcheck.model.settlement import Finding, Verdict

WITNESS = "Umm Khalil"
CLAIMS = f"""id,event,question,answer,source,via,confidential
a,Nahtah,kidnapped,six,{WITNESS},,yes
b,Nahtah,kidnapped,six,Abu Ali,{WITNESS} (quotes),
c,Nahtah,kidnapped,28,Nabaa,,
d,Saida,killed,three,{WITNESS},,yes
e,Saida,killed,nine,Nabaa,,
"""
SOURCES = f"name,kind,confidential\n{WITNESS},person,yes\n"


@pytest.mark.parametrize(
    ("table", "form"),
    [("questions", "csv"), ("questions", "html"), ("questions", "json"), ("claims", "csv")],
)
def test_no_reason_record_or_missing_grade_tells_a_confidential_name(
    tmp_path: Path, table: str, form: str
) -> None:
    with desk.open_desk(new_dossier(tmp_path, CLAIMS), "Amal") as at:
        add(at, SOURCES, "sources")
        desk.grade(at, WITNESS, Reliability.B, "known for years")
        finding = Finding(Verdict.ESTABLISHED, "a list", answer="three", confidence=Confidence.HIGH)
        desk.settle(at, "d", finding)
        (state,) = [s for s in desk.weighed_questions(at) if s.question.label == "kidnapped"]
        told = str(desk.question_shape(at, state))
        assert WITNESS in told  # the reasons do name it to whoever may see it
        out = StringIO()
        desk.export(at, table, form, out)
        assert WITNESS not in out.getvalue()
        assert WITNESS.casefold() not in out.getvalue().casefold()


def test_with_the_probability_goes_its_reason_masked(tmp_path: Path) -> None:
    with desk.open_desk(new_dossier(tmp_path, CLAIMS), "Amal") as at:
        add(at, SOURCES, "sources")
        out = StringIO()
        desk.export(at, "questions", "html", out)
        assert "confidential source" in out.getvalue()
        assert "probability" in out.getvalue().lower()
