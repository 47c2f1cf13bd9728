"""The form that settles: verdict, answer, reason, how sure."""

from textual import on
from textual.widget import Widget

from claimcheck import desk as door
from claimcheck.desk import ConflictDetail
from claimcheck.model.scales import Confidence, Likelihood
from claimcheck.model.settlement import FITTING, Verdict
from claimcheck.screentext import fit
from claimcheck.tui.draft import FIELDS, TYPED, Draft, Field, missing
from claimcheck.tui.fields import Choices, LongText, Row, ShortText
from claimcheck.tui.lines import Run, run
from claimcheck.tui.page import Bar
from claimcheck.tui.sheet import Sheet

_NOT_SAID = "not said"
_VERDICTS = tuple(Verdict)
_CONFIDENCES = (None, *Confidence)
_LIKELIHOODS = (None, *Likelihood)
_SURE = ("confidence", "likelihood")
_HINT_CELLS = 60  # a field on 80 columns shows no more
_HOW_TO_PART = "Before each colon, what its claims are true of; ctrl+j begins one more line."


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
        self._shown: Verdict | None = None

    def shows(self) -> tuple[str, str]:
        """Give what the form tells beside its fields."""
        return self._title, self._would_change

    def rows(self) -> list[Row]:
        """Give the verdict and the fields that any verdict may need."""
        known = {field.name: field for fields in FIELDS.values() for field in fields}
        rows = [Row("verdict", "verdict", self._verdict)]
        for name in TYPED:
            field = known[name]
            self._texts[name] = self._text(field)
            rows.append(Row(name, field.label, self._texts[name]))
        return rows

    def _text(self, field: Field) -> ShortText | LongText:
        value = str(getattr(self._draft, field.name))
        if field.long:
            return LongText(value, from_start=field.name == "parts")
        hint = self._would_change if field.name == "would_settle" else ""
        return ShortText(value, placeholder=fit(run(hint).text, _HINT_CELLS))

    def rows_below(self) -> list[Row]:
        """Give how sure the reviewer is, and what becomes of others' settlements."""
        return [
            Row("confidence", "confidence", self._confidence),
            Row("likelihood", "likelihood", self._likelihood),
            Row("replaces", "others'", self._replaces),
        ]

    def on_mount(self) -> None:
        """Show the fields of the verdict."""
        self._show_fields()
        self.others_are(self._others)

    def others_are(self, others: tuple[str, ...]) -> None:
        """Ask what becomes of others' settlements, where there are any by now."""
        self._others = others
        self.query_one("#row-replaces", Row).display = bool(others)

    def first_field(self) -> Widget:
        """Begin with what the verdict still lacks, else with the reason."""
        name, _ = missing(self._draft)
        return self._texts.get(name, self.reason)

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
        verdict = _VERDICTS[self._verdict.chosen]
        fields = {field.name: field for field in FIELDS[verdict]}
        for name in _SURE:
            self.query_one(f"#row-{name}", Row).display = name in FITTING[verdict].fitting
        for name in TYPED:
            row = self.query_one(f"#row-{name.replace('_', '-')}", Row)
            row.display = name in fields
            if name in fields:
                row.rename(fields[name].label)
        if Verdict.BOTH in (verdict, self._shown) and verdict is not self._shown:
            how = _HOW_TO_PART if verdict is Verdict.BOTH else self._verdict.how
            self.query_one("#sheet-message", Bar).say((Run(f" {how}", "faint"),))
        self._shown = verdict


def _text_of(widget: ShortText | LongText) -> str:
    return widget.text if isinstance(widget, LongText) else widget.value
