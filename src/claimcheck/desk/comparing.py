"""Answers compared as they come, with no dossier: two, or pairs in a stream."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from claimcheck.exchange.claims_in import claim_from
from claimcheck.exchange.faults import Faults
from claimcheck.exchange.jsonlines import ObjectError, cells_of, is_sound, strict_decoder
from claimcheck.exchange.lines import LONGEST_LINE
from claimcheck.exchange.rows import Rows
from claimcheck.model.claim import Claim
from claimcheck.model.exits import BadInputError
from claimcheck.reckon.compare import compare_claims

_A_PAIR = "Write {“a”: {claim}, “b”: {claim}}, one pair a line"
_SIDES = ("a", "b")
_DATES = re.compile(r"\s*\{[0-9XTZ:+.,~?% -]+\}\s*")
_BOM = b"\xef\xbb\xbf"


def claim_of_text(text: str, columns: Mapping[str, str]) -> Claim:
    """Give a claim from an answer as typed, or from a claim as a JSON object.

    `columns` holds further columns of the claim table, which those of the object come before. A
    set of dates in braces, as EDTF has it, is an answer. Raises BadInputError with every fault.
    """
    given: object = {"answer": text}
    if text.lstrip().startswith("{") and not _DATES.fullmatch(text):
        given = _decoded(text)
    return _claim({**columns, **_cells(given, "the claim")}, "the claim", Rows(Faults()))


def compare_two(a: Claim, b: Claim) -> dict[str, str | None]:
    """Give how two claims relate: relation, kind, direction, why."""
    found = compare_claims(a, b)
    return {
        "relation": str(found.relation),
        "kind": found.kind,
        "direction": found.direction,
        "why": found.why,
    }


def compare_pairs(source: BinaryIO) -> Iterator[dict[str, str | None]]:
    """Compare the pairs of a stream of JSON lines, one result a pair in order, as they come.

    A line that is no pair of claims gives `error`, a sentence that says what is wrong with it.
    Blank lines are passed over.
    """
    rows = Rows(Faults())
    for line in _lines(source):
        try:
            yield compare_two(*_pair(line, rows))
        except BadInputError as error:
            yield {"error": str(error)}


def _lines(source: BinaryIO) -> Iterator[bytes]:
    line = source.readline(LONGEST_LINE).removeprefix(_BOM)
    while line:
        if line.strip():
            yield line
        line = source.readline(LONGEST_LINE)


def _pair(line: bytes, rows: Rows) -> tuple[Claim, Claim]:
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise BadInputError(f"Byte {error.start + 1} of the line is not UTF-8 text.") from None
    given = _decoded(text)
    if not isinstance(given, dict) or not given.keys() >= set(_SIDES):
        raise BadInputError(f"The line is no pair of claims. {_A_PAIR}.")
    one, two = (_claim(_cells(given[side], side), side, rows) for side in _SIDES)
    return one, two


def _decoded(text: str) -> object:
    try:
        return _DECODER.decode(text.strip())
    except ObjectError as error:
        raise BadInputError(f"{error}. {error.mend}.") from None
    except json.JSONDecodeError as error:
        raise BadInputError(f"It is not JSON from character {error.pos + 1} on.") from None
    except RecursionError:
        raise BadInputError("Lists or objects are too deep in each other.") from None


_DECODER = strict_decoder()


def _cells(given: object, called: str) -> dict[str, str]:
    try:
        return cells_of(given)
    except ObjectError as error:
        raise BadInputError(f"{called}: {error}. {error.mend}.") from None


def _claim(cells: dict[str, str], called: str, rows: Rows) -> Claim:
    # Who said it may be left out here: answers can be compared without it.
    if not cells.get("source", "").strip():
        cells = {**cells, "source": f"source of {called}"}
    rows.faults = Faults()
    rows.number = 1
    claim = claim_from(cells, rows) if is_sound(1, cells, rows.faults) else None
    if claim is None:
        faults = rows.faults.listed()
        told = (f"{called}, column {each.column}: {each.wrong}. {each.mend}." for each in faults)
        raise BadInputError(" ".join(told))
    return claim
