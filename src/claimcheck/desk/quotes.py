"""What of the quotes that cite documents stands in their texts."""

from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from claimcheck.desk.finding import shown_id_of
from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup
from claimcheck.journal.subjects import name_key
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.document import StoredDocument
from claimcheck.model.kinds import EvidenceState
from claimcheck.reading.evidence import find_evidence


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
    wanted = {each.id: each for each in lookup.all_documents(desk.connection) if each.id in ids}
    found = dict.fromkeys(wanted, 0)
    cited = dict.fromkeys(wanted, 0)
    astray: dict[str, list[str]] = {key: [] for key in wanted}
    for key, recorded in _citing(desk, wanted):
        cited[key] += 1
        claim, text = recorded.claim, wanted[key].document.text
        evidence = find_evidence(claim.quote, claim.locator, text)
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


def _citing(
    desk: Desk, documents: dict[str, StoredDocument]
) -> Iterator[tuple[str, RecordedClaim]]:
    """Stream the claims that cite any of these documents, each with the document's id."""
    told = ((each.id, each.document.name, each.document.address) for each in documents.values())
    called = {name_key(name) for names in told for name in names if name}
    meant: dict[str, str] = {}
    for recorded in lookup.all_claims(desk.connection):
        cites = recorded.claim.document
        if not cites or name_key(cites) not in called:
            continue
        if cites not in meant:
            held = lookup.document_by_name(desk.connection, cites)
            meant[cites] = held.id if held else ""
        if meant[cites] in documents:
            yield meant[cites], recorded
