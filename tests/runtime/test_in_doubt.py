"""An ApiError of an order means that the venue did nothing: what leaves that open is an OutcomeUnknown."""

from __future__ import annotations

import json
import pickle
from copy import copy
from typing import Any

import pytest
from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from generator.runtime.calls.classify import api_error
from generator.runtime.calls.operation import Effect, One, Operation
from generator.runtime.calls.retries import RetryPolicy, may_repeat
from generator.runtime.errors.categories import ErrorCategory, Retry
from generator.runtime.errors.codes import DigitsCode, OpenCode, StringCode, code
from generator.runtime.errors.exceptions import ApiError, OutcomeUnknown, ReconciliationError
from generator.runtime.http.response import At, Response

from . import acme
from .acme_errors import PAGE
from .drivers import Blocking, Driver
from .failing import fails
from .server import Server, reply

QUICK = RetryPolicy(max_attempts=3, first_delay=0.001, longest_delay=0.002)
LOST, SLOW, SHUT, BAD_JSON, BUSY, BAD_TOKEN = 30099, 30098, 30097, 30018, 30014, 30001


def said(code: int | str | None, status: int) -> bytes:
    """An answer with a code, or with none."""
    return reply(json.dumps({"message": "so it is"} | ({} if code is None else {"code": code})), status)


@pytest.mark.parametrize("status", [200, 400, 403, 429, 500, 503])
def test_a_row_in_doubt_is_one_whatever_the_status(driver: Driver, status: int) -> None:
    answer = reply('{"code": 30099, "message": "The engine of HK did not answer", "trace": "t-9"}', status)
    doubt = fails(driver, answer, acme.PLACE)
    assert type(doubt) is OutcomeUnknown
    assert (doubt.code, doubt.category, doubt.retry) == (acme.ErrorCode.LOST, "internal", Retry.IN_DOUBT)
    assert (doubt.message, doubt.params) == ("The engine of HK did not answer", {"0": "HK"})
    assert (doubt.request_id, doubt.http_status, doubt.client_order_id) == ("t-9", status, "mine-7")
    assert f"HTTP {status} leaves it open (30099: The engine of HK did not answer)" in str(doubt)
    assert isinstance(doubt.__cause__, ApiError) and doubt.__cause__.code is acme.ErrorCode.LOST
    assert "work later" not in str(doubt.__cause__)


CASES = [
    (None, True), (77777, True), ("X", True), (SLOW, True), (LOST, True),
    (SHUT, False), (BAD_JSON, False), (BUSY, False), (BAD_TOKEN, False),
]  # fmt: skip


@pytest.mark.parametrize("status", [408, 500, 501, 502, 503, 504, 520, 530, 599, 600, 999])
@pytest.mark.parametrize(("code", "is_doubt"), CASES)
def test_a_server_that_fails_leaves_it_open_unless_a_row_refuses(code: Any, is_doubt: bool, status: int) -> None:
    error = fails(Blocking(), said(code, status), acme.PLACE)
    assert type(error) is OutcomeUnknown if is_doubt else isinstance(error, ApiError)
    assert getattr(error, "http_status", None) == status


@pytest.mark.parametrize("status", [200, 400, 429])
def test_below_that_what_may_work_later_was_not_done(driver: Driver, status: int) -> None:
    error = fails(driver, said(SLOW, status), acme.PLACE)
    assert isinstance(error, ApiError)
    assert error.retry is Retry.AFTER_WAIT


@pytest.mark.parametrize("code", [{"a": 1}, {}, [[30001]], [30001, {}], True, [False]], ids=json.dumps)
def test_a_success_with_something_else_in_place_of_its_code_refuses_nothing(driver: Driver, code: object) -> None:
    """No page describes it, message or not. A refusal by its status stays one."""
    told = {"code": code, "message": "so it is"}
    doubt = fails(driver, reply(json.dumps(told)), acme.PLACE)
    assert type(doubt) is OutcomeUnknown
    assert "what is in the place of its code is neither text nor a number" in str(doubt.__cause__)
    assert isinstance(fails(driver, reply(json.dumps(told), 400), acme.PLACE), ApiError)


