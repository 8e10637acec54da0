"""Signing vectors as they are written, their names checked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyze.context import Context
from generator.analyze.settings import check_setting
from generator.ir import signing as ir
from generator.ir.source import Source
from generator.spec import signing as spec
from generator.spec.node import Text


def vector(context: Context, name: Text, written: spec.Vector, inherited: Source) -> ir.Vector:
    """One vector; credentials and settings that do not exist are reported."""
    venue = context.spec.venue
    for key in written.credentials:
        if key not in venue.credentials:
            context.unknown("credential", key, venue.credentials, "unknown-name")
    for key in written.settings:
        if key not in venue.settings:
            context.unknown("setting", key, venue.settings, "unknown-name")
        else:
            check_setting(context, written.settings[key], venue.settings[key])
    expected = tuple(_expected(written.expect))
    if not expected:
        context.error(name.span, f"vector `{name}` expects nothing", "missing-key", "add steps, headers, url or body")
    return ir.Vector(
        name=str(name),
        origin=written.origin,
        doc=str(written.doc or ""),
        source=context.source(written.source, inherited),
        credentials=_plain(written.credentials),
        settings=_plain(written.settings),
        timestamp=None if written.timestamp is None else str(written.timestamp),
        nonce=None if written.nonce is None else str(written.nonce),
        method=str(written.request.method),
        url=str(written.request.url),
        headers=_plain(written.request.headers),
        form=None if written.request.form is None else _plain(written.request.form),
        body=None if written.request.body is None else str(written.request.body),
        expected=expected,
        span=name.span,
    )


def check_given(context: Context, level: spec.Recipe, written: spec.Vector) -> None:
    """A vector of a level that draws time and nonce has both, since neither is drawn again."""
    given = {"timestamp": written.timestamp, "nonce": written.nonce}
    declared = {"timestamp": level.timestamp if level.verify is None else None, "nonce": level.nonce}
    for what, value in given.items():
        if value is None and declared[what] is not None:
            help_ = f"the level has `{what}: {declared[what]}`"
            context.error(written.span, f"the vector lacks its `{what}`", "missing-key", help_)


def _expected(written: spec.Expected) -> Iterator[ir.Expected]:
    for name, value in written.steps.items():
        yield ir.Expected("step", str(name), str(value), value.span)
    for name, value in written.headers.items():
        yield ir.Expected("header", str(name), str(value), value.span)
    for what in ("url", "body", "frame"):
        text: Text | None = getattr(written, what)
        if text is not None:
            yield ir.Expected(what, "", str(text), text.span)
    if written.verdict is not None:
        yield ir.Expected("verdict", "", written.verdict, written.value_span("verdict"))


def _plain(mapping: dict[Text, Text]) -> dict[str, str]:
    return {str(name): str(value) for name, value in mapping.items()}
