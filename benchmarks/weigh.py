"""How well `claimcheck weigh` finds the truth, through the verb, beside a vote.

    python benchmarks/weigh.py FOLDER [--beside PYTHON]

FOLDER holds sets of claims with known truth: NAME.claims.tsv.gz (obj, attr, src, val, raw) and
NAME.truth.tsv.gz (obj, attr, val). Each is written as the claim table that a user would give, and
weighed by the program in a process of its own. Accuracy is over the truths that somebody claims,
and tied top answers share the credit; the expected calibration error (ECE) has ten equal bins on
the top probability. With `--beside`, tools that are installed beside another Python are scored on
the same tables, with the seconds of processor time that each took (see `weigh_beside.py`).
"""

import csv
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.reckon.names import plain
from claimcheck.reckon.weighing.casting.persons import people_in

Item = tuple[str, str]
Answers = Mapping[Item, Sequence[tuple[str, float]]]
_NEAR_MINUTES = 10
_DAY = 1440
_SHARE_LABELLED = 0.05
_SEEDS = 3
MOST_SECONDS = 120
OTHERS = ("majority", "dawid-skene", "truthfinder", "pooled-investment", "sums")


class ClaimSet(NamedTuple):
    """Claims as rows of a table, the truth of each item, and when an answer is right."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]
    truth: dict[Item, str]
    right: Callable[[Item, str, str], bool]


def claim_sets(folder: Path) -> list[ClaimSet]:
    """Read all sets of a folder, each in the tables that a user might give."""
    found: list[ClaimSet] = []
    for path in sorted(folder.glob("*.claims.tsv.gz")):
        name = path.name.removesuffix(".claims.tsv.gz")
        claims = _rows(path)
        truth = {
            (row["obj"], row["attr"]): row["val"] for row in _rows(folder / f"{name}.truth.tsv.gz")
        }
        found += _tables(name, claims, truth)
    return found


def _rows(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))


def _tables(name: str, claims: list[dict[str, str]], truth: dict[Item, str]) -> list[ClaimSet]:
    plain = ("event", "question", "answer", "source")
    typed = (*plain, "kind")

    def rows(answer: Callable[[dict[str, str]], tuple[str, ...]]) -> list[tuple[str, ...]]:
        told = []
        for row in claims:
            first, *rest = answer(row)
            told.append((row["obj"], row["attr"], first, row["src"], *rest))
        return told

    if name.startswith("flight"):
        return [
            ClaimSet(f"{name}, clock times", typed, rows(_clock_and_gate), truth, _near),
            ClaimSet(
                f"{name}, plain minutes", plain, rows(lambda row: (row["raw"],)), truth, _near
            ),
        ]
    if name.startswith("book"):
        persons = rows(lambda row: (row["val"].replace("|", " | "), "persons"))
        lists = [(*row[:-1],) for row in persons]
        as_sold = rows(lambda row: (row["raw"], "persons"))
        return [
            ClaimSet(f"{name}, surnames", typed, persons, truth, _same_names),
            ClaimSet(f"{name}, surnames, no kind", plain, lists, truth, _same_names),
            ClaimSet(f"{name}, names as sold", typed, as_sold, truth, _same_people),
        ]
    return [ClaimSet(name, plain, rows(lambda row: (row["raw"],)), truth, _same)]


def _is_gate(attr: str) -> bool:
    return attr.endswith("gate")


def _clock_and_gate(row: dict[str, str]) -> tuple[str, ...]:
    if _is_gate(row["attr"]):
        return row["raw"], "label"
    minute = int(row["raw"])
    return f"{minute // 60:02}:{minute % 60:02}", "time"


def _same(item: Item, answer: str, true: str) -> bool:  # noqa: ARG001 - one shape for all sets
    return answer.strip() == true.strip()


def _same_names(item: Item, answer: str, true: str) -> bool:  # noqa: ARG001 - the same
    return {name.strip() for name in answer.split("|")} == set(true.split("|"))


def _same_people(item: Item, answer: str, true: str) -> bool:  # noqa: ARG001 - the same
    """Tell whether an answer names the true surnames, and nobody beside them.

    The surnames that the set itself reads from a spelling will not do: of “Tom McReynolds, David
    Blythe” it has one.
    """
    surnames = set(true.split("|"))
    letters = "".join(filter(str.isalnum, plain(answer)))
    families = {name.split()[-1] for name in people_in(answer)}
    return len(families) == len(surnames) and all(name in letters for name in surnames)


def _near(item: Item, answer: str, true: str) -> bool:
    if _is_gate(item[1]):
        return answer.strip() == true.strip()
    hours, _, minutes = answer.rpartition(":")
    apart = abs((int(hours) * 60 if hours else 0) + int(minutes) - int(true)) % _DAY
    return min(apart, _DAY - apart) <= _NEAR_MINUTES


def weigh(table: ClaimSet, folder: Path, labels: Mapping[Item, str] | None = None) -> Answers:
    """Weigh a table with the program; gives each item's answers with their probabilities.

    Where there are none, since the claims are too few to say, the numbers of claims stand for them.
    """
    claims = folder / "claims.csv"
    _write(claims, table.columns, table.rows)
    command = [sys.executable, "-m", "claimcheck", "weigh", str(claims), "--format", "jsonl"]
    if labels:
        known = folder / "labels.csv"
        told = [(*item, _as_answer(table, item, true)) for item, true in labels.items()]
        _write(known, ("event", "question", "answer"), told)
        command += ["--labels", str(known)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    return _answers(ended.stdout)


def _answers(lines: str) -> Answers:
    answers: dict[Item, list[tuple[str, float]]] = defaultdict(list)
    for line in lines.splitlines():
        row = json.loads(line)
        likely = row["probability"]
        weight = 1 + row["claims"] if likely is None else likely
        answers[row["event"], row["question"]].append((row["answer"], weight))
    return answers


def _as_answer(table: ClaimSet, item: Item, true: str) -> str:
    """Write a truth as the claims of the table write their answers."""
    if "clock" in table.name and not _is_gate(item[1]):
        return f"{int(true) // 60:02}:{int(true) % 60:02}"
    if table.name.endswith("as sold"):
        said = Counter(row[2] for row in table.rows if (row[0], row[1]) == item)
        return next(
            (answer for answer, _ in said.most_common() if table.right(item, answer, true)), true
        )
    return true.replace("|", " | ") if table.name.startswith("book") else true


def _write(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows(rows)


def vote(table: ClaimSet) -> Answers:
    """Count the claims of each answer: the yardstick."""
    counts: dict[Item, Counter[str]] = defaultdict(Counter)
    for row in table.rows:
        counts[row[0], row[1]][row[2]] += 1
    return {
        item: [(answer, count / sum(found.values())) for answer, count in found.items()]
        for item, found in counts.items()
    }


class Score(NamedTuple):
    """The share of items that are right, and the expected calibration error."""

    accuracy: float
    ece: float


def score(table: ClaimSet, answers: Answers, but: Mapping[Item, str] | None = None) -> Score:
    """Score answers on all truths that somebody claims, but for those that were given as labels."""
    credit: list[float] = []
    bins: dict[int, list[tuple[float, float]]] = defaultdict(list)
    claimed = {(row[0], row[1]) for row in table.rows}
    for item, true in table.truth.items():
        if item not in claimed or (but and item in but):
            continue
        given = answers[item]
        top = max(weight for _, weight in given)
        best = [answer for answer, weight in given if weight == top]
        share = sum(table.right(item, answer, true) for answer in best) / len(best)
        credit.append(share)
        if top <= 1:
            bins[min(9, int(10 * top))].append((top, share))
    judged = sum(map(len, bins.values()))
    error = sum(
        abs(sum(top for top, _ in pairs) - sum(share for _, share in pairs))
        for pairs in bins.values()
    )
    return Score(sum(credit) / len(credit), error / judged if judged else float("nan"))


def labelled(table: ClaimSet, folder: Path) -> Score:
    """Score with one truth in twenty given as a label, and left out of the score: the mean."""
    found = []
    for seed in range(_SEEDS):
        chance = random.Random(seed)  # noqa: S311 - the same labels in every run
        items = sorted(table.truth)
        chosen = chance.sample(items, max(1, round(_SHARE_LABELLED * len(items))))
        labels = {item: table.truth[item] for item in chosen}
        found.append(score(table, weigh(table, folder, labels), labels))
    return Score(*(sum(column) / len(found) for column in zip(*found, strict=True)))


def beside(python: str, tables: Sequence[ClaimSet], folder: Path) -> None:
    """Print how right other tools are, which are installed beside another Python."""
    print(f"\n| table | {' | '.join(OTHERS)} |")
    print("|---" * (len(OTHERS) + 1) + "|")
    script = str(Path(__file__).with_name("weigh_beside.py"))
    for table in tables:
        claims = folder / "claims.csv"
        _write(claims, table.columns, table.rows)
        told = [_other([python, script, tool, str(claims)], table) for tool in OTHERS]
        print(f"| {table.name} | {' | '.join(told)} |", flush=True)


def _other(command: list[str], table: ClaimSet) -> str:
    """Score another tool; gives its accuracy and seconds, or says that it did not end well."""
    began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    try:
        ended = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=MOST_SECONDS
        )
    except subprocess.TimeoutExpired:
        return f"over {MOST_SECONDS} s"
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began
    answers = _answers(ended.stdout)
    return f"{score(table, answers).accuracy:.3f} ({took:.1f} s)" if answers else "fails"


def main() -> None:
    """Print a row for each table."""
    if len(sys.argv) not in (2, 4) or (len(sys.argv) == 4 and sys.argv[2] != "--beside"):
        sys.exit(__doc__)
    tables = claim_sets(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) == 4:
            beside(sys.argv[3], tables, Path(folder))
            return
        print("| table | claims | vote | weighed | ECE | with 5 % labels | ECE |")
        print("|---|---|---|---|---|---|---|")
        for table in tables:
            naive = score(table, vote(table))
            bare = score(table, weigh(table, Path(folder)))
            known = labelled(table, Path(folder))
            figures = (naive.accuracy, *bare, *known)
            told = " | ".join(f"{figure:.3f}" for figure in figures)
            print(f"| {table.name} | {len(table.rows):,} | {told} |", flush=True)


if __name__ == "__main__":
    main()
