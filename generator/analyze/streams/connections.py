"""How messages of a stream come to be received: addresses, frames and formulas, each checked in its scope."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.analyze.streams.frames import Names
from generator.expressions import Expression, Kind, Scope, message_scope, session_scope, topic_scope
from generator.ir import events as ir
from generator.ir.models import Field
from generator.ir.types import ListOf, Scalar
from generator.spec import model as spec
from generator.spec.node import Text

_TEXT = Kind.TEXT | Kind.JSON | Kind.NONE
_ANYTHING = _TEXT | Kind.INTEGER | Kind.BOOLEAN


class Connections:
    """Reads the connection of one stream."""

    def __init__(self, context: Context, names: Names, written: spec.Stream, parameters: tuple[Field, ...]) -> None:
        self._context = context
        self._names = names
        self._written = written
        self._parameters = parameters

    def read(self) -> ir.Connection | None:
        """The connection; None where only messages are documented."""
        written = self._written
        if written.transport is None:
            self._nothing_else()
            return None
        self._fits_transport()
        limits = written.limits or spec.StreamLimits()
        return ir.Connection(
            transport=written.transport,
            addresses=self._addresses(),
            path=str(written.path or ""),
            session=self._session(written.session),
            request=self._request(written.request),
            login=self._exchange(written.login),
            opening=self._exchange(written.opening),
            subscribe=self._exchange(written.subscribe, self._asked_for()),
            unsubscribe=self._exchange(written.unsubscribe, ("topic", "topics")),
            heartbeat=self._heartbeat(written.heartbeat),
            compression=written.compression,
            numbering=self._numbering(written.numbering),
            error=self._error(written.error),
            topics_at_most=limits.topics,
            frame_bytes=limits.frame_bytes,
            connections=limits.connections,
        )

    def _nothing_else(self) -> None:
        """Without a transport, the keys about connecting would be ignored silently."""
        for key in ("hosts", "path", "session", "parameters", "request", "login", "opening", "subscribe",
                    "unsubscribe", "channels", "heartbeat", "compression", "numbering", "error", "limits"):  # fmt: skip
            if getattr(self._written, key):
                place = self._written.key_span(key)
                self._context.error(place, f"`{key}` needs a `transport`", "missing-key", "`transport: websocket`")

    def _fits_transport(self) -> None:
        written, context = self._written, self._context
        if (written.request is not None) != (written.transport == "http"):
            help_ = "`request` opens a stream over HTTP; a websocket uses frames"
            context.error(
                written.value_span("transport"),
                "`transport: http` and `request` are only allowed together",
                "key-combination",
                help_,
            )
        for key in ("login", "opening", "subscribe", "unsubscribe"):
            if written.transport == "http" and getattr(written, key) is not None:
                context.error(written.key_span(key), "`{key}` is not allowed with `transport: http`", "not-applicable")
        if written.channels and written.subscribe is None:
            help_ = "add `subscribe: {frame: ...}`"
            context.error(written.key_span("channels"), "`channels` needs `subscribe`", "missing-key", help_)
        if written.subscribe is not None:
            self._topics_come_from_somewhere(written.subscribe)

    def _topics_come_from_somewhere(self, subscribe: spec.Subscription) -> None:
        written, context, name = self._written, self._context, subscribe.parameter
        if (name is None) == (not written.channels):
            help_ = "topics come from `channels`, or are the items of a parameter"
            context.error(
                written.key_span("subscribe"), "`channels` or `parameter` is missing", "key-combination", help_
            )
        if name is not None:
            field = next((each for each in self._parameters if each.name == name), None)
            if field is None:
                context.unknown("parameter", name, written.parameters, "unknown-parameter")
            elif not (isinstance(field.type, ListOf) and field.type.item == Scalar("string") and field.required):
                message = f"`{name}` is not a required list of `string`"
                context.error(name.span, message, "wrong-type", "each item of the list is a topic")
        if subscribe.whole and written.unsubscribe is not None:
            help_ = "with `whole`, the subscribe frame is sent again with the remaining topics"
            context.error(written.key_span("unsubscribe"), "`unsubscribe` has no effect here", "not-applicable", help_)

    def _addresses(self) -> dict[str, str]:
        environments, written = self._context.spec.venue.environments, self._written
        for name, address in written.hosts.items():
            if name not in environments:
                self._context.unknown("environment", name, environments, "unknown-environment")
            if urlsplit(address).scheme not in ("wss", "https") or not urlsplit(address).hostname:
                message = f"`{address}` is not a wss:// or https:// URL"
                self._context.error(address.span, message, "bad-url")
        if written.hosts:
            return {str(name): str(address) for name, address in written.hosts.items()}
        return {str(name): str(each.stream) for name, each in environments.items() if each.stream is not None}

    def _session(self, written: spec.Session | None) -> ir.Session | None:
        if written is None:
            return None
        groups = {str(group.group): group for group in self._context.spec.groups}
        known = [f"{name}.{operation}" for name, group in groups.items() for operation in group.operations]
        group, _, name = written.operation.partition(".")
        if written.operation not in known:
            self._context.unknown("operation", written.operation, known, "unknown-operation")
        else:
            operation = groups[group].operations[Text(name)]
            if operation.effect == "order":
                help_ = "a session is opened again after each lost connection, and an order is never repeated"
                self._context.error(
                    written.operation.span, f"`{written.operation}` is an order", "unsuitable-operation", help_
                )
            if operation.path or operation.query or operation.form or operation.body:
                help_ = "it is called automatically before each connection"
                self._context.error(
                    written.operation.span, f"`{written.operation}` takes parameters", "unsuitable-operation", help_
                )
        address = written.address
        if address is not None:
            formulas.check(self._context, address, session_scope(), _TEXT)
        return ir.Session(str(written.operation), None if address is None else str(address))

    def _request(self, written: spec.StreamRequest | None) -> ir.StreamRequest | None:
        if written is None:
            return None
        scope = self._scope(None)
        for text in (*written.query.values(), *written.form.values()):
            self._names_topics(text, formulas.check(self._context, text, scope, _ANYTHING), ())
        query = {str(name): str(text) for name, text in written.query.items()}
        form = {str(name): str(text) for name, text in written.form.items()}
        return ir.StreamRequest(written.method, query, form, written.framing == "lines")

    def _exchange(self, written: spec.Exchange | None, topics: Collection[str] = ("topics",)) -> ir.Exchange | None:
        if written is None:
            return None
        level = None if written.auth is None else self._context.level(written.auth)
        if written.reply is None:
            for key in ("success", "topic", "alias", "message"):
                if getattr(written, key) is not None:
                    help_ = "`reply` selects the message that is the reply"
                    self._context.error(written.key_span(key), f"`{key}` needs `reply`", "missing-key", help_)
        return ir.Exchange(
            frame=self._frame_of(written, level, topics),
            level=level,
            reply=self._over_message(written.reply, _ANYTHING),
            success=self._over_message(written.success, _ANYTHING),
            topic=self._over_message(written.topic, _TEXT),
            alias=self._alias(written),
            message=self._over_message(written.message, _TEXT),
            parameter=str(written.parameter) if isinstance(written, spec.Subscription) and written.parameter else None,
            whole=isinstance(written, spec.Subscription) and written.whole,
        )

    def _asked_for(self) -> Collection[str]:
        """How a frame may name topics; a frame for all of them cannot name a single one."""
        subscribe = self._written.subscribe
        return ("topics",) if subscribe is not None and subscribe.whole else ("topic", "topics")

    def _frame_of(self, written: spec.Exchange, level: str | None, topics: Collection[str]) -> str | None:
        if written.frame is not None:
            names = self._frame(written.frame, self._scope(level), topics)
            if isinstance(written, spec.Subscription) and names is not None and not names & {"topic", "topics"}:
                help_ = "`{topics}` is all topics in one frame, `{topic}` one topic per frame"
                self._context.error(written.frame.span, "the frame does not contain a topic", "missing-topic", help_)
            return str(written.frame)
        if not self._names.makes_frame(level):
            help_ = "set `frame`, which is JSON with placeholders, or `auth` to a level that has a `frame`"
            self._context.error(written.span, "the message to send is missing", "missing-key", help_)
        return None

    def _alias(self, written: spec.Exchange) -> str | None:
        if written.alias is None:
            return None
        if written.topic is None:
            help_ = "`topic` is the expression for the topic in a response"
            self._context.error(written.key_span("alias"), "`alias` needs `topic`", "missing-key", help_)
        formulas.check(self._context, written.alias, topic_scope(), _TEXT)
        return str(written.alias)

    def _heartbeat(self, written: spec.Heartbeat | None) -> ir.Heartbeat | None:
        if written is None:
            return None
        for kind in written.events:
            if kind not in self._written.events:
                self._context.unknown("event", kind, self._written.events, "unknown-event")
        if (written.ping is None) != (written.ping_every is None):
            help_ = "set the frame and its interval"
            self._context.error(
                written.span, "`ping` and `ping_every` are only allowed together", "key-combination", help_
            )
        return ir.Heartbeat(
            events=tuple(map(str, written.events)),
            every=written.every,
            silence=written.silence,
            ping=self._text_of(written.ping, ()),
            ping_every=written.ping_every,
            pong=self._over_message(written.pong, _ANYTHING),
        )

    def _numbering(self, written: spec.Numbering | None) -> ir.Numbering | None:
        if written is None:
            return None
        return ir.Numbering(
            number=self._over_message(written.number, Kind.INTEGER | Kind.JSON | Kind.NONE) or "",
            restart=self._over_message(written.restart, _ANYTHING),
            topic=self._over_message(written.topic, _TEXT),
            again=self._text_of(written.again, ("topic", "topics")),
        )

    def _error(self, written: spec.ErrorFrame | None) -> ir.ErrorFrame | None:
        if written is None:
            return None
        when = self._over_message(written.when, _ANYTHING)
        return ir.ErrorFrame(when or "", self._over_message(written.message, _TEXT) or "")

    def _scope(self, level: str | None) -> Scope:
        subscribe = self._written.subscribe
        taken = None if subscribe is None else subscribe.parameter
        parameters = [each for each in self._parameters if each.name != taken]  # its items are `topics`
        return self._names.frame(parameters, level, session=self._written.session is not None)

    def _text_of(self, text: Text | None, topics: Collection[str]) -> str | None:
        if text is None:
            return None
        self._frame(text, self._scope(None), topics)
        return str(text)

    def _frame(self, text: Text, scope: Scope, topics: Collection[str]) -> set[str] | None:
        """The names that a frame uses; ``topics`` are those of them that mean topics here."""
        compiled = formulas.check_frame(self._context, text, scope)
        self._names_topics(text, compiled, topics)
        return None if compiled is None else set(compiled.names)

    def _names_topics(self, text: Text, compiled: Expression | None, allowed: Collection[str]) -> None:
        """A name that is right for one topic would leave out the others; one for none would send an empty text."""
        used = () if compiled is None else {"topic", "topics"}.intersection(compiled.names) - set(allowed)
        for name in sorted(used):
            found = re.search(rf"\b{name}\b", text)
            place = text.span if found is None else text.at(*found.span())
            if "topics" in allowed:
                message, help_ = "`topic` is not available here: the frame is for all topics", "use `topics`"
            else:
                message, help_ = f"`{name}` is not available here", "it is available in `subscribe` and `unsubscribe`"
            self._context.error(place, message, "topic-placeholder", help_)

    def _over_message(self, text: Text | None, expect: Kind) -> str | None:
        if text is None:
            return None
        formulas.check(self._context, text, message_scope(), expect)
        return str(text)
