"""An open name that has a masked one within it stays whole where it names somebody else."""

import pytest
from tests.exchange.test_masked_spellings import NUMBER, masked, told
from tests.exchange.test_masking import mask
from tests.spent import least_spent

from claimcheck.exchange.masking import Mask
from claimcheck.model.claim import Claim


def allowing(name: str, *openly: str) -> Mask:
    claims = [Claim(answer="5", source=each) for each in openly]
    return mask(Claim(answer="5", source=name, confidential=True), *claims, openly=openly)


@pytest.mark.parametrize(
    ("name", "longer", "text"),
    [
        ("Red Cross", "Syrian Red Cross", "the Syrian Red Cross said"),
        ("Red Cross", "Syrian Red Cross", "SYRIAN RED-CROSS"),
        ("Red Cross", "Red Cross Nahtah", "Red Cross Nahtah said"),
        ("الصليب الأحمر", "الصليب الأحمر السوري", "قال الصليب الأحمر السوري"),
        ("Ali", "Ali Hasan", "Ali Hasan told us"),
    ],
)
def test_a_longer_open_name_stays_where_it_stands_and_is_told_of(name, longer, text):
    made = masked(name, longer)
    assert told(made, text) == text
    assert [each.word.casefold().replace("-", " ") for each in made.left] == [longer.casefold()]
    assert told(made, f"{name} said") == f"{NUMBER} said"


@pytest.mark.parametrize(
    ("name", "longer", "shown"),
    [
        ("Abu Karim", "Abu Karim al-Najjar", f"{NUMBER} al-Najjar"),
        ("Rima Haddad", "Rima Haddad Foundation", f"{NUMBER} Foundation"),
        ("Rima Haddad", "Rima Haddad Tafas", f"{NUMBER} Tafas"),
        ("Ali", "Brother of Ali", f"Brother of {NUMBER}"),
        ("Red Cross", "Red Cross office", f"{NUMBER} office"),
        ("Red Cross", "The Red Cross", f"The {NUMBER}"),
    ],
)
def test_who_is_called_after_a_masked_source_is_masked_with_it(name, longer, shown):
    assert told(masked(name, longer), longer) == shown


def test_a_longer_name_that_is_the_same_source_is_masked_as_it():
    one = Claim(answer="5", source="Red Cross")
    made = mask(one, **{"Red Cross": ("Red Cross", "Syrian Red Cross")})
    assert told(made, "the Syrian Red Cross") == "the confidential"


@pytest.mark.parametrize(
    ("name", "longer"),
    [("Red Cross", "Syrian Red Cross"), ("Abu Karim", "Friends of Abu Karim")],
)
def test_a_longer_name_that_may_be_handed_out_stays_without_a_word(name, longer):
    made = allowing(name, longer)
    assert told(made, f"{longer}, {name}") == f"{longer}, {NUMBER}"
    assert not made.left


@pytest.mark.parametrize("allowed", ["Karim al-Najjar", "Karim", "Abu Karim al-Najjar Karim"])
def test_no_open_name_keeps_a_longer_masked_one_where_that_stands(allowed):
    assert told(allowing("Abu Karim al-Najjar", allowed), "Abu Karim al-Najjar") == NUMBER


def test_a_name_that_a_masked_claim_bears_stays_on_no_question_of_that_claim():
    witness = Claim(answer="5", source="Ali", via=(), document="Ali Hasan file", confidential=True)
    made = mask(witness, Claim(answer="6", source="Ali Hasan"))
    assert made.scrubber([witness])("Ali Hasan file") == "confidential"


def test_time_grows_with_the_open_names_and_not_with_their_square():
    def seconds(openly: int) -> float:
        def run() -> None:
            made = masked("Red Cross", *(f"Red Cross Nahtah{n}" for n in range(openly)))
            told(made, " ".join(f"Red Cross Nahtah{n}," for n in range(openly)))

        return least_spent(run)

    assert seconds(4_000) < 8 * seconds(1_000) + 0.5
