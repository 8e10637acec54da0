"""Signing levels: every expression checked in its scope, every vector recomputed."""

from __future__ import annotations

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.analyze.vectors import verify
from generator.expressions import Kind, Scope, signing_scope
from generator.ir import signing as ir
from generator.ir.source import Source
from generator.spec import model as spec
from generator.spec.node import Text


def levels(context: Context) -> tuple[ir.Level, ...]:
    """Every level of signing.yaml."""
    return tuple(_level(context, name, written) for name, written in context.spec.signing.levels.items())


def scope_of(venue: spec.Venue, level: spec.Level) -> Scope:
    """The names that signing expressions of a level may use."""
    return signing_scope(
        {str(name): credential.required for name, credential in venue.credentials.items()},
        [str(name) for name in venue.settings],
        timestamp=level.timestamp is not None,
        nonce=level.nonce is not None,
    )


def _level(context: Context, name: Text, written: spec.Level) -> ir.Level:
    source = context.source(written.source)
    start = scope = scope_of(context.spec.venue, written)
    taken = {*context.spec.venue.credentials, *context.spec.venue.settings, "timestamp", "nonce"}
    steps: list[ir.Step] = []
    sound = True
    for step, text in written.steps.items():
        if step in taken:
            context.error(
                step.span, f"`{step}` is a credential or setting already", "name-taken", "choose another name"
            )
        checked = formulas.check(context, text, scope)
        sound &= checked is not None
        # A step with a mistake still has its name, so that what follows is not blamed for it.
        scope = formulas.with_step(context, scope, step, checked.kind if checked else Kind.TEXT)
        steps.append(ir.Step(str(step), str(text), text.span))
    headers: list[ir.Header] = []
    for header, text in written.headers.items():
        sound &= formulas.check_template(context, header, scope) is not None
        sound &= formulas.check(context, text, scope) is not None
        headers.append(ir.Header(str(header), str(text), text.span))
    vectors = tuple(_vector(context, id_, vector, source) for id_, vector in written.vectors.items())
    level = ir.Level(
        name=str(name),
        doc=str(written.doc),
        source=source,
        span=name.span,
        timestamp=written.timestamp,
        nonce=written.nonce,
        steps=tuple(steps),
        headers=tuple(headers),
        vectors=vectors,
    )
    if not vectors:
        help_ = "give a published one, or compute one with other means than this tool"
        context.error(name.span, f"level `{name}` has no vector", "no-vector", help_)
    if sound:
        for vector, entry in zip(vectors, written.vectors.values(), strict=True):
            verify(context, level, vector, entry, start)
    return level


def _vector(context: Context, name: Text, written: spec.Vector, inherited: Source) -> ir.Vector:
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
        body=None if written.request.body is None else str(written.request.body),
        steps=_plain(written.expect.steps),
        headers=_plain(written.expect.headers),
        span=name.span,
    )


def _plain(mapping: dict[Text, Text]) -> dict[str, str]:
    return {str(name): str(value) for name, value in mapping.items()}
