"""Two papers that print one agency report word for word are one voice, once they are read."""

import pytest

REPORT = " ".join(
    f"On day {day} of the siege observers counted {day * 3} shells near the mill, and {day} dead."
    for day in range(2, 30)
)
CLAIMS = """id,event,question,answer,source,document,quote
c1,siege,people killed,28,the Courier,courier,28 dead
c2,siege,people killed,28,the Herald,herald,28 dead
c3,siege,people killed,nine,the mayor,gazette,nine people died
"""


@pytest.fixture
def siege(quick, empty, folder):
    (folder / "claims.csv").write_text(CLAIMS)
    (folder / "courier.txt").write_text(f"From our agency.\n\n{REPORT}\n")
    (folder / "herald.md").write_text(f"{REPORT} The ministry did not answer.")
    (folder / "gazette.txt").write_text("The mayor said that nine people died in their houses.")
    quick("add", empty, "claims.csv")
    return empty


def origins(quick, dossier) -> dict[str, int]:
    [question] = quick("questions", dossier).rows
    return {each["answer"]: each["origins"] for each in question["positions"]}


def test_until_their_texts_are_read_they_are_two_voices(quick, siege):
    assert origins(quick, siege) == {"28": 2, "nine": 1}


def test_read_they_are_near_copies_and_one_voice_and_the_reason_says_so(quick, siege):
    ended = quick("read", siege, "courier.txt", "herald.md", "gazette.txt")
    assert [each["found"] for each in ended.rows[0]["read"]] == [1, 1, 1]
    alike = {row["name"]: row["near_copies"] for row in quick("documents", siege).rows}
    assert alike == {"courier": ["herald"], "herald": ["courier"], "gazette": []}
    assert origins(quick, siege) == {"28": 1, "nine": 1}
    [question] = quick("questions", siege).rows
    [printed] = [each for each in question["positions"] if each["answer"] == "28"]
    told = "the Courier and the Herald give the same text, and count as one."
    assert told in printed["reasons"]


def test_with_the_reading_undone_they_are_two_again(quick, siege):
    quick("read", siege, "courier.txt", "herald.md")
    assert origins(quick, siege)["28"] == 1
    quick("undo", siege)
    assert origins(quick, siege)["28"] == 2


def test_texts_that_come_in_a_table_count_alike(quick, siege, folder):
    rows = "".join(f'{name},"{REPORT}"\n' for name in ("courier", "herald"))
    (folder / "papers.csv").write_text(f"name,text\n{rows}")
    assert "2 quotes found in them" in quick("add", siege, "papers.csv").err
    assert origins(quick, siege) == {"28": 1, "nine": 1}
