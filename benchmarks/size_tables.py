"""The table that size is measured with: four claims on each question, of three hundred outlets."""

import csv
import random
from pathlib import Path

COLUMNS = (
    "id",
    "event",
    "question",
    "answer",
    "source",
    "via",
    "said",
    "when",
    "where",
    "document",
    "quote",
    "locator",
    "language",
    "note",
    "unit",
)
_TOWNS = ("Karak", "Nahtah", "Saida", "Tafas", "Jasim", "Nawa", "Inkhil", "Busra", "Izra", "Umm")


def write_table(table: Path, size: int) -> None:
    """Make claims; no two events share a label, and most questions contradict."""
    chance = random.Random(1)  # noqa: S311 - a made-up table
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for number in range(size):
            writer.writerow(_row(number, chance))


def _row(number: int, chance: random.Random) -> tuple[object, ...]:
    event = number // 4
    town = _TOWNS[event % len(_TOWNS)]
    dead = chance.randint(1, 9)
    return (
        f"c{number}",
        f"attack {event} near {town}",
        "people killed",
        dead,
        f"outlet {chance.randint(1, 300)}",
        "Agency (quotes)",
        "2020-01-12",
        f"2020-01-{1 + event % 28:02d}",
        town,
        f"doc{number % 500}",
        f"a witness counted {dead} killed at kilometre {chance.randrange(10_000)}",
        "paragraph 3",
        "en",
        "",
        "people",
    )
