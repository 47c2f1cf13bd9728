"""The keys by which a dossier finds the claims that a new one may belong with."""

from collections.abc import Callable

from attrs import define, field

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.blocking import keys_of
from claimcheck.reckon.grouping.surroundings import rarity_in_texts
from claimcheck.reckon.grouping.traits import (
    DocumentTraits,
    Traits,
    read_document,
    read_traits,
)


@define(slots=True, eq=False)
class KeyReader:
    """Reads what claims tell, and each of their documents (`find` it by its name) once."""

    find: Callable[[str], Document | None]
    context: Context
    documents: dict[str, DocumentTraits | None] = field(factory=dict)

    def keys(self, recorded: RecordedClaim) -> tuple[str, ...]:
        """Give the keys under which a claim is kept."""
        return keys_of(self.traits(recorded))

    def traits(self, recorded: RecordedClaim) -> Traits:
        """Read what a claim tells of its event."""
        return read_traits(recorded, self.context, self._document(recorded.claim.document))

    def titles(self) -> dict[str, DocumentTraits]:
        """Give what the titles of the documents tell that were read."""
        return {name: told for name, told in self.documents.items() if told}

    def rarity_in_texts(self) -> dict[str, float]:
        """Say how rare words are in the sentences of the documents that were read."""
        return rarity_in_texts(told.lines for told in self.documents.values() if told)

    def _document(self, name: str) -> DocumentTraits | None:
        if not name:
            return None
        if name not in self.documents:
            document = self.find(name)
            self.documents[name] = read_document(document) if document else None
        return self.documents[name]
