"""The second net: nothing that acts on a terminal leaves the screen, whatever a widget draws."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from claimcheck.screentext import clean_line

_BREAKS = str.maketrans("", "", "\n\t")


class Outgoing(LineFilter):
    """Takes control characters, direction overrides and links out of every line drawn.

    Isolates may run over several segments of a line; they stay as long as the line closes them.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Give the segments without what could act; unchanged where there is nothing."""
        line = "".join(segment.text for segment in segments)
        if not any(segment.style and segment.style.link for segment in segments) and _is_clean(
            line
        ):
            return segments
        return [_cleaned(segment) for segment in segments]


def _is_clean(line: str) -> bool:
    return line.isprintable() or (
        "\n" not in line and "\t" not in line and clean_line(line) == line
    )


def _cleaned(segment: Segment) -> Segment:
    style = segment.style
    if style and style.link:
        style = style.update_link(None)
    return Segment(clean_line(segment.text).translate(_BREAKS), style)
