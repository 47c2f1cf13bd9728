"""The demo dossier: five reports on Daraa, from the tables and digests that ship."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import resources
from pathlib import Path

from attrs import evolve

from claimcheck.desk.opening import found_dossier, open_desk, utc_now
from claimcheck.desk.recording import Added, add_table, store_documents
from claimcheck.exchange.documents_in import read_documents
from claimcheck.exchange.table import read_table
from claimcheck.model.document import Document
from claimcheck.model.exits import BadInputError

_TITLE = "Daraa, 2020 to 2021"
DEMO_NAME = "daraa.dossier"
_TABLES = ("sources.csv", "aliases.csv", "within.csv", "claims.csv")
_MOST_NAMES = 1_000


def demo_path(folder: Path) -> Path:
    """Choose a name for the demo dossier that is not taken yet."""
    for number in range(1, _MOST_NAMES):
        name = DEMO_NAME if number == 1 else f"daraa-{number}.dossier"
        if not os.path.lexists(folder / name):
            return folder / name
    raise BadInputError(f"{folder} is full of demo dossiers. Remove some, or give a path.")


def build_demo(path: Path, by: str, *, now: Callable[[], datetime] = utc_now) -> list[Added]:
    """Make the demo dossier at `path`; gives what was recorded of each table."""
    found_dossier(path, by, title=_TITLE, now=now)
    with open_desk(path, by, now=now) as desk, seeds() as folder:
        added = [store_documents(desk, "documents.csv", _documents(folder))]
        for name in _TABLES:
            with (folder / name).open("rb") as source:
                added.append(add_table(desk, source, name, "csv", Path(name).stem))
    return added


@contextmanager
def seeds() -> Iterator[Path]:
    """Give the folder of the seeds: within the installed package, or in a source checkout."""
    packaged = resources.files("claimcheck").joinpath("seeds")
    with resources.as_file(packaged) as folder:
        if folder.is_dir():
            yield folder
            return
    yield Path(__file__).resolve().parents[3] / "seeds"


def _documents(folder: Path) -> Iterator[Document]:
    """Read the descriptions of the digests and put each one's text beside it."""
    with (folder / "documents.csv").open("rb") as source:
        described = read_documents(read_table(source, "documents.csv", "csv")).documents
    for document in described:
        kept = dict(document.extra)
        text = (folder / kept.pop("file")).read_text(encoding="utf-8")
        yield evolve(document, text=text, extra=tuple(kept.items()))
