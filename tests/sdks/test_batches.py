"""A batch has one outcome per item: nothing is raised for the others' sake, and nothing is taken for granted."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from tests.sdks.canned import Reply
from tests.sdks.sdks import HABITTRADE, Driver
from tests.sdks.server import Server
from tests.sdks.written import payload


def cancel_three(client: Any) -> Any:
    """A batch of three."""
    return client.orders.cancel_batch([{"order_no": number} for number in ("1", "2", "3")])


def test_a_batch_may_fail_in_part(driver: Driver) -> None:
    """Each item has its own fate; nothing is raised for the others' sake."""
    verdicts = b"""{"code": 0, "data": [
        {"order_no": "1", "result": {"code": 0,}},
        {"order_no": "2", "result": {"code": "11030204", "message": "Order Limit"}},
        {"result": {"code": 99, "message": "nobody knows", "more": [1]}}]}"""
    with Server(HABITTRADE).answer(Reply(200, verdicts)) as server:
        ((done, refused, unknown),) = driver.run(HABITTRADE, cancel_three, base_url=server.url)
        assert len(server.arrivals) == 1
    assert (done.ok, done.error) == (True, None)
    assert refused.error.code is HABITTRADE.module().ErrorCode.ORDER_LIMIT
    assert type(refused.error) is HABITTRADE.error("invalid_request")
    assert (unknown.ok, unknown.order_no, unknown.error.code.code) == (False, None, 99)
    assert (unknown.error.code.is_known, unknown.error.message) == (False, "nobody knows")
    for outcome in (refused, unknown):
        assert outcome.error.body == verdicts
        copied = pickle.loads(pickle.dumps(outcome))
        assert (str(copied.error), copied.result) == (str(outcome.error), outcome.result)
        with pytest.raises(HABITTRADE.module().ApiError):
            outcome.raise_for_error()


@pytest.mark.parametrize(
    "body", [b'{"code":0}', b'{"code":0,"data":null}', b'{"code":0,"data":{}}', b'{"code":0,"data":[{}]}', b""]
)
def test_a_batch_that_says_nothing_of_its_items_is_in_doubt(driver: Driver, body: bytes) -> None:
    reply = Reply(200 if body else 204, body)
    with Server(HABITTRADE).answer(reply) as server:
        (doubt,) = driver.failures(HABITTRADE, cancel_three, base_url=server.url)
        assert len(server.arrivals) == 1
    assert type(doubt) is HABITTRADE.module().OutcomeUnknown
    assert doubt.body == body
    assert type(doubt.__cause__) is HABITTRADE.module().UnexpectedResponse


def test_a_batch_that_is_refused_as_a_whole(driver: Driver) -> None:
    with Server(HABITTRADE).answer(Reply(400, payload("habittrade", "cancel-batch-error"))) as server:
        (error,) = driver.failures(HABITTRADE, cancel_three, base_url=server.url)
    assert error.code is HABITTRADE.module().ErrorCode.INVALID_PARAMETER
