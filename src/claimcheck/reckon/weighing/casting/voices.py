"""Who speaks: sources under one name each, and which claims are one voice."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from attrs import frozen

from claimcheck.model.claim import Relay, parse_via
from claimcheck.model.kinds import How
from claimcheck.reckon.context import Context
from claimcheck.reckon.nameless import told_of
from claimcheck.reckon.names import canonical, fold
from claimcheck.reckon.weighing.ballots import Ints
from claimcheck.reckon.weighing.casting.numbering import (
    by_key,
    commonest,
    numbered,
    paired,
    positions,
)
from claimcheck.reckon.weighing.casting.told import Longs, Repeats, Told


@frozen(eq=False)
class Voices:
    """The sources of n claims: which each row has; of each its key and the name to show."""

    of_row: Ints
    keys: tuple[str, ...]
    names: tuple[str, ...]


def voices_of(told: Told, context: Context) -> Voices:
    """Tell the sources apart.

    A nameless one is one voice per first relay, else per document, else per claim.

    Sources are numbered by their folded names, so that the order of the rows makes no difference.
    """
    nobody = [told_of(text) for text in told.source.texts]
    keys, of_text = by_key(
        _key(text, told_alike, context)
        for text, told_alike in zip(told.source.texts, nobody, strict=True)
    )
    nameless = np.array([each is not None for each in nobody])
    source = of_text[told.source.ids]
    shown = [" ".join(text.split()) for text in told.source.texts]
    pairs = numbered(told.source.ids)
    best = commonest(
        of_text[pairs.keys], pairs.keys.astype(np.int32), pairs.count, len(keys), shown
    )
    names = [shown[at] if at >= 0 else key for at, key in zip(best.tolist(), keys, strict=True)]
    apart = nameless[told.source.ids]
    if apart.any():
        keys, names = _apart(told, np.flatnonzero(apart), source, (keys, names), context)
    return _sorted(source, keys, names)


def _key(text: str, nobody: str | None, context: Context) -> str:
    """Give what a source is known by: its folded name, or what words for nobody tell."""
    name = canonical(text, context)
    return name if nobody is None or name != fold(text) else nobody


def _apart(
    told: Told,
    rows: npt.NDArray[np.integer],
    source: Ints,
    known: tuple[list[str], list[str]],
    context: Context,
) -> tuple[list[str], list[str]]:
    """Give the rows of nameless sources sources of their own; returns all keys and names."""
    keys, names = known
    relays = [_first_relay(via) for via in told.via.texts]
    added: dict[str, int] = {}
    shown = list(names)
    for row in rows.tolist():
        relay = relays[told.via.ids[row]]
        place = canonical(relay, context) or told.document.texts[told.document.ids[row]].strip()
        key = f"{keys[source[row]]} ({place or f'row {row}'})"
        number = added.setdefault(key, len(keys) + len(added))
        if number == len(shown):
            shown.append(f"{names[source[row]]} ({relay or place or 'no relay named'})")
        source[row] = number
    return [*keys, *added], shown


def _sorted(source: Ints, keys: Sequence[str], names: Sequence[str]) -> Voices:
    used = numbered(source).keys.tolist()
    order = sorted(used, key=keys.__getitem__)
    rank = np.zeros(len(keys), dtype=np.int32)
    rank[order] = np.arange(len(order))
    return Voices(rank[source], tuple(keys[at] for at in order), tuple(names[at] for at in order))


def _first_relay(via: str) -> str:
    chain = _chain(via)
    return chain[0].name if chain else ""


def _chain(via: str) -> tuple[Relay, ...]:
    try:
        return parse_via(via)
    except ValueError:
        return ()


@frozen(eq=False)
class Relays:
    """Declared relays between sources, by number: `source` repeats `of` where both say the same."""

    source: Ints
    of: Ints


def relays_between(repeats: Sequence[Repeats], voices: Voices, context: Context) -> Relays:
    """Find the sources of a table of relays; whoever denies what it passes on is left out.

    A source that is repeated and says nothing itself still makes those that repeat it one voice:
    it gets a number of its own behind the sources that speak.
    """
    known = {key: number for number, key in enumerate(voices.keys)}
    pairs: set[tuple[int, int]] = set()
    for each in repeats:
        if each.relay.how is How.DENIES:
            continue
        said = (canonical(name, context) for name in (each.source, each.relay.name))
        one, other = (known.setdefault(name, len(known)) for name in said)
        if one != other:
            pairs.add((one, other))
    ordered = sorted(pairs)
    return Relays(
        np.array([pair[0] for pair in ordered], dtype=np.int32),
        np.array([pair[1] for pair in ordered], dtype=np.int32),
    )


def origins_of(
    told: Told, voices: Voices, relays: Relays, item: Ints, candidate: Ints, context: Context
) -> Ints:
    """Tell the independent voices behind claims (n): those with one number are one voice.

    A claim whose source passes on another's, by the chain of a claim of that answer or by the
    table of relays, is that other's voice wherever both say the same, and where the other says
    nothing itself. Where two pass each other on in a circle, they are one.
    """
    size = max([len(voices.keys), *(relays.of + 1).tolist(), *(relays.source + 1).tolist()])
    child, parent = _by_chain(told, voices, candidate, size, context)
    by_table = _by_table(relays, voices.of_row, item, candidate, size)
    child, parent = np.r_[child, by_table[0]], np.r_[parent, by_table[1]]
    if not child.size:
        return voices.of_row
    claim = numbered(paired(candidate, voices.of_row, size))
    nodes = numbered(np.r_[claim.keys, child, parent])
    leads = np.arange(nodes.keys.size)
    behind = nodes.ids[claim.keys.size :]
    children, parents = behind[: child.size], behind[child.size :]
    unsaid = positions(claim.keys, parent) < 0
    order = np.lexsort((parents, unsaid, children))[::-1]
    leads[children[order]] = parents[order]
    return _roots(leads)[nodes.ids[: claim.keys.size]][claim.ids].astype(np.int32)


def _by_chain(
    told: Told, voices: Voices, candidate: Ints, size: int, context: Context
) -> tuple[Longs, Longs]:
    """Pair what a relay says itself with the claim of the same answer that it passes on."""
    known = {key: number for number, key in enumerate(voices.keys)}
    children: list[Longs] = []
    parents: list[Longs] = []
    if not any(map(str.strip, told.via.texts)):
        return _joined(children), _joined(parents)
    spoken = np.unique(paired(candidate, voices.of_row, size))
    for number, text in enumerate(told.via.texts):
        passing = {
            known.get(canonical(relay.name, context))
            for relay in _chain(text)
            if relay.how is not How.DENIES
        } - {None}
        if not passing:
            continue
        rows = np.flatnonzero(told.via.ids == number)
        own = paired(candidate[rows], voices.of_row[rows], size)
        for relay in sorted(each for each in passing if each is not None):
            said = paired(candidate[rows], np.full(rows.size, relay), size)
            both = (positions(spoken, said) >= 0) & (said != own)
            children.append(said[both])
            parents.append(own[both])
    return _joined(children), _joined(parents)


def _by_table(
    relays: Relays, source: Ints, item: Ints, candidate: Ints, size: int
) -> tuple[Longs, Longs]:
    """Pair the claims of sources that repeat others with what those say, or would have said."""
    children: list[Longs] = []
    parents: list[Longs] = []
    if not relays.source.size:
        return _joined(children), _joined(parents)
    order = np.argsort(source, kind="stable")
    by_source = source[order]
    rows_of = {
        number: order[
            np.searchsorted(by_source, number) : np.searchsorted(by_source, number, "right")
        ]
        for number in {*relays.source.tolist(), *relays.of.tolist()}
    }
    for one, other in zip(relays.source.tolist(), relays.of.tolist(), strict=True):
        mine, theirs = rows_of[one], rows_of[other]
        same = np.isin(candidate[mine], candidate[theirs])
        silent = ~np.isin(item[mine], item[theirs])
        rows = mine[same | silent]
        children.append(paired(candidate[rows], np.full(rows.size, one), size))
        parents.append(paired(candidate[rows], np.full(rows.size, other), size))
    return _joined(children), _joined(parents)


def _joined(parts: Sequence[Longs]) -> Longs:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _roots(leads: npt.NDArray[np.integer]) -> npt.NDArray[np.integer]:
    """Follow every number to where it ends; those of a circle end at the least of it."""
    least, ahead = np.minimum(np.arange(leads.size), leads), leads.copy()
    for _ in range(max(1, int(leads.size).bit_length())):
        least = np.minimum(least, least[ahead])
        ahead = ahead[ahead]
    # By now everything stands on its end or in its circle, and all of that knows the least of it.
    return np.asarray(least[ahead])