@pytest.mark.parametrize("status", [200, 201, 299])
def test_a_success_with_nothing_but_a_message_refuses_nothing(driver: Driver, status: int) -> None:
    """It may be good news in another form. The message is kept, and a row of the table that has it refuses."""
    doubt = fails(driver, reply('{"message": "Order 7 is placed"}', status), acme.PLACE)
    assert type(doubt) is OutcomeUnknown
    assert doubt.code is not None and not doubt.code.is_known
    assert (doubt.message, doubt.http_status) == ("Order 7 is placed", status)
    assert "leaves it open (Order 7 is placed)" in str(doubt)
    refused = fails(driver, reply('{"message": "Invalid token"}', status), acme.PLACE)
    assert isinstance(refused, acme.Authentication)
    assert isinstance(fails(driver, reply('{"message": "Order 7 is placed"}', 400), acme.PLACE), ApiError)
    read = fails(driver, reply('{"message": "nothing here"}', status), acme.LIST_ORDERS)
    assert isinstance(read, ApiError) and read.retry is Retry.NEVER


@pytest.mark.parametrize("code", ["OK", "success", "Order 7 is placed", "1e9999", "0x7", "7.5", "-", " ", "0 ", " 7"])
def test_a_success_whose_code_is_no_number_refuses_nothing(driver: Driver, code: str) -> None:
    """Where codes are numbers, no page describes a word; a number that no page has, and a status, refuse."""
    doubt = fails(driver, said(code, 200), acme.PLACE)
    assert type(doubt) is OutcomeUnknown
    assert doubt.code is not None and not doubt.code.is_known
    assert isinstance(fails(driver, said(code, 400), acme.PLACE), ApiError)
    for number in (77777, "77777", "77777.0"):
        refused = fails(driver, said(number, 200), acme.PLACE)
        assert isinstance(refused, ApiError) and refused.code == 77777
    assert isinstance(fails(driver, said("Invalid token", 200), acme.PLACE), acme.Authentication)


class Words(StringCode):
    EMPTY = code("EMPTY", ErrorCategory.FUNDING, Retry.AFTER_FIX, "No money", PAGE.row(1))


class Numerals(StringCode):
    ONE = code("10001", ErrorCategory.FUNDING, Retry.AFTER_FIX, "No money", PAGE.row(1))


class Padded(DigitsCode):
    ONE = code("0101", ErrorCategory.FUNDING, Retry.AFTER_FIX, "No money", PAGE.row(1))


@pytest.mark.parametrize(
    ("codes", "formed", "other"),
    [
        (Words, ["EMPTY", "OTHER", "x y"], [0, 7]),
        (Numerals, ["10002", "OTHER", 10002], []),
        (Padded, ["0101", "101", 7, "007", "7.0"], ["OK", "7a", "x y"]),
        (acme.ErrorCode, [7, "7", "7.0", "7e3"], ["OK", "7a", "7.5", "7 ", "\n7"]),
        (StringCode, ["A", 7], []),
    ],
)
def test_the_form_of_codes(codes: type[OpenCode], formed: list[str | int], other: list[str | int]) -> None:
    """Where none is documented, any will do."""
    assert [codes.has_form(each) for each in formed] == [True] * len(formed)
    assert [codes.has_form(each) for each in other] == [False] * len(other)


