"""The verbs that take in other copies, and tell what changed since a time."""

from collections.abc import Sequence
from pathlib import Path

import click
from attrs import asdict, evolve

from claimcheck.cli.guard import say
from claimcheck.cli.layouts import LAYOUTS
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    PATH,
    dossier_argument,
    format_option,
    one_format_option,
    written_text,
)
from claimcheck.cli.output import Shape, put_one, put_rows
from claimcheck.cli.progress import told_progress
from claimcheck.cli.sentences import say_held
from claimcheck.desk import Change, Clash, Desk, Double, changes, merge_all, shown_id


@click.command("merge")
@dossier_argument
@click.argument("others", metavar="OTHER...", nargs=-1, required=True, type=PATH)
@one_format_option
def merge_command(dossier: Path, others: tuple[Path, ...], form: str | None) -> None:
    """Take in what others recorded and settled in their copies.

    OTHER is a copy of this dossier. Nothing of either side is lost: where reviewers settled one
    question otherwise, it is disputed. In whatever order copies are merged, the same comes of it.
    All copies are taken in, or none.
    """
    with at_desk(dossier) as desk:
        merged = merge_all(desk, others)
        clashes = [[_named(desk, clash) for clash in each.clashes] for each in merged]
        held = [[shown_id(desk, name) for name in each.held] for each in merged]
    copies: list[Shape] = [
        {
            "copy": str(other),
            "entries": each.entries,
            "acts": len(each.acts),
            "redacted": each.redacted,
            "held": list(names),
            "doubles": [[double.kept, double.other] for double in each.doubles],
            "questions_apart": [list(pair) for pair in _apart(each.doubles)],
            "decided_in_both": [
                {
                    "of": clash.of,
                    "id": clash.about,
                    "done": list(clash.done),
                    "holds": [asdict(held) for held in clash.holds],
                }
                for clash in clashing
            ],
        }
        for other, each, clashing, names in zip(others, merged, clashes, held, strict=True)
    ]
    put_one({"merged": copies}, form, lambda: map(_told, copies))
    for other, each, clashing, names in zip(others, merged, clashes, held, strict=True):
        _say_doubles(dossier, other, each.doubles)
        _say_clashes(dossier, other, clashing)
        say_held("Words that were redacted", names)


def _named(desk: Desk, clash: Clash) -> Clash:
    return evolve(clash, about=shown_id(desk, clash.about)) if clash.of == "claim" else clash


def _say_clashes(dossier: Path, other: Path, clashes: Sequence[Clash]) -> None:
    if not clashes:
        return
    told = (f"{clash.of} {clash.about} ({' and '.join(clash.done)})" for clash in clashes)
    say(
        f"Decided on both here and in {other}, each without the other: {'; '.join(told)}. "
        f"Questions that were settled otherwise are disputed, and those that were parted or lost a "
        f"claim are stale (claimcheck check {dossier})."
    )
    holding = [
        f"{clash.of} {clash.about}: {held.what} “{held.says}”, by {held.by} at {held.at}"
        for clash in clashes
        for held in clash.holds
    ]
    if holding:
        say(
            f"What the two said otherwise stands so in every copy: {'; '.join(holding)}. "
            f"Where it should be the other (claimcheck show {dossier} tells both), say it again "
            "with claimcheck correct, rate or grade; of a name, undo the one that holds."
        )


def _apart(doubles: Sequence[Double]) -> list[tuple[str, str]]:
    """List the questions that hold the same claims, each pair once, whichever comes first."""
    pairs = ((each.kept_question, each.other_question) for each in doubles)
    apart: dict[frozenset[str], tuple[str, str]] = {}
    for pair in pairs:
        if all(pair) and pair[0] != pair[1]:
            apart.setdefault(frozenset(pair), pair)
    return list(apart.values())


def _say_doubles(dossier: Path, other: Path, doubles: Sequence[Double]) -> None:
    if not doubles:
        return
    claims = "1 claim was" if len(doubles) == 1 else f"{len(doubles):,} claims were"
    apart = len(_apart(doubles))
    questions = "its question" if apart == 1 else f"{apart:,} questions"
    too = f", with {questions}" if apart else ""
    say(
        f"{claims} recorded both here and in {other}, each apart, and stand twice now{too}. Make "
        f"them one with: claimcheck join {dossier} --doubles --because "
        '"The same table was added in both copies."'
    )


def _told(copy: Shape) -> str:
    if not copy["entries"]:
        return f"{copy['copy']}: nothing that was not here already."
    acts = "1 act" if copy["acts"] == 1 else f"{copy['acts']} acts"
    texts = "1 text was" if copy["redacted"] == 1 else f"{copy['redacted']} texts were"
    redacted = f"; {texts} taken out for good" if copy["redacted"] else ""
    return f"{copy['copy']}: {acts} taken in{redacted}."


@click.command("changes")
@dossier_argument
@click.option(
    "--since",
    metavar="TIME",
    required=True,
    type=written_text,
    help="2026-01-31, from the beginning of that day, or 2026-01-31T18:40+02:00.",
)
@format_option
def changes_command(dossier: Path, since: str, form: str | None) -> None:
    """List the questions that stand otherwise than they did.

    Each with its status and answer then and now: what came, fell, was settled, corrected or merged
    in since. A question that was not there then, or is gone or joined to another now, has no status
    at that time.
    """
    with at_desk(dossier) as desk:
        with told_progress() as progress:
            stand_otherwise = tuple(changes(desk, since, progress))
        rows = map(_changed, stand_otherwise)
        empty = f"No question of {dossier} stands otherwise than at {since}."
        put_rows(rows, form, LAYOUTS["changes"], empty)


def _changed(change: Change) -> Shape:
    return {
        "id": change.question,
        "event": change.event,
        "question": change.label,
        "was": change.was,
        "now": change.now,
        "answer_was": change.answer_was or None,
        "answer_now": change.answer_now or None,
    }
