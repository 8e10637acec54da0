"""JSON with exact numbers, and the two repairs."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.values.exact_json import NotJson, decode, is_list, is_object, repaired
from tests.spending import cpu_within

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["010", ", ]", '"', "\\", '\\"', "00.5", ",}", "[,]", "-01"])
)
DOCUMENTS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
)


def test_numbers_are_exact() -> None:
    value = decode(b"[1.10, 1e3, 0E-10, -0, 123456789012345678901234567890, 0.1234567890123456789012345678901]").value
    assert [str(item) for item in value] == [
        "1.10",
        "1E+3",
        "0E-10",
        "0",
        "123456789012345678901234567890",
        "0.1234567890123456789012345678901",
    ]
    assert [type(item) for item in value] == [Decimal, Decimal, Decimal, int, int, Decimal]


def test_one_number_beyond_decimal_leaves_the_rest_readable() -> None:
    value = decode(b'{"size": 1e99999999999999999999, "price": 0.50, "id": 7}').value
    assert value == {"size": Decimal("Infinity"), "price": Decimal("0.50"), "id": 7}


@pytest.mark.parametrize(
    "data", [b"", b"NaN", b"[1,]", b"{'a': 1}", b"\xff", b"1 2", b"[" * 100_000, b"[Infinity]", b"01"]
)
def test_what_is_no_json(data: bytes) -> None:
    with pytest.raises(NotJson):
        decode(data)


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert decode(b"\xef\xbb\xbf[1]").value == [1]


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (
            b'{"code": 030202, "n": [007, -01, 00, 0.5, 0, 10.05]}',
            {"code": "030202", "n": ["007", "-01", "00", Decimal("0.5"), 0, Decimal("10.05")]},
        ),
        (b'{"a": 1,}', {"a": 1}),
        (b'[{"a": {"code": 0,\n  }}, ]', [{"a": {"code": 0}}]),
        (b'["01, ]", "\\", 02 ]", 03,]', ["01, ]", '", 02 ]', "03"]),
        (b"[01.50e1]", ["01.50e1"]),
        (b"[1]", [1]),
    ],
)
def test_repair(data: bytes, value: object) -> None:
    assert decode(data, repair=True).value == value


@pytest.mark.parametrize(
    "data", [b'{"a": 1 "b": 2}', b"[1,,]", b'{"a": 0x1}', b'["', b"0 1", b"<html>", b'{"a', b"[0123abc]"]
)
def test_nothing_else_is_repaired(data: bytes) -> None:
    with pytest.raises(NotJson):
        decode(data, repair=True)


def test_repair_is_reported() -> None:
    assert decode(b"[01]", repair=True).repaired
    assert not decode(b"[1]", repair=True).repaired


@given(DOCUMENTS, st.booleans(), st.sampled_from([None, 1]))
def test_json_is_left_as_it_is(document: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(document, ensure_ascii=ascii_only, indent=indent)
    try:
        data = text.encode()
    except UnicodeEncodeError:
        data = json.dumps(document).encode()
    assert repaired(data) == data


def spoil(value: Any, zeros: list[str]) -> str:
    """JSON text of ``value`` with commas too many, and the marked texts as numbers with leading zeros."""
    if is_object(value):
        return "{" + "".join(f"{json.dumps(name)}: {spoil(item, zeros)} , " for name, item in value.items()) + "}"
    if is_list(value):
        return "[" + "".join(f"{spoil(item, zeros)},\n" for item in value) + "]"
    if isinstance(value, str) and value in zeros:
        return value
    return json.dumps(value)


ZEROS = ["00", "030202", "-01", "007.50", "00e5"]


@given(
    st.recursive(
        st.sampled_from(ZEROS) | st.integers() | st.text('\\"0,]} a', max_size=8),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text('"\\0, ]', max_size=5), inner, max_size=4),
    )
)
def test_what_was_spoilt_is_mended(document: Any) -> None:
    text = spoil(document, ZEROS)
    decoded = msgspec.json.decode(repaired(text.encode()))
    assert decoded == json.loads(json.dumps(document))


@pytest.mark.parametrize(
    "data",
    [
        b'"' * 500_000,
        b'\\"' * 500_000,
        b'"\\"' * 300_000,
        b", " * 500_000,
        b"," + b" " * 1_000_000,
        b"0" * 1_000_000,
        b"-" * 1_000_000,
    ],
)
def test_repair_is_linear(data: bytes) -> None:
    with cpu_within(5):
        repaired(data)


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_decode_or_are_refused(data: bytes, repair: bool) -> None:
    try:
        decode(data, repair)
    except NotJson as problem:
        assert str(problem)
