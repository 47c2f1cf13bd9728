"""Grades that a table of sources gives: which are new, and what there is to say of them."""

from collections.abc import Iterable, Sequence

from claimcheck.exchange.sources_in import GradedSource
from claimcheck.journal.entries import SourceGraded
from claimcheck.journal.fold import SourceView
from claimcheck.model.source import Grade

_MOST_NAMED = 5
Given = tuple[GradedSource, SourceView | None]


def grades_in_table(
    given: Iterable[Given], table: str
) -> tuple[tuple[SourceGraded, ...], tuple[str, ...]]:
    """Give the entries for a table's grades, and notes for whoever gave it.

    Each source comes with what the dossier holds of it. A grade that was given before in the same
    words is known: given again, the table does not overrule who graded since.
    """
    new: list[SourceGraded] = []
    told: list[str] = []
    kept: list[str] = []
    for graded, view in given:
        letter, name = graded.grade, graded.source.name
        held = view.grades if view else ()
        if letter is None:
            continue
        last = held[-1].grade if held else None
        reason = graded.because or f"given in {table}"
        if _is_known(held, letter, reason) or (letter == last and not graded.because):
            kept += [f"{name} {last} (here {letter})"] if letter != last else []
            continue
        new.append(SourceGraded(name, letter, reason))
        if view is not None:  # the grades of new sources are what the table is there for
            told.append(f"{name} {letter}, which was {last}" if last else f"{name} {letter}")
    return tuple(new), (
        *_note("Graded anew", told),
        *_note("These keep the grade that they were given since", kept),
    )


def _is_known(held: Sequence[Grade], letter: str, reason: str) -> bool:
    return (letter, reason) in {(each.grade, each.because) for each in held}


def _note(what: str, named: Sequence[str]) -> tuple[str, ...]:
    if not named:
        return ()
    more = f"; and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    return (f"{what}: {'; '.join(named[:_MOST_NAMED])}{more}.",)
