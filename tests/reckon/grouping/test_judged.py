"""How well claims are grouped on judged stories does not get worse unseen."""

from benchmarks.judge_grouping import attacks, events_of, placed
from benchmarks.judge_growing import by_report, grown
from tests.reckon.grouping.stories import JUDGED, Story, daraa, mixed, stories


def mean_f1(judged: list[Story], *, place_and_time: bool) -> float:
    figures = [
        events_of(story, placed(story, place_and_time=place_and_time, question=False))[2]
        for story in judged
    ]
    return sum(figures) / len(figures)


def test_events_are_found_where_date_and_place_are_given() -> None:
    assert mean_f1(stories(), place_and_time=True) >= 0.89
    assert mean_f1([daraa()], place_and_time=True) >= 0.85


def test_events_are_found_in_the_words_alone() -> None:
    assert mean_f1(stories(), place_and_time=False) >= 0.73
    assert mean_f1([daraa()], place_and_time=False) >= 0.58


def test_events_of_stories_by_another_hand_are_found_too() -> None:
    unseen = stories(JUDGED / "held_back")
    assert len(unseen) == 4
    assert mean_f1(unseen, place_and_time=True) >= 0.81
    assert mean_f1(unseen, place_and_time=False) >= 0.6


def test_so_are_those_of_stories_that_nothing_was_ever_changed_for() -> None:
    unseen = stories(JUDGED / "held_back" / "another_hand")
    assert len(unseen) == 4
    assert mean_f1(unseen, place_and_time=True) >= 0.82
    assert mean_f1(unseen, place_and_time=False) >= 0.59


def test_articles_on_four_attacks_are_found_among_all_on_the_war() -> None:
    assert attacks()[2] >= 0.9


def test_events_are_found_better_where_the_reports_are_held() -> None:
    held = stories(JUDGED / "with_texts")
    assert len(held) == 10
    described = [story.without_texts() for story in held]
    assert mean_f1(held, place_and_time=False) >= 0.74
    assert mean_f1(held, place_and_time=False) >= mean_f1(described, place_and_time=False) + 0.1
    assert mean_f1(held, place_and_time=True) >= mean_f1(described, place_and_time=True) + 0.02


def test_so_are_those_of_reports_that_nothing_was_fitted_to() -> None:
    held = stories(JUDGED / "held_back" / "with_texts")
    assert len(held) == 4
    described = [story.without_texts() for story in held]
    assert mean_f1(held, place_and_time=False) >= 0.69
    assert mean_f1(described, place_and_time=False) >= 0.55
    assert mean_f1(held, place_and_time=True) >= mean_f1(described, place_and_time=True) + 0.02


def test_the_reports_on_daraa_are_told_apart_with_their_digests_and_lose_little_by_them() -> None:
    told, held = daraa(), daraa(texts=True)
    assert mean_f1([held], place_and_time=False) >= mean_f1([told], place_and_time=False) + 0.02
    assert mean_f1([held], place_and_time=True) >= mean_f1([told], place_and_time=True) - 0.015


def test_reports_that_come_one_after_the_other_are_grouped_as_well_as_all_at_once() -> None:
    some = [*stories()[:6], *stories(JUDGED / "with_texts")[:2]]
    one_by_one = [grown(story, by_report(story.stripped(place_and_time=False))) for story in some]
    assert sum(one_by_one) / len(some) >= mean_f1(some, place_and_time=False) - 0.02


def test_stories_that_one_dossier_holds_are_seldom_mixed() -> None:
    story = mixed("all", stories())
    subjects: dict[str, set[str]] = {}
    for each in placed(story, place_and_time=False):
        subjects.setdefault(each.placement.event, set()).add(each.uid.split("/")[0])
    assert sum(len(some) > 1 for some in subjects.values()) <= len(subjects) / 50
    assert events_of(story, placed(story, place_and_time=False))[2] >= 0.71
