"""What of the quotes that cite documents stands in their texts."""

from collections.abc import Collection, Mapping

from attrs import frozen

from claimcheck.desk.finding import shown_id_of
from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.dossier.citing import called_by_claims, claims_citing
from claimcheck.model.kinds import EvidenceState
from claimcheck.reckon.evidence import find_evidence


@frozen
class Quotes:
    """The quotes of the claims that cite a document, as they stand in its text.

    `found` counts those whose place is known; `astray` are the ids of the claims whose words are
    not there, or in several places of which none is meant; `cited` counts all claims that cite it.
    """

    found: int = 0
    astray: tuple[str, ...] = ()
    cited: int = 0


NO_QUOTES = Quotes()


def quotes_in(desk: Desk, ids: Collection[str]) -> dict[str, Quotes]:
    """Look for the quotes of all claims that cite these documents; the answer is by their ids."""
    held = (lookup.document_by_name(desk.connection, each) for each in dict.fromkeys(ids))
    wanted = {stored.id: stored.document for stored in held if stored}
    meant = called_by_claims(desk.connection, wanted)
    found = dict.fromkeys(wanted, 0)
    cited = dict.fromkeys(wanted, 0)
    astray: dict[str, list[str]] = {key: [] for key in wanted}
    for recorded in claims_citing(desk.connection, meant) if meant else ():
        claim = recorded.claim
        key = meant[claim.document]
        cited[key] += 1
        evidence = find_evidence(claim.quote, claim.locator, wanted[key].text)
        if evidence is None:
            continue
        if evidence.state == EvidenceState.ANCHORED:
            found[key] += 1
        else:
            astray[key].append(shown_id_of(desk, recorded))
    return {key: Quotes(found[key], tuple(astray[key]), cited[key]) for key in wanted}


def together(each: Mapping[str, Quotes]) -> Quotes:
    """Give the quotes of several documents as one."""
    parts = each.values()
    return Quotes(
        found=sum(part.found for part in parts),
        astray=tuple(uid for part in parts for uid in part.astray),
        cited=sum(part.cited for part in parts),
    )
