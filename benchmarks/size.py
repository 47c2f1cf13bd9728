"""How a dossier bears its size, each figure beside its yardstick from the same run.

    python -m benchmarks.size 10000 100000 1000000

Adding stands beside `sqlite-utils insert --csv --pk` (where that is on the path), a decision beside
fdatasync. Processor time is told beside the clock's, which lies where a machine has other work.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.size_children import Spent, spawned, sqlite_utils
from benchmarks.size_looks import Told, decide, listed, opened, pages, proven, searches
from benchmarks.size_tables import COLUMNS, write_table

from claimcheck import desk

# Of a table that is not large, several rounds: a machine that others use is slower now and then.
_ROUNDS = 3
_LARGE = 50_000_000


def main() -> None:
    """Measure each size that is named on the command line."""
    for size in [int(each) for each in sys.argv[1:]] or [10_000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


def measure(size: int, folder: Path) -> None:
    """Print the figures of one size."""
    table, path = folder / "claims.csv", folder / "case.dossier"
    write_table(table, size)
    print(f"\n{size:,} claims of {len(COLUMNS)} columns")
    tell(adding(table, path, folder))
    tell(iter([("opening", opened(path))]))
    reckoned = spawned("reckon", path)
    tell(
        iter(
            [
                ("comparing all answers at first", f"{reckoned.processor:.0f} s of the processor"),
                ("comparing, memory", f"{reckoned.megabytes:.0f} MB"),
            ]
        )
    )
    with desk.open_desk(path, "Amal") as at:
        tell(pages(at))
        tell(searches(at, size))
        tell(listed(at, size))
        tell(decide(at, folder))
        tell(proven(at))
    tell(listing(path))


def tell(figures: Told) -> None:
    """Print figures as they come."""
    for what, told in figures:
        print(f"  {what:44}{told}", flush=True)


def adding(table: Path, path: Path, folder: Path) -> Told:
    """Add the table beside sqlite-utils, in turns; of each the round that took least counts.

    The dossier is open elsewhere, so that its log stays. That of the last round is left.
    """
    ours, theirs, log = [], [], 0
    for _ in range(_ROUNDS if table.stat().st_size < _LARGE else 1):
        theirs.append(sqlite_utils(folder / "plain.db", table))
        path.unlink(missing_ok=True)
        desk.found_dossier(path, "Amal")
        with desk.open_desk(path, "Basel"):
            ours.append(spawned("add", path, table))
            log = path.with_name(f"{path.name}-wal").stat().st_size
    seconds, processor = (min(each.seconds for each in ours), min(map(_processor, ours)))
    yield "adding", f"{seconds:.1f} s, {processor:.1f} s of the processor"
    yardsticks = [each for each in theirs if each]
    if yardsticks:
        clock, work = min(each.seconds for each in yardsticks), min(map(_processor, yardsticks))
        told = f"{seconds / clock:.2f} by the clock, {processor / work:.2f} of the processor"
        yield "adding beside sqlite-utils", told
        told = f"{min(each.seconds - each.told for each in ours) / clock:.2f} by the clock"
        apart = min(each.processor - each.told for each in ours) / work
        yield "the same, finding of places apart", f"{told}, {apart:.2f} of the processor"
    yield "adding, memory", f"{max(each.megabytes for each in ours):.0f} MB"
    yield "size of the file", f"{path.stat().st_size / 1e6:.0f} MB"
    yield "the log while adding", f"{log / 1e6:.0f} MB"


def _processor(spent: Spent) -> float:
    return spent.processor


def listing(path: Path) -> Told:
    """List all claims, and the first thousand, to see whether memory grows."""
    few, every = spawned("list", path, 1_000), spawned("list", path)
    yield "listing claims", f"{every.told / every.processor:,.0f} a second of the processor"
    yield "listing, memory", f"{every.megabytes:.0f} MB; of a thousand {few.megabytes:.0f} MB"


if __name__ == "__main__":
    main()
