"""An entry of the journal, and the hash that binds it to all that came before.

SHA-256 (FIPS 180-4) over length-prefixed fields. The body enters by the hash of itself with a
salt, so that a body and its salt can be taken out for good and the chain still verifies.
"""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from claimcheck.model.frozen import frozen

_NAME = b"claimcheck entry 1"
_FORMAT = len(_NAME).to_bytes(8, "big") + _NAME
_SHORT = 1_024

Told = tuple[str, str, str, str, str, int]
"""What an entry says beside its body: act, verb, who, when it was done, kind and version."""


class _Lengths(dict[int, bytes]):
    """Lengths as they are hashed; most are short, and at hand."""

    def __missing__(self, length: int) -> bytes:
        return length.to_bytes(8, "big")


_LENGTHS = _Lengths((length, length.to_bytes(8, "big")) for length in range(_SHORT))


@frozen
class Entry:
    """Who did what, and when.

    `parents` are the hashes of all heads that the writer had. `done` is when it was done, as its
    writer's clock had it (ISO 8601, UTC), `received` when this copy of the dossier took it in.
    `body` and `salt` are None once redacted; the hash of the two stays.
    """

    hash: bytes
    parents: tuple[bytes, ...]
    act: str
    verb: str
    by: str
    done: str
    received: str
    kind: str
    version: int
    subjects: tuple[str, ...]
    body_hash: bytes
    salt: bytes | None
    body: str | None


def digest(fields: Iterable[bytes]) -> bytes:
    """Hash fields so that no two lists of fields give the same bytes: each after its length."""
    return sha256(_after_lengths(fields)).digest()


def _after_lengths(fields: Iterable[bytes]) -> bytes:
    return b"".join(part for field in fields for part in (_LENGTHS[len(field)], field))


def hash_body(salt: bytes, body: str) -> bytes:
    """Hash a body with its salt."""
    text = body.encode()
    return sha256(b"".join((_LENGTHS[len(salt)], salt, _LENGTHS[len(text)], text))).digest()


def hash_fields(parents: bytes, said: bytes, subjects: str, body_hash: bytes) -> bytes:
    """Hash the fields of an entry: its parents in a row, what it says, its subjects a line each.

    `received` stays out of it, since each copy received it at its own time.
    """
    about = subjects.encode()
    parts = (_FORMAT, _LENGTHS[len(parents)], parents, said, _LENGTHS[len(about)], about)
    return sha256(b"".join((*parts, _LENGTHS[len(body_hash)], body_hash))).digest()


@lru_cache(maxsize=64)  # the entries of an act have it alike
def said_in(told: Told) -> bytes:
    """Give what an entry says beside its body as it is hashed."""
    *texts, version = told
    return _after_lengths((*(str(text).encode() for text in texts), version.to_bytes(4, "big")))


def hash_entry(entry: Entry) -> bytes:
    """Hash an entry."""
    told = (entry.act, entry.verb, entry.by, entry.done, entry.kind, entry.version)
    subjects = "\n".join(entry.subjects)
    return hash_fields(b"".join(entry.parents), said_in(told), subjects, entry.body_hash)


def hash_receipt(entry_hash: bytes, received: str) -> bytes:
    """Seal the time of receipt to the entry, in this copy alone."""
    return sha256(_LENGTHS[len(entry_hash)] + entry_hash + _at(received)).digest()


@lru_cache(maxsize=64)  # what comes in together was received at one time
def _at(received: str) -> bytes:
    return _after_lengths((received.encode(),))


def is_whole(entry: Entry) -> bool:
    """Tell whether the entry's hashes are those of its contents."""
    return entry.hash == hash_entry(entry) and _is_body(entry)


def _is_body(entry: Entry) -> bool:
    if entry.body is None or entry.salt is None:
        return entry.body is None and entry.salt is None
    return entry.body_hash == hash_body(entry.salt, entry.body)
