"""Who did it, in a dossier: another body of the same side is another answer, and a conflict."""

import pytest
from tests.building import new_dossier, opened

from claimcheck import desk
from claimcheck.model.kinds import Status

HEAD = "id,event,question,answer,source\n"


def made(folder, *answers: str):
    rows = (f"{n},raid,who opened fire,{each},S{n}\n" for n, each in enumerate(answers, 1))
    return new_dossier(folder, HEAD + "".join(rows))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the police", "the army"),
        ("الشرطة", "الجيش"),
        ("Military Intelligence", "المخابرات الجوية"),
        ("la police", "the army"),
    ],
)
def test_two_bodies_of_one_side_are_two_positions_in_conflict(tmp_path, one, other) -> None:
    with opened(made(tmp_path, one, other), "Amal") as at:
        (state,) = desk.questions(at)
        assert state.reckoned.status is Status.OPEN
        assert state.reckoned.contradictions_total == 1
        assert [len(each.claims) for each in state.reckoned.positions] == [1, 1]


def test_what_names_a_side_is_counted_for_none_of_its_bodies(tmp_path) -> None:
    with opened(made(tmp_path, "the police", "the army", "the regime"), "Amal") as at:
        (state,) = desk.questions(at)
        assert state.reckoned.contradictions_total == 1
        assert [each.claims for each in state.reckoned.positions if len(each.claims) > 1] == []


def test_a_conflict_stays_when_one_of_its_names_is_said_in_another_language(tmp_path) -> None:
    answers = ("الأمن العسكري", "Air Force Intelligence", "Military Security")
    with opened(made(tmp_path, *answers), "Amal") as at:
        desk.alias(at, "الأمن العسكري", "Military Security", "party", "one name in two languages")
        (state,) = desk.questions(at)
        assert state.reckoned.contradictions_total == 2
        assert sorted(len(each.claims) for each in state.reckoned.positions) == [1, 2]
