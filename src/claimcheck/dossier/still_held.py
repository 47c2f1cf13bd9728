"""Where words that were taken out stand still, in other texts of the dossier."""

import json
from collections.abc import Iterable

import apsw

from claimcheck.dossier.rows import entries_where
from claimcheck.journal.corrections import ClaimCorrected, ClaimReplaced
from claimcheck.journal.entries import ClaimRecorded, DocumentStored, QuestionSettled
from claimcheck.journal.entry import Entry
from claimcheck.journal.story import body_of
from claimcheck.reckon.quoting import first_words

_LEAST_LETTERS = 4
_ENTRY = "j-"
_HEX_DIGITS = 10


def entry_id(entry: Entry) -> str:
    """Give the id under which an entry is shown: the beginning of its hash."""
    return _ENTRY + entry.hash.hex()[:_HEX_DIGITS]


def entries_by_id(connection: apsw.Connection, text: str) -> list[Entry]:
    """Find the entries that go by an id such as `entry_id` gives; [] where it is none."""
    digits = text.removeprefix(_ENTRY)
    if digits == text or len(digits) < _HEX_DIGITS or len(digits) % 2:
        return []
    try:
        first = bytes.fromhex(digits)
    except ValueError:
        return []
    condition = "hash>=? AND hash<=?"
    found = entries_where(connection, condition, (first, first + b"\xff" * 32))
    return [entry for _, _, entry in found]


def still_held(connection: apsw.Connection, words: Iterable[str]) -> list[str]:
    """List the ids of what still holds any of some words, just as they were written.

    Words of fewer than four letters, and figures alone, would be found everywhere and are not
    looked for. Each id can be given to `redact`.
    """
    whole = {word.strip() for word in words if sum(map(str.isalpha, word)) >= _LEAST_LETTERS}
    # What nobody named is called by the first of them.
    telling = whole | set(map(first_words, whole))
    if not telling:
        return []
    condition = " OR ".join("instr(content.body, ?)" for _ in telling)
    values = tuple(json.dumps(word, ensure_ascii=False)[1:-1] for word in sorted(telling))
    found = entries_where(connection, f"journal.kind<>'redacted' AND ({condition})", values)
    return list(dict.fromkeys(_named(entry) for _, _, entry in found))


def _named(entry: Entry) -> str:
    body = body_of(entry)
    if isinstance(body, ClaimRecorded | ClaimReplaced | ClaimCorrected):
        return body.uid
    if isinstance(body, QuestionSettled | DocumentStored):
        return body.id
    return entry_id(entry)
