"""How fast claims that name no event are grouped, and how that grows.

    python -m benchmarks.grouping 10000 100000 [--texts] [--splink PYTHON]
    python -m benchmarks.grouping 100000 --desk [--texts]

Processor time, beside a yardstick from the same run (folding and splitting the same texts), and
the most memory. With --splink, the same claims are linked by Splink on DuckDB, by the interpreter
that is named: make an environment of its own for it (`uv venv; uv pip install splink`). With
--desk, so many claims are recorded in a dossier, and then single ones are added: what the whole of
such an act takes by the clock, the grouping in it, and looking for what else tells of an event and
whether it is two.
With --texts, the reports are held with their texts: the quotes of their claims with a day before
and two sentences behind.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from unittest.mock import patch

from tests.reckon.grouping.shelf import Shelf

from claimcheck.desk import placing
from claimcheck.desk.opening import Desk, found_dossier, open_desk
from claimcheck.desk.proposing_joins import joins_of_event
from claimcheck.desk.proposing_parts import parting_proposed
from claimcheck.desk.recording import record_claims, store_documents
from claimcheck.dossier import lookup
from claimcheck.model.claim import Claim, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import Placed, group
from claimcheck.reckon.names import fold

_FIRST = date(2030, 1, 1)
_SYLLABLES = (
    *("ka", "ra", "mun", "sel", "dar", "ith", "bo"),
    *("nah", "ta", "lis", "qu", "or", "zen", "um"),
)
_HAPPENED = (
    ("people killed", "people", "{n} people were killed when shells hit the market of {place}"),
    ("people wounded", "people", "{n} others were wounded by the shelling in {place}"),
    ("people arrested", "people", "{n} men were arrested in a raid on {place}"),
    ("people kidnapped", "workers", "{n} workers were kidnapped on the road to {place}"),
    ("people displaced", "families", "{n} families fled {place} as the flood rose"),
)
# So many single claims, of all times and reports, are added to the dossier of the others.
_SINGLE = 60
_SPLINK = Path(__file__).parent / "splink_yardstick.py"


def claims(size: int) -> Iterator[RecordedClaim]:
    """Make claims: about four on each event, in reports of eight claims on two events."""
    chance = random.Random(1)  # noqa: S311 - made-up news
    places = [_place(chance) for _ in range(max(50, size // 40))]
    number = 0
    while number < size:
        told = [(chance.choice(places), _day(chance, size), chance.choice(_HAPPENED)) for _ in "12"]
        for report in range(2):
            for paragraph, (place, day, (_, unit, words)) in enumerate(told * 2):
                yield _claim(chance, number, (place, day, unit, words), report, paragraph)
                number += 1


def _claim(
    chance: random.Random,
    number: int,
    told: tuple[str, date, str, str],
    report: int,
    paragraph: int,
) -> RecordedClaim:
    place, day, unit, words = told
    count = str(chance.randint(1, 90))
    claim = Claim(
        count,
        f"source {chance.randrange(300)}",
        id=f"c{number}",
        unit=unit,
        said=(day + timedelta(days=report)).isoformat(),
        when=day.isoformat() if chance.random() < 0.5 else "",
        where=place if chance.random() < 0.5 else "",
        document=f"report {number // 4}",
        quote=words.format(n=count, place=place),
        locator=f"paragraph {paragraph + 1}",
    )
    return RecordedClaim(f"{number:08}", "made up", claim, None, "", "")


def documents(made: Sequence[RecordedClaim]) -> list[Document]:
    """Make the reports of claims, a paragraph each claim."""
    chance = random.Random(2)  # noqa: S311 - made-up news
    paragraphs: dict[str, list[str]] = {}
    published: dict[str, str] = {}
    for each in made:
        claim = each.claim
        words = " ".join(_place(chance).lower() for _ in range(12))
        behind = f"{_place(chance)} said {words}. Nobody in {_place(chance)} could {words[::-1]}."
        paragraphs.setdefault(claim.document, []).append(f"Later on, {claim.quote}. {behind}")
        published[claim.document] = claim.said
    return [
        Document(name, published=published[name], text="\n\n".join(told))
        for name, told in paragraphs.items()
    ]


def _place(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()


def _day(chance: random.Random, size: int) -> date:
    return _FIRST + timedelta(days=chance.randrange(max(365, min(size // 20, 3_650))))


def measure(size: int, *, texts: bool) -> None:
    """Group so many claims, and print what it took."""
    made = list(claims(size))
    known = Shelf(documents=documents(made) if texts else ())
    began = time.process_time()
    for each in made:
        fold(each.claim.quote).split()
    yardstick = time.process_time() - began
    began = time.process_time()
    placed = group(made, known, Context())
    took = time.process_time() - began
    events = len({each.placement.event for each in placed})
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(made):,} claims: {events:,} events in {took:.1f} s of processor time "
        f"({1e6 * took / len(made):.0f} µs a claim, {took / yardstick:.0f} times folding their "
        f"texts), {memory:.0f} MB"
    )


def measure_desk(size: int, *, texts: bool) -> None:
    """Record so many claims, add single ones as a reviewer does, and print what an act took."""
    made = list(claims(size))
    every = [each.claim for each in made]
    single = every[:: size // _SINGLE]
    took: list[float] = []
    grouped: list[float] = []
    with tempfile.TemporaryDirectory() as folder, timed_grouping(grouped):
        path = Path(folder) / "speed.dossier"
        found_dossier(path, "benchmark")
        with open_desk(path, "benchmark") as desk:
            store_documents(desk, "reports", documents(made) if texts else ())
            record_claims(
                desk, "made up", [each for each in every if each not in single], "made up"
            )
        grouped.clear()
        with open_desk(path, "benchmark") as desk:
            for claim in single:
                began = time.perf_counter()
                record_claims(desk, "made up", [claim], "made up")
                took.append(time.perf_counter() - began)
            joining = list(looking(desk, size, joins_of_event))
            parting = list(looking(desk, size, parting_proposed))
    print(
        f"a claim added to {size:,}: the act {_spread(took)}; grouping, with what it looks up, "
        f"{_spread(grouped)}; what else tells of its event, {_spread(joining)}; whether that is "
        f"two, {_spread(parting)}"
    )


def looking(desk: Desk, size: int, look: Callable[[Desk, str], object]) -> Iterator[float]:
    """Look at single events as the screen does for whoever joins, moves or parts; seconds."""
    for number, claim in enumerate(lookup.all_claims(desk.connection)):
        if number % (size // _SINGLE) == 0 and claim.placement:
            began = time.perf_counter()
            look(desk, claim.placement.event)
            yield time.perf_counter() - began


@contextmanager
def timed_grouping(into: list[float]) -> Iterator[None]:
    """Note how long each grouping takes that the desk does."""
    whole: Callable[..., list[Placed]] = group

    def timed(*given: object) -> list[Placed]:
        began = time.perf_counter()
        placed = whole(*given)
        into.append(time.perf_counter() - began)
        return placed

    with patch.object(placing, "group", timed):
        yield


def _spread(took: Sequence[float]) -> str:
    middle, high = median(took), quantiles(took, n=20)[-1]
    return f"{1e3 * middle:.0f} ms, 95 % of them under {1e3 * high:.0f} ms"


def splink(python: str, size: int) -> None:
    """Let Splink link the same claims, in an environment of its own."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "claims.jsonl"
        with table.open("w", encoding="utf-8") as out:
            for each in claims(size):
                claim = each.claim
                row = {
                    "unique_id": each.uid, "said": claim.said, "when": claim.when or None,
                    "where": claim.where or None, "document": claim.document, "quote": claim.quote,
                }  # fmt: skip
                out.write(json.dumps(row) + "\n")
        subprocess.run([python, str(_SPLINK), str(table)], check=True)


def main() -> None:
    """Measure each size that is named, each in a process of its own."""
    python = sys.argv[sys.argv.index("--splink") + 1] if "--splink" in sys.argv else ""
    child = "--desk-child" if "--desk" in sys.argv else "--child"
    texts = ["--texts"] if "--texts" in sys.argv else []
    for size in [int(each) for each in sys.argv[1:] if each.isdecimal()] or [10_000]:
        command = [sys.executable, "-m", "benchmarks.grouping", child, *texts, str(size)]
        subprocess.run(command, check=True)
        if python:
            splink(python, size)


if __name__ == "__main__":
    if "--child" in sys.argv:
        measure(int(sys.argv[-1]), texts="--texts" in sys.argv)
    elif "--desk-child" in sys.argv:
        measure_desk(int(sys.argv[-1]), texts="--texts" in sys.argv)
    else:
        main()
