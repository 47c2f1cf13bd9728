"""What the tool proposes and a person decides: names that may be one, what may belong together."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from weakref import WeakKeyDictionary

import apsw

from claimcheck.desk.named import names_used
from claimcheck.desk.opening import Desk
from claimcheck.desk.proposing_joins import joins_by_label, joins_proposed
from claimcheck.desk.proposing_moves import moves_proposed
from claimcheck.desk.proposing_parts import parts_proposed
from claimcheck.dossier.dismissals import dismissals
from claimcheck.journal.subjects import name_key, proposal_id
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.name import Pair, SameName
from claimcheck.reckon.naming.propose import Spelled, propose_names, spelled_alike

_SPELLED: WeakKeyDictionary[apsw.Connection, Spelled] = WeakKeyDictionary()


def proposed(
    desk: Desk, of: Proposed, put_aside: AbstractSet[str], *, by_words: bool = True
) -> list[Proposal]:
    """Make the proposals of one sort that were not put aside; joins by labels or by words too."""
    made = joins_by_label if of == Proposed.JOINS and not by_words else _PROPOSERS[of]
    return _once_each([each for each in made(desk) if each.id not in put_aside])


def _once_each(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Of joins, keep for each that would be joined to another the likeliest that is proposed."""
    first: dict[str, Proposal] = {}
    for each in sorted(proposals, key=lambda proposal: -proposal.probability):
        first.setdefault(each.about[1] if each.of == Proposed.JOINS else each.id, each)
    return list(first.values())


def _of_names(desk: Desk) -> Iterator[Proposal]:
    apart: set[Pair] = {
        frozenset(map(fold, each.about))
        for each in dismissals(desk.connection)
        if each.of == Proposed.NAMES and not each.document
    }
    names = names_used(desk)
    uses = {name.text: name.uses for name in names}
    # What is accepted or dismissed leaves the spelling of names as it was found.
    spelled = spelled_alike(names, _SPELLED.get(desk.connection))
    _SPELLED[desk.connection] = spelled
    for each in propose_names(names, apart, spelled):
        # A document gives its own name to a source; what an answer names keeps its words.
        if not each.document or each.kind == "source":
            yield _name_proposal(each, uses[each.name])


def _name_proposal(found: SameName, uses: int) -> Proposal:
    claims = "1 use" if uses == 1 else f"{uses:,} uses"
    if found.document:
        effect = (
            f"in {found.document} the claims of “{found.name}” get “{found.means}” as their source"
        )
    else:
        effect = f"“{found.name}” ({claims}) means “{found.means}” in the whole dossier"
    place = f", in {found.document}" if found.document else ""
    about = (name_key(found.name), name_key(found.means))
    return Proposal(
        id=proposal_id(Proposed.NAMES, *about, *filter(None, (place,))),
        of=Proposed.NAMES,
        about=(found.name, found.means),
        kind=found.kind,
        said=f"{found.name} = {found.means}{place}",
        because=found.because,
        probability=found.probability,
        effect=effect,
        document=found.document,
        warns=found.warns,
    )


_PROPOSERS: dict[Proposed, Callable[[Desk], Iterator[Proposal]]] = {
    Proposed.NAMES: _of_names,
    Proposed.MOVES: moves_proposed,
    Proposed.JOINS: joins_proposed,
    Proposed.PARTS: parts_proposed,
}
