"""Claims go into tables and come out of them without loss; what is wrong is named."""

import io
from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.exchange.claims_in import ClaimsRead, read_claims
from claimcheck.exchange.claims_out import CLAIM_COLUMNS, RESERVED, claim_row, columns_for
from claimcheck.exchange.reconciled import CLAIM_TABLE, reconciled_claim_row
from claimcheck.exchange.table import read_table
from claimcheck.exchange.write import write_rows
from claimcheck.model.claim import Claim, Placement, RecordedClaim, Relay
from claimcheck.model.faults import TableError
from claimcheck.model.kinds import AnswerKind, How, Stance


def read(content: str, form: str = "csv") -> ClaimsRead:
    return read_claims(read_table(io.BytesIO(content.encode()), "claims.csv", form))


def refusal(content: str) -> str:
    with pytest.raises(TableError) as caught:
        read(content)
    return str(caught.value)


def written(claims: Iterable[Claim], form: str) -> str:
    out = io.StringIO(newline="")
    claims = list(claims)
    write_rows(map(claim_row, claims), columns_for(claims), form, out)
    return out.getvalue()


def test_a_claim_needs_no_more_than_an_answer_and_a_source() -> None:
    found = read("answer,source\nsix,Firas al-Ahmed\n")
    assert found == ClaimsRead((Claim("six", "Firas al-Ahmed"),), (2,), ())


def test_every_column_finds_its_place() -> None:
    found = read(
        "id,event,part_of,question,answer,answer_original,unit,population,kind,source,via,"
        "stance,about,said,asof,when,where,when_text,document,quote,locator,"
        "language,note,confidential,car\n"
        "d0-22,Nahtah kidnapping,attacks of that night,fighters kidnapped,six,ستة,fighters,"
        ""
        "officers,Count,Firas al-Ahmed,Enab Baladi (quotes) > The Syrian Observer (Translates),"
        "DENIES,d0-20,2020-01-12T18:40+02:00,2020-01-13,2020-01-11?,Nahtah,that night,"
        "000,“six fighters”,par. 2,"
        "en,a note,Yes,white van\n"
    ).claims
    assert found == (
        Claim(
            answer="six",
            source="Firas al-Ahmed",
            id="d0-22",
            event="Nahtah kidnapping",
            part_of="attacks of that night",
            question="fighters kidnapped",
            answer_original="ستة",
            unit="fighters",
            population="officers",
            kind="count",
            via=(Relay("Enab Baladi"), Relay("The Syrian Observer", How.TRANSLATES)),
            stance=Stance.DENIES,
            about="d0-20",
            said="2020-01-12T18:40+02:00",
            asof="2020-01-13",
            when="2020-01-11?",
            where="Nahtah",
            when_text="that night",
            document="000",
            quote="“six fighters”",
            locator="par. 2",
            language="en",
            note="a note",
            confidential=True,
            extra=(("car", "white van"),),
        ),
    )


def test_the_giver_s_words_are_kept_to_the_last_blank() -> None:
    claim = read('answer,source,quote\n  six ,SANA," six\n fighters "\n').claims[0]
    assert (claim.answer, claim.quote) == ("  six ", " six\n fighters ")


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("answer", " ", "the cell is empty. Every row needs its answer"),
        ("source", "", "the cell is empty. Every row needs its source"),
        ("kind", "number", "“number” is not known here. Use one of count, measure"),
        ("stance", "doubts", "“doubts” is not known here. Use one of asserts, denies"),
        ("via", "AFP (tweets)", "“tweets” is no way of passing a claim on"),
        ("via", "AFP >  > SANA", "a step of the chain is empty"),
        ("via", "> SANA", "a step of the chain is empty"),
        ("via", "AFP >", "a step of the chain is empty"),
        ("via", "AFP > > SANA", "“> SANA” holds a > that parts no two steps"),
        ("via", "AFP>SANA", "“AFP>SANA” holds a > that parts no two steps"),
        ("via", "(quotes)", "“(quotes)” says how a claim was passed on, and not by whom"),
        ("via", "AFP (quotes)(denies)", "“AFP (quotes)(denies)” says twice how a claim was"),
        ("confidential", "maybe", "“maybe” is neither yes nor no"),
        ("said", "yesterday", "no EDTF date"),
        ("asof", "2021-02-30", "a day that does not exist"),
        ("when", "2021-13", "month"),
    ],
)
def test_a_fault_names_row_and_column_and_how_to_mend_it(column: str, cell: str, told: str) -> None:
    cells = {"answer": "six", "source": "SANA"} | {column: cell}
    message = refusal(f"{','.join(cells)}\n{','.join(cells.values())}\n")
    assert f"row 2, column {column}: " in message
    assert told in message
    assert "nothing was recorded" in message


def test_all_faults_are_told_at_once() -> None:
    message = refusal("answer,source,stance,said\n,,doubts,soon\nsix\n1,SANA,,never\n")
    assert "6 faults" in message
    assert message.index("row 2") < message.index("row 3") < message.index("row 4")


def test_a_hostile_cell_cannot_act_through_the_message_about_it() -> None:
    for column in ("stance", "said", "via", "confidential"):
        message = refusal(f"answer,source,{column}\nsix,SANA,a (\u202e\x9b)\n")
        assert "\u202e" not in message
        assert "\x9b" not in message


