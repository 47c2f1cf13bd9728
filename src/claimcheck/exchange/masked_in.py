"""Claims that were handed out masked and come in: what masking put in, and what stood there."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any
from urllib.parse import unquote

from attrs import evolve

from claimcheck.exchange.masked_texts import MASKED, NUMBERED
from claimcheck.model.claim import Claim

_TEXTS = (
    "id", "event", "part_of", "question", "answer", "answer_original", "unit", "population",
    "where", "when_text", "document", "quote", "locator", "note", "about",
)  # fmt: skip
# With the space that masking puts between a number of ours and figures that follow it.
_PUT_IN = re.compile(rf"(?:{NUMBERED.pattern}|\b{MASKED}\b)(?: (?=\d))?")
_DIGEST = 8
_OF_TABLE = re.compile(rf"{MASKED}(?: source \d+)? of table [0-9a-f]{{{_DIGEST}}}")


def is_masked(claims: Iterable[Claim]) -> bool:
    """Whether claims were handed out masked: any of them names a source by a number of ours."""
    return any(
        NUMBERED.fullmatch(name)
        for claim in claims
        for name in (claim.source, *(relay.name for relay in claim.via))
    )


def tells_a_number(claims: Iterable[Claim]) -> bool:
    """Whether any text of claims has a number of ours in the place of a source."""
    return any(
        NUMBERED.search(text)
        for claim in claims
        for text in (*(getattr(claim, name) for name in _TEXTS), *chain(*claim.extra))
    )


def names_a_table(claim: Claim) -> bool:
    """Whether a claim names a source by the number that it had in a masked table."""
    names = (claim.source, *(relay.name for relay in claim.via))
    return any(_OF_TABLE.fullmatch(name) for name in names)


def as_held(claim: Claim, held: Claim) -> Claim:
    """Give a claim with what stood in a held one wherever masking put something else in."""
    texts: dict[str, Any] = {
        name: _as_held(getattr(claim, name), getattr(held, name)) for name in _TEXTS
    }
    via, extra = claim.via, claim.extra
    if len(via) == len(held.via):
        via = tuple(
            evolve(relay, name=_as_held(relay.name, stood.name))
            for relay, stood in zip(via, held.via, strict=True)
        )
    extra = tuple(_column_as_held(column, text, dict(held.extra)) for column, text in extra)
    source = _as_held(claim.source, held.source)
    return evolve(claim, **texts, source=source, via=via, extra=extra)


def _column_as_held(column: str, text: str, held: Mapping[str, str]) -> tuple[str, str]:
    """Give a column that a claim brought with the name and the text that it had."""
    if column not in held:
        column = next((each for each in held if is_masked_from(column, each)), column)
    return column, _as_held(text, held.get(column, ""))


def _as_held(text: str, held: str) -> str:
    return held if is_masked_from(text, held) else text


def is_masked_from(text: str, held: str) -> bool:
    """Whether a text is another in which masking put something in the place of some words.

    Masking reads what an address means where that names somebody.
    """
    if not has_put_in(text):
        return False
    return _fits(text, held) or ("%" in held and _fits(unquote(text), unquote(held)))


def has_put_in(text: str) -> bool:
    """Whether a text has anything that masking puts in."""
    return _PUT_IN.search(text) is not None


def _fits(text: str, held: str) -> bool:
    first, *rest = _PUT_IN.split(text)
    if not rest or not held.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1]:
        found = held.find(piece, at + 1)
        if found < 0:
            return False
        at = found + len(piece)
    return held.endswith(rest[-1]) and len(held) - len(rest[-1]) > at


def numbered_names(claim: Claim, held: Claim) -> Iterable[tuple[str, str]]:
    """Pair the numbers under which a claim names sources with the names in the same held claim."""
    names = (claim.source, *(relay.name for relay in claim.via))
    stood = (held.source, *(relay.name for relay in held.via))
    pairs = zip(names, stood, strict=False)
    return [(name, meant) for name, meant in pairs if NUMBERED.fullmatch(name) and name != meant]


def table_mark(claims: Sequence[Claim], stood: Mapping[str, str]) -> str:
    """Give a mark of a masked table that no other has, and the same table has again."""
    told = (f"{claim!r}{stood.get(claim.id, '')}" for claim in claims)
    digest = hashlib.sha256("\n".join(sorted(told)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:_DIGEST]


def name_in_table(name: str, mark: str) -> str:
    """Give the name under which a masked source of a table is known elsewhere."""
    return f"{name} of table {mark}"


def renamed(claim: Claim, name_of: Callable[[str], str]) -> Claim:
    """Give a claim of a masked table with other names for its numbers.

    Where masking left nothing of a cell, the cell says nothing.
    """
    texts: dict[str, Any] = {name: _renamed(getattr(claim, name), name_of) for name in _TEXTS}
    extra = ((_renamed(column, name_of), _renamed(text, name_of)) for column, text in claim.extra)
    return evolve(
        claim,
        **texts,
        source=_renamed(claim.source, name_of) or name_of(MASKED),
        via=tuple(
            evolve(relay, name=_renamed(relay.name, name_of) or name_of(MASKED))
            for relay in claim.via
        ),
        extra=tuple((column or MASKED, text) for column, text in extra if text),
    )


def _renamed(text: str, name_of: Callable[[str], str]) -> str:
    if text == MASKED:
        return ""
    return NUMBERED.sub(lambda found: name_of(found[0]), text)
