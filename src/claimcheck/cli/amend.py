"""The verbs that say something of one claim: correct, retract, rate."""

from collections.abc import Mapping
from pathlib import Path

import click

from claimcheck.cli.guard import say
from claimcheck.cli.opened import at_desk
from claimcheck.cli.options import (
    because_option,
    by_option,
    dossier_argument,
    one_format_option,
    seen_option,
    written_text,
)
from claimcheck.cli.output import Shape, put_one
from claimcheck.cli.outside import quoted
from claimcheck.cli.sentences import taking_back
from claimcheck.desk import Desk, correct, find_claim, rate, retract, shown_id
from claimcheck.exchange.claims_out import claim_row
from claimcheck.exchange.columns import column_name
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.exits import BadInputError
from claimcheck.model.faults import TableError
from claimcheck.model.scales import CREDIBILITY_MEANS, Credibility

_LABELS = frozenset({"event", "question"})


def _changes(
    ctx: click.Context,  # noqa: ARG001 - click's signature
    param: click.Parameter,  # noqa: ARG001
    values: tuple[str, ...],
) -> dict[str, str]:
    """Read what is to be set: `answer=seven`, one column once."""
    changes: dict[str, str] = {}
    for value in values:
        column, equals, text = value.partition("=")
        name = column_name(column.strip())
        if not equals or not name:
            raise click.BadParameter(f"“{value}” is not COLUMN=VALUE, as in answer=seven.")
        if name in changes:
            raise click.BadParameter(f"{name} is set twice. Set it once.")
        changes[name] = text
    return changes


@click.command("correct")
@dossier_argument
@click.argument("claim", type=written_text)
@click.option(
    "--set",
    "changes",
    multiple=True,
    required=True,
    type=written_text,
    callback=_changes,
    metavar="COLUMN=VALUE",
    help="What a column of the claim table should say, nothing after = to empty it; may be given "
    "more than once.",
)
@because_option
@seen_option
@by_option
@one_format_option
def correct_command(
    dossier: Path,
    claim: str,
    changes: dict[str, str],
    because: str,
    seen: str | None,
    by: str,
    form: str | None,
) -> None:
    """Put right what was recorded of a claim.

    What it said before stays in its history. A settlement that rested on it turns stale where the
    claim now speaks against it. To put the claim into another question, use move.
    """
    with at_desk(dossier, by) as desk:
        before = claim_row(find_claim(desk, claim).claim)
        recorded = _corrected(desk, claim, changes, because, seen)
        after = claim_row(recorded.claim)
        name = shown_id(desk, recorded.uid)
    changed = {
        column: {"was": before.get(column) or None, "now": after[column] or None}
        for column in after
        if after[column] != before.get(column)
    }
    shape = {"corrected": name, "changed": changed, "by": by, "because": because.strip()}
    told = "; ".join(
        f"{column} {quoted(each['was'])} → {quoted(each['now'])}"
        for column, each in changed.items()
    )
    put_one(shape, form, lambda: [f"{name} is corrected: {told}.", taking_back(dossier)])
    if not _LABELS.isdisjoint(changed):
        say(
            f"{name} stays in its question, whatever its columns call it. Put it into another "
            f"with: claimcheck move {dossier} {name} --to QUESTION"
        )


def _corrected(
    desk: Desk, claim: str, changes: Mapping[str, str], because: str, seen: str | None
) -> RecordedClaim:
    try:
        return correct(desk, claim, changes, because, seen=seen)
    except TableError as problem:
        told = (f"{each.column}: {each.wrong}. {each.mend}." for each in problem.faults)
        raise BadInputError("\n".join((*told, "Nothing was recorded."))) from problem


@click.command("retract")
@dossier_argument
@click.argument("claim", type=written_text)
@because_option
@seen_option
@by_option
@one_format_option
def retract_command(
    dossier: Path, claim: str, because: str, seen: str | None, by: str, form: str | None
) -> None:
    """Let a claim count no more.

    For what was recorded in error. It leaves the lists and the questions, and show still gives it
    with its history. A source that takes back what it said is a claim of its own, with the stance
    retracts.
    """
    with at_desk(dossier, by) as desk:
        name = shown_id(desk, retract(desk, claim, because, seen=seen).uid)
    shape = {"retracted": name, "by": by, "because": because.strip()}
    text = f"{name} is retracted: it counts no more, and claimcheck show still gives it."
    put_one(shape, form, lambda: [text, taking_back(dossier)])


@click.command("rate")
@dossier_argument
@click.argument("claim", type=written_text)
@click.argument("rating", type=click.Choice([str(each) for each in Credibility]), metavar="RATING")
@because_option
@seen_option
@by_option
@one_format_option
def rate_command(
    dossier: Path,
    claim: str,
    rating: str,
    because: str,
    seen: str | None,
    by: str,
    form: str | None,
) -> None:
    """Rate how credible a claim is, 1 to 6.

    By the Admiralty code: 1 is confirmed by independent sources, 2 probably true, 3 possibly true,
    4 doubtful, 5 improbable; 6 says that its truth cannot be judged. A 1 needs two independent
    origins. The rating is a judgement apart from the grade of the source.
    """
    given = Credibility(rating)
    with at_desk(dossier, by) as desk:
        name = shown_id(desk, rate(desk, claim, given, because, seen=seen).uid)
    shape: Shape = {
        "claim": name,
        "rating": int(given),
        "means": CREDIBILITY_MEANS[given],
        "by": by,
        "because": because.strip(),
    }
    put_one(shape, form, lambda: [f"{name} is rated {given}: {CREDIBILITY_MEANS[given]}."])
