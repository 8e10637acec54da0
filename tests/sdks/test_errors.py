"""Every documented error, as its venue would send it, becomes the documented exception."""

from __future__ import annotations

import copy
import pickle
import traceback
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.sdks.canned import Reply, answered
from tests.sdks.refusals import Refusal, refusals
from tests.sdks.sdks import SDKS, WEBULL, WOOXPRO, Call, Sdk
from tests.sdks.written import error_rows


def hold(sdk: Sdk, check: Callable[[Sdk, Refusal], None]) -> None:
    """Check every documented refusal of a venue, and tell all that fail: a test for each costs more than its check."""
    given = refusals(sdk.name)
    assert given
    assert len({refusal.id for refusal in given}) == len(given)
    failed: list[str] = []
    for refusal in given:
        try:
            check(sdk, refusal)
        except (AssertionError, pytest.fail.Exception) as problem:
            failed.append(f"{refusal.id}: {problem}")
    assert not failed, f"{len(failed)} of {len(given)}:\n" + "\n".join(failed[:20])


def refused(sdk: Sdk, call: Call, reply: Reply) -> Any:
    """The exception that a call raises when it gets this reply."""
    with answered(sdk, reply) as client, pytest.raises(sdk.module().SdkError) as caught:
        call(client)
    error: Any = caught.value
    return error


@cache
def members(venue: str) -> dict[tuple[object, ...], list[Any]]:
    """The members of ``ErrorCode``, by their place in the page and what they say."""
    found: dict[tuple[object, ...], list[Any]] = {}
    (sdk,) = [sdk for sdk in SDKS if sdk.name == venue]
    for member in sdk.module("errors").ErrorCode:
        place = (member.source.page, member.source.section, member.source.row, member.message)
        found.setdefault(place, []).append(member)
    return found


def member_of(sdk: Sdk, refusal: Refusal) -> Any:
    """The one that a row is."""
    row = refusal.row
    (found,) = members(sdk.name)[row.page, row.section, row.row, row.message]
    return found


def same(one: BaseException, other: BaseException) -> bool:
    """Whether two exceptions say the same in all respects."""
    return (
        type(one) is type(other)
        and one.args == other.args
        and str(one) == str(other)
        and vars(one) == vars(other)
        and repr(one) == repr(other)
    )


def test_a_documented_error_is_raised_as_documented(sdk: Sdk) -> None:
    hold(sdk, raised_as_documented)


def raised_as_documented(sdk: Sdk, refusal: Refusal) -> None:
    error = refused(sdk, refusal.call, refusal.reply)
    member = member_of(sdk, refusal)
    errors = sdk.module("errors")

    kind = errors.EXCEPTIONS[errors.ErrorCategory(refusal.row.category)]
    assert type(error) is (errors.OutcomeUnknown if refusal.is_doubt else kind)
    assert type(error.__cause__) is (kind if refusal.is_doubt else type(None))
    assert isinstance(error, errors.SdkError)
    assert error.code is member
    assert error.category is errors.ErrorCategory(refusal.row.category)
    assert error.retry is errors.Retry(refusal.retry)
    assert error.message == refusal.message
    assert error.params == refusal.params
    assert error.http_status == refusal.reply.status
    assert error.request_id == refusal.request_id
    assert error.body == refusal.reply.body
    assert error.operation == refusal.operation


def test_it_is_told_in_one_line_and_survives_copies(sdk: Sdk) -> None:
    hold(sdk, told_in_one_line_and_copied)


def told_in_one_line_and_copied(sdk: Sdk, refusal: Refusal) -> None:
    error = refused(sdk, refusal.call, refusal.reply)
    line = str(error)
    assert line.isprintable()
    assert len(line) < 1000
    assert line.startswith(f"{refusal.operation}: ")
    assert (refusal.row.key if refusal.row.kind in ("code", "mention") else refusal.message[:40]) in line
    assert refusal.is_doubt or refusal.row.category in line
    copies: tuple[Any, ...] = (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error))
    for copied in copies:
        assert same(copied, error)
        assert copied.code is error.code
        with pytest.raises(error.__class__):
            raise copied


def test_each_member_is_raised_by_something(sdk: Sdk) -> None:
    raised = {member_of(sdk, refusal) for refusal in refusals(sdk.name)}
    assert raised == set(sdk.module("errors").ErrorCode)


def test_members_stand_in_the_order_of_the_page_and_say_what_it_says(sdk: Sdk) -> None:
    members = list(sdk.module("errors").ErrorCode)
    rows = error_rows(sdk.name)
    pages = sdk.module("errors")
    assert len(members) == len(rows)
    for member, row in zip(members, rows, strict=True):
        assert member.is_known
        assert member.name == (row.name or member.name)
        assert str(member.code) == (row.key if row.kind in ("code", "mention") else "None")
        assert (member.message, member.also) == (row.message, row.also)
        assert (member.category, member.retry) == (pages.ErrorCategory(row.category), pages.Retry(row.retry))
        assert member.category is not pages.ErrorCategory.UNKNOWN
        assert member.http_status == row.http
        assert (member.source.page, member.source.section, member.source.row) == (row.page, row.section, row.row)
        assert member.source.url.startswith("https://")
        assert pages.ErrorCode(member.code if member.code is not None else member.value) is member


