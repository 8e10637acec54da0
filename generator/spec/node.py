"""The base of the spec language's model: strict entries that know their places."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Discriminator, PlainValidator, PrivateAttr, Tag, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import PydanticCustomError

from generator.spec.values import NOWHERE, Entry, Items, Text, Value, step_into
from generator.text.span import Span

__all__ = ["Boolean", "Discriminator", "Integer", "Node", "Tag", "Text", "mistake"]

_Self = TypeVar("_Self", bound="Node")
_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")


_BOOLEANS: Final = {
    **dict.fromkeys(("true", "yes", "y", "on", "1"), "true"),
    **dict.fromkeys(("false", "no", "n", "off", "0"), "false"),
}


def mistake(rule: str, message: str, help: str | None = None) -> PydanticCustomError:
    """A mistake found while an entry is read; raise it from a validator of the model."""
    return PydanticCustomError("mistake", "{message}", {"rule": rule, "message": message, "help": help})


def _check_forms(node: Node) -> None:
    given = [name for name in node.forms if getattr(node, name) is not None]
    if node.forms and not given:
        raise mistake("missing-key", f"missing key {' or '.join(f'`{name}`' for name in node.forms)}")
    if len(given) > 1:
        raise mistake(
            "key-combination", f"{' and '.join(f'`{name}`' for name in given)} exclude each other", "keep one of them"
        )


def _read_integer(value: object) -> int:
    if not isinstance(value, Text):
        raise mistake("wrong-type", f"expected an integer, got {kind_of(value)}")
    if _INTEGER.fullmatch(value) is None:
        raise mistake("not-a-number", f"`{value}` is not an integer", "write at most 18 digits, without leading zeros")
    return int(value)


def _read_boolean(value: object) -> bool:
    if not isinstance(value, Text):
        raise mistake("wrong-type", f"expected `true` or `false`, got {kind_of(value)}")
    if value not in ("true", "false"):
        meant = _BOOLEANS.get(value.casefold())
        help = f"did you mean `{meant}`?" if meant else "write `true` or `false`"
        raise mistake("unknown-value", f"`{value}` is not `true` or `false`", help)
    return value == "true"


Integer = Annotated[int, PlainValidator(_read_integer, json_schema_input_type=int)]
"""A whole number, read from text."""
Boolean = Annotated[bool, PlainValidator(_read_boolean, json_schema_input_type=bool)]
"""``true`` or ``false`` and no other word, read from text."""


class Node(BaseModel):
    """One entry of a spec. What has no field is a mistake; what has one keeps the place where it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    forms: ClassVar[tuple[str, ...]] = ()
    """Fields of which one and only one is given, in entries that have several forms."""

    _entry: Entry = PrivateAttr(default_factory=lambda: Entry(NOWHERE.whole()))

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls: type[_Self], value: Any, handler: ModelWrapValidatorHandler[_Self]) -> _Self:
        if not isinstance(value, Entry):
            return handler(value)
        value.read_as = cls
        node = handler(value)
        _check_forms(node)
        node._entry = value
        return node

    @property
    def span(self) -> Span:
        """The key that introduces the entry, or where the entry begins when it has none."""
        return self._entry.span

    def key_span(self, *path: str | int) -> Span:
        """The place of a key, by names as they are written: ``node.key_span("fields", "order_no")``.

        What is not written has the place of the entry that could hold it.
        """
        holder, last = self._holder(path)
        key = holder.key(last) if isinstance(holder, Entry) and isinstance(last, str) else None
        if key is not None:
            return key.span
        value = step_into(holder, last)
        return holder.span if value is None else value.span

    def value_span(self, *path: str | int) -> Span:
        """The place of the value under a key; what is not written has the place of the entry that could hold it."""
        holder, last = self._holder(path)
        value = step_into(holder, last)
        if value is None:
            return holder.span
        return value.span if isinstance(value, Text) else value.body

    def _holder(self, path: tuple[str | int, ...]) -> tuple[Value, str | int]:
        """The innermost written value on the way to the last step, and that step."""
        holder: Value = self._entry
        for step in path[:-1]:
            inner = step_into(holder, step)
            if inner is None:
                break
            holder = inner
        return holder, path[-1]


def kind_of(value: object) -> str:
    """What a value is, in the words of a message."""
    if isinstance(value, Entry):
        return "a mapping"
    return "a list" if isinstance(value, Items) else "a text"
