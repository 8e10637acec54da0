"""Fixtures of the tests of generated SDKs. The packages themselves are on the path: see tests/conftest.py."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sdks.sdks import SDKS, Asynchronous, Blocking, Driver, Sdk
from tests.sdks.server import Server


@pytest.fixture(params=SDKS, ids=str)
def sdk(request: pytest.FixtureRequest) -> Sdk:
    """Each SDK in turn."""
    made: Sdk = request.param
    return made


@pytest.fixture(params=[Blocking, Asynchronous], ids=["sync", "async"])
def driver(request: pytest.FixtureRequest) -> Driver:
    """Both clients in turn."""
    made: Driver = request.param()
    return made


@pytest.fixture(params=SDKS, ids=str)
def venue(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A server of each venue in turn; after each test no order has arrived twice."""
    with Server(request.param) as server:
        yield server
    assert all(times == 1 for times in server.orders.values()), server.orders
