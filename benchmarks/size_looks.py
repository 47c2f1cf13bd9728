"""What a reviewer waits for in a large dossier: pages, searches, decisions, proofs."""

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from claimcheck import desk
from claimcheck.dossier import file
from claimcheck.dossier.verify_journal import check_journal
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict

Told = Iterator[tuple[str, str]]
_PAGE = 50
_TIMES = 100
_DECISIONS = 50


def opened(path: Path) -> str:
    """Time the opening of a dossier for one who works on it."""

    def once() -> None:
        with desk.open_desk(path, "Amal"):
            pass

    return f"{milliseconds(once, 20)}; the file alone {milliseconds(partial(_file, path), 20)}"


def _file(path: Path) -> None:
    file.connect(path).close()


def pages(at: desk.Desk) -> Told:
    """Time pages of fifty lines anywhere in the queue."""
    numbers = desk.queue(at)
    chance = random.Random(2)  # noqa: S311 - places in a list

    def page() -> None:
        start = chance.randrange(max(1, len(numbers) - _PAGE))
        desk.queue_lines(at, numbers[start : start + _PAGE])

    yield f"a page of {_PAGE} of {len(numbers):,} conflicts", milliseconds(page, _TIMES)
    yield "ranking all of them", milliseconds(partial(desk.queue, at), 5)


def searches(at: desk.Desk, size: int) -> Told:
    """Time the first page of searches: words that all, many, few and no questions hold."""
    chance = random.Random(3)  # noqa: S311 - what is looked for
    asked: tuple[tuple[str, Callable[[], str]], ...] = (
        ("of a word that all hold", lambda: "killed"),
        ("of a town", lambda: chance.choice(("karak", "nahtah", "busra"))),
        ("of an outlet", lambda: f"outlet {chance.randint(1, 300)}"),
        ("of an event", lambda: f"attack {chance.randrange(size // 4)}"),
        ("of a number alone", lambda: str(chance.randrange(10, 100))),
        ("of what nobody says", lambda: "submarine"),
    )
    for what, text in asked:

        def page(text: Callable[[], str] = text) -> None:
            desk.queue_lines(at, desk.queue(at, text(), most=_PAGE))

        yield f"a search page {what}", milliseconds(page, _TIMES // 2)


def listed(at: desk.Desk, size: int) -> Told:
    """Time the index of the words of claims, and lists of claims that hold some."""
    began = time.process_time()
    next(iter(desk.LISTS["claims"](at, desk.Choice(text="attack 1"))), None)
    yield "reading all claims into the index", f"{time.process_time() - began:.0f} s"
    for text in (f"attack {size // 8}", "kilometre 77", "killed"):

        def first(text: str = text) -> None:
            list(islice(desk.LISTS["claims"](at, desk.Choice(text=text)), _PAGE))

        yield f"the first {_PAGE} claims that hold {text}", milliseconds(first, 5)


def decide(at: desk.Desk, folder: Path) -> Told:
    """Time settlements and grades, each beside fdatasync of as many bytes as it wrote."""
    numbers = desk.queue(at, most=_DECISIONS)
    questions = [question for question, _ in desk.queue_lines(at, numbers).values()]
    finding = Finding(Verdict.UNVERIFIABLE, because="nobody was there who would tell")
    log = at.path.with_name(f"{at.path.name}-wal")
    settled: list[float] = []
    processor: list[float] = []
    graded: list[float] = []
    synced: list[float] = []
    with (folder / "synced").open("wb", buffering=0) as out:
        for each in questions:
            desk.question_state(at, each)  # as the reviewer looked at it
            began, before = time.perf_counter(), time.process_time()
            desk.settle(at, each, finding)
            settled.append(time.perf_counter() - began)
            processor.append(time.process_time() - before)
            graded.append(timed(partial(desk.grade, at, "outlet 1", Reliability.C, "a reason")))
            synced.append(timed(partial(_sync, out.fileno())))
    floor = statistics.median(synced)
    for what, times in (("a settlement", settled), ("a grade", graded)):
        over = 1000 * (statistics.median(times) - floor)
        yield f"{what} is on disk", f"{over:.2f} ms after fdatasync ({1000 * floor:.2f} ms)"
    yield "a settlement, of the processor", f"{1000 * statistics.median(processor):.2f} ms"
    yield "the log beside the file", f"{log.stat().st_size / 1e6:.1f} MB"


def _sync(out: int) -> None:
    os.write(out, b"x" * 4096 * 12)  # the pages that a settlement changes
    os.fdatasync(out)


def proven(at: desk.Desk) -> Told:
    """Time the check of all hashes, and the whole proof with a fold of everything."""
    began = time.process_time()
    journal = check_journal(at.connection)
    took = time.process_time() - began
    assert not journal.faults, journal.faults
    yield "entries checked by hash", f"{journal.entries / took:,.0f} a second of the processor"
    began = time.process_time()
    proof = desk.verify(at)
    took = time.process_time() - began
    assert not proof.problems, proof.problems
    yield "entries proven by verify", f"{proof.entries / took:,.0f} a second of the processor"


def timed(act: Callable[[], object]) -> float:
    """Give the seconds that an act takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def milliseconds(act: Callable[[], object], times: int) -> str:
    """Time an act that waits for no disk: median and 95th percentile of the processor's time."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        act()
        taken.append(1000 * (time.process_time() - before))
    middle, late = statistics.median(taken), sorted(taken)[int(0.95 * (times - 1))]
    return f"{middle:.2f} ms, 95 % within {late:.2f} ms"
