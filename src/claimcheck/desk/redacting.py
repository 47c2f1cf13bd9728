"""Redaction: a text is taken out for good, and the log says by whom, when and why."""

from attrs import frozen

from claimcheck.desk.finding import shown_id
from claimcheck.desk.opening import Desk, append_act, one_act
from claimcheck.desk.redactable import find_redactable
from claimcheck.desk.settling import need_reason
from claimcheck.dossier.redaction import take_out, traces_left
from claimcheck.dossier.still_held import still_held
from claimcheck.journal.entries import Body
from claimcheck.journal.redactions import Redacted
from claimcheck.journal.shortening import told_by, words_of
from claimcheck.journal.subjects import source_subject
from claimcheck.model.exits import BadInputError


@frozen
class RedactedThing:
    """What was taken out: the thing's id, and how many texts of its history went with it.

    `traces` says that another program was reading, or the disk full: what was taken out stays in
    the file until the next opening. `named` says that it was a source, whose name stays in the
    claims that go back to it. `held` are the ids of what still holds the same words.
    """

    id: str
    texts: int
    act: str
    traces: bool = False
    named: bool = False
    held: tuple[str, ...] = ()


def redact(desk: Desk, text: str, because: str) -> RedactedThing:
    """Take the words of a claim, document, source, settlement, label, name or reason out for good.

    All versions go, from views, reckonings and free pages too; hashes stay, so the journal still
    verifies. What a reviewer did stays where only its words go, and so do the settlements of a
    question whose last claim goes. It cannot be undone. Copies that were handed out keep what they
    hold until this is merged there.
    """
    need_reason(because)
    with one_act(desk):
        thing = find_redactable(desk, text)
        whole = {entry.hash: entry for entry in thing.whole}
        left = {entry.hash: each for each in thing.left if (entry := each[0]).hash not in whole}
        gone = (*whole, *left)
        if not gone:
            raise BadInputError(f"{text} holds no words, or was redacted. Nothing was recorded.")
        texts = [*whole.values(), *(entry for entry, _ in left.values())]
        words = [word for each in texts for word in words_of(told_by(each)[1])]
        named = tuple(each.hex() for each in gone)
        bodies: list[Body] = [
            Redacted(named, because.strip(), thing.subjects),
            *(short for _, short in left.values()),
        ]
        act = append_act(desk, "redact", bodies).id
        take_out(desk.connection, gone)
        held = tuple(shown_id(desk, each) for each in still_held(desk.connection, words))
    stays = any(source_subject(thing.name) in entry.subjects for entry in thing.whole)
    traces = not desk.connection.in_transaction and traces_left(desk.connection)
    return RedactedThing(thing.name, len(gone), act, traces=traces, named=stays, held=held)
