"""Tables are recorded whole or not at all, and nothing is recorded twice."""

import gc
from functools import partial
from io import BytesIO

import pytest
from tests.building import KIDNAPPED, add

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier import lookup
from claimcheck.model.exits import BadInputError, UsageError
from claimcheck.model.faults import TableError


def listed(at, what: str) -> list:
    return list(desk.LISTS[what](at, Choice()))


def test_claims_with_the_same_labels_are_one_question(amal):
    (question,) = listed(amal, "questions")
    assert question["question"]["label"] == "kidnapped"
    assert len(listed(amal, "claims")) == 3


def test_the_same_table_twice_adds_nothing(amal):
    again = add(amal, KIDNAPPED, "table1")
    assert (again.added, again.known) == (0, 3)
    assert len(listed(amal, "claims")) == 3


def test_the_same_rows_from_another_giver_are_recognised(amal):
    assert add(amal, KIDNAPPED, "copy").added == 0


def test_a_row_without_an_id_gets_one_short_enough_to_type(amal):
    add(amal, "event,question,answer,source\nTafas,clashes,yes,Horan Free League\n")
    new = listed(amal, "claims")[-1]
    assert len(new["id"]) <= 8
    assert desk.show(amal, new["id"])["claim"]["answer"] == "yes"


def test_names_of_a_tables_claims_rise_from_row_to_row_so_that_they_lie_side_by_side(amal):
    add(amal, "answer,source\n" + "".join(f"{n},outlet {n}\n" for n in range(30)), "more")
    uids = [claim.uid for claim in lookup.all_claims(amal.connection) if claim.giver == "more"]
    assert len(set(uids)) == 30
    assert uids == sorted(uids)


def test_the_collector_rests_while_a_table_comes_in_and_works_again_after_a_refusal(amal):
    seen: list[bool] = []
    add_claims = partial(desk.add_table, amal, name="t.csv", form="csv", giver="t")
    more = KIDNAPPED.replace("k", "n")
    add_claims(BytesIO(more.encode()), progress=lambda *_: seen.append(gc.isenabled()))
    assert seen
    assert not any(seen)
    assert gc.isenabled()
    with pytest.raises(TableError):
        add_claims(BytesIO(b"id,answer,source\nn1,nobody,Firas\n"))
    assert gc.isenabled()


def test_the_same_id_with_other_content_is_a_fault_and_nothing_is_recorded(amal):
    before = listed(amal, "claims")
    with pytest.raises(TableError, match=r"row 3, column id: k2 .* other content"):
        add(amal, KIDNAPPED.replace("six,", "seven,").replace("k1", "k9"), "table1")
    assert listed(amal, "claims") == before


def test_the_same_id_from_another_giver_is_another_claim_and_both_are_answered_for(amal):
    add(amal, "id,event,question,answer,source\nk2,Tafas,clashes,yes,SNHR\n", "others")
    assert desk.show(amal, "others:k2")["claim"]["source"] == "SNHR"
    assert desk.show(amal, "table1:k2")["claim"]["source"] == "Firas"
    with pytest.raises(BadInputError, match="could be any of these"):
        desk.show(amal, "k2")


def test_every_fault_of_a_bad_table_is_named_with_its_row_and_how_to_mend_it(amal):
    bad = "answer,source,stance,via,said\nsix,,guesses,A (tells),January\n"
    with pytest.raises(TableError) as refusal:
        add(amal, bad)
    told = str(refusal.value)
    assert all(f"row 2, column {column}" in told for column in ("source", "stance", "via", "said"))
    assert len(listed(amal, "claims")) == 3


def test_sources_and_their_grades_come_in_with_their_table(amal):
    add(amal, "name,kind,affiliation,grade,because\nFiras,person,Sama,C,named reporter\n")
    firas = next(source for source in listed(amal, "sources") if source["name"] == "Firas")
    assert firas["affiliation"] == "Sama"
    assert [grade["grade"] for grade in firas["grades"]] == ["C"]


def test_grades_come_in_as_a_table_and_say_who_judged(amal):
    table = "source,grade,by,because\nFiras,C,Amal,named reporter\nFiras,B,Rana,met him twice\n"
    assert (add(amal, table).kind, add(amal, table).known) == ("grades", 2)
    firas = next(source for source in listed(amal, "sources") if source["name"] == "Firas")
    told = [(each["grade"], each["by"], each["because"]) for each in firas["grades"]]
    assert told == [("C", "Amal", "named reporter"), ("B", "Rana", "met him twice")]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("source,grade,because\nFiras,G,x\n", "row 2, column grade: “G” is not known here"),
        ("source,grade,because\nFiras,C,\n", "row 2, column because: the cell is empty"),
        ("source,grade,because\nFiras,C,x\nFiras,D,x\n", "row 3, column source: “Firas” stands"),
    ],
)
def test_a_grade_without_a_known_letter_or_a_reason_is_refused(amal, table, told):
    with pytest.raises(TableError) as refusal:
        add(amal, table)
    assert told in str(refusal.value)


def test_a_name_that_means_something_already_is_not_turned_silently(amal):
    desk.alias(amal, "Blog", "Ledger", "source", "they said so")
    with pytest.raises(BadInputError, match="Blog means Ledger here"):
        desk.alias(amal, "blog", "Tartus Today", "source", "a new owner")
    desk.alias(amal, "Blog", "Ledger Square", "place", "the same word for a place")
    for least in ("24 to 99", "12 or more"):
        desk.alias(amal, "dozens", least, "number", "as this dossier counts")


def test_a_confirmed_alias_makes_two_names_one_source(amal):
    add(amal, "event,question,answer,source\nNahtah,kidnapped,six,Ahmed\n")
    add(amal, "name,means,kind\nAhmed,Firas,source\n")
    (question,) = listed(amal, "questions")
    six = next(each for each in question["positions"] if each["answer"] == "six")
    assert len(six["claims"]) == 2
    assert six["origins"] == 1


def test_a_table_of_another_kind_is_refused_with_the_kinds_that_are_taken(amal):
    kinds = "claims, sources, documents, grades, aliases, within"
    with pytest.raises(UsageError, match=rf"a table of labels .* weigh --labels.*{kinds}"):
        add(amal, "event,question,answer\nNahtah,kidnapped,six\n")
    with pytest.raises(UsageError, match=rf"a table of relays .* weigh --relays.*{kinds}"):
        add(amal, "source,repeats\nA,B\n")
    with pytest.raises(UsageError, match=f"rumours is no kind of table.*{kinds}"):
        desk.add_table(amal, BytesIO(b"name\nx\n"), "t.csv", "csv", "t", "rumours")


def test_unknown_columns_are_kept_with_the_claim(amal):
    add(amal, "event,question,answer,source,coder\nTafas,clashes,yes,SNHR,Rima\n")
    assert listed(amal, "claims")[-1]["coder"] == "Rima"


def test_equal_labels_in_another_month_are_another_event(amal):
    add(
        amal,
        "event,question,answer,source,when\n"
        "captures near Karak,soldiers captured,six,Enab Baladi,2020-01\n"
        "captures near Karak,soldiers captured,nine,Enab Baladi,2020-11-08\n",
    )
    assert len(listed(amal, "events")) == 3
    assert len(listed(amal, "conflicts")) == 1
