"""A decoded answer against its payload, which is read by the standard library alone: nothing lost, nothing changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import msgspec


def read(payload: bytes, *path: str | int) -> Any:
    """What stands in a payload, numbers as Decimals."""
    value: Any = json.loads(payload, parse_float=Decimal, parse_int=Decimal)
    for step in path:
        value = value[step]
    return value


def differences(value: Any, raw: Any, at: str = "") -> Iterator[str]:
    """Where a decoded value is another one than stands in the payload; none means that they say the same."""
    match value:
        case msgspec.Struct():
            yield from _of_object(value, raw, at)
        case Enum():
            wire = value.value if isinstance(value.value, str) else str(value.value)
            if str(raw) != wire or not getattr(value, "is_known", False):
                yield f"{at}: {value!r} of {raw!r}"
        case datetime():
            moment: Any = value  # a Timestamp of the SDK, which keeps what stood on the wire
            if moment.text != str(raw):
                yield f"{at}: {moment.text} of {raw!r}"
        case date():
            if value.isoformat() != raw:
                yield f"{at}: {value!r} of {raw!r}"
        case str():
            if value != str(raw):
                yield f"{at}: {value!r} of {raw!r}"
        case bool() | None:
            if value is not raw:
                yield f"{at}: {value!r} of {raw!r}"
        case Decimal() | int():
            if Decimal(value).as_tuple() != Decimal(str(raw)).as_tuple():
                yield f"{at}: {value!r} of {raw!r}"
        case list():
            yield from _of_list(cast("Sequence[Any]", value), raw, at)
        case dict():
            yield from _of_mapping(cast("dict[str, Any]", value), raw, at)
        case _:
            yield f"{at}: a {type(value).__name__}"


def _of_object(value: msgspec.Struct, raw: Any, at: str) -> Iterator[str]:
    if not isinstance(raw, dict):
        yield f"{at}: an object of {raw!r}"
        return
    names = {field.encode_name: getattr(value, field.name) for field in msgspec.structs.fields(value)}
    yield from _of_mapping(
        {name: item for name, item in names.items() if item not in (None, msgspec.UNSET)},
        _present(cast("dict[str, Any]", raw)),
        at,
    )


def _present(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Without what counts as absent: null."""
    return {name: item for name, item in raw.items() if item is not None}


def _of_mapping(value: Mapping[str, Any], raw: Any, at: str) -> Iterator[str]:
    if sorted(value) != sorted(raw):
        yield f"{at}: {sorted(set(value) ^ set(raw))} on one side only"
        return
    for name, item in value.items():
        yield from differences(item, raw[name], f"{at}.{name}")


def _of_list(value: Sequence[Any], raw: Any, at: str) -> Iterator[str]:
    if len(value) != len(raw):
        yield f"{at}: {len(value)} items of {len(raw)}"
        return
    for number, (item, other) in enumerate(zip(value, raw, strict=True)):
        yield from differences(item, other, f"{at}[{number}]")
