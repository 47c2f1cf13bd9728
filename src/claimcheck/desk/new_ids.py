"""Ids for questions and events that a claim founds, such as were never another's."""

from claimcheck.desk.opening import Desk
from claimcheck.dossier import lookup

# So many letters of an id tell what copies part from each other.
_TOLD_APART = 4


def parted_id(desk: Desk, founder: str) -> str:
    """Give an id for what a claim founds by being parted, another in every copy.

    Two reviewers who part the same claim, each in a copy of their own, make two of it.
    """
    return free_id(desk, f"{founder}.{desk.new_id()[:_TOLD_APART]}")


def free_id(desk: Desk, wanted: str) -> str:
    """Give an id that was never another's: a claim can found more than once."""
    connection = desk.connection
    name, number = wanted, 1
    while lookup.question_by_id(connection, name) or lookup.event_by_id(connection, name):
        number += 1
        name = f"{wanted}-{number}"
    return name
