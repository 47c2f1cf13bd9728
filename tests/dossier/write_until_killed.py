"""Grade sources one after the other and say each on standard output once it is acknowledged."""

import sys
from pathlib import Path

from claimcheck import desk
from claimcheck.model.scales import Reliability

with desk.open_desk(Path(sys.argv[1]), "Amal") as at:
    for number in range(100_000):
        reason = f"reason {number}"
        desk.grade(at, "Firas", Reliability.C, reason)
        sys.stdout.write(reason + "\n")
        sys.stdout.flush()
