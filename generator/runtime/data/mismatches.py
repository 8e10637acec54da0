"""Where a value does not fit its type, to the very field: what msgspec says of it, and what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import msgspec

from ..values.exact_json import is_list, is_object
from .decoders import Refused, without_none

_MISSING = re.compile(r"Object missing required field `(.+)`").fullmatch
_SOMEWHERE = "[...]"
"""What msgspec says in place of the key of a map."""


def refusal(misfit: str, value: Any, kind: Any) -> Refused:
    """The refusal for what msgspec reported about ``value``; its path names keys of maps and missing fields."""
    reason, _, path = misfit.partition(" - at `")
    path = path.rstrip("`").removeprefix("$")
    if _SOMEWHERE in path:
        path = "".join(_steps(value, kind))
    missing = _MISSING(reason)
    if missing:
        path += f".{missing[1]}"
    refused = Refused(reason)
    return refused.at(path) if path else refused


def _steps(value: Any, kind: Any) -> Iterator[str]:
    """The way to the first part of ``value`` that does not fit, up to a field that is missing."""
    for step, part, expected in _parts(value, without_none(kind)[0]):
        try:
            msgspec.convert(part, expected)
        except msgspec.ValidationError:
            yield step
            yield from _steps(part, expected)
            return


def _parts(value: Any, kind: Any) -> Iterator[tuple[str, Any, Any]]:
    """Each part of a value: the step to it, what it is, and what it should be."""
    origin = get_origin(kind)
    if origin in (list, tuple) and is_list(value):
        yield from ((f"[{index}]", item, get_args(kind)[0]) for index, item in enumerate(value))
    elif origin is dict and is_object(value):
        yield from ((f".{name}", item, get_args(kind)[1]) for name, item in value.items())
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct) and is_object(value):
        for field in msgspec.structs.fields(kind):
            if field.encode_name in value:
                yield f".{field.encode_name}", value[field.encode_name], field.type
