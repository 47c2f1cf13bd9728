"""The verb that stores documents from files of plain text."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import click

from claimcheck.cli.guard import say, say_shown
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import by_option, dossier_argument, one_format_option, written_text
from claimcheck.cli.output import Shape, put_one
from claimcheck.cli.outside import shown
from claimcheck.cli.sentences import quotes_told, taking_back
from claimcheck.cli.tables import (
    STANDARD_INPUT,
    check_one_standard_input,
    opened_file,
    table_name,
)
from claimcheck.desk import (
    MOST_BYTES,
    GivenText,
    ReadDocument,
    TextDid,
    check_ending,
    decode,
    read_texts,
)
from claimcheck.model.exits import BadInputError, UsageError

_OF_ONE = ("name", "title", "address")
_DID = {
    TextDid.MADE: "stored as a new document, {0}",
    TextDid.CAME: "stored as the text of the document that is described, {0}",
    TextDid.REPLACED: "stored, {0}, in place of the text of {1} that it had",
    TextDid.DESCRIBED: "its text was held already, {0}; what is said of it is new",
    TextDid.KNOWN: "known already, {0}",
}


@click.command("read")
@dossier_argument
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(readable=False)
)
@click.option(
    "--name",
    metavar="NAME",
    type=written_text,
    help="What claims call the document; without it, the file's name without its ending.",
)
@click.option("--title", metavar="TEXT", type=written_text, help="The document's title.")
@click.option("--publisher", metavar="NAME", type=written_text, help="Who published it.")
@click.option("--published", metavar="WHEN", type=written_text, help="When, in EDTF: 2024-03-02.")
@click.option("--address", metavar="URL", type=written_text, help="Where it stands or stood.")
@click.option("--language", metavar="LANGUAGE", type=written_text, help="In which it is written.")
@by_option
@one_format_option
def read_command(
    dossier: Path, files: tuple[str, ...], by: str, form: str | None, **described: str | None
) -> None:
    """Store documents: their texts, from plain text or Markdown.

    FILE is a text in UTF-8 (.txt, .text, .md, .markdown), stored just as it is; - is standard
    input, with --name. A document that is held under this name gets the text and keeps what is
    said of it but for what the options say. All files are stored, or none. The quotes of the claims
    that cite a document are looked for in its text.
    """
    told = {option: text.strip() for option, text in described.items() if text and text.strip()}
    _check_options(files, described)
    name = told.pop("name", "")
    given = _all_given(files, name, told.get("address", ""))
    with at_desk(dossier, by) as desk:
        read, act = read_texts(desk, given, told)
    shape = {"read": [_shape(each) for each in read], "act": act or None, "by": by}
    put_one(shape, form, lambda: ())
    for each in read:
        say_shown(" ".join(_sentences(dossier, each)))
    if act:
        say(taking_back(dossier))


def _check_options(files: tuple[str, ...], described: Mapping[str, str | None]) -> None:
    """Refuse what fits one file alone, and a nameless text, before anything is read."""
    check_one_standard_input(list(files))
    for option in _OF_ONE:
        if len(files) > 1 and described[option] is not None:
            raise UsageError(f"--{option} is of one document. Read this file by itself.")
    name = described["name"]
    if name is not None and not name.strip():
        raise UsageError("The name is empty. Name the document with --name NAME.")
    if name is None and STANDARD_INPUT in files:
        raise UsageError("Standard input has no name. Name the document with --name NAME.")


def _all_given(files: Iterable[str], name: str, address: str) -> list[GivenText]:
    """Read all files; BadInputError with what is wrong with each of those that are no text."""
    given: list[GivenText] = []
    problems: list[str] = []
    for path in files:
        try:
            given.append(_given(path, name, address))
        except BadInputError as problem:
            told = str(problem)
            problems.append(told if told.startswith(path) else f"{table_name(path)}: {told}")
    if problems:
        raise BadInputError("\n".join((*problems, "Nothing was recorded.")))
    return given


def _given(path: str, name: str, address: str) -> GivenText:
    if path == STANDARD_INPUT:
        return GivenText(table_name(path), (name,), _text(sys.stdin.buffer))
    check_ending(path)
    with opened_file(path, "text") as source:
        text = _text(source)
    # A file's name can be any bytes; what is recorded is text.
    stem, whole = (
        os.fsencode(each).decode(errors="replace") for each in (Path(path).stem, Path(path).name)
    )
    own = tuple(filter(None, (stem.strip(), whole, address)))
    return GivenText(path, (name,) if name else own, text)


def _text(source: BinaryIO) -> str:
    return decode(source.read(MOST_BYTES + 1))


def _shape(read: ReadDocument) -> Shape:
    return {
        "id": read.id,
        "name": read.name,
        "text_length": read.length,
        "did": str(read.did),
        "claims": read.quotes.cited,
        "found": read.quotes.found,
        "astray": list(read.quotes.astray),
    }


def _sentences(dossier: Path, read: ReadDocument) -> Iterator[str]:
    """Say what became of a text."""
    name, length = shown(read.name), f"{read.length:,} characters"
    yield f"{name}: {_DID[read.did].format(length, f'{read.had:,}')}."
    yield quotes_told(dossier, read.quotes)
