"""Entries, claims and dossiers for tests, made as the desk makes them."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path

from attrs import evolve
from hypothesis import strategies as st

from claimcheck import desk
from claimcheck.dossier.merging import Merged
from claimcheck.journal.codec import encode
from claimcheck.journal.entries import Body
from claimcheck.journal.entry import Entry, hash_body, hash_entry
from claimcheck.journal.subjects import subjects_of
from claimcheck.model.claim import Claim, Relay
from claimcheck.model.kinds import How, Stance
from claimcheck.model.settlement import Finding, Verdict

# What may stand in a cell of a table: anything but lone surrogates and most control characters.
cell_text = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=40
)
names = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)

claims = st.builds(
    Claim,
    answer=names,
    source=names,
    id=st.text("abc123-", max_size=6),
    event=cell_text,
    question=cell_text,
    unit=cell_text,
    via=st.lists(st.builds(Relay, names, st.sampled_from(How)), max_size=3).map(tuple),
    stance=st.sampled_from(Stance),
    quote=cell_text,
    note=cell_text,
    confidential=st.booleans(),
    extra=st.lists(st.tuples(names, names), max_size=2, unique_by=lambda pair: pair[0]).map(tuple),
)


# Before a command: ctrl+c breaks it off, also where the tests themselves run in the background.
HEEDS_CTRL_C = ("env", "--default-signal=INT")


def ticking(start: str = "2026-01-01T08:00:00+00:00"):
    """A clock that moves on by a second at every look."""
    first = datetime.fromisoformat(start)
    steps = count()
    return lambda: (first + timedelta(seconds=next(steps))).astimezone(UTC)


def entry(
    body: Body, parents: tuple[bytes, ...] = (), *, act: str = "a1", by: str = "Amal"
) -> Entry:
    """An entry as it is appended."""
    kind, version, text = encode(body)
    salt = b"0123456789abcdef"
    bare = Entry(
        hash=b"",
        parents=parents,
        act=act,
        verb="add",
        by=by,
        done="2026-01-01T08:00:00+00:00",
        received="2026-01-01T08:00:00+00:00",
        kind=kind,
        version=version,
        subjects=subjects_of(body),
        body_hash=hash_body(salt, text),
        salt=salt,
        body=text,
    )
    return evolve(bare, hash=hash_entry(bare))


def kidnapping(answer: str, source: str, **given) -> Claim:
    """A claim on how many were kidnapped at Nahtah."""
    told = {"event": "Nahtah kidnapping", "question": "fighters kidnapped", **given}
    return Claim(answer=answer, source=source, **told)


def new_dossier(folder: Path, *tables: str, by: str = "Amal") -> Path:
    """A dossier in which the given CSV texts were recorded, one table after the other."""
    path = folder / "case.dossier"
    desk.found_dossier(path, by, title="case", now=ticking())
    with desk.open_desk(path, by, now=ticking("2026-01-02T08:00:00+00:00")) as at:
        for number, text in enumerate(tables, start=1):
            add(at, text, f"table{number}")
    return path


def add(at: desk.Desk, text: str, name: str = "table") -> desk.Added:
    """Record a table given as CSV text."""
    return desk.add_table(at, BytesIO(text.encode()), f"{name}.csv", "csv", name)


def opened(path: Path, by: str, day: str = "2026-03-01"):
    """A desk at a dossier, as a reviewer opens it in the morning of a day."""
    return desk.open_desk(path, by, now=ticking(f"{day}T08:00:00+00:00"))


def question_of(at: desk.Desk, claim: str) -> desk.QuestionState:
    """The question of a claim, as it stands."""
    state = desk.question_state(at, desk.find_question(at, claim))
    assert state is not None
    return state


def decided_in_both(merged: Merged) -> list[tuple[str, str, tuple[str, ...]]]:
    """What a merge tells of that both copies decided on."""
    return [(clash.of, clash.about, clash.done) for clash in merged.clashes]


def held_bytes(path: Path) -> bytes:
    """All that lies on the disk of a dossier, its log included."""
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


# A shelling and a ship in two reports that name no event, and what may be told of it in a third.
SHELLED = """id,answer,source,quote,document,said
a1,four,the police,shells hit the school of Qarnat and killed four,r1,2031-03-04
a2,six,a doctor,shells hit the school of Qarnat and killed six,r1,2031-03-04
b1,nine,the union,mourners carried nine coffins through Qarnat,r2,2031-03-20
c1,four,the port,four men died on a tanker off Lismar,r3,2031-03-04
c2,five,the coast guard,five men died on a tanker off Lismar,r3,2031-03-04
"""
# Two mines, which grouping takes for one event.
MINES = """id,answer,unit,source,quote,document,locator,said
a1,nine,soldiers,SANA,nine were killed by a mine on the Qarnat road,r1,paragraph 2,2031-03-18
a2,12,soldiers,SOHR,twelve were killed by the mine on the Qarnat road,r2,paragraph 2,2031-03-18
a3,two,soldiers,SOHR,two were wounded by the mine on the Qarnat road,r2,paragraph 2,2031-03-18
b1,40,farmers,a man,forty were killed when a mine blew up near Qarnat,r3,paragraph 3,2031-03-21
b2,six,farmers,a man,six were wounded when the mine blew up near Qarnat,r3,paragraph 3,2031-03-21
"""
KIDNAPPED = """id,event,question,answer,source,via,quote
k1,Nahtah,kidnapped,28,some media reports,Firas (denies) > Enab Baladi (quotes),28 members
k2,Nahtah,kidnapped,six,Firas,Enab Baladi (quotes),kidnapped six fighters
k3,Nahtah,kidnapped,a number of,Enab Baladi,,a number of
"""
RAID = """id,event,question,answer,source
a1,Raid,killed,28,AFP
a2,Raid,killed,six,SNHR
a3,Raid,killed,nine,Umm Khalid
"""
MANY = Finding(Verdict.ESTABLISHED, "several media", answer="28")
