"""What is given to a constructor may be a secret: when it fails, no frame of ours holds it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from generator.runtime.errors.tracebacks import hiding_arguments
from generator.runtime.http.asyncio_transport import AsyncioTransport
from generator.runtime.http.proxies import Proxies, Proxy
from generator.runtime.http.socket_transport import SocketTransport

from . import acme
from .drivers import Asynchronous, Blocking
from .walking import frames_of, secrets_in

HIDDEN = "hunter-0815"
WRONG: Any = HIDDEN.encode()
ADDRESS = f"http://user:{HIDDEN}@proxy.test:99999"
BAD_HEADERS = {"Authorization": f"Bearer {HIDDEN}\n"}

WAYS: dict[str, Callable[[], Any]] = {
    "credentials": lambda: acme.Credentials(key=HIDDEN, secret=WRONG),
    "credentials of the environment": lambda: acme.Credentials.from_environment(key=HIDDEN, secret=WRONG),
    "proxy": lambda: Proxy.of(ADDRESS),
    "proxies": lambda: Proxies(ADDRESS),
    "environment": lambda: Proxies(environment={"https_proxy": ADDRESS}),
    "transport": lambda: SocketTransport(proxy=ADDRESS),
    "transport of asyncio": lambda: AsyncioTransport(proxy=ADDRESS),
    "headers": lambda: Blocking().client("https://acme.test").with_options(headers=BAD_HEADERS),
    "headers on asyncio": lambda: Asynchronous().client("https://acme.test").with_options(headers=BAD_HEADERS),
    "address": lambda: Blocking().client("https://acme.test").with_options(base_url=f"https://a:{HIDDEN}@b.test"),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_fails_keeps_no_argument(way: str) -> None:
    with pytest.raises(Exception) as caught:
        WAYS[way]()
    assert HIDDEN not in f"{caught.value!s} {caught.value!r}"
    assert secrets_in(caught.value, (HIDDEN,)) == []


def test_the_callers_frames_and_its_own_exception_stay() -> None:
    @hiding_arguments
    def failing(secret: str, *, number: int = 1) -> int:
        """Fails."""
        raise ValueError(len(secret) + number)

    try:
        raise LookupError("the caller's")
    except LookupError as first:
        with pytest.raises(ValueError, match="12") as caught:
            failing(HIDDEN)
        assert first.__traceback__ is not None
        assert caught.value.__context__ is first
    assert [frame.f_code.co_name for frame in frames_of(caught.value)] == ["called"]
    assert (failing.__doc__, list(inspect.signature(failing).parameters)) == ("Fails.", ["secret", "number"])
