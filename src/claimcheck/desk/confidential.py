"""Which sources of a dossier are confidential, and the mask that keeps them out of exports."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from claimcheck.desk.opening import Desk
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.dossier.confidential import confidential_claims
from claimcheck.exchange.masking import Mask, hidden_keys
from claimcheck.model.claim import Claim

# Other names of kinds that name no source, place or party.
_OF_OTHERS = frozenset({"person", "number"})


def is_confidential(desk: Desk, source: str) -> bool:
    """Tell whether a source is marked confidential, under whichever of its names."""
    around = surroundings(desk)
    held = around.sources.get(around.canonical(source))
    return held is not None and held.confidential


def confidential_in(desk: Desk, claim: Claim) -> frozenset[str]:
    """Name who of a claim's chain is to be kept confidential: the claim says so, or the source."""
    names = (claim.source, *(relay.name for relay in claim.via))
    marked = {name for name in names if is_confidential(desk, name)}
    return frozenset(marked | ({claim.source} if claim.confidential else set()))


def confidential_of(desk: Desk, question: str) -> frozenset[str]:
    """Name who is to be kept confidential of all whom the claims of a question name."""
    claims = lookup.claims_of_question(desk.connection, question)
    return frozenset().union(*(confidential_in(desk, each.claim) for each in claims))


def anything_confidential(desk: Desk) -> bool:
    """Tell whether any claim or source of the dossier is marked confidential."""
    marked = any(source.confidential for source in surroundings(desk).sources.values())
    return marked or next(confidential_claims(desk.connection), None) is not None


def mask_of(desk: Desk) -> Mask | None:
    """Give the mask for all that is confidential in the dossier; None where nothing is."""
    around = surroundings(desk)
    marked = {key for key, source in around.sources.items() if source.confidential}
    openly = {key for key, source in around.sources.items() if source.named_openly}
    told = list(confidential_claims(desk.connection))
    if not marked and not told:
        return None
    # Where sources are marked, any claim may be theirs.
    others = _claims(desk) if marked else ()
    hidden = hidden_keys(around.canonical, marked, openly, chain(told, others))
    names = _names(desk, hidden)
    return Mask(around.canonical, names, _claims(desk), marked, _known(desk), openly)


def _claims(desk: Desk) -> Iterator[Claim]:
    return (recorded.claim for recorded in lookup.all_claims(desk.connection))


def _known(desk: Desk) -> Iterator[str]:
    """Give all names of sources, places and parties that the dossier's tables give."""
    for source in surroundings(desk).sources.values():
        yield from (source.name, *source.aliases)
        if source.affiliation and not source.confidential:
            yield source.affiliation
    for alias in lookup.all_aliases(desk.connection):
        if alias.kind not in _OF_OTHERS:
            yield from (alias.name, alias.means)


def _names(desk: Desk, hidden: frozenset[str]) -> Mapping[str, set[str]]:
    """Gather the names that the dossier's tables give to the sources of these keys."""
    around = surroundings(desk)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for key in hidden:
        names[key].add(key)
        if source := around.sources.get(key):
            names[key].update((source.name, *source.aliases))
    for alias in lookup.all_aliases(desk.connection):
        key = around.canonical(alias.name)
        if key in names and alias.kind != "within":
            names[key].update((alias.name, alias.means))
    return names
