"""A sentence of ours keeps its order, whatever words from outside stand in it."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.direction import isolate_words, right_to_left
from claimcheck.screentext import FSI, PDI


def test_arabic_answers_do_not_turn_a_sentence_around():
    told = isolate_words("“قتيلان” (1 origin) against “٢٨ قتيلا” (2 origins)")
    assert told == f"“{FSI}قتيلان{PDI}” (1 origin) against “{FSI}٢٨ قتيلا{PDI}” (2 origins)"


def test_words_of_one_name_stay_together():
    assert isolate_words("مكتب توثيق الشهداء says six") == f"{FSI}مكتب توثيق الشهداء{PDI} says six"


def test_who_says_it_stays_on_the_side_of_the_arrow_that_says_so():
    assert isolate_words("ستة ← عنب بلدي") == f"{FSI}ستة{PDI} ← {FSI}عنب بلدي{PDI}"
    assert isolate_words("نهتة = نحتة") == f"{FSI}نهتة{PDI} = {FSI}نحتة{PDI}"


def test_a_sentence_without_such_words_stays_as_it_is():
    assert isolate_words("“six” (1 origin) against “28”") == "“six” (1 origin) against “28”"


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_nothing_is_lost_or_added_but_the_isolates(text):
    assert "".join(part for part, _ in right_to_left(text)) == text
    bare = isolate_words(text)
    assert bare.count(FSI) - text.count(FSI) == bare.count(PDI) - text.count(PDI)
