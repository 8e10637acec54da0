"""Calls that fail, and what every failure has to keep to."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from generator.runtime.calls.operation import Operation
from generator.runtime.errors.exceptions import SdkError
from generator.runtime.http.transport import RequestOptions, Timeout

from .drivers import Driver
from .server import Behaviour, Server

ORDER_BODY = {"reference_id": "mine-7", "type": "market"}
QUICK = RequestOptions(timeout=Timeout(connect=20, read=0.4, total=2))


def fails(
    driver: Driver, answer: bytes | Behaviour, operation: Operation[Any], options: RequestOptions | None = None
) -> SdkError:
    """What the call raises; it must survive pickling and be one line."""
    body = None if operation.body == "none" else ORDER_BODY
    with Server(answer) as server, pytest.raises(SdkError) as caught:
        driver.call(server.url, operation, options=options, body=body)
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.__dict__) == (type(error), str(error), error.__dict__)
    assert "\n" not in str(error)
    assert error.operation == operation.id
    return error
