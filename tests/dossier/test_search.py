"""A search finds what holds every word, by an index or without one: the same either way."""

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.building import KIDNAPPED, add, new_dossier

from claimcheck import desk
from claimcheck.desk.recording import give_aliases
from claimcheck.dossier import ranking, search
from claimcheck.dossier.schema import SCHEMA
from claimcheck.model.source import Alias
from claimcheck.reckon.names import fold

WORDS = st.text(st.sampled_from("abné28 مقتٍلى東京%'\"-"), min_size=1, max_size=6)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def index():
    connection = apsw.Connection(":memory:")
    for statement in SCHEMA:
        connection.execute(statement)
    return connection


def indexed(connection, text: str) -> set[int]:
    """Find texts as `cache` and `claim_words` do, leaving the last look out."""
    query = search.match(search.needles(text))
    if query is None:
        return set(range(100))
    sql = "SELECT rowid FROM claim_words WHERE claim_words MATCH ?"
    return {row[0] for row in connection.execute(sql, (query,))}


@given(texts=TEXTS, wanted=st.lists(WORDS, min_size=1, max_size=2))
def test_the_index_misses_nothing_that_a_look_at_every_text_finds(index, texts, wanted):
    search.clear(index, "claim_words")
    kept = [search.searchable(words) for words in texts]
    search.put(index, "claim_words", enumerate(kept))
    asked = " ".join(wanted)
    needles = search.needles(asked)
    assert {number for number, text in enumerate(kept) if search.holds(text, needles)} <= indexed(
        index, asked
    )


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("28 were kidnapped near Nahtah", "nahtah KIDNAP", True),
        ("28 were kidnapped near Nahtah", "28", True),
        ("in 1928 nobody was kidnapped", "28", False),
        ("on 2020-01-12", "2020", True),
        ("on 2020-01-12", "20", True),
        ("six of the 1,500", "500", True),
        ("the EU said so", "eu", True),
        ("a queue of museums", "eu", False),
        ("قُتل شخصان في الكرك", "قتل الكرك", True),
        ("东京的报告", "京的", True),
        ("Sa’sa’", "sasa", True),
    ],
)
def test_words_are_found_anywhere_and_numbers_at_the_beginning_of_a_word(text, asked, found):
    assert search.holds(search.searchable([text]), search.needles(asked)) is found


def listing(at, what: str, text: str = ""):
    return list(desk.LISTS[what](at, desk.Choice(text=text)))


def listed(at, what: str, text: str) -> list[str]:
    return [str(each["id"]) for each in listing(at, what, text)]


def test_claims_are_found_by_what_their_giver_wrote_and_no_longer_by_what_was_corrected(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal") as at:
        everyone = listed(at, "claims", "")
        assert listed(at, "claims", "kidnapped") == everyone
        desk.correct(at, everyone[0], {"note": "heard by telephone"}, "as noted")
        assert listed(at, "claims", "telephone HEARD") == [everyone[0]]
        desk.undo(at)
        assert listed(at, "claims", "telephone") == []


def test_a_retracted_claim_is_found_no_more(tmp_path):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal") as at:
        first, *rest = listed(at, "claims", "kidnapped")
        desk.retract(at, first, "never said")
        assert listed(at, "claims", "kidnapped") == rest


def test_among_the_first_by_the_index_and_at_everything_the_same_is_found(tmp_path, monkeypatch):
    rows = "".join(f"r{n},raid {n // 2},people killed,{n},source {n},\n" for n in range(40))
    path = new_dossier(tmp_path, "id,event,question,answer,source,note\n" + rows)
    with desk.open_desk(path, "Amal") as at:
        assert len(desk.queue(at, "killed")) == 20
        for text in ("killed", "raid 1", "source 7", "39", "3", "killed 39", "nothing such"):
            ranked, founded = desk.queue(at, text), listed(at, "questions", text)
            monkeypatch.setattr(ranking, "_FIRST", 3)
            for few, fetching in ((search.FEW, 0), (search.FEW, 10**9), (0, 0)):
                monkeypatch.setattr(search, "FEW", few)
                monkeypatch.setattr(ranking, "_FETCHING", fetching)
                assert desk.queue(at, text) == ranked
                assert listed(at, "questions", text) == founded
                assert desk.queue(at, text, most=3) == ranked[:3]
                assert desk.queue(at, text, ("settled",)) == desk.queue(at, text)[:0]
            monkeypatch.undo()


def test_claims_are_found_in_order_whether_many_or_few_hold_the_words(tmp_path, monkeypatch):
    rows = "".join(f"r{n},raid {n // 2},people killed,{n},source {n},\n" for n in range(40))
    path = new_dossier(tmp_path, "id,event,question,answer,source,note\n" + rows)
    with desk.open_desk(path, "Amal") as at:
        everyone = [f"r{n}" for n in range(40)]
        assert listed(at, "claims", "killed") == everyone
        for sample, few in ((2, search.FEW), (2, 0), (100, search.FEW), (100, 0)):
            monkeypatch.setattr(search, "_SAMPLE", sample)
            monkeypatch.setattr(search, "FEW", few)
            assert listed(at, "claims", "killed") == everyone
            assert listed(at, "claims", "people raid killed") == everyone
            assert listed(at, "claims", "killed raid 14") == ["r14", "r28", "r29"]
            assert listed(at, "claims", "14 nothing such") == []
            assert listed(at, "claims", "killpeople") == []


NAMED = """id,event,question,answer,source
n1,raid,where,Kafr Sama,SOHR
n2,raid,where,Karak,SANA
n3,siege,where,قرب كفر سما,Enab Baladi
n4,killing,people killed,4,Syrian Observatory
"""
NAMES = (
    Alias("كفر سما", "Kafr Sama", "place"),
    Alias("SOHR", "Syrian Observatory", "source"),
    Alias("several", "3-9", "number"),
    Alias("Karak", "Daraa", "within"),
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("كفر", ["raid", "siege"]),  # the beginning of a name
        ("سما كفر", ["raid", "siege"]),
        ("kafr", ["raid", "siege"]),  # what the name means finds the name, too
        ("kafr sohr", ["raid"]),
        ("sohr", ["raid", "killing"]),
        ("observ", ["raid", "killing"]),
        ("soh", ["raid", "killing"]),
        ("so", ["raid"]),  # two letters are too few for the beginning of a name
        ("several", []),
        ("daraa", []),  # what lies within it has another name
        ("كفر karak", ["raid"]),
        ("كفر nothing", []),
    ],
)
@pytest.mark.parametrize("first", [1, 400])
def test_questions_are_found_by_the_other_names_of_what_they_name(
    tmp_path, monkeypatch, asked, found, first
):
    monkeypatch.setattr(ranking, "_FIRST", first)
    path = new_dossier(tmp_path, NAMED)
    with desk.open_desk(path, "Amal") as at:
        assert not listed(at, "questions", "كفر kafr")
        give_aliases(at, "names", NAMES)
        questions = {each["id"]: each["event"]["label"] for each in listing(at, "questions")}
        assert [questions[each] for each in listed(at, "questions", asked)] == found


