"""Which sources of a dossier are confidential, and the mask that keeps them out of exports."""

from collections import defaultdict

from claimcheck.desk.opening import Desk
from claimcheck.desk.surroundings import surroundings
from claimcheck.dossier import lookup
from claimcheck.exchange.masking import Mask


def mask_of(desk: Desk) -> Mask | None:
    """Give the mask for all that is confidential in the dossier; None where nothing is."""
    around = surroundings(desk)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for key, source in around.sources.items():
        if source.confidential:
            names[key].update((source.name, *source.aliases))
    for alias in lookup.all_aliases(desk.connection):
        key = around.canonical(alias.name)
        if key in names and alias.kind != "within":
            names[key].update((alias.name, alias.means))
    claims = (recorded.claim for recorded in lookup.all_claims(desk.connection))
    mask = Mask(around.canonical, names, claims)
    return mask if mask.masked or names else None
