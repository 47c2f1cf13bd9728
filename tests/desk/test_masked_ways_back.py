"""Whatever masking put in, and wherever, a table that comes back doubles and loses no claim."""

from io import BytesIO
from pathlib import Path

import pytest
from tests.building import new_dossier

from claimcheck import desk

HEAD = "id,event,question,answer,source,via,confidential,quote,note"
TOLD = {
    "in the name of a column": f"""{HEAD},asked by Abu Karim
1,raid,killed,5,Abu Karim al-Najjar,,yes,,,x
2,raid,killed,6,Daily,,,,,y
""",
    "in an id": f"""{HEAD}
1,raid,killed,5,Abu Karim al-Najjar,,yes,,
Abu Karim-4,raid,killed,6,Daily,,,,
Abu Karim-5,raid,killed,6,Daily,,,,
""",
    "before figures": f"""{HEAD}
1,raid,killed,5,Abu Karim al-Najjar,,yes,,
2,raid,killed,6,Daily,,,t.me/abukarim1975 said,
""",
    "in an address": f"""{HEAD}
1,raid,killed,5,Abu Karim al-Najjar,,yes,,
2,raid,killed,6,Daily,,,https://x.org/abu%20karim/50%25,50%20 of it; abu%20karim
""",
    "in another script": f"""{HEAD}
1,raid,killed,5,Abu Mahdi al-Hourani,,yes,,
2,raid,killed,6,أبو مهدي الحوراني,Daily (quotes),,لأبي مهدي الحوراني,
""",
    "for one of two sources": f"""{HEAD}
1,raid,killed,5,Karim Najjar,,yes,,
2,raid,killed,6,Rima Najjar,,yes,,
3,raid,killed,7,Mr Najjar,,,Mr Najjar told us,
4,raid,killed,8,Daily,Mr Najjar (quotes),,Mr Najjar and Rima Najjar,
""",
    "beside cells that say confidential themselves": f"""{HEAD}
1,raid,killed,5,Abu Karim al-Najjar,,yes,,
2,raid,killed,6,Daily,,,a confidential source 1 said,confidential
""",
    "for figures": f"""{HEAD}
1,raid,killed,17,17,,yes,,
2,raid,killed,18,Daily,17 (quotes),,source 17 saw 17,
""",
    "within a longer name": f"""{HEAD}
1,raid,killed,5,Red Cross,,yes,,
2,raid,killed,6,Syrian Red Cross,,,the Red Cross and the Syrian Red Cross,
""",
}


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
@pytest.mark.parametrize("where", TOLD)
def test_where_it_came_from_and_elsewhere_every_row_is_one_claim(tmp_path, where, form):
    elsewhere = tmp_path / "elsewhere.dossier"
    desk.found_dossier(elsewhere, "Basel")
    rows = TOLD[where].count("\n") - 1
    with (
        desk.open_desk(new_dossier(tmp_path, TOLD[where]), "Amal") as here,
        desk.open_desk(elsewhere, "Basel") as there,
    ):
        before = claims(here)
        table = handed_out(here, tmp_path / f"out.{form}")
        assert take_in(here, table, "back", form).added == 0
        assert claims(here) == before
        assert take_in(there, table, "first", form).added == rows
        assert take_in(there, table, "second", form).added == 0
        again = handed_out(there, tmp_path / f"again.{form}")
        assert take_in(there, again, "third", form).added == 0


def test_the_name_of_a_column_is_of_one_table_elsewhere(tmp_path):
    elsewhere = tmp_path / "elsewhere.dossier"
    desk.found_dossier(elsewhere, "Basel")
    told = new_dossier(tmp_path, TOLD["in the name of a column"])
    with desk.open_desk(told, "Amal") as here, desk.open_desk(elsewhere, "Basel") as there:
        take_in(there, handed_out(here, tmp_path / "out.csv"), "c", "csv")
        (row,) = [row for row in desk.LISTS["claims"](there, desk.Choice()) if row["id"] == "2"]
        (column,) = [name for name in row if name.startswith("asked by")]
        assert column.startswith("asked by confidential source 1 of table ")
        assert row[column] == "y"


def handed_out(at: desk.Desk, path: Path) -> bytes:
    with path.open("w", encoding="utf-8", newline="") as out:
        desk.export(at, "claims", path.suffix[1:], out)
    return path.read_bytes()


def take_in(at: desk.Desk, table: bytes, giver: str, form: str) -> desk.Added:
    return desk.add_table(at, BytesIO(table), f"{giver}.{form}", form, giver)


def claims(at: desk.Desk) -> list[str]:
    return sorted(map(str, desk.LISTS["claims"](at, desk.Choice())))
