"""What the documents that claims cite tell of who rests on whom, each document looked at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import apsw

from claimcheck.dossier import lookup
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document, StoredDocument
from claimcheck.reckon.likeness import Sketch, group_alike, sketch
from claimcheck.reckon.resting import NO_PAPERS, Paper, Papers

_ONE_RUN_OF = 8
_MOST_KEPT = 4_000

_Held = tuple[str, Paper, Sketch | None]


class PaperShelf:
    """The documents of a dossier that were looked at so far, without their texts."""

    def __init__(self) -> None:
        self._held: dict[str, _Held | None] = {}

    def cited_by(self, connection: apsw.Connection, claims: Sequence[RecordedClaim]) -> Papers:
        """Give the documents that claims on one question cite."""
        names = sorted({each.claim.document for each in claims if each.claim.document})
        looked_at = ((name, self._look_at(connection, name)) for name in names)
        held = {name: found for name, found in looked_at if found is not None}
        if not held:
            return NO_PAPERS
        sketches = {key: drawn for key, _, drawn in held.values() if drawn is not None}
        groups = group_alike(sketches) if len(sketches) > 1 else {}
        cited = {
            name: Paper(paper.behind, paper.relays, groups.get(key, paper.text))
            for name, (key, paper, _) in held.items()
        }
        return Papers(cited)

    def _look_at(
        self, connection: apsw.Connection, name: str
    ) -> tuple[str, Paper, Sketch | None] | None:
        if name not in self._held:
            if len(self._held) >= _MOST_KEPT:
                self._held.clear()
            stored = lookup.document_by_name(connection, name)
            self._held[name] = _read(stored.id, stored.document) if stored else None
        return self._held[name]


def _read(key: str, document: Document) -> _Held:
    behind = tuple(name for name in (document.publisher, document.author) if name.strip())
    relays = tuple(filter(None, (name.strip() for name in document.relays.split("|"))))
    return key, Paper(behind, relays), _drawn(document)


def _drawn(document: Document) -> Sketch | None:
    if document.text:
        return sketch(document.text, _ONE_RUN_OF)
    if document.sha256.strip():
        return Sketch(document.sha256.strip().casefold().encode(), frozenset())
    return None


def near_copies(documents: Iterable[StoredDocument]) -> dict[str, tuple[str, ...]]:
    """Name for each document (by id) the others with the same text or nearly, or the same hash."""
    called: dict[str, str] = {}
    drawn: dict[str, Sketch] = {}
    for stored in documents:
        text = _drawn(stored.document)
        if text is not None:
            called[stored.id], drawn[stored.id] = stored.document.name, text
    together: dict[str, list[str]] = defaultdict(list)
    for key, first in group_alike(drawn).items():
        together[first].append(key)
    return {
        key: tuple(called[other] for other in group if other != key)
        for group in together.values()
        if len(group) > 1
        for key in group
    }
