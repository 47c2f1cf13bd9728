"""Appending acts: entries, the views that they change, and what must be reckoned again.

All in one transaction, which is on disk when the call comes back.
"""

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice

import apsw
from attrs import frozen

from claimcheck.dossier import cache
from claimcheck.dossier.refolding import in_one_row, refold, refold_act, write_views
from claimcheck.dossier.rows import Told, depth_of, insert_entries, last_seq, stories
from claimcheck.dossier.striking import strike, struck
from claimcheck.dossier.transaction import heads
from claimcheck.dossier.views import table_and_key
from claimcheck.journal.codec import encode
from claimcheck.journal.entries import Body, ClaimsPlaced
from claimcheck.journal.entry import Entry, hash_body, hash_fields, said_in
from claimcheck.journal.order import place_in_order
from claimcheck.journal.story import Happened, body_of, tell_story
from claimcheck.journal.subjects import subjects_of

_SALT_BYTES = 16
_SALTS_AT_ONCE = 16
# So many entries are written, and their views with them, before the next ones are made; and at
# most so many further ones, up to that which places the claims among them.
_CHUNK = 1_500
_FURTHER = 1_000
# An affiliation can change which answers agree in any question, and a join or its undoing whose
# claims they are. Whom another name bears on is told as its view is written.
_BEAR_ON_ALL = {
    "source-described",
    "dossier-founded",
    "events-joined",
    "questions-joined",
}


@frozen
class Act:
    """One command's doing: its id, the verb, who, when (ISO 8601, UTC)."""

    id: str
    verb: str
    by: str
    at: str


def append(connection: apsw.Connection, act: Act, bodies: Iterable[Body]) -> None:
    """Append an act and bring the views up to date; call it within a transaction."""
    struck_now = struck(connection)
    kinds: set[str] = set()
    changed: frozenset[str] = frozenset()
    told = _chain(act, heads(connection), bodies)
    while chunk := _next_chunk(told):
        _append_chunk(connection, chunk, struck_now)
        kinds.update({known.entry.kind for known in chunk})
        changed ^= strike(connection, (known.entry for known in chunk))
    for act_id in sorted(changed):
        kinds |= refold_act(connection, act_id, struck_now)
    if kinds & _BEAR_ON_ALL:
        cache.mark_all(connection)


def _next_chunk(told: Iterator[Happened]) -> list[Happened]:
    """Take the entries to be written next, claims with their placing: none is folded twice."""
    chunk = list(islice(told, _CHUNK))
    for known in islice(told, _FURTHER):
        chunk.append(known)
        if isinstance(known.body, ClaimsPlaced):
            break
    return chunk


def _append_chunk(
    connection: apsw.Connection, chunk: Sequence[Happened], struck_now: Container[str]
) -> None:
    deep = list(enumerate((known.entry for known in chunk), _depth(connection, chunk[0].entry)))
    coming: dict[str, list[Happened]] = {}
    places: dict[str, int] = {}
    for (depth, entry), known in zip(deep, chunk, strict=True):
        for subject in entry.subjects:
            if subject not in coming:
                coming[subject] = []
                places[subject] = place_in_order(depth, entry.hash)
            coming[subject].append(known)
    before = dict(stories(connection, list(filter(table_and_key, coming))))
    insert_entries(connection, last_seq(connection) + 1, deep)
    new = (
        (subject, places[subject], story)
        for subject, story in coming.items()
        if subject not in before
    )
    write_views(connection, new, new=True)
    told = (
        (subject, _first_place(held), _continued(held, coming[subject], struck_now))
        for subject, held in before.items()
    )
    write_views(connection, told, new=False)
    others = [each for each in in_one_row(connection, before) if each not in coming]
    if others:
        refold(connection, others, struck_now)


def _first_place(story: Told) -> int:
    _, depth, entry = story[0]
    return place_in_order(depth, entry.hash)


def _continued(
    before: Told,
    coming: Sequence[Happened],
    struck_now: Container[str],
) -> list[Happened]:
    """Tell what happened to a subject: what just came is deeper than all that was there."""
    read = [(entry, body_of(entry)) for _, _, entry in before]
    return tell_story([*read, *((each.entry, each.body) for each in coming)], struck_now)


def _chain(act: Act, parents: tuple[bytes, ...], bodies: Iterable[Body]) -> Iterator[Happened]:
    """Make the entries of an act, each bound to the one before it."""
    for body, salt in zip(bodies, _salts(), strict=False):
        entry = make_entry(act, parents, body, salt)
        parents = (entry.hash,)
        yield Happened(entry, body, live=True)


def _salts() -> Iterator[bytes]:
    """Give salts without end, asked of the machine for some entries at once."""
    while True:
        many = os.urandom(_SALTS_AT_ONCE * _SALT_BYTES)
        yield from (many[at : at + _SALT_BYTES] for at in range(0, len(many), _SALT_BYTES))


def _depth(connection: apsw.Connection, entry: Entry) -> int:
    return 1 + max((depth_of(connection, parent) or 0 for parent in entry.parents), default=0)


def make_entry(act: Act, parents: tuple[bytes, ...], body: Body, salt: bytes) -> Entry:
    """Make an entry of an act; where it is its writer's own, it was received as it was done."""
    kind, version, text = encode(body)
    subjects = subjects_of(body)
    body_hash = hash_body(salt, text)
    told = (act.id, act.verb, act.by, act.at, kind, version)
    return Entry(
        hash=hash_fields(b"".join(parents), said_in(told), "\n".join(subjects), body_hash),
        parents=parents,
        act=act.id,
        verb=act.verb,
        by=act.by,
        done=act.at,
        received=act.at,
        kind=kind,
        version=version,
        subjects=subjects,
        body_hash=body_hash,
        salt=salt,
        body=text,
    )
