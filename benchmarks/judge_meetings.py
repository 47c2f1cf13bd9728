"""How often events that are proposed as one are one, on judged stories.

Run it with: python -m benchmarks.judge_meetings

Every second claim comes first and without labels, the others after it with the reader's. Two events
are one where most claims of each belong to the same.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import evolve
from tests.reckon.grouping.shelf import Shelf
from tests.reckon.grouping.stories import JUDGED, Story, daraa, stories

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.grouping import Placed, group
from claimcheck.reckon.grouping.meeting import proposed_meetings

Counts = tuple[int, int, int]


def judged(story: Story, *, place_and_time: bool) -> Counts:
    """Count the bare events that are a labelled one, those proposed as one, and the right ones."""
    bare = story.stripped(place_and_time=place_and_time)[1::2]
    labels = {claim.id: claim for claim in story.claims}
    named = [
        evolve(each, claim=evolve(each.claim, event=labels[each.uid].event))
        for each in story.stripped(place_and_time=place_and_time, question=True)[::2]
    ]
    first = group(bare, Shelf(documents=story.documents), story.context)
    held = with_places(bare, first)
    second = group(named, known_of(story, first, held), story.context)
    every = [*held, *with_places(named, second)]
    found = proposed_meetings(every, known_of(story, [*first, *second], every), story.context)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for each in every:
        told[each.placement.event if each.placement else ""][labels[each.uid].event] += 1
    mostly = {event: counts.most_common(1)[0][0] for event, counts in told.items()}
    given = {each.claim.event for each in named}
    wanted = sum(mostly[event] in given for event in {each.placement.event for each in first})
    return wanted, len(found), sum(mostly[each.kept] == mostly[each.gone] for each in found)


def with_places(claims: Sequence[RecordedClaim], placed: Sequence[Placed]) -> list[RecordedClaim]:
    """Give claims where they were placed."""
    return [
        evolve(claim, placement=each.placement) for claim, each in zip(claims, placed, strict=True)
    ]


def known_of(story: Story, placed: Sequence[Placed], held: Sequence[RecordedClaim]) -> Shelf:
    """Give what a dossier holds when claims are placed."""
    events = [event for each in placed for event in each.events]
    asked = [each.question for each in placed if each.question]
    return Shelf(events, asked, held, story.documents)


def main() -> None:
    """Print what is wanted, proposed and right, bare and with date and place."""
    made_up = [*stories(), *stories(JUDGED / "held_back")]
    print("| | to be joined | proposed | right |\n|---|---|---|---|")
    for name, some in (("made-up stories", made_up), ("Daraa", [daraa()])):
        for given in (False, True):
            counts = [judged(story, place_and_time=given) for story in some]
            wanted, proposed, right = map(sum, zip(*counts, strict=True))
            way = "date and place given" if given else "bare"
            print(f"| {name}, {way} | {wanted} | {proposed} | {right} |")


if __name__ == "__main__":
    main()
