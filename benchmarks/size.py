"""How a dossier bears its size: adding, deciding, paging, opening, verifying, listing.

    python benchmarks/size.py 10000 100000

Each figure stands beside a yardstick from the same run: adding beside `sqlite-utils insert --csv
--pk` (where `sqlite-utils` is on the path), a decision beside fdatasync of a small write.
"""

import csv
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from claimcheck import desk
from claimcheck.dossier import file, ranking
from claimcheck.dossier.ranking import Asked
from claimcheck.model.scales import Reliability

COLUMNS = [
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
]


def main() -> None:
    """Measure each size that is named on the command line."""
    for size in [int(each) for each in sys.argv[1:]] or [10_000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


def measure(size: int, folder: Path) -> None:
    """Print the figures of one size."""
    table, path = folder / "claims.csv", folder / "case.dossier"
    write_table(table, size)
    desk.found_dossier(path, "Amal")
    print(f"\n{size:,} claims of {len(COLUMNS)} columns")
    add_seconds = spawned(path, f"add {table}")
    yardstick = sqlite_utils(folder, table)
    ratio = (
        f", {add_seconds[0] / yardstick:.2f} of sqlite-utils ({yardstick:.1f} s)"
        if yardstick
        else ""
    )
    print(f"  added in {add_seconds[0]:.1f} s at {add_seconds[1]:.0f} MB{ratio}")
    print(f"  the file has {path.stat().st_size / 1e6:.0f} MB")
    print("  reckoned in {:.1f} s at {:.0f} MB".format(*spawned(path, "queue")))
    print(f"  opened in {1000 * median(lambda: file.connect(path).close(), 20):.1f} ms")
    with desk.open_desk(path, "Amal") as at:
        decide(at, folder)
        page(at)
        began = time.perf_counter()
        proof = desk.verify(at)
        took = time.perf_counter() - began
        assert not proof.problems
        print(
            f"  verified {proof.entries:,} entries in {took:.1f} s ({proof.entries / took:,.0f}/s)"
        )
    print("  listed all claims in {:.1f} s at {:.0f} MB".format(*spawned(path, "list")))


def write_table(table: Path, size: int) -> None:
    """Make claims: four on each question, of three hundred outlets."""
    chance = random.Random(1)  # noqa: S311 - a made-up table
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for number in range(size):
            event = number // 4
            outlet = chance.randint(1, 300)
            dead = chance.randint(1, 9)
            writer.writerow(
                (
                    f"c{number}",
                    f"attack {event}",
                    "people killed",
                    dead,
                    f"outlet {outlet}",
                    "Agency (quotes)",
                    "2020-01-12",
                    f"2020-01-{1 + event % 28:02d}",
                    "Karak",
                    f"doc{number % 500}",
                    f"killed {dead}",
                    "paragraph 3",
                    "en",
                    "",
                    "people",
                )
            )


def spawned(path: Path, what: str) -> tuple[float, float]:
    """Do one thing in a process of its own; gives seconds, and megabytes at the most."""
    verb, *rest = what.split()
    command = [sys.executable, __file__, "--child", verb, str(path), *rest]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seconds, megabytes = map(float, told.split())
    return seconds, megabytes


def child(verb: str, path: Path, *rest: str) -> None:
    """Do one thing and print seconds and megabytes."""
    with desk.open_desk(path, "Amal") as at:
        began = time.perf_counter()
        if verb == "add":
            with Path(rest[0]).open("rb") as source:
                desk.add_table(at, source, "claims.csv", "csv", "claims")
        elif verb == "queue":
            desk.queue(at)
        else:
            for _ in desk.LISTS["claims"](at, desk.Choice()):
                pass
        seconds = time.perf_counter() - began
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def sqlite_utils(folder: Path, table: Path) -> float | None:
    """Insert the same table with sqlite-utils; None where it is not there."""
    program = shutil.which("sqlite-utils")
    if program is None:
        return None
    command = [program, "insert", str(folder / "plain.db"), "t", str(table), "--csv", "--pk", "id"]
    began = time.perf_counter()
    subprocess.run([*command, "--silent"], check=True, capture_output=True)
    return time.perf_counter() - began


def decide(at: desk.Desk, folder: Path) -> None:
    """Time a grade and a settlement until they are on disk, beside fdatasync."""
    with (folder / "synced").open("wb", buffering=0) as out:

        def sync() -> None:
            out.write(b"x" * 4096)
            os.fdatasync(out.fileno())

        floor = median(sync, 50)
    took = median(lambda: desk.grade(at, "outlet 1", Reliability.C, "reason"), 50)
    print(f"  a decision is on disk in {1000 * took:.2f} ms; fdatasync takes {1000 * floor:.2f} ms")


def page(at: desk.Desk) -> None:
    """Time a page of fifty lines of the queue, and a search."""
    numbers = desk.queue(at)
    chance = random.Random(2)  # noqa: S311 - places in a list
    starts = [chance.randrange(max(1, len(numbers) - 50)) for _ in range(100)]
    times = [timed(partial(desk.queue_lines, at, numbers[s : s + 50])) for s in starts]
    searched = [timed(lambda: desk.queue(at, f"attack {chance.randrange(999)}")) for _ in range(10)]
    rank = timed(lambda: ranking.queue(at.connection, Asked()))
    print(f"  a page of 50 of {len(numbers):,} conflicts takes {1000 * percentile(times):.2f} ms,")
    print(f"  ranking {1000 * rank:.0f} ms, a search {1000 * percentile(searched):.0f} ms (95 %)")


def timed(act: Callable[[], object]) -> float:
    """Give the seconds that an act takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def median(act: Callable[[], object], times: int) -> float:
    """Give the median seconds of several runs."""
    return statistics.median(timed(act) for _ in range(times))


def percentile(times: list[float]) -> float:
    """Give the 95th percentile."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    if "--child" in sys.argv:
        child(sys.argv[2], Path(sys.argv[3]), *sys.argv[4:])
    else:
        main()
