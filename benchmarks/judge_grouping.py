"""How well claims are grouped into events and questions, on judged stories.

Run it with: python -m benchmarks.judge_grouping [--figures] [--without-…] [FOLDER…]

Without a folder on the stories that come with the tests, on Daraa and on the articles; with folders
on their stories alone: a table a story, and `documents.tsv` beside them. Without --figures with
every mistake; with --without-texts as if the texts of the documents were not held, with
--without-paragraphs and --without-documents as if no giver had told these.

B³: for each claim, the share of those put with it that belong with it (precision), and of those
that belong with it that were put with it (recall); averaged over claims (Bagga and Baldwin 1998).
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from tests.reckon.grouping.articles import articles, as_claim, as_document
from tests.reckon.grouping.shelf import Shelf
from tests.reckon.grouping.stories import Story, daraa, stories

from claimcheck.reckon.context import Context
from claimcheck.reckon.grouping import Placed, group

Figures = tuple[float, float, float]
_WAYS = (
    ("bare", False, False),
    ("question given", False, True),
    ("date and place given", True, False),
    ("date, place and question given", True, True),
)


def b_cubed(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Figures:
    """Give B³ precision, recall and F1 over the claims of `truth`; all of `found` can intrude."""
    belong: dict[Hashable, set[str]] = defaultdict(set)
    together: dict[Hashable, set[str]] = defaultdict(set)
    for name, event in truth.items():
        belong[event].add(name)
    for name, event in found.items():
        together[event].add(name)
    precision = recall = 0.0
    for name, event in truth.items():
        right = len(belong[event] & together[found[name]])
        precision += right / len(together[found[name]]) / len(truth)
        recall += right / len(belong[event]) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def placed(
    story: Story, *, place_and_time: bool, question: bool = False, numbered: bool = True
) -> list[Placed]:
    """Group a story's claims without their labels."""
    claims = story.stripped(place_and_time=place_and_time, question=question, numbered=numbered)
    return group(claims, Shelf(documents=story.documents), story.context)


def events_of(story: Story, found: Sequence[Placed]) -> Figures:
    """Say how well a story's claims were put into events."""
    truth = {claim.id: claim.event for claim in story.claims}
    return b_cubed(truth, {each.uid: each.placement.event for each in found})


def questions_of(story: Story, found: Sequence[Placed]) -> Figures:
    """Say how well a story's claims were put into questions, wrong events and all."""
    truth = {claim.id: (claim.event, claim.question) for claim in story.claims}
    return b_cubed(truth, {each.uid: each.placement.question for each in found})


def attacks() -> Figures:
    """Say how well the articles on four attacks are found among all 804."""
    every = articles()
    found = group(
        [as_claim(each) for each in every],
        Shelf(documents=[as_document(each) for each in every]),
        Context(),
    )
    truth = {each.id: each.attack for each in every if each.attack}
    return b_cubed(truth, {each.uid: each.placement.event for each in found})


def _mistakes(story: Story, found: Sequence[Placed]) -> list[str]:
    """List events that were mixed and events that were torn apart."""
    label = {claim.id: claim.event for claim in story.claims}
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for each in found:
        groups[each.placement.event][label[each.uid]] += 1
    told = []
    for mixed in groups.values():
        if len(mixed) > 1:
            parts = (f"{event} ({number})" for event, number in mixed.most_common())
            told.append(f"{story.name}, put together: {'; '.join(parts)}")
    torn = Counter(event for mixed in groups.values() for event in mixed)
    for event, number in torn.most_common():
        if number > 1:
            told.append(f"{story.name}, in {number} pieces: {event}")
    return told


def main() -> None:
    """Print the figures of the stories asked for, and their mistakes."""
    folders = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
    every = [story for folder in folders for story in stories(folder)]
    every = every if folders else [*stories(), daraa()]
    if "--without-texts" in sys.argv:
        every = [each.without_texts() for each in every]
    if "--without-paragraphs" in sys.argv:
        every = [each.without_paragraphs() for each in every]
    if "--without-documents" in sys.argv:
        every = [each.without_documents() for each in every]
    for name, place_and_time, question in _WAYS:
        print(f"\n## {name}\n\n| story | claims | events | questions |\n|---|---|---|---|")
        told, totals = [], []
        for story in every:
            found = placed(story, place_and_time=place_and_time, question=question)
            figures, asked = events_of(story, found), questions_of(story, found)
            print(f"| {story.name} | {len(story.claims)} | {_say(figures)} | {_say(asked)} |")
            totals.append(figures[2])
            told += _mistakes(story, found)
        print(f"\nmean F1 of the events: {sum(totals) / len(totals):.2f}")
        if "--figures" not in sys.argv:
            print("\n" + "\n".join(f"- {each}" for each in told))
    if not folders:
        print(f"\n## articles on four attacks among 804\n\n{_say(attacks())}")


def _say(figures: Figures) -> str:
    precision, recall, both = figures
    return f"P {precision:.2f}, R {recall:.2f}, F1 {both:.2f}"


if __name__ == "__main__":
    main()
