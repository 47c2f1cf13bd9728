"""How each list is laid out for people and for sheets."""

from collections.abc import Mapping

from claimcheck.cli.output import Layout, Shape
from claimcheck.desk import BriefAnswer, in_brief

_SECONDS = 19


def label(value: object, key: str = "label") -> str:
    """Give one text of an object within a shape; "" where there is none."""
    found = value.get(key) if isinstance(value, Mapping) else None
    return "" if found is None else str(found)


def items(value: object) -> list[Shape]:
    """Give the objects of a list within a shape."""
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def texts(value: object) -> list[str]:
    """Give the texts of a list within a shape."""
    return [str(each) for each in value] if isinstance(value, list) else []


def moment(value: object) -> str:
    """Give a time of the journal to the second, in UTC."""
    return str(value or "")[:_SECONDS].replace("T", " ")


def positions_in_brief(question: Shape) -> str:
    """Give a question's answers in a line: those that contradict, then the others."""
    answers = [
        BriefAnswer(
            label(position, "answer"),
            int(str(position["origins"])),
            texts(position["claims"]),
            denied=bool(texts(position["denied_by"])),
            population=label(position, "population"),
        )
        for position in items(question["positions"])
    ]
    clashes = items(question["contradictions"])
    return in_brief(answers, ((label(each, "a"), label(each, "b")) for each in clashes))


def _question(row: Shape) -> Shape:
    priority = row["priority"]
    return {
        "id": row["id"],
        "status": row["status"],
        "event": label(row["event"]),
        "question": label(row["question"]),
        "positions": positions_in_brief(row),
        "priority": round(priority, 2) if isinstance(priority, float) else priority,
        "contradictions": row["contradictions_total"],
    }


def _question_sheet(row: Shape) -> Shape:
    event, question = row["event"], row["question"]
    return {
        **row,
        "event": label(event),
        "when": label(event, "when"),
        "where": label(event, "where"),
        "part_of": label(event, "part_of"),
        "question": label(question),
        "kind": label(question, "kind"),
        "contradictions": [
            f"{each['a']} ≠ {each['b']}: {each['why']}" for each in items(row["contradictions"])
        ],
        "settlements": [
            f"{each['verdict']}: {each['answer'] or ''} ({each['by']})"
            for each in items(row["settlements"])
        ],
    }


def said(claim: Shape) -> str:
    """Give a claim's answer, and what the source does with it where that is not asserting it."""
    stance = claim["stance"]
    return str(claim["answer"]) if stance == "asserts" else f"{stance}: {claim['answer']}"


def _claim(row: Shape) -> Shape:
    return {
        "id": row["id"],
        "event": row["event"],
        "question": row["question"],
        "answer": said(row),
        "source": row["source"],
        "outcome": row["outcome"],
        "origin": row["origin"],
    }


def _event(row: Shape) -> Shape:
    counted = {key: len(texts(row[key])) for key in ("claims", "questions")}
    return {**row, **counted}


def _source(row: Shape) -> Shape:
    grades = items(row["grades"])
    return {**row, "grade": grades[-1]["grade"] if grades else None}


def _document(row: Shape) -> Shape:
    held = "held" if row["text_length"] else None
    return {**row, "claims": len(texts(row["claims"])), "text": held}


def _proposal(row: Shape) -> Shape:
    warned = f"look twice: {row['proposal']}" if row["warns"] else row["proposal"]
    return {**row, "proposal": warned}


def _act(row: Shape) -> Shape:
    return {
        **row,
        "at": moment(row["at"]),
        "did": f"{row['verb']} (undone)" if row["undone"] else row["verb"],
    }


_QUESTION_SHEET = (
    *("id", "event", "when", "where", "part_of", "question", "kind", "status", "positions"),
    *("contradictions", "contradictions_total", "notes", "priority", "why", "would_change"),
    *("settlements", "seen"),
)
_QUESTIONS = Layout(
    ("id", "status", "event", "question", "positions"),
    _question,
    _QUESTION_SHEET,
    _question_sheet,
    wide=("priority", "contradictions"),
)
LAYOUTS: dict[str, Layout] = {
    "claims": Layout(
        ("id", "event", "question", "answer", "source", "outcome"), _claim, wide=("origin",)
    ),
    "events": Layout(("id", "label", "when", "where", "claims", "questions"), _event),
    "questions": _QUESTIONS,
    "conflicts": _QUESTIONS,
    "sources": Layout(
        ("name", "kind", "affiliation", "grade", "claims", "right", "wrong"), _source
    ),
    "documents": Layout(("name", "title", "publisher", "published", "claims", "text"), _document),
    "proposals": Layout(
        ("id", "probability", "proposal", "because"), _proposal, wide=("of", "kind")
    ),
    "changes": Layout(("id", "event", "question", "was", "now", "answer_was", "answer_now"), dict),
    "log": Layout(("at", "id", "by", "did", "summary", "because"), _act),
}
