"""The verb that settles a question."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypedDict, TypeVar, Unpack

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
from claimcheck.cli.progress import bring_up_to_date
from claimcheck.cli.sentences import settlement_lines, taking_back
from claimcheck.desk import (
    Desk,
    question_state,
    read_part,
    settle,
    settlement_shape,
    suggested_answer,
)
from claimcheck.model.exits import UsageError
from claimcheck.model.kinds import Status
from claimcheck.model.scales import Confidence, Likelihood
from claimcheck.model.settlement import ClaimOutcome, Finding, Outcome, Settlement, Verdict

F = TypeVar("F", bound=Callable[..., object])
_SAID = re.compile(
    f"(?P<claim>.+?)=(?P<outcome>{'|'.join(Outcome)})(?::(?P<because>.*))?", re.DOTALL
)


def _said(value: str) -> ClaimOutcome:
    """Read what became of a claim: `d0-20=rejected:denied by its own editor`."""
    found = _SAID.fullmatch(written_text(value))
    if not found:
        raise click.BadParameter(
            f"“{value}” is not ID=OUTCOME or ID=OUTCOME:REASON, the outcome one of "
            f"{', '.join(Outcome)}."
        )
    because = (found["because"] or "").strip()
    return ClaimOutcome(found["claim"].strip(), Outcome(found["outcome"]), because)


class _Found(TypedDict):
    """What the options say of the finding."""

    verdict: str | None
    answer: str
    best: str
    low: str
    high: str
    likelihood: str | None
    confidence: str | None
    claims: tuple[ClaimOutcome, ...]
    parts: tuple[str, ...]
    would_settle: str
    because: str


def _text_option(name: str, line: str) -> Callable[[F], F]:
    return click.option(name, metavar="TEXT", default="", type=written_text, help=line)


def _word_option(
    name: str, words: Iterable[str], line: str, *, required: bool = False
) -> Callable[[F], F]:
    choice = click.Choice([str(word) for word in words], case_sensitive=False)
    return click.option(name, type=choice, required=required, help=line)


@click.command("settle")
@dossier_argument
@click.argument("question", type=written_text)
@_word_option("--verdict", Verdict, "What you find.")
@click.option(
    "--suggested",
    is_flag=True,
    help="Establish the answer that weighing finds most probable, and note that it was taken over.",
)
@_text_option("--answer", "The answer that is established, or refuted.")
@_text_option("--best", "The best figure of a range.")
@_text_option("--low", "The least of a range.")
@_text_option("--high", "The most of a range.")
@click.option(
    "--likelihood",
    type=click.Choice([str(word) for word in Likelihood], case_sensitive=False),
    metavar="WORDS",
    help=f"How likely the answer is, in words of ICD 203: {', '.join(Likelihood)}.",
)
@_word_option("--confidence", Confidence, "How well founded the finding is (ICD 203).")
@click.option(
    "--claim",
    "claims",
    multiple=True,
    type=_said,
    metavar="ID=OUTCOME[:REASON]",
    help="What became of a claim, where the answer does not tell; may be given more than once.",
)
@click.option(
    "--part",
    "parts",
    multiple=True,
    type=written_text,
    metavar="TEXT: CLAIM,CLAIM",
    help="For the verdict both: what some claims are true of, and which; give two or more.",
)
@_text_option("--would-settle", "For unsettled: what is missing.")
@because_option
@seen_option
@click.option(
    "--replaces",
    multiple=True,
    metavar="ID",
    type=written_text,
    help="A settlement that this puts aside; may be given more than once.",
)
@by_option
@one_format_option
def settle_command(
    dossier: Path,
    question: str,
    by: str,
    form: str | None,
    seen: str | None,
    replaces: tuple[str, ...],
    suggested: bool,  # noqa: FBT001 - click hands flags over so
    **found: Unpack[_Found],
) -> None:
    """Settle a question, with a verdict and a reason.

    QUESTION is its id or that of a claim in it. The verdict established needs --answer; range needs
    --low and --high; refuted needs --answer, the one that is false; both needs --part for each
    answer, and makes a question of each part, to which its claims move; unsettled needs
    --would-settle; unverifiable needs the reason alone. Claims get the outcome that the answer
    implies unless --claim says otherwise. Your own earlier settlement of the question is replaced.
    """
    _check_verdict(found, suggested=suggested)
    with at_desk(dossier, by) as desk:
        bring_up_to_date(desk)
        taken = suggested_answer(desk, question) if suggested else ""
        finding = _finding({**found, "verdict": "established", "answer": taken} if taken else found)
        settlement = settle(desk, question, finding, seen=seen, replaces=replaces, suggested=taken)
        shape = _with_status(desk, settlement)
    if _nobody_says(settlement):
        answer = settlement.finding.answer
        say(f"No claim here says {answer}. If that was a slip: claimcheck undo {dossier}")
    put_one(
        shape,
        form,
        lambda: [
            _where_it_stands(shape),
            *settlement_lines(shape),
            taking_back(dossier),
        ],
    )


def _with_status(desk: Desk, settlement: Settlement) -> Shape:
    """Give a settlement with its question, and what that is now."""
    state = question_state(desk, settlement.question)
    status = state.reckoned.status if state else Status.SETTLED
    return {
        "question": settlement.question,
        "status": str(status),
        **settlement_shape(desk, settlement),
    }


def _where_it_stands(settled: Shape) -> str:
    """Say what the settlement made of the question: others may have to find the same, or do not."""
    question, status = settled["question"], Status(str(settled["status"]))
    if status is Status.PROPOSED:
        return f"Proposed for {question}: it is settled once a second reviewer finds the same."
    if status is Status.DISPUTED:
        return f"{question} is disputed now: another settlement that holds finds otherwise."
    if status is Status.STALE:
        return f"{question} is stale now: what was recorded speaks against a settlement that holds."
    return f"Settled {question}."


def _check_verdict(found: _Found, *, suggested: bool) -> None:
    if suggested and (found["verdict"] not in (None, "established") or found["answer"]):
        raise UsageError("--suggested gives verdict and answer; leave --verdict and --answer out.")
    if not suggested and not found["verdict"]:
        raise UsageError("Say what you find: --verdict, or --suggested for the tool's own answer.")


def _nobody_says(settlement: Settlement) -> bool:
    stands = any(each.outcome is Outcome.STANDS for each in settlement.finding.claims)
    return settlement.finding.verdict is Verdict.ESTABLISHED and not stands


def _finding(found: _Found) -> Finding:
    likelihood, confidence = found["likelihood"], found["confidence"]
    return Finding(
        verdict=Verdict(found["verdict"] or Verdict.ESTABLISHED),
        because=found["because"].strip(),
        answer=found["answer"].strip(),
        best=found["best"].strip(),
        low=found["low"].strip(),
        high=found["high"].strip(),
        likelihood=Likelihood(likelihood) if likelihood else None,
        confidence=Confidence(confidence) if confidence else None,
        claims=found["claims"],
        parts=tuple(read_part(part) for part in found["parts"]),
        would_settle=found["would_settle"].strip(),
    )
