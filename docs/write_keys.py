# ruff: noqa: INP001 - a script, not a package
"""Writes docs/keys.md from the table of actions."""

from pathlib import Path

from claimcheck.tui.keys_page import keys_as_markdown


def main() -> None:
    """Write the page beside this script."""
    page = Path(__file__).with_name("keys.md")
    page.write_text(keys_as_markdown(), encoding="utf-8")


if __name__ == "__main__":
    main()