def test_the_same_row_twice_is_one_claim() -> None:
    found = read("id,answer,source\na,six,SANA\nb,28,AFP\na,six,SANA\n")
    assert [claim.id for claim in found.claims] == ["a", "b"]
    assert found.rows == (2, 3)
    assert found.notes == ("1 row is in the table a second time and taken once.",)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_the_same_row_twice_is_one_claim_without_ids_too(form: str) -> None:
    row = '{"answer": "six", "source": "SANA"}\n'
    found = read(row * 3 if form == "jsonl" else "answer,source\n" + "six,SANA\n" * 3, form)
    assert len(found.claims) == 1
    assert found.notes == ("2 rows are in the table a second time and taken once.",)
    assert len(read("answer,source,note\nsix,SANA,a\nsix,SANA,b\n").claims) == 2


def test_one_id_for_two_claims_is_refused() -> None:
    message = refusal("id,answer,source\na,six,SANA\na,seven,SANA\n")
    assert "row 3, column id: “a” stands in row 2 with other content" in message


def test_what_claimcheck_reckons_itself_is_passed_over_with_a_note() -> None:
    found = read("answer,source,rating,outcome,colour\nsix,SANA,2,stands,red\n")
    assert found.claims[0].extra == (("colour", "red"),)
    assert found.notes == ("Columns rating, outcome passed over: they are claimcheck's own.",)


SAFE = st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t\r='+-@,;\"|")
TEXT = st.text(SAFE, max_size=12)
FILLED = TEXT.filter(str.strip)
NAME = FILLED.map(str.strip).filter(lambda text: " > " not in text and ">" not in text)
DATES = st.sampled_from(["", "2020-01-12T18:40+02:00", "XXXX-01-24", "[2020-01-11,2020-01-18]"])
CLAIMS = st.builds(
    Claim,
    answer=FILLED,
    source=FILLED,
    id=TEXT.map(str.strip),
    event=TEXT,
    part_of=TEXT,
    question=TEXT,
    answer_original=TEXT,
    unit=TEXT,
    population=TEXT,
    kind=st.sampled_from(["", *map(str, AnswerKind)]),
    via=st.lists(st.builds(Relay, NAME, st.sampled_from(How)), max_size=3).map(tuple),
    stance=st.sampled_from(Stance),
    about=TEXT.map(lambda text: text.strip() and f"{text.strip()} of another"),
    said=DATES,
    asof=DATES,
    when=DATES,
    where=TEXT,
    when_text=TEXT,
    document=TEXT,
    quote=TEXT,
    locator=TEXT,
    language=st.sampled_from(["", "ar", "en"]),
    note=TEXT,
    confidential=st.booleans(),
    extra=st.tuples(FILLED, FILLED).map(
        lambda cells: (("colour of car", cells[0]), ("=cmd", cells[1]))
    ),
)


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(claims=st.lists(CLAIMS, min_size=1, max_size=3, unique_by=lambda claim: claim.id or claim))
def test_claims_that_were_written_are_read_again_exactly(form: str, claims: list[Claim]) -> None:
    assert list(read(written(claims, form), form).claims) == claims


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
def test_columns_that_not_every_claim_fills_come_again_in_the_order_of_each_claim(
    form: str,
) -> None:
    brought = ((("view", "a"),), (("coder", "b"), ("view", "c")), (("desk", "d"), ("coder", "e")))
    claims = [Claim(str(n), "Rima", extra=extra) for n, extra in enumerate(brought)]
    assert read(written(claims, form), form).claims == tuple(claims)


def test_claims_that_disagree_on_the_order_of_columns_lose_none() -> None:
    one = Claim("5", "Rima", extra=(("a", "1"), ("b", "2")))
    other = evolve(one, extra=one.extra[::-1])
    assert columns_for([one, other]) == (*CLAIM_COLUMNS, "a", "b")


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(claim=CLAIMS)
def test_the_reconciled_claim_table_can_be_added_again_without_loss(
    form: str, claim: Claim
) -> None:
    claim = evolve(claim, id="d0-22")
    placement = Placement(
        "q-1", "e-1", "grouping 1", person=False, probability=0.9, because="names"
    )
    recorded = RecordedClaim("u1", "me", claim, placement, "me", "2026-01-01T00:00:00Z")
    row = reconciled_claim_row(recorded, shown="d0-22", origin="Firas", rating=2)
    out = io.StringIO(newline="")
    write_rows([row], columns_for([claim], CLAIM_TABLE), form, out)
    found = read(out.getvalue(), form)
    assert found.claims == (claim,)
    assert all((column in found.notes[0]) is (column != "event_id") for column in RESERVED)
    assert found.stood == {"d0-22": "e-1"}


def test_the_columns_of_the_claim_table_are_the_documented_ones() -> None:
    row = claim_row(Claim("six", "SANA", extra=(("b", "1"), ("a", "2"))))
    assert list(row) == [*CLAIM_COLUMNS, "b", "a"]
    assert columns_for(
        [Claim("1", "x", extra=(("z", "1"),)), Claim("1", "x", extra=(("a", "1"),))]
    ) == (
        *CLAIM_COLUMNS,
        "z",
        "a",
    )
