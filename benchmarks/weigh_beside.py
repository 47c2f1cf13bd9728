"""Other tools on a claim table, for `weigh.py`: run by the Python of an environment that has them.

    PYTHON weigh_beside.py TOOL claims.csv

Prints for each answer a JSON line as `claimcheck weigh` does, with the tool's own score as its
probability. Tools: `dawid-skene` and `majority` of crowd-kit; `truthfinder`, `pooled-investment`
and `sums` of truthdiscovery.
"""

import csv
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

Row = tuple[str, str, str, str]
Answer = tuple[str, str, str, float]


def crowd_kit(name: str, **settings: object) -> Callable[[list[Row]], Iterator[Answer]]:
    """Give a runner of one of crowd-kit's aggregations of labels."""

    def run(rows: list[Row]) -> Iterator[Answer]:
        pandas = import_module("pandas")
        tool = getattr(import_module("crowdkit.aggregation"), name)(**settings)
        frame = pandas.DataFrame(
            [(json.dumps([event, question]), source, answer)
             for event, question, answer, source in rows],
            columns=["task", "worker", "label"],
        ).drop_duplicates(["task", "worker"])  # fmt: skip
        found = tool.fit_predict_proba(frame)
        for task, answer, weight in found.stack().reset_index().itertuples(index=False):
            if weight > 0:
                yield *json.loads(task), answer, float(weight)

    return run


def truth_discovery(name: str) -> Callable[[list[Row]], Iterator[Answer]]:
    """Give a runner of one of truthdiscovery's algorithms."""

    def run(rows: list[Row]) -> Iterator[Answer]:
        library = import_module("truthdiscovery")
        triples = {(source, (event, question), answer) for event, question, answer, source in rows}
        result = getattr(library, name)().run(library.Dataset(triples))
        for (event, question), beliefs in result.belief.items():
            for answer, belief in beliefs.items():
                yield event, question, answer, float(belief)

    return run


TOOLS = {
    "majority": crowd_kit("MajorityVote"),
    "dawid-skene": crowd_kit("DawidSkene", n_iter=100),
    "truthfinder": truth_discovery("TruthFinder"),
    "pooled-investment": truth_discovery("PooledInvestment"),
    "sums": truth_discovery("Sums"),
}


def main() -> None:
    """Run one tool on one table."""
    tool, table = sys.argv[1:]
    with Path(table).open(encoding="utf-8", newline="") as source:
        rows = [
            (row["event"], row["question"], row["answer"], row["source"])
            for row in csv.DictReader(source)
        ]
    for event, question, answer, weight in TOOLS[tool](rows):
        told = {"event": event, "question": question, "answer": answer, "probability": weight}
        print(json.dumps(told))


if __name__ == "__main__":
    main()
