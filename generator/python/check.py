"""Names that Python would not accept, found before anything is rendered."""

from __future__ import annotations

import keyword
from collections.abc import Collection

from generator.expressions.functions import RUNTIME_MODULES
from generator.ir.api import Api
from generator.ir.events import Stream
from generator.ir.operations import Group, ListBody, Operation
from generator.python.calls.resources import group_class
from generator.python.models.errors import error_member
from generator.python.source import reserved
from generator.python.source.names import (
    check_class,
    check_fields,
    check_members,
    field_name,
    is_field,
    is_name,
    member_name,
    snake,
    stem,
    topic_class,
)
from generator.python.streams.streams import has_streams
from generator.text.diagnostics import Collector
from generator.text.span import Span

_LOWER = "lower-case letters, digits and `_`, a letter first"


def check_names(api: Api, client: Span, report: Collector) -> None:
    """Report every name of the Api that cannot be rendered as Python, or that another one already has.

    ``client``: where the name of the client is written.
    """
    _check_types(api, report)
    _check_client(api, client, report)
    check_members("ErrorCode", [(row, error_member(row)) for row in api.errors.rows], report)
    _check_arguments(api, report)
    for level in api.levels:
        function = f"{'sign' if level.verify is None else 'verify'}_{level.name}"
        if not is_name(function):
            help_ = "it names a function: lower-case letters, digits and `_`"
            report.error(level.span, f"`{level.name}` is not a valid name for a level", "bad-name", help_)
        _check_name(function, level.span, RUNTIME_MODULES, "a function that formulas call", report)
    _check_streams(api, report)
    _check_groups(api, report)


def _check_arguments(api: Api, report: Collector) -> None:
    chosen = [(item.name, item.span) for item in api.credentials] + [(item.name, item.span) for item in api.settings]
    shared = [(field_name(item), item.span) for item in api.client_parameters]
    for name, span in (*chosen, *shared):
        _check_name(name, span, reserved.arguments(), "an argument of every client", report)
    for name, span in shared:
        _check_name(name, span, {other for other, _ in chosen}, "a credential or a setting", report)


def _check_client(api: Api, span: Span, report: Collector) -> None:
    types = {item.name for item in (*api.objects, *api.enums)}
    for name in (api.client, f"Async{api.client}"):
        if name in reserved.types():
            report.error(span, f"`{name}` is reserved: every SDK defines it", "name-collision", "choose another name")
        elif name in types:
            report.error(span, f"`{name}` is already a type", "name-collision", "choose another name")


def _check_streams(api: Api, report: Collector) -> None:
    types = {item.name for item in (*api.objects, *api.enums)}
    constants = reserved.streams() | {name.lower() for name in types if name.isupper()}
    classes: dict[str, Stream] = {}
    for stream in api.streams:
        _check_name(stream.name, stream.span, constants, "a constant of events.py", report)
        _check_stream(stream, report)
        if not stream.channels:
            continue
        class_ = topic_class(stream)
        first = classes.setdefault(class_, stream)
        if class_ in types:
            message = f"the topics of `{stream.name}` and a type are both `{class_}`"
            report.error(stream.span, message, "name-collision", "choose another name")
        elif class_ in reserved.types() | {api.client, f"Async{api.client}"}:
            message = f"the topics of `{stream.name}` are `{class_}`, which is a name of this SDK"
            report.error(stream.span, message, "name-collision", "choose another name")
        elif first is not stream:
            message = f"the topics of `{stream.name}` and of `{first.name}` are both `{class_}`"
            help_ = f"choose another name; the first is at {first.span.where}"
            report.error(stream.span, message, "name-collision", help_)


def _check_stream(stream: Stream, report: Collector) -> None:
    """What streams.py has of a stream that can be received."""
    check_fields(stream.name, stream.parameters, report, reserved.listening())
    for channel in stream.channels:
        _check_name(channel.name, channel.span, reserved.topics(), "a member of every topic", report)
        if not is_field(channel.name) or snake(channel.name) != channel.name:
            report.error(channel.span, f"`{channel.name}` is not a valid name for a channel", "bad-name", _LOWER)
        check_fields(channel.name, channel.parameters, report, reserved.topic_parameters())


def _check_types(api: Api, report: Collector) -> None:
    for item in (*api.objects, *api.enums):
        check_class(item, report)
        if item.name in reserved.types():
            report.error(
                item.span, f"`{item.name}` is reserved: every SDK defines it", "name-collision", "choose another name"
            )
    for object_ in api.objects:
        check_fields(object_.name, object_.fields, report, reserved.fields())
        for field in object_.fields:
            if not field.name.isprintable() or {"\\", '"'} & set(field.name):
                help_ = "it has a backslash, a quote or a control character; read it as part of a `json`"
                report.error(field.span, f"`{field.name}` is not a valid name for a field", "bad-name", help_)
    for enum in api.enums:
        check_members(enum.name, [(value, member_name(value.name, value.chosen_name)) for value in enum.values], report)


def _check_likeness(api: Api, report: Collector) -> None:
    """Report a group that a reader takes for another member of the client: ``streaming`` beside ``streams``."""
    members = {stem("streams"): "streams"} if has_streams(api) else {}
    for group in api.groups:
        other = members.setdefault(stem(group.name), group.name)
        if other != group.name:
            message = f"`client.{group.name}` is easily mistaken for `client.{other}`"
            help_ = "choose a name that says what is different there"
            report.error(group.span, message, "name-collision", help_)


def _check_groups(api: Api, report: Collector) -> None:
    _check_likeness(api, report)
    classes: dict[str, Group] = {}
    for group in api.groups:
        _check_name(group.name, group.span, reserved.groups(), "a member of every client", report)
        class_ = group_class(api, group)
        first = classes.setdefault(class_, group)
        if first is not group:
            help_ = f"choose another name; the first is at {first.span.where}"
            message = f"`{group.name}` and `{first.name}` are both the class `{class_}`"
            report.error(group.span, message, "name-collision", help_)
        constants = {f"{operation.name}_source" for operation in group.operations} | reserved.constants()
        for operation in group.operations:
            _check_name(operation.name, operation.span, constants, "a constant of this module", report)
            if operation.name in reserved.methods():
                message = f"`{operation.name}` is already a method"
                report.error(operation.span, message, "name-collision", "choose another name")
            _check_operation(operation, report)


def _check_operation(operation: Operation, report: Collector) -> None:
    if not is_field(operation.name) or snake(operation.name) != operation.name:
        help_ = "use lower-case letters, digits and `_`: `cancel`, `cancel_all`"
        report.error(operation.span, f"`{operation.name}` is not a valid name for a method", "bad-name", help_)
    parameters = [field for field in operation.fields if field.constant is None]
    check_fields(operation.name, parameters, report, reserved.parameters())
    if isinstance(operation.body, ListBody):
        _check_body(operation.body, {field_name(field) for field in parameters}, report)


def _check_body(body: ListBody, parameters: set[str], report: Collector) -> None:
    if not is_field(body.name) or snake(body.name) != body.name:
        report.error(body.span, f"`{body.name}` is not a valid name for a parameter", "bad-name", _LOWER)
    _check_name(body.name, body.span, reserved.parameters() | parameters, "already a parameter", report)


def _check_name(name: str, span: Span, taken: Collection[str], what: str, report: Collector) -> None:
    """A name of the spec that is rendered unchanged."""
    if name in taken:
        report.error(span, f"`{name}` is reserved: it is {what}", "name-collision", "choose another name")
    elif keyword.iskeyword(name):
        report.error(span, f"`{name}` is a Python keyword", "bad-name", "choose another name")
