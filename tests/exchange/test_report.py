"""The report is one page that holds all it needs, runs nothing and calls for nothing."""

import base64
import hashlib
import io
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from attrs import evolve, fields

from claimcheck.exchange.report import write_report
from claimcheck.exchange.report_parts import (
    Report,
    ToldClaim,
    ToldOutcome,
    ToldQuestion,
    ours,
    said,
)

GOLDEN = Path(__file__).parent / "golden"
OURS = {
    "a", "article", "b", "bdi", "blockquote", "body", "br", "circle", "dd", "div", "dl", "dt", "g",
    "h1", "h2", "h3", "h4", "head", "header", "html", "li", "line", "main", "meta", "p", "path",
    "q", "rect", "section", "span", "style", "svg", "text", "title", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "aria-label", "charset", "class", "content", "cx", "cy", "d", "dir", "height", "http-equiv",
    "id", "lang", "name", "r", "role", "rx", "text-anchor", "viewbox", "width", "x", "x1", "x2",
    "y", "y1", "y2",
}  # fmt: skip
HOSTILE = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>"
    "<style>*{}</style></title></style><a href=javascript:alert(1)>&lt;b&gt;\x1b]52;c;x\x07\u202e"
)


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def claim(name: str, answer: str, low: object, high: object, **more: Any) -> ToldClaim:
    chain = (("Enab Baladi", "quotes"), ("The Syrian Observer", "translates"))
    return ToldClaim(
        **{"id": name, "answer": answer, "source": "Firas al-Ahmed", "stance": "asserts", **more},
        chain=chain,
        low=low,
        high=high,
    )


def question(text: str = "fighters kidnapped", **more: object) -> ToldQuestion:
    def position(answer: str, number: int, *claims: str, denied_by: tuple[str, ...] = ()) -> dict:
        return {
            "answer": answer, "low": number, "high": number, "claims": list(claims),
            "compatible": ["k3"], "denied_by": list(denied_by), "sources": ["Firas al-Ahmed"],
            "origins": 1, "probability": None, "reasons": ["1 claim, from one origin."],
        }  # fmt: skip

    settlement: dict[str, object] = {
        "id": "s-1", "verdict": "established", "answer": "six", "best": None, "low": None,
        "high": None, "likelihood": "likely", "confidence": "moderate", "claims": [], "parts": [],
        "would_settle": None, "because": "first-hand", "by": "Amal",
        "at": "2026-01-03T08:00:00.000000+00:00", "replaces": [],
    }  # fmt: skip
    shape: dict[str, object] = {
        "id": "q-k1",
        "event": {"id": "e-k1", "label": "Nahtah", "when": "2020-01", "where": "Daraa",
                  "part_of": None},
        "question": {"id": "q-k1", "label": text, "kind": "count", "part_of": None},
        "status": "settled",
        "positions": [position("six", 6, "k2"), position("٢٨ قتيلاً", 28, "k1", denied_by=("k4",))],
        "contradictions": [{"a": "k1", "b": "k2", "kind": "number", "why": "28 is not six"}],
        "contradictions_total": 1,
        "notes": ["“٢٨” is read as 28."],
        "priority": 0.7,
        "why": "“six” against “٢٨ قتيلاً” (1 origin).",
        "would_change": "A second account.",
        "settlements": [settlement],
        **more,
    }  # fmt: skip
    claims = {
        "k1": claim("k1", "٢٨ قتيلاً", 28, 28, language="ar", quote="قُتل ٢٨", evidence="orphan"),
        "k2": claim("k2", "six", 6, 6, quote="kidnapped six", evidence="anchored", said="2020-01",
                    document="d0", locator="paragraph 9",
                    outcomes=(ToldOutcome("Amal", "stands", "was there"),)),
        "k3": claim("k3", "a number of", 2, None, evidence="unheld", quote="a number"),
        "k4": claim("k4", "28", 28, 28, stance="denies"),
    }  # fmt: skip
    return ToldQuestion(shape, claims)


def page(*conflicts: ToldQuestion, others: tuple[ToldQuestion, ...] = (), **more: Any) -> str:
    report = Report(
        title="Daraa", heads=("ab12",), by="Amal", at="2026-01-03 08:00 UTC", version="0.1.0",
        claims=4, masked="", statuses={"settled": 1}, conflicts=conflicts, others=others,
    )  # fmt: skip
    out = io.StringIO()
    write_report(evolve(report, **more), out)
    return out.getvalue()


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def words(text: str) -> str:
    return " ".join("".join(read(text).texts).split())


