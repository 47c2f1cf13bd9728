"""Record so many acts at one dossier, each with its reason, in step with the other writer.

Both begin each round together: whoever comes first waits for the other, so that the two write at
once however the machine shares out its time.
"""

import sys
import time
from pathlib import Path

from claimcheck import desk
from claimcheck.dossier import place
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

_A_ROUND = 10
_PATIENCE_SECONDS = 120


def meet(folder: Path, by: str, number: int) -> None:
    """Wait until both writers have come to the same act."""
    (folder / f"{by} is at {number}").touch()
    until = time.monotonic() + _PATIENCE_SECONDS
    while len(list(folder.glob(f"* is at {number}"))) < 2:
        if time.monotonic() > until:
            sys.exit(f"the other writer never came to act {number}")
        time.sleep(0.001)


dossier, by, question, acts, disk = Path(sys.argv[1]), *sys.argv[2:6]
if disk == "network":
    place.network_kind = lambda *_: "nfs4"
with desk.open_desk(dossier, by) as at:
    for number in range(int(acts)):
        if number % _A_ROUND == 0:
            meet(dossier.parent, by, number)
        reason = f"{by} {number}"
        if number % 4:
            desk.grade(at, f"source {number % 7}", Reliability.C, reason)
        else:
            desk.settle(at, question, Finding(Verdict.ESTABLISHED, reason, answer="six"))
