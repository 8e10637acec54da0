"""Bytes read straight into types mean what the careful path means, over all types of all venues and whatever arrives.

Documents are made from the types themselves and then mutated in their text: other forms of numbers, texts that only
look like numbers, missing, doubled and unknown members, values of other kinds.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal
from types import GenericAlias
from typing import Any, NamedTuple, get_args, get_origin

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.runtime.values.exact_json import is_list, is_object
from tests.sdks.sdks import SDKS, WOOXPRO, Sdk
from tests.sdks.written import payload

NUMBERS = [
    *("0", "5", "-0", "5.0", "5e0", "1.50", "-0.0", "1e5", "1E-7", "0.1000", "12345678901234567890.123456789"),
    *("1e300", "1e399", "1e401", "1e-401", "1e-9999999", "1e99999999999999999999", "9" * 350, "1e0005", "1E-0005"),
    *("0." + "0" * 395 + "1", "0." + "0" * 500 + "1", "1" * 401, "18446744073709551616", "1746774142003", "1746774142"),
    *("1746774142.25", "1e99999", "99999999999999999999"),
]
TEXTS = [
    *("", " 1 ", "1 ", " 1", "1_000", "_1", "1__0", "1_", "1e_5", "n_an", "NaN", "-nan", "sNaN", "Infinity", "-inf"),
    *(
        "null",
        "true",
        "False",
        "N/A",
        "-",
        "--",
        "0000-00-00",
        "+1.",
        ".5",
        "-.5",
        "01",
        "0x10",
        "１２",
        "٣",
        "1\u00a0",
    ),
    *("2025-05-09T07:02:22Z", "2025-05-09T07:02:22.003+0000", "2025-05-09T07:02:22", "2025-05-09", "é", "中国", "buy"),
    *("1" * 401, "1e401", "1e-401", "1e9999", "1e0005", "limit", 'a"b', "a\\b", "1\n"),
]
TOKENS = st.one_of(
    st.sampled_from(NUMBERS),
    st.sampled_from(NUMBERS).map(json.dumps),
    st.sampled_from(TEXTS).map(json.dumps),
    st.sampled_from(TEXTS).map(lambda text: json.dumps(text, ensure_ascii=False)),
    st.sampled_from(
        ["null", "true", "[]", "{}", '["x"]', "[null]", '[{"a": 1}]', '"\\u0031"', '"1\\u0065-999"', "01", "NaN"]
    ),
    st.decimals(allow_nan=False, allow_infinity=False, places=8).map(str),
    st.integers().map(str),
    st.text(max_size=5).map(json.dumps),
)


class Typed(NamedTuple):
    """A type of a venue, and how its careful reading is told from the direct one."""

    sdk: Sdk
    type: Any

    def __str__(self) -> str:
        return f"{self.sdk}-{self.type}".replace("<class '", "").replace("'>", "").rpartition(".")[2]


def types_of(sdk: Sdk) -> Iterator[Typed]:
    models: Any = sdk.module("models")
    for name in dir(models):
        each: Any = getattr(models, name)
        if isinstance(each, type) and issubclass(each, msgspec.Struct) and each.__module__ == models.__name__:
            yield Typed(sdk, each)
            yield Typed(sdk, GenericAlias(list, (each,)))


pytestmark = pytest.mark.first
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
TYPES = [typed for sdk in SDKS for typed in types_of(sdk)]


def documents(kind: Any) -> st.SearchStrategy[str]:
    """JSON texts of a type: mostly as documented, and anything else now and then."""
    return st.integers(0, 49).flatmap(lambda dice: TOKENS if dice == 49 else _documented(kind))


def _documented(kind: Any) -> st.SearchStrategy[str]:
    origin, parts = get_origin(kind), [part for part in get_args(kind) if part not in (type(None), msgspec.UnsetType)]
    if origin is list:
        return st.lists(documents(parts[0]), max_size=2).map(lambda items: f"[{','.join(items)}]")
    if origin is dict:
        return st.lists(documents(parts[1]), max_size=2).map(
            lambda items: "{" + ",".join(f'"k{number}":{item}' for number, item in enumerate(items)) + "}"
        )
    if parts:
        return _documented(parts[0])
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _object(kind)
    if kind is Decimal:
        return st.sampled_from(["1.50", '"1.50"', "5", '"-3"', "1e3", '"0"', "0.00000001", '"1E-7"'])
    if kind is int or (isinstance(kind, type) and issubclass(kind, int) and kind is not bool):
        return st.sampled_from(["1", "2", "5", "1746774142003"])
    if kind is bool:
        return st.sampled_from(["true", "false"])
    if isinstance(kind, type) and issubclass(kind, datetime.datetime):
        return st.sampled_from(["1746774142", "1746774142003", '"2025-05-09T07:02:22Z"', '"2025-05-09T07:02:22.003Z"'])
    return st.sampled_from(['"a"', '"buy"', '"中"', '"1"', '"limit"'])


@st.composite
def _object(draw: st.DrawFn, kind: type[msgspec.Struct]) -> str:
    members: list[str] = []
    for field in msgspec.structs.fields(kind):
        if draw(st.integers(0, 99)) == 99:
            continue
        members.append(f'"{field.encode_name}":{draw(documents(field.type))}')
    if draw(st.integers(0, 3)) == 3:
        members.append(f'"unknown_1":{draw(TOKENS)}')
    if members and draw(st.integers(0, 19)) == 19:
        name = draw(st.sampled_from(members)).partition(":")[0]
        members.append(f"{name}:{draw(TOKENS)}")
    blank = draw(st.sampled_from(["", " ", "\n  "]))
    return "{" + f",{blank}".join(members) + "}"


def carefully(typed: Typed, body: bytes) -> Any:
    """What the careful path makes of ``body``, with what it counted; or what it raised."""
    sdk = typed.sdk
    seen = sdk.runtime("data.deviation_counter").DeviationCounter()
    json_ = sdk.runtime("values.exact_json")
    try:
        found = sdk.module("_venue").VENUE.reader.convert(json_.decode(body).value, typed.type, seen)
    except (json_.NotJson, sdk.runtime("data.decode").Refused) as problem:
        return type(problem).__name__
    return shown(found), dict(seen.counts)


def shown(value: Any) -> str:
    """A value with all its digits and the texts of its times."""
    if is_list(value):
        return f"[{', '.join(map(shown, value))}]"
    if is_object(value):
        return f"{{{', '.join(f'{key}: {shown(item)}' for key, item in value.items())}}}"
    if isinstance(value, msgspec.Struct):
        return f"{type(value).__name__}({', '.join(shown(getattr(value, name)) for name in value.__struct_fields__)})"
    return f"{value!r} {getattr(value, 'text', '')}" if isinstance(value, datetime.datetime) else repr(value)


def directly(typed: Typed, body: bytes) -> Any:
    """What is read directly, with nothing counted; None where the careful path would be asked."""
    module = typed.sdk.runtime("data.direct")
    direct = typed.sdk.module("_venue").VENUE.reader.directly(typed.type, ())
    try:
        if direct is None or not module.is_plain(body):
            return None
        return shown(direct.read(body)), {}
    except module.NOT_DIRECT:
        return None


@pytest.mark.parametrize("typed", TYPES, ids=str)
@settings(max_examples=8, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_both_paths_mean_the_same(typed: Typed, data: st.DataObject) -> None:
    same(typed, data.draw(documents(typed.type)))


@pytest.mark.slow
@pytest.mark.parametrize("typed", TYPES, ids=str)
@settings(max_examples=200, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_both_paths_mean_the_same_for_many_documents(typed: Typed, data: st.DataObject) -> None:
    same(typed, data.draw(documents(typed.type)))


def same(typed: Typed, document: str) -> None:
    """The fast path refuses, or has the value of the careful one."""
    body = document.encode("utf-8", "surrogatepass")
    found = directly(typed, body)
    assert found is None or found == carefully(typed, body), body


@pytest.mark.parametrize("token", [*NUMBERS, *map(json.dumps, NUMBERS), *map(json.dumps, TEXTS)])
@pytest.mark.parametrize("name", ["price", "vol", "unknown"])
def test_every_form_of_a_number(token: str, name: str) -> None:
    """In two fields of money, one of them doubled then, and in one that nobody documented."""
    typed = next(each for each in TYPES if each.sdk == WOOXPRO and str(each.type).endswith("DepthLevel'>"))
    body = f'{{"price": 1, "vol": 2, "{name}": {token}}}'.encode()
    found = directly(typed, body)
    assert found is None or found == carefully(typed, body)


EVENTS = {
    "habittrade": ["order-cancelled-event", "heartbeat-event"],
    "tradier": ["quote-event", "trade-event", "summary-event", "timesale-event", "order-event", "heartbeat-event"],
    "wooxpro": ["ticker-message", "assets-message", "depth-message", "orders-message"],
}


@pytest.mark.parametrize(("venue", "name"), [(venue, name) for venue, names in EVENTS.items() for name in names])
def test_documented_events_are_read_directly(venue: str, name: str) -> None:
    """So that the tests above compare something, and what arrives in great numbers is fast."""
    sdk = next(each for each in SDKS if each.name == venue)
    decoder = sdk.module("events")._DECODER
    found = decoder.directly(payload(venue, name))
    assert found is not None
    careful = found[0].read(
        found[0].data(decoder.message(payload(venue, name))), sdk.runtime("data.deviation_counter").DeviationCounter()
    )
    assert shown(found[1]) == shown(careful)


def test_a_field_whose_absence_is_counted_sends_the_answer_to_the_careful_path() -> None:
    order = Typed(WOOXPRO, WOOXPRO.module("models").Order)
    document = json.loads(payload("wooxpro", "order"))["data"]
    whole = json.dumps(document).encode()
    found = directly(order, whole)
    assert found is not None
    assert found == carefully(order, whole)
    for changed in ({**document, "position_mode": None}, {k: v for k, v in document.items() if k != "position_mode"}):
        body = json.dumps(changed).encode()
        assert directly(order, body) is None
        assert carefully(order, body)[1] == {"Order.position_mode: absent": 1}
