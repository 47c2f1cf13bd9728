"""An alias that a reviewer gave holds for a name with and without its article."""

from pathlib import Path

import pytest
from tests.building import add, new_dossier, opened

from claimcheck import desk
from claimcheck.model.exits import BadInputError

HEAD = "id,event,question,answer,source,where\n"
WHY = "the report calls it both"


def made(
    folder: Path, *answers: str, asked: str = "who shelled the market", where: str = ""
) -> Path:
    rows = (f'{n},raid,{asked},"{each}",S{n},{where}\n' for n, each in enumerate(answers, 1))
    return new_dossier(folder, HEAD + "".join(rows))


def told(at: desk.Desk) -> list[tuple[str, int]]:
    """The positions on the one question, with how many claims stand for each."""
    (state,) = desk.questions(at)
    assert desk.verify(at).problems == ()
    return sorted((position.answer, len(position.claims)) for position in state.reckoned.positions)


def conflicts(at: desk.Desk) -> int:
    (state,) = desk.questions(at)
    return state.reckoned.contradictions_total


def test_accepting_what_the_tool_proposes_splits_no_position(tmp_path) -> None:
    path = made(tmp_path, "the 4th Division", "الفرقة الرابعة", "armed opposition factions")
    with opened(path, "Amal") as at:
        assert [count for _, count in told(at)] == [1, 2]
        proposed = [each.id for each in desk.proposals(at)]
        desk.accept(at, proposed, WHY)
        assert proposed
        assert [count for _, count in told(at)] == [1, 2]


@pytest.mark.parametrize(
    ("name", "means", "answers"),
    [
        ("the governor", "Ahmad Khalil", ("governor", "Ahmad Khalil")),
        ("the governor", "Ahmad Khalil", ("the governor", "Ahmad Khalil")),
        ("governor", "Ahmad Khalil", ("the governor", "Ahmad Khalil")),
        ("المحافظ", "أحمد خليل", ("محافظ", "أحمد خليل")),
        ("محافظ", "أحمد خليل", ("المحافظ", "أحمد خليل")),
        ("Black Eagles", "the Eagle Brigade", ("the Black Eagles", "Eagle Brigade")),
        ("the Black Eagles", "Eagle Brigade", ("Black Eagles", "the Eagle Brigade")),
        ("Ahmad Khalil", "the governor", ("the governor", "governor")),
    ],
)
@pytest.mark.parametrize("kind", ["party", "person"])
def test_what_is_said_of_a_name_holds_with_and_without_its_article(
    tmp_path, name, means, answers, kind
) -> None:
    path = made(tmp_path, *answers, asked="who gave the order")
    with opened(path, "Amal") as at:
        desk.alias(at, name, means, kind, WHY)
        assert [count for _, count in told(at)] == [2]
        assert conflicts(at) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Black Eagles | the police", "police | Eagle Brigade"),
        ("the Black Eagles and the police", "the Eagle Brigade and the police"),
        ("the police and Black Eagles", "the police and the Eagle Brigade"),
    ],
)
def test_it_holds_in_lists_of_several(tmp_path, one, other) -> None:
    path = made(tmp_path, one, other)
    with opened(path, "Amal") as at:
        desk.alias(at, "the Black Eagles", "the Eagle Brigade", "party", WHY)
        assert [count for _, count in told(at)] == [2]


def test_who_denies_a_name_denies_all_its_names(tmp_path) -> None:
    path = made(tmp_path, "not the Black Eagles", "the Eagle Brigade")
    with opened(path, "Amal") as at:
        before = conflicts(at)
        desk.alias(at, "Black Eagles", "the Eagle Brigade", "party", WHY)
        assert (before, conflicts(at)) == (0, 1)


@pytest.mark.parametrize("name", ["the Observatory", "Observatory", "The Observatory"])
def test_it_holds_for_sources(tmp_path, name) -> None:
    rows = (
        "1,raid,killed,28,the Observatory,\n2,raid,killed,28,SOHR,\n3,raid,killed,28,Observatory,\n"
    )
    path = new_dossier(tmp_path, HEAD + rows)
    with opened(path, "Amal") as at:
        desk.alias(at, name, "SOHR", "source", WHY)
        (state,) = desk.questions(at)
        assert [position.origins for position in state.reckoned.positions] == [1]


def test_it_holds_for_places_and_for_what_lies_within_them(tmp_path) -> None:
    path = made(tmp_path, "the Castle", "Hill Fort", "Karak", asked="where she was shot")
    with opened(path, "Amal") as at:
        desk.alias(at, "Castle", "Karak", "within", WHY)
        desk.alias(at, "Hill Fort", "the Castle", "place", WHY)
        desk.alias(at, "Kerak", "Karak", "place", WHY)
        ((_, count),) = told(at)
        assert count == 3


@pytest.mark.parametrize(
    ("name", "means", "other"),
    [
        ("Angeles", "Angeles City", "Los Angeles"),
        ("Jazeera", "Hasakah", "Al Jazeera"),
        ("Paz", "Octavio Paz", "La Paz"),
    ],
)
def test_an_article_that_may_belong_to_a_name_stays_with_it(tmp_path, name, means, other) -> None:
    with opened(made(tmp_path, means, other, asked="where it happened"), "Amal") as at:
        before = told(at)
        desk.alias(at, name, means, "place", WHY)
        assert told(at) == before


def test_what_begins_as_one_of_many_is_no_name_of_all_of_them(tmp_path) -> None:
    path = made(tmp_path, "the company", "A Company", asked="who gave the order")
    with opened(path, "Amal") as at:
        desk.alias(at, "First Company", "A Company", "party", WHY)
        desk.alias(at, "A Brigade", "the company", "party", WHY)
        assert len(told(at)) == 2


def test_a_name_means_one_thing_with_and_without_its_article(tmp_path) -> None:
    path = made(tmp_path, "the governor", "Ahmad Khalil")
    with opened(path, "Amal") as at:
        desk.alias(at, "governor", "Ahmad Khalil", "person", WHY)
        with pytest.raises(BadInputError, match="a name can mean one person alone"):
            desk.alias(at, "the governor", "Omar Said", "person", WHY)
        add(at, "name,means,kind\nthe governor,Ahmad Khalil,person\n", "names")
        assert [count for _, count in told(at)] == [2]
