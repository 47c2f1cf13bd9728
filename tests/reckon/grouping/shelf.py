"""What a dossier holds already, for tests: events, questions, documents and placed claims."""

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping.keys import KeyReader
from claimcheck.reckon.names import fold


class Shelf:
    """Events, questions, documents and claims, looked up as a dossier looks them up."""

    def __init__(
        self,
        events: Sequence[Event] = (),
        questions: Sequence[Question] = (),
        claims: Sequence[RecordedClaim] = (),
        documents: Sequence[Document] = (),
    ) -> None:
        self.held, self.asked, self.claims = events, questions, claims
        self.documents = {document.name: document for document in documents}
        reader = KeyReader(self.documents.get, Context())
        self.keys = {each.uid: set(reader.keys(each)) for each in self.claims}

    def events(self, label: str) -> Sequence[Event]:
        return [event for event in self.held if fold(event.label) == fold(label)]

    def event(self, event: str) -> Event | None:
        return next((each for each in self.held if each.id == event), None)

    def question(self, event: str, label: str) -> Question | None:
        for question in self.asked:
            if question.event == event and fold(question.label) == fold(label):
                return question
        return None

    def questions(self, event: str) -> Sequence[Question]:
        return [each for each in self.asked if each.event == event]

    def document(self, name: str) -> Document | None:
        return self.documents.get(name)

    def near(self, keys: Sequence[str], besides: str = "") -> Sequence[RecordedClaim]:
        return [
            each
            for each in self.claims
            if self.keys[each.uid].intersection(keys)
            if not (besides and each.placement and each.placement.event == besides)
        ]

    def frequencies(self, keys: Sequence[str]) -> Mapping[str, int]:
        counted = Counter(key for held in self.keys.values() for key in held)
        return {"": len(self.claims), **{key: counted[key] for key in keys if key in counted}}
