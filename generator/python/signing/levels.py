"""One straight-line function per signing level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.expressions import Expression, Scope
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.signing import Encoding, Level, Put
from generator.python.source.contradictions import contradicted
from generator.python.source.formulas import formula, level_scope, template
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, origin

_KEYWORDS = ("path", "content")


@dataclass(frozen=True, slots=True)
class StepView:
    name: str
    literal: str
    source: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One keyword argument that says what is put where."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class VerifyView:
    valid: str
    sent_at: str


@dataclass(frozen=True, slots=True)
class LevelView:
    """One level; ``timestamp``, ``nonce`` and ``tolerance`` are literals of its recipe, or None where it has none."""

    function: str
    literal: str
    doc: str
    timestamp: str | None
    nonce: str | None
    tolerance: str | None
    encoding: str | None
    before: tuple[StepView, ...]
    added: tuple[PlaceView, ...]
    order: tuple[str, ...]
    after: tuple[StepView, ...]
    placed: tuple[PlaceView, ...]
    headers: str
    frame: str | None
    verify: VerifyView | None
    steps: tuple[StepView, ...]


def level_view(api: Api, level: Level, imports: Imports) -> LevelView:
    """Say one level; what it calls is imported."""
    scope = level_scope(api, level)
    steps: list[StepView] = []
    for step in level.steps:
        compiled = formula(step.expression, scope, imports)
        scope = scope.with_step(step.name, compiled.kind, unsure=compiled.unsure)
        steps.append(StepView(step.name, literal(step.name), compiled.source))
    early = {step.name for step in level.steps if step.before}
    added = places(level.added, scope, imports)
    if added and level.first:
        added = (*added, PlaceView("first", "True"))
    sent = {place.name: place for place in places(level.sent, scope, imports)}
    headers = sent.pop("headers", None)
    if level.encoding is not None:
        imports.own("_runtime.data.encode", "Encoding")
    return LevelView(
        function=f"{'sign' if level.verify is None else 'verify'}_{level.name}",
        literal=literal(level.name),
        doc=docstring(
            f"Level ``{level.name}``: {level.doc}",
            *contradicted(api, subjects.level(level.name)),
            origin(level.source),
            indent=4,
        ),
        timestamp=None if level.timestamp is None else literal(level.timestamp),
        nonce=None if level.nonce is None else literal(level.nonce),
        tolerance=None if level.tolerance is None else literal(level.tolerance),
        encoding=None if level.encoding is None else _encoding(level.encoding),
        before=tuple(step for step in steps if step.name in early),
        added=added,
        order=tuple(f"{what}=True" for what in level.sort),
        after=tuple(step for step in steps if step.name not in early),
        placed=tuple(sent.values()),
        headers="{}" if headers is None else headers.source,
        frame=None if level.frame is None else formula(level.frame, scope, imports).source,
        verify=_verify(level, scope, imports),
        steps=tuple(steps),
    )


def places(puts: Iterable[Put], scope: Scope, imports: Imports) -> tuple[PlaceView, ...]:
    """One argument per place: a mapping for headers, fields and cookies, pairs where names may repeat."""
    found: dict[str, list[tuple[str | None, str]]] = {}
    for put in puts:
        value = formula(put.expression, scope, imports, drops=put.place not in _KEYWORDS and put.name != "*")
        found.setdefault(put.place, []).append((_name(put, scope, imports), value.source))
    return tuple(PlaceView(place, _argument(place, entries)) for place, entries in found.items())


def _name(put: Put, scope: Scope, imports: Imports) -> str | None:
    if put.place in _KEYWORDS or put.name == "*":
        return None
    named: Expression | None = template(put.name, scope, imports) if put.place in ("headers", "cookies") else None
    return literal(put.name) if named is None else named.source


def _argument(place: str, entries: list[tuple[str | None, str]]) -> str:
    if place in _KEYWORDS:
        return entries[0][1]
    if place in ("headers", "cookies", "body"):
        return (
            "{" + ", ".join(f"**dict({value})" if name is None else f"{name}: {value}" for name, value in entries) + "}"
        )
    return "[" + ", ".join(f"*{value}" if name is None else f"({name}, {value})" for name, value in entries) + "]"


def _encoding(encoding: Encoding) -> str:
    usual = {"space": "%20", "keep": "", "keep_in_names": "", "also": "", "lower": False}
    differing = {name: getattr(encoding, name) for name in usual if getattr(encoding, name) != usual[name]}
    return f"Encoding({', '.join(f'{name}={literal(value)}' for name, value in differing.items())})"


def _verify(level: Level, scope: Scope, imports: Imports) -> VerifyView | None:
    if level.verify is None:
        return None
    sent_at = level.verify.sent_at
    return VerifyView(
        valid=formula(level.verify.valid, scope, imports).source,
        sent_at="None" if sent_at is None else formula(sent_at, scope, imports).source,
    )
