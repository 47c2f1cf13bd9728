"""How well comparing does on judged pairs: the half held back, or with --tune the other half.

Run it with: python -m benchmarks.judge [--tune]
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.reckon.judged.pairs import Pair, later, look_alikes, tolls

from claimcheck.model.relation import Relation
from claimcheck.reckon.compare import compare_claims

RELATIONS = ("contradicts", "separate", "agrees", "narrows", "unclear", "updates", "corrects")
_BESIDE = {"agrees", "narrows", "unclear"}

Judged = tuple[Pair, Relation]


def judge(pairs: Sequence[Pair]) -> list[Judged]:
    """Compare every pair."""
    return [(pair, compare_claims(pair.a, pair.b)) for pair in pairs]


def is_right(pair: Pair, relation: Relation) -> bool:
    """Whether the relation is the reader's; what is compatible may be told in several ways."""
    if pair.truth == "compatible":
        return relation.relation in _BESIDE
    if pair.truth == "no conflict":
        return relation.relation != "contradicts"
    return relation.relation == pair.truth


def missed(judged: Sequence[Judged]) -> list[Judged]:
    """Give the contradictions that were not found."""
    return [
        (pair, said)
        for pair, said in judged
        if pair.truth == "contradicts" and said.relation != "contradicts"
    ]


def false_alarms(judged: Sequence[Judged]) -> list[Judged]:
    """Give what was called a contradiction and is none."""
    return [
        (pair, said)
        for pair, said in judged
        if pair.truth != "contradicts" and said.relation == "contradicts"
    ]


def found(judged: Sequence[Judged]) -> int:
    """Count the contradictions that were found."""
    return sum(p.truth == "contradicts" and said.relation == p.truth for p, said in judged)


def print_figures(name: str, judged: Sequence[Judged]) -> None:
    """Print precision, recall and who was taken for what."""
    real = sum(pair.truth == "contradicts" for pair, _ in judged)
    hits, alarms = found(judged), len(false_alarms(judged))
    right_kind = sum(
        p.kind == said.kind for p, said in judged if said.relation == p.truth and p.kind
    )
    print(f"\n## {name}: {len(judged)} pairs, {real} contradictions\n")
    if real:
        kinds = f", {right_kind} with their kind" if any(pair.kind for pair, _ in judged) else ""
        print(f"found {hits} of {real} (recall {hits / real:.2f}){kinds}")
    precision = f" (precision {hits / (hits + alarms):.2f})" if hits else ""
    print(f"false alarms {alarms} in {len(judged) - real}{precision}")
    print(f"right in every respect {sum(is_right(*one) for one in judged)} of {len(judged)}\n")
    counted = Counter((pair.truth, str(said.relation)) for pair, said in judged)
    print("| a reader says | " + " | ".join(RELATIONS) + " |")
    print("|---" * (len(RELATIONS) + 1) + "|")
    for truth in sorted({truth for truth, _ in counted}):
        cells = (str(counted[truth, name] or "") for name in RELATIONS)
        print(f"| {truth} | " + " | ".join(cells) + " |")


def print_mistakes(title: str, judged: Sequence[Judged]) -> None:
    """Print what went wrong, a line a pair."""
    print(f"\n{title} ({len(judged)}):\n")
    for pair, said in judged:
        asked = (
            pair.a.question
            if pair.a.question == pair.b.question
            else (f"{pair.a.question} / {pair.b.question}")
        )
        answers = f"“{pair.a.answer}” and “{pair.b.answer}”"
        print(f"- {pair.id}, {asked}: {answers}: {said.relation}; {said.why}")


def sets() -> Iterator[tuple[str, Sequence[Pair]]]:
    """Give the sets by their titles."""
    yield "Look-alikes and contradictions", list(look_alikes())
    yield "Tolls", list(tolls())
    written = list(later())
    for topic in sorted({pair.topic for pair in written}):
        yield f"Written later: {topic}", [pair for pair in written if pair.topic == topic]


def main() -> None:
    """Print the figures of the half asked for, and its mistakes."""
    held_out = "--tune" not in sys.argv
    for name, pairs in sets():
        judged = judge([pair for pair in pairs if pair.held_out == held_out])
        if not judged:
            continue
        print_figures(name, judged)
        if "--figures" in sys.argv:
            continue
        print_mistakes("Missed", missed(judged))
        print_mistakes("False alarms", false_alarms(judged))
        if "--all" in sys.argv:
            others = [one for one in judged if not is_right(*one)]
            settled = {id(pair) for pair, _ in (*missed(judged), *false_alarms(judged))}
            print_mistakes("Others", [one for one in others if id(one[0]) not in settled])


if __name__ == "__main__":
    main()
