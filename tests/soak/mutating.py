"""Documents made worse: bytes, structure, numbers, nesting, keys."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

NUMBERS = (
    "1e9999999", "-1e9999999", "1e-9999999", "NaN", "Infinity", "-0", "0.0", "5.0", "5e0", "9" * 400, "9" * 5000,
    "1e308", "-1", "1" + "0" * 30, "0.1e1", "1E400", "18446744073709551616",
)  # fmt: skip
TEXTS = (
    '""', '"\\ud800"', '"\\u0000"', '"null"', '"NaN"', '"1e999999999"', '"x y"', '"' + "9" * 500 + '"',
    '"2026-13-45T99:99:99Z"', '"0001-01-01T00:00:00Z"', '"' + "w" * 3000 + '"', '"\u202e"', '" 5 "', '"5.0"', '"-"',
)  # fmt: skip
OTHERS = ("null", "true", "false", "[]", "{}", "[null]", '{"":null}', "[[[[[[]]]]]]", '{"a":{"a":{"a":1}}}')
BYTES = (
    b"\x00",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\\",
    b"\xef\xbb\xbf",
    b"1e9",
    b"-",
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One to three changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(_WAYS)(data, chance)[:200_000]
    return data


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _drop(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 8) :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(BYTES) * chance.choice((1, 1, 1, 50)) + data[at:]


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"\xff"
    at = chance.randrange(len(data))
    return data[:at] + bytes((data[at] ^ (1 << chance.randrange(8)),)) + data[at + 1 :]


def _nest(data: bytes, chance: random.Random) -> bytes:
    depth = chance.choice((1, 3, 100, 990, 3000))
    return b"[" * depth + data + b"]" * depth if chance.random() < 0.5 else b'{"data":' * depth + data + b"}" * depth


def _wrap(data: bytes, chance: random.Random) -> bytes:
    before, after = chance.choice(
        ((b"[", b"]"), (b'{"data":', b"}"), (b'{"code":0,"data":', b"}"), (data, b""), (b" ", b" "))
    )
    return before + data + after


def _value(data: bytes, chance: random.Random) -> bytes:
    """Another value in the place of one, or a key that is gone or there twice."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return _flip(data, chance)
    places: list[tuple[Any, Any]] = []
    left: list[Any] = [whole]
    while left:
        value = left.pop()
        inside: Any = value
        keys: list[Any] = []
        if isinstance(value, dict | list):
            keys = list(inside) if isinstance(value, dict) else list(range(len(inside)))
        places += [(value, key) for key in keys]
        left += [inside[key] for key in keys]
    if not places:
        return _other(chance).encode()
    holder, key = chance.choice(places)
    if chance.random() < 0.15:
        del holder[key]
        return json.dumps(whole).encode()
    twice = isinstance(holder, dict) and chance.random() < 0.15
    before = json.dumps(holder[key])
    mark = "@@here@@"
    holder[key] = mark
    text = json.dumps(whole)
    new = f"{before}, {json.dumps(key)}: {_other(chance)}" if twice else _other(chance)
    return text.replace(f'"{mark}"', new, 1).encode("utf-8", "surrogatepass")


def _other(chance: random.Random) -> str:
    return chance.choice(chance.choice((NUMBERS, TEXTS, OTHERS)))


_WAYS: list[Callable[[bytes, random.Random], bytes]] = [
    _cut, _drop, _insert, _flip, _nest, _wrap, _value, _value, _value, _value,
]  # fmt: skip