@pytest.mark.parametrize(
    ("venue", "coded", "other"), [("webull", 223, 0), ("wooxpro", 72, 4), ("tradier", 62, 5), ("habittrade", 22, 11)]
)
def test_as_many_as_the_pages_have(venue: str, coded: int, other: int) -> None:
    (sdk,) = [sdk for sdk in SDKS if sdk.name == venue]
    members = list(sdk.module("errors").ErrorCode)
    assert len([member for member in members if member.code is not None]) == coded
    assert len([member for member in members if member.code is None]) == other


@pytest.mark.parametrize("status", [400, 401, 404, 417, 429, 500, 503])
def test_the_code_decides_whatever_the_status(status: int) -> None:
    reply = Reply(status, b'{"error_code": "ORDER_NOT_FOUND", "message": "The order does not exist"}')
    error = refused(WEBULL, lambda client: client.request("POST /openapi/trade/order/cancel", body={}), reply)
    assert type(error) is WEBULL.error("order_not_found")
    assert error.http_status == status


# unknown codes --------------------------------------------------------------------------------------------------------

UNKNOWN = {
    "webull": (b'{"error_code": "BRAND_NEW", "message": "nobody knows"}', "BRAND_NEW", 417),
    "wooxpro": (b'{"code": 59999, "message": "nobody knows", "trace": "t"}', 59999, 200),
    "habittrade": (b'{"code": 99999999, "message": "nobody knows"}', 99999999, 200),
    "tradier": (b'{"errors": {"error": ["nobody knows", "BrandNewCode"]}}', "BrandNewCode", 200),
}


def test_an_undocumented_code_is_kept_and_harms_nothing(sdk: Sdk) -> None:
    body, code, status = UNKNOWN[sdk.name]
    error = refused(sdk, lambda client: client.request("GET /v9/anything"), Reply(status, body))
    assert isinstance(error, sdk.module().ApiError)
    assert type(error) is sdk.error("unknown" if status == 200 else "invalid_request")
    assert not error.code.is_known
    assert error.code.code == code
    assert error.code.source is None
    assert error.code == sdk.module().ErrorCode(code)
    assert error.message == "nobody knows"
    assert error.params == {}
    assert same(pickle.loads(pickle.dumps(error)), error)
    assert str(code) in str(error)


@pytest.mark.parametrize(
    ("status", "category"),
    [(400, "invalid_request"), (401, "authentication"), (403, "permission"), (429, "rate_limit"), (500, "internal")],
)
def test_the_status_says_what_an_undocumented_code_is_about(status: int, category: str) -> None:
    reply = Reply(status, b'{"code": 59999, "message": "nobody knows"}')
    error = refused(WOOXPRO, lambda client: client.market.depth(symbol="BTCUSDT"), reply)
    assert type(error) is WOOXPRO.error(category)
    assert not error.code.is_known


@pytest.mark.parametrize(
    "raw", [None, "", " ", 0, -1, 10**40, "9" * 10_000, "İ", "\x00", "030202 ", "3e4", "0x1F", True, 1.5, [], {}]
)
def test_no_value_makes_the_enum_fail(sdk: Sdk, raw: Any) -> None:
    errors = sdk.module("errors")
    member = errors.ErrorCode(raw)
    assert isinstance(member, errors.ErrorCode)
    assert member == errors.ErrorCode(raw)
    assert len({member, errors.ErrorCode(raw)}) == 1
    assert pickle.loads(pickle.dumps(member)) == member
    assert len(list(errors.ErrorCode)) == len(error_rows(sdk.name)), "unknown codes are not collected"


def test_every_exception_is_named_as_it_is_imported(sdk: Sdk) -> None:
    """In tracebacks and pickles: ``tradier_sdk.InvalidTime``, with nothing private in it."""
    package = sdk.module()
    exported = {name: getattr(package, name) for name in package.__all__}
    kinds = {name: kind for name, kind in exported.items() if isinstance(kind, type) and issubclass(kind, Exception)}
    assert {"InvalidTime", "ApiError", "InvalidParameter", "OutcomeUnknown", "RateLimitExceeded"} <= kinds.keys()
    for name, kind in kinds.items():
        assert (kind.__module__, kind.__qualname__) in ((f"{sdk}_sdk", name), ("sdkwright_runtime", name))
        assert pickle.loads(pickle.dumps(kind)) is kind
    moment = package.InvalidTime("no time zone")
    assert traceback.format_exception_only(moment)[0].startswith(f"{kinds['InvalidTime'].__module__}.InvalidTime: ")
