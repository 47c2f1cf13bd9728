"""Entries that take words out for good, and that keep what the words' entry still says."""

from claimcheck.model.frozen import frozen


@frozen
class Redacted:
    """Bodies of entries (named by hash) are taken out for good, here and wherever this arrives.

    With `subjects` goes, too, what others said of these before they knew.
    """

    entries: tuple[str, ...]
    because: str
    subjects: tuple[str, ...] = ()


@frozen
class Shortened:
    """What an entry (named by hash) still says when its words are taken out, as kind and body."""

    entry: str
    kind: str
    version: int
    body: str
