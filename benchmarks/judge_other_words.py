"""How often two givers who word one thing each in their own way meet in a dossier.

Run it with: python -m benchmarks.judge_other_words

Each pair of the third to seventh writer becomes two tables of one claim, added to a new dossier one
after the other; then whatever is proposed to be joined is accepted, the likeliest first. Counted is
whether the two claims stand under one question at once, once that is done, or never, and whether a
conflict is shown.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import asdict
from tests.building import add, new_dossier
from tests.reckon.judged.pairs import FREE_TOPICS, Pair, later

from claimcheck import desk
from claimcheck.model.claim import Claim
from claimcheck.model.proposal import Proposed

_MOST_ACCEPTED = 4
_APART = frozenset({"id", "via", "stance", "confidential", "extra"})


def main() -> None:
    """Print what became of the pairs, by who wrote them and whether they were looked at."""
    found: Counter[tuple[str, ...]] = Counter()
    for pair in later():
        if pair.topic in FREE_TOPICS:
            looked = "never looked at" if pair.held_out else "looked at"
            truth = pair.truth if pair.truth in ("contradicts", "separate") else "true together"
            found.update([(pair.topic, looked, truth, *told) for told in _became(pair)])
    print("| writer | half | a reader says | | pairs |\n|---|---|---|---|---|")
    for key, number in sorted(found.items()):
        print(f"| {' | '.join(key)} | {number} |")


def _became(pair: Pair) -> Iterator[tuple[str]]:
    with TemporaryDirectory() as folder:
        path = new_dossier(Path(folder), _table("a1", pair.a))
        with desk.open_desk(path, "Amal") as at:
            add(at, _table("b1", pair.b), "theirs")
            if _together(at):
                yield ("meet at once",)
            else:
                _accept(at)
                yield ("meet once joined" if _together(at) else "never meet",)
            if any(state.reckoned.contradictions_total for state in desk.questions(at)):
                yield ("shown as a conflict",)


def _together(at: desk.Desk) -> bool:
    return desk.find_question(at, "a1") == desk.find_question(at, "b1")


def _accept(at: desk.Desk) -> None:
    for _ in range(_MOST_ACCEPTED):
        proposals = desk.proposals(at, (Proposed.JOINS,))
        if not proposals:
            return
        desk.accept(at, [proposals[0].id], "one and the same")


def _table(uid: str, claim: Claim) -> str:
    texts = {name: text for name, text in asdict(claim).items() if name not in _APART and text}
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerows([["id", *texts], [uid, *texts.values()]])
    return table.getvalue()


if __name__ == "__main__":
    main()
