"""What each fact of an Api is called in its SDK: ``client.orders.cancel(order_no)``, ``models.OrderEvent.qty``."""

from __future__ import annotations

from generator.ir.api import Api, ClientParameter, Credential, Environment, Setting
from generator.ir.errors import ErrorRow
from generator.ir.events import Channel, Stream
from generator.ir.models import Enum, EnumValue, Field, Object
from generator.ir.operations import Operation
from generator.ir.signing import Level
from generator.python.models.errors import error_member
from generator.python.source.categories import CATEGORIES
from generator.python.source.names import field_name, member_name, pascal, snake


def method(operation: Operation) -> str:
    """The method that calls an operation."""
    return f"client.{operation.id}()"


def argument(operation: Operation, field: Field) -> str:
    """The argument that gives a parameter; a constant is sent by the method itself."""
    return method(operation) if field.constant is not None else f"client.{operation.id}({field_name(field)})"


def list_argument(operation: Operation, wire_name: str) -> str:
    """The argument that is the whole body."""
    return f"client.{operation.id}({snake(wire_name)})"


def model(object_: Object) -> str:
    """The class of an object."""
    return f"models.{object_.name}"


def attribute(object_: Object, field: Field) -> str:
    """The attribute of a field."""
    return f"models.{object_.name}.{field_name(field)}"


def enum_class(enum: Enum) -> str:
    """The class of an enumeration."""
    return f"enums.{enum.name}"


def enum_member(enum: Enum, value: EnumValue) -> str:
    """The member of a value."""
    return f"enums.{enum.name}.{member_name(value.name, value.chosen_name)}"


def code_member(row: ErrorRow) -> str:
    """The member of a documented error."""
    return f"ErrorCode.{error_member(row)}"


def exception(category: str) -> str:
    """The class of a category."""
    return CATEGORIES[category].exception


def sign_function(level: Level) -> str:
    """The function that signs on a level."""
    return f"signing.sign_{level.name}"


def credential(item: Credential) -> str:
    """The argument that gives a credential."""
    return f"Credentials({item.name})"


def environment(api: Api, item: Environment) -> str:
    """The client that talks to an environment."""
    return f"{api.client}(environment={item.name!r})"


def client_parameter(api: Api, item: ClientParameter) -> str:
    """The argument of the client that calls take a parameter from."""
    return f"{api.client}({field_name(item)})"


def setting(item: Setting) -> str:
    """The argument that makes a choice."""
    return f"Settings({item.name})"


def channel(stream: Stream) -> str:
    """The constant of a stream."""
    return f"events.{stream.name.upper()}"


def listener(stream: Stream) -> str:
    """The method that listens to a stream; where only its messages are documented, what decodes them."""
    return channel(stream) if stream.connection is None else f"client.streams.{stream.name}()"


def listener_argument(stream: Stream, field: Field) -> str:
    """The argument that gives a parameter of a stream."""
    return listener(stream) if field.constant is not None else f"client.streams.{stream.name}({field_name(field)})"


def topic(stream: Stream, item: Channel) -> str:
    """The method that makes a topic to subscribe to."""
    return f"streams.{pascal(stream.name)}Topic.{item.name}()"


def topic_argument(stream: Stream, item: Channel, field: Field) -> str:
    """The argument that gives a parameter of a topic."""
    return f"{topic(stream, item).removesuffix('()')}({field_name(field)})"


def clients(api: Api) -> tuple[str, str]:
    """The two client classes."""
    return api.client, f"Async{api.client}"
