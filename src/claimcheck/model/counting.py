"""How many of something, in words."""


def counted(number: int, one: str, many: str = "") -> str:
    """Say a number with its noun: `one` for 1, else `many`, which without it is `one` with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
