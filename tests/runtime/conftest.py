"""Fixtures of the runtime's tests."""

from __future__ import annotations

import pytest

from .clock import clock as clock
from .drivers import Asynchronous, Blocking, Driver


@pytest.fixture(params=[Blocking, Asynchronous], ids=["sync", "async"])
def driver(request: pytest.FixtureRequest) -> Driver:
    """Both clients in turn."""
    made: Driver = request.param()
    return made