@pytest.mark.parametrize("found", [0, "0", "0.0", "00", "+0", " 0", "0\n", [0], ["0", ""], "0e5"], ids=json.dumps)
def test_a_nought_that_no_page_has_refuses_nothing(driver: Driver, found: Any) -> None:
    """Whatever the venue's codes are: it means that there is no error, and a success in another form was not read."""
    venue = copy(BY_STATUS)
    venue.success = _never
    for codes in (acme.ErrorCode, Words, Numerals, Padded):
        venue.codes = codes
        answer = reply(json.dumps({"code": found, "message": "so it is"}))
        with Server(answer) as server, pytest.raises(OutcomeUnknown):
            driver.call(server.url, acme.PLACE, client={"venue": venue}, body={"type": "market"})
    refused = Response(400, (), b"")
    assert api_error(venue, refused, "x", found, None, str, is_order=True).retry is not Retry.IN_DOUBT


def _never(response: Response) -> bool:
    return False


class Receipt(Struct, frozen=True, kw_only=True):
    """Nothing of it has to be there."""

    number: str | None = None
    note: str | UnsetType = UNSET
    fills: list[str] = []


BY_STATUS = copy(acme.VENUE)
"""A venue whose successes are known by their status alone."""


def _by_status(response: Response) -> bool:
    return response.status < 400


BY_STATUS.success = _by_status
BY_STATUS.head = None
RECEIVE: Operation[Receipt] = Operation(
    id="orders.receive",
    method="POST",
    path="/v1/orders",
    effect=Effect.ORDER,
    auth="signed",
    body="json",
    result=One(Receipt, data=At()),
)


@pytest.mark.parametrize(
    ("body", "is_taken"),
    [
        ("{}", False), ('{"message": "placed"}', False), ('{"number": null, "fills": []}', False), ('{"x": 1}', False),
        ('{"number": "7"}', True), ('{"note": ""}', True), ('{"fills": ["1"]}', True),
    ],
)  # fmt: skip
def test_a_status_alone_does_not_show_that_an_order_was_taken(driver: Driver, body: str, is_taken: bool) -> None:
    for venue in (BY_STATUS, acme.VENUE):
        coded = body if venue is BY_STATUS else '{"code": 0, ' + body[1:]
        answer = reply(coded.replace(", }", "}"))
        client = {"venue": venue}
        with Server(answer) as server:
            if is_taken or venue is acme.VENUE:  # whose code says it
                assert type(driver.call(server.url, RECEIVE, client=client, body={})) is Receipt
            else:
                with pytest.raises(OutcomeUnknown) as caught:
                    driver.call(server.url, RECEIVE, client=client, body={})
                assert "nothing in it shows that the order was taken" in str(caught.value.__cause__)
            asking = replace(RECEIVE, effect=Effect.READ)
            assert type(driver.call(server.url, asking, client=client, body={})) is Receipt


@pytest.mark.parametrize("status", [300, 302, 304, 307, 399])
def test_a_redirect_refuses_nothing_whatever_its_body_says(driver: Driver, status: int) -> None:
    """The code of a success least of all. Only a documented refusal is one."""
    bodies = ['{"code": 0, "data": {}}', '{"code": 77777, "message": "x"}', '{"message": "x"}', "", "<html>"]
    for body in bodies if status != 304 else [""]:
        doubt = fails(driver, reply(body, status), acme.PLACE)
        assert type(doubt) is OutcomeUnknown
        assert "redirects are not followed" in str(doubt.__cause__)
        assert "redirects are not followed" in str(fails(driver, reply(body, status), acme.LIST_ORDERS))
    if status != 304:
        assert isinstance(fails(driver, said(BAD_TOKEN, status), acme.PLACE), acme.Authentication)


@pytest.mark.parametrize("operation", [acme.LIST_ORDERS, acme.SET_LEVERAGE], ids=lambda each: each.id)
def test_what_may_be_done_twice_is_repeated(driver: Driver, operation: Operation[Any]) -> None:
    body = None if operation.body == "none" else {"type": "market"}
    with Server(said(LOST, 200)) as server, pytest.raises(ApiError) as caught:
        driver.call(server.url, operation, client={"retries": QUICK}, body=body)
    assert len(server.requests) == 3
    assert (caught.value.code, caught.value.retry) == (acme.ErrorCode.LOST, Retry.AFTER_WAIT)


