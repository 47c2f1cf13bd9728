"""From rows to ballots: which claims answer the same, what they say, and whose voice they are."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.claim import Claim, Relay
from claimcheck.model.kinds import AnswerKind
from claimcheck.model.source import Alias
from claimcheck.reckon.knowing import context_of
from claimcheck.reckon.understand import read_kind
from claimcheck.reckon.weighing.ballots import Scale
from claimcheck.reckon.weighing.casting.cast import Cast, cast_ballots
from claimcheck.reckon.weighing.casting.clock import minute_of_day
from claimcheck.reckon.weighing.casting.kinds import kind_of
from claimcheck.reckon.weighing.casting.told import Beside, Column, Label, Repeats, Told

COLUMNS = (
    "event", "question", "answer", "source", "unit", "population", "kind", "via", "stance",
    "said", "asof", "when", "document",
)  # fmt: skip


def told(rows: Sequence[dict[str, str]]) -> Told:
    def column(name):
        texts: dict[str, int] = {}
        ids = [texts.setdefault(row.get(name, ""), len(texts)) for row in rows]
        return Column(tuple(texts), np.array(ids, dtype=np.int32))

    def numbers(name):
        return np.array([hash(row.get(name, "")) for row in rows], dtype=np.int64)

    columns = {name: column(name) for name in COLUMNS}
    return Told(**columns, id=numbers("id"), about=numbers("about"))


def rows_of(question, *said, **more):
    """Rows of one event: each `answer by source`."""
    pairs = (text.split(" by ") for text in said)
    return [
        {"event": "raid", "question": question, "answer": answer, "source": source, **more}
        for answer, source in pairs
    ]


def cast(rows, **beside) -> Cast:
    return cast_ballots(told(rows), Beside(**beside))


def lent(found: Cast) -> set[tuple[str, str]]:
    """Who lends to whom, by the answers."""
    pairs = zip(found.ballots.support_from, found.ballots.support_to, strict=True)
    return {(found.answer[giver], found.answer[taker]) for giver, taker in pairs}


def voices(found: Cast) -> int:
    return len(set(found.ballots.origin.tolist()))


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("people killed", ["28", "twenty-eight", "٢٨", " 28 "]),
        ("start of the siege", ["31 May 2021", "2021-05-31"]),
        ("departure time", ["18:40", "6:40 pm", "١٨:٤٠"]),
        ("bridge open", ["yes", "Yes.", "نعم"]),
        ("who fired", ["the Fourth Division", "fourth division"]),
        ("what was said", ["Hands off!", "hands off"]),
    ],
)
def test_answers_that_say_the_same_are_one_candidate(question, answers):
    said = (f"{answer} by source {n}" for n, answer in enumerate(answers))
    assert len(cast(rows_of(question, *said)).answer) == 1


@pytest.mark.parametrize(
    ("question", "giver", "taker"),
    [
        ("people killed", "at least 5", "6"),
        ("people killed", "dozens", "30"),
        ("start of the siege", "May 2021", "31 May 2021"),
        ("who fired", "SDF | army", "SDF | army | police"),
    ],
)
def test_an_answer_lends_to_what_it_allows_or_is_part_of_and_never_back(question, giver, taker):
    found = cast(rows_of(question, f"{giver} by a", f"{taker} by b", "nobody knows by c"))
    assert (giver, taker) in lent(found)
    assert (taker, giver) not in lent(found)


def test_a_region_lends_to_a_place_in_it_however_far_within():
    within = (Alias("Nahtah", "Daraa", "within"), Alias("Daraa", "Syria", "within"))
    said = rows_of("where was it", "Nahtah by a", "Syria by b", "Homs by c")
    assert lent(cast(said, context=context_of(within))) == {("Syria", "Nahtah")}
    assert lent(cast(said)) == set()


def test_two_places_in_one_region_do_not_stand_for_another_region():
    within = (Alias("Nahtah", "Daraa", "within"), Alias("Tafas", "Daraa", "within"))
    said = rows_of("where was it", "Daraa | Homs by a", "Nahtah | Tafas by b", "Daraa by c")
    lends = lent(cast(said, context=context_of(within)))
    assert ("Daraa | Homs", "Nahtah | Tafas") not in lends
    assert ("Daraa", "Nahtah | Tafas") in lends


def test_answers_that_a_table_of_places_knows_are_places_whatever_is_asked():
    within = (Alias("Nahtah", "Daraa", "within"),)
    said = rows_of("birthplace", "Nahtah by a", "Daraa by b")
    assert lent(cast(said, context=context_of(within))) == {("Daraa", "Nahtah")}


def test_lists_whose_kind_nobody_says_support_the_longer_ones():
    assert lent(cast(rows_of("authors", "Knuth by a", "Knuth | Graham by b"))) == {
        ("Knuth", "Knuth | Graham")
    }


def test_times_of_day_lie_around_the_clock_and_dates_on_a_line():
    clock = cast(rows_of("departure time", "23:58 by a", "0:05 by b"))
    assert clock.ballots.scale.tolist() == [Scale.CIRCULAR]
    assert sorted(clock.ballots.value.tolist()) == [5, 1438]
    days = cast(rows_of("start of the siege", "2021-05-30 by a", "2021-05-31 by b"))
    assert days.ballots.scale.tolist() == [Scale.LINEAR]
    assert np.ptp(days.ballots.value) == 1


def test_bare_minutes_are_times_of_day_where_the_kind_says_time_and_none_can_be_a_year():
    found = cast(rows_of("departure", "835 by a", "1155 by b", kind="time"))
    assert [read.low for read in found.read] == ["13:55", "19:15"]
    years = cast(rows_of("year of the siege", "1955 by a", "1985 by b", kind="time"))
    assert {read.low for read in years.read} == {"1955-01-01", "1985-01-01"}


def test_a_date_without_its_year_takes_it_from_the_claims_own_times():
    rows = [
        *rows_of("start of the siege", "31 May by a", when="2021"),
        *rows_of("start of the siege", "31 May 2021 by b"),
    ]
    assert len(cast(rows).answer) == 1


def test_numbers_wait_for_the_model_to_find_their_scale_and_names_have_none():
    assert cast(rows_of("people killed", "6 by a")).ballots.scale.tolist() == [Scale.UNKNOWN]
    assert cast(rows_of("gate", "B12 by a")).ballots.scale.tolist() == [Scale.EXACT]


def test_the_same_words_about_another_event_or_question_are_another_item():
    rows = [
        {"event": event, "question": question, "answer": "6", "source": "a"}
        for event in ("raid", "RAID", "flood")
        for question in ("killed", "hurt")
    ]
    assert cast(rows).ballots.items == 4


def test_a_unit_stands_for_a_question_that_is_not_named():
    rows = [{"event": "raid", "answer": "6", "source": "a", "unit": unit} for unit in "xxy"]
    assert cast(rows).ballots.items == 2


def test_claims_that_name_neither_event_nor_question_are_weighed_alone():
    found = cast([{"answer": "6", "source": name} for name in "abc"])
    assert found.ballots.items == 3
    assert found.unheard["claims"] == 3


def test_a_relay_that_speaks_itself_is_the_voice_that_it_passes_on():
    rows = [
        *rows_of("killed", "28 by Reuters", via="AFP (quotes) > Times"),
        *rows_of("killed", "28 by AFP", "28 by Times", "28 by SANA", "6 by Times"),
    ]
    assert voices(cast(rows)) == 3


def test_circular_reporting_is_one_voice():
    rows = [
        *rows_of("killed", "28 by A", via="B"),
        *rows_of("killed", "28 by B", via="C"),
        *rows_of("killed", "28 by C", via="A"),
    ]
    assert voices(cast(rows)) == 1


def test_relays_of_a_silent_source_are_one_voice_where_they_agree():
    relays = tuple(Repeats(name, Relay("Reuters")) for name in ("A", "B", "C"))
    rows = rows_of("killed", "28 by A", "28 by B", "6 by C")
    assert voices(cast(rows, relays=relays)) == 2
    chain = (Repeats("A", Relay("B")), Repeats("B", Relay("Reuters")))
    assert voices(cast(rows_of("killed", "28 by A", "28 by B"), relays=chain)) == 1


def test_a_label_finds_its_candidate_in_any_words_and_founds_one_where_nobody_names_it():
    rows = rows_of("killed", "6 by a", "28 by b")
    found = cast(rows, labels=(Label("Raid", "Killed", "twenty-eight"),))
    assert [found.answer[at] for at in found.ballots.settled] == ["28"]
    found = cast(rows, labels=(Label("raid", "killed", "nine"),))
    assert [found.answer[at] for at in found.ballots.settled] == ["nine"]
    odd = (Label("raid", "killed", "6"), Label("raid", "killed", "28"))
    assert cast(rows, labels=odd).unheard["labels at odds"] == 1


QUESTIONS = [
    "people killed",
    "when",
    "where",
    "who fired",
    "state of the talks",
    "why",
    "how did it end",
    "",
]
ANSWERS = [
    "6", "1955", "2021-05-31", "May 2021", "28 killed", "at least 5", "dozens", "yes", "no",
    "Nahtah", "the army", "collapsed", "99.5", "1.234", "two months", "a fighter", "ستة", "قتيلان",
    "because of the rain", "A12", "half", "none", "all released", "two killed, the rest freed",
    "oui", "soixante-douze", "à l'aube",
]  # fmt: skip


@given(
    st.sampled_from(QUESTIONS),
    st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=6, unique=True),
)
@settings(max_examples=150)
def test_a_kind_is_read_from_distinct_answers_as_from_claims(question, answers):
    wanted = read_kind(Claim(answer, "", question=question) for answer in answers)
    assert kind_of(question, "", dict.fromkeys(answers, 1), {}) == wanted


def test_what_most_claims_say_of_their_kind_holds():
    assert kind_of("x", "", {"6": 9}, {"label": 2, "count": 1, "": 6}) is AnswerKind.LABEL


@given(st.integers(0, 1439))
def test_every_minute_of_the_day_is_read_in_both_ways_of_writing(minute):
    hour, rest = divmod(minute, 60)
    assert minute_of_day(f"{hour}:{rest:02}") == minute
    half = f"{(hour + 11) % 12 + 1}:{rest:02} {'pm' if hour > 11 else 'am'}"
    assert minute_of_day(half) == minute


@pytest.mark.parametrize("text", ["24:00", "12:60", "13 pm", "0:30 am", "18.40", "1840", "", ":30"])
def test_what_no_clock_shows_is_no_time_of_day(text):
    assert minute_of_day(text) is None


row = st.fixed_dictionaries(
    {
        "event": st.sampled_from(["raid", "Raid ", "flood", ""]),
        "question": st.sampled_from(QUESTIONS),
        "answer": st.sampled_from(ANSWERS),
        "source": st.sampled_from(["SANA", "sana", "AFP", "local sources", "Times"]),
        "via": st.sampled_from(["", "AFP", "Times (denies)", "AFP > Times"]),
        "said": st.sampled_from(["", "2020-01-12", "2020-01-14"]),
        "stance": st.sampled_from(["", "asserts", "denies", "retracts", "corrects"]),
        "population": st.sampled_from(["", "officers"]),
    }
)


def summary(found: Cast) -> list[tuple[object, ...]]:
    """What was cast, without numbers."""
    events = [found.items.events[n] for n in found.items.event]
    asked = [found.items.folded_asked[n] for n in found.items.asked]
    strands = [found.items.strand.get(n, ("", "")) for n in range(found.ballots.items)]
    return sorted(
        (events[item], asked[item], strands[item], found.read[at].key, found.answer[at],
         int(found.claims[at]))
        for at, item in enumerate(found.ballots.item_of.tolist())
    )  # fmt: skip


@given(st.lists(row, min_size=1, max_size=12), st.randoms())
@settings(max_examples=100)
def test_the_order_of_the_rows_makes_no_difference(rows, chance):
    rows = [each for each in rows if each["event"] or each["question"]] or [{"answer": "6"}]
    shuffled = list(rows)
    chance.shuffle(shuffled)
    one, other = cast(rows), cast(shuffled)
    assert summary(one) == summary(other)
    assert voices(one) == voices(other)
    assert sorted(lent(one)) == sorted(lent(other))


@given(st.lists(row, min_size=1, max_size=12))
@settings(max_examples=100)
def test_ballots_are_whole_whatever_the_rows_say(rows):
    ballots = cast(rows).ballots
    size = ballots.item_of.size
    assert ballots.source.shape == ballots.candidate.shape == ballots.origin.shape
    assert ballots.value.shape == ballots.label.shape == (size,)
    assert (np.diff(ballots.item_of) >= 0).all()
    assert set(ballots.item_of.tolist()) == set(range(ballots.items))
    for pairs in (ballots.support_from, ballots.support_to, ballots.candidate):
        assert ((pairs >= 0) & (pairs < size)).all()
    same = ballots.item_of[ballots.support_from] == ballots.item_of[ballots.support_to]
    assert same.all()
    assert len({*zip(ballots.source.tolist(), ballots.candidate.tolist(), strict=True)}) == len(
        ballots.source
    )
