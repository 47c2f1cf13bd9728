"""Undo, redo, the log and verification."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from attrs import frozen

from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.dossier import acts
from claimcheck.dossier import verify as proving
from claimcheck.dossier.acts import RecordedAct
from claimcheck.dossier.striking import strikes_on
from claimcheck.dossier.verify import Proof
from claimcheck.journal.entries import ActStruck
from claimcheck.model.exits import BadInputError

# What changes nothing cannot be undone, what was taken out for good is gone, and a dossier's
# founding is what all else rests on.
_NOT_UNDONE = frozenset({"new", "export", "redact"})
_STRIKES = frozenset({"undo", "redo"})


@frozen
class Undone:
    """What was undone or redone, and the act that did so."""

    act: RecordedAct
    by_act: str


def undo(
    desk: Desk, act: str | None = None, because: str = "", *, verbs: Sequence[str] = ()
) -> Undone:
    """Strike an act: the named one, else the reviewer's own last (of `verbs`, where given)."""
    with one_act(desk):
        target = _act_named(desk, act) if act else _last_own(desk, verbs)
        struck = append_act(desk, "undo", (ActStruck(target.id, because.strip()),)).id
    return Undone(target, struck)


def redo(desk: Desk, *, verbs: Sequence[str] = ()) -> Undone:
    """Let the reviewer's own last undone act hold again, also where others undid it too."""
    with one_act(desk):
        strike, target = _last_undone(desk, verbs)
        # In another copy somebody else may have undone the same; what is redone holds again.
        others = (each for each in strikes_on(desk.connection, target.id) if each != strike.id)
        made = append_act(desk, "redo", map(ActStruck, (strike.id, *others))).id
    return Undone(target, made)


def can_undo(desk: Desk, verbs: Sequence[str]) -> bool:
    """Tell whether there is an act of these verbs that the reviewer could undo."""
    with suppress(BadInputError):
        return bool(_last_own(desk, verbs))
    return False


def can_redo(desk: Desk, verbs: Sequence[str]) -> bool:
    """Tell whether there is an act of these verbs that the reviewer could redo."""
    with suppress(BadInputError):
        return bool(_last_undone(desk, verbs))
    return False


def log(desk: Desk) -> Iterator[RecordedAct]:
    """Stream every act, the newest first."""
    return acts.newest_first(desk.connection)


def verify(desk: Desk) -> Proof:
    """Check hashes, order, views and file."""
    return proving.verify(desk.connection)


def _act_named(desk: Desk, text: str) -> RecordedAct:
    target = acts.act_by_id(desk.connection, text)
    if target is None:
        raise BadInputError(
            f"No act {text} is in {desk.path}. List them with: claimcheck log {desk.path}"
        )
    if target.verb in _NOT_UNDONE:
        raise BadInputError(f"The act {text} ({target.verb}) cannot be undone.")
    if target.verb in _STRIKES:
        raise BadInputError(f"The act {text} is itself an {target.verb}: use undo or redo alone.")
    if target.struck:
        raise BadInputError(f"The act {text} is undone already.")
    return target


def _last_own(desk: Desk, verbs: Sequence[str]) -> RecordedAct:
    for act in acts.live_acts(desk.connection, desk.by, _STRIKES | _NOT_UNDONE):
        if not verbs or act.verb in verbs:
            return act
    raise BadInputError(f"There is nothing that {desk.by} could undo.")


def _last_undone(desk: Desk, verbs: Sequence[str]) -> tuple[RecordedAct, RecordedAct]:
    """Find the last undo that holds, unless the reviewer has done something else since."""
    for act in acts.live_acts(desk.connection, desk.by, _NOT_UNDONE | {"redo"}):
        target = acts.act_by_id(desk.connection, act.strikes) if act.verb == "undo" else None
        if target is None:
            break
        if not verbs or target.verb in verbs:
            return act, target
    raise BadInputError(f"There is nothing that {desk.by} could redo.")
