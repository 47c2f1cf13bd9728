"""Reports that disagree, and reports that only seem to: invented floods, fires, strikes, raids.

Each line is what two outlets wrote in answer to one question, as a person types it into a table,
with no more than the question's words, and how a careful reader relates them.
"""

import pytest

from claimcheck.model.claim import Claim
from claimcheck.reckon.compare import compare_claims

C, N, A, U, S = "contradicts", "narrows", "agrees", "unclear", "separate"

NEWS = [
    # a flood
    ("people killed", "At least 41 people were killed", "41 dead", N),
    ("people killed", "41 dead", "forty-one people died", A),
    ("people killed", "41 dead", "38 dead", C),
    ("people killed", "the toll rose to 41", "at least 38", N),
    ("people killed", "fewer than 40", "41", C),
    ("people killed", "dozens are feared dead", "41", N),
    ("people killed", "41, among them nine children", "41", A),
    ("people killed", "41", "no deaths", C),
    ("people killed", "no one was killed", "none", A),
    ("people killed", "41", "not known", U),
    ("people killed", "41", "no figures were given", U),
    ("people killed", "nearly 40", "41", C),
    ("people killed", "about 40", "41", N),
    ("people killed", "some 40 people", "around 40", A),
    ("people killed", "more than 40", "at least 41", A),
    ("people killed", "more than 40", "40", C),
    ("people killed", "40 to 45", "between 42 and 50", U),
    ("people killed", "hundreds", "41", C),
    ("people killed", "41 bodies were recovered", "41", A),
    ("people killed", "41 people, including 9 children and 3 rescuers", "41", A),
    ("people displaced", "tens of thousands", "12,500 people", N),
    ("people displaced", "12,500", "12 500", A),
    ("people displaced", "12.500", "12,500", A),
    ("people displaced", "1.2 million", "1,200,000", A),
    ("people displaced", "1.2 million", "more than a million", N),
    ("people displaced", "half of the town's 60,000 residents", "30,000", U),
    ("people displaced", "half of the 60,000 residents", "30,000", A),
    ("people displaced", "two thirds of 60,000", "30,000", C),
    ("homes destroyed", "over 300 homes", "312", N),
    ("homes destroyed", "several hundred", "312", N),
    ("homes destroyed", "a handful", "312", C),
    # a raid
    ("soldiers captured", "a dozen soldiers", "12", A),
    ("soldiers captured", "about a dozen", "13", N),
    ("soldiers captured", "scores", "12", C),
    ("soldiers captured", "12 (twelve)", "twelve", A),
    ("soldiers captured", "a few", "three", N),
    ("soldiers captured", "one", "a soldier", A),
    ("soldiers captured", "two", "جنديان", A),
    ("soldiers captured", "١٢", "12", A),
    ("soldiers captured", "۱۲ نفر", "13", C),
    ("soldiers captured", "3rd Regiment", "12", U),
    ("soldiers captured", "as many as 12", "15", C),
    ("soldiers captured", "as many as 12", "nine", N),
    ("soldiers captured", "12 to 15 soldiers", "14", N),
    ("soldiers captured", "only three", "three", A),
    ("soldiers captured", "none of them", "3", C),
    # when
    ("when the bridge fell", "3 March 2022", "March 3, 2022", A),
    ("when the bridge fell", "3 March 2022", "4 March 2022", C),
    ("when the bridge fell", "March 2022", "4 March 2022", N),
    ("when the bridge fell", "early March 2022", "4 March 2022", N),
    ("when the bridge fell", "early March 2022", "28 March 2022", C),
    ("when the bridge fell", "between 2 and 5 March 2022", "4 March 2022", N),
    ("when the bridge fell", "before 2 March 2022", "4 March 2022", C),
    ("when the bridge fell", "2022", "March 2022", N),
    ("when the bridge fell", "last year", "4 March 2022", U),
    ("when the bridge fell", "2022-03-04", "4/3/2022", N),
    ("when the bridge fell", "spring 2022", "4 March 2022", N),
    ("when the bridge fell", "spring 2022", "4 December 2022", C),
    ("when the bridge fell", "12:30 on 4 March 2022", "4 March 2022", N),
    # how long
    ("how long the outage lasted", "three hours", "3 hours", A),
    ("how long the outage lasted", "more than three hours", "four hours", N),
    ("how long the outage lasted", "two days", "48 hours", A),
    ("how long the outage lasted", "two days", "12 hours", C),
    ("how long the outage lasted", "a week", "eight days", N),
    ("how long the outage lasted", "a week", "three weeks", C),
    # who
    ("who fired on the convoy", "unidentified gunmen", "border guards", U),
    ("who fired on the convoy", "border guards", "smugglers", C),
    ("who fired on the convoy", "the army", "army", A),
    ("who fired on the convoy", "army", "army snipers", N),
    ("who fired on the convoy", "unknown", "smugglers", U),
    # yes or no, outcomes, causes
    ("gas was used", "yes", "no", C),
    ("gas was used", "confirmed", "yes", A),
    ("outcome of the talks", "failed", "collapsed", A),
    ("outcome of the talks", "failed", "agreement reached", C),
    ("cause of the fire", "a short circuit", "negligence", U),
    ("why the dam broke", "heavy rain", "poor upkeep", U),
    # how much
    ("share of the city without power", "70%", "70 percent", A),
    ("share of the city without power", "70%", "more than half", N),
    ("share of the city without power", "over 60 percent", "70%", N),
]


@pytest.mark.parametrize(("question", "a", "b", "relation"), NEWS)
def test_two_reports(question: str, a: str, b: str, relation: str) -> None:
    one, two = Claim(a, "one", question=question), Claim(b, "two", question=question)
    found = compare_claims(one, two)
    assert found.relation == relation, found.why
