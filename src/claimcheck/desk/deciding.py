"""Proposals: listed, accepted, dismissed. What a person decided on is not proposed again."""

from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

import apsw

from claimcheck.desk.arranging import bodies_of_join
from claimcheck.desk.naming_in_full import named_in_full
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.reckoning import refresh
from claimcheck.desk.settling import need_reason
from claimcheck.dossier.dismissals import dismissals
from claimcheck.dossier.transaction import heads
from claimcheck.exchange.shapes import Shape
from claimcheck.journal.entries import AliasGiven, Body, ProposalDismissed
from claimcheck.model.counting import some_of
from claimcheck.model.exits import BadInputError, ChangedError
from claimcheck.model.proposal import Proposal, Proposed
from claimcheck.model.source import Alias

LIKELY_PROPOSALS = (Proposed.NAMES, Proposed.MOVES, Proposed.JOINS)
_POSSIBLE = "possible joins"
Made = dict[str, list[Proposal]]
"""What was proposed as of some heads, by what was asked for."""

_MADE: WeakKeyDictionary[apsw.Connection, tuple[tuple[bytes, ...], Made]] = WeakKeyDictionary()


def proposals(
    desk: Desk,
    of: Sequence[Proposed] = LIKELY_PROPOSALS,
    *,
    by_words: bool = True,
    possible: bool = False,
) -> list[Proposal]:
    """List what is proposed and was neither accepted nor dismissed, the likeliest first.

    Without `by_words` events are joined by their labels alone, for whoever cannot wait until the
    words of all claims were compared. With `possible` events are joined that are so from one in six
    on, too. What may be two (`Proposed.PARTS`) is never so likely that it is listed unasked.
    """
    from claimcheck.desk.proposing import proposed  # noqa: PLC0415 - loads the matching of names
    from claimcheck.desk.proposing_joins import possible_joins  # noqa: PLC0415 - the same

    if any(sort != Proposed.NAMES for sort in of):
        refresh(desk)  # which names are used, whoever gathers them sees to
    made, put_aside = _made(desk), _put_aside(desk)
    found: dict[str, Proposal] = {}
    for sort in of:
        key = f"{sort}" if by_words else f"{sort} by labels"
        if key not in made:
            made[key] = proposed(desk, sort, put_aside, by_words=by_words)
        found.update((each.id, each) for each in made[key])
    if possible and Proposed.JOINS in of:
        if _POSSIBLE not in made:
            made[_POSSIBLE] = possible_joins(desk)
        found = {**{each.id: each for each in made[_POSSIBLE]}, **found}
    return sorted(found.values(), key=lambda each: (-each.probability, each.id))


def proposals_of_event(desk: Desk, event: str) -> list[Proposal]:
    """List the events that one event may be, the likeliest first, in a dossier of any size.

    They are less likely than what is proposed else: from one in fifteen on.
    """
    from claimcheck.desk.proposing_joins import joins_of_event  # noqa: PLC0415 - as above

    refresh(desk)
    made = _made(desk)
    if event not in made:
        made[event] = joins_of_event(desk, event)
    return made[event]


def parting_of_event(desk: Desk, event: str) -> list[Proposal]:
    """List how one event may be two, in a dossier of any size: one way, or none."""
    from claimcheck.desk.proposing_parts import parting_proposed  # noqa: PLC0415 - word lists

    refresh(desk)
    made, key = _made(desk), f"parts of {event}"
    if key not in made:
        found = parting_proposed(desk, event)
        made[key] = [found] if found else []
    return made[key]


def _made(desk: Desk) -> Made:
    """Give what was proposed already, as the dossier stands."""
    # The heads come first: what another program adds meanwhile has others and is made anew.
    at = heads(desk.connection)
    known = _MADE.get(desk.connection)
    if known is None or known[0] != at:
        known = _MADE[desk.connection] = at, {}
    return known[1]


def _put_aside(desk: Desk) -> frozenset[str]:
    return frozenset(each.proposal for each in dismissals(desk.connection))


def proposal_shape(proposal: Proposal) -> Shape:
    """Give a proposal as a row of its list."""
    named = proposal.of == Proposed.NAMES
    return {
        "id": proposal.id,
        "of": str(proposal.of),
        "kind": proposal.kind,
        "proposal": proposal.said,
        "probability": proposal.probability,
        "because": proposal.because,
        "effect": proposal.effect,
        "name": proposal.about[0] if named else None,
        "means": proposal.about[1] if named else None,
        "ids": [] if named else list(_about(proposal)),
        "document": proposal.document or None,
        "warns": proposal.warns,
    }


