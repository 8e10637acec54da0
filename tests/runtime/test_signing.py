"""Clocks and nonces."""

from __future__ import annotations

import re
import threading
import uuid

import pytest

from generator.runtime.auth.signing import Level, nonce, sign, timestamp
from generator.runtime.http.request import Request, SignedRequest

from .acme import Credentials

MOMENT = 1_763_706_463_007_999_999


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("unix_s", "1763706463"),
        ("unix_ms", "1763706463007"),
        ("unix_us", "1763706463007999"),
        ("unix_ns", "1763706463007999999"),
        ("iso_s", "2025-11-21T06:27:43Z"),
        ("iso_ms", "2025-11-21T06:27:43.007Z"),
    ],
)
def test_timestamps_are_cut_off_and_padded(form: str, text: str) -> None:
    assert timestamp(form, MOMENT) == text


def test_nonces_are_used_once() -> None:
    assert len({nonce("uuid4", lambda: 0) for _ in range(1000)}) == 1000
    made = uuid.UUID(nonce("uuid4", lambda: 0))
    assert (made.version, made.variant) == (4, uuid.RFC_4122)
    assert re.fullmatch("[0-9a-f]{32}", nonce("hex", lambda: 0))


def test_a_counter_grows_across_threads_and_with_a_clock_that_stands() -> None:
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda: found.extend(int(nonce("counter", lambda: MOMENT)) for _ in range(500)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 2000
    assert int(nonce("counter", lambda: 0)) > max(found)


def test_a_level_gets_what_it_declares() -> None:
    def all_of_it(
        request: Request, credentials: Credentials, *, settings: str, timestamp: str, nonce: str
    ) -> SignedRequest:
        return request.signed({}, {"all": (settings, timestamp, len(nonce), credentials.key)})

    def nothing(request: Request, credentials: Credentials, *, settings: None) -> SignedRequest:
        return request.signed({})

    request, credentials = Request.of("GET", "https://x"), Credentials(key="k")
    level = Level(all_of_it, timestamp="unix_s", nonce="hex")
    signed = sign(level, request, credentials, "settings", lambda: MOMENT)
    assert signed.steps == {"all": ("settings", "1763706463", 32, "k")}
    assert sign(Level(nothing), request, credentials, None, lambda: MOMENT).steps == {}
