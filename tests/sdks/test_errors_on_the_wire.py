"""The same errors over real sockets, for both clients, and out of other processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from tests.sdks import raising
from tests.sdks.canned import Reply
from tests.sdks.refusals import PAGE, refusals
from tests.sdks.sdks import HABITTRADE, SDKS, TRADIER, WEBULL, Driver, Sdk
from tests.sdks.server import Server


def test_every_documented_error_arrives_whole(sdk: Sdk, driver: Driver) -> None:
    """One server, one client, one connection: all of them one after the other."""
    expected = refusals(sdk.name)
    with Server(sdk).answer(*[refusal.reply for refusal in expected]) as server:
        errors = driver.failures(sdk, *[refusal.call for refusal in expected], base_url=server.url)
        assert server.refused == 0
        assert len(server.arrivals) == len(expected), "nothing is repeated by itself, whatever the verdict on retries"
    categories = set[str]()
    for error, refusal in zip(errors, expected, strict=True):
        kind = sdk.module().OutcomeUnknown if refusal.is_doubt else sdk.error(refusal.row.category)
        assert type(error) is kind, refusal.id
        assert error.retry.value == refusal.retry
        assert str(error.code.code) == (refusal.row.key if refusal.row.kind in ("code", "mention") else "None")
        assert (error.message, error.params, error.request_id) == (refusal.message, refusal.params, refusal.request_id)
        assert (error.http_status, error.body) == (refusal.reply.status, refusal.reply.body)
        assert error.operation == refusal.operation
        categories.add(refusal.row.category)
    assert categories == {str(member.category) for member in sdk.module("errors").ErrorCode}


def test_each_category_is_caught_by_its_class(sdk: Sdk, driver: Driver) -> None:
    """``except InsufficientFunds``, ``except ApiError`` and ``except SdkError`` all work."""
    one_of_each = {refusal.row.category: refusal for refusal in refusals(sdk.name) if not refusal.is_doubt}
    errors = sdk.module("errors")
    for category, refusal in one_of_each.items():
        with Server(sdk).answer(refusal.reply) as server:
            for kind in (sdk.error(category), errors.ApiError, errors.SdkError):
                with pytest.raises(kind):
                    (error,) = driver.failures(sdk, refusal.call, base_url=server.url)
                    raise error


def test_the_classes_have_the_same_names_everywhere() -> None:
    names = [{key.value: kind.__name__ for key, kind in sdk.module("errors").EXCEPTIONS.items()} for sdk in SDKS]
    assert names[0] == names[1] == names[2] == names[3]
    assert len(names[0]) == 18
    for sdk in SDKS:
        exported = set(sdk.module().__all__)
        assert set(names[0].values()) <= exported
        for category in names[0]:
            assert issubclass(sdk.error(category), sdk.module().ApiError)


# other processes ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def other_process() -> Iterator[ProcessPoolExecutor]:
    """A process of its own, begun anew: it has nothing of this one."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


def raised(pool: ProcessPoolExecutor, function: Any, *given: Any) -> Any:
    """What a function raises in the other process."""
    with pytest.raises(Exception) as caught:
        pool.submit(function, *given).result(60)
    error: Any = caught.value
    return error


def test_exceptions_travel_between_processes(other_process: ProcessPoolExecutor) -> None:
    for sdk in SDKS:
        refusal = next(refusal for refusal in refusals(sdk.name) if refusal.row.kind == "code")
        error = raised(other_process, raising.order, sdk.name, refusal.reply)
        assert type(error) is sdk.error(refusal.row.category)
        assert error.code is sdk.module().ErrorCode(refusal.row.key)
        assert (error.message, error.body) == (refusal.message, refusal.reply.body)
        unknown = raised(other_process, raising.order, sdk.name, Reply(403, PAGE))
        assert type(unknown) is sdk.error("permission")
        doubt = raised(other_process, raising.order, sdk.name, Reply(504, PAGE))
        assert type(doubt) is sdk.module().OutcomeUnknown
        assert (doubt.http_status, doubt.body) == (504, PAGE)


def test_events_travel_between_processes(other_process: ProcessPoolExecutor) -> None:
    beat = b'{"type":"heartbeat","data":{"timestamp":1703123456789}}'
    event = other_process.submit(raising.decode, "habittrade", beat).result(60)
    assert event == HABITTRADE.module("events").decode(beat)
    assert event.timestamp.text == "1703123456789"
    unreadable = raised(other_process, raising.decode, "webull", b'{"event_type":"TRADE"}')
    assert type(unreadable) is WEBULL.module().UnexpectedResponse
    unknown = other_process.submit(raising.decode, "tradier", b'{"a":0.10}').result(60)
    assert unknown == TRADIER.module("events").decode(b'{"a":0.10}')