def test_the_bytes_of_the_report_are_as_agreed() -> None:
    text = page(question(), others=(question("held"),))
    golden = GOLDEN / "report.html"
    if os.environ.get("CLAIMCHECK_WRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_it_tells_verdict_reason_reviewer_and_when() -> None:
    told = words(page(question()))
    assert "Established: six" in told
    assert "first-hand" in told
    assert "Settled by Amal, 2026-01-03 08:00 UTC" in told
    assert "How likely: likely. Confidence in this finding: moderate." in told


def test_it_tells_who_says_what_through_whom_and_with_which_words() -> None:
    told = words(page(question()))
    chain = "Firas al-Ahmed › Enab Baladi (quotes) › The Syrian Observer (translates)"
    assert f"{chain}: six (said 2020-01) kidnapped six" in told
    assert "claim k2; d0, paragraph 9; these words stand in the document" in told
    assert "these words are not found in the document" in told
    assert "the document's text is not held" in told
    assert f"Denied by {chain}: 28" in told
    assert "In the settlement: stands: was there" in told
    assert "Counted for no answer" in told
    assert "k1 and k2: 28 is not six" in told


def test_a_question_that_does_not_contradict_tells_its_status_beside_its_verdict() -> None:
    stale = question("held", status="stale", why="“nine” came since the settlement.")
    told = words(page(others=(stale,)))
    assert "Nahtah: held stale “nine” came since the settlement. six" in told
    assert "Nahtah: held settled six" in words(page(others=(question("held"),)))


def test_settlements_that_differ_are_told_with_whose_they_are_in_the_short_list_too() -> None:
    settlements = question().shape["settlements"]
    assert isinstance(settlements, list)
    (amal,) = settlements
    disputed = question(status="disputed", settlements=[amal, {**amal, "by": "Basel"}])
    told = words(page(others=(disputed,)))
    assert "Established: six; settled by Amal Established: six; settled by Basel" in told


def test_where_settlements_differ_a_claim_tells_what_each_made_of_it() -> None:
    asked = question()
    differing = (ToldOutcome("Amal", "stands", "was there"), ToldOutcome("Basel", "rejected"))
    disputed = evolve(asked.claims["k2"], outcomes=differing)
    told = words(page(evolve(asked, claims={**asked.claims, "k2": disputed})))
    assert "In the settlement of Amal: stands: was there" in told
    assert "In the settlement of Basel: rejected" in told


def test_it_says_at_its_head_what_it_was_made_of_when_and_by_whom() -> None:
    told = words(page(question(), masked="Confidential sources are masked."))
    assert "Handed out2026-01-03 08:00 UTC by Amal" in told
    assert "ab12" in told
    assert "claimcheck 0.1.0" in told
    assert "Confidential sources are masked." in told
    assert "4 claims on 1 question" in told


def hostile() -> str:
    shape = question(HOSTILE).shape

    def spoilt(value: object) -> object:
        if isinstance(value, str):
            return HOSTILE
        if isinstance(value, dict):
            return {key: spoilt(item) for key, item in value.items()}
        return [spoilt(item) for item in value] if isinstance(value, list) else value

    spoilt_shape = spoilt(shape)
    assert isinstance(spoilt_shape, dict)
    spoilt_shape["question"]["kind"] = "count"
    texts: dict[str, Any] = {
        field.name: HOSTILE for field in fields(ToldClaim) if field.type is str
    }
    bad = ToldClaim(**texts, chain=((HOSTILE, HOSTILE),), low=HOSTILE, high=3)
    told = ToldQuestion(spoilt_shape, {HOSTILE: bad, "other": bad})
    return page(told, told, others=(told,), title=HOSTILE, by=HOSTILE, masked=HOSTILE, at=HOSTILE)


def test_no_markup_from_any_text_survives() -> None:
    text = hostile()
    reader = read(text)
    assert reader.tags <= OURS
    assert reader.attributes <= ATTRIBUTES
    assert text.count("<style>") == text.count("</style>") == 1
    assert "alert(1)" in "".join(reader.texts), "it is shown as text"
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]", text)


def test_the_page_lets_nothing_run_or_load_but_its_own_style() -> None:
    text = page(question())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    known = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    )
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert not re.search(r"url\(|@import|\bsrc=|\bhref=|<link|<script|<iframe| style=", text)


def test_it_fits_a_phone_paper_and_dark_rooms() -> None:
    text = page(question())
    assert 'name="viewport" content="width=device-width, initial-scale=1"' in text
    assert "@media print" in text
    assert "prefers-color-scheme: dark" in text


def test_every_conflict_of_numbers_has_its_number_line() -> None:
    assert page(question(), question()).count("<svg ") == 2
    assert "<svg" not in page(others=(question(),))


def test_words_from_outside_keep_their_language_and_direction() -> None:
    text = page(question())
    assert '<blockquote dir="auto" lang="ar">قُتل ٢٨</blockquote>' in text
    assert said("قُتل") == '<bdi dir="auto">قُتل</bdi>'


def test_a_language_that_is_none_is_left_out() -> None:
    told = question()
    bad = evolve(told.claims["k1"], language='ar" onclick="x')
    assert "onclick" not in page(ToldQuestion(told.shape, {"k1": bad}))


def test_sentences_of_ours_run_from_left_to_right_whatever_they_quote() -> None:
    assert ours("“٢٨ قتيلاً” (2 origins) <b>") == (
        '“<bdi dir="auto">٢٨ قتيلاً</bdi>” (2 origins) &lt;b&gt;'
    )
    assert ours("Reuters; ناشطون من درعا.") == ('Reuters; <bdi dir="auto">ناشطون من درعا</bdi>.')


def test_a_report_on_nothing_is_a_page_too() -> None:
    told = words(page(statuses={}, claims=0))
    assert "0 claims on 0 questions" in told


def test_long_reports_are_written_as_they_are_made() -> None:
    class Watched(io.StringIO):
        first = 0

        def write(self, text: str) -> int:
            self.first = self.first or pulled
            return super().write(text)

    pulled = 0

    def many():
        nonlocal pulled
        for _ in range(500):
            pulled += 1
            yield question()

    out = Watched()
    report = Report("t", (), "Amal", "now", "0", 0, "", {}, many(), ())
    write_report(report, out)
    assert out.first <= 1
    assert out.getvalue().count("<article") == 500
