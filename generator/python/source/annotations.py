"""Types of the Api as annotations, each with the imports it needs."""

from __future__ import annotations

from collections.abc import Collection

from generator.ir.types import EnumRef, ListOf, MapOf, ObjectRef, Scalar, TypeRef
from generator.python.source.imports import Imports
from generator.python.source.literals import literal

_PLAIN = {"string": "str", "integer": "int", "boolean": "bool"}


class Annotations:
    """Says types inside one class, whose members ``hidden`` hide what has their name from its annotations.

    ``in_models``: in models.py itself, where the objects need no import. ``only_sent``: of an object that never
    arrives, so that its times are any.
    """

    def __init__(
        self, imports: Imports, hidden: Collection[str] = (), *, in_models: bool = False, only_sent: bool = False
    ) -> None:
        self._imports = imports
        self._hidden = frozenset(hidden)
        self._in_models = in_models
        self._only_sent = only_sent

    def received(self, type_: TypeRef) -> str:
        """The annotation of a value that arrives."""
        match type_:
            case Scalar(kind) if kind in _PLAIN:
                return self.word(_PLAIN[kind])
            case Scalar("decimal"):
                self._imports.use("decimal", "Decimal")
                return "Decimal"
            case Scalar("date"):
                return self.word("date", "datetime")
            case Scalar("json"):
                self._imports.own("_runtime.values.exact_json", "JSON")
                return "JSON"
            case Scalar() if self._only_sent:
                return self.word("datetime", "datetime")
            case Scalar():
                self._imports.own("_runtime.data.times", "Timestamp")
                return "Timestamp"
            case ObjectRef(name):
                if not self._in_models:
                    self._imports.own("models", name)
                return name
            case EnumRef(name):
                self._imports.own("enums", name)
                return name
            case ListOf(item):
                return f"{self.word('list')}[{self.received(item)}]"
            case MapOf(item):
                return f"{self.word('dict')}[{self.word('str')}, {self.received(item)}]"

    def written(self, type_: TypeRef) -> str:
        """The type against which a value is checked before it is sent; a time is a number or text by then."""
        match type_:
            case Scalar("json"):
                self._imports.use("typing", "Any")
                return "Any"
            case Scalar(kind) if kind.startswith("timestamp"):
                return self.word("str" if kind == "timestamp_iso" else "int")
            case ListOf(item):
                return f"{self.word('list')}[{self.written(item)}]"
            case MapOf(item):
                return f"{self.word('dict')}[{self.word('str')}, {self.written(item)}]"
            case _:
                return self.received(type_)

    def sent(self, type_: TypeRef, enum_base: dict[str, str], values: tuple[str, ...] = ()) -> str:
        """The annotation of a value that a caller gives: wider where nothing is lost by it.

        Of an enum that takes ``values`` only, these are named, so that a type checker knows them.
        """
        match type_:
            case Scalar("decimal"):
                self._imports.use("decimal", "Decimal")
                return f"Decimal | {self.word('int')}"
            case Scalar(kind) if kind.startswith("timestamp"):
                return self.word("datetime", "datetime")
            case EnumRef(name):
                self._imports.own("enums", name)
                if values:
                    self._imports.use("typing", "Literal")
                    plain = (value if enum_base[name] == "integer" else literal(value) for value in values)
                    return f"{name} | Literal[{', '.join(plain)}]"
                return f"{name} | {self.word('int' if enum_base[name] == 'integer' else 'str')}"
            case ObjectRef(name):
                self._imports.own("models", name)
                self._imports.use("collections.abc", "Mapping")
                return f"{name} | Mapping[{self.word('str')}, {self.word('object')}]"
            case ListOf(item):
                self._imports.use("collections.abc", "Sequence")
                return f"Sequence[{self.sent(item, enum_base, values)}]"
            case MapOf(item):
                self._imports.use("collections.abc", "Mapping")
                return f"Mapping[{self.word('str')}, {self.sent(item, enum_base, values)}]"
            case Scalar():
                return self.received(type_)

    def word(self, name: str, module: str = "builtins") -> str:
        """A name in lower case, as ``builtin_list`` where a member called ``list`` hides it."""
        if name in self._hidden:
            self._imports.use(module, f"{name} as {module.removesuffix('s')}_{name}")
            return f"{module.removesuffix('s')}_{name}"
        if module != "builtins":
            self._imports.use(module, name)
        return name
