"""Copies merged in any order hold one state: their views are equal byte for byte."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import KIDNAPPED, add, new_dossier, ticking

from claimcheck import desk
from claimcheck.desk.listing import Choice
from claimcheck.dossier.rows import entries_where
from claimcheck.dossier.schema import VIEW_NAMES
from claimcheck.journal.fold import fold_journal
from claimcheck.model.exits import BadInputError
from claimcheck.model.scales import Credibility, Reliability
from claimcheck.model.settlement import Finding, Verdict

NAMES = ("Karak", "karak", "Nahtah", "Firas", "SNHR")
LETTERS = ("A", "B", "C")


def _table(text: str):
    return lambda at: add(at, text)


tables = st.sampled_from(
    [
        "name,means,kind\nKarak,Kerak,place\nKarak,Al-Karak Brigade,party\n",
        "name,means,kind\nKarak,Al-Karak,place\n",
        "name,place,within\n",
        "place,within\nNahtah,Daraa\nKarak,Daraa\n",
        "name,title,publisher\nd1,First,Enab\nd2,Second,SNHR\n",
        "name,title,publisher\nd2,Another,Enab\nd3,Third,SNHR\n",
        "name,kind,affiliation\nFiras,person,Enab\nSNHR,monitor,\n",
        "name,kind,affiliation\nSNHR,body,none\nFiras,person,Sama\n",
        "source,grade,by,because\nFiras,B,Rana,met him\n",
        "event,question,answer,source\nTafas,dead,two,SNHR\n",
        "event,question,answer,source\nTafas,dead,three,Enab\nNahtah,kidnapped,nine,SNHR\n",
    ]
).map(_table)

deeds = st.one_of(
    tables,
    st.builds(
        lambda name, letter: lambda at: desk.grade(at, name, Reliability(letter), "known"),
        st.sampled_from(["Firas", "Enab Baladi"]),
        st.sampled_from(LETTERS),
    ),
    st.builds(
        lambda name, means, kind: lambda at: desk.alias(at, name, means, kind, "the same"),
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from(["source", "place", "party"]),
    ),
    st.builds(
        lambda claim, column, text: lambda at: desk.correct(at, claim, {column: text}, "read"),
        st.sampled_from(["k1", "k2", "k3"]),
        st.sampled_from(["note", "quote", "answer", "language"]),
        st.sampled_from(["one", "two", "three"]),
    ),
    st.sampled_from(["k1", "k3"]).map(lambda claim: lambda at: desk.retract(at, claim, "wrong")),
    st.just(lambda at: desk.rate(at, "k2", Credibility.PROBABLY_TRUE, "seen")),
    st.just(lambda at: desk.part(at, ["k1"], "another day", event="Second raid")),
    st.just(lambda at: desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, "x", answer="six"))),
    st.just(lambda at: desk.reopen(at, "k2", "doubt")),
    st.just(desk.undo),
    st.just(desk.redo),
)
work = st.lists(deeds, min_size=1, max_size=4)


def do(path: Path, by: str, start: str, deeds) -> None:
    with desk.open_desk(path, by, now=ticking(start)) as at:
        for deed in deeds:
            try:
                deed(at)
            except BadInputError:  # what cannot be done here is not done
                continue


def merged(folder: Path, first: Path, *others: Path) -> list:
    target = Path(shutil.copy(first, folder / f"merged {first.stem}.dossier"))
    with desk.open_desk(target, "Amal") as at:
        for other in others:
            desk.merge(at, other)
    return state(target)


def state(path: Path) -> list:
    """All that a dossier holds but when it came here: the views, and what lists show of them."""
    with desk.open_desk(path, "Amal") as at:
        assert desk.verify(at).problems == ()
        views = [
            at.connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()  # noqa: S608
            for name in VIEW_NAMES
        ]
        lists = [list(wanted(at, Choice())) for wanted in desk.LISTS.values()]
        folded = fold_journal(entry for _, _, entry in entries_where(at.connection))
    return [views, lists, sorted(f"{subject} {view}" for subject, view in folded.items())]


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(before=work, first=work, second=work, third=work)
def test_copies_merged_in_any_order_hold_the_same_byte_for_byte(before, first, second, third):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        original = new_dossier(folder, KIDNAPPED)
        do(original, "Amal", "2026-01-03T08:00:00+00:00", before)
        copies = [Path(shutil.copy(original, folder / f"{n}.dossier")) for n in range(3)]
        for path, by, start, deeds in zip(
            copies,
            ("Amal", "Basel", "Carla"),
            ("2026-03-01T08:00:00+00:00", "2026-01-01T08:00:00+00:00", "2026-02-01T08:00+00:00"),
            (first, second, third),
            strict=True,
        ):
            do(path, by, start, deeds)
        one, two, three = copies
        states = [
            merged(folder, one, two, three),
            merged(folder, two, three, one),
            merged(folder, three, one, two),
        ]
        assert states[0] == states[1] == states[2]
