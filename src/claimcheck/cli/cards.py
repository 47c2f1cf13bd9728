"""One thing as text for a person: a question, claim, event, source or document."""

from collections.abc import Callable, Iterable, Iterator

from claimcheck.cli.layouts import items, label, moment, said, texts
from claimcheck.cli.output import Shape, wrapped
from claimcheck.cli.outside import ours, quoted, shown
from claimcheck.cli.sentences import gone_lines, settlement_card, settlement_lines
from claimcheck.model.counting import counted
from claimcheck.model.kinds import EvidenceState

_WIDEST = 100
_MEANINGS: dict[str, str] = {
    EvidenceState.UNHELD: (
        "Unheld: the document's text is not in the dossier (claimcheck read stores it) and was not "
        "looked into; the quote stands for itself, as whoever recorded it wrote it."
    ),
    EvidenceState.ORPHAN: (
        "Orphan: these words do not stand in the document's text, or stand in several places of "
        "which the locator names none. Put the quote or the locator right with: claimcheck correct"
    ),
}


def card(shape: Shape, width: int | None, dossier: str = "") -> Iterator[str]:
    """Give the lines for whatever `show` gives.

    With the path of its dossier, how to settle a question just as it is shown is told too.
    """
    cells = min(width or _WIDEST, _WIDEST)
    kind = next(iter(shape))
    thing = shape[kind]
    if isinstance(thing, dict):
        lines = _lines(kind, thing, shape)
        for line in lines:
            yield from wrapped(line, cells)
    question = shape.get("question")
    if dossier and isinstance(question, dict) and "seen" in question:
        command = f"claimcheck settle {shown(dossier)} {question['id']} --seen {question['seen']}"
        yield from (
            "",
            "Settle it just as it is shown here, or not at all, with:",
            f"  {command} …",
        )
    yield from _history(items(shape.get("history")))


def _lines(kind: str, thing: Shape, shape: Shape) -> Iterator[str]:
    if kind == "question":
        return _question(shape)
    gone = kind != "settlement" and isinstance(thing.get("became"), dict)
    return gone_lines(kind, thing) if gone else _CARDS[kind](thing)


def _question(shape: Shape) -> Iterator[str]:
    question = shape["question"]
    assert isinstance(question, dict)  # noqa: S101 - for the type checker
    if "positions" not in question:
        yield f"{question['id']}  {shown(question['label'])}: all of its claims were undone."
        return
    event, asked = question["event"], question["question"]
    yield f"{question['id']}  {shown(label(event))}: {shown(label(asked))}"
    yield _together(
        ("kind", label(asked, "kind")),
        ("when", label(event, "when")),
        ("where", label(event, "where")),
        ("part of", label(event, "part_of")),
        ("parted from", label(asked, "part_of")),
        ("event", label(event, "id")),
    )
    yield f"{question['status']}, priority {question['priority']:.2f}: {ours(question['why'])}"
    if question["would_change"]:
        yield f"Would change it: {ours(question['would_change'])}"
    claims = {str(claim["id"]): claim for claim in items(shape["claims"])}
    for position in items(question["positions"]):
        yield ""
        yield from _position(position, claims)
    yield from _others(question, claims)
    yield from _meant(claims.values())
    yield from _part("Contradictions", map(_contradiction, items(question["contradictions"])))
    yield from _part("Notes", map(ours, texts(question["notes"])))
    yield from _part(
        "Settlements",
        (line for each in items(question["settlements"]) for line in settlement_lines(each)),
    )


def _position(position: Shape, claims: dict[str, Shape]) -> Iterator[str]:
    origins = counted(int(str(position["origins"])), "independent origin")
    chance = position["probability"]
    likely = f", {chance:.0%} probable" if isinstance(chance, float) else ""
    yield f"{quoted(position['answer'])}: {origins}{likely}"
    yield from (f"  {ours(reason)}" for reason in texts(position["reasons"])[:1])
    for claim in texts(position["claims"]):
        yield from (f"  {line}" for line in _claim_in_brief(claims[claim]))
    if compatible := texts(position["compatible"]):
        yield f"  Also fits: {', '.join(map(shown, compatible))}"
    if deniers := texts(position["denied_by"]):
        yield f"  Denied by: {', '.join(map(shown, deniers))}"


def _others(question: Shape, claims: dict[str, Shape]) -> Iterator[str]:
    placed = {
        claim for position in items(question["positions"]) for claim in texts(position["claims"])
    }
    rest = [line for key in claims if key not in placed for line in _claim_in_brief(claims[key])]
    yield from _part("Other claims", rest)