def test_claims_and_sources_are_found_by_other_names_too(tmp_path):
    path = new_dossier(tmp_path, NAMED)
    with desk.open_desk(path, "Amal") as at:
        give_aliases(at, "names", NAMES)
        assert listed(at, "claims", "كفر") == ["n1", "n3"]
        assert listed(at, "claims", "sohr") == ["n1", "n4"]
        assert [each["name"] for each in listing(at, "sources", "sohr")] == ["SOHR"]


@given(texts=TEXTS, names=st.lists(WORDS, min_size=2, max_size=4), wanted=WORDS)
def test_by_other_names_too_the_index_misses_nothing(index, texts, names, wanted):
    search.clear(index, "claim_words")
    kept = [search.searchable(words) for words in texts]
    search.put(index, "claim_words", enumerate(kept))
    folded = [fold(each) for each in names]
    needles = search.needles(f"{wanted} {names[0]}", dict.fromkeys(folded, folded))
    query = search.match(needles)
    sql = "SELECT rowid FROM claim_words WHERE claim_words MATCH ?"
    found = {row[0] for row in index.execute(sql, (query,))} if query else set(range(100))
    assert {number for number, text in enumerate(kept) if search.holds(text, needles)} <= found


def test_a_dossier_that_may_only_be_read_is_searched_without_its_index(tmp_path, monkeypatch):
    path = new_dossier(tmp_path, KIDNAPPED)
    with desk.open_desk(path, "Amal") as at:
        whole = listed(at, "claims", "kidnapped"), listed(at, "questions", "kidnapped")
        add(at, "id,event,question,answer,source\nk9,Other,people killed,9,Somebody\n", "more")
    monkeypatch.setattr("claimcheck.dossier.place.may_be_written", lambda path: False)
    with desk.open_desk(path, "Amal") as at:
        assert (listed(at, "claims", "kidnapped"), listed(at, "questions", "kidnapped")) == whole
        assert listed(at, "claims", "somebody") == ["k9"]
        assert len(listed(at, "questions", "somebody")) == 1


def test_what_was_redacted_is_gone_from_the_indexes_too(tmp_path):
    hidden = "ჸყჹ"  # a word that stands in the file by itself wherever it stands
    rows = f"k8,Other,people killed,8,{hidden},\nk9,Other,people killed,9,Somebody,\n"
    path = new_dossier(tmp_path, "id,event,question,answer,source,note\n" + rows)
    with desk.open_desk(path, "Amal") as at:
        assert listed(at, "claims", hidden) == ["k8"]
        assert len(desk.queue(at, hidden)) == 1
        kept = at.connection.execute("SELECT hex(block) FROM claim_words_data").fetchall()
        # Letters that words have in common with the one before are not repeated.
        assert any(hidden[1:].encode().hex() in str(row[0]).lower() for row in kept)
        desk.redact(at, "k8", "a witness in danger")
    held = b"".join(each.read_bytes() for each in tmp_path.glob(f"{path.name}*"))
    assert hidden[1:].encode() not in held
    with desk.open_desk(path, "Amal") as at:
        assert listed(at, "claims", hidden) == []
        assert listed(at, "claims", "somebody") == ["k9"]
        assert desk.verify(at).problems == ()
