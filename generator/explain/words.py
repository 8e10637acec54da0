"""What a fact is, in a few lines."""

from __future__ import annotations

from generator.ir.api import Setting
from generator.ir.bounds import Bounds, show_bounds
from generator.ir.errors import ErrorRow
from generator.ir.events import Channel, Stream
from generator.ir.limits import Limit
from generator.ir.models import Enum, Field, Object
from generator.ir.operations import BatchResult, OneResult, Operation
from generator.ir.signing import Level
from generator.ir.types import item_of, show
from generator.python.source.names import field_name, member_name
from generator.runtime.errors.categories import Retry


def of_row(row: ErrorRow) -> tuple[str, ...]:
    """Category, verdict, further messages, and what to do."""
    http = f" · HTTP {row.http_status}" if row.http_status is not None else ""
    verdict = f"category {row.category} · retry {row.retry}: {Retry(row.retry).advice}{http}"
    further = (f"also documented as: {message}" for message in row.further)
    return (verdict, *further, *([row.doc] if row.doc else []))


def of_operation(operation: Operation) -> tuple[str, ...]:
    """The endpoint, its parameters and its result."""
    head = f"{operation.method} {operation.path} · auth {operation.auth or 'none'} · effect {operation.effect}"
    parameters = [_parameter(field) for field in operation.fields if field.constant is None]
    match operation.result:
        case OneResult(type=type_):
            gives = [f"returns {show(type_)}"]
        case BatchResult(item=item):
            gives = [f"returns one {item.name} per item"]
        case _:
            gives = []
    return (head, *parameters, *gives)


def _parameter(field: Field) -> str:
    need = "required" if field.required else "optional"
    return f"{field_name(field)} ({need}): {field.doc or 'not described on the page'}"


def of_field(field: Field) -> tuple[str, ...]:
    """Type, presence, and what else the page says of it."""
    need = f"always {field.constant}" if field.constant is not None else "required" if field.required else "optional"
    null = " · may be null (None), or absent (UNSET)" if field.may_be_unset else " · may be null" * field.nullable
    line = f"{show(field.type)} · {need}{null}"
    more = [] if field.bounds is None else [_bounds(field, field.bounds)]
    more += [f"default of the venue: {field.default}"] if field.default is not None else []
    more += [f"for example {field.example}"] if field.example is not None else []
    more += [f"also accepted: {', '.join(field.accept)}"] if field.accept else []
    return (line, *more)


def _bounds(field: Field, bounds: Bounds) -> str:
    each = "each " if item_of(field.type) is not field.type else ""
    elsewhere = f" ({bounds.source})" if bounds.source != field.source else ""
    return f"{each}{show_bounds(bounds)}{elsewhere}"


def of_object(item: Object) -> tuple[str, ...]:
    """The direction and the fields."""
    fields = ", ".join(field_name(field) for field in item.fields)
    return (f"{'sent' if item.sent else 'received'}: {fields}",)


def of_enum(enum: Enum) -> tuple[str, ...]:
    """The values with their members."""
    return (", ".join(f"{member_name(value.name, value.chosen_name)} = {value.name}" for value in enum.values),)


def of_level(level: Level) -> tuple[str, ...]:
    """Clock, nonce and steps."""
    needs = [f"{what} {form}" for what, form in (("timestamp", level.timestamp), ("nonce", level.nonce)) if form]
    steps = [f"{step.name} = {step.expression}" for step in level.steps]
    return (*([" · ".join(needs)] if needs else []), *steps)


def of_stream(stream: Stream) -> tuple[str, ...]:
    """What names the kind of its messages, and which kinds there are."""
    kinds = ", ".join(f"{event.name}: {event.type.name}" for event in stream.events)
    return (f"auth {stream.auth or 'none'} · kind {stream.kind}", kinds)


def of_channel(channel: Channel) -> tuple[str, ...]:
    """The topic as the venue writes it, and its events."""
    return (f"topic {channel.topic}", *([f"events {', '.join(channel.events)}"] if channel.events else []))


def of_limit(limit: Limit) -> tuple[str, ...]:
    """The rate, and whose it is."""
    return (f"{limit.requests} requests in {limit.per} s, for each {limit.scope}",)


def of_setting(setting: Setting) -> tuple[str, ...]:
    """The default and the choices."""
    return (
        f"{setting.default} by default"
        + (f", one of {', '.join(map(str, setting.choices))}" if setting.choices else ""),
    )
