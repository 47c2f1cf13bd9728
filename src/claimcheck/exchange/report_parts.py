"""What a report tells, and the pieces of a page that it is told with. All text is escaped here."""

import html
import re
from collections.abc import Iterable

from attrs import frozen

from claimcheck.exchange.flat import html_cell
from claimcheck.exchange.shapes import Shape

# What is quoted, or runs from right to left, within a sentence of ours.
_WITHIN = re.compile(
    "(?<=“)[^“”]+(?=”)|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
    "(?:[^<>&“”a-zA-Z]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@frozen
class ToldOutcome:
    """What one settlement in force made of a claim, whose settlement it is, and why."""

    by: str
    outcome: str
    because: str = ""


@frozen
class ToldClaim:
    """A claim of a report; texts are as they were given, `evidence` as it was found."""

    id: str
    answer: str
    source: str
    chain: tuple[tuple[str, str], ...]
    answer_original: str = ""
    stance: str = ""
    said: str = ""
    quote: str = ""
    document: str = ""
    locator: str = ""
    language: str = ""
    evidence: str = ""
    outcomes: tuple[ToldOutcome, ...] = ()
    low: object = None
    high: object = None


@frozen
class ToldQuestion:
    """A question of a report: its shape in JSON, and its claims by the id that is shown."""

    shape: Shape
    claims: dict[str, ToldClaim]


@frozen
class Report:
    """A report: what stands at its head, the conflicts, and the other questions."""

    title: str
    heads: tuple[str, ...]
    by: str
    at: str
    version: str
    claims: int
    masked: str
    statuses: dict[str, int]
    conflicts: Iterable[ToldQuestion]
    others: Iterable[ToldQuestion]


def said(value: object) -> str:
    """Give a text from outside within a line: escaped, and its direction kept to itself."""
    text = html_cell(value)
    return f'<bdi dir="auto">{text}</bdi>' if text else ""


def ours(value: object) -> str:
    """Give a sentence of claimcheck's own, which may quote any language, from left to right."""
    return _WITHIN.sub(r'<bdi dir="auto">\g<0></bdi>', html_cell(value))


def block(tag: str, value: object, language: str = "", kind: str = "") -> str:
    """Give a text from outside as a block of its own, in its language and direction."""
    attributes = f' class="{kind}"' if kind else ""
    return f'<{tag}{attributes} dir="auto"{_lang(language)}>{html_cell(value)}</{tag}>'


def _lang(language: str) -> str:
    if not _LANGUAGE.fullmatch(language):
        return ""
    return f' lang="{html.escape(language)}"'


def paragraph(text: str, kind: str = "") -> str:
    """Give a paragraph of what is escaped already; "" where there is nothing to say."""
    if not text:
        return ""
    return f'<p class="{kind}">{text}</p>\n' if kind else f"<p>{text}</p>\n"


def listed(items: Iterable[str]) -> str:
    """Give a list of what is escaped already; "" for an empty one."""
    inner = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<ul>\n{inner}</ul>\n" if inner else ""
