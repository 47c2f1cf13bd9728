"""How well names are proposed on judged names, and how fast among a hundred thousand.

The judged names, every mistake told: python -m benchmarks.names [FOLDER ...]
(a folder holds sets.jsonl, lookalikes.jsonl and short.jsonl; without one, all that are judged here)
The speed, beside a yardstick in the same run: python -m benchmarks.names --speed [NUMBER]
"""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.reckon.naming.judged_names import HALVES, SHORT, judged, proposal, said_same
from tests.reckon.naming.judged_sets import Half, JudgedSet, half_in, halves

from claimcheck.reckon.names import fold
from claimcheck.reckon.naming.name import Name
from claimcheck.reckon.naming.propose import propose_names

_SOUNDS: list[str] = [*"bthjdrzsfqklmnw", "th", "kh", "dh", "sh", "gh"]
_VOWELS: list[str] = ["a", "i", "u", "aa", "ee", "oo", "e", "o"]


def print_judged() -> None:
    """Print what was found and what was not, half by half."""
    cases = list(judged())
    for half in HALVES:
        chosen = [case for case in cases if case.half == half]
        counted = Counter((case.topic == SHORT, case.same, said_same(case)) for case in chosen)
        print(f"\n## {half}")
        for short in (False, True):
            for same in (True, False):
                right, wrong = counted[short, same, same], counted[short, same, not same]
                if right + wrong:
                    what = "one" if same else "two"
                    where = "in one document" if short else "names"
                    print(f"{where} that are {what}: {right} of {right + wrong} told so")
        for case in chosen:
            if said_same(case) != case.same:
                found = proposal(case)
                told = f"{found.probability}, {found.because}" if found else "not proposed"
                truth = "one" if case.same else "two"
                print(f"- {case.id}: “{case.one}” and “{case.other}” are {truth}: {told}")


def print_half(half: Half) -> None:
    """Print what was found of a half's sets, look-alikes and short forms."""
    print(f"\n## {half.name}")
    whole = sum(each.is_one for each in half.sets)
    names = sum(len(each.names) - 1 for each in half.sets)
    met = sum(len(each.met()) - 1 for each in half.sets)
    print(
        f"sets proposed whole: {whole} of {len(half.sets)}; names that meet their first: ", end=""
    )
    print(f"{met} of {names}")
    print(f"look-alikes proposed: {sum(bool(x.found) for x in half.lookalikes)}", end="")
    print(f" of {len(half.lookalikes)}")
    for means, of in ((True, "with a meaning"), (False, "that fit several")):
        chosen = [each for each in half.short if bool(each.means) == means]
        right = sum(each.is_short_right for each in chosen)
        print(f"short forms {of}, told right: {right} of {len(chosen)}")
    _print_mistakes(half)


def _print_mistakes(half: Half) -> None:
    for each in half.sets:
        if not each.is_one:
            met = each.met()
            left = [text for text in each.texts if text not in met]
            print(f"- {each.id}: {_listed(met)} do not meet {_listed(left)}")
    for each in half.lookalikes:
        if each.found:
            print(f"- {each.id}: {_told(each)}")
    for each in half.short:
        if not each.is_short_right:
            meant = each.means or "several"
            print(f"- {each.id}: “{each.short}” means “{meant}”: {_told(each) or 'not proposed'}")


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts)


def _told(judged_set: JudgedSet) -> str:
    found = judged_set.of_short if judged_set.short else judged_set.found
    return "; ".join(
        f"“{each.name}” = “{each.means}”, {each.probability}, {each.because}" for each in found
    )


def made_up(number: int) -> list[Name]:
    """Make up names of persons, places and bodies, one of twenty in two spellings."""
    chance = random.Random(1)  # noqa: S311 - the same names in every run

    def word() -> str:
        parts = (
            chance.choice(_SOUNDS) + chance.choice(_VOWELS) for _ in range(chance.choice((2, 2, 3)))
        )
        return str("".join(parts) + chance.choice(("", *_SOUNDS))).capitalize()

    given = [word() for _ in range(800)]
    bodies = ("City", "Brigade", "Committee", "News Agency", "camp")
    texts: set[str] = set()
    while len(texts) < number:
        kind = chance.random()
        if kind < 0.6:
            texts.add(f"{chance.choice(given)} al-{word()}")
        else:
            texts.add(f"{word()} {chance.choice(bodies)}" if kind > 0.8 else word())
    for text in chance.sample(sorted(texts), number // 20):
        texts.add(text.replace("aa", "a").replace("ee", "i").replace("al-", ""))
    source = frozenset({"source"})
    return [
        Name(text, source, frozenset({f"d{chance.randrange(number // 5)}"}))
        for text in sorted(texts)
    ]


def print_speed(number: int) -> None:
    """Print the processor time of proposing, beside that of folding the same names."""
    names = made_up(number)
    began = time.process_time()
    for name in names:
        fold(name.text)
    folded = time.process_time() - began
    began = time.process_time()
    found = propose_names(names)
    took = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(names):,} names, {len(found):,} proposals: {took:.1f} s of processor time,")
    print(f"{took / folded:.0f} times folding each name once; {memory:.0f} MB")


if __name__ == "__main__":
    if "--speed" in sys.argv:
        given_number = [int(each) for each in sys.argv if each.isdecimal()]
        print_speed(given_number[0] if given_number else 100_000)
    elif folders := sys.argv[1:]:
        for each in folders:
            print_half(half_in(Path(each)))
    else:
        print_judged()
        for half in halves():
            print_half(half)