def test_an_order_in_doubt_is_sent_once(driver: Driver) -> None:
    with Server(said(LOST, 200)) as server, pytest.raises(OutcomeUnknown):
        driver.call(server.url, acme.PLACE, client={"retries": QUICK}, body={"type": "market"})
    assert len(server.requests) == 1
    error = ApiError(
        code=acme.ErrorCode.LOST,
        category=acme.ErrorCode.LOST.category,
        retry=Retry.IN_DOUBT,
        message="",
        http_status=200,
    )
    assert {effect for effect in Effect if may_repeat(effect, error)} == {Effect.READ, Effect.IDEMPOTENT}


@pytest.mark.parametrize(
    ("found", "status", "told"),
    [
        ([BAD_TOKEN, LOST], 400, LOST),
        ([BAD_TOKEN, SLOW], 400, BAD_TOKEN),
        ([BAD_TOKEN, SLOW], 500, SLOW),
        ([BAD_TOKEN, 77777], 200, BAD_TOKEN),
        ([BAD_TOKEN, 77777], 503, 77777),
        ([BAD_TOKEN, "The engine of HK did not answer"], 400, LOST),
        ([SHUT, BAD_TOKEN], 503, SHUT),
    ],
)
def test_of_several_codes_the_doubtful_one_wins(found: list[Any], status: int, told: int) -> None:
    answer = Response(status, (), b"{}")
    made = api_error(acme.VENUE, answer, "orders.place", found, found, lambda text: text, is_order=True)
    assert made.code.code == told
    assert (made.retry is Retry.IN_DOUBT) is (told in (LOST, SLOW, 77777))
    read = api_error(acme.VENUE, answer, "orders.list", found, found, lambda text: text)
    assert (read.code, read.retry is Retry.IN_DOUBT) == (made.code, False)


@pytest.mark.parametrize(
    ("result", "is_doubt"),
    [
        ({}, True), (None, True), ({"message": "cancelled"}, True), ({"code": {}, "message": "x"}, True),
        ({"message": "Invalid token"}, False), ({"code": 77777, "message": "x"}, False),
        ({"code": "OK", "message": "x"}, True),
    ],
    ids=json.dumps,
)  # fmt: skip
def test_an_item_without_a_code_refuses_nothing(driver: Driver, result: Any, is_doubt: bool) -> None:
    items = [{"order_no": "1", "result": result}, {"order_no": "2", "result": {"code": 0}}]
    with Server(reply(json.dumps({"code": 0, "data": items}))) as server:
        odd, done = driver.call(server.url, acme.CANCEL_BATCH, body=[{"order_no": "1"}, {"order_no": "2"}])
    assert (type(odd.error) is OutcomeUnknown) is is_doubt and not odd.ok
    assert done.ok


def test_an_item_of_a_batch_is_in_doubt(driver: Driver) -> None:
    items = [
        {"order_no": "1", "result": {"code": LOST, "message": "The engine of HK did not answer"}},
        {"order_no": "2", "result": {"code": BAD_TOKEN, "message": "Invalid token"}},
        {"order_no": "3", "result": {"code": 0}},
    ]
    with Server(reply(json.dumps({"code": 0, "data": items}))) as server:
        body = [{"order_no": each["order_no"]} for each in items]
        lost, refused, done = driver.call(server.url, acme.CANCEL_BATCH, body=body)
    assert type(lost.error) is OutcomeUnknown
    assert (lost.ok, lost.error.code, lost.error.retry) == (False, acme.ErrorCode.LOST, Retry.IN_DOUBT)
    with pytest.raises(OutcomeUnknown):
        lost.raise_for_error()
    if isinstance(driver, Blocking):
        with pytest.raises(ReconciliationError):
            lost.error.reconcile()
    again = pickle.loads(pickle.dumps(lost))
    assert (str(again.error), again.error.code) == (str(lost.error), acme.ErrorCode.LOST)
    assert isinstance(refused.error, ApiError) and done.ok
