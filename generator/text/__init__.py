"""Places in files, mistakes that point at them, and the nearest known name. Knows no spec, no API and no Python."""

from generator.text.diagnostics import Collector, Diagnostic, Severity, SpecError
from generator.text.nearest import did_you_mean, nearest
from generator.text.render import render, report
from generator.text.span import SourceFile, Span

__all__ = [
    "Collector",
    "Diagnostic",
    "Severity",
    "SourceFile",
    "Span",
    "SpecError",
    "did_you_mean",
    "nearest",
    "render",
    "report",
]
