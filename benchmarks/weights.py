"""How long a dossier takes to be reckoned and weighed again in full after one settlement.

Run `python benchmarks/weights.py [CLAIMS]`. Time is of the processor, the best of several, in one
process that has loaded all that it needs; beside it stands a pass over the same claims as JSON, so
that a busy or slow machine shows.
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from claimcheck import desk
from claimcheck.model.scales import Confidence
from claimcheck.model.settlement import Finding, Verdict

_SOURCES = 60
_ROUNDS = 5


def table(claims: int) -> str:
    """Make claims of sixty sources, right by their own rates, three claims a question."""
    chance = random.Random(20260101)  # noqa: S311 - the same claims at every run
    rates = [chance.uniform(0.4, 0.95) for _ in range(_SOURCES)]
    rows = ["id,event,question,answer,source"]
    for number in range(claims):
        question = number // 3
        source = chance.randrange(_SOURCES)
        true = 3 + question % 40
        answer = true if chance.random() < rates[source] else true + chance.randrange(1, 4)
        rows.append(f"c{number},attack {question},killed,{answer},Source {source}")
    return "\n".join(rows) + "\n"


def best(call: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Give the least processor time of several rounds, in milliseconds."""
    times = []
    for _ in range(_ROUNDS):
        before()
        begun = time.process_time()
        call()
        times.append((time.process_time() - begun) * 1e3)
    return min(times)


def measure(claims: int) -> None:
    """Measure one size and print what was found."""
    text = table(claims)
    rows = [dict(zip("abcde", line.split(","), strict=True)) for line in text.splitlines()[1:]]
    as_json = json.dumps(rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.dossier"
        desk.found_dossier(path, "benchmark")
        with desk.open_desk(path, "benchmark") as at:
            desk.add_table(at, BytesIO(text.encode()), "claims.csv", "csv", "t")
            begun = time.process_time()
            desk.weights(at)
            first = (time.process_time() - begun) * 1e3
            state = next(desk.weighed_conflicts(at))

            def settle() -> None:
                answer = state.reckoned.positions[0].answer
                finding = Finding(
                    Verdict.ESTABLISHED, "x", answer=answer, confidence=Confidence.HIGH
                )
                desk.settle(at, state.question.id, finding)

            again = best(lambda: desk.weights(at), settle)
    yardstick = best(lambda: json.loads(as_json))
    print(
        f"{claims:,} claims: first {first:,.0f} ms; again in full after a settlement {again:.0f} ms"
        f" ({again / yardstick:.1f} × reading the claims as JSON, {yardstick:.1f} ms)"
    )


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
