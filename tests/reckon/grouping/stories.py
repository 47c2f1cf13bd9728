"""Judged claims: made-up news of wars, bombings, floods and the like, and the reports on Daraa."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen
from tests.claims import SEEDS, claim_of, seed_context, seed_rows

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context

JUDGED = Path(__file__).parent / "judged"
_NO_STORIES = frozenset({"documents.tsv", "articles.tsv", "article-patterns.tsv"})
_REPORTS = ("d0", "d1", "d2", "d3", "d4")


@frozen
class Story:
    """Claims whose event and question labels are the reader's, with their documents."""

    name: str
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    context: Context

    def stripped(
        self, *, place_and_time: bool, question: bool = False, numbered: bool = True
    ) -> list[RecordedClaim]:
        """Give the claims without the reader's labels, as a giver writes who names no event."""
        bare = {each.id: _stripped(each, place_and_time, question) for each in self.claims}
        return [
            RecordedClaim(uid, self.name, claim if numbered else evolve(claim, id=""), None, "", "")
            for uid, claim in bare.items()
        ]

    def without_texts(self) -> "Story":
        """Give the story as it is where only descriptions of its documents are held."""
        described = (evolve(each, text=None) for each in self.documents)
        return evolve(self, documents=tuple(described))

    def without_paragraphs(self) -> "Story":
        """Give the story as it is where no giver tells where in a document a quote stands."""
        return evolve(self, claims=tuple(evolve(each, locator="") for each in self.claims))

    def without_documents(self) -> "Story":
        """Give the story as it is where no giver tells the document either."""
        claims = tuple(evolve(each, locator="", document="") for each in self.claims)
        return evolve(self, claims=claims)


def stories(folder: Path = JUDGED) -> list[Story]:
    """Give the stories of a folder: a table each, beside one of all their documents.

    The texts of a story's documents, where there are any, lie in a folder of its name.
    """
    documents = _rows(folder / "documents.tsv")
    return [
        _story(path, documents)
        for path in sorted(folder.glob("*.tsv"))
        if path.name not in _NO_STORIES
    ]


def daraa(reports: Sequence[str] = _REPORTS, *, texts: bool = False) -> Story:
    """Give the claims of reports on Daraa that come with the program, with texts: the digests."""
    claims = tuple(claim_of(row) for row in seed_rows("claims.csv") if row["id"][:2] in reports)
    documents = tuple(
        Document(
            row["name"],
            title=row["title"],
            published=row["published"],
            text=_text(SEEDS / "documents" / f"{row['name']}.md") if texts else None,
        )
        for row in seed_rows("documents.csv")
    )
    return Story("daraa", claims, documents, seed_context())


def mixed(name: str, some: Sequence[Story]) -> Story:
    """Put several stories into one, as in a dossier of a desk that has all of them."""
    claims = tuple(
        evolve(
            each,
            id=f"{story.name}/{each.id}",
            event=f"{story.name}/{each.event}",
            document=each.document and f"{story.name}/{each.document}",
        )
        for story in some
        for each in story.claims
    )
    documents = tuple(
        evolve(each, name=f"{story.name}/{each.name}") for story in some for each in story.documents
    )
    return Story(name, claims, documents, Context())


def _stripped(claim: Claim, place_and_time: bool, question: bool) -> Claim:  # noqa: FBT001 - two switches
    bare = evolve(claim, event="", part_of="")
    if not question:
        bare = evolve(bare, question="")
    return bare if place_and_time else evolve(bare, when="", where="", when_text="")


def _story(path: Path, documents: Sequence[Mapping[str, str]]) -> Story:
    named = tuple(
        Document(
            row["name"],
            title=row["title"],
            published=row["published"],
            text=_text(path.with_suffix("") / f"{row['name']}.txt"),
        )
        for row in documents
        if row["story"] == path.stem
    )
    return Story(path.stem, tuple(map(claim_of, _rows(path))), named, Context())


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))
