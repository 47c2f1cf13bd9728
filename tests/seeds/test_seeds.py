"""The seeds: what the demo dossier promises to a fact-checker."""

import csv
import hashlib
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
REPORTS = ROOT.parent / "shared" / "seeds"
LONGEST_SHARED_RUN = 15

Row = dict[str, str]


def listed(text: str) -> list[str]:
    """The words of a list, written plainly."""
    return text.split()


COLUMNS = {
    "claims": listed(
        "id event part_of question answer answer_original unit population kind source via stance"
        " about said asof when where when_text document quote locator language note"
    ),
    "sources": listed("name kind affiliation aliases grade because confidential note"),
    "documents": listed(
        "name title publisher author published retrieved address archived language relays sha256"
        " file"
    ),
    "aliases": listed("name means kind"),
    "within": listed("place within"),
    "expected": listed("a b relation kind why"),
}
KINDS = {"", *listed("count measure duration time place party persons yesno label wording")}
HOWS = set(listed("quotes translates paraphrases republishes denies"))
RELATIONS = set(listed("agrees narrows updates corrects separate contradicts unclear"))
RELATION_KINDS = {
    "contradicts": set(listed("number time place party denial outcome cause order")),
    "separate": set(listed("event part population place moment")),
}
CURLY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
RELAY = re.compile(r"^(.+) \(([a-z]+)\)$")
QUOTED = re.compile(r'"([^"]+)"')
PARAGRAPH = re.compile(r"^¶ (\d+) (.+)$", re.MULTILINE)


def table(name: str) -> list[Row]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def plain(text: str) -> str:
    """The text with straight quotation marks and single spaces."""
    return " ".join(text.translate(CURLY).split())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text).lower())


def relays(claim: Row) -> list[tuple[str, str]]:
    """Name and manner of every relay of a claim, outward."""
    links = [link for link in claim["via"].split(" > ") if link]
    return [RELAY.findall(link)[0] for link in links]


def report_of(document: Row) -> str:
    """The original report of a digest, where it is at hand."""
    name: str = re.findall(r"^- Report file: (\S+)$", digest(document), re.MULTILINE)[0]
    path = REPORTS / name
    if not path.is_file():
        pytest.skip("the reports are other people's texts, not in the project and not at hand here")
    return path.read_text(encoding="utf-8")


def digest(document: Row) -> str:
    return (SEEDS / document["file"]).read_text(encoding="utf-8")


CLAIMS = table("claims")
BY_ID = {claim["id"]: claim for claim in CLAIMS}
SOURCES = {source["name"]: source for source in table("sources")}
DOCUMENTS = {document["name"]: document for document in table("documents")}
EXPECTED = table("expected")
PARAGRAPHS: dict[str, dict[int, str]] = {
    name: {int(number): text for number, text in PARAGRAPH.findall(digest(document))}
    for name, document in DOCUMENTS.items()
}

each_claim = pytest.mark.parametrize("claim", CLAIMS, ids=BY_ID)
each_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
each_pair = pytest.mark.parametrize("pair", EXPECTED, ids=lambda pair: f"{pair['a']}:{pair['b']}")


def question_of(claim: Row) -> tuple[str, str]:
    return claim["event"], claim["question"]


def paragraph_of(claim: Row) -> str:
    """The paragraph of the digest that the claim's locator names."""
    return PARAGRAPHS[claim["document"]][int(claim["locator"].removeprefix("paragraph "))]


