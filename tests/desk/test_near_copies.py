"""Documents that print one text: each is listed with its near copies."""

from pathlib import Path

from tests.building import add, new_dossier

from claimcheck import desk
from claimcheck.desk.listing import Choice, list_documents
from claimcheck.desk.recording import store_documents
from claimcheck.model.document import Document

TEXT = " ".join(
    f"On day {n} the observers counted {n * 3} shells near the mill." for n in range(40)
)
CLAIM = "event,question,answer,source\nraid,dead,six,SANA\n"


def copies(path: Path, *documents: Document) -> dict[str, object]:
    with desk.open_desk(new_dossier(path, CLAIM), "Amal") as at:
        store_documents(at, "reports", documents)
        shapes = list_documents(at, Choice())
        return {str(shape["name"]): shape["near_copies"] for shape in shapes}


def test_an_article_that_another_outlet_prints_with_another_ending_is_a_near_copy(tmp_path) -> None:
    edited = f"{TEXT} The ministry did not answer."
    told = copies(
        tmp_path,
        Document("first", text=TEXT),
        Document("second", text=edited),
        Document("other", text=TEXT[::-1]),
    )
    assert told == {"first": ["second"], "second": ["first"], "other": []}


def test_documents_without_a_text_are_copies_where_their_hash_is_the_same(tmp_path) -> None:
    with desk.open_desk(new_dossier(tmp_path, CLAIM), "Amal") as at:
        rows = "".join(f"{name},{letter * 64}\n" for name, letter in zip("pqr", "aab", strict=True))
        add(at, f"name,sha256\n{rows}")
        shapes = {str(s["name"]): s for s in list_documents(at, Choice())}
        assert [shapes[name]["near_copies"] for name in "pqr"] == [["q"], ["p"], []]
        assert desk.show(at, "p")["document"]["near_copies"] == ["q"]
