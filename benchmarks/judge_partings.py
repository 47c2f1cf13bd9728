"""How often events that may be two are two, on judged stories.

Run it with: python -m benchmarks.judge_partings

All claims come without labels. A parting is right where most claims that would leave are of another
event than most that would stay. Conflicts are questions with two answers or more; one is false
where its claims are of two events, and doubted where a parting would part them.

Then the B³ of the events as they were found, once all partings were answered rightly, and once all
that may be one was, too (benchmarks.judge_meetings).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import mean

from attrs import evolve, frozen
from benchmarks.judge_grouping import b_cubed
from benchmarks.judge_meetings import asked_of, grouped, joined_by, sets_asked
from tests.reckon.grouping.stories import Story

from claimcheck.model.claim import RecordedClaim
from claimcheck.reckon.grouping.partings import ProposedParting, parting_of


@frozen
class Answered:
    """What a reviewer is asked of a story, and what comes of it.

    Of `false` conflicts, and of all `conflicts`, so many are doubted: `false_doubted`, `doubted`.
    """

    asked: int
    right: int
    mixed: int
    conflicts: int
    doubted: int
    false: int
    false_doubted: int
    before: float
    parted: float
    joined_too: float


def answered(story: Story, *, place_and_time: bool) -> Answered:
    """Group a story bare, ask what may be two, part what is, then join what is one."""
    held, known = grouped(story, place_and_time=place_and_time)
    belongs = {claim.id: claim.event for claim in story.claims}
    members: dict[str, list[RecordedClaim]] = defaultdict(list)
    for each in held:
        members[_event(each)].append(each)
    looked = (parting_of(event, some, known, story.context) for event, some in members.items())
    found = [each for each in looked if each]
    right = [
        each for each in found if _mostly(each.leaving, belongs) != _mostly(each.staying, belongs)
    ]
    stands = {each.uid: _event(each) for each in held}
    mixed: dict[str, set[str]] = defaultdict(set)
    for uid, event in stands.items():
        mixed[event].add(belongs[uid])
    doubts = _doubts(held, found, belongs)
    apart = [_parted(each, right) for each in held]
    after = {each.uid: _event(each) for each in apart}
    pairs = frozenset(frozenset((each.event, _new(each))) for each in right)
    joined = joined_by(apart, asked_of(apart, known, story, pairs)[1])
    return Answered(
        len(found),
        len(right),
        sum(len(events) > 1 for events in mixed.values()),
        *doubts,
        b_cubed(belongs, stands)[2],
        b_cubed(belongs, after)[2],
        b_cubed(belongs, joined)[2],
    )


def _event(recorded: RecordedClaim) -> str:
    return recorded.placement.event if recorded.placement else ""


def _new(found: ProposedParting) -> str:
    return f"e-{found.leaving[0]}.parted"


def _mostly(uids: Sequence[str], belongs: Mapping[str, str]) -> str:
    return Counter(belongs[uid] for uid in uids).most_common(1)[0][0]


def _parted(recorded: RecordedClaim, right: Sequence[ProposedParting]) -> RecordedClaim:
    """Put a claim that leaves into an event of its own."""
    event = next((_new(each) for each in right if recorded.uid in each.leaving), "")
    if not event or recorded.placement is None:
        return recorded
    return evolve(recorded, placement=evolve(recorded.placement, event=event))


def _doubts(
    held: Sequence[RecordedClaim], found: Sequence[ProposedParting], belongs: Mapping[str, str]
) -> tuple[int, int, int, int]:
    """Count the conflicts and the doubted ones, and so with the false ones."""
    leaving = {uid for each in found for uid in each.leaving}
    asked: dict[str, list[RecordedClaim]] = defaultdict(list)
    for each in held:
        asked[each.placement.question if each.placement else ""].append(each)
    conflicts = [each for each in asked.values() if len({one.claim.answer for one in each}) > 1]
    doubted = [each for each in conflicts if len({one.uid in leaving for one in each}) > 1]

    def false(some: Sequence[Sequence[RecordedClaim]]) -> int:
        return sum(len({belongs[one.uid] for one in each}) > 1 for each in some)

    return len(conflicts), len(doubted), false(conflicts), false(doubted)


def main() -> None:
    """Print what is asked and right, what it finds, and what answering is worth."""
    heads = ("", "asked a story", "right", "events mixed", "conflicts, doubted", "false, doubted")
    print(f"| {' | '.join((*heads, 'before', 'parted', 'joined, too'))} |\n{'|---' * 9}|")
    for name, some in sets_asked():
        for given in (False, True):
            told = [answered(story, place_and_time=given) for story in some]
            way = "date and place given" if given else "bare"
            total = {
                each: sum(getattr(one, each) for one in told)
                for each in ("asked", "right", "mixed", "conflicts", "doubted", "false")
            }
            print(
                f"| {name}, {way} | {mean(each.asked for each in told):.0f} "
                f"| {total['right']} of {total['asked']} | {total['mixed']} "
                f"| {total['conflicts']}, {total['doubted']} "
                f"| {total['false']}, {sum(each.false_doubted for each in told)} "
                f"| {mean(each.before for each in told):.2f} "
                f"| {mean(each.parted for each in told):.2f} "
                f"| {mean(each.joined_too for each in told):.2f} |"
            )


if __name__ == "__main__":
    main()
