"""An entry is bound to its content and to all that came before it."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.building import entry

from claimcheck.journal.entries import SourceGraded
from claimcheck.journal.entry import digest, hash_entry, hash_receipt, is_whole
from claimcheck.model.scales import Reliability

GRADED = SourceGraded("Sama", Reliability.C, "regime-affiliated, named correspondents")


def test_an_entry_as_it_was_written_is_whole():
    assert is_whole(entry(GRADED))


@pytest.mark.parametrize(
    ("field", "forged"),
    [
        ("by", "somebody else"),
        ("done", "2026-01-01T08:00:01+00:00"),
        ("act", "a2"),
        ("verb", "settle"),
        ("kind", "source-described"),
        ("version", 3),
        ("subjects", ("source:sana",)),
        ("parents", (b"x" * 32,)),
        ("body_hash", b"x" * 32),
        ("body", '{"because":"no reason","grade":"A","source":"Sama"}'),
        ("salt", b"another salt 123"),
    ],
)
def test_whatever_is_changed_in_an_entry_is_noticed(field, forged):
    assert not is_whole(evolve(entry(GRADED), **{field: forged}))


def test_the_time_of_receipt_is_each_copys_own_and_sealed_apart():
    held = entry(GRADED)
    later = evolve(held, received="2026-02-01T08:00:00+00:00")
    assert is_whole(later)
    assert hash_receipt(held.hash, held.received) != hash_receipt(later.hash, later.received)


def test_an_entry_whose_text_was_taken_out_for_good_still_verifies():
    redacted = evolve(entry(GRADED), body=None, salt=None)
    assert is_whole(redacted)
    assert not is_whole(evolve(entry(GRADED), body=None)), "the salt must go with the text"


def test_the_same_text_in_two_entries_does_not_show_in_their_hashes():
    held = entry(GRADED)
    salted = evolve(held, salt=b"x" * 16, body_hash=b"y" * 32)
    assert hash_entry(salted) != held.hash


@given(st.lists(st.binary(max_size=4), max_size=5), st.lists(st.binary(max_size=4), max_size=5))
def test_two_lists_of_fields_never_run_into_one_another(one, other):
    assert (digest(one) == digest(other)) == (one == other)
