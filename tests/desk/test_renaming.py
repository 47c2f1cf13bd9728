"""Another name is reckoned with where it bears on something, and all else stays as it is."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.desk.reckoning import refresh
from claimcheck.desk.recording import give_aliases
from claimcheck.dossier import cache
from claimcheck.dossier.transaction import transaction
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Reliability
from claimcheck.model.source import Alias

# Each of these names is used for many things: what an alias makes of one may bear on any of them.
NAMES = ("Karak", "al-Karak", "Nahtah", "نحتة", "Daraa", "the Enab", "Enab")
KINDS = ("place", "place", "source", "source", "within", "within", "within", "number")


def cell(*more: str):
    return st.sampled_from((*NAMES, *more))


ROWS = st.lists(
    st.tuples(
        st.sampled_from(("raid", "siege")),  # event
        st.sampled_from(("where", "by whom", "people killed")),  # question
        cell("6", "several", "not Karak", "Karak | Nahtah", "Karak, Daraa"),
        cell("locals"),  # source
        st.sampled_from(("", "", "Enab (quotes) > Karak (translates)", "Daraa (denies)")),  # via
        st.sampled_from(("", "", "", "Nahtah", "Karak")),  # where
        st.sampled_from(("", "", "Enab", "Karak")),  # population
        st.sampled_from(("", "d1", "d2")),  # document
        st.sampled_from(("asserts", "asserts", "denies")),
    ),
    min_size=8,
    max_size=16,
)
SOURCES = st.lists(
    st.tuples(cell(), cell(""), st.sampled_from(("", "unnamed", "outlet")), cell("", "", "")),
    min_size=1,
    max_size=4,
    unique_by=lambda row: row[0],
)
DOINGS = st.lists(
    st.one_of(
        st.builds(Alias, name=cell("several"), means=cell("3-5"), kind=st.sampled_from(KINDS)),
        st.sampled_from(("undo", "redo", "grade")),
    ),
    min_size=2,
    max_size=10,
)
DOCUMENTS = "name,publisher,author,relays\nd1,Enab,,Inab\nd2,Karak,Nahtah,Daraa | Karak\n"
HEADS = {
    "claims": "id,event,question,answer,source,via,where,population,document,stance",
    "sources": "name,affiliation,kind,repeats",
}


def table(what: str, rows) -> str:
    lines = [",".join(f'"{each}"' for each in row) for row in rows]
    return "\n".join((HEADS[what], *lines)) + "\n"


def reckoned(at):
    """Give all that is kept of every question, whatever its place in the file."""
    refresh(at)
    return at.connection.execute(
        "SELECT question, number, status, conflict, priority, search, line, votes, body"
        " FROM reckoned JOIN reckoned_body USING(question) ORDER BY question"
    ).fetchall()


def reckoned_afresh(at):
    with transaction(at.connection):
        cache.forget(at.connection)
    return reckoned(at)


def do(at, doing) -> None:
    if isinstance(doing, Alias):
        give_aliases(at, "names", [doing])
    elif doing == "grade":
        desk.grade(at, "Enab", Reliability.C, "often late")
    else:
        (desk.undo if doing == "undo" else desk.redo)(at)


@given(claims=ROWS, sources=SOURCES, doings=DOINGS)
@settings(max_examples=60, deadline=None)
def test_after_any_names_given_and_undone_all_is_as_if_it_were_reckoned_afresh(
    tmp_path_factory, claims, sources, doings
):
    numbered = [(f"c{number}", *row) for number, row in enumerate(claims)]
    tables = (table("claims", numbered), table("sources", sources), DOCUMENTS)
    path = new_dossier(tmp_path_factory.mktemp("renaming"), *tables)
    with desk.open_desk(path, "Amal") as at:
        refresh(at)
        for doing in doings:
            with suppress(BadInputError):  # nothing is left to undo, nobody to grade
                do(at, doing)
            kept = reckoned(at)
            assert kept == reckoned_afresh(at), doing


TWO_PLACES = """id,event,question,answer,source,via
r1,raid,where,Karak,SANA,
r2,raid,where,Nahtah,Enab Baladi,
s1,siege,where,Tafas,SOHR,
s2,siege,where,Nawa,Reuters,
k1,killing,people killed,9,SOHR,
k2,killing,people killed,4,SANA,Reuters (quotes)
"""
FIRST = [Alias("Tel Aviv", "Jaffa", "place"), Alias("Tel Aviv", "Israel", "within")]


@pytest.fixture
def at(tmp_path):
    with desk.open_desk(new_dossier(tmp_path, TWO_PLACES), "Amal") as opened:
        give_aliases(opened, "names", FIRST)
        refresh(opened)
        yield opened


def pending(at) -> set[str]:
    found = set(cache.pending(at.connection, 100))  # looking at them compares them again
    return {s.event.label for s in desk.questions(at) if s.question.id in found}


def contested(at) -> set[str]:
    return {state.event.label for state in desk.conflicts(at)}


def give(at, name: str, means: str, kind: str) -> set[str]:
    """Give another name, and say which events it makes be looked at again."""
    desk.alias(at, name, means, kind, "one and the same")
    return pending(at)


def test_a_name_makes_only_the_questions_be_compared_again_that_it_bears_on(at):
    assert give(at, "Nahtah", "Karak", "place") == {"raid"}
    assert contested(at) == {"siege", "killing"}
    desk.undo(at)
    assert pending(at) == {"raid"}
    assert contested(at) == {"raid", "siege", "killing"}


def test_a_name_that_nobody_says_leaves_all_as_it_is(at):
    assert give(at, "Damascus", "Sham", "place") == set()


def test_a_name_that_another_leads_to_bears_on_whoever_says_that_other(at):
    assert give(at, "Nahtah", "Nahta", "place") == {"raid"}
    assert give(at, "Nahta", "Karak", "place") == {"raid"}
    assert contested(at) == {"siege", "killing"}


def test_a_name_given_to_another_thing_bears_on_whoever_says_what_it_meant(at):
    assert give(at, "the Peak", "Reuters", "source") == {"siege", "killing"}
    assert give(at, "the Peak", "Tel Maruf", "place") == {"siege", "killing"}


def test_a_place_within_another_bears_on_whoever_names_it(at):
    assert give(at, "Nawa", "Tafas", "within") == {"siege"}
    assert contested(at) == {"raid", "killing"}


def test_what_is_said_of_a_source_goes_with_it_to_those_who_know_it_by_another_name(at):
    add(at, "name,kind\nthe Observatory,unnamed\n", "sources")
    refresh(at)
    assert give(at, "the Observatory", "SOHR", "source") == {"siege", "killing"}
    kept = reckoned(at)
    assert kept == reckoned_afresh(at)


def test_a_number_word_bears_on_all(at):
    assert give(at, "a handful", "3-5", "number") == {"raid", "siege", "killing"}


def test_many_names_at_once_bear_on_all(at):
    give_aliases(at, "names", [Alias(f"hill {n}", f"height {n}", "place") for n in range(100)])
    assert pending(at) == {"raid", "siege", "killing"}


def test_the_first_name_of_all_bears_on_whoever_is_named_and_the_last_one_taken_back_on_all(
    tmp_path,
):
    with desk.open_desk(new_dossier(tmp_path, TWO_PLACES), "Amal") as at:
        refresh(at)
        give(at, "Nahtah", "Karak", "place")
        assert contested(at) == {"siege", "killing"}
        desk.undo(at)
        assert pending(at) == {"raid", "siege", "killing"}
        assert contested(at) == {"raid", "siege", "killing"}
