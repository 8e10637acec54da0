"""Parameters of calls that a client may be given once, for all of its calls."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyze.context import Context
from generator.ir.api import ClientParameter
from generator.ir.models import Field
from generator.ir.operations import Group
from generator.ir.types import Scalar
from generator.spec.node import Text

_KINDS = ("string", "integer")


def client_parameters(context: Context, groups: Sequence[Group]) -> tuple[ClientParameter, ...]:
    """Each declared parameter with its type and name in Python, which all calls that have it must share."""
    found: list[ClientParameter] = []
    operations = [operation for group in groups for operation in group.operations]
    given = [field for operation in operations for field in operation.fields if field.constant is None]
    for name, written in context.spec.venue.client_parameters.items():
        fields = [field for field in given if field.name == name]
        if not fields:
            context.unknown("parameter", name, sorted({field.name for field in given}), "unknown-name")
        elif _is_one(context, name, fields):
            first = fields[0]
            found.append(ClientParameter(str(name), first.chosen_name, first.type, str(written.doc), name.span))
    return tuple(found)


def _is_one(context: Context, name: Text, fields: Sequence[Field]) -> bool:
    """Whether one argument can be used for all of them; reported if not."""
    first = fields[0]
    other = next((each for each in fields if (each.type, each.chosen_name) != (first.type, first.chosen_name)), None)
    if other is not None:
        help_ = f"the calls at {first.span.where} and {other.span.where} differ in its type or its name in Python"
        context.error(name.span, f"`{name}` is not the same parameter in all calls", "wrong-type", help_)
    elif not isinstance(first.type, Scalar) or first.type.kind not in _KINDS:
        context.error(
            name.span, f"`{name}` cannot be given to a client", "wrong-type", "it must be a string or integer"
        )
    elif any(field.nullable for field in fields):
        help_ = "None means the value that the client was given; a nullable parameter needs it for null"
        context.error(name.span, f"`{name}` cannot be given to a client", "wrong-type", help_)
    else:
        return True
    return False
