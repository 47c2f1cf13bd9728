"""Bodies of entries to canonical JSON and back: the only cattrs converter of the project."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

import msgspec
from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError, StructureHandlerNotFoundError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from claimcheck.journal.entries import Body
from claimcheck.journal.tags import TAG_OF, TAGS
from claimcheck.model.claim import Claim, Placement
from claimcheck.model.reckoned import Bound
from claimcheck.model.settlement import Part

T = TypeVar("T")
_MOST_KEPT = 2_048
_Fields = Callable[[object], dict[str, object]]
_UNREADABLE = (
    ForbiddenExtraKeysError,
    StructureHandlerNotFoundError,
    AttributeError,
    ValueError,
    TypeError,
    KeyError,
    RecursionError,
)


class UnreadableBodyError(ValueError):
    """A body that this version of claimcheck cannot read; the text says why."""


def _converter() -> Converter:
    # What is wrong in detail is worth little of a body that only claimcheck writes; without the
    # details, reading takes half as long.
    converter = Converter(omit_if_default=True, forbid_extra_keys=True, detailed_validation=False)
    # A bound is a number or a text as JSON has it; there is nothing to convert.
    converter.register_structure_hook(Bound, lambda value, _: value)
    # Before settlements said which claims a part is of, a part was its words alone.
    whole = make_dict_structure_fn(
        Part, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False
    )
    converter.register_structure_hook(
        Part, lambda value, kind: Part(value) if isinstance(value, str) else whole(value, kind)
    )
    # A claim is written three times when it is recorded: in its entry, its view, its fingerprint;
    # a placement twice, and many claims have theirs alike.
    for kept in (Claim, Placement):
        converter.register_unstructure_hook(kept, _written_once(converter, kept))
    return converter


def _written_once(converter: Converter, kept: type) -> Callable[[object], msgspec.Raw]:
    fields: _Fields = make_dict_unstructure_fn(kept, converter, _cattrs_omit_if_default=True)

    @lru_cache(maxsize=_MOST_KEPT)
    def written(value: object) -> msgspec.Raw:
        return msgspec.Raw(_ENCODER.encode(fields(value)))

    return written


_ENCODER = msgspec.json.Encoder(order="deterministic")
_CONVERTER = _converter()
_WRITERS: dict[type, Callable[[object], object]] = {}


def encode(body: Body) -> tuple[str, int, str]:
    """Give an entry's kind, its version and its body as canonical JSON."""
    kind, version = TAG_OF[type(body)]
    return kind, version, canonical_json(body)


@lru_cache(maxsize=32)  # one entry can be about many claims, which are read one after the other
def decode(kind: str, version: int, text: str) -> Body:
    """Read a body; UnreadableBodyError where the kind, its version or the text is unknown."""
    wanted = TAGS.get((kind, version))
    if wanted is None:
        raise UnreadableBodyError(f"entries of kind {kind}, version {version}, are not known")
    try:
        fields = msgspec.json.decode(text)
        if not isinstance(fields, dict):
            raise UnreadableBodyError(f"the {kind} is not an object")
        return _CONVERTER.structure(fields, wanted)
    except _UNREADABLE as problem:
        raise UnreadableBodyError(f"the {kind} cannot be read: {problem}") from problem


def canonical_json(value: object) -> str:
    """Write any model object as JSON with sorted keys and no spaces: one value, one text."""
    return canonical_bytes(value).decode()


def canonical_bytes(value: object) -> bytes:
    """Write any model object as `canonical_json` does, in UTF-8."""
    kind = type(value)
    if kind not in _WRITERS:
        _WRITERS[kind] = _CONVERTER.get_unstructure_hook(kind)
    return _ENCODER.encode(_WRITERS[kind](value))


def from_json(text: str, wanted: type[T]) -> T:
    """Read what `canonical_json` wrote; UnreadableBodyError where somebody else changed it.

    For views and reckonings, which are compared whole elsewhere: fields that a class lacks are
    passed over.
    """
    try:
        return msgspec.json.decode(text, type=wanted)
    except _UNREADABLE as problem:
        raise UnreadableBodyError(f"a {wanted.__name__} cannot be read: {problem}") from problem
