"""The model's fields in the words of a help line."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from generator.spec import model
from generator.spec.node import Node
from generator.spec.values import Entry, Value

_KINDS: Final[dict[Any, str]] = {
    dict: "a mapping",
    list: "a list",
    int: "a whole number",
    bool: "`true` or `false`",
}


def fields_of(value: Value) -> dict[str, Any]:
    """The fields of the class that an entry was read as, each with its annotation; none for anything else."""
    kind = value.read_as if isinstance(value, Entry) else None
    if kind is None or not issubclass(kind, Node):
        return {}
    return {name: field.annotation for name, field in kind.model_fields.items()}


def words_of(annotation: Any) -> list[str]:
    """The words that a field takes, also where it may be absent; none when it takes any text."""
    if get_origin(annotation) is Literal:
        return [str(word) for word in get_args(annotation)]
    if get_origin(annotation) in (Union, types.UnionType):
        return [word for branch in get_args(annotation) for word in words_of(branch)]
    return []


def keys_of(class_name: str) -> str | None:
    """What an entry of a class of the model needs; None when it needs nothing, or when there is no such class."""
    kind = getattr(model, class_name, None)
    required = _required(kind) if isinstance(kind, type) and issubclass(kind, Node) else []
    return f"write {{{', '.join(f'{name}: ...' for name in required)}}}" if required else None


def describe(name: str, annotation: Any) -> str:
    """What a key holds."""
    words = words_of(annotation)
    if words:
        return f"`{name}` is {one_of(words)}"
    if isinstance(annotation, type) and issubclass(annotation, Node):
        required = _required(annotation)
        return f"`{name}` is a mapping with {listing(required)}" if required else f"`{name}` is a mapping"
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return f"`{name}` is {_KINDS.get(get_origin(annotation) or annotation, 'a text')}"


def _required(kind: type[Node]) -> list[str]:
    return [name for name, field in kind.model_fields.items() if field.is_required()]


def one_of(words: Iterable[str]) -> str:
    """All words that are possible."""
    return f"one of {listing(words)}"


def listing(words: Iterable[str]) -> str:
    """Words in backticks."""
    return ", ".join(f"`{word}`" for word in words)
