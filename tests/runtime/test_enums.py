"""Enumerations that stay open."""

from __future__ import annotations

import pickle
from typing import Any

import msgspec
import pytest

from .acme import Level2, Side


def test_unknown_text_is_kept() -> None:
    member = Side("short")
    assert (member.name, member.value, member.is_known) == ("UNKNOWN", "short", False)
    assert member == "short"
    assert member == Side("short")
    assert {member: 1}["short"] == 1  # type: ignore[index]
    assert str(member) == f"{member}" == "short"
    assert pickle.loads(pickle.dumps(member)) == member
    assert member not in list(Side)
    assert Side("buy") is Side.BUY
    assert Side.BUY.is_known
    assert {Side.BUY: 1}["buy"] == 1  # type: ignore[index]


def test_unknown_integers_are_kept() -> None:
    member = Level2(7)
    assert (member.name, member.value, member.is_known) == ("UNKNOWN", 7, False)
    assert (str(member), f"{member:03d}") == ("7", "007")
    assert pickle.loads(pickle.dumps(member)) == member == 7
    assert Level2(1) is Level2.ONE
    assert Level2.ONE.is_known


@pytest.mark.parametrize("raw", [None, 5, True, 1.5, ["buy"]])
def test_what_is_no_text_is_refused(raw: object) -> None:
    with pytest.raises(ValueError, match="not a valid Side"):
        Side(raw)


@pytest.mark.parametrize("raw", [None, "1", 1.5])
def test_what_is_no_integer_is_refused(raw: Any) -> None:
    with pytest.raises(ValueError, match="not a valid Level2"):
        Level2(raw)


def test_msgspec_knows_them() -> None:
    assert msgspec.convert("x", Side).value == "x"
    assert msgspec.convert(9, Level2).value == 9
    assert msgspec.json.encode(Side("x")) == b'"x"'
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert("9", Level2)
