"""On whom the voice of a claim rests: who passes on whom, who speaks for whom, shared texts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.kinds import How
from claimcheck.model.source import Source
from claimcheck.reckon.answered import Rests, Tie
from claimcheck.reckon.context import Context
from claimcheck.reckon.likeness import group_alike, sketch
from claimcheck.reckon.names import canonical, fold
from claimcheck.reckon.origins import is_nameless, voice_of

_LONG_QUOTE = 8


@frozen
class Paper:
    """What is known of a document: who is behind it, whom it passes on, which text it prints.

    `text` is one word for all documents with the same text or a near copy of it, "" where no other
    has it.
    """

    behind: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()
    text: str = ""


@frozen
class Papers:
    """The documents that claims cite, by what the claims call them."""

    cited: Mapping[str, Paper] = field(factory=dict)


NO_PAPERS = Papers()


def ties_of(
    claims: Sequence[RecordedClaim],
    origins: Sequence[str],
    sources: Mapping[str, Source],
    context: Context,
    papers: Papers = NO_PAPERS,
) -> list[tuple[Tie, ...]]:
    """List, claim by claim, on whom the voices of claims on one question rest.

    Who passes a claim on rests on its origin, up to the first that denies it; a source rests on the
    body that its row names as its affiliation, and on those that its document passes on; sources
    whose documents or long quotes are near copies rest on one text. `origins` are the claims' own,
    as `origins_of` gives them.
    """
    if not sources and not papers.cited and not any(r.claim.via or r.claim.quote for r in claims):
        return [()] * len(claims)
    spelled = {fold(origin): origin for origin in origins}

    @cache
    def voice(name: str) -> str:
        told = voice_of(name, sources, context)
        return spelled.get(fold(told), told)

    quoted = _quoted(claims, origins)
    found = []
    for recorded, origin in zip(claims, origins, strict=True):
        claim = recorded.claim
        ties = [
            *_passed_on(claim, origin, voice),
            *_spoken_for(claim, origin, voice, sources, context),
        ]
        paper = papers.cited.get(claim.document)
        ties += _printed(claim, origin, paper, quoted.get(claim.quote, ""), voice, sources)
        found.append(tuple(tie for tie in ties if tie.on != tie.voice))
    return found


def _passed_on(claim: Claim, origin: str, voice: Callable[[str], str]) -> Iterator[Tie]:
    before = ""
    for relay in claim.via:
        if relay.how == How.DENIES:
            return
        name = voice(relay.name)
        yield Tie(name, origin, Rests.PASSES_ON)
        if before:
            yield Tie(name, before, Rests.PASSES_ON)
        before = name


def _spoken_for(
    claim: Claim,
    origin: str,
    voice: Callable[[str], str],
    sources: Mapping[str, Source],
    context: Context,
) -> Iterator[Tie]:
    row = sources.get(canonical(claim.source, context)) if sources else None
    if row is not None and row.affiliation.strip():
        yield Tie(origin, voice(row.affiliation), Rests.SPEAKS_FOR)


def _printed(
    claim: Claim,
    origin: str,
    paper: Paper | None,
    quote: str,
    voice: Callable[[str], str],
    sources: Mapping[str, Source],
) -> Iterator[Tie]:
    """Follow the words of a document's own voice, or of its nameless ones, to whoever has them."""
    text = paper.text if paper else ""
    if not text and not quote and not (paper and paper.relays):
        return
    behind = {voice(name) for name in paper.behind} if paper else set()
    own = origin in behind or (not behind and not claim.via)
    nameless = is_nameless(voice(claim.source), sources)
    if not own and not nameless:
        return
    speaker = "its publisher" if own else fold(claim.source)
    for same in filter(None, (text, quote)):
        yield Tie(origin, f"{speaker} in the text {same}", Rests.SAME_TEXT, only=True)
    if paper and own:
        only = len(paper.relays) == 1
        yield from (Tie(origin, voice(name), Rests.DECLARES, only) for name in paper.relays)


def _quoted(claims: Sequence[RecordedClaim], origins: Sequence[str]) -> dict[str, str]:
    """Name the groups of long quotes that are near copies and that more than one voice gives."""
    voices: dict[str, set[str]] = {}
    for recorded, origin in zip(claims, origins, strict=True):
        quote = recorded.claim.quote
        if quote.count(" ") >= _LONG_QUOTE - 1:
            voices.setdefault(quote, set()).add(origin)
    if len(voices) < 2 and all(len(each) < 2 for each in voices.values()):
        return {}
    return group_alike({quote: sketch(quote) for quote in voices})
