"""What bears on every question is gathered once and again as soon as any of it was written."""

import pytest
from tests.building import KIDNAPPED, new_dossier

from claimcheck import desk
from claimcheck.desk.opening import one_act
from claimcheck.desk.recording import give_aliases
from claimcheck.desk.surroundings import surroundings
from claimcheck.model.exits import ChangedError
from claimcheck.model.scales import Reliability
from claimcheck.model.settlement import Finding, Verdict
from claimcheck.model.source import Alias

NAMED = [Alias("the Observer", "Enab Baladi", "source")]
LEFT_OPEN = Finding(Verdict.UNVERIFIABLE, because="nobody was there who would tell")


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, KIDNAPPED)


def test_a_settlement_leaves_it_and_a_name_a_grade_or_anothers_name_renews_it(path):
    with desk.open_desk(path, "Amal") as amal, desk.open_desk(path, "Basel") as basel:
        before = surroundings(amal)
        desk.settle(amal, "k1", LEFT_OPEN)
        assert surroundings(amal) is before
        give_aliases(basel, "names", NAMED)
        assert surroundings(amal).canonical("the Observer") == "enab baladi"
        desk.grade(basel, "Enab Baladi", Reliability.C, "often late")
        assert surroundings(amal).grades


def name_and_fail(at):
    with desk.all_or_nothing(at):
        give_aliases(at, "names", NAMED)
        assert surroundings(at).canonical("the Observer") == "enab baladi"
        raise KeyError


def test_a_name_that_was_never_written_is_forgotten(path):
    with desk.open_desk(path, "Amal") as amal:
        with pytest.raises(KeyError):
            name_and_fail(amal)
        assert surroundings(amal).canonical("the Observer") == "the observer"
        other = [Alias("the Observer", "SOHR", "source")]
        give_aliases(amal, "names", other)
        assert surroundings(amal).canonical("the Observer") == "sohr"


def test_what_another_settles_between_look_and_decision_is_noticed(path, monkeypatch):
    with desk.open_desk(path, "Amal") as amal, desk.open_desk(path, "Basel") as basel:

        def slowly(at):
            if at is amal:
                desk.settle(basel, "k1", LEFT_OPEN)
            return one_act(at)

        monkeypatch.setattr("claimcheck.desk.settling.one_act", slowly)
        with pytest.raises(ChangedError):
            desk.settle(amal, "k1", LEFT_OPEN)
