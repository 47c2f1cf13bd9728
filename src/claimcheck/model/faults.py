"""What is wrong with a table, fault by fault."""

from attrs import frozen

from claimcheck.model.exits import BadInputError


@frozen
class Fault:
    """One thing that is wrong in a table: where it is, what it is, how to mend it.

    `row` counts as a spreadsheet does, from 1, the header included; 0 is the table as a whole.
    `column` is "" where the row as a whole is meant.
    """

    row: int
    column: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        where = f"row {self.row}" if self.row else "the table"
        if self.column:
            where += f", column {self.column}"
        return f"{where}: {self.wrong}. {self.mend}."


class TableError(BadInputError):
    """A table with faults; every one of them is listed."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        self.name = name
        self.faults = faults
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        lines = [f"{name}: {count}; nothing was recorded.", *(f"  {fault}" for fault in faults)]
        super().__init__("\n".join(lines))
