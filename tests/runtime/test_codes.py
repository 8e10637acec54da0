"""Error codes: found in every spelling, open to new ones."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any

import pytest

from generator.runtime.errors.codes import ErrorCategory, OpenCode, Retry, Source, StringCode, code
from tests.spending import cpu_within

from .acme_errors import ErrorCode, PaddedCode, TextCode


@pytest.mark.parametrize("raw", [30001, "30001", " 30001 ", "030001"])
def test_an_integer_code_is_found_in_every_spelling(raw: str | int) -> None:
    member = ErrorCode(raw)
    assert member is ErrorCode.BAD_TOKEN
    assert member.is_known
    assert (member.code, member.http_status, member.message) == (30001, 401, "Invalid token")
    assert (member.category, member.retry) == (ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX)
    assert str(member.source) == "Error Codes, table Errors, row 1 (read 2026-11-20), https://docs.acme.test/errors"


@pytest.mark.parametrize("raw", [30202, "30202", "030202", "0030202"])
def test_leading_zeros_say_nothing_in_digits(raw: str | int) -> None:
    assert PaddedCode(raw) is PaddedCode.INVALID_PARAMETER
    assert PaddedCode(raw).code == "030202"


def test_an_octal_reading_is_another_code() -> None:
    assert not PaddedCode(12418).is_known
    assert PaddedCode("11030204") is PaddedCode.ORDER_LIMIT


@pytest.mark.parametrize(
    "raw",
    ["NEW", 99999, -1, "", None, 10**5000, "9" * 5000, "٣", "a b", "\n", Decimal("1.5"), [1], {"a": 1}, 1.5, b"x"],
    ids=lambda raw: type(raw).__name__,
)
@pytest.mark.parametrize("enum", [ErrorCode, TextCode, PaddedCode])
def test_an_unknown_code_never_fails(enum: Any, raw: object) -> None:
    member = enum(raw)
    assert not member.is_known
    assert (member.category, member.retry, member.message) == (ErrorCategory.UNKNOWN, Retry.NEVER, "")
    assert (member.http_status, member.source, member.also) == (None, None, ())
    assert member == enum(raw)
    assert hash(member) == hash(enum(raw))
    assert member is not enum(raw)
    assert member not in list(enum)
    again = pickle.loads(pickle.dumps(member))
    assert again == member
    assert again.code == member.code
    assert copy.deepcopy(member) == member
    if raw is None or isinstance(raw, str | int):
        assert member.code == raw
    if not isinstance(raw, int) or raw < 10**100:
        assert str(member)
        assert repr(member)


def test_unknown_codes_of_different_venues_differ() -> None:
    assert ErrorCode("NEW") != TextCode("NEW")
    assert ErrorCode("NEW") != "OLD"
    assert len({ErrorCode("NEW"), ErrorCode("NEW"), ErrorCode("OLD")}) == 2


def test_a_code_is_equal_to_what_stands_on_the_wire() -> None:
    assert ErrorCode.BAD_TOKEN == 30001 and ErrorCode.BAD_TOKEN == 30001
    assert ErrorCode.BAD_TOKEN != 30002 and ErrorCode.BAD_TOKEN != "30001"
    assert TextCode.OrderNotFound == "OrderNotFound" and "OrderNotFound" in [TextCode.OrderNotFound]
    assert PaddedCode.INVALID_PARAMETER == "030202" and PaddedCode.INVALID_PARAMETER != 30202
    by_number: dict[object, str] = {30001: "mine"}
    by_member: dict[object, str] = {ErrorCode.BAD_TOKEN: "mine"}
    assert by_number[ErrorCode.BAD_TOKEN] == by_member[30001] == "mine"
    assert len({30001, ErrorCode.BAD_TOKEN}) == 1
    match given(ErrorCode("30001")):
        case 30001:
            pass
        case other:
            pytest.fail(str(other))


def given(value: object) -> object:
    """A value of which a type checker knows nothing."""
    return value


@pytest.mark.parametrize("raw", ["99999", 99999, " 099999 "])
def test_an_unknown_number_is_one_in_every_spelling(raw: str | int) -> None:
    member = ErrorCode.for_code(raw)
    assert (member.is_known, member.code) == (False, 99999)
    assert member == 99999 == member.value
    assert hash(member) == hash(99999)
    again = pickle.loads(pickle.dumps(member))
    assert again == member and again == 99999


def test_what_has_no_code_on_the_wire_is_equal_to_none() -> None:
    """A number beside a row of statuses may be a code, so that only its own value means it."""
    assert Statuses.NOT_FOUND == "HTTP 404" and Statuses.NOT_FOUND != 404
    assert Statuses.for_code(404) == 404 and Statuses.for_code(404) != Statuses.NOT_FOUND
    assert ErrorCode.CLOSED_MARKET == "CLOSED_MARKET"
    for nothing in (None, "", 0, b"", 1.5, object()):
        assert ErrorCode(None) != nothing


@pytest.mark.parametrize("member", [*ErrorCode, *TextCode, *PaddedCode], ids=str)
def test_hashes_are_those_of_the_value(member: OpenCode) -> None:
    assert member == member.value
    assert hash(member) == hash(member.value)
    assert member in {member.value}
    assert member != f"{member.value} " and member != -1


@pytest.mark.parametrize("member", [*ErrorCode, *TextCode, *PaddedCode], ids=str)
def test_members_pickle_to_themselves(member: OpenCode) -> None:
    assert pickle.loads(pickle.dumps(member)) is member
    assert type(member)(member.value) is member
    assert member.code is None or type(member)(member.code) is member
    assert member.is_known


def test_rows_without_a_code_have_none() -> None:
    member = ErrorCode.CLOSED_MARKET
    assert (member.code, member.value, member.name) == (None, "CLOSED_MARKET", "CLOSED_MARKET")
    assert ErrorCode.for_message("Trading of Hong Kong is closed until 9:30.5") == (
        member,
        {"0": "Hong Kong", "1": "9:30.5"},
    )
    assert ErrorCode.for_message("Trading is closed") is None


def test_texts_find_their_only_row() -> None:
    assert ErrorCode.for_message("Invalid token") == (ErrorCode.BAD_TOKEN, {})
    assert ErrorCode.for_message("Same text") is None
    assert ErrorCode.for_message("Other small text") == (ErrorCode.TWICE, {"0": "small"})
    assert ErrorCode.for_message("The USD balance is low") == (ErrorCode.INSUFFICIENT, {"HKD": "USD"})
    assert ErrorCode.for_message("") is None
    assert ErrorCode.for_message("x" * 1_000_000) is None


def test_http_rows_stand_for_answers_without_a_code() -> None:
    assert ErrorCode.for_status(404) is ErrorCode.HTTP_404
    assert ErrorCode.for_status(405) is None
    assert TextCode.for_status(401) is TextCode.HTTP_401
    assert (ErrorCode(404), ErrorCode("404")) == (ErrorCode.HTTP_404, ErrorCode.HTTP_404)
    assert (ErrorCode.HTTP_404.code, ErrorCode.HTTP_404.http_status) == (404, 404)
    assert TextCode("401") is TextCode.HTTP_401


class Statuses(StringCode):
    """As the generator prints them."""

    NOT_FOUND = code(
        404, ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX, "Not Found", None, http=404, coded=False, http_row=True
    )
    BUSY = code("BUSY", ErrorCategory.UNAVAILABLE, Retry.NOT_EXECUTED, "Busy", None)


@pytest.mark.parametrize("raw", [404, "404", " 404 ", "HTTP 404"])
def test_a_status_finds_its_row_when_no_code_is_like_it(raw: object) -> None:
    member = Statuses(raw)
    assert member is Statuses.NOT_FOUND
    assert (member.code, member.http_status, member.is_known) == (None, 404, True)
    assert not Statuses(405).is_known
    assert not Statuses(-404).is_known
    assert not Statuses("4_04").is_known


def test_what_stands_in_an_answer_is_a_code_and_no_status() -> None:
    member = Statuses.for_code(404)
    assert (member.is_known, member.value, member.category) == (False, 404, ErrorCategory.UNKNOWN)
    assert member != Statuses.NOT_FOUND
    for again in (pickle.loads(pickle.dumps(member)), copy.deepcopy(member)):
        assert (again, again.is_known) == (member, False)
    assert Statuses.for_code("BUSY") is Statuses.BUSY
    assert not PaddedCode.for_code("7").is_known


def test_a_code_comes_before_an_http_row_of_the_same_number() -> None:
    class Both(StringCode):
        HTTP_500 = code("500", ErrorCategory.INTERNAL, Retry.NEVER, "http", None, 500, http_row=True)
        INTERNAL = code("500", ErrorCategory.INTERNAL, Retry.NEVER, "code", None)

    assert len(Both) == 2
    assert Both("500") is Both.INTERNAL
    assert Both(500) is Both.INTERNAL
    assert Both.for_status(500) is Both.HTTP_500


def test_values_are_read_back_through_the_template() -> None:
    assert ErrorCode.INSUFFICIENT.read("The USD balance is low") == {"HKD": "USD"}
    assert ErrorCode.INSUFFICIENT.read("Something else") == {}
    assert ErrorCode.TWICE.read("Other x text") == {"0": "x"}
    assert ErrorCode("NEW").read("The USD balance is low") == {}


def test_categories_and_verdicts_print_as_their_words() -> None:
    assert f"{ErrorCategory.RATE_LIMIT} {Retry.AFTER_WAIT!s}" == "rate_limit after_wait"
    assert pickle.loads(pickle.dumps(Retry.NEVER)) is Retry.NEVER


def test_the_words_of_categories_are_what_the_specs_write() -> None:
    """A log or a database keeps them, so that a changed word is a changed interface."""
    assert [category.value for category in ErrorCategory] == [
        "authentication",
        "permission",
        "rate_limit",
        "invalid_request",
        "invalid_order",
        "order_not_found",
        "duplicate_order",
        "insufficient_funds",
        "instrument",
        "market_closed",
        "account_restricted",
        "position",
        "funding",
        "conflict",
        "maintenance",
        "unavailable",
        "internal",
        "unknown",
    ]
    assert [verdict.value for verdict in Retry] == ["never", "after_fix", "after_wait", "not_executed", "in_doubt"]


def test_a_source_is_one_line() -> None:
    assert str(Source("Page")) == "Page"
    assert str(Source("Page", "Section", "7", "https://x")) == "Page, Section, row 7, https://x"


def _enum(name: str, members: dict[str, Any]) -> Any:
    """An enum with ``members``, made as a class statement makes it."""
    metaclass: Any = type(StringCode)
    body: Any = metaclass.__prepare__(name, (StringCode,))
    for member, value in members.items():
        body[member] = value
    return metaclass(name, (StringCode,), body)


def test_only_rows_make_members() -> None:
    with pytest.raises((TypeError, RuntimeError)):
        _enum("Wrong", {"A": "A"})


def test_many_members_are_cheap() -> None:
    rows = {f"C{n}": code(f"C{n}", ErrorCategory.POSITION, Retry.NEVER, "m", Source("p")) for n in range(222)}
    with cpu_within(0.5):
        made: Any = _enum("Big", rows)
        assert made("C7").name == "C7"


def test_without_documented_codes_every_code_is_unknown() -> None:
    made: Any = _enum("Empty", {})
    assert (made("A1").code, made("A1").is_known, made("A1").name) == ("A1", False, "UNKNOWN")
    assert made("A1") == made("A1") and made(None).code is None
    assert made.for_status(400) is None and made.for_message("No") is None
