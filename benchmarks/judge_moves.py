"""How often a claim that is proposed for another event belongs there, on judged stories.

Run it with: python -m benchmarks.judge_moves

Proposed right after all claims were grouped, so that what is looked at again is what grouping was
unsure of. A move is right where most claims of the other event are of the claim's own, and a
meeting where most claims of both events are of one.
"""

from benchmarks.judge_growing import fitted_sets
from benchmarks.judge_meetings import grouped, mostly_of
from tests.reckon.grouping.stories import Story

from claimcheck.reckon.grouping.meeting import proposed_meetings
from claimcheck.reckon.grouping.moves import proposed_moves


def judged(story: Story, *, place_and_time: bool) -> tuple[int, int, int, int]:
    """Count the moves that are proposed and those that are right, and so with meetings."""
    held, known = grouped(story, place_and_time=place_and_time)
    event = {claim.id: claim.event for claim in story.claims}
    mostly = mostly_of(held, event)
    moves = proposed_moves(held, known, story.context)
    meetings = proposed_meetings(held, known, story.context)
    return (
        len(moves),
        sum(mostly[each.to.placement.event] == event[each.uid] for each in moves),
        len(meetings),
        sum(mostly[each.kept] == mostly[each.gone] for each in meetings),
    )


def main() -> None:
    """Print what is proposed and right, bare and with date and place."""
    print("| | moves proposed | right | events proposed as one | right |\n|---|---|---|---|---|")
    for name, some in fitted_sets():
        for given in (False, True):
            counts = [judged(story, place_and_time=given) for story in some]
            told = " | ".join(str(sum(each)) for each in zip(*counts, strict=True))
            print(f"| {name}, {'date and place given' if given else 'bare'} | {told} |")


if __name__ == "__main__":
    main()
