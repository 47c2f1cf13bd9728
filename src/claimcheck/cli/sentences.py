"""Sentences: settlements, what became of things, what holds words still, how to undo."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.cli.guard import say
from claimcheck.cli.layouts import items, moment, texts
from claimcheck.cli.output import Shape
from claimcheck.cli.outside import quoted, shown
from claimcheck.desk import Quotes
from claimcheck.model.counting import counted

_MOST_TOLD = 10
_MOST_ASTRAY = 5
_BECAME = {
    "undone": "its recording was undone",
    "redacted": "its words were taken out for good",
    "replaced": "it was replaced by a later settlement",
    "reopened": "its question was opened again",
}


def say_held(words: str, held: Sequence[str]) -> None:
    """Say on standard error what still holds words that were taken out, if anything does."""
    if held:
        many = f" … ({len(held)} in all)" if len(held) > _MOST_TOLD else ""
        say(
            f"{words} still stand in {', '.join(held[:_MOST_TOLD])}{many}. Redact each by its id; "
            "j-… is a step in the history of a claim or question, which claimcheck show lists."
        )


def quotes_told(dossier: Path, quotes: Quotes, *, texts: int = 1) -> str:
    """Say how many quotes of the claims that cite some texts were found, and which were not."""
    them = "it" if texts == 1 else "them"
    cite = f"{counted(quotes.cited, 'claim')} {'cites' if quotes.cited == 1 else 'cite'} {them}"
    astray = quotes.astray
    if not quotes.cited:
        return f"No claim cites {them} yet."
    if not (quotes.found or astray):
        return f"{cite}, without a quote."
    told = f"{cite}: {counted(quotes.found, 'quote')} found in {them}"
    if not astray:
        return f"{told}, none missing."
    named = ", ".join(map(shown, astray[:_MOST_ASTRAY]))
    more = ", …" if len(astray) > _MOST_ASTRAY else ""
    return (
        f"{told}, {len(astray):,} not, or in several places ({named}{more}): "
        f"claimcheck show {shown(dossier)} {shown(astray[0])} tells more."
    )


def gone_lines(kind: str, thing: Shape) -> Iterator[str]:
    """Tell what became of a thing that was recorded once."""
    told = thing["became"]
    assert isinstance(told, dict)  # noqa: S101 - for the type checker
    yield f"{shown(thing['id'])}, a {kind}: {became(told)}"
    if thing.get("answer"):
        given = f"{shown(thing['given_id'])}  " if thing["given_id"] else ""
        yield f"  {given}{shown(thing['source'])}: {quoted(thing['answer'])}"
    if thing.get("question_id"):
        yield f"  It stood in {thing['question_id']}."


def became(told: Shape) -> str:
    """Tell what became of a thing, by whom, when and why."""
    who = f" by {shown(told['by'])}, {moment(told['at'])} UTC" if told["by"] else ""
    because = f": {shown(told['because'])}" if told["because"] else "."
    return f"{_BECAME[str(told['status'])]}{who}{because}"


def settlement_card(settlement: Shape) -> Iterator[str]:
    """Tell a settlement with its question, and whether it holds."""
    told = settlement["became"]
    if "verdict" in settlement:
        yield from settlement_lines(settlement)
    else:
        yield f"{settlement['id']}  by {shown(settlement['by'])}, {moment(settlement['at'])} UTC"
    asked = f"{shown(settlement['event'])}: {shown(settlement['question'])}"
    yield f"  Question: {settlement['question_id']}  {asked}"
    if isinstance(told, dict):
        yield f"  It holds no more: {became(told)}"
    else:
        yield f"  It holds, and its question is {settlement['question_status']}."


def settlement_lines(settlement: Shape) -> Iterator[str]:
    """Tell a settlement in sentences; likelihood and confidence never in one."""
    verdict = str(settlement["verdict"])
    answer = settlement["answer"]
    span = " to ".join(
        shown(settlement[key]) for key in ("low", "high") if settlement[key] is not None
    )
    what = f" {quoted(answer)}" if answer else ""
    what += f" {span}" if span else ""
    what += f", best {shown(settlement['best'])}" if settlement["best"] is not None else ""
    yield f"{settlement['id']}  {verdict}{what}"
    yield f"  by {shown(settlement['by'])}, {moment(settlement['at'])} UTC"
    yield f"  Reason: {shown(settlement['because'])}"
    if settlement["likelihood"]:
        yield f"  Likelihood: {settlement['likelihood']}."
    if settlement["confidence"]:
        yield f"  Confidence: {settlement['confidence']}."
    if settlement["would_settle"]:
        yield f"  Would settle it: {shown(settlement['would_settle'])}"
    yield from (f"  Part: {_of_part(part)}" for part in items(settlement["parts"]))
    for claim in items(settlement["claims"]):
        because = f": {shown(claim['because'])}" if claim["because"] else ""
        yield f"  {shown(claim['id'])} {claim['outcome']}{because}"
    if replaced := texts(settlement["replaces"]):
        yield f"  Replaces {', '.join(replaced)}"


def _of_part(part: Shape) -> str:
    claims = ", ".join(map(shown, texts(part["claims"])))
    told = "; ".join(filter(None, (str(part["question_id"] or ""), claims)))
    return f"{shown(part['label'])} ({told})" if told else shown(part["label"])


def taking_back(dossier: Path) -> str:
    """Say how to undo what was just recorded."""
    return f"Take it back with: claimcheck undo {dossier}"
