"""Readers and writers are made when first needed, by whichever threads come first; each sees whole ones only."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from generator.runtime.data.decode import TypedReader
from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.data.serialize import Serializer
from generator.runtime.data.times import Timestamp


class Inner(msgspec.Struct, kw_only=True):
    at: Timestamp


class Outer(msgspec.Struct, kw_only=True):
    price: Decimal
    inner: Inner | None = None
    at: Timestamp | None = None


MOMENT = Timestamp(2026, 1, 2, tzinfo=UTC)
TIMES: Mapping[type, Mapping[str, str]] = {Outer: {"at": "ms"}, Inner: {"at": "ms"}}


def in_two_threads(work: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What two threads get, the second of which begins while the first looks at the fields of a class."""
    looking, going_on = threading.Event(), threading.Event()
    fields = msgspec.structs.fields
    found: list[Any] = []

    def slow(kind: Any) -> Any:
        if threading.current_thread().name == "first":
            looking.set()
            going_on.wait(0.2)
        return fields(kind)

    def run() -> None:
        try:
            found.append(work())
        except Exception as problem:
            found.append(problem)

    monkeypatch.setattr(msgspec.structs, "fields", slow)
    first, second = (threading.Thread(target=run, name=name) for name in ("first", "second"))
    first.start()
    assert looking.wait(5)
    second.start()
    second.join(0.1)
    going_on.set()
    first.join(5)
    second.join(5)
    return found


def test_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = TypedReader(times=TIMES)
    answer = {"price": "1.10", "at": 1767312000000, "inner": {"at": 1767312000000}}
    found = in_two_threads(lambda: reader.convert(answer, Outer, DeviationCounter()), monkeypatch)
    assert found == [Outer(price=Decimal("1.10"), at=MOMENT, inner=Inner(at=MOMENT))] * 2


def test_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    sender = Serializer(TIMES, {}, "text")
    given = {"price": 1, "at": datetime(2026, 1, 2, tzinfo=UTC), "inner": {"at": MOMENT}}
    found = in_two_threads(lambda: sender.written(given, Outer, "order"), monkeypatch)
    assert found == [{"price": Decimal(1), "inner": {"at": 1767312000000}, "at": 1767312000000}] * 2
