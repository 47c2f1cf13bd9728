"""What whoever hands out a masked table is told: what was masked, and what to look at before."""

from collections import defaultdict

from claimcheck.exchange.masking import Mask
from claimcheck.model.counting import counted


def notes_on_masked(mask: Mask | None, table: str) -> tuple[str, ...]:
    """Say how much was masked in a table, and where words of masked names may still stand."""
    if mask is None:
        return ()
    claims = "1 claim is" if mask.masked == 1 else f"{mask.masked:,} claims are"
    told = f"{claims} of confidential sources and masked; --with-confidential hands out all."
    return (told, *_on_others(mask.others), *_on_alike(mask.alike), *_on_left(mask, table))


def _on_others(others: int) -> tuple[str, ...]:
    if not others:
        return ()
    named = (
        "1 claim that is not marked confidential names somebody"
        if others == 1
        else f"{others:,} claims that are not marked confidential name somebody"
    )
    note = (
        f"{named} whom a confidential claim names, which is masked there too. Whoever may be named "
        "all the same: say so in a table of sources, with open in the column confidential."
    )
    return (note,)


def _on_alike(alike: int) -> tuple[str, ...]:
    if not alike:
        return ()
    are = "1 claim is" if alike == 1 else f"{alike:,} claims are"
    note = (
        f"{are} of a source that is not marked, whose name holds or sounds like a masked one: that "
        "is masked, and the rest goes out. If they are one source, give its other name."
    )
    return (note,)


def _on_left(mask: Mask, table: str) -> tuple[str, ...]:
    """Name the rows in which a word of a masked name still stands: a person has to look."""
    left = mask.left
    if not left:
        return ()
    standing: defaultdict[str, list[str]] = defaultdict(list)
    for each in left:
        standing[each.word].append(each.row)
    rarest_first = sorted(standing.items(), key=lambda told: len(told[1]))
    # Each is named, however many: of a row that is not, nobody knows that it has to be read.
    named = "; ".join(f"“{word}” in {', '.join(where)}" for word, where in rarest_first)
    rows = counted(len({each.row for each in left}), "row", "rows")
    note = (
        f"Look before you send it out: in {rows} of the table of {table} a word of a masked name "
        f"still stands, and may mean the source: {named}."
    )
    return (note,)
