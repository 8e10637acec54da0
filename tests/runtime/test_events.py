"""Pushed messages."""

from __future__ import annotations

import pickle
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.errors.exceptions import UnexpectedResponse
from generator.runtime.http.response import At, dig
from generator.runtime.streams.events import Channel, EventDecoder, EventKind, RawMessage, UnknownEvent

from .acme import DECODER, Order

DATA = '{"type": "order", "data": {"id": "é", "side": "buy", "qty": "1.50", "created": 1746774142003}}'


@pytest.mark.parametrize("data", [DATA, DATA.encode(), bytearray(DATA.encode())])
def test_a_known_kind(data: bytes) -> None:
    event = DECODER.decode(data, DeviationCounter())
    assert isinstance(event, Order)
    assert (event.id, str(event.qty)) == ("é", "1.50")
    assert event.created is not None
    assert event.created.text == "1746774142003"


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b'{"type": "news", "x": 1}', "news"), (b'{"x": 1}', None), (b"[1]", None), (b'"x"', None), (b'{"type": 5}', "5")],
)
def test_an_unknown_kind_is_delivered(data: bytes, kind: str | None) -> None:
    event = DECODER.decode(data, DeviationCounter())
    assert isinstance(event, UnknownEvent)
    assert (event.kind, event.raw) == (kind, data)
    assert pickle.loads(pickle.dumps(event)) == event


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b'{"type": "order"', None),
        (b"\xff", None),
        (b'{"type": "order", "data": {"id": "1", "side": "buy", "qty": "NaN"}}', "qty"),
        (b'{"type": "order"}', None),
    ],
)
def test_what_cannot_be_read(data: bytes, path: str | None) -> None:
    with pytest.raises(UnexpectedResponse) as caught:
        DECODER.decode(data, DeviationCounter())
    assert (caught.value.body, caught.value.path) == (data, path)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_several_channels_and_repair() -> None:
    decoder: EventDecoder[Order] = EventDecoder(
        Channel(kind=lambda answer: dig(answer.json, "e"), events={}),
        Channel(kind=lambda answer: dig(answer.json, "type"), events={"o": EventKind(Order)}),
        repair_json=True,
    )
    seen = DeviationCounter()
    event = decoder.decode('{"e": "x", "type": "o", "id": "1", "side": "buy", "qty": 01,}', seen)
    assert isinstance(event, Order)
    assert event.qty == 1
    assert seen.counts == {"json: repaired": 1}
    unknown = decoder.decode('{"e": "x", "type": "p"}', seen)
    assert isinstance(unknown, UnknownEvent)
    assert unknown.kind == "x"
    decoder.decode("[1,]", seen)
    assert seen.counts == {"json: repaired": 2}


@given(st.binary(max_size=100) | st.text(max_size=100))
def test_nothing_else_escapes(data: bytes | str) -> None:
    with suppress(UnexpectedResponse):
        assert isinstance(DECODER.decode(data, DeviationCounter()), UnknownEvent)


@pytest.mark.parametrize(
    ("names", "data", "found"),
    [
        (("a",), b'{"a": 1}', 1),
        (("a",), b'{"b": 1}', None),
        (("a",), b"[1]", None),
        (("a",), b"not JSON", None),
        (("a", "b"), b'{"a": {"b": "x"}}', "x"),
        (("a", "b"), b'{"a": "b"}', None),
    ],
)
def test_a_look_at_a_place(names: tuple[str, ...], data: bytes, found: object) -> None:
    assert At(*names)(RawMessage(data)) == found


def test_a_message_begins_with_a_mark_perhaps() -> None:
    message = RawMessage(b"\xef\xbb\xbf{}")
    assert (message.json, message.not_json, message.was_repaired) == ({}, None, False)
    broken = RawMessage(b"{", repair=True)
    assert broken.json is None
    assert broken.not_json is not None
    assert RawMessage(b"[1,]", repair=True).was_repaired
