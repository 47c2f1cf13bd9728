"""How long `claimcheck --help` takes beside a bare click program, as a ratio of medians.

Run it with: python benchmarks/start.py
"""

import statistics
import subprocess
import sys
import time

RUNS = 20
MOST = 1.5
_BARE = """
import click

@click.group()
def program() -> None:
    "A program."

@program.command()
def verb() -> None:
    "A verb."

program(["--help"])
"""


def seconds(command: list[str]) -> float:
    """Time one run of a command."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Print both medians and their ratio."""
    bare = [sys.executable, "-c", _BARE]
    ours = [sys.executable, "-m", "claimcheck", "--help"]
    for command in (bare, ours):  # the first run fills the caches of the disk
        seconds(command)
    # By turns, so that whatever else the machine does falls on both alike.
    times = [(seconds(bare), seconds(ours)) for _ in range(RUNS)]
    of_bare, of_ours = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = of_ours / of_bare
    print(f"bare click program    {of_bare * 1000:6.1f} ms")
    print(f"claimcheck --help     {of_ours * 1000:6.1f} ms")
    print(f"ratio                 {ratio:6.2f}    (at most {MOST})")
    sys.exit(ratio > MOST)


if __name__ == "__main__":
    main()
