"""Notes on labels that time or place made several events of: nothing is split without a word."""

from collections.abc import Iterator, Sequence

from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk
from claimcheck.desk.placing import KeptApart
from claimcheck.dossier import lookup
from claimcheck.model.counting import counted

_TOLD = 3


def notes_on_kept_apart(desk: Desk, kept: Sequence[KeptApart]) -> Iterator[str]:
    """Say which labels of new claims are several events now, why, and how to make them one."""
    for each in kept[:_TOLD]:
        events = lookup.events_by_label(desk.connection, each.label)
        yield (
            f"“{each.label}” is {counted(len(events), 'event')} here. That of "
            f"{shown_id(desk, each.uid)} is another, since that of {each.apart}."
        )
    if len(kept) > _TOLD:
        yield f"So are {counted(len(kept) - _TOLD, 'more label')}."
    if kept:
        yield f"Join those that are one: claimcheck proposals {desk.path} --of joins"
