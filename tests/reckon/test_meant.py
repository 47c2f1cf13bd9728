"""Only a source itself takes back what it said: a stranger's retraction is a denial."""

import pytest
from tests.claims import claim_of, recorded

from claimcheck.model.claim import Claim
from claimcheck.model.event import Event, Question
from claimcheck.model.reckoned import ReckonedQuestion
from claimcheck.reckon.compare import compare_claims
from claimcheck.reckon.context import Context
from claimcheck.reckon.question import reckon_question

ASKED = Question("q", "e", "people killed", "count")
SAID = Claim("17", "Civil Defence", id="c1", question="people killed", said="2024-05-01")


def reckoned(said: Claim, source: str, stance: str) -> ReckonedQuestion:
    row = {"answer": "17", "source": source, "stance": stance, "about": "c1", "id": "c2"}
    other = claim_of({**row, "question": "people killed", "said": "2024-05-02"})
    claims = [recorded(said), recorded(other)]
    return reckon_question(ASKED, Event("e", "raid"), claims, (), {}, Context()).reckoned


def test_a_stranger_who_retracts_denies() -> None:
    found = reckoned(SAID, "Army", "retracts")
    (position,) = found.positions
    assert (position.origins, position.denied_by) == (1, ("c2",))
    assert [each.kind for each in found.contradictions] == ["denial"]
    assert found.superseded == ()


@pytest.mark.parametrize("source", ["Civil Defence", "civil  defence", "Enab Baladi"])
def test_the_source_itself_and_whoever_passed_it_on_take_it_back(source: str) -> None:
    said = claim_of(
        {"answer": "17", "source": "Civil Defence", "via": "Enab Baladi (quotes)", "id": "c1"}
    )
    found = reckoned(said, source, "retracts")
    assert found.positions[0].origins == 0
    assert found.contradictions == ()


def test_a_stranger_who_corrects_by_name_still_corrects() -> None:
    row = {"answer": "15", "source": "Army", "stance": "corrects", "about": "c1", "id": "c2"}
    found = compare_claims(SAID, claim_of({**row, "question": "people killed"}))
    assert (found.relation, found.direction) == ("corrects", "b")


def test_two_claims_alone_relate_alike() -> None:
    row = {"answer": "17", "source": "Army", "stance": "retracts", "about": "c1", "id": "c2"}
    found = compare_claims(SAID, claim_of({**row, "question": "people killed"}))
    assert (found.relation, found.kind) == ("contradicts", "denial")
    own = claim_of({**row, "source": "Civil Defence", "question": "people killed"})
    assert compare_claims(SAID, own).relation == "corrects"
