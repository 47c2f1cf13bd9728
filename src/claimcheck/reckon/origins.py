"""Who is behind a claim: its origin, the independent voice, and the names that stand behind it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import How
from claimcheck.model.source import Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.nameless import is_nobody, told_of
from claimcheck.reckon.names import canonical, fold, meant_by

NAMELESS_KINDS = frozenset({"unnamed", "nameless", "anonymous"})

# A source's own row may say whom it only repeats, in a column of one of these names.
REPEATS_COLUMNS = frozenset({"repeats", "relays"})


def origin_of(claim: Claim, sources: Mapping[str, Source], context: Context) -> str:
    """Name the independent voice behind a claim, as far as its declared chain tells.

    It is the source's own name (of its row, else of its alias, else as written); a source that
    itself only repeats somebody is that somebody. A nameless source is one voice per first relay
    ("local sources (Enab Baladi)"), never one for the world; without a relay, one per document,
    and without that, one per claim. How many pass a claim on, and how, makes no difference. Two
    origins are one where their names are the same when folded. `sources` is keyed by canonical
    name.
    """
    name = voice_of(claim.source, sources, context)
    if not is_nameless(name, sources):
        return name
    if claim.via:
        return f"{name} ({display_name(claim.via[0].name, sources, context)})"
    return f"{name} ({claim.document or claim.id or 'no relay named'})"


class Origin(NamedTuple):
    """The independent voice behind a claim, and whether it is nobody in particular."""

    name: str
    nameless: bool


def origins_of(
    claims: Sequence[RecordedClaim], sources: Mapping[str, Source], context: Context
) -> list[Origin]:
    """Name the origin of each claim as `origin_of` does, one name for all its spellings.

    Nameless sources that tell the same in two languages (“a survivor”, «أحد الناجين») are one
    voice where one relay or document has them. A claim without an id of its own is told apart by
    its uid.
    """
    names = {recorded.claim.source for recorded in claims}
    plainly = not sources and not context.aliases
    voices = {name: _plainly(name) if plainly else _named(name, sources, context) for name in names}
    origins = [voices[recorded.claim.source] for recorded in claims]
    keys = {voice.name: fold(voice.name) for voice in voices.values() if not voice.nameless}
    if any(voice.nameless for voice in voices.values()):
        for place, recorded in enumerate(claims):
            voice = origins[place]
            if voice.nameless:
                origin = _of_nobody(recorded, sources, context)
                whose = origin.name.removeprefix(voice.name)
                keys[origin.name] = fold(f"{told_of(voice.name) or voice.name}{whose}")
                origins[place] = origin
    if len(set(keys.values())) == len(keys):
        return origins
    spelled: dict[str, Origin] = {}
    for origin in sorted(set(origins)):
        spelled.setdefault(keys[origin.name], origin)
    return [spelled[keys[origin.name]] for origin in origins]


@lru_cache(maxsize=16_384)
def _plainly(name: str) -> Origin:
    """Name the voice of a source of which nothing is known but its name."""
    voice = " ".join(name.split())
    return Origin(voice, is_nobody(voice))


def _of_nobody(recorded: RecordedClaim, sources: Mapping[str, Source], context: Context) -> Origin:
    claim = recorded.claim
    known = claim if claim.id or claim.via else evolve(claim, id=recorded.uid)
    return Origin(origin_of(known, sources, context), nameless=True)


def _named(name: str, sources: Mapping[str, Source], context: Context) -> Origin:
    voice = voice_of(name, sources, context)
    return Origin(voice, is_nameless(voice, sources))


def display_name(name: str, sources: Mapping[str, Source], context: Context) -> str:
    """Give the name to show for a source: of its row, else of its alias, else as written."""
    key = canonical(name, context)
    if key in sources:
        return sources[key].name
    written = name
    for _ in range(len(context.aliases)):
        if fold(written) == key:
            break
        written = meant_by(fold(written), context) or key
    return " ".join(written.split())


def standing_behind(claim: Claim) -> tuple[str, ...]:
    """Name the source and the relays that stand behind the answer: all but those who deny it.

    Names are as written, each once, from the source outward.
    """
    told = (claim.source, *(relay.name for relay in claim.via if relay.how != How.DENIES))
    return tuple(dict.fromkeys(told))


def is_nameless(name: str, sources: Mapping[str, Source]) -> bool:
    """Tell whether a source is nobody in particular: by its declared kind, else by its words."""
    declared = sources.get(fold(name)) if sources else None
    if declared is not None and declared.kind.strip():
        return declared.kind.strip().casefold() in NAMELESS_KINDS
    return is_nobody(name)


def voice_of(name: str, sources: Mapping[str, Source], context: Context) -> str:
    """Follow the sources' rows from one that repeats to the one that it repeats."""
    if not sources and not context.aliases:
        return " ".join(name.split())
    passed: list[str] = []
    while (key := canonical(name, context)) not in passed:
        passed.append(key)
        row = sources.get(key)
        repeated = row and next((v for k, v in row.extra if k in REPEATS_COLUMNS and v.strip()), "")
        if not repeated:
            return display_name(name, sources, context)
        name = repeated
    # They repeat each other in a circle: one voice, and any of its names will do.
    return display_name(min(passed[passed.index(key) :]), sources, context)
