"""One label, several events: what times and places keep apart is told, and proposed."""

from functools import partial

import pytest

COLUMNS = "id,event,question,answer,source,said,when,where"
FIRST = "y1,clinic shelling,people killed,5,A,,2024-01-02,Taftanaz"
WHY = ("--because", "one shelling, told twice")


@pytest.fixture
def told(record):
    return partial(record, COLUMNS)


@pytest.fixture
def joins(quick, empty):
    """What is proposed to be joined: the proposal with its reason."""

    def rows():
        return quick("proposals", empty, "--of", "joins").rows

    return rows


@pytest.mark.parametrize(
    "where",
    [
        "near Taftanaz",
        "Taftanaz clinic",
        "the town of Taftanaz",
        "north of Taftanaz",
        "taftanaz",
        "",
    ],
)
def test_a_place_that_names_the_first_more_loosely_or_closely_keeps_no_rows_apart(
    quick, empty, told, where
):
    said = told(FIRST, f"y2,clinic shelling,people killed,9,B,,2024-01-02,{where}")
    assert "is 2 events here" not in said
    assert len(quick("events", empty).rows) == 1
    [conflict] = quick("conflicts", empty).rows
    assert {each["answer"] for each in conflict["positions"]} == {"5", "9"}


@pytest.mark.parametrize(
    ("when", "where", "apart", "because"),
    [
        (
            "2024-01-03",
            "Taftanaz",
            "y1 was at another time, 2024-01-02, not 2024-01-03",
            "the same label, but 2024-01-02 and 2024-01-03",
        ),
        (
            "2024-01-02",
            "Idlib",
            "y1 was at another place, Taftanaz, not Idlib",
            "the same label, but Taftanaz and Idlib",
        ),
        (
            "2024-01-05",
            "Idlib province",
            "y1 was at another time, 2024-01-02, not 2024-01-05",
            "the same label, but 2024-01-02 and 2024-01-05, and Taftanaz and Idlib province",
        ),
    ],
)
def test_events_of_one_label_that_time_or_place_keeps_apart_are_told_and_proposed(
    quick, empty, told, joins, when, where, apart, because
):
    said = told(FIRST, f"y2,clinic shelling,people killed,9,B,,{when},{where}")
    assert (
        f"“clinic shelling” is 2 events here. That of y2 is another, since that of {apart}." in said
    )
    assert f"claimcheck proposals {empty} --of joins" in said
    assert len(quick("events", empty).rows) == 2
    [proposed] = joins()
    assert proposed["proposal"] == (
        f"clinic shelling (2024-01-02, Taftanaz) = clinic shelling ({when}, {where})"
    )
    assert proposed["because"] == because
    assert quick("accept", empty, proposed["id"], *WHY).code == 0
    assert len(quick("events", empty).rows) == 1
    assert len(quick("conflicts", empty).rows) == 1
    assert joins() == []


def test_a_later_table_that_is_kept_apart_from_an_earlier_one_is_told_too(told):
    told(FIRST)
    said = told("y2,clinic shelling,people killed,9,B,,2024-01-03,", name="later")
    assert "“clinic shelling” is 2 events here. That of y2 is another, since that of y1 was" in said
    assert "events here" not in told(
        "y3,clinic shelling,people killed,4,C,,2024-01-03,", name="last"
    )


def test_of_many_labels_that_are_several_events_a_few_are_told(told):
    days = [
        f"{label}{day},{label},killed,5,A,,2024-01-0{day},"
        for label in ("one", "two", "three", "four", "five")
        for day in (1, 2, 3)
    ]
    said = told(*days)
    assert "“one” is 3 events here." in said
    assert said.count("events here") == 3
    assert "So are 2 more labels." in said


def test_each_of_several_events_is_proposed_with_the_one_that_is_nearest(told, joins):
    told(
        "y1,shelling,killed,5,A,,2024-01-02,Taftanaz",
        "y2,shelling,killed,6,A,,2024-02-02,Taftanaz",
        "y3,shelling,killed,7,A,,2024-02-03,Taftanaz",
    )
    assert [each["because"] for each in joins()] == [
        "the same label, but 2024-02-02 and 2024-02-03",
        "the same label, but 2024-01-02 and 2024-02-02",
    ]


def test_a_label_of_very_many_events_names_a_sort_of_event_and_is_not_proposed(told, joins):
    told(*(f"y{day},shelling,killed,5,A,,2024-01-{day},Taftanaz" for day in range(10, 31)))
    assert joins() == []


@pytest.mark.parametrize(
    "other",
    ["number of people killed", "how many people were killed", "deaths", "killed", "عدد القتلى"],
)
def test_two_labels_of_one_question_are_proposed_to_be_joined(quick, empty, told, joins, other):
    told(FIRST, f"y2,clinic shelling,{other},9,B,,2024-01-02,Taftanaz")
    [proposed] = joins()
    assert proposed["proposal"] == f"clinic shelling: people killed = clinic shelling: {other}"
    assert proposed["because"] == "both ask “people killed”"
    assert quick("accept", empty, proposed["id"], *WHY).code == 0
    assert len(quick("conflicts", empty).rows) == 1


def test_questions_of_two_days_are_two(told, joins):
    told(
        "y1,clash,killed on day 1,5,A,,2024-01-02,Taftanaz",
        "y2,clash,killed on day 2,7,B,,2024-01-02,Taftanaz",
    )
    assert joins() == []


