"""A calibration plot as SVG: how often what was called so probable was right."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

import numpy as np

from claimcheck.reckon.weighing.ballots import Floats

SIDE, LEFT, TOP = 400, 60, 20
COLOURS = ("#0b6e99", "#c05621", "#2f855a", "#805ad5", "#b83280", "#4a5568", "#975a16", "#2b6cb0")
BINS = 10


def draw(curves: Sequence[tuple[str, Floats, Floats]]) -> str:
    """Draw one line a set: (name, top probability, credit) of its items, in ten bins."""
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE + 380}" height="{SIDE + 80}" '
            'font-family="sans-serif" font-size="12">'
        ),
        f'<rect width="{SIDE + 380}" height="{SIDE + 80}" fill="white"/>',
        f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>',
        f'<path d="M{LEFT} {TOP + SIDE}L{LEFT + SIDE} {TOP}" stroke="#bbb" stroke-dasharray="4"/>',
        (
            f'<text x="{LEFT + SIDE / 2}" y="{TOP + SIDE + 40}" text-anchor="middle">'
            "probability of the top answer</text>"
        ),
        (
            f'<text transform="translate(16 {TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">'
            "share that was right</text>"
        ),
    ]
    for tenth in range(0, 11, 2):
        at = tenth / 10 * SIDE
        parts.append(
            f'<text x="{LEFT + at}" y="{TOP + SIDE + 16}" text-anchor="middle">{tenth / 10}</text>'
            f'<text x="{LEFT - 6}" y="{TOP + SIDE - at + 4}" text-anchor="end">{tenth / 10}</text>'
        )
    for number, curve in enumerate(curves):
        parts.extend(_line(number, *curve))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _line(number: int, name: str, top: Floats, credit: Floats) -> list[str]:
    """Draw a set's line; a dot's size tells how many items its bin holds."""
    colour = COLOURS[number % len(COLOURS)]
    which = np.minimum((top * BINS).astype(int), BINS - 1)
    items = np.bincount(which, minlength=BINS)
    seen = np.flatnonzero(items)
    x = LEFT + SIDE * np.bincount(which, top, minlength=BINS)[seen] / items[seen]
    y = TOP + SIDE * (1 - np.bincount(which, credit, minlength=BINS)[seen] / items[seen])
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
    dots = [
        f'<circle cx="{a:.1f}" cy="{b:.1f}" r="{2 + 6 * np.sqrt(n / top.size):.1f}" '
        f'fill="{colour}"/>'
        for a, b, n in zip(x, y, items[seen], strict=True)
    ]
    row = TOP + 14 + 18 * number
    return [
        f'<polyline points="{points}" fill="none" stroke="{colour}"/>',
        *dots,
        f'<rect x="{LEFT + SIDE + 20}" y="{row - 9}" width="10" height="10" fill="{colour}"/>',
        f'<text x="{LEFT + SIDE + 36}" y="{row}">{escape(name)}</text>',
    ]
