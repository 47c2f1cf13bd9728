"""How often events that are proposed as one are one, on judged stories.

Run it with: python -m benchmarks.judge_meetings

Every second claim comes first and without labels, the others after it with the reader's. Two events
are one where most claims of each belong to the same.

Then all claims come without labels, and whoever looks for more is asked of what is possible: how
often that is right, how often the events that one event may be name another half of it, and the B³
of the events as they were found, and once all that is possible was answered rightly.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from statistics import mean

from attrs import evolve, frozen
from benchmarks.judge_grouping import b_cubed
from tests.reckon.grouping.shelf import Shelf
from tests.reckon.grouping.stories import JUDGED, Story, daraa, stories

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.grouping import Placed, group
from claimcheck.reckon.grouping.meeting import (
    Pair,
    ProposedMeeting,
    meetings_of,
    possible_meetings,
    proposed_meetings,
)

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
    mostly = mostly_of(every, {name: claim.event for name, claim in labels.items()})
    given = {each.claim.event for each in named}
    wanted = sum(mostly[event] in given for event in {each.placement.event for each in first})
    return wanted, len(found), sum(mostly[each.kept] == mostly[each.gone] for each in found)


def with_places(claims: Sequence[RecordedClaim], placed: Sequence[Placed]) -> list[RecordedClaim]:
    """Give claims where they were placed."""
    return [
        evolve(claim, placement=each.placement) for claim, each in zip(claims, placed, strict=True)
    ]


def grouped(story: Story, *, place_and_time: bool) -> tuple[list[RecordedClaim], Shelf]:
    """Group a story's claims without their labels; gives them, and what a dossier holds then."""
    bare = story.stripped(place_and_time=place_and_time)
    placed = group(bare, Shelf(documents=story.documents), story.context)
    held = with_places(bare, placed)
    return held, known_of(story, placed, held)


def known_of(story: Story, placed: Sequence[Placed], held: Sequence[RecordedClaim]) -> Shelf:
    """Give what a dossier holds when claims are placed."""
    events = [event for each in placed for event in each.events]
    asked = [each.question for each in placed if each.question]
    return Shelf(events, asked, held, story.documents)


@frozen
class Answered:
    """What a reviewer is asked of a story, and what comes of it.

    Of `halves`, events that the grouping left in pieces, `named` are those of which another piece
    is among what they may be.
    """

    asked: int
    right: int
    halves: int
    named: int
    before: float
    after: float


def answered(story: Story, *, place_and_time: bool) -> Answered:
    """Group a story bare, ask of all that is possible, and join what is one."""
    held, known = grouped(story, place_and_time=place_and_time)
    belongs = {claim.id: claim.event for claim in story.claims}
    members: dict[str, list[RecordedClaim]] = defaultdict(list)
    for each in held:
        members[each.placement.event if each.placement else ""].append(each)
    mostly = mostly_of(held, belongs)
    found, right = asked_of(held, known, story)
    pieces = Counter(mostly.values())
    halves = [event for event in members if pieces[mostly[event]] > 1]
    named = 0
    for event in halves:
        near = meetings_of(event, lambda name: members[name], known, story.context)
        named += any(mostly[each.kept] == mostly[each.gone] for each in near)
    stands = {each.uid: event for event, some in members.items() for each in some}
    after = joined_by(held, right)
    return Answered(
        len(found),
        len(right),
        len(halves),
        named,
        b_cubed(belongs, stands)[2],
        b_cubed(belongs, after)[2],
    )


def mostly_of(held: Sequence[RecordedClaim], belongs: Mapping[str, str]) -> dict[str, str]:
    """Say of which event most claims of each are."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for each in held:
        told[each.placement.event if each.placement else ""][belongs[each.uid]] += 1
    return {event: counts.most_common(1)[0][0] for event, counts in told.items()}


def asked_of(
    held: Sequence[RecordedClaim],
    known: Shelf,
    story: Story,
    apart: AbstractSet[Pair] = frozenset(),
) -> tuple[list[ProposedMeeting], list[ProposedMeeting]]:
    """Give what may be one, but for pairs that are `apart`, and what of that is."""
    mostly = mostly_of(held, {claim.id: claim.event for claim in story.claims})
    found = possible_meetings(held, known, story.context, apart)
    return found, [each for each in found if mostly[each.kept] == mostly[each.gone]]


def joined_by(held: Sequence[RecordedClaim], right: Sequence[ProposedMeeting]) -> dict[str, str]:
    """Say in which event each claim is, by uid, once events that are one were joined."""
    stands = {each.uid: each.placement.event if each.placement else "" for each in held}
    joined = _joined(stands.values(), right)
    return {uid: joined[event] for uid, event in stands.items()}


def _joined(events: Iterable[str], right: Sequence[ProposedMeeting]) -> dict[str, str]:
    """Say which event each is part of once those that are one were joined."""
    joined = {event: event for event in events}
    for each in right:
        kept, gone = joined[each.kept], joined[each.gone]
        joined = {event: kept if now == gone else now for event, now in joined.items()}
    return joined


def sets_asked() -> list[tuple[str, list[Story]]]:
    """Give the sets that a reviewer is asked of, by name."""
    texts = stories(JUDGED / "with_texts")
    unseen = stories(JUDGED / "held_back" / "with_texts")
    return [
        ("ten with texts", texts),
        ("without their texts", [each.without_texts() for each in texts]),
        ("four never seen, with texts", unseen),
        ("23 stories", stories()),
        ("Daraa, digests", [daraa(texts=True)]),
    ]


def print_answered() -> None:
    """Print what answering is worth, on all sets."""
    print("\n| | asked a story | right | pieces | named | before | after |")
    print("|---|---|---|---|---|---|---|")
    for name, some in sets_asked():
        for given in (False, True):
            told = [answered(story, place_and_time=given) for story in some]
            way = "date and place given" if given else "bare"
            print(
                f"| {name}, {way} | {mean(each.asked for each in told):.0f} "
                f"| {sum(each.right for each in told)} of {sum(each.asked for each in told)} "
                f"| {sum(each.halves for each in told)} | {sum(each.named for each in told)} "
                f"| {mean(each.before for each in told):.2f} "
                f"| {mean(each.after for each in told):.2f} |"
            )


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
    print_answered()


if __name__ == "__main__":
    main()
