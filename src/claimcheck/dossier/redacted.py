"""What was taken out by anyone, and which texts go with it, wherever copies bring them from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import apsw
from attrs import field, frozen

from claimcheck.dossier.rows import depth_of, entries_about, entries_where, split_parents
from claimcheck.journal.entries import ClaimsPlaced
from claimcheck.journal.entry import Entry
from claimcheck.journal.redactions import Redacted, Shortened
from claimcheck.journal.shortening import shortened, told_by
from claimcheck.journal.story import body_of, read_story
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import Placement

# What holds ids and reasons: where a claim stands outlives its text, and many share an entry.
_PLACES = frozenset({"claims-placed", "claims-joined", "events-joined", "questions-joined"})
FOUNDINGS = frozenset({"question-founded", "event-founded"})
LABELLED = ("question:", "event:")
_CLAIM = "claim:"


@frozen
class Journal:
    """The entries of a dossier, with those that are coming in from another copy, by hash."""

    connection: apsw.Connection
    coming: Mapping[bytes, Entry] = field(factory=dict)

    def parents_of(self, name: bytes) -> Sequence[bytes]:
        """Name the entries that an entry follows."""
        if name in self.coming:
            return self.coming[name].parents
        found = self.connection.execute("SELECT parents FROM journal WHERE hash=?", (name,)).get
        return split_parents(found) if isinstance(found, bytes) else ()

    def depth_of(self, name: bytes) -> int | None:
        """Give the depth of an entry; None for one that is only coming in."""
        return depth_of(self.connection, name)

    def act_behind(self, entry: Entry) -> str:
        """Name the act that did what an entry tells; what is left of another entry tells its."""
        name, _ = told_by(entry) if entry.body is not None else ("", None)
        behind = bytes.fromhex(name)
        if behind in self.coming:
            return self.coming[behind].act
        found = self.connection.execute("SELECT act FROM journal WHERE hash=?", (behind,)).get
        return found if isinstance(found, str) else entry.act

    def placed_by(self, act: str) -> Iterator[tuple[str, Placement]]:
        """Give (uid, place) for each claim that an act put somewhere."""
        condition = "act=? AND kind='claims-placed'"
        told = [each for _, _, each in entries_where(self.connection, condition, (act,))]
        coming = (each for each in self.coming.values() if each.kind == "claims-placed")
        told += [each for each in coming if each.act == act]
        # Where the reason was taken out, what is left of it is told by another entry.
        for entry in [each for each in told if each.body is None]:
            told += self._shortened_about(entry.subjects[0])
        for happened in read_story(told, frozenset()):
            if isinstance(happened.body, ClaimsPlaced):
                yield from happened.body.placed

    def _shortened_about(self, subject: str) -> list[Entry]:
        held = [each for _, each in entries_about(self.connection, subject)]
        both = [*held, *(each for each in self.coming.values() if subject in each.subjects)]
        return [each for each in both if each.kind == "shortened"]


@frozen
class Redactions:
    """What was taken out by anyone: entries by hash, subjects and labels, each with who did so.

    Of `subjects` goes all that is said. `labels` are those of questions and events that are named
    by a claim: what others call one goes where they put no other claim with it.
    """

    made: Mapping[bytes, Entry]
    entries: frozenset[bytes]
    subjects: Mapping[str, frozenset[bytes]]
    labels: Mapping[str, frozenset[bytes]]

    def covers(self, entry: Entry, journal: Journal) -> bool:
        """Tell whether an entry's text is to go: named, or about what went when it was not known.

        Whoever knew of a redaction and spoke of the same source or label again meant to.
        """
        return entry.hash in self.entries or bool(self.taking(entry, journal))

    def taking(self, entry: Entry, journal: Journal) -> frozenset[bytes]:
        """Name the redactions by which an entry's text goes for what it is about."""
        found: set[bytes] = set()
        for subject in entry.subjects:
            made = self.subjects.get(subject, frozenset())
            made |= self._unseen(entry, subject, journal)
            if made and goes_with(entry, subject) and not _knew(entry, made, journal):
                found |= made
        return frozenset(found)

    def explains(self, entry: Entry, journal: Journal) -> bool:
        """Tell whether a text that is gone was taken out by anyone.

        Also as earlier versions did, which let labels go under which claims of others stood.
        """
        if self.covers(entry, journal):
            return True
        made = (self.labels.get(subject, frozenset()) for subject in entry.subjects)
        return any(each and not _knew(entry, each, journal) for each in made)

    def about(self, connection: apsw.Connection, coming: Mapping[bytes, Entry]) -> list[str]:
        """List the subjects of which texts may go now that entries came in.

        Without a redaction among them, what was here already stays as it is.
        """
        if not any(each.hash in self.made for each in coming.values()):
            told = {subject for each in coming.values() for subject in each.subjects}
            known = self.subjects.keys() | self.labels.keys()
            return sorted(each for each in told if {each, _first(each)} & known)
        sql = "SELECT DISTINCT subject FROM about WHERE subject>? AND subject<?"
        later = (
            str(row[0])
            for subject in self.labels
            for row in connection.execute(sql, (f"{subject}-", f"{subject}/"))
        )
        return list(dict.fromkeys((*self.subjects, *self.labels, *later)))

    def _unseen(self, entry: Entry, subject: str, journal: Journal) -> frozenset[bytes]:
        """Name the redactions of a claim whose own label this is, which could not know of it.

        What they knew of the claim's labels, they named.
        """
        made = self.labels.get(subject, frozenset()) | self.labels.get(_first(subject), frozenset())
        if not made or self._of_others(entry, subject, journal):
            return frozenset()
        known = frozenset({entry.hash})
        return frozenset(each for each in made if not _knew(self.made[each], known, journal))

    def _of_others(self, entry: Entry, subject: str, journal: Journal) -> bool:
        """Tell whether the act that gave a label put claims with it that nobody took out."""
        _, _, name = subject.partition(":")
        return any(
            name in (place.question, place.event) and claim_subject(uid) not in self.subjects
            for uid, place in journal.placed_by(journal.act_behind(entry))
        )


