"""804 articles on one made-up war: 22 on four attacks, written by hand, among 782 from patterns."""

import csv
import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from attrs import frozen
from tests.claims import recorded

from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document

_JUDGED = Path(__file__).parent / "judged"
_OTHERS = 782
_FIRST = date(2030, 1, 1)

_TOWNS = (
    "Halwan", "Bab Suran", "Khirbat Zayn", "Fuwa", "Kafr Amin", "Rashidat", "Deir Salman",
    "Marj Ali", "Tal Rifan", "Qasr Nuhad", "Sahl Harim", "Ain Daqneh", "Wadi Barda", "Zabdan",
    "Hrak", "Nabat", "Jisr Shahin", "Maarra", "Saraqan", "Tabqat", "Raqlan", "Manbar", "Afran",
    "Kobana", "Tadmir",
)  # fmt: skip
_SIDES = (
    "government forces", "rebels", "the Caliphate", "Kurdish fighters", "foreign jets", "militias",
)  # fmt: skip


@frozen
class Article:
    """An article; `attack` is A to D where it is on one of the four, else ""."""

    id: str
    attack: str
    published: str
    title: str
    text: str


def articles() -> list[Article]:
    """Give all 804, in the order of their days."""
    rows = [
        (row["published"], row["attack"], row["title"], row["text"])
        for row in _rows("articles.tsv")
    ]
    patterns = [(row["title"], row["text"]) for row in _rows("article-patterns.tsv")]
    chance = random.Random(804)  # noqa: S311 - made-up news
    rows += [_other(chance, patterns) for _ in range(_OTHERS)]
    rows.sort()
    return [
        Article(f"n{number:03}", attack, published, title, text)
        for number, (published, attack, title, text) in enumerate(rows)
    ]


def _rows(name: str) -> list[dict[str, str]]:
    with (_JUDGED / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


def _other(chance: random.Random, patterns: Sequence[tuple[str, str]]) -> tuple[str, str, str, str]:
    title, text = chance.choice(patterns)
    day = _FIRST + timedelta(days=chance.randrange(365))
    side, other = chance.sample(_SIDES, 2)
    town, second = chance.sample(_TOWNS, 2)
    known = {
        "town": town,
        "town2": second,
        "n": chance.randint(2, 60),
        "m": chance.randint(2, 30),
        "day": f"{day:%A}",
        "side": side,
        "other": other,
        "spot": chance.choice(("market", "bakery", "school", "mosque", "checkpoint")),
    }
    return day.isoformat(), "", title.format(**known), text.format(**known)


def as_claim(article: Article) -> RecordedClaim:
    """Give an article as a bare claim: its words, its day, its document."""
    claim = Claim(
        article.title, "wire", id=article.id, said=article.published, document=article.id,
        quote=article.text,
    )  # fmt: skip
    return recorded(claim, giver="articles")


def as_document(article: Article) -> Document:
    """Give an article's document, without its text."""
    return Document(name=article.id, title=article.title, published=article.published)
