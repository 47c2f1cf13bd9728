"""The numbers that the model holds for all sets alike; docs/reliability.md says how chosen."""

FALSE_ANSWERS = 3.0
"""How many false answers an item has, about."""

PARTIAL_SHARE = 0.15
"""Of claims that are not the answer, how many are expected to be compatible with it."""

PARTIAL_AT_MOST, PARTIAL_CLAIMS = 0.5, 20.0
"""A claim backs what it is merely compatible with at most by this share of its own pull, or by
more where the claims to its question show that; this share is worth so many of them."""

PULL_FROM, PULL_TO = -2.0, 6.0
"""The least and most log odds by which one claim moves its answer."""

FIRST_ROUNDS, LATER_ROUNDS, COPY_ROUNDS = 12, 8, 2
"""Rounds of estimating truth and accuracy before copies are sought from them, and after each."""

SETTLED_CHANGE = 1e-4
"""Rounds end where no probability moves by more."""

ALIKE_SHARE, ALIKE_ITEMS = 0.995, 20
"""Two sources that agree in this share of at least so many contested items are one voice."""

APART_ITEMS, APART_CHANCES = 3, 6.0
"""And so are two that agree in all of at least so many, where nobody else ever agrees with them,
of so many claims that might have."""

EXCESS_ITEMS, EXCESS_ERRORS, EXCESS_LEAST = 10, 2.0, 0.2
"""Agreement beyond that of independent sources counts from so many contested items, by so many
standard errors, and from this share on."""

COPY_PRIOR, COPIED_BY, COPY_SHARE, COPY_ITEMS = 0.1, 3.0, 0.8, 3
"""How probable it is at most that a source copies a certain other, and how many of those compared
it copies at most; how much a copier copies; and from how many contested items on it is asked."""

ONE_VOICE = 0.95
"""Dependence from here on counts as complete, so that a copy adds nothing."""

UNKNOWN_ITEMS = 20.0
"""A source is half known when it was seen in so many contested items."""

UNKNOWN_SATURATION, SATURATION = 0.15, 0.03
"""How quickly voices that agree lose weight, because errors go together: those of sources whose
independence nobody has seen, and all."""

PAIR_BUDGET, WORK_BUDGET = 1_000_000, 30_000_000
"""Most pairs of sources compared, and most single comparisons."""

VOCABULARY_MOST, VOCABULARY_CLAIMS = 30, 200
"""A closed vocabulary has at most so many answers and at least so many claims,"""

VOCABULARY_CELL, VOCABULARY_ITEMS = 4, 5
"""so many for each answer by each, and so many items for each answer."""

VOCABULARY_CELLS = 4_000_000
"""Above so many numbers for the habits of its sources, a vocabulary is not looked at for them."""

COMMON_WORTH, ANCHOR_ON, ANCHOR_OFF = 2.0, 4.0, 1.0
"""How many claims, for each true answer, the common confusion matrix is worth beside a source's
own; and in the anchored model how many the prior has that name it, and each of the others."""

KNOWS, KNOWS_NOT, GUESS_WORTH = 2.0, 1.0, 2.0
"""How many claims the prior has of a source that knows, and of one that does not; and how many
what all sources say who do not know is worth beside what this one says."""

HARD_ITEMS, EASY_ITEMS, HARD_VOTE = 1.0, 9.0, 0.5
"""How many items the prior has that are hard to judge and easy; and of the claims on a hard one,
how many it has for each answer."""

MIX_HABITS, MIX_ACCURACY, MIX_SHARE = 1.0, 2.0, 0.5
"""How the models of a closed vocabulary are averaged: each of habits, accuracy, vote."""

MIX_COMPANY = 2.0
"""To which power a model counts by how often the others hold with it."""

SPELLED_OTHERWISE = 0.1
"""How probable it is that some settled answers are spelled as no claim is."""

POOL_SETTLEMENTS, QUESTION_WORTH = 5.0, 5.0
"""From how many settlements on opinions are pooled, and how many a source's accuracy in general
is worth beside that in one question."""

POOL_SURENESS = 20.0
"""How firmly the model is held to be as sure as it should be: as by a normal prior of standard
deviation .22 for the power that its probabilities are raised to."""

MISLED, LED = 0.5, 50.0
"""How many settled items the prior has that mislead everybody, and that do not."""

POOL_RIDGES, POOL_FIRM = (100.0, 30.0, 10.0, 3.0), 300.0
"""How firmly the other opinions may be held away, and least of all times the settlements."""
