"""Clocks, timestamps and nonces: injected, exact, following the server where asked to, and only growing."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from generator.runtime.auth.clocks import ServerClock
from generator.runtime.auth.nonces import COUNTERS, Counter, NonceFile
from generator.runtime.auth.signing import nonce, timestamp
from generator.runtime.calls.venue import TimeEndpoint
from generator.runtime.client.async_client import AsyncClient
from generator.runtime.client.sync_client import SyncClient
from generator.runtime.data.timestamps import moment_of
from tests.runtime.acme import VENUE, Credentials
from tests.runtime.server import Server, reply

NOW = 1_700_000_000_987_654_321
ROOT = Path(__file__).parents[2]
FORMS = {
    "unix_s": "1700000000",
    "unix_ms": "1700000000987",
    "unix_us": "1700000000987654",
    "unix_ns": "1700000000987654321",
    "iso_s": "2023-11-14T22:13:20Z",
    "iso_ms": "2023-11-14T22:13:20.987Z",
    "iso_us": "2023-11-14T22:13:20.987654Z",
    "rfc3339": "2023-11-14T22:13:20+00:00",
    "http_date": "Tue, 14 Nov 2023 22:13:20 GMT",
    "%Y%m%dT%H%M%SZ": "20231114T221320Z",
}


@pytest.mark.parametrize("form", FORMS)
def test_forms_of_time_are_cut_off_never_rounded(form: str) -> None:
    assert timestamp(form, NOW) == FORMS[form]


@pytest.mark.parametrize("text", [*(value for form, value in FORMS.items() if "%" not in form), "1700000000.987"])
def test_every_form_but_patterns_is_read_back(text: str) -> None:
    assert int(moment_of(text).timestamp()) == 1_700_000_000


@pytest.mark.parametrize("text", ["", "yesterday", "-1", "1e9", "17000000000000000000000000", "²"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(ValueError):
        moment_of(text)


def test_random_nonces_differ_and_look_as_they_should() -> None:
    for kind, length in (("hex", 32), ("uuid4", 36)):
        drawn = {nonce(kind, lambda: NOW) for _ in range(100)}
        assert len(drawn) == 100
        assert {len(text) for text in drawn} == {length}


@pytest.mark.parametrize("kind", COUNTERS)
def test_a_counter_begins_with_the_time_in_its_unit(kind: str) -> None:
    assert nonce(kind, lambda: NOW, Counter()) == str(NOW // COUNTERS[kind])


@pytest.mark.parametrize("make", [Counter, None], ids=["process", "file"])
def test_a_counter_grows_over_threads_while_the_clock_stands(make: Any, tmp_path: Path) -> None:
    source = make() if make else NonceFile(tmp_path / "key")
    drawn: list[int] = []

    def draw() -> None:
        for _ in range(50):
            drawn.append(source(7))

    threads = [threading.Thread(target=draw) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(drawn) == list(range(7, 407))


def test_a_key_file_grows_over_processes_and_restarts(tmp_path: Path) -> None:
    """They draw at the same time: all begin at one word, and each is slow between reading and writing.

    Without the lock, two of them read one number.
    """
    path = tmp_path / "key"
    program = """
import sys, time
from generator.runtime.auth import nonces

def slow(*numbers):
    time.sleep(0.001)
    return max(numbers)

nonces.max = slow
source = nonces.NonceFile(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
print(*[source(1000) for _ in range(40)])
"""
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    running: list[Any] = [
        subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=ROOT, **pipes) for _ in range(4)
    ]
    for process in running:
        assert process.stdout.readline() == "ready\n"
    for process in running:
        process.stdin.write("go\n")
        process.stdin.flush()
    drawn = [list(map(int, process.communicate()[0].split())) for process in running]
    assert all(each == sorted(each) for each in drawn)
    assert sorted(number for each in drawn for number in each) == list(range(1000, 1160))
    assert NonceFile(path)(1) == 1160
    assert path.stat().st_mode & 0o077 == 0


def test_a_server_clock_follows_the_date_header() -> None:
    clock = ServerClock(lambda: NOW)
    clock.learn("Tue, 14 Nov 2023 22:13:21 GMT")
    assert clock.offset == 0, "half a second is no difference for a header of whole seconds"
    clock.learn("Tue, 14 Nov 2023 23:13:20 GMT")
    assert clock() == 1_700_003_600_500_000_000, "the middle of the second that the header names"
    for text in (None, "", "soon"):
        clock.learn(text)
    assert clock() // 10**9 - NOW // 10**9 in (3599, 3600)


class Told:
    """A server that is an hour ahead, in its Date header and in what it tells."""

    headers = ("Content-Type: application/json", "Date: Tue, 14 Nov 2023 23:13:20 GMT")
    answer = reply('{"code": 0, "data": {"now": 1700003600987}}', headers=headers)


def venue() -> Any:
    import copy

    made = copy.copy(VENUE)
    made.time = TimeEndpoint("/v1/time", lambda answer: answer.json["data"]["now"])
    return made


@pytest.mark.parametrize("client", [SyncClient, AsyncClient])
def test_a_client_follows_when_it_is_asked_to(client: Any) -> None:
    keys = Credentials(key="acme-key-1234567890", secret="acme-secret-0987654321")

    def asks(opened: Any) -> Any:
        return opened.request("GET /v1/x", signed=False)

    def syncs(opened: Any) -> Any:
        return opened.sync_clock()

    async def run(clock: Any, step: Any) -> Any:
        opened = client(venue(), credentials=keys, base_url=server.url, clock=clock)
        try:
            found = step(opened)
            return await found if asyncio.iscoroutine(found) else found
        finally:
            closed = opened.close()
            if asyncio.iscoroutine(closed):
                await closed

    with Server(Told.answer) as server:
        own = ServerClock(lambda: NOW)
        asyncio.run(run(own, asks))
        assert own.offset == pytest.approx(3600, abs=0.5)
        told = ServerClock(lambda: NOW)
        assert asyncio.run(run(told, syncs)) == pytest.approx(3600, abs=0.001)
        told.learn("Tue, 14 Nov 2023 20:00:00 GMT")
        assert told.offset == pytest.approx(3600, abs=0.001), "what was told is better than a header"
        with pytest.raises(ValueError, match="ServerClock"):
            asyncio.run(run(lambda: NOW, syncs))
