"""Names that Python would not take, found before anything is printed."""

from __future__ import annotations

import keyword
from collections.abc import Collection

from generator.ir.api import Api
from generator.ir.events import Stream
from generator.ir.operations import Group, ListBody, Operation
from generator.python import reserved
from generator.python.errors import error_member
from generator.python.names import check_class, check_fields, check_members, field_name, is_name, member_name, snake
from generator.python.resources import group_class
from generator.python.streams import topic_class
from generator.text.diagnostics import Collector
from generator.text.span import Span


def check_names(api: Api, report: Collector) -> None:
    """Report every name of the Api that cannot be printed as Python, or that another one already has."""
    _check_types(api, report)
    check_members("ErrorCode", [(row, error_member(row)) for row in api.errors.rows], report)
    for name, span in [(item.name, item.span) for item in api.credentials] + [(s.name, s.span) for s in api.settings]:
        _check_name(name, span, reserved.ARGUMENTS | reserved.CREDENTIALS, "an argument of every client", report)
    for level in api.levels:
        if not is_name(f"sign_{level.name}"):
            help_ = "it names a function: lower-case letters, digits and `_`"
            report.error(level.span, f"`{level.name}` can not be the name of a level", "bad-name", help_)
    types = {item.name for item in (*api.objects, *api.enums)}
    for stream in api.streams:
        taken = reserved.STREAMS | {name.lower() for name in types if name.isupper()}
        _check_name(stream.name, stream.span, taken, "a constant of events.py", report)
        _check_stream(stream, types, report)
    _check_groups(api, report)


def _check_stream(stream: Stream, types: Collection[str], report: Collector) -> None:
    """What streams.py prints of a stream that can be received."""
    check_fields(stream.name, stream.parameters, report, reserved.PARAMETERS | reserved.LISTENING)
    if stream.channels and topic_class(stream) in types:
        message = f"the topics of `{stream.name}` and a type are both `{topic_class(stream)}`"
        report.error(stream.span, message, "name-collision", "choose another name")
    for channel in stream.channels:
        _check_name(channel.name, channel.span, reserved.TOPICS, "a member of every topic", report)
        if not is_name(channel.name) or snake(channel.name) != channel.name:
            help_ = "lower-case letters, digits and `_`, a letter first"
            report.error(channel.span, f"`{channel.name}` can not be the name of a channel", "bad-name", help_)
        check_fields(channel.name, channel.parameters, report, reserved.TOPICS)


def _check_types(api: Api, report: Collector) -> None:
    taken = {*reserved.TYPES, api.client, f"Async{api.client}"}
    for item in (*api.objects, *api.enums):
        check_class(item, report)
        if item.name in taken:
            report.error(item.span, f"`{item.name}` is a name of every SDK", "name-collision", "choose another name")
    for object_ in api.objects:
        check_fields(object_.name, object_.fields, report, reserved.FIELDS)
        for field in object_.fields:
            if not field.name.isprintable() or {"\\", '"'} & set(field.name):
                help_ = "it has a backslash, a quote or a control character; read it as part of a `json`"
                report.error(field.span, f"`{field.name}` can not be a field", "bad-name", help_)
    for enum in api.enums:
        check_members(enum.name, [(value, member_name(value.name, value.chosen_name)) for value in enum.values], report)


def _check_groups(api: Api, report: Collector) -> None:
    classes: dict[str, Group] = {}
    for group in api.groups:
        _check_name(group.name, group.span, reserved.GROUPS, "a member of every client", report)
        class_ = group_class(api, group)
        first = classes.setdefault(class_, group)
        if first is not group:
            help_ = f"choose another name; the other is at {first.span.where}"
            message = f"`{group.name}` and `{first.name}` are both the class `{class_}`"
            report.error(group.span, message, "name-collision", help_)
        constants = {f"{operation.name}_source" for operation in group.operations}
        methods = {f"iterate_{operation.name}" for operation in group.operations if operation.paging}
        for operation in group.operations:
            _check_name(operation.name, operation.span, constants, "a constant of this module", report)
            if operation.name in methods | reserved.METHODS:
                message = f"`{operation.name}` is a method already"
                report.error(operation.span, message, "name-collision", "choose another name")
            _check_operation(operation, report)


def _check_operation(operation: Operation, report: Collector) -> None:
    if not is_name(operation.name) or snake(operation.name) != operation.name:
        help_ = "a verb in lower case, such as `cancel`, or words joined by `_`"
        report.error(operation.span, f"`{operation.name}` can not be the name of a method", "bad-name", help_)
    parameters = [field for field in operation.fields if field.constant is None]
    check_fields(operation.name, parameters, report, reserved.PARAMETERS)
    if isinstance(operation.body, ListBody):
        _check_body(operation.body, {field_name(field) for field in parameters}, report)


def _check_body(body: ListBody, parameters: set[str], report: Collector) -> None:
    if not is_name(body.name) or snake(body.name) != body.name:
        help_ = "lower-case letters, digits and `_`, a letter first"
        report.error(body.span, f"`{body.name}` can not be the name of a parameter", "bad-name", help_)
    _check_name(body.name, body.span, reserved.PARAMETERS | parameters, "another parameter already", report)


def _check_name(name: str, span: Span, taken: Collection[str], what: str, report: Collector) -> None:
    """A name of the spec that is printed as it is."""
    if name in taken:
        report.error(span, f"`{name}` is {what}", "name-collision", "choose another name")
    elif keyword.iskeyword(name):
        report.error(span, f"`{name}` is a keyword of Python", "bad-name", "choose another name")
