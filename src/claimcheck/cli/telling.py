"""What is told in sentences: texts from outside as they may stand in a line, and settlements."""

from collections.abc import Iterator

from claimcheck.cli.layouts import items, moment, texts
from claimcheck.cli.output import Shape
from claimcheck.direction import isolate_words
from claimcheck.screentext import isolate, visible


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


def shown(value: object) -> str:
    """Give outside text as it may stand in a line."""
    return isolate(visible("" if value is None else str(value), newline=" "))


def ours(value: object) -> str:
    """Give a sentence of ours that holds words from outside as it may stand in a line."""
    return isolate_words(visible("" if value is None else str(value), newline=" "))


def quoted(value: object) -> str:
    """Give outside text in quotation marks."""
    return f"“{shown(value)}”"
