"""What came of taking in a copy: for programs as a shape, for a person in sentences."""

from collections.abc import Sequence
from pathlib import Path

from attrs import asdict

from claimcheck.cli.guard import say_shown
from claimcheck.cli.layouts import items, texts
from claimcheck.cli.output import Shape
from claimcheck.cli.outside import ours, shown
from claimcheck.cli.sentences import say_held
from claimcheck.desk import Clash, Desk, Double, Merged, label_of, shown_id
from claimcheck.model.counting import counted
from claimcheck.screentext import visible

_MOST_TOLD = 20


def merged_shape(desk: Desk, other: Path, merged: Merged) -> Shape:
    """Give what came in with a copy, and what it made of what was here."""
    return {
        "copy": str(other),
        "entries": merged.entries,
        "acts": len(merged.acts),
        "redacted": merged.redacted,
        "held": [shown_id(desk, name) for name in merged.held],
        "doubles": [[double.kept, double.other] for double in merged.doubles],
        "questions_apart": [list(pair) for pair in _apart(merged.doubles)],
        "decided_in_both": [_decided(desk, clash) for clash in merged.clashes],
        "shaken": [{**asdict(each), "status": str(each.status)} for each in merged.shaken],
    }


def _decided(desk: Desk, clash: Clash) -> Shape:
    return {
        "of": clash.of,
        "id": shown_id(desk, clash.about) if clash.of == "claim" else clash.about,
        "label": label_of(desk, clash) or None,
        "done": list(clash.done),
        "holds": [asdict(held) for held in clash.holds],
    }


def _apart(doubles: Sequence[Double]) -> list[tuple[str, str]]:
    """List the questions that hold the same claims, each pair once, whichever comes first."""
    pairs = ((each.kept_question, each.other_question) for each in doubles)
    apart: dict[frozenset[str], tuple[str, str]] = {}
    for pair in pairs:
        if all(pair) and pair[0] != pair[1]:
            apart.setdefault(frozenset(pair), pair)
    return list(apart.values())


def merged_line(copy: Shape) -> str:
    """Say in a line what came in."""
    if not copy["entries"]:
        return f"{copy['copy']}: nothing that was not here already."
    texts_gone = int(str(copy["redacted"]))
    were = "was" if texts_gone == 1 else "were"
    redacted = f"; {counted(texts_gone, 'text')} {were} taken out for good" if texts_gone else ""
    return f"{copy['copy']}: {counted(int(str(copy['acts'])), 'act')} taken in{redacted}."


def say_what_came_of_it(dossier: Path, copy: Shape) -> None:
    """Say on standard error what whoever merged has to look at; nothing where there is nothing."""
    other = str(copy["copy"])
    _say_doubles(dossier, copy)
    _say_clashes(dossier, other, items(copy["decided_in_both"]))
    _say_shaken(dossier, items(copy["shaken"]))
    say_held("Words that were redacted", texts(copy["held"]))


def _say_doubles(dossier: Path, copy: Shape) -> None:
    doubles, apart = (len(_listed(copy[key])) for key in ("doubles", "questions_apart"))
    if not doubles:
        return
    were, stand = ("was", "stands") if doubles == 1 else ("were", "stand")
    do = "does" if apart == 1 else "do"
    too = f", and so {do} {counted(apart, 'question')}" if apart else ""
    say_shown(
        f"{counted(doubles, 'claim')} {were} recorded both here and in {shown(copy['copy'])}, each "
        f"apart, and {stand} twice now{too}. Make them one with: "
        f"claimcheck join {visible(str(dossier))} --doubles "
        '--because "The same table was added in both copies."'
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _say_clashes(dossier: Path, other: str, clashes: Sequence[Shape]) -> None:
    if not clashes:
        return
    told = [f"{_thing(each)} ({' and '.join(texts(each['done']))})" for each in clashes]
    _say_lines(
        f"Decided on apart, by what is here with {shown(other)}, each without the other:", told
    )
    holding = [
        f"{_thing(clash)}: {shown(held['what'])} “{shown(held['says'])}”, by {shown(held['by'])} "
        f"at {held['at']}"
        for clash in clashes
        for held in items(clash["holds"])
    ]
    if holding:
        _say_lines("What the two said otherwise stands so in every copy:", holding)
        say_shown(
            f"Where it should be the other (claimcheck show {visible(str(dossier))} tells both), "
            "say it again with claimcheck correct, rate or grade; of a name, undo the one that "
            "holds."
        )


def _thing(clash: Shape) -> str:
    label = f" “{ours(clash['label'])}”" if clash["label"] else ""
    return f"{clash['of']} {shown(clash['id'])}{label}"


def _say_shaken(dossier: Path, shaken: Sequence[Shape]) -> None:
    if shaken:
        told = [
            f"question {each['question']} “{shown(each['event'])}: {shown(each['label'])}” is "
            f"{each['status']} ({ours(each['because']).rstrip('.')})"
            for each in shaken
        ]
        _say_lines("No longer settled as they were:", told)
        say_shown(f"List them with: claimcheck check {visible(str(dossier))}")


def _say_lines(head: str, told: Sequence[str]) -> None:
    """Say so many, a line each, as a person reads, and how many more there are."""
    more = [f"and {len(told) - _MOST_TOLD:,} more"] if len(told) > _MOST_TOLD else []
    say_shown("\n  ".join((head, *told[:_MOST_TOLD], *more)))
