"""What givers write alike of an event: its time and place, and the numbers of its claims."""

from claimcheck.reckon.grouping.evidence import Evidence
from claimcheck.reckon.grouping.profile import Profile
from claimcheck.reckon.grouping.traits import Written


def written_level(a: Written, b: Written) -> str:
    """Say whether one giver writes the same time and place for two claims, letter by letter.

    Who notes down claims of one event gives them its time and place alike, however vague.
    """
    if a[0] != b[0]:
        return "written_giver"
    if a == b:
        return "written_same" if a[1] and a[2] else "written_half"
    if a[1] == b[1]:
        return "written_where"
    return "written_when" if a[2] == b[2] else "written_other"


def numbered(a: Profile, b: Profile) -> Evidence:
    """Say how many claims of the smaller group one giver numbers next to some of the other.

    Claims of one document that are noted down one after the other are mostly of one event.
    """
    following = near = 0
    for numbering, ours in a.numbers.items():
        theirs = b.numbers.get(numbering)
        if theirs is None:
            continue
        few, many = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
        for number in few:
            if number + 1 in many or number - 1 in many:
                following += 1
            elif number + 2 in many or number - 2 in many:
                near += 1
    if not (following or near):
        return []
    size = min(len(a.members), len(b.members))
    return [("number_next", following / size), ("number_near", near / size)]
