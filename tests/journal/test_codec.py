"""Every entry that was ever written can be read again, exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.building import claims, names

from claimcheck.journal import entries as kinds
from claimcheck.journal import redactions
from claimcheck.journal.codec import UnreadableBodyError, canonical_json, decode, encode, from_json
from claimcheck.journal.corrections import ClaimCorrected, ClaimReplaced
from claimcheck.journal.tags import TAG_OF, TAGS
from claimcheck.model.claim import Claim, Placement, Rating, RecordedClaim
from claimcheck.model.document import Document
from claimcheck.model.event import Event, Question
from claimcheck.model.scales import Confidence, Credibility, Likelihood, Reliability
from claimcheck.model.settlement import ClaimOutcome, Figures, Finding, Outcome, Part, Verdict
from claimcheck.model.source import Alias, Source

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
many_names = st.lists(names, max_size=3).map(tuple)
placements = st.builds(
    Placement, names, names, names, st.booleans(), st.floats(0, 1), because=texts
)
bounds = st.none() | st.integers(-(2**53), 2**53) | texts
findings = st.builds(
    Finding,
    verdict=st.sampled_from(Verdict),
    because=names,
    answer=texts,
    best=texts,
    low=texts,
    high=texts,
    likelihood=st.none() | st.sampled_from(Likelihood),
    confidence=st.none() | st.sampled_from(Confidence),
    claims=st.lists(
        st.builds(ClaimOutcome, names, st.sampled_from(Outcome), texts), max_size=3
    ).map(tuple),
    parts=st.lists(st.builds(Part, names, many_names, texts), max_size=3).map(tuple),
    would_settle=texts,
    figures=st.none() | st.builds(Figures, bounds, bounds, bounds),
)
bodies = st.one_of(
    st.builds(kinds.DossierFounded, texts, st.integers(1, 2)),
    st.builds(kinds.ClaimRecorded, names, names, claims),
    st.builds(kinds.EventFounded, st.builds(Event, names, texts, texts, texts, texts)),
    st.builds(kinds.QuestionFounded, st.builds(Question, names, names, texts, texts, texts)),
    st.builds(kinds.ClaimsPlaced, st.lists(st.tuples(names, placements), max_size=3).map(tuple)),
    st.builds(kinds.DocumentStored, names, st.builds(Document, names, text=st.none() | texts)),
    st.builds(kinds.SourceDescribed, st.builds(Source, names, texts, texts, many_names)),
    st.builds(kinds.SourceGraded, names, st.sampled_from(Reliability), texts),
    st.builds(kinds.AliasGiven, st.builds(Alias, names, names, texts)),
    st.builds(kinds.ProposalDismissed, names, names, many_names, texts, texts),
    st.builds(
        kinds.QuestionSettled, names, names, findings, many_names, many_names, texts, many_names
    ),
    st.builds(ClaimReplaced, names, claims, texts),
    st.builds(ClaimCorrected, names, st.just(("note", "via")), claims, texts),
    st.builds(kinds.ClaimRetracted, names, texts),
    st.builds(kinds.ClaimRated, names, st.sampled_from(Credibility), texts),
    st.builds(kinds.ClaimsJoined, names, names, names, texts),
    st.builds(kinds.EventsJoined, names, names, texts),
    st.builds(kinds.QuestionsJoined, names, names, texts),
    st.builds(redactions.Redacted, many_names, texts, many_names),
    st.builds(redactions.Shortened, names, names, st.integers(1, 2), texts),
    st.builds(kinds.QuestionReopened, names, many_names, texts),
    st.builds(kinds.ActStruck, names, texts),
    st.builds(kinds.Exported, names, names, texts),
)


@given(bodies)
def test_a_body_comes_back_as_it_was(body):
    assert decode(*encode(body)) == body


@given(bodies)
def test_one_body_has_one_text(body):
    kind, version, text = encode(body)
    assert encode(decode(kind, version, text)) == (kind, version, text)


def test_every_kind_of_entry_is_tried_here():
    tried = repr(bodies)
    assert [body for body in TAG_OF if f"{body.__name__}," not in tried] == []


def test_every_kind_of_entry_has_a_tag_and_a_version():
    assert set(TAG_OF) == set(kinds.Body.__args__)
    assert all(kind and version >= 1 for kind, version in TAGS)


def test_a_part_that_was_its_words_alone_is_read_as_one_without_claims():
    text = '{"finding":{"because":"two nights","parts":["on Friday"],"verdict":"both"},'
    settled = decode("question-settled", 2, text + '"id":"s-1","question":"q-1"}')
    assert settled.finding.parts == (Part("on Friday"),)


@pytest.mark.parametrize(
    ("kind", "version", "text"),
    [
        ("claim-guessed", 1, "{}"),
        ("act-struck", 99, '{"act":"a1"}'),
        ("act-struck", 1, '{"act":"a1","surprise":1}'),
        ("act-struck", 1, '{"because":"no act is named"}'),
        ("act-struck", 1, "not JSON"),
        ("act-struck", 1, "[]"),
        ("source-graded", 1, '{"source":"Sama","grade":"G","because":"no such letter"}'),
    ],
)
def test_what_cannot_be_read_is_refused_and_never_guessed_at(kind, version, text):
    with pytest.raises(UnreadableBodyError):
        decode(kind, version, text)


def test_a_claim_is_stored_without_the_columns_that_say_nothing():
    text = canonical_json(Claim(answer="six", source="Firas al-Ahmed"))
    assert text == '{"answer":"six","source":"Firas al-Ahmed"}'


@given(claims, placements)
def test_views_come_back_as_they_were(claim, placement):
    recorded = RecordedClaim("u1", "giver", claim, placement, "Amal", "2026-01-01", "ab")
    assert from_json(canonical_json(recorded), RecordedClaim) == recorded


@given(claim=claims, rating=st.sampled_from(Credibility), placed=st.booleans())
def test_a_view_is_read_as_it_was_written(claim, rating, placed):
    placement = Placement("q-1", "e-1", "Amal", person=True, probability=1.0, because="so it says")
    recorded = RecordedClaim(
        "u1", "giver", claim, placement if placed else None, "Amal", "2026-01-01",
        rating=Rating(rating, "Amal", "heard it", "2026-01-02"),
    )  # fmt: skip
    assert from_json(canonical_json(recorded), RecordedClaim) == recorded


@pytest.mark.parametrize("text", ["", "7", "{}", '{"uid": 7}', "[" * 10_000, "null"])
def test_what_is_no_view_cannot_be_read_as_one(text):
    with pytest.raises(UnreadableBodyError, match="RecordedClaim cannot be read"):
        from_json(text, RecordedClaim)
