"""The questions of a report: verdict, picture, positions with their claims, contradictions."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from claimcheck.exchange.charts import Bar, chart
from claimcheck.exchange.flat import html_cell
from claimcheck.exchange.report_parts import (
    ToldClaim,
    ToldQuestion,
    block,
    listed,
    ours,
    paragraph,
    said,
)
from claimcheck.exchange.shapes import Shape
from claimcheck.model.kinds import AnswerKind, Status
from claimcheck.model.reckoned import Bound

_STATES = {
    "anchored": "these words stand in the document",
    "orphan": "these words are not found in the document",
    "unheld": "the document's text is not held",
}
_MOST_CONTRADICTIONS = 12
# A verdict on one of these must not be read without why it does not hold as it stands.
_SHAKEN = (Status.STALE, Status.DISPUTED, Status.PROPOSED)
_VERDICTS = {
    "established": "Established",
    "range": "Within a range",
    "refuted": "Refuted",
    "both": "Each is true of something else",
    "unsettled": "Left open on purpose",
    "unverifiable": "Cannot be settled",
}


def question_parts(told: ToldQuestion, number: int) -> Iterator[str]:
    """Give a question in full, as an article that a link can lead to."""
    shape = told.shape
    yield f'<article id="c{number}">\n<p class="faint">{_event(_shapes(shape, "event"))}</p>\n'
    yield f"<h3>{said(_shapes(shape, 'question')['label'])}</h3>\n"
    yield paragraph(f"{_status(shape)} {ours(shape['why'])}")
    for settlement in _list(shape, "settlements"):
        yield _settlement(settlement)
    yield _picture(told)
    for position in _list(shape, "positions"):
        yield from _position(position, told)
    yield from _others(told)
    yield from _contradictions(shape)
    notes = [ours(note) for note in cast("Sequence[object]", shape["notes"])]
    if notes:
        yield "<h4>Notes</h4>\n" + listed(notes)
    if shape["would_change"]:
        yield paragraph(f"<b>What would change the picture:</b> {ours(shape['would_change'])}")
    yield "</article>\n"


def question_line(told: ToldQuestion) -> str:
    """Give a question whose answers do not contradict in a few lines."""
    shape = told.shape
    event, question = _shapes(shape, "event"), _shapes(shape, "question")
    lines = [f"{said(event['label'])}: <b>{said(question['label'])}</b> {_status(shape)}"]
    if shape["status"] in _SHAKEN:
        lines.append(f'<span class="faint">{ours(shape["why"])}</span>')
    for position in _list(shape, "positions"):
        ids = cast("Sequence[str]", position["claims"])
        quotes = dict.fromkeys(told.claims[each].quote for each in ids if each in told.claims)
        words = " ".join(f'<q dir="auto">{said(quote)}</q>' for quote in quotes if quote)
        lines.append(f"{_answer(position)}{'<br>' if words else ''}{words}")
    settlements = _list(shape, "settlements")
    for held in settlements:
        whose = [f"settled by {said(held['by'])}"] if len(settlements) > 1 else []
        lines.append(_verdict(held, [*map(_part, _list(held, "parts")), *whose]))
    return "<br>\n".join(lines)


def _status(shape: Shape) -> str:
    status = str(shape["status"])
    mark = f"mark {status}" if status in set(Status) else "mark"
    return f'<span class="{mark}">{said(status)}</span>'


def _event(event: Shape) -> str:
    where = ", ".join(filter(None, (said(event["when"]), said(event["where"]))))
    text = said(event["label"]) + (f" ({where})" if where else "")
    return text + (f", part of {said(event['part_of'])}" if event["part_of"] else "")


def _verdict(shape: Shape, parts: Sequence[str] = ()) -> str:
    """Give the verdict with what was found, in a line."""
    verdict, answer = str(shape["verdict"]), said(shape["answer"])
    told = f"<b>{_VERDICTS.get(verdict) or said(verdict)}{': ' if answer else ''}{answer}</b>"
    names = [name for name in ("best", "low", "high") if shape[name] is not None]
    return "; ".join([told, *(f"{name} {said(shape[name])}" for name in names), *parts])


def _part(part: Shape) -> str:
    claims = ", ".join(map(said, cast("Sequence[object]", part["claims"])))
    return f"{said(part['label'])}{f' ({claims})' if claims else ''}"


def _settlement(shape: Shape) -> str:
    text = paragraph(_verdict(shape)) + listed(map(_part, _list(shape, "parts")))
    text += block("p", shape["because"]) + "\n"
    if shape["likelihood"]:
        text += paragraph(f"How likely: {said(shape['likelihood'])}.")
    if shape["confidence"]:
        text += paragraph(f"Confidence in this finding: {said(shape['confidence'])}.")
    if shape["would_settle"]:
        text += paragraph(f"What would settle it: {said(shape['would_settle'])}")
    text += paragraph(f"Settled by {said(shape['by'])}, {said(_moment(shape['at']))}", "faint")
    return f'<div class="verdict">\n{text}</div>\n'


def _moment(value: object) -> str:
    return str(value)[:16].replace("T", " ") + " UTC"


def _picture(told: ToldQuestion) -> str:
    shape = told.shape
    clashing = {each[side] for each in _list(shape, "contradictions") for side in ("a", "b")}
    bars: list[Bar] = []
    vague: dict[str, ToldClaim] = {}
    for position in _list(shape, "positions"):
        kind = "rival" if clashing.intersection(_ids(position, "claims")) else "other"
        denied = bool(_ids(position, "denied_by"))
        note = f"({_origins(position)}{', denied' if denied else ''})"
        low, high = cast("Bound", position["low"]), cast("Bound", position["high"])
        bars.append(Bar(str(position["answer"]), note, low, high, "denied" if denied else kind))
        vague |= {each: told.claims[each] for each in _ids(position, "compatible") & {*told.claims}}
    said_already = {(claim.answer, claim.low, claim.high): claim for claim in vague.values()}
    for claim in said_already.values():
        low, high = cast("Bound", claim.low), cast("Bound", claim.high)
        bars.append(Bar(claim.answer, "(fits several)", low, high, "vague"))
    kind_of = str(_shapes(shape, "question")["kind"])
    known = AnswerKind(kind_of) if kind_of in set(AnswerKind) else AnswerKind.WORDING
    return chart(known, bars, f"The answers to: {_shapes(shape, 'question')['label']}") + "\n"


def _position(position: Shape, told: ToldQuestion) -> Iterator[str]:
    yield f"<h4>{_answer(position)}</h4>\n"
    ids = cast("Sequence[str]", position["claims"])
    yield from _claims(ids, told, "")
    yield from _claims(cast("Sequence[str]", position["denied_by"]), told, "Denied by")
    reasons = cast("Sequence[object]", position["reasons"])
    yield paragraph(" ".join(map(ours, reasons)), "faint")


def _answer(position: Shape) -> str:
    answer = said(position["answer"]) or "no answer"
    chance = cast("float | None", position["probability"])
    likely = "" if chance is None else f", probability {chance:.2f}"
    return f'{answer} <span class="faint">({_origins(position)}{likely})</span>'


def _origins(position: Shape) -> str:
    return "1 origin" if position["origins"] == 1 else f"{html_cell(position['origins'])} origins"


def _others(told: ToldQuestion) -> Iterator[str]:
    """Claims that fit several positions or stand in none: vague ones, retractions."""
    shown = {
        each
        for position in _list(told.shape, "positions")
        for column in ("claims", "denied_by")
        for each in _ids(position, column)
    }
    rest = [each for each in told.claims if each not in shown]
    if rest:
        yield "<h4>Counted for no answer</h4>\n"
        yield from _claims(rest, told, "")


def _claims(ids: Iterable[str], told: ToldQuestion, before: str) -> Iterator[str]:
    for each in ids:
        if each in told.claims:
            yield _claim(told.claims[each], before)


def _claim(claim: ToldClaim, before: str) -> str:
    stance = f" {said(claim.stance)}" if claim.stance != "asserts" and not before else ""
    chain = "".join(f" › {said(name)} ({said(how)})" for name, how in claim.chain)
    when = f" (said {said(claim.said)})" if claim.said else ""
    opening = f"{before} " if before else ""
    text = paragraph(
        f"{opening}<b>{said(claim.source)}</b>{chain}{stance}: {said(claim.answer)}{when}"
    )
    if claim.answer_original:
        text += block("p", claim.answer_original, claim.language) + "\n"
    if claim.quote:
        text += block("blockquote", claim.quote, claim.language) + "\n"
    where = ", ".join(filter(None, (said(claim.document), said(claim.locator))))
    state = _STATES.get(claim.evidence, "") if claim.quote else ""
    told = "; ".join(filter(None, (f"claim {said(claim.id)}", where, state)))
    text += paragraph(told, "faint")
    for found in claim.outcomes:
        whose = f" of {said(found.by)}" if len(claim.outcomes) > 1 else ""
        reason = f": {said(found.because)}" if found.because else ""
        told = f"In the settlement{whose}: {said(found.outcome)}{reason}"
        text += paragraph(told, "faint")
    return f'<div class="claim">\n{text}</div>\n'


def _contradictions(shape: Shape) -> Iterator[str]:
    found = _list(shape, "contradictions")
    if not found:
        return
    total = cast("int", shape["contradictions_total"])
    yield "<h4>What contradicts</h4>\n"
    yield listed(
        f"{said(each['a'])} and {said(each['b'])}: {ours(each['why'])}"
        for each in found[:_MOST_CONTRADICTIONS]
    )
    more = total - min(len(found), _MOST_CONTRADICTIONS)
    if more > 0:
        yield paragraph(f"and {more:,} more", "faint")


def _shapes(shape: Shape, key: str) -> Shape:
    return cast("Shape", shape[key])


def _list(shape: Shape, key: str) -> Sequence[Shape]:
    return cast("Sequence[Shape]", shape[key])


def _ids(shape: Shape, key: str) -> set[str]:
    return {*cast("Sequence[str]", shape[key])}
