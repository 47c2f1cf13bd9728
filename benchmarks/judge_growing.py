"""How well claims are grouped that come one after the other, on judged stories.

Run it with: python -m benchmarks.judge_growing

All at once, a report at a time, and a claim at a time, each in the order of the story's table; what
was placed before stays where it is. B³ F1 of the events, as in judge_grouping.
"""

from collections.abc import Iterable, Sequence
from statistics import mean

from attrs import evolve
from benchmarks.judge_grouping import b_cubed
from tests.reckon.grouping.shelf import Shelf
from tests.reckon.grouping.stories import JUDGED, Story, daraa, stories

from claimcheck.model.claim import RecordedClaim
from claimcheck.model.event import Event, Question
from claimcheck.reckon.grouping import group


def grown(story: Story, batches: Iterable[Sequence[RecordedClaim]]) -> float:
    """Add claims batch by batch, and say how well they lie in events at last."""
    events: list[Event] = []
    asked: list[Question] = []
    held: list[RecordedClaim] = []
    for batch in batches:
        placed = group(batch, Shelf(events, asked, held, story.documents), story.context)
        events += (event for each in placed for event in each.events)
        asked += (each.question for each in placed if each.question)
        held += (
            evolve(claim, placement=each.placement)
            for claim, each in zip(batch, placed, strict=True)
        )
    found = {each.uid: each.placement.event for each in held if each.placement}
    return b_cubed({claim.id: claim.event for claim in story.claims}, found)[2]


def by_report(claims: Sequence[RecordedClaim]) -> list[list[RecordedClaim]]:
    """Put the claims of each document together, in the order of their first ones."""
    found: dict[str, list[RecordedClaim]] = {}
    for each in claims:
        found.setdefault(each.claim.document, []).append(each)
    return list(found.values())


def fitted_sets() -> tuple[tuple[str, list[Story]], ...]:
    """Name the sets of stories that the weights were fitted to."""
    held = stories(JUDGED / "with_texts")
    return (
        ("short and long reports without texts", stories()),
        ("long reports with texts", held),
        ("the same without", [each.without_texts() for each in held]),
        ("Daraa", [daraa()]),
        ("Daraa, digests", [daraa(texts=True)]),
    )


def main() -> None:
    """Print a row for each set of stories, bare and with date and place given."""
    print("| | at once | a report at a time | a claim at a time |\n|---|---|---|---|")
    for name, some in fitted_sets():
        for given in (False, True):
            rows = []
            for story in some:
                claims = story.stripped(place_and_time=given)
                ways = ([claims], by_report(claims), [[each] for each in claims])
                rows.append([grown(story, way) for way in ways])
            means = " | ".join(f"{mean(each):.2f}" for each in zip(*rows, strict=True))
            print(f"| {name}, {'date and place given' if given else 'bare'} | {means} |")


if __name__ == "__main__":
    main()
