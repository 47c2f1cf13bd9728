"""Claims that were handed out: under the labels where they stand, and known when they come back."""

from collections import Counter, defaultdict
from itertools import chain

from attrs import evolve

from claimcheck.desk.finding import about_as_shown
from claimcheck.desk.opening import Desk
from claimcheck.desk.questions import QuestionState
from claimcheck.dossier import lookup
from claimcheck.exchange.claims_in import ClaimsRead
from claimcheck.model.claim import Claim
from claimcheck.model.event import Event
from claimcheck.reckon.names import fold


def standing_labels(desk: Desk, claim: Claim, state: QuestionState | None) -> tuple[str, str]:
    """Give the labels of the event and question where a claim stands.

    Its giver's own words stay where they say the same. A label that names several events is told
    apart by time or id, so that whoever adds the claim again does not put them together.
    """
    if state is None:
        return claim.event, claim.question
    event, question = state.event.label, state.question.label
    if fold(event) == fold(claim.event):
        event = claim.event
    elif len(lookup.events_by_label(desk.connection, event)) > 1:
        event = f"{event} ({_told_apart(state.event)})"
    return event, claim.question if fold(question) == fold(claim.question) else question


def without_known(desk: Desk, read: ClaimsRead) -> ClaimsRead:
    """Leave out the rows of an export of ours whose claims this dossier holds, as they are.

    They bear the ids that are shown, and the labels of where they stood.
    """
    rows = zip(read.claims, read.rows, strict=True)
    new = [(claim, row) for claim, row in rows if not _is_held(desk, claim)]
    return evolve(read, claims=tuple(each for each, _ in new), rows=tuple(row for _, row in new))


def stood_together(read: ClaimsRead) -> dict[str, str]:
    """Give, by the ids of claims in an export of ours, the events in which they stood.

    A claim whose label is no longer that of the others was given another since: that one holds.
    """
    labels: defaultdict[str, list[str]] = defaultdict(list)
    for claim in read.claims:
        if claim.id in read.stood:
            labels[read.stood[claim.id]].append(fold(claim.event))
    called = {event: Counter(given).most_common(1)[0][0] for event, given in labels.items()}
    return {
        claim.id: event
        for claim in read.claims
        if (event := read.stood.get(claim.id, "")) and _one_label(fold(claim.event), called[event])
    }


def _one_label(one: str, other: str) -> bool:
    """Whether two folded labels are one, or one but for the day or id that tells it apart."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _is_held(desk: Desk, claim: Claim) -> bool:
    named = lookup.claim_by_uid(desk.connection, claim.id)
    held = [named] if named else lookup.claims_by_given_id(desk.connection, claim.id)
    # Who speaks of another names it by the id under which that one was handed out.
    handed_out = (about_as_shown(desk, each) for each in held)
    return any(_bare(each.claim) == _bare(claim) for each in chain(held, handed_out))


def _bare(claim: Claim) -> Claim:
    return evolve(claim, id="", event="", question="")


def _told_apart(event: Event) -> str:
    return event.when or event.id
