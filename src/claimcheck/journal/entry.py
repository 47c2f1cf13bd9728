"""An entry of the journal, and the hash that binds it to all that came before.

SHA-256 (FIPS 180-4) over length-prefixed fields. The body enters by the hash of itself with a
salt, so that a body and its salt can be taken out for good and the chain still verifies.
"""

import hashlib
from collections.abc import Iterable

from attrs import frozen

_FORMAT = b"claimcheck entry 1"
_SHORT = 1_024
_LENGTHS = tuple(length.to_bytes(8, "big") for length in range(_SHORT))


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
    parts: list[bytes] = []
    for part in fields:
        length = len(part)
        parts.append(_LENGTHS[length] if length < _SHORT else length.to_bytes(8, "big"))
        parts.append(part)
    return hashlib.sha256(b"".join(parts)).digest()


def hash_body(salt: bytes, body: str) -> bytes:
    """Hash a body with its salt."""
    return digest((salt, body.encode()))


def hash_entry(entry: Entry) -> bytes:
    """Hash an entry; `received` stays out of it, since each copy received it at its own time."""
    return digest(
        (
            _FORMAT,
            b"".join(entry.parents),
            entry.act.encode(),
            entry.verb.encode(),
            entry.by.encode(),
            entry.done.encode(),
            entry.kind.encode(),
            entry.version.to_bytes(4, "big"),
            "\n".join(entry.subjects).encode(),
            entry.body_hash,
        )
    )


def hash_receipt(entry_hash: bytes, received: str) -> bytes:
    """Seal the time of receipt to the entry, in this copy alone."""
    return digest((entry_hash, received.encode()))


def is_whole(entry: Entry) -> bool:
    """Tell whether the entry's hashes are those of its contents."""
    if entry.hash != hash_entry(entry):
        return False
    if entry.body is None or entry.salt is None:
        return entry.body is None and entry.salt is None
    return entry.body_hash == hash_body(entry.salt, entry.body)