def _about(proposal: Proposal) -> tuple[str, ...]:
    """Give what a proposal is about: of parts the event, then all claims that would leave it."""
    return (proposal.about[0], *(proposal.claims or proposal.about[1:]))


def accept(desk: Desk, ids: Sequence[str], because: str, *, of_event: str = "") -> list[Proposal]:
    """Do what proposals say: another name is given, claims are put right, events joined or parted.

    It is one act. BadInputError where one of them is not proposed, and nothing is recorded. They
    were listed for `of_event`, where that is given.
    """
    need_reason(because)
    at, chosen = heads(desk.connection), _chosen(desk, ids, of_event)
    _refuse_mixed(chosen)
    with one_act(desk):
        _refuse_grown(desk, at)
        bodies = [body for each in chosen for body in _accepted(desk, each, because.strip())]
        # Whoever merges copies is told of parted questions by the act's verb.
        parts = any(each.of == Proposed.PARTS for each in chosen)
        append_act(desk, "part" if parts else "accept", bodies)
    return chosen


def _refuse_mixed(chosen: Sequence[Proposal]) -> None:
    """Refuse to part events along with anything else: what is left may be joined or moved then."""
    parts = [each.id for each in chosen if each.of == Proposed.PARTS]
    if parts and len(parts) < len(chosen):
        raise BadInputError(
            f"{some_of(parts)} would part events, of which other proposals may hold no longer. "
            "Nothing was recorded. Accept that first and by itself, then look what is proposed."
        )


def dismiss(desk: Desk, ids: Sequence[str], because: str, *, of_event: str = "") -> list[Proposal]:
    """Put proposals aside: they are not made again until that is undone."""
    need_reason(because)
    at, chosen = heads(desk.connection), _chosen(desk, ids, of_event)
    with one_act(desk):
        _refuse_grown(desk, at)
        append_act(
            desk,
            "dismiss",
            [
                ProposalDismissed(
                    each.id, str(each.of), _about(each), because.strip(), document=each.document
                )
                for each in chosen
            ],
        )
    return chosen


def _refuse_grown(desk: Desk, at: tuple[bytes, ...]) -> None:
    """Refuse where somebody recorded something since the proposals were made."""
    if heads(desk.connection) != at:
        raise ChangedError(
            f"{desk.path} was changed by someone while the proposals were made. Nothing was "
            "recorded: do it again."
        )


def _chosen(desk: Desk, ids: Sequence[str], of_event: str) -> list[Proposal]:
    """Find proposals by their ids, each once: those that were listed, else all there are."""
    known = _listed(desk)
    if of_event and not known.keys() >= set(ids):
        near = (*proposals_of_event(desk, of_event), *parting_of_event(desk, of_event))
        known = {**{each.id: each for each in near}, **known}
    if not known.keys() >= set(ids):
        sorts = [of for of in Proposed if any(each.startswith(f"{of[0]}-") for each in ids)]
        known = {**{each.id: each for each in proposals(desk, sorts, possible=True)}, **known}
    missing = [each for each in ids if each not in known]
    if missing:
        gone = missing[0] in _put_aside(desk)
        why = "was dismissed" if gone else "is not proposed, or not any more"
        raise BadInputError(
            f"{missing[0]} {why} in {desk.path}. Nothing was recorded. "
            f"List the proposals with: claimcheck proposals {desk.path}"
        )
    return [known[each] for each in dict.fromkeys(ids)]


def _listed(desk: Desk) -> dict[str, Proposal]:
    """Give what was listed, as it was: what is likely stands before what is possible."""
    made = _made(desk)
    first = [*map(str, Proposed), _POSSIBLE]
    known: dict[str, Proposal] = {}
    for key in sorted(made, key=lambda key: first.index(key) if key in first else len(first)):
        for each in made[key]:
            known.setdefault(each.id, each)
    return known


def _accepted(desk: Desk, proposal: Proposal, because: str) -> Iterator[Body]:
    if proposal.of == Proposed.JOINS:
        yield from bodies_of_join(desk, *proposal.about, because)
    elif proposal.of == Proposed.MOVES:
        from claimcheck.desk.proposing_moves import bodies_of_move  # noqa: PLC0415 - as above

        yield from bodies_of_move(desk, proposal, because)
    elif proposal.of == Proposed.PARTS:
        from claimcheck.desk.proposing_parts import bodies_of_parting  # noqa: PLC0415 - as above

        yield from bodies_of_parting(desk, proposal, because)
    elif proposal.document:
        yield from named_in_full(desk, proposal, because)
    else:
        name, means = proposal.about
        yield AliasGiven(Alias(name, means, proposal.kind), because)
