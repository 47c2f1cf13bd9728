"""What is measured in a process of its own: seconds, processor time, megabytes at the most.

Each measure is a line of JSON on standard output: python -m benchmarks.size_children VERB PATH …
"""

import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from attrs import asdict, frozen

from claimcheck import desk
from claimcheck.desk import placing

_ROOT = Path(__file__).parents[1]


@frozen
class Spent:
    """What something took: by the clock, of the processor, of memory; and more that it tells."""

    seconds: float
    processor: float
    megabytes: float
    told: float = 0.0


def spawned(verb: str, *given: object) -> Spent:
    """Do one thing in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.size_children", verb, *map(str, given)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=_ROOT)
    return Spent(**json.loads(done.stdout))


def sqlite_utils(database: Path, table: Path) -> Spent | None:
    """Insert a table with sqlite-utils; None where it is not there."""
    program = shutil.which("sqlite-utils")
    if program is None:
        return None
    command = [program, "insert", str(database), "t", str(table), "--csv", "--pk", "id"]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([*command, "--silent"], check=True, capture_output=True)
    seconds = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    database.unlink()
    return Spent(seconds, _processor(after) - _processor(before), 0.0)


def _add(path: Path, table: str) -> float:
    """Add a table; gives the seconds that finding the places of its claims took."""
    spent = 0.0
    whole: Callable[..., object] = vars(placing)["group"]

    def timed(*given: object) -> object:
        nonlocal spent
        began = time.process_time()
        try:
            return whole(*given)
        finally:
            spent += time.process_time() - began

    setattr(placing, "group", timed)  # noqa: B010 - mypy rightly knows nothing of it
    with desk.open_desk(path, "Amal") as at, Path(table).open("rb") as source:
        desk.add_table(at, source, "claims.csv", "csv", "claims")
    return spent


def _reckon(path: Path) -> float:
    with desk.open_desk(path, "Amal") as at:
        return len(desk.queue(at))


def _list(path: Path, most: str = "") -> float:
    with desk.open_desk(path, "Amal") as at:
        claims = desk.LISTS["claims"](at, desk.Choice())
        return sum(1 for _ in islice(claims, int(most) if most else None))


def _megabytes() -> float:
    """Give the most memory that this process held; getrusage tells what its parent held before."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (most,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(most) / 1024


_VERBS: dict[str, Callable[..., float]] = {
    "add": _add,
    "reckon": _reckon,
    "list": _list,
}


def _processor(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def main(verb: str, path: str, *given: str) -> None:
    """Do one thing and tell what it took."""
    began, before = time.perf_counter(), time.process_time()
    told = _VERBS[verb](Path(path), *given)
    seconds, processor = time.perf_counter() - began, time.process_time() - before
    print(json.dumps(asdict(Spent(seconds, processor, _megabytes(), told))))


if __name__ == "__main__":
    main(*sys.argv[1:])
