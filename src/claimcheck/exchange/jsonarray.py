"""JSON: one array of objects, each a row."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from claimcheck.exchange.faults import Faults
from claimcheck.exchange.jsonlines import (
    ObjectError,
    Row,
    cells_of,
    is_sound,
    strict_decoder,
    with_columns,
)

# An array is read whole, since it may be one long line; JSON lines may be of any size.
MOST_BYTES = 256 * 1024 * 1024
_ARRAY = "Write an array of objects: [{“answer”: “six”, “source”: “Reuters”}]"
_LINES = "Write one object a line and name the file .jsonl, which may be of any size"
_BLANK = re.compile(r"[ \t\r\n]*")


def read_json_array(source: BinaryIO, faults: Faults) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Give the columns (in the order in which keys first appear) and the rows.

    A row's number is that of its object in the array, from 1.
    """
    text = _decoded(source, faults)
    if faults.total:
        return (), iter(())
    return with_columns(_rows(text, faults), faults)


def _decoded(source: BinaryIO, faults: Faults) -> str:
    data = source.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        faults.add(0, "", f"the file is larger than {MOST_BYTES:,} bytes", _LINES)
        return ""
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = f"byte {error.start + 1} is not {'UTF-16' if utf16 else 'UTF-8'} text"
        faults.add(0, "", wrong, "Save the file as UTF-8")
        return ""


def _rows(text: str, faults: Faults) -> Iterator[Row]:
    place = _skip(text, 0)
    if place == len(text):
        return
    if text[place] != "[":
        faults.add(0, "", "the file is not an array", f"{_ARRAY}, or use JSON lines (.jsonl)")
        return
    place = _skip(text, place + 1)
    number = 0
    while number or not text.startswith("]", place):
        number += 1
        cells, place = _object(text, place, number, faults)
        if cells is not None and is_sound(number, cells, faults):
            yield number, cells
        if place < 0:
            return
        place = _skip(text, place)
        if text.startswith("]", place):
            break
        if not text.startswith(",", place):
            faults.add(number, "", f"a comma or ] is missing at character {place + 1}", _ARRAY)
            return
        place = _skip(text, place + 1)
    if _skip(text, place + 1) != len(text):
        faults.add(0, "", "something stands behind the end of the array", "Take it out")


def _object(
    text: str, place: int, number: int, faults: Faults
) -> tuple[dict[str, str] | None, int]:
    """Read one object; gives its cells and where it ends, -1 where its end cannot be found."""
    try:
        value, end = _STRICT.raw_decode(text, place)
        return cells_of(value), end
    except ObjectError as error:
        faults.add(number, "", str(error), error.mend)
        return None, _end_of(text, place)
    except json.JSONDecodeError as error:
        wrong = f"it is not JSON from character {error.pos + 1} of the file on"
        faults.add(number, "", wrong, _ARRAY)
    except RecursionError:
        faults.add(number, "", "lists or objects are too deep in each other", _ARRAY)
    return None, -1


def _end_of(text: str, place: int) -> int:
    """Find the end of a value that is JSON but no row of ours, so that reading can go on."""
    try:
        return _LENIENT.raw_decode(text, place)[1]
    except (json.JSONDecodeError, RecursionError):
        return -1


def _skip(text: str, place: int) -> int:
    found = _BLANK.match(text, place)
    return found.end() if found else place


_STRICT = strict_decoder()
_LENIENT = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
