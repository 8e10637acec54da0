"""What every pass of the analysis needs: the spec, where to report, and how names and sources resolve."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from generator.ir import source as ir
from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, ScalarKind, TypeRef
from generator.spec.model import Reference, Spec
from generator.spec.node import Text
from generator.spec.source import Source
from generator.text.diagnostics import Collector
from generator.text.nearest import nearest
from generator.text.span import Span

SCALARS: tuple[ScalarKind, ...] = get_args(ScalarKind)
MOST_LISTED = 12
"""So many known names still help; more are a wall."""


class Context:
    """One run over one spec; it holds no results, only names to resolve against."""

    def __init__(self, spec: Spec, report: Collector) -> None:
        self.spec = spec
        self.report = report
        self.pages = {
            str(id_): ir.Page(str(id_), str(page.title), str(page.url), str(page.read_on))
            for id_, page in spec.venue.pages.items()
        }
        self._fallback = next(iter(self.pages.values()), ir.Page("none", "none", "", ""))

    def error(self, span: Span | None, message: str, rule: str, help: str | None = None) -> None:
        """Report a mistake; the run goes on, so that all are shown at once."""
        self.report.error(span or self.spec.venue.span, message, rule, help)

    def warning(self, span: Span, message: str, rule: str, help: str | None = None) -> None:
        """Report something doubtful that stops nothing."""
        self.report.warning(span, message, rule, help)

    def unknown(self, what: str, name: Text, known: Iterable[str], rule: str) -> None:
        """Report a name that nothing defines, with the nearest one that something does, and where."""
        defined = {str(item): item for item in known}
        best = defined.get(nearest(name, defined) or "")
        if best is None:
            listed = ", ".join([*defined][:MOST_LISTED])
            more = f" and {len(defined) - MOST_LISTED} more" if len(defined) > MOST_LISTED else ""
            help_ = f"known here: {listed}{more}" if defined else f"no {what} is declared"
        else:
            place = f" it is defined at {best.span.where}" if isinstance(best, Text) else ""
            help_ = f"did you mean `{best}`?{place}"
        self.error(name.span, f"unknown {what} `{name}`", rule, help_)

    def undecided(self, place: Span, what: str, known: Iterable[str]) -> None:
        """Report what waits for a decision: ``unknown`` is what `drift` and `draft` write in its place."""
        listed = ", ".join(str(each) for each in [*known][:MOST_LISTED])
        self.error(place, f"{what} is not decided", "undecided", f"one of {listed}" if listed else None)

    def page(self, id_: Text) -> ir.Page:
        """The page with this id; an unknown one is reported, and the first is used."""
        page = self.pages.get(id_)
        if page is None:
            self.unknown("page", id_, self.spec.venue.pages, "unknown-page")
            return self._fallback
        return page

    def source(self, written: Source | None, inherited: ir.Source | None = None, row: int | None = None) -> ir.Source:
        """The source an entry names, or the one it inherits."""
        if written is not None:
            section = str(written.section) if written.section is not None else None
            return ir.Source(self.page(written.page), section, row, written.confidence)
        if inherited is None:
            return ir.Source(self._fallback)
        return inherited if row is None else replace(inherited, row=row)

    def source_at(self, page: Text, section: Text) -> ir.Source:
        """The source of an entry that names its page and section itself."""
        return ir.Source(self.page(page), str(section))

    def level(self, name: Text) -> str | None:
        """The signing level of this name; ``none`` is no level."""
        if name == "none":
            return None
        levels = self.spec.signing.levels
        if name == "unknown" and name not in levels:
            self.undecided(name.span, "the level of authentication", [*levels, "none"])
        elif name not in levels:
            self.unknown("level", name, [*levels, "none"], "unknown-level")
        return str(name)

    def type(self, written: Text | Reference) -> TypeRef:
        """The type a spec writes as a word or as ``{list: ...}`` / ``{map: ...}``."""
        if isinstance(written, Reference):
            if written.list is not None and written.map is None:
                if written.at_most is not None and written.at_most < 1:
                    place = written.value_span("at_most")
                    self.error(
                        place, "`at_most` must be at least 1", "empty-bounds", "it is the maximum length of the list"
                    )
                return ListOf(self.type(written.list), written.at_most)
            if written.map is not None and written.list is None:
                return MapOf(self.type(written.map))
            self.error(written.span, "a type is either `{list: TYPE}` or `{map: TYPE}`", "wrong-type")
            return Scalar("json")
        for kind in SCALARS:
            if written == kind:
                return Scalar(kind)
        if written in self.spec.types.types:
            return ObjectRef(str(written))
        if written in self.spec.types.enums:
            return EnumRef(str(written))
        if written == "unknown":
            self.undecided(written.span, "the type", [*SCALARS, *self.spec.types.types, *self.spec.types.enums])
            return Scalar("json")
        self.unknown("type", written, [*self.spec.types.types, *self.spec.types.enums, *SCALARS], "unknown-type")
        return Scalar("json")
