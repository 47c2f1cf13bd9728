"""Which questions another name bears on: those whose reckonings asked about it.

A name that is given, taken back or means another changes only what was asked of it by itself. Where
something is said of a source under it (or under a name that leads to it), all that is said of that
source goes with it from one name to another, and so it bears on all who asked about any of these.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

import apsw

from claimcheck.dossier import cache, lookup
from claimcheck.journal.codec import from_json
from claimcheck.journal.fold import View
from claimcheck.model.source import Alias, Source
from claimcheck.reckon.names import fold
from claimcheck.reckon.noting import ANY, WITHIN

# So many names at once may as well bear on every question.
_MANY = 64

_Ways = Mapping[str, set[str]]


def said_of_names(connection: apsw.Connection, subject: str, view: View | None) -> Iterator[Alias]:
    """Give what another name meant until now, and what it means."""
    kind, _, key = subject.partition(":")
    if kind != "alias":
        return
    before = connection.execute("SELECT body FROM alias_view WHERE key=?", (key,)).get
    if isinstance(before, str):
        yield from_json(before, Alias)
    if isinstance(view, Alias):
        yield view


def mark_renamed(connection: apsw.Connection, changed: Collection[Alias]) -> None:
    """Note as pending the questions that changed names bear on, after their views were written."""
    asked = _asked_about(connection, changed)
    if asked is None or len(asked) > _MANY:
        cache.mark_all(connection)
    else:
        cache.mark_asking(connection, asked)


def _asked_about(connection: apsw.Connection, changed: Collection[Alias]) -> set[str] | None:
    """Give what the reckonings asked about that these may change; None for any reckoning.

    A number word may stand in any answer. Where no name is left at all, nothing is looked up.
    """
    given = list(lookup.all_aliases(connection))
    kinds = {_sort(alias) for alias in changed}
    if "number" in kinds or not kinds <= {_sort(alias) for alias in given}:
        return None
    parts = {fold(alias.name) for alias in changed if _sort(alias) == "within"}
    asked = {WITHIN + name for name in (*parts, ANY)} if parts else set()
    names = [alias for alias in changed if _sort(alias) == "name"]
    if names:
        asked |= {ANY, *_moved_with(connection, names, given)}
    return asked


def _sort(alias: Alias) -> str:
    return alias.kind if alias.kind in ("within", "number") else "name"


def _moved_with(
    connection: apsw.Connection, changed: Iterable[Alias], given: Iterable[Alias]
) -> set[str]:
    """Give the names of which the meaning, or what is said of a source under them, may change."""
    names = {fold(alias.name) for alias in changed}
    sources = [view.source for view in lookup.all_sources(connection)]
    means = [(fold(a.name), fold(a.means)) for a in (*given, *changed) if _sort(a) == "name"]
    means += [(fold(name), fold(each.name)) for each in sources for name in each.aliases]
    back: dict[str, set[str]] = defaultdict(set)
    both: dict[str, set[str]] = defaultdict(set)
    for name, meant in means:
        back[meant].add(name)
        both[name].add(meant)
        both[meant].add(name)
    described = {fold(each.name) for each in sources if each != Source(each.name)}
    return names if described.isdisjoint(_reached(names, back)) else _reached(names, both)


def _reached(names: Iterable[str], ways: _Ways) -> set[str]:
    reached, ahead = set(names), list(names)
    while ahead:
        for name in ways.get(ahead.pop(), ()):
            if name not in reached:
                reached.add(name)
                ahead.append(name)
    return reached
