"""How `claimcheck weigh` bears the size of a table, beside a vote in plain dicts.

    python benchmarks/weigh_speed.py 10000 100000 1000000

Made-up claims of several kinds by outlets of which a few say most (Zipf). Each runs in a process of
its own, as it would for a user: with modules compiled once and output buffered, whatever the
environment of the benchmark says. Time is processor time, since a machine does other things too,
and stands beside that of the vote, which reads the same file with the csv module and counts.
"""

import csv
import math
import os
import random
import sys
import tempfile
from bisect import bisect
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

COLUMNS = ("id", "event", "question", "answer", "source", "said")
CLAIMS_AN_EVENT = 10
CLAIMS_AN_OUTLET = 200
MOST_SECONDS, MOST_MEGABYTES, MOST_GROWTH = 10.0, 500, 1.1
_DEVELOPERS = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
_VOTE = """
import csv, sys
from collections import Counter, defaultdict
counts = defaultdict(Counter)
with open(sys.argv[1], encoding="utf-8", newline="") as source:
    for row in csv.DictReader(source):
        counts[row["event"], row["question"]][row["answer"]] += 1
print(sum(found.most_common(1)[0][1] for found in counts.values()))
"""


def _killed(value: int, vague: bool) -> str:  # noqa: FBT001 - one shape for all kinds
    return f"at least {value // 10 * 10}" if vague else str(value)


def _began(value: int, vague: bool) -> str:  # noqa: FBT001 - the same
    day = f"2021-{1 + value % 12:02}"
    return day if vague else f"{day}-{1 + value % 28:02}"


def _fired(value: int, vague: bool) -> str:  # noqa: FBT001 - the same
    one = f"group {value % 40}"
    return one if vague else f"{one} | group {(value + 1) % 40}"


QUESTIONS: dict[str, Callable[[int, bool], str]] = {
    "people killed": _killed,
    "start of the siege": _began,
    "who fired": _fired,
    "gate": lambda value, _: f"{'ABCD'[value % 4]}{value % 60}",
    "the bridge is open": lambda value, _: "yes" if value % 2 else "no",
}


def write_table(path: Path, size: int) -> None:
    """Make claims: an outlet is right on the answer of an event in seven cases of ten."""
    chance = random.Random(3)  # noqa: S311 - the same table in every run
    outlets = list(accumulate(1 / (n + 1) for n in range(max(50, size // CLAIMS_AN_OUTLET))))
    events, labels = max(1, size // CLAIMS_AN_EVENT), list(QUESTIONS)
    true = [chance.randrange(1000) for _ in range(events)]
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for number in range(size):
            event = chance.randrange(events)
            label = labels[event % len(labels)]
            value = true[event] if chance.random() < 0.7 else chance.randrange(1000)
            answer = QUESTIONS[label](value, chance.random() < 0.1)
            outlet = bisect(outlets, chance.random() * outlets[-1])
            day = f"2021-{1 + number % 9:02}-{10 + number % 9}"
            writer.writerow(
                (f"c{number}", f"event {event}", label, answer, f"outlet {outlet}", day)
            )


class Cost(NamedTuple):
    """Processor time in seconds and the most memory in megabytes."""

    seconds: float
    megabytes: float


def cost_of(command: list[str], folder: Path) -> Cost:
    """Run a command to its end, its output to a file."""
    users = {name: value for name, value in os.environ.items() if name not in _DEVELOPERS}
    with (folder / "out").open("wb") as out:
        started = os.posix_spawn(
            command[0], command, users, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)]
        )
        _, status, used = os.wait4(started, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    """Print a row for each size, the growth between them, and end with 1 where one is too slow."""
    sizes = [int(each) for each in sys.argv[1:]] or [10_000, 100_000]
    bad = False
    print("| claims | vote | weighed | beside the vote | memory | growth |")
    print("|---|---|---|---|---|---|")
    before: tuple[int, Cost] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            table = folder / "claims.csv"
            write_table(table, size)
            vote = cost_of([sys.executable, "-c", _VOTE, str(table)], folder)
            cost = cost_of([sys.executable, "-m", "claimcheck", "weigh", str(table)], folder)
        grown = ""
        if before is not None:
            exponent = math.log(cost.seconds / before[1].seconds) / math.log(size / before[0])
            grown = f"n^{exponent:.2f}"
            bad |= exponent > MOST_GROWTH
        before = size, cost
        bad |= cost.seconds > MOST_SECONDS or cost.megabytes > MOST_MEGABYTES
        ratio = cost.seconds / vote.seconds
        print(
            f"| {size:,} | {vote.seconds:.2f} s | {cost.seconds:.2f} s | {ratio:.1f} "
            f"| {cost.megabytes:.0f} MB | {grown} |",
            flush=True,
        )
    sys.exit(bad)


if __name__ == "__main__":
    main()