class TestTables:
    @pytest.mark.parametrize("name", COLUMNS)
    def test_a_table_has_the_columns_of_the_contract(self, name: str) -> None:
        with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        assert rows[0] == COLUMNS[name]
        assert {len(row) for row in rows} == {len(rows[0])}

    @pytest.mark.parametrize("name", COLUMNS)
    def test_a_table_ends_its_lines_as_unix_does_and_has_no_byte_order_mark(
        self, name: str
    ) -> None:
        content = (SEEDS / f"{name}.csv").read_bytes()
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\n")

    @pytest.mark.parametrize("name", COLUMNS)
    def test_no_cell_has_space_around_it(self, name: str) -> None:
        assert all(cell == cell.strip() for row in table(name) for cell in row.values())

    def test_names_are_given_once(self) -> None:
        for name in listed("claims sources documents aliases"):
            counted = Counter(row["id" if name == "claims" else "name"] for row in table(name))
            assert [value for value, times in counted.items() if times > 1] == []

    def test_a_place_is_never_within_itself(self) -> None:
        outer = {row["place"]: row["within"] for row in table("within")}
        for start in outer:
            seen, place = {start}, outer.get(start)
            while place:
                assert place not in seen
                seen.add(place)
                place = outer.get(place)

    def test_an_alias_of_a_source_means_a_source(self) -> None:
        assert all(row["means"] in SOURCES for row in table("aliases") if row["kind"] == "source")


