"""Who is behind a claim: its origin, the independent voice, and the names that stand behind it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import How
from claimcheck.model.source import Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.names import canonical, fold, meant_by

NAMELESS_KINDS = frozenset({"unnamed", "nameless", "anonymous"})

# A name is no name when it is made of these words alone and one of them is of the first list.
NAMELESS_VOICES = """
    source sources report reports resident residents locals activist activists
    witness witnesses eyewitness eyewitnesses account accounts correspondent correspondents
    reporter reporters journalist journalists official officials outlet outlets media
    people civilian civilians villager villagers townspeople relative relatives family families
    doctor doctors medic medics officer officers soldier soldiers fighter fighters rebel rebels
    militant militants negotiator negotiators spokesman spokesperson observers monitors
    users pages networks agencies newspapers channels rumours rumors
    مصدر مصادر تقارير ناشط ناشطون ناشطين نشطاء شاهد شهود عيان اهالي الاهالي سكان السكان
    مراسل مراسلون صحفي صحفيون مسؤول مسؤولون وسائل اعلام انباء
"""
NAMELESS_DETAILS = """
    a an the some several many various other different certain multiple few two three one
    unnamed unidentified unknown anonymous undisclosed unspecified independent informed
    local military civilian civil security medical hospital media news press diplomatic tribal
    opposition government regime rebel official private well placed field special humanitarian
    human rights social online on and or who by
    محلي محليه عسكري عسكريه امني امنيه طبي طبيه اعلاميه اعلامي خاصه خاص ميدانيه ميداني
    من في و بعض عده متطابقه مطلعه مطلع المنطقه معارضه معارض مدنيه
"""
# What follows only says which residents or sources, not who: "residents in the area".
_WHEREABOUTS = re.compile(
    r"\s(?:in|from|of|near|at|inside|around|close to|familiar with|connected with|who|that)\s"
)

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

    A claim without an id of its own is told apart by its uid.
    """
    names = {recorded.claim.source for recorded in claims}
    plainly = not sources and not context.aliases
    voices = {name: _plainly(name) if plainly else _named(name, sources, context) for name in names}
    origins = [voices[recorded.claim.source] for recorded in claims]
    distinct: Iterable[Origin] = voices.values()
    if any(voice.nameless for voice in distinct):
        origins = [
            _of_nobody(recorded, sources, context) if origin.nameless else origin
            for recorded, origin in zip(claims, origins, strict=True)
        ]
        distinct = set(origins)
    folded = {origin.name: fold(origin.name) for origin in distinct}
    if len(set(folded.values())) == len(folded):
        return origins
    spelled: dict[str, Origin] = {}
    for origin in sorted(distinct):
        spelled.setdefault(folded[origin.name], origin)
    return [spelled[folded[origin.name]] for origin in origins]


@lru_cache(maxsize=16_384)
def _plainly(name: str) -> Origin:
    """Name the voice of a source of which nothing is known but its name."""
    voice = " ".join(name.split())
    return Origin(voice, _is_nobody(fold(voice)))


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
    told = fold(name)
    declared = sources.get(told)
    if declared is not None and declared.kind.strip():
        return declared.kind.strip().casefold() in NAMELESS_KINDS
    return _is_nobody(told)


@lru_cache(maxsize=16_384)
def _is_nobody(told: str) -> bool:
    if _VOICES.isdisjoint(told.split()):
        return False
    head = _WHEREABOUTS.split(told, maxsplit=1)[0]
    words = set(head.split())
    return words <= _NOBODY and not words.isdisjoint(_VOICES)


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


_VOICES = frozenset(fold(NAMELESS_VOICES).split())
_NOBODY = _VOICES | frozenset(fold(NAMELESS_DETAILS).split())
