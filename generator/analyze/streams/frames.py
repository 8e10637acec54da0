"""The names that formulas of a stream may use, and the Python that yields each in the generated functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.expressions import ExpressionError, Kind, Scope, compile_expression, frame_scope, signing_scope
from generator.ir.api import Credential, Setting
from generator.ir.models import Enum, Field
from generator.ir.signing import Level
from generator.ir.types import EnumRef, ListOf, Scalar, TypeRef

_KINDS = {
    "integer": Kind.INTEGER,
    "boolean": Kind.BOOLEAN,
    "decimal": Kind.JSON,
    "json": Kind.JSON,
    "timestamp_s": Kind.INTEGER,
    "timestamp_ms": Kind.INTEGER,
    "timestamp_us": Kind.INTEGER,
    "timestamp_ns": Kind.INTEGER,
}


class Names:
    """What the frames of one venue see."""

    def __init__(
        self,
        credentials: Iterable[Credential],
        settings: Iterable[Setting],
        levels: Iterable[Level],
        enums: Iterable[Enum],
    ) -> None:
        self._required = {each.name: each.required for each in credentials}
        self._settings = {each.name: _setting(each) for each in settings}
        self._levels = {each.name: each for each in levels}
        self._bases = {each.name: each.base for each in enums}

    def frame(self, parameters: Iterable[Field], level: str | None, *, session: bool, topics: bool = True) -> Scope:
        """The scope of a frame; with a level, its timestamp and steps as well."""
        names = {name: (kind, f"context.settings.{name}") for name, kind in self._settings.items()}
        for name, required in self._required.items():
            names[name] = (Kind.TEXT if required else Kind.TEXT | Kind.NONE, f"context.credentials.{name}")
        for field in parameters:
            names[field.name] = (self._parameter(field), f"context.values.{field.name}")
        if session:
            names["session"] = (Kind.JSON, "context.session")
        if topics:
            names |= {"topics": (Kind.TEXTS, "context.topics"), "topic": (Kind.TEXT, "context.topic")}
        if level is not None and level in self._levels:
            names |= {name: (kind, f"context.steps.{name}") for name, kind in self._steps(self._levels[level]).items()}
        return frame_scope(names)

    def makes_frame(self, level: str | None) -> bool:
        """Whether a level makes the whole text to send."""
        return level is not None and level in self._levels and self._levels[level].frame is not None

    def topic(self, parameters: Iterable[Field], python: Mapping[str, str]) -> Scope:
        """The scope of a channel's topic: its parameters alone, called in Python as ``python`` says."""
        return frame_scope({field.name: (self._parameter(field), python[field.name]) for field in parameters})

    def _parameter(self, field: Field) -> Kind:
        kind = self._kind(field.type)
        return kind if field.required else kind | Kind.NONE

    def _kind(self, type_: TypeRef) -> Kind:
        match type_:
            case Scalar(kind):
                return _KINDS.get(kind, Kind.TEXT)
            case EnumRef(name):
                return Kind.INTEGER if self._bases.get(name) == "integer" else Kind.TEXT
            case ListOf(item) if self._kind(item) is Kind.TEXT:
                return Kind.TEXTS
            case _:
                return Kind.JSON

    def _steps(self, level: Level) -> dict[str, Kind]:
        stamped = level.timestamp is not None
        scope = signing_scope(self._required, self._settings, timestamp=stamped, nonce=level.nonce is not None)
        found = {"timestamp": Kind.TEXT} if stamped else {}
        for step in level.steps:
            try:
                kind = compile_expression(step.expression, scope).kind
            except ExpressionError:
                kind = Kind.TEXT  # its error is reported at its place
            found[step.name] = kind
            scope = scope.with_step(step.name, kind)
        return found


def _setting(setting: Setting) -> Kind:
    kind = _KINDS.get(setting.kind, Kind.TEXT)
    return kind if setting.default is not None else kind | Kind.NONE