class TestDocuments:
    @each_document
    def test_a_digest_is_the_file_whose_hash_is_given(self, document: Row) -> None:
        content = (SEEDS / document["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == document["sha256"]

    @each_document
    def test_a_digest_says_that_it_is_one(self, document: Row) -> None:
        head = digest(document).split("¶ 0 ")[0]
        assert "a digest in claimcheck's own words. It is not the report." in head
        for entry in listed("Report Headline Publisher Date Language Relays How"):
            assert f"\n- {entry}" in head
        assert document["published"] in head
        assert document["title"] in head

    @each_document
    def test_paragraphs_are_numbered_without_a_gap(self, document: Row) -> None:
        numbers = [int(number) for number, _ in PARAGRAPH.findall(digest(document))]
        assert numbers == list(range(len(numbers)))

    @each_document
    def test_no_digest_is_a_copy_of_its_report(self, document: Row) -> None:
        length = LONGEST_SHARED_RUN + 1
        original = words(report_of(document))
        ours = words(digest(document))
        theirs = {tuple(original[i : i + length]) for i in range(len(original) - length + 1)}
        runs = [tuple(ours[i : i + length]) for i in range(len(ours) - length + 1)]
        assert [run for run in runs if run in theirs] == []

    @each_document
    def test_a_digest_quotes_few_words_and_says_the_rest_itself(self, document: Row) -> None:
        paragraphs = PARAGRAPHS[document["name"]].values()
        quoted = [len(words(quote)) for text in paragraphs for quote in QUOTED.findall(text)]
        assert max(quoted) <= LONGEST_SHARED_RUN
        assert sum(quoted) < 0.4 * sum(len(words(text)) for text in paragraphs)

    @each_document
    def test_what_a_digest_puts_in_quotation_marks_is_the_reports(self, document: Row) -> None:
        report = plain(report_of(document))
        paragraphs = PARAGRAPHS[document["name"]].values()
        quoted = [quote for text in paragraphs for quote in QUOTED.findall(text)]
        assert quoted
        assert [quote for quote in quoted if quote not in report] == []


class TestClaims:
    def test_the_reports_are_recorded_in_full(self) -> None:
        assert len(CLAIMS) >= 150
        assert {claim["document"] for claim in CLAIMS} == set(DOCUMENTS)

    def test_every_kind_of_answer_is_there(self) -> None:
        assert {claim["kind"] for claim in CLAIMS} == KINDS - {"count", "yesno"}

    @each_claim
    def test_a_claim_says_what_who_and_of_what(self, claim: Row) -> None:
        for column in listed("event question answer source said document quote locator language"):
            assert claim[column], column
        assert claim["kind"] in KINDS

    @each_claim
    def test_a_claim_is_numbered_by_its_report(self, claim: Row) -> None:
        assert re.fullmatch(r"d[0-4]-\d\d", claim["id"])
        assert claim["document"].startswith(claim["id"][:3])

    @each_claim
    def test_the_proof_stands_in_the_paragraph_that_the_locator_names(self, claim: Row) -> None:
        assert paragraph_of(claim).count(claim["quote"]) == 1

    @each_claim
    def test_the_proof_is_found_nowhere_else_in_the_digest(self, claim: Row) -> None:
        assert digest(DOCUMENTS[claim["document"]]).count(claim["quote"]) == 1

    @each_claim
    def test_the_proof_is_in_quotation_marks(self, claim: Row) -> None:
        assert any(claim["quote"] in quote for quote in QUOTED.findall(paragraph_of(claim)))

    @each_claim
    def test_the_proof_is_a_few_words(self, claim: Row) -> None:
        assert len(words(claim["quote"])) <= LONGEST_SHARED_RUN

    @each_claim
    def test_the_proof_stands_in_the_report(self, claim: Row) -> None:
        assert plain(claim["quote"]) in plain(report_of(DOCUMENTS[claim["document"]]))

    @each_claim
    def test_every_source_relay_and_document_is_in_its_table(self, claim: Row) -> None:
        assert claim["document"] in DOCUMENTS
        for name in [claim["source"], *(name for name, _ in relays(claim))]:
            assert name in SOURCES

    @each_claim
    def test_the_chain_ends_with_whoever_published_the_document(self, claim: Row) -> None:
        last = [claim["source"], *(name for name, _ in relays(claim))][-1]
        publisher = DOCUMENTS[claim["document"]]["publisher"] or "activist bulletin of June 2021"
        assert last == publisher

    @each_claim
    def test_every_relay_says_how_it_passed_the_claim_on(self, claim: Row) -> None:
        assert {how for _, how in relays(claim)} <= HOWS

    @each_claim
    def test_a_denial_names_the_claim_that_it_denies(self, claim: Row) -> None:
        assert claim["stance"] in ("", "denies")
        assert bool(claim["stance"]) == bool(claim["about"])
        if claim["about"]:
            denied = BY_ID[claim["about"]]
            assert question_of(denied) == question_of(claim)
            assert denied["answer"] == claim["answer"]

    def test_the_claims_of_one_question_are_of_one_kind(self) -> None:
        kinds: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for claim in CLAIMS:
            kinds[question_of(claim)].add(claim["kind"])
        assert {question: found for question, found in kinds.items() if len(found) > 1} == {}

    def test_the_claims_of_one_event_never_exclude_each_other_by_time_or_place(self) -> None:
        for column in ("when", "where", "part_of"):
            given: defaultdict[str, set[str]] = defaultdict(set)
            for claim in CLAIMS:
                given[claim["event"]] |= {claim[column]} - {""}
            assert {event: found for event, found in given.items() if len(found) > 1} == {}

    def test_every_source_and_document_in_a_table_is_used(self) -> None:
        relaying = {name for claim in CLAIMS for name, _ in relays(claim)}
        assert set(SOURCES) == {claim["source"] for claim in CLAIMS} | relaying
        assert set(DOCUMENTS) == {claim["document"] for claim in CLAIMS}

    def test_no_source_is_graded_by_us(self) -> None:
        assert {source["grade"] for source in SOURCES.values()} == {""}


class TestTheKidnapping:
    def test_twenty_eight_is_said_by_media_known_only_through_a_denial(self) -> None:
        claim = BY_ID["d0-20"]
        assert (claim["answer"], claim["source"]) == ("28", "some media reports")
        assert relays(claim) == [
            ("Firas al-Ahmed", "denies"),
            ("Enab Baladi", "quotes"),
            ("The Syrian Observer", "translates"),
        ]
        assert SOURCES[claim["source"]]["kind"] == "unnamed"

    def test_six_is_said_by_the_correspondent_of_sama(self) -> None:
        claim = BY_ID["d0-22"]
        assert (claim["answer"], claim["source"]) == ("six", "Firas al-Ahmed")
        assert relays(claim) == [("Enab Baladi", "quotes"), ("The Syrian Observer", "translates")]

    def test_both_answer_one_question(self) -> None:
        assert question_of(BY_ID["d0-20"]) == ("Nahtah kidnapping", "fighters kidnapped")
        assert question_of(BY_ID["d0-22"]) == ("Nahtah kidnapping", "fighters kidnapped")

    def test_freed_and_still_held_are_parts_of_the_six(self) -> None:
        parts = {BY_ID[part]["population"]: BY_ID[part]["answer"] for part in ("d0-23", "d0-24")}
        assert parts == {"freed": "three", "still held": "three"}


class TestExpected:
    @each_pair
    def test_a_pair_is_of_two_claims_with_a_relation_and_a_reason(self, pair: Row) -> None:
        assert pair["a"] in BY_ID
        assert pair["b"] in BY_ID
        assert pair["a"] != pair["b"]
        assert pair["relation"] in RELATIONS
        assert pair["why"].endswith(".")
        kinds = RELATION_KINDS.get(pair["relation"])
        assert pair["kind"] in kinds if kinds else pair["kind"] == ""

    @each_pair
    def test_claims_of_two_events_are_separate_and_all_others_answer_one_question(
        self, pair: Row
    ) -> None:
        a, b = BY_ID[pair["a"]], BY_ID[pair["b"]]
        if (pair["relation"], pair["kind"]) == ("separate", "event"):
            assert a["event"] != b["event"]
        elif (pair["relation"], pair["kind"]) == ("separate", "part"):
            assert {a["part_of"], b["part_of"]} & {a["event"], b["event"]}
        else:
            assert question_of(a) == question_of(b)

    @each_pair
    def test_a_part_differs_from_the_whole_by_its_population(self, pair: Row) -> None:
        a, b = BY_ID[pair["a"]], BY_ID[pair["b"]]
        if pair["kind"] not in ("event", "part"):
            assert (a["population"] != b["population"]) == (pair["kind"] == "population")

    def test_no_pair_is_given_twice(self) -> None:
        counted = Counter(frozenset((pair["a"], pair["b"])) for pair in EXPECTED)
        assert set(counted.values()) == {1}

    def test_ten_questions_are_contradicted_and_two_hundred_pairs_only_look_it(self) -> None:
        contradictions = [pair for pair in EXPECTED if pair["relation"] == "contradicts"]
        assert len({question_of(BY_ID[pair["a"]]) for pair in contradictions}) == 10
        assert len(EXPECTED) - len(contradictions) >= 200

    def test_every_two_answers_to_one_question_are_judged(self) -> None:
        judged = {frozenset((pair["a"], pair["b"])) for pair in EXPECTED}
        asked: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
        for claim in CLAIMS:
            asked[question_of(claim)].append(claim)
        unjudged = [
            (a["id"], b["id"])
            for claims in asked.values()
            for i, a in enumerate(claims)
            for b in claims[i + 1 :]
            if a["population"] == b["population"]
            if frozenset((a["id"], b["id"])) not in judged
        ]
        assert unjudged == []

    def test_the_readme_names_every_claim_of_a_contradiction(self) -> None:
        readme = (SEEDS / "README.md").read_text(encoding="utf-8")
        section = readme.split("## The contradictions")[1].split("## The look-alikes")[0]
        for pair in EXPECTED:
            if pair["relation"] == "contradicts":
                assert pair["a"] in section
                assert pair["b"] in section

    def test_the_readme_counts_right(self) -> None:
        readme = (SEEDS / "README.md").read_text(encoding="utf-8")
        questions = {question_of(claim) for claim in CLAIMS}
        events = {claim["event"] for claim in CLAIMS}
        contradictions = sum(pair["relation"] == "contradicts" for pair in EXPECTED)
        assert f"{len(CLAIMS)} claims on {len(questions)} questions" in readme
        assert f"{len(events)} events" in readme
        assert f"{len(EXPECTED)} pairs" in readme
        assert f"{contradictions} contradict" in readme
        assert f"{len(EXPECTED) - contradictions} do not" in readme
