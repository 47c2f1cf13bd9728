"""Names made to meet: what is proposed, of whom, with which reason; and what never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reckon.naming.name import Name, SameName
from claimcheck.reckon.naming.propose import propose_names

WORDS = ("Nahtah", "Nahta", "نحتة", "Firas", "al-Ahmed", "Sama", "SANA", "Eastern", "city", "4th")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
names = st.lists(
    st.builds(
        Name,
        texts | st.text(min_size=1, max_size=12),
        st.sampled_from(("source", "place", "person")).map(lambda kind: frozenset({kind})),
        st.sets(st.sampled_from(("d1", "d2")), max_size=2).map(frozenset),
        st.integers(1, 5),
    ),
    max_size=8,
    unique_by=lambda name: name.text,
)


def proposed(*texts: str, kind: str = "source", document: str = "") -> list[SameName]:
    documents = frozenset({document}) if document else frozenset()
    return propose_names(Name(text, frozenset({kind}), documents) for text in texts)


def pairs(found: list[SameName]) -> list[tuple[str, str]]:
    return [(each.name, each.means) for each in found]


def test_five_spellings_make_four_proposals():
    found = proposed("Nahtah", "Nahta", "al-Nahtah", "Nahtta", "نحتة", kind="place")
    assert len(found) == 4
    assert {name for pair in pairs(found) for name in pair} == {
        "Nahtah", "Nahta", "al-Nahtah", "Nahtta", "نحتة",
    }  # fmt: skip


def test_what_is_used_more_is_what_the_other_means():
    place = frozenset({"place"})
    (found,) = propose_names([Name("Nahtah", place, uses=2), Name("Nahta", place, uses=9)])
    assert (found.name, found.means, found.kind) == ("Nahtah", "Nahta", "place")


def test_initials_mean_the_long_form_however_often_they_are_used():
    source = frozenset({"source"})
    long = "Syrian Observatory for Human Rights"
    (found,) = propose_names([Name("SOHR", source, uses=9), Name(long, source)])
    assert (found.name, found.means) == ("SOHR", long)
    assert "initials" in found.because


def test_initials_of_several_names_are_less_likely_for_each():
    (alone,) = proposed("RSF", "Rapid Support Forces", kind="party")
    both = proposed("RSF", "Rapid Support Forces", "Reporters Sans Frontieres", kind="party")
    assert len(both) == 2
    assert all(each.probability < alone.probability for each in both)


def test_a_reason_names_the_consonants_that_two_names_share():
    (found,) = proposed("Masalma", "Masalmeh")
    assert "m-s-l-m" in found.because


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Sama", "SANA", "source"),
        ("SANA", "SNA", "source"),
        ("Sama", "Sanamayn", "source"),
        ("The Syrian Observer", "Syrian Observatory", "source"),
        ("al-Ghariyeh al-Sharqiyeh", "al-Ghariyeh al-Gharbiyeh", "place"),
        ("الغارية الشرقية", "al-Ghariyeh al-Gharbiyeh", "place"),
        ("Daraa al-Balad", "Daraa al-Mahatta", "place"),
        ("Masalma clan", "Adnan al-Masalma", "party"),
        ("Fourth Division", "Fifth Division", "party"),
        ("Hafez al-Assad", "Bashar al-Assad", "person"),
        ("Upper Nile", "Lower Nile", "place"),
    ],
)
def test_look_alikes_are_not_proposed(one, other, kind):
    assert proposed(one, other, kind=kind) == []


def test_a_chain_of_likenesses_never_joins_names_that_oppose_each_other():
    found = proposed(
        "al-Ghariyeh", "al-Ghariya", "al-Ghariyeh al-Sharqiyeh", "Gharya", kind="place"
    )
    assert "al-Ghariyeh al-Sharqiyeh" not in {name for pair in pairs(found) for name in pair}


def test_a_cyrillic_letter_in_a_latin_name_is_warned_of_and_never_likely():
    (found,) = proposed("Reuters", "Reut\u0435rs")
    assert found.warns
    assert found.probability < 0.5
    assert "look twice" in found.because


def test_places_and_persons_of_one_spelling_are_not_proposed():
    place = Name("Jassim", frozenset({"place"}))
    assert propose_names([place, Name("Jasim", frozenset({"person"}))]) == []


def test_nameless_sources_are_not_proposed_across_documents():
    assert proposed("local source", "local sources", "activists", "activist") == []


def test_a_short_form_is_proposed_within_its_document_alone():
    person = frozenset({"source"})
    full = Name("Firas al-Ahmed", person, frozenset({"d1"}))
    assert pairs(propose_names([full, Name("Ahmed", person, frozenset({"d1"}))])) == [
        ("Ahmed", "Firas al-Ahmed")
    ]
    assert propose_names([full, Name("Ahmed", person, frozenset({"d2"}))]) == []


def test_a_description_holds_in_its_document_alone():
    found = proposed("the correspondent", "Enab Baladi's correspondent", document="d1")
    assert [(each.name, each.document) for each in found] == [("the correspondent", "d1")]


@pytest.mark.parametrize(
    ("short", "full", "kind"),
    [
        ("al-Tawhid", "Liwa al-Tawhid", "party"),
        ("Field Marshal Haftar", "Khalifa Haftar", "person"),
        ("міністерство", "Міністерство оборони України", "party"),
        ("le ministère", "Ministère de la Défense", "source"),
        ("the Guards", "Islamic Revolutionary Guard Corps", "party"),
    ],
)
def test_a_fuller_name_without_its_unit_its_given_name_or_all_but_its_sort_is_a_short_form(
    short, full, kind
):
    assert (short, full) in pairs(proposed(short, full, kind=kind, document="d1"))


def test_a_short_form_of_two_names_is_proposed_for_neither():
    assert proposed("Assad", "Bashar al-Assad", "Hafez al-Assad", document="d1") == []


def test_a_short_form_is_that_of_the_name_which_its_document_spells_alike():
    (found,) = proposed("Ahmad Sabri", "Ahmed Zaki", "Ahmed", kind="person", document="d1")
    assert (found.name, found.means) == ("Ahmed", "Ahmed Zaki")


def test_a_short_form_that_means_others_elsewhere_holds_in_each_document_alone():
    person = frozenset({"source"})
    both = frozenset({"d1", "d2"})
    found = propose_names(
        [
            Name("Ahmed", person, both),
            Name("Firas al-Ahmed", person, frozenset({"d1"})),
            Name("Omar al-Ahmed", person, frozenset({"d2"})),
        ]
    )
    assert {(each.means, each.document) for each in found} == {
        ("Firas al-Ahmed", "d1"),
        ("Omar al-Ahmed", "d2"),
    }


def test_names_that_are_one_already_are_not_proposed():
    place = frozenset({"place"})
    known = Name("Nahta", place, stands_for="nahtah")
    assert propose_names([known, Name("Nahtah", place)]) == []


def test_what_a_reviewer_found_to_be_two_is_not_proposed_again_by_a_third_name():
    apart = frozenset({frozenset({"nahta", "nahtah"})})
    place = frozenset({"place"})
    found = propose_names([Name(text, place) for text in ("Nahta", "Nahtah")], apart)
    assert found == []


@given(names)
def test_the_order_of_the_names_makes_no_difference(some):
    assert propose_names(some) == propose_names(reversed(some))


@given(names)
def test_every_proposal_is_between_two_of_the_names_and_has_a_reason(some):
    texts = {name.text for name in some}
    for each in propose_names(some):
        assert {each.name, each.means} <= texts
        assert each.name != each.means
        assert 0 < each.probability < 1
        assert each.because
