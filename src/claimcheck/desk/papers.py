"""What the documents that claims cite tell of who rests on whom, each document looked at once."""

from collections.abc import Sequence

import apsw

from claimcheck.dossier import lookup
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
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
    drawn = None
    if document.text:
        drawn = sketch(document.text, _ONE_RUN_OF)
    elif document.sha256.strip():
        drawn = Sketch(document.sha256.strip().casefold().encode(), frozenset())
    return key, Paper(behind, relays), drawn
