"""Claims that are one row with another: which one answers, and what was settled of them."""

import json
from collections.abc import Iterable, Mapping, Sequence

import apsw
from attrs import evolve, frozen

from claimcheck.dossier.rows import split_subjects
from claimcheck.journal.codec import from_json
from claimcheck.journal.subjects import claim_subject
from claimcheck.model.claim import RecordedClaim
from claimcheck.model.settlement import ClaimOutcome, Settlement

STANDS_ALONE = "json_extract(body, '$.joined_to') IS NULL"
"""Whether a row of `claim_view` answers for itself."""


@frozen
class _Joined:
    """Who answers for a claim; the entries that held the two when they became one."""

    survivor: str
    version: str
    was: str


def answering(connection: apsw.Connection, uid: str) -> str:
    """Name the claim that answers for a uid: itself, or one that it is one row with."""
    told = "SELECT coalesce(json_extract(body, '$.joined_to'), uid) FROM claim_view WHERE uid=?"
    for name in joined_with(connection, uid):
        # Where the recording under one name was undone, another name leads on.
        found = connection.execute(told, (name,)).get
        if isinstance(found, str):
            return found
    return uid


def joined_with(connection: apsw.Connection, uid: str) -> list[str]:
    """Name a claim and all claims that are one row with it, also those whose recording fell."""
    return one_row_with(connection, (uid,))


def one_row_with(
    connection: apsw.Connection, uids: Iterable[str], *, undone_too: bool = False
) -> list[str]:
    """Name claims and all that were joined with them, also by joins that were undone if wanted."""
    sql = (
        "SELECT journal.subjects FROM about JOIN journal USING(seq)"
        " WHERE about.subject=? AND journal.kind='claims-joined'"
    )
    if not undone_too:
        sql += " AND NOT EXISTS (SELECT 1 FROM act WHERE act.id=journal.act AND struck=1)"
    found = dict.fromkeys(uids)
    ahead = list(found)
    while ahead:
        rows = connection.executemany(sql, [(claim_subject(uid),) for uid in ahead]).fetchall()
        told = (subject for row in rows for subject in split_subjects(str(row[0])))
        names = dict.fromkeys(subject.partition(":")[2] for subject in told)
        ahead = [name for name in names if name not in found]
        found.update(dict.fromkeys(ahead))
    return list(found)


def settled_now(connection: apsw.Connection, settlements: Sequence[Settlement]) -> list[Settlement]:
    """Read settlements as being of the claims that answer for those that they name.

    What was seen of a claim holds for the one that it became, as that one was then, unless it was
    changed in between.
    """
    named = {uid for each in settlements for uid in _named(each)}
    if not named:
        return list(settlements)
    joined = {**_joined(connection, named), **_of_undone(connection, named)}
    return [_through(each, joined) for each in settlements] if joined else list(settlements)


def _named(settlement: Settlement) -> Iterable[str]:
    yield from settlement.shown
    yield from (outcome.claim for outcome in settlement.finding.claims)
    yield from (uid for part in settlement.finding.parts for uid in part.claims)


def _joined(connection: apsw.Connection, uids: Iterable[str]) -> dict[str, _Joined]:
    sql = "SELECT body FROM json_each(?) CROSS JOIN claim_view ON uid=value WHERE NOT "
    sql += f"({STANDS_ALONE})"
    rows = connection.execute(sql, (json.dumps(list(uids)),)).fetchall()
    claims = [from_json(str(row[0]), RecordedClaim) for row in rows]
    return {each.uid: _Joined(each.joined_to, each.joined_version, each.entry) for each in claims}


def _of_undone(connection: apsw.Connection, uids: Iterable[str]) -> dict[str, _Joined]:
    """Lead names under which the recording was undone to the claim that stands in its place.

    That one is looked at as if it was changed: what was seen of it was seen of another.
    """
    sql = (
        "SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM claim_view WHERE uid=value)"
    )
    gone = [str(row[0]) for row in connection.execute(sql, (json.dumps(sorted(uids)),))]
    led = {uid: answering(connection, uid) for uid in gone}
    return {uid: _Joined(other, "", "") for uid, other in led.items() if other != uid}


def _through(settlement: Settlement, joined: Mapping[str, _Joined]) -> Settlement:
    outcomes: dict[str, ClaimOutcome] = {}
    # What is said of the claim itself goes before what is said of one that it answers for.
    for outcome in sorted(settlement.finding.claims, key=lambda each: each.claim in joined):
        uid, _ = _led(outcome.claim, "", joined)
        outcomes.setdefault(uid, evolve(outcome, claim=uid))
    versions = settlement.versions or ("",) * len(settlement.shown)
    shown = dict(
        _led(uid, version, joined)
        for uid, version in sorted(
            zip(settlement.shown, versions, strict=True), key=lambda each: each[0] not in joined
        )
    )
    parts = tuple(
        evolve(part, claims=tuple(dict.fromkeys(_led(uid, "", joined)[0] for uid in part.claims)))
        for part in settlement.finding.parts
    )
    return evolve(
        settlement,
        finding=evolve(settlement.finding, claims=tuple(outcomes.values()), parts=parts),
        shown=tuple(shown),
        versions=tuple(shown.values()) if settlement.versions else (),
    )


def _led(uid: str, version: str, joined: Mapping[str, _Joined]) -> tuple[str, str]:
    passed: set[str] = set()
    while uid in joined and uid not in passed:
        passed.add(uid)
        led = joined[uid]
        uid, version = led.survivor, led.version if version == led.was else version
    return uid, version
