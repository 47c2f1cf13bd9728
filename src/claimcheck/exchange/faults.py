"""Faults of a table, collected so that a giver can mend them all at once."""

from claimcheck.model.counting import counted
from claimcheck.model.faults import Fault, TableError
from claimcheck.screentext import fit, visible

MOST_LISTED = 200


class Faults:
    """A list of faults that stops growing at MOST_LISTED and then only counts."""

    __slots__ = ("_listed", "total")

    def __init__(self) -> None:
        self._listed: list[Fault] = []
        self.total = 0

    def add(self, row: int, column: str, wrong: str, mend: str) -> None:
        """Note a fault; `row` 0 is the table as a whole, `column` "" the whole row."""
        self.total += 1
        if len(self._listed) < MOST_LISTED:
            self._listed.append(Fault(row, named(column), wrong, mend))

    def listed(self) -> tuple[Fault, ...]:
        """Give the faults in the order of their rows, and a last one that says how many more."""
        listed = tuple(sorted(self._listed, key=lambda fault: fault.row))
        more = self.total - len(listed)
        if not more:
            return listed
        are = "is" if more == 1 else "are"
        wrong = f"{counted(more, 'more fault')} {are} not listed"
        return (*listed, Fault(0, "", wrong, "Mend these first and read the table again"))

    def raise_any(self, name: str) -> None:
        """Raise TableError where there is any fault; `name` is the table's."""
        if self.total:
            raise TableError(named(name), self.listed())


def named(text: str) -> str:
    """Outside text, short and safe to stand in a sentence."""
    return fit(visible(text), 60)


def quoted(text: str) -> str:
    """Outside text, short, safe and in quotation marks."""
    return f"“{named(text)}”"
