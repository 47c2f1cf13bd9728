"""How fast understood answers are related, beside comparing plain tuples in the same run.

Run it with: python benchmarks/compare.py
"""

import random
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context

from claimcheck.model.claim import Claim, Placement, RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.answered import AnsweredClaim
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question
from claimcheck.reckon.relate import relate
from claimcheck.reckon.understand import read_kind, understand

PAIRS = 2_000_000
CLAIMS = 10_000
CORES = 2
MOST_SECONDS = 20.0
MOST_MILLISECONDS = 100.0
# A relation has units, moments and stances to look at and a sentence to write.
MOST_RATIO = 250.0
_QUESTIONS = {
    "people killed": ["{n}", "at least {n}", "about {n}", "up to {n}", "dozens", "{n} fighters"],
    "start of the siege": ["{n} May 2021", "May 2021", "early June 2021", "over two months"],
    "who broke the truce": ["government forces", "the rebels", "regime forces", "unknown gunmen"],
    "where the shells fell": ["Tafas", "eastern Tafas", "Jassim", "Syria"],
    "state of the talks": ["collapsed", "ongoing", "an agreement was reached"],
    "the corridor was opened": ["yes", "no"],
}


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same pairs in every run


def answered(number: int) -> list[list[AnsweredClaim]]:
    """Make claims with understood answers, question by question."""
    chance, questions = _chance(7), []
    for label, forms in _QUESTIONS.items():
        claims = [_claim(label, chance.choice(forms), chance, n) for n in range(number)]
        kind = read_kind(recorded.claim for recorded in claims)
        questions.append(
            [
                AnsweredClaim(each, understand(each.claim, kind, Context()), each.claim.source)
                for each in claims
            ]
        )
    return questions


def _claim(
    label: str, form: str, chance: random.Random, number: int, outlets: int = 40
) -> RecordedClaim:
    claim = Claim(
        form.format(n=chance.randint(1, 30)),
        f"outlet {chance.randint(1, outlets)}",
        question=label,
        said=f"2021-09-{chance.randint(1, 28):02}",
    )
    placement = Placement("q", "e", "bench", person=False, probability=1.0, because="")
    return RecordedClaim(f"c{number}", "", claim, placement, "bench", "")


def relate_many(pairs: int) -> float:
    """Relate so many pairs of answers; gives the seconds."""
    questions, chance, context = answered(200), _chance(11), Context()
    chosen = [chance.sample(chance.choice(questions), 2) for _ in range(20_000)]
    began = time.process_time()
    for _ in range(pairs // len(chosen)):
        for a, b in chosen:
            relate(a, b, context)
    return time.process_time() - began


def compare_tuples(pairs: int) -> float:
    """Compare so many pairs of plain intervals, the yardstick; gives the seconds."""
    chance = _chance(11)
    chosen = [((n := chance.randint(1, 60)), n + 5, (m := chance.randint(1, 60)), m + 5)
              for _ in range(20_000)]  # fmt: skip
    apart = 0
    began = time.process_time()
    for _ in range(pairs // len(chosen)):
        for low, high, other_low, other_high in chosen:
            apart += low > other_high or other_low > high
    assert apart
    return time.process_time() - began


def in_processes(work: Callable[[int], float], pairs: int) -> float:
    """Share work between the cores; gives the seconds of the slowest, start-up left out."""
    with get_context("spawn").Pool(CORES) as pool:
        return max(pool.map(work, [pairs // CORES] * CORES))


def reckon_once(outlets: int) -> float:
    """Reckon a question of many claims by so many outlets; gives the seconds."""
    chance = _chance(5)
    forms = [str(n) for n in range(40)] + ["at least 12", "dozens", "about 30"]
    label = "people killed"
    claims = [_claim(label, chance.choice(forms), chance, n, outlets) for n in range(CLAIMS)]
    question, event = Question("q", "e", label, "count"), Event("e", "raid")
    best = 9.9
    for _ in range(5):
        began = time.process_time()
        reckon_question(question, event, claims, (), {}, Context())
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    """Print the rates, and end with 1 where one falls short."""
    seconds = in_processes(relate_many, PAIRS)
    yardstick = in_processes(compare_tuples, PAIRS)
    questions = {outlets: reckon_once(outlets) * 1000 for outlets in (CLAIMS, 40)}
    rate = PAIRS / CORES / seconds
    print(f"{PAIRS:,} pairs on {CORES} cores  {seconds:6.2f} s   (at most {MOST_SECONDS})")
    print(f"pairs a second and core    {rate:10,.0f}")
    print(f"beside plain tuples        {seconds / yardstick:10.1f} times (at most {MOST_RATIO})")
    for outlets, spent in questions.items():
        asked = f"a question of {CLAIMS:,} claims of {outlets:,} outlets"
        print(f"{asked} {spent:8.1f} ms  (at most {MOST_MILLISECONDS})")
    slow = seconds > MOST_SECONDS or max(questions.values()) > MOST_MILLISECONDS
    sys.exit(slow and seconds / yardstick > MOST_RATIO)


if __name__ == "__main__":
    main()
