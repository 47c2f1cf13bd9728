# ruff: noqa: INP001 - a script, not a package
"""Draws docs/review-screen.svg: a conflict of the demo dossier, about to be settled."""

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck import desk
from claimcheck.model.scales import Reliability
from claimcheck.tui.app import ReviewApp

_SIZE = (104, 34)
_KEYS = ("slash", *"kidnapped", "enter")
_REASON = "He was there and gives the number himself; nobody stands behind the 28 that he denies."


async def draw(folder: Path, to: Path) -> None:
    """Settle up to the last key on a demo dossier, and keep what the screen shows."""
    path = folder / "daraa.dossier"
    desk.build_demo(path, "Lina")
    with desk.open_desk(path, "Lina") as at:
        desk.grade(at, "Enab Baladi", Reliability.B, "close to the events, mostly borne out")
        app = ReviewApp(at)
        async with app.run_test(size=_SIZE) as pilot:
            await app.workers.wait_for_complete()
            for key in (*_KEYS, "enter", "enter"):
                await pilot.press(key)
            await pilot.press(*("space" if char == " " else char for char in _REASON.rstrip(".")))
            await pilot.press("tab", "right", "right")
            picture = app.export_screenshot(title="claimcheck review")
            # The picture asks nobody for a font.
            fontless = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
            to.write_text(fontless, encoding="utf-8")


def main() -> None:
    """Draw the picture beside this script."""
    with TemporaryDirectory() as folder:
        asyncio.run(draw(Path(folder), Path(__file__).with_name("review-screen.svg")))


if __name__ == "__main__":
    main()
