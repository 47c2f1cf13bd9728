"""Write to a dossier until killed, and say each act on standard output once it is acknowledged.

Loading the program takes longer than all else, so it is loaded once: for each line on standard
input (dossier, tab, file for what was acknowledged) a fresh process is forked, opens the dossier
and writes. Its number goes to standard output, and an empty line once it was killed.
"""

import os
import random
import sys
from pathlib import Path
from typing import TextIO

from claimcheck import desk
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict


def write_on(path: Path, out: TextIO) -> None:
    """Grade and settle, one act after the other, each with its own reason."""
    chance = random.Random(os.getpid())  # noqa: S311 - which act comes next is no secret
    with desk.open_desk(path, "Amal") as at:
        for number in range(100_000):
            reason = f"reason {os.getpid()} {number}"
            if chance.random() < 0.5:
                desk.grade(at, chance.choice(["Firas", "Enab Baladi"]), Reliability.C, reason)
            else:
                desk.settle(at, "k2", Finding(Verdict.ESTABLISHED, reason, answer="six"))
            out.write(reason + "\n")
            out.flush()


def main() -> None:
    """Fork a writer for each line that comes in."""
    for line in sys.stdin:
        path, told = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            with Path(told).open("w") as out:
                write_on(Path(path), out)
            os._exit(1)
        print(child, flush=True)  # noqa: T201 - it is read by the test
        os.waitpid(child, 0)
        print(flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
