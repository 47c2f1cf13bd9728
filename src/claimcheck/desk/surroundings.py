"""What bears on every question of a dossier: names, what lies within what, sources, rules."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

import apsw
from attrs import evolve, frozen

from claimcheck.desk.opening import Desk
from claimcheck.desk.papers import PaperShelf
from claimcheck.dossier import lookup
from claimcheck.dossier.refolding import surroundings_state
from claimcheck.dossier.search import Needle, needles
from claimcheck.journal.fold import SourceView
from claimcheck.model.source import Grade, Source
from claimcheck.reckon.context import Context
from claimcheck.reckon.knowing import context_of
from claimcheck.reckon.names import canonical, fold


@frozen
class Surroundings:
    """What bears on every question: other names, what lies within what, sources, rules, papers.

    `sources` and `grades` (the oldest first) go by canonical name: all that is said of any name of
    a source is said of it. `described` are those of which more is said than a name and grades:
    a grade alone changes nothing of how claims compare.
    """

    context: Context
    sources: Mapping[str, Source]
    described: Mapping[str, Source]
    grades: Mapping[str, tuple[Grade, ...]]
    reviewers: int
    papers: PaperShelf

    def canonical(self, name: str) -> str:
        """Give the name that a name means, folded."""
        return canonical(name, self.context)

    @cached_property
    def called(self) -> Mapping[str, tuple[str, ...]]:
        """Give for each name that has others all that mean the same, folded."""
        groups: dict[str, dict[str, None]] = {}
        for name in self.context.aliases:
            meant = self.canonical(name)
            groups.setdefault(meant, {meant: None})[name] = None
        return {name: tuple(group) for group in groups.values() for name in group}


def wanted(desk: Desk, text: str) -> tuple[Needle, ...]:
    """Give what a search looks for: its words, or other names of what they name."""
    return needles(text, surroundings(desk).called) if text else ()


_GATHERED: WeakKeyDictionary[apsw.Connection, tuple[str, Surroundings]] = WeakKeyDictionary()


def surroundings(desk: Desk) -> Surroundings:
    """Give what bears on every question; it is gathered anew once any of it was written."""
    # The state comes first: what another program adds meanwhile has another and is gathered again.
    at = surroundings_state(desk.connection)
    known = _GATHERED.get(desk.connection)
    if known is None or known[0] != at:
        known = _GATHERED[desk.connection] = at, _gather(desk.connection)
    return known[1]


def _gather(connection: apsw.Connection) -> Surroundings:
    views = list(lookup.all_sources(connection))
    context = context_of(lookup.all_aliases(connection), [view.source for view in views])
    named: dict[str, list[SourceView]] = {}
    for view in views:
        named.setdefault(canonical(view.source.name, context), []).append(view)
    return Surroundings(
        context,
        {key: one_source(key, [view.source for view in held]) for key, held in named.items()},
        {
            key: one_source(key, told)
            for key, held in named.items()
            if (told := [view.source for view in held if view.source != Source(view.source.name)])
        },
        {key: _grades_of(held) for key, held in named.items()},
        lookup.dossier_facts(connection).reviewers,
        PaperShelf(),
    )


def _grades_of(views: Sequence[SourceView]) -> tuple[Grade, ...]:
    return tuple(sorted((grade for view in views for grade in view.grades), key=_given_at))


def _given_at(grade: Grade) -> str:
    return grade.at


def one_source(key: str, described: Sequence[Source]) -> Source:
    """Give what is said of one source under its several names, that of `key` above the others.

    What any description calls confidential is confidential under all of its names.
    """
    first, *others = sorted(described, key=lambda source: fold(source.name) != key)
    if not others:
        return first
    names = dict.fromkeys(name for each in described for name in (each.name, *each.aliases))
    extra = {column: text for each in (*reversed(others), first) for column, text in each.extra}
    return evolve(
        first,
        kind=next((each.kind for each in (first, *others) if each.kind), ""),
        affiliation=next((each.affiliation for each in (first, *others) if each.affiliation), ""),
        aliases=tuple(name for name in names if name != first.name),
        confidential=any(each.confidential for each in described),
        named_openly=any(each.named_openly for each in described)
        and not any(each.confidential for each in described),
        note="; ".join(dict.fromkeys(each.note for each in (first, *others) if each.note)),
        extra=tuple(extra.items()),
    )
