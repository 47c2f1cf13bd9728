"""Forms at the foot of a conflict: what they are about stays in view above them."""

from asyncio import Event, wait_for
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from claimcheck import desk as door
from claimcheck.desk import ConflictDetail
from claimcheck.model.scales import RELIABILITY_MEANS, Confidence, Likelihood, Reliability
from claimcheck.model.settlement import Verdict
from claimcheck.tui.actions import FORM, bindings
from claimcheck.tui.draft import FIELDS, REASON, Draft, Field, missing
from claimcheck.tui.fields import Choices, LongText, Row, ShortText
from claimcheck.tui.lines import Run, run, told
from claimcheck.tui.page import Bar, Notice

_NOT_SAID = "not said"
_LONGEST_WAIT = 1.0
_VERDICTS = tuple(Verdict)
_CONFIDENCES = (None, *Confidence)
_LIKELIHOODS = (None, *Likelihood)
_TEXTS = ("answer", "best", "low", "high", "parts", "would_settle")


class Sheet(Vertical):
    """A form with a reason; it records nothing itself."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FORM)

    def __init__(self, title: str, because: str = "") -> None:
        super().__init__()
        self.hand_in: Callable[[], None] = lambda: None
        self.put_away: Callable[[], None] = lambda: None
        self._title = title
        self._reason = LongText(because, placeholder="why, in words")

    def rows(self) -> list[Row]:
        """Give the rows above the reason."""
        return []

    def rows_below(self) -> list[Row]:
        """Give the rows below the reason."""
        return []

    def compose(self) -> ComposeResult:
        """Put title, fields, reason and message below each other."""
        yield Bar("sheet-title")
        yield from self.rows()
        yield Row("because", "reason", self._reason)
        yield from self.rows_below()
        yield Notice("sheet-message")

    def on_mount(self) -> None:
        """Say what the form is for."""
        self.query_one("#sheet-title", Bar).say(told(f" {self._title}", "title"))

    def first_field(self) -> Widget:
        """Give the field to begin with."""
        return self._reason

    @property
    def because(self) -> str:
        """The reason as typed."""
        return self._reason.text

    def wants(self) -> tuple[str, str]:
        """Name the field that still needs words, and say so."""
        return ("", "") if self.because.strip() else ("because", REASON.missing)

    def warn(self, text: str) -> None:
        """Say what is in the way; the form stays as it is."""
        self.query_one("#sheet-message", Bar).say(told(f" ! {text}", "warn"))

    async def action_record(self) -> None:
        """Hand the form in, or say what it lacks and go there."""
        await self._all_typed()
        name, problem = self.wants()
        if problem:
            self.warn(problem)
            self.go_to(self.query_one(f"#row-{name.replace('_', '-')}", Row).field)
            return
        self.query_one("#sheet-message", Bar).say(())
        self.hand_in()

    async def action_put_away(self) -> None:
        """Close the form; the screen keeps what was typed."""
        await self._all_typed()
        self.put_away()

    async def _all_typed(self) -> None:
        """Wait until the field has taken in every key that was pressed before this one."""
        field = self.screen.focused
        if field is not None:
            typed = Event()
            field.call_later(typed.set)
            with suppress(TimeoutError):
                await wait_for(typed.wait(), _LONGEST_WAIT)

    def action_next_field(self) -> None:
        """Go to the next field."""
        self._go(1)

    def action_previous_field(self) -> None:
        """Go to the field before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        fields = [row.field for row in self.query(Row) if row.display]
        here = next((at for at, field in enumerate(fields) if field is self.screen.focused), 0)
        self.go_to(fields[(here + by) % len(fields)])

    def go_to(self, field: Widget) -> None:
        """Let the keys go to a field at once: what is typed ahead must not go elsewhere."""
        self.screen.set_focus(field)


