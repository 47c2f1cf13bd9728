"""Wait for the other writer, then record so many acts at one dossier, each with its reason."""

import sys
import time
from pathlib import Path

from claimcheck import desk
from claimcheck.dossier import place
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

dossier, by, question, acts, disk = Path(sys.argv[1]), *sys.argv[2:6]
if disk == "network":
    place.network_kind = lambda *_: "nfs4"
with desk.open_desk(dossier, by) as at:
    dossier.with_name(f"{by} is ready").touch()
    while len(list(dossier.parent.glob("* is ready"))) < 2:
        time.sleep(0.001)
    for number in range(int(acts)):
        reason = f"{by} {number}"
        if number % 4:
            desk.grade(at, f"source {number % 7}", Reliability.C, reason)
        else:
            desk.settle(at, question, Finding(Verdict.ESTABLISHED, reason, answer="six"))
