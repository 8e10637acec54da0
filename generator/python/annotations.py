"""Types of the Api as annotations, each with the imports it needs."""

from __future__ import annotations

from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, TypeRef
from generator.python.imports import Imports

_PLAIN = {"string": "str", "integer": "int", "boolean": "bool"}


def received(type_: TypeRef, imports: Imports) -> str:
    """The annotation of a value that arrives."""
    match type_:
        case Scalar(kind) if kind in _PLAIN:
            return _PLAIN[kind]
        case Scalar("decimal"):
            imports.use("decimal", "Decimal")
            return "Decimal"
        case Scalar("date"):
            imports.use("datetime", "date")
            return "date"
        case Scalar("json"):
            imports.own("_runtime.json", "JSON")
            return "JSON"
        case Scalar():
            imports.own("_runtime.times", "Timestamp")
            return "Timestamp"
        case ObjectRef(name):
            imports.own("models", name)
            return name
        case EnumRef(name):
            imports.own("enums", name)
            return name
        case ListOf(item):
            return f"list[{received(item, imports)}]"
        case MapOf(item):
            return f"dict[str, {received(item, imports)}]"


def sent(type_: TypeRef, imports: Imports, enum_base: dict[str, str]) -> str:
    """The annotation of a value that a caller gives: wider where nothing is lost by it."""
    match type_:
        case Scalar("decimal"):
            imports.use("decimal", "Decimal")
            return "Decimal | int"
        case Scalar(kind) if kind.startswith("timestamp"):
            imports.use("datetime", "datetime")
            return "datetime"
        case EnumRef(name):
            imports.own("enums", name)
            return f"{name} | {'int' if enum_base[name] == 'integer' else 'str'}"
        case ObjectRef(name):
            imports.own("models", name)
            imports.use("collections.abc", "Mapping")
            return f"{name} | Mapping[str, object]"
        case ListOf(item):
            imports.use("collections.abc", "Sequence")
            return f"Sequence[{sent(item, imports, enum_base)}]"
        case MapOf(item):
            imports.use("collections.abc", "Mapping")
            return f"Mapping[str, {sent(item, imports, enum_base)}]"
        case Scalar():
            return received(type_, imports)