class SettleSheet(Sheet):
    """Verdict, answer, reason, how sure."""

    def __init__(self, draft: Draft, detail: ConflictDetail, others: tuple[str, ...]) -> None:
        suggestion = door.suggestion(detail.state)
        told = f" · weighing suggests {suggestion.answer}" if suggestion else ""
        super().__init__(f"Settle: {detail.state.question.label}{told}", draft.because)
        self._draft = draft
        self._others = others
        self._would_change = detail.state.reckoned.would_change
        self._verdict = Choices(_VERDICTS, _VERDICTS.index(draft.verdict), numbered=True)
        self._confidence = Choices(
            [word or _NOT_SAID for word in _CONFIDENCES], _CONFIDENCES.index(draft.confidence)
        )
        self._likelihood = Choices(
            [word or _NOT_SAID for word in _LIKELIHOODS], _LIKELIHOODS.index(draft.likelihood)
        )
        self._replaces = Choices(("stand beside this", "are replaced"), int(draft.replaces))
        self._texts: dict[str, ShortText | LongText] = {}

    def rows(self) -> list[Row]:
        """Give the verdict and the fields that any verdict may need."""
        known = {field.name: field for fields in FIELDS.values() for field in fields}
        rows = [Row("verdict", "verdict", self._verdict)]
        for name in _TEXTS:
            field = known[name]
            self._texts[name] = self._text(field)
            rows.append(Row(name, field.label, self._texts[name]))
        return rows

    def _text(self, field: Field) -> ShortText | LongText:
        value = str(getattr(self._draft, field.name))
        if field.long:
            return LongText(value)
        hint = self._would_change if field.name == "would_settle" else ""
        return ShortText(value, placeholder=run(hint).text)

    def rows_below(self) -> list[Row]:
        """Give how sure the reviewer is, and what becomes of others' settlements."""
        rows = [
            Row("confidence", "confidence", self._confidence),
            Row("likelihood", "likelihood", self._likelihood),
        ]
        if self._others:
            rows.append(Row("replaces", "others'", self._replaces))
        return rows

    def on_mount(self) -> None:
        """Show the fields of the verdict."""
        self._show_fields()

    def first_field(self) -> Widget:
        """Begin with what the verdict still lacks, else with the reason."""
        name, _ = missing(self._draft)
        return self._texts.get(name, self._reason)

    def draft(self) -> Draft:
        """Give what was typed and chosen so far."""
        texts = {name: _text_of(widget) for name, widget in self._texts.items()}
        return Draft(
            verdict=_VERDICTS[self._verdict.chosen],
            exact=self._draft.exact,
            because=self.because,
            confidence=_CONFIDENCES[self._confidence.chosen],
            likelihood=_LIKELIHOODS[self._likelihood.chosen],
            replaces=bool(self._others) and self._replaces.chosen == 1,
            **texts,
        )

    def wants(self) -> tuple[str, str]:
        """Name the first field that the verdict still needs."""
        return missing(self.draft())

    @on(Choices.Changed)
    def _show_fields(self) -> None:
        fields = {field.name: field for field in FIELDS[_VERDICTS[self._verdict.chosen]]}
        for name in _TEXTS:
            row = self.query_one(f"#row-{name.replace('_', '-')}", Row)
            row.display = name in fields
            if name in fields:
                row.rename(fields[name].label)


class ReopenSheet(Sheet):
    """Why what is settled is open again."""

    def __init__(self, question: str) -> None:
        super().__init__(f"Reopen: {question}")


class GradeSheet(Sheet):
    """A source of the conflict, an Admiralty letter, a reason."""

    def __init__(self, sources: tuple[str, ...]) -> None:
        super().__init__("Grade a source (Admiralty code)")
        self._sources = sources
        self._source = Choices([run(name).text for name in sources])
        self._letter = Choices(tuple(Reliability), len(Reliability) - 1)

    def rows(self) -> list[Row]:
        """Give the source and the letter."""
        return [Row("source", "source", self._source), Row("letter", "grade", self._letter)]

    def first_field(self) -> Widget:
        """Begin with the source, or with the letter where there is but one."""
        return self._source if len(self._sources) > 1 else self._letter

    @property
    def source(self) -> str:
        """The source that is graded."""
        return self._sources[self._source.chosen]

    @property
    def letter(self) -> Reliability:
        """The letter given."""
        return Reliability(self._letter.word)

    def on_mount(self) -> None:
        """Say what the letter means."""
        self._explain()

    @on(Choices.Changed)
    def _explain(self) -> None:
        meaning = f"{self.letter}: {RELIABILITY_MEANS[self.letter]}"
        self.query_one("#sheet-message", Bar).say((Run(meaning, "faint"),))


def _text_of(widget: ShortText | LongText) -> str:
    return widget.text if isinstance(widget, LongText) else widget.value