@pytest.mark.parametrize(
    "other", ["fighters killed", "people wounded", "when people were killed", "who was killed"]
)
def test_what_asks_of_others_or_of_something_else_is_not_proposed(told, joins, other):
    told(FIRST, f"y2,clinic shelling,{other},9,B,,2024-01-02,Taftanaz")
    assert joins() == []


def test_two_names_of_one_place_bring_its_events_to_be_joined(quick, empty, told, joins):
    told(
        "b9,march on the gate,survivors,20,A,,2024-05-01,Jerusalem",
        "b10,march on the gate,survivors,١٤,B,,2024-05-01,القدس",
    )
    quick("alias", empty, "القدس", "Jerusalem", "--kind", "place", "--because", "one town")
    [proposed] = joins()
    assert proposed["because"] == "the same label, and neither time nor place keeps them apart"
    assert quick("accept", empty, proposed["id"], *WHY).code == 0
    assert len(quick("conflicts", empty).rows) == 1


def test_why_a_claim_stands_apart_is_told_as_it_was_when_it_came_in(quick, empty, told):
    told(
        "b1,march on the gate,survivors,20,A,,2024-05-01,Jerusalem",
        "b10,march on the gate,survivors,١٤,B,,2024-05-01,القدس",
    )
    steps = quick("show", empty, "b10").rows[0]["history"]
    [why] = [step["because"] for step in steps if step["did"] == "claims-placed"]
    assert why == (
        "was the first of its event: b1 was at another place, Jerusalem, not القدس, when it came in"
    )


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [("Tartus", "طرطوس", 1), ("Taftanaz", "قرب تفتناز", 1), ("Nahtah", "تفتناز", 2)],
)
def test_a_place_in_other_letters_keeps_rows_of_one_label_together(
    quick, empty, told, one, other, events
):
    told(
        f"b9,boat lost,survivors,20,A,,2024-05-01,{one}",
        f"b10,boat lost,survivors,١٤,B,,2024-05-01,{other}",
    )
    assert len(quick("events", empty).rows) == events


@pytest.fixture
def came_again(quick, empty, folder):
    """Another dossier, to which the exported claims of this one were added."""

    def again(change=lambda table: table):
        quick("export", empty, "--table", "claims", "-o", "claims.csv", "--force")
        table = folder / "claims.csv"
        table.write_text(change(table.read_text()))
        quick("new", "other.dossier")
        ended = quick("add", "other.dossier", "claims.csv")
        assert ended.code == 0
        return "other.dossier", ended.err

    return again


def events_of(quick, dossier):
    """Which claims tell of one event."""
    return sorted(sorted(row["claims"]) for row in quick("events", dossier).rows)


def event_of_each(quick, dossier):
    """The event that each claim tells of, by the claim's id."""
    return {claim: row["id"] for row in quick("events", dossier).rows for claim in row["claims"]}


APART = (
    "b1,boat off Tartus,survivors,20,A,,2024-05-01,Tartus",
    "b2,boat off Tartus,survivors,14,B,,2024-05-01,Arwad",
    "b3,boat off Tartus,survivors,15,C,,2024-05-03,Tartus",
    "b4,boat off Tartus,survivors,16,D,,2024-05-09,Jableh",
)


def test_what_was_joined_by_hand_is_exported_and_comes_in_again_as_one_event(
    quick, empty, told, came_again
):
    told(*APART)
    events = event_of_each(quick, empty)
    for other in ("b2", "b3"):
        quick("join", empty, events["b1"], events[other], *WHY)
    assert events_of(quick, empty) == [["b1", "b2", "b3"], ["b4"]]
    other, said = came_again()
    assert events_of(quick, other) == [["b1", "b2", "b3"], ["b4"]]
    assert "“boat off Tartus” is 2 events here" in said
    [conflict] = quick("conflicts", other).rows
    assert len(conflict["positions"]) == 3


def test_what_was_parted_by_hand_comes_in_again_as_two_events(quick, empty, told, came_again):
    told(*APART[:1], APART[1].replace("Arwad", "Tartus"))
    quick("part", empty, "b2", "--event", "boat off Tartus", "--because", "a second boat")
    assert events_of(quick, empty) == [["b1"], ["b2"]]
    other, _ = came_again()
    assert events_of(quick, other) == [["b1"], ["b2"]]


def test_a_label_that_somebody_changed_in_the_exported_table_holds(quick, empty, told, came_again):
    told(*APART[:1], APART[1].replace("Arwad", "Tartus"))
    other, _ = came_again(lambda table: table.replace("b2,boat off Tartus", "b2,boat off Arwad"))
    assert events_of(quick, other) == [["b1"], ["b2"]]


def test_an_answer_that_was_changed_in_an_exported_table_stays_in_the_event_where_it_stood(
    quick, empty, told, folder
):
    told(*APART[:2])
    events = event_of_each(quick, empty)
    quick("join", empty, events["b1"], events["b2"], *WHY)
    quick("export", empty, "--table", "claims", "-o", "claims.csv")
    exported = (folder / "claims.csv").read_text()
    table = exported.replace("b2,boat", "b5,boat").replace(",14,", ",19,")
    (folder / "more.csv").write_text(table)
    assert quick("add", empty, "more.csv").code == 0
    assert events_of(quick, empty) == [["b1", "b2", "b5"]]
