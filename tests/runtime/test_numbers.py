"""One whole number in any form is one value, whatever the decimal context.

None costs more than its own length; a number that is written out hangs, and the timeout of tests ends it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Context, Decimal, FloatOperation, Inexact, InvalidOperation, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from generator.runtime.calls.classify import candidates
from generator.runtime.calls.limits import LimitHeaders
from generator.runtime.data.decode import Refused, TypedReader
from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.data.times import Timestamp, from_epoch
from generator.runtime.errors.codes import ErrorCategory, IntegerCode, Retry, code
from generator.runtime.http.response import Response
from generator.runtime.values.enums import OpenInteger
from generator.runtime.values.exact_json import NotJson, decode
from generator.runtime.values.numbers import comparable, decimal_of, digits_of, is_meant, whole

FORMS = ["5", "5.0", "5e0", "0.5e1", "50e-1", '"5"', '"5.0"', '"5e0"', '"05"']
HUGE = ["1e9999999", "1e400000", "-1e9999999", "1e-9999999", "9e999999999999999999", "1e99999999999999999999"]


class State(OpenInteger):
    OPEN = 5


class Bar(Struct, frozen=True, kw_only=True):
    volume: int | None = None
    state: State | None = None
    at: Timestamp | None = None
    price: Decimal | None = None
    id: str | None = None
    counts: list[int] = []


READER = TypedReader({Bar: {"id": ("number_text",)}}, {Bar: {"at": "ms"}})


class Code(IntegerCode):
    FIVE = code(5, ErrorCategory.CONFLICT, Retry.NEVER, "Five", None)


@pytest.fixture(params=["usual", "short", "untrapped", "trapping"])
def context(request: pytest.FixtureRequest) -> Iterator[str]:
    """Decimal contexts that programs set for themselves."""
    with localcontext() as current:
        if request.param == "short":
            current.prec = 1
            current.capitals = 0
        elif request.param == "untrapped":
            current.traps[InvalidOperation] = False
        elif request.param == "trapping":
            current.traps[Inexact] = True
            current.traps[FloatOperation] = True
        yield request.param


@pytest.mark.parametrize("form", FORMS)
def test_every_reader_takes_every_form(form: str, context: str) -> None:
    value = decode(form.encode()).value
    seen = DeviationCounter()
    bar = READER.convert({"volume": value, "state": value, "counts": [value, 7]}, Bar, seen)
    assert (bar.volume, bar.state, bar.counts) == (5, State.OPEN, [5, 7])
    assert type(bar.volume) is int
    assert not seen.counts
    assert whole(value) == comparable(value) == 5
    assert [Code.for_code(item) for item in candidates(value)] == [Code.FIVE]
    assert LimitHeaders(left="Left").read(Response(200, [("Left", str(value))], b"")) == {"left": 5}
    assert from_epoch(value, "s") == from_epoch(5, "s")


def test_an_id_is_one_text_whatever_the_spelling(context: str) -> None:
    for form in ("257459", "257459.0", "2.57459e5", "257459e0", "25745900e-2"):
        seen = DeviationCounter()
        assert READER.convert(decode(b'{"id":%b}' % form.encode()).value, Bar, seen).id == "257459"
        assert dict(seen.counts) == {"Bar.id: number_text": 1}
    for form, text in (("2.57459e+9", "2574590000"), ("1.50", "1.50"), ("1E-8", "0.00000001")):
        assert READER.convert(decode(b'{"id":%b}' % form.encode()).value, Bar, DeviationCounter()).id == text


@pytest.mark.parametrize("form", ["1.7e12", '"1.7E12"', "1700000000000.0", "1700000000000", '"1700000000000"'])
def test_a_time_is_a_number_too(form: str, context: str) -> None:
    at = READER.convert(decode(b'{"at":%b}' % form.encode()).value, Bar, DeviationCounter()).at
    assert at is not None
    assert at.isoformat() == "2023-11-14T22:13:20+00:00"


def test_money_keeps_its_digits_in_any_context(context: str) -> None:
    value = decode(b"[123456789.123456789,1.10]").value
    assert [digits_of(item) for item in value] == ["123456789.123456789", "1.10"]
    assert READER.convert({"price": "123456789.1234567890"}, Bar, DeviationCounter()).price == Decimal(
        "123456789.1234567890"
    )


@pytest.mark.parametrize(("text", "meant"), [("1e399", True), ("1e400", False), ("1e-399", True), ("1e-400", False)])
def test_a_number_is_meant_up_to_400_digits(text: str, meant: bool) -> None:
    """The first number that is too long, and the last one that is not, in both directions and both readers."""
    assert is_meant(Decimal(text)) is meant
    assert decimal_of(text) == (Decimal(text) if meant else None)


@pytest.mark.parametrize("form", HUGE)
@pytest.mark.parametrize("quoted", [False, True])
def test_no_number_costs_more_than_its_length(form: str, quoted: bool, context: str) -> None:
    try:
        value = decode(b'"%b"' % form.encode() if quoted else form.encode()).value
    except NotJson:
        return  # an exponent that no Decimal has
    assert whole(value) is None
    assert comparable(value) == value
    assert candidates(value) in ([], [form])
    fields: list[dict[str, Any]] = [{"volume": value}, {"state": value}, {"at": value}, {"price": value}]
    for given_ in (*fields, {"counts": [value]}):
        with pytest.raises(Refused) as caught:
            READER.convert(given_, Bar, DeviationCounter())
        assert len(caught.value.reason) < 100
    if not quoted:
        with pytest.raises(Refused):
            READER.convert({"id": value}, Bar, DeviationCounter())


@pytest.mark.parametrize("value", [5.5, "5.5", "5,0", " 5", "5 ", "", "five", "0x5", "5_0", True, [], {}])
def test_what_is_no_whole_number(value: Any) -> None:
    value = decode(json.dumps(value).encode()).value
    assert whole(value) is None
    with pytest.raises(Refused):
        READER.convert({"volume": value}, Bar, DeviationCounter())


@given(st.integers(-(10**60), 10**60), st.integers(0, 30), st.sampled_from(["", "0", "000"]))
def test_spellings_of_one_number(number: int, exponent: int, zeros: str) -> None:
    spelt = [f"{number}.{zeros or '0'}", f"{number}{'0' * exponent}e-{exponent}", f"{number}"]
    for text in spelt:
        assert whole(text) == whole(Context(prec=200).create_decimal(text)) == number
        assert digits_of(Decimal(text)) == str(number)


@pytest.mark.parametrize(("value", "word"), [(True, "true"), (False, "false")])
def test_a_truth_value_is_compared_with_no_number(value: bool, word: str) -> None:
    """To Python ``False == 0``: a response with ``{"code": false}`` would be a success."""
    assert comparable(value) == word
    assert comparable(value) not in (0, 1, "0", "1", None)
