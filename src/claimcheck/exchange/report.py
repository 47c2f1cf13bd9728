"""The report: one page that holds everything, calls for nothing and runs nothing.

Every text is escaped before it becomes part of the page, so that there is no markup from outside to
be cleaned; and were any to slip in, the page's own policy lets nothing run or load but its style.
"""

import base64
import hashlib
from collections.abc import Iterator
from importlib import resources
from typing import TextIO

from claimcheck.exchange.flat import html_cell
from claimcheck.exchange.report_parts import Report, listed, paragraph, said
from claimcheck.exchange.report_questions import question_line, question_parts

_STATUS_WORDS = {
    "stale": "settled once, and spoken against since",
    "disputed": "settled in ways that differ",
    "proposed": "waiting for a second reviewer",
    "settled": "settled",
    "open": "open",
    "agreed": "agreed by independent origins",
    "single": "with one origin only",
}


def write_report(report: Report, out: TextIO) -> None:
    """Write the page as it is made, so that a long report needs little memory."""
    out.writelines(_page(report))


def _page(report: Report) -> Iterator[str]:
    yield _head(report)
    yield f"<header>\n<h1>{said(report.title)}</h1>\n"
    yield paragraph("What the sources say, where they contradict, and what was found.", "faint")
    heads = "<br>".join(f'<span class="mono">{html_cell(head)}</span>' for head in report.heads)
    yield (
        f"<dl>\n<dt>Handed out</dt><dd>{html_cell(report.at)} by {said(report.by)}</dd>\n"
        f"<dt>State (head)</dt><dd>{heads}</dd>\n"
        f"<dt>Made with</dt><dd>claimcheck {html_cell(report.version)}</dd>\n</dl>\n"
    )
    yield paragraph(html_cell(report.masked)) + "</header>\n"
    yield from _summary(report)
    number = 0
    for number, told in enumerate(report.conflicts, 1):
        if number == 1:
            yield "<section>\n<h2>Questions whose answers contradict</h2>\n"
        yield from question_parts(told, number)
    if number:
        yield "</section>\n"
    begun = False
    for told in report.others:
        if not begun:
            yield "<section>\n<h2>Other questions</h2>\n<ul>\n"
            begun = True
        yield f"<li>{question_line(told)}</li>\n"
    if begun:
        yield "</ul>\n</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _head(report: Report) -> str:
    style = resources.files("claimcheck.exchange").joinpath("report.css").read_text("utf-8")
    known = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{html_cell(report.title).replace('<br>', ' ')}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n<main>\n"
    )


def _summary(report: Report) -> Iterator[str]:
    total = sum(report.statuses.values())
    yield "<section>\n<h2>Summary</h2>\n"
    yield paragraph(f"{_count(report.claims, 'claim')} on {_count(total, 'question')}:")
    yield listed(
        f"{report.statuses[status]:,} {words}"
        for status, words in _STATUS_WORDS.items()
        if report.statuses.get(status)
    )
    yield "</section>\n"


def _count(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number:,} {word}s"
