"""Which questions another name bears on: those whose reckonings asked about it.

A name that is given, taken back or means another changes only what was asked of it by itself. Where
something is said of a source under it (or under a name that leads to it), or in what it lies, all
that goes with it from one name to another, and so it bears on all who asked about any of these.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Self

import apsw
from attrs import frozen

from claimcheck.dossier import cache, lookup
from claimcheck.journal.codec import from_json
from claimcheck.journal.fold import View
from claimcheck.model.source import Alias, Source
from claimcheck.reckon.names import fold, without_article
from claimcheck.reckon.noting import ANY, WITHIN

# So many names at once may as well bear on every question.
_MANY = 64

_Names = defaultdict[str, set[str]]


@frozen
class _Ways:
    """How the names of a dossier lead to each other: `back` from what is meant, `both` either way.

    `described` are those of which more is said than that they are names; `forms` has the names
    that differ by an article alone, by the name without it.
    """

    back: _Names
    both: _Names
    forms: _Names
    described: set[str]

    @classmethod
    def of(cls, connection: apsw.Connection, aliases: Iterable[Alias]) -> Self:
        """Gather them from what aliases and sources say."""
        given = list(aliases)
        sources = [view.source for view in lookup.all_sources(connection)]
        means = [(fold(a.name), fold(a.means)) for a in given if _sort(a) == "name"]
        means += [(fold(name), fold(each.name)) for each in sources for name in each.aliases]
        described = {fold(each.name) for each in sources if each != Source(each.name)}
        described |= {fold(a.name) for a in given if _sort(a) == "within"}
        ways = cls(defaultdict(set), defaultdict(set), defaultdict(set), described)
        for name, meant in means:
            ways._lead(name, meant)
        for name in {*described, *chain.from_iterable(means)}:
            bare = without_article(name)
            ways.forms[bare].add(name)
            ways._lead(name, bare)
            ways._lead(bare, name)
        return ways

    def _lead(self, name: str, meant: str) -> None:
        self.back[meant].add(name)
        self.both[name].add(meant)
        self.both[meant].add(name)


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
    ways = _Ways.of(connection, (*given, *changed))
    parts = {fold(alias.name) for alias in changed if _sort(alias) == "within"}
    # What lies in what is kept under the name that all its other names lead to.
    asked = {WITHIN + name for name in (*_reached(parts, ways.both), ANY)} if parts else set()
    names = [alias for alias in changed if _sort(alias) == "name"]
    if names:
        asked |= {ANY, *_moved_with(names, ways)}
    return asked


def _sort(alias: Alias) -> str:
    return alias.kind if alias.kind in ("within", "number") else "name"


def _moved_with(changed: Iterable[Alias], ways: _Ways) -> set[str]:
    """Give the names of which the meaning, or what is said under them, may change.

    What is said of a name holds for it with or without its article. A name that is given to two
    things means one of them: the other is meant by it no more, or again.
    """
    names = {fold(name) for alias in changed for name in (alias.name, alias.means)}
    names |= {meant for alias in changed for meant in ways.both.get(fold(alias.name), ())}
    names = {form for name in names for form in (name, *ways.forms[without_article(name)])}
    names |= {without_article(name) for name in names}
    moved = not ways.described.isdisjoint(_reached(names, ways.back))
    return _reached(names, ways.both) if moved else names


def _reached(names: Iterable[str], ways: _Names) -> set[str]:
    reached, ahead = set(names), list(names)
    while ahead:
        for name in ways.get(ahead.pop(), ()):
            if name not in reached:
                reached.add(name)
                ahead.append(name)
    return reached
