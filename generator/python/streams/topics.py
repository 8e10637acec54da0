"""The classes of a stream's topics: one method for each channel, which checks its arguments and writes the topic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.analyze.streams.frames import Names
from generator.ir.api import Api
from generator.ir.events import Channel, Stream
from generator.ir.models import Field
from generator.python.calls.methods import ParameterView, converted, describe, parameter_view
from generator.python.calls.operations import OptionView, declared, renamed
from generator.python.models.rules import broken_bounds, channel_rules
from generator.python.source.annotations import Annotations
from generator.python.source.constants import constant
from generator.python.source.formulas import formula
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, origin, section, tuple_of
from generator.python.source.names import field_name, topic_class


@dataclass(frozen=True, slots=True)
class ValueView:
    """A parameter by its wire name, and the Python that gives it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """A way to make a topic."""

    name: str
    parameters: tuple[ParameterView, ...]
    doc: str
    source: str
    values: tuple[ValueView, ...]
    constant: str
    """What checks the arguments."""
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class TopicsView:
    """The class of a stream's topics."""

    name: str
    doc: str
    topics: tuple[TopicView, ...]
    checked: tuple[TopicView, ...]
    """Those that have arguments."""


def topics_view(api: Api, stream: Stream, imports: Imports) -> TopicsView:
    """Describe the class whose methods make the topics of a stream."""
    imports.use("typing", "Self")
    imports.own("_runtime.streams.plan", "Topic")
    topics = tuple(_topic(api, stream, channel, imports) for channel in stream.channels)
    return TopicsView(
        name=topic_class(stream),
        doc=docstring(f"Something that ``client.streams.{stream.name}`` can be asked for", indent=4),
        topics=topics,
        checked=tuple(topic for topic in topics if topic.values),
    )


def _topic(api: Api, stream: Stream, channel: Channel, imports: Imports) -> TopicView:
    bases = {enum.name: enum.base for enum in api.enums}
    names = Names(api.credentials, api.settings, api.levels, api.enums)
    fields = given(channel.parameters)
    annotations = Annotations(imports, {each.name for each in stream.channels})
    scope = names.topic(channel.parameters, {field.name: f"_values.{field.name}" for field in channel.parameters})
    types = {event.name: event.type.name for event in stream.events}
    pushes = [types[kind] for kind in channel.events]
    return TopicView(
        name=channel.name,
        parameters=tuple(parameter_view(field, annotations, bases) for field in fields),
        doc=docstring(
            channel.doc,
            f"Events: {', '.join(f'``{name}``' for name in dict.fromkeys(pushes))}." if pushes else "",
            section("Args", [(field_name(field), describe(api, field, channel.source)) for field in fields]),
            section("Raises", [("InvalidParameter", broken) for broken in _refused(fields)]),
            origin(channel.source),
            indent=8,
        ),
        source=formula(channel.topic, scope, imports).source,
        values=tuple(value_view(api, field, imports) for field in channel.parameters),
        constant=f"_{topic_class(stream)}_{channel.name}",
        options=tuple(OptionView(name, value) for name, value in _checks(stream, channel, imports)),
    )


def _refused(fields: Sequence[Field]) -> Iterable[str]:
    """What a docstring says of the arguments that a topic refuses; their types are always checked."""
    if fields:
        yield "a value has another type; nothing is sent."
    yield from broken_bounds(fields)


def _checks(stream: Stream, channel: Channel, imports: Imports) -> Iterable[tuple[str, str]]:
    """What the arguments of a topic are checked against."""
    if not channel.parameters:
        return
    imports.own("_runtime.streams.topic_arguments", "TopicArguments")
    yield "name", literal(f"{stream.name}.{channel.name}")
    yield from declared(channel.parameters, imports)
    yield from renamed({field.name: field_name(field) for field in given(channel.parameters)})
    if rules := channel_rules(channel, imports):
        imports.own("_runtime.errors.sources", "Source")
        yield "rules", tuple_of(rules)


def value_view(api: Api, field: Field, imports: Imports) -> ValueView:
    """A parameter and the Python that gives its value; a constant gives itself."""
    if field.constant is not None:
        return ValueView(literal(field.name), literal(constant(api, field.constant, field.type, imports)))
    return ValueView(literal(field.name), converted(field_name(field), field.type, imports))


def given(fields: Iterable[Field]) -> list[Field]:
    """What the caller gives, required first."""
    return sorted((field for field in fields if field.constant is None), key=lambda each: not each.required)