def _claim_in_brief(claim: Shape) -> Iterator[str]:
    dated = f", {shown(claim['said'])}" if claim["said"] else ""
    fate = f" [{claim['outcome']}]" if claim["outcome"] else ""
    yield f"{shown(claim['id'])}  {shown(claim['source'])}: {shown(said(claim))}{dated}{fate}"
    if claim["via"]:
        yield f"  via {shown(claim['via'])}"
    yield from (f"  {line}" for line in _evidence(claim))


def _evidence(claim: Shape) -> Iterator[str]:
    evidence = claim["evidence"]
    if not isinstance(evidence, dict):
        yield "no words given as evidence"
        return
    where = ", ".join(shown(claim[key]) for key in ("document", "locator") if claim[key])
    context = f"…{shown(evidence['prefix'])}" if evidence["prefix"] else ""
    after = f"{shown(evidence['suffix'])}…" if evidence["suffix"] else ""
    yield f"{context}«{shown(evidence['exact'])}»{after}"
    yield f"({where}; {evidence['state']})" if where else f"({evidence['state']})"


def _meant(claims: Iterable[Shape]) -> Iterator[str]:
    """Say once what it means that a quote is unheld or an orphan, where any is."""
    held = [claim["evidence"] for claim in claims]
    states = {each["state"] for each in held if isinstance(each, dict)}
    for state, meaning in _MEANINGS.items():
        if state in states:
            yield ""
            yield meaning


def _contradiction(found: Shape) -> str:
    return f"{shown(found['a'])} ≠ {shown(found['b'])} ({found['kind']}): {ours(found['why'])}"


def _claim(claim: Shape) -> Iterator[str]:
    yield f"{shown(claim['id'])}  {shown(claim['source'])}: {shown(said(claim))}"
    if claim.get("retracted"):
        yield "It is retracted and counts no more; the history says by whom and why."
    passed = {"id", "source", "answer", "stance", "evidence", "quote", "document", "locator"}
    yield from _fields(claim, passed | {"retracted"})
    yield "evidence:"
    yield from (f"  {line}" for line in _evidence(claim))
    yield from _meant([claim])


def _source(source: Shape) -> Iterator[str]:
    yield shown(source["name"])
    yield from _fields(source, {"name", "grades", "copies", "reliability"})
    held = source["reliability"]
    if isinstance(held, dict):
        yield f"reliability: {held['mean']} (90 % credible: {held['low']} to {held['high']})"
    for copy in items(source["copies"]):
        yield f"seems to copy {shown(copy['of'])}: {copy['probability']}"
    for grade in items(source["grades"]):
        yield (
            f"graded {grade['grade']} by {shown(grade['by'])}, {moment(grade['at'])} UTC: "
            f"{shown(grade['because'])}"
        )


def _event(event: Shape) -> Iterator[str]:
    yield f"{event['id']}  {shown(event['label'])}"
    yield from _fields(event, {"id", "label"})


def _document(document: Shape) -> Iterator[str]:
    yield f"{document['id']}  {shown(document['name'])}"
    yield from _fields(document, {"id", "name", "text"})
    if "text" not in document:  # a list leaves it out
        return
    text = document["text"]
    if isinstance(text, str):
        yield ""
        yield from (shown(line) for line in text.splitlines())
    else:
        yield "Its text is not held. claimcheck read stores it."


def _fields(thing: Shape, passed: set[str]) -> Iterator[str]:
    for key, value in thing.items():
        if key in passed or value in (None, "", [], False):
            continue
        text = ", ".join(map(shown, value)) if isinstance(value, list) else shown(value)
        yield f"{shown(key).replace('_', ' ')}: {text}"


def _together(*pairs: tuple[str, str]) -> str:
    return " · ".join(f"{name} {shown(text)}" for name, text in pairs if text)


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    held = list(lines)
    if held:
        yield from ("", title)
        yield from (f"  {line}" for line in held)


def _history(entries: list[Shape]) -> Iterator[str]:
    yield from _part(
        "History",
        (
            f"{moment(each['at'])}  {shown(each['by'])}  {_step(each)}  ({each['id']})"
            for each in entries
        ),
    )


def _step(entry: Shape) -> str:
    undone = " (undone)" if entry["undone"] else ""
    undone += " (redacted)" if entry["redacted"] else ""
    because = f": {shown(entry['because'])}" if entry["because"] else ""
    columns = entry.get("changed")
    changed = (
        ", ".join(f"{shown(column)} to {quoted(text)}" for column, text in columns.items())
        if isinstance(columns, dict)
        else ""
    )
    did = f"{entry['did']}, {changed}" if changed else entry["did"]
    return f"{did}{undone}{because}"


_CARDS: dict[str, Callable[[Shape], Iterator[str]]] = {
    "claim": _claim,
    "source": _source,
    "event": _event,
    "document": _document,
    "settlement": settlement_card,
}
