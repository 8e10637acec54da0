"""Values that are always sent, as Python has them."""

from __future__ import annotations

from decimal import Decimal

from generator.ir.api import Api
from generator.ir.types import EnumRef, Scalar, TypeRef
from generator.python.source.imports import Imports


def constant(api: Api, text: str, type_: TypeRef, imports: Imports) -> object:
    """A value of a spec, of a parameter or field of ``type_``, as the runtime is given it."""
    match type_:
        case Scalar("integer"):
            return int(text)
        case Scalar("boolean"):
            return text == "true"
        case Scalar("decimal"):
            imports.use("decimal", "Decimal")
            return Decimal(text)
        case EnumRef(name) if any(enum.name == name and enum.base == "integer" for enum in api.enums):
            return int(text)
        case _:
            return text
