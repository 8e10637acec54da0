"""The constant that describes a stream to the runtime: small functions for its formulas, options of its plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.analyze.streams.frames import Names
from generator.expressions import Scope, compile_frame, message_scope, session_scope, topic_scope
from generator.ir.api import Api
from generator.ir.events import Connection, Exchange, Heartbeat, Stream
from generator.python.calls.operations import OptionView, declared, renamed
from generator.python.models.rules import source_of, stream_rules
from generator.python.source.formulas import formula, used
from generator.python.source.imports import Imports
from generator.python.source.literals import literal, tuple_of
from generator.python.source.names import field_name


@dataclass(frozen=True, slots=True)
class FormulaView:
    """A function of one expression."""

    name: str
    argument: str
    annotation: str
    returns: str
    source: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan of one stream."""

    constant: str
    functions: tuple[FormulaView, ...]
    options: tuple[OptionView, ...]


def plan_view(api: Api, stream: Stream, connection: Connection, imports: Imports) -> PlanView:
    """Say how one stream is received."""
    writer = _Writer(api, stream, connection, imports)
    options = tuple(OptionView(name, value) for name, value in writer.options())
    return PlanView(f"_{stream.name.upper()}", tuple(writer.functions), options)


class _Writer:
    def __init__(self, api: Api, stream: Stream, connection: Connection, imports: Imports) -> None:
        self._api = api
        self._stream = stream
        self._connection = connection
        self._imports = imports
        self._names = Names(api.credentials, api.settings, api.levels, api.enums)
        self.functions: list[FormulaView] = []

    def options(self) -> Iterable[tuple[str, str]]:
        """Arguments of ``StreamPlan``, those that say something."""
        stream, connection, own = self._stream, self._connection, self._imports.own
        own("_wire", "ACCEPTED", "TIMES")
        own("events", stream.name.upper())
        own("_runtime.streams.events", "EventDecoder")
        repair = f", repair_json={self._api.repair_json}" if self._api.repair_json else ""
        yield "name", literal(stream.name)
        yield "decoder", f"EventDecoder({stream.name.upper()}, accepted=ACCEPTED, times=TIMES{repair})"
        own("_runtime.errors.sources", "Source")
        yield "source", source_of(stream.source)
        yield from declared(stream.parameters, self._imports)
        yield from renamed({field.name: field_name(field) for field in stream.parameters if field.constant is None})
        if rules := stream_rules(stream, self._imports):
            yield "rules", tuple_of(rules)
        if connection.subscribe is not None and connection.subscribe.parameter is not None:
            yield "items", literal(connection.subscribe.parameter)
        yield "addresses", literal(connection.addresses)
        if connection.path:
            yield "path", literal(connection.path)
        if stream.auth is not None:
            yield "auth", literal(stream.auth)
        if connection.session is not None and connection.session.address is not None:
            yield "address", self._function("address", connection.session.address, session_scope(), "session", "JSON")
        if connection.request is not None:
            yield "call", self._call()
        for name in ("login", "opening", "subscribe", "unsubscribe"):
            exchange: Exchange | None = getattr(connection, name)
            if exchange is not None:
                yield name, self._exchange(name, exchange)
        if connection.heartbeat is not None:
            yield "heartbeat", self._heartbeat(connection.heartbeat)
        yield from self._rest()

    def _rest(self) -> Iterable[tuple[str, str]]:
        connection = self._connection
        if connection.numbering is not None:
            self._imports.own("_runtime.streams.plan", "Numbering")
            number = connection.numbering
            parts = [f"number={self._over_message('number', number.number)}"]
            parts += self._looks("number", {"restart": number.restart, "topic": number.topic})
            if number.again is not None:
                parts.append(f"again={self._frame('again', number.again, None)}")
            yield "numbering", f"Numbering({', '.join(parts)})"
        if connection.error is not None:
            self._imports.own("_runtime.streams.plan", "ErrorFrame")
            when = self._over_message("error", connection.error.when)
            yield (
                "complaint",
                f"ErrorFrame(when={when}, message={self._over_message('error_message', connection.error.message)})",
            )
        for name in ("compression", "topics_at_most", "frame_bytes"):
            if getattr(connection, name) is not None:
                yield name, literal(getattr(connection, name))

    def _call(self) -> str:
        request = self._connection.request
        assert request is not None
        self._imports.own("_runtime.streams.plan", "Call")
        parts = [f"method={literal(request.method)}"]
        for place, written in (("query", request.query), ("form", request.form)):
            scope = self._scope(None)
            values = [
                f"{literal(name)}: {self._function(f'{place}_{number}', text, scope, 'context', 'Context')}"
                for number, (name, text) in enumerate(written.items(), start=1)
            ]
            parts += [f"{place}={{{', '.join(values)}}}"] if values else []
        parts += ["lines=True"] if request.lines else []
        return f"Call({', '.join(parts)})"

    def _exchange(self, name: str, exchange: Exchange) -> str:
        self._imports.own("_runtime.streams.plan", "Exchange")
        parts = [] if exchange.frame is None else [f"frame={self._frame(name, exchange.frame, exchange.level)}"]
        looks = {"reply": exchange.reply, "success": exchange.success, "topic": exchange.topic}
        parts += self._looks(name, {**looks, "message": exchange.message})
        if exchange.alias is not None:
            alias = self._function(f"{name}_alias", exchange.alias, topic_scope(), "topic", "str", "Any")
            parts.append(f"alias={alias}")
        parts += [f"level={literal(exchange.level)}"] if exchange.level is not None else []
        parts += ["whole=True"] if exchange.whole else []
        if name in ("subscribe", "unsubscribe") and exchange.frame is not None and not exchange.whole:
            names = compile_frame(exchange.frame, self._scope(exchange.level)).names
            parts += ["each=True"] if "topic" in names else []
        return f"Exchange({', '.join(parts)})"

    def _heartbeat(self, heartbeat: Heartbeat) -> str:
        self._imports.own("_runtime.streams.plan", "KeepAlive")
        parts: list[str] = []
        if heartbeat.events:
            listed = ", ".join(literal(kind) for kind in heartbeat.events)
            parts.append(f"kinds=frozenset({{{listed}}})")
        parts += [f"silence={heartbeat.silence}.0"] if heartbeat.silence is not None else []
        if heartbeat.ping is not None:
            parts.append(f"ping={self._frame('ping', heartbeat.ping, None)}")
            parts.append(f"every={heartbeat.ping_every}.0")
        parts += self._looks("ping", {"pong": heartbeat.pong})
        return f"KeepAlive({', '.join(parts)})"

    def _looks(self, name: str, formulas: Mapping[str, str | None]) -> list[str]:
        """``success=_orders_login_success`` for each formula over a message that is there."""
        given = {key: text for key, text in formulas.items() if text is not None}
        return [f"{key}={self._over_message(f'{name}_{key}', text)}" for key, text in given.items()]

    def _over_message(self, name: str, text: str) -> str:
        self._imports.own("_runtime.streams.events", "RawMessage")
        return self._function(name, text, message_scope(), "message", "RawMessage", "Any")

    def _frame(self, name: str, text: str, level: str | None) -> str:
        compiled = used(compile_frame(text, self._scope(level)), self._imports)
        return self._add(f"{name}_frame", "context", "Context", "JSON", compiled.source)

    def _function(
        self, name: str, text: str, scope: Scope, argument: str, annotation: str, returns: str = "JSON"
    ) -> str:
        return self._add(name, argument, annotation, returns, formula(text, scope, self._imports).source)

    def _add(self, name: str, argument: str, annotation: str, returns: str, source: str) -> str:
        if returns == "Any":
            self._imports.use("typing", "Any")
        if "JSON" in (annotation, returns):
            self._imports.own("_runtime.values.exact_json", "JSON")
        if annotation == "Context":
            self._imports.own("_runtime.streams.plan", "Context")
        function = f"_{self._stream.name}_{name}"
        self.functions.append(FormulaView(function, argument, annotation, returns, source))
        return function

    def _scope(self, level: str | None) -> Scope:
        subscribe = self._connection.subscribe
        taken = None if subscribe is None else subscribe.parameter
        parameters = [each for each in self._stream.parameters if each.name != taken]  # its items are `topics`
        return self._names.frame(parameters, level, session=self._connection.session is not None)