def goes_with(entry: Entry, subject: str) -> bool:
    """Tell whether an entry's text goes when all that is said of a subject is taken out."""
    kind = entry.kind
    body = body_of(entry) if kind == "shortened" else None
    if isinstance(body, Shortened):
        kind = body.kind
        if kind in FOUNDINGS and shortened(entry) is None:
            return False  # it has no words any more
    if subject.startswith(LABELLED):
        return kind in FOUNDINGS or (kind == "shortened" and entry.body is None)
    return kind not in _PLACES


def redactions(connection: apsw.Connection, coming: Iterable[Entry] = ()) -> Redactions:
    """Gather what was taken out, by what is here and by entries that are coming in."""
    told = [each for _, _, each in entries_where(connection, "kind='redacted'")]
    for without in [each for each in told if each.body is None and each.subjects]:
        told += [each for _, each in entries_about(connection, without.subjects[0])]
    told += [each for each in coming if each.kind in ("redacted", "shortened")]
    made: dict[bytes, Entry] = {}
    named: set[bytes] = set()
    subjects: dict[str, frozenset[bytes]] = {}
    labels: dict[str, frozenset[bytes]] = {}
    for known in read_story(told, frozenset()):
        if isinstance(known.body, Redacted):
            made[known.entry.hash] = known.entry
            named.update(bytes.fromhex(each) for each in known.body.entries)
            of_claim = any(each.startswith(_CLAIM) for each in known.body.subjects)
            for subject in known.body.subjects:
                kept = labels if of_claim and subject.startswith(LABELLED) else subjects
                kept[subject] = kept.get(subject, frozenset()) | {known.entry.hash}
    return Redactions(made, frozenset(named), subjects, labels)


def _first(subject: str) -> str:
    """Name the first question or event that a claim founded: later ones bear more behind it."""
    return "-".join(subject.partition(".")[0].split("-")[:2])


def _knew(entry: Entry, others: frozenset[bytes], journal: Journal) -> bool:
    """Tell whether an entry's writer had one of some others; what lies above these has none."""
    floor = min((journal.depth_of(name) or 0) for name in others)
    waiting, seen = list(entry.parents), set[bytes]()
    while waiting:
        name = waiting.pop()
        if name in others:
            return True
        if name not in seen and (journal.depth_of(name) or floor) >= floor:
            seen.add(name)
            waiting.extend(journal.parents_of(name))
    return False
