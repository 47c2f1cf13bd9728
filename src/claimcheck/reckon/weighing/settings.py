"""The numbers that the model holds for all sets alike; docs/reliability.md says how chosen."""

FALSE_ANSWERS = 3.0
"""How many false answers an item has, about."""

PARTIAL_SHARE = 0.15
"""Of claims that are not the answer, how many are expected to be compatible with it."""

PARTIAL_AT_MOST = 0.5
"""A claim backs what it is merely compatible with at most by this share of its own pull."""

PULL_FROM, PULL_TO = -2.0, 6.0
"""The least and most log odds by which one claim moves its answer."""

FIRST_ROUNDS, LATER_ROUNDS, COPY_ROUNDS = 12, 8, 2
"""Rounds of estimating truth and accuracy before copies are sought from them, and after each."""

SETTLED_CHANGE = 1e-4
"""Rounds end where no probability moves by more."""

ALIKE_SHARE, ALIKE_ITEMS = 0.995, 20
"""Two sources that agree in this share of at least so many contested items are one voice."""

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

VOCABULARY_MOST, VOCABULARY_CLAIMS = 30, 500
"""A closed vocabulary has at most so many answers and at least so many claims."""

POOLS = (2.0, 20.0)
"""How many claims the common confusion matrix is worth beside a source's own, weak and strong."""

MIX_CONFUSION, MIX_ACCURACY, MIX_SHARE = 1.0, 2.0, 0.5
"""How the models of a closed vocabulary are averaged: each confusion matrix, accuracy, vote."""

POOL_SETTLEMENTS, POOL_RIDGE, QUESTION_WORTH = 5.0, 10.0, 5.0
"""From how many settlements on opinions are pooled, how firmly the pool is held at the model, and
how many settlements a source's accuracy in general is worth beside that in one question."""
