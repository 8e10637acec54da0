"""Diagnostics about what the author wrote, collected so that one run reports all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.text.span import Span


class Severity(Enum):
    """How much a finding matters: an error stops the run, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: where, what, the rule it breaks, and one fact that helps."""

    span: Span
    message: str
    rule: str
    help: str | None = None
    severity: Severity = Severity.ERROR

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Key to sort by: file, then place in it."""
        return self.span.path, self.span.start, self.span.end, self.rule, self.message


class SpecError(Exception):
    """The spec has mistakes; ``diagnostics`` are all that were found, in the order of the files."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = in_order(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        from generator.text.render import report  # the other way round would be a circle

        return report(self.diagnostics)


class Collector:
    """Gathers the findings of a run."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def error(self, span: Span, message: str, rule: str, help: str | None = None) -> None:
        """Note a mistake that stops the run, once everything has been looked at."""
        self._found.append(Diagnostic(span, message, rule, help))

    def warning(self, span: Span, message: str, rule: str, help: str | None = None) -> None:
        """Note something doubtful that does not stop the run."""
        self._found.append(Diagnostic(span, message, rule, help, Severity.WARNING))

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take over what another pass has found."""
        self._found.extend(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(in_order(self._found))

    def __len__(self) -> int:
        return len(in_order(self._found))

    @property
    def has_errors(self) -> bool:
        """Whether anything found stops the run."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def raise_errors(self) -> None:
        """Stop here if anything found is an error."""
        if self.has_errors:
            raise SpecError(self._found)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, line and column; the same words about one place are shown once."""
    once = {found.order: found for found in diagnostics}
    return tuple(once[key] for key in sorted(once))
