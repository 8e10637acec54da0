"""Fixtures of the tests of generated SDKs. The packages themselves are on the path: see tests/conftest.py."""

from __future__ import annotations

import pytest

from tests.sdks.sdks import SDKS, Asynchronous, Blocking, Driver, Sdk


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
