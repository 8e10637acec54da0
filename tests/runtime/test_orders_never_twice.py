"""A venue takes the order and then fails: nothing is ever placed twice, and nothing is lost without an exception."""

from __future__ import annotations

import asyncio
import inspect
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest

from generator.runtime.calls.operation import Lookup, Operation
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.client.async_client import AsyncClient
from generator.runtime.client.sync_client import SyncClient
from generator.runtime.errors.exceptions import ConnectionFailed, OutcomeUnknown, SdkError, TransportError
from generator.runtime.http.httpx_transport import AsyncHttpxTransport, HttpxTransport
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from . import acme
from .drivers import options
from .unreliable import AFTER_TAKING, Venue, Way

FIND = msgspec.structs.replace(acme.LIST_ORDERS, id="orders.find")
PLACE: Operation[acme.Order] = msgspec.structs.replace(
    acme.PLACE, lookup=Lookup(operation=FIND, query={"tag": "reference_id"}, where={"tag": "reference_id"})
)
NOT_EXECUTED = '{"code": 30014, "message": "Busy"}'
WAYS: list[Way | str | None] = [*AFTER_TAKING, NOT_EXECUTED, None]
PATIENT = RetryPolicy(max_attempts=4, first_delay=0.001, longest_delay=0.01, budget=1e9)
SHORT = Timeout(connect=5, read=0.7, total=20)


def way_of(reference: str) -> Way | str | None:
    """Orders go through all ways in turn."""
    return WAYS[int(reference.split("-")[1]) % len(WAYS)]


def is_stopped(request: Request, stopped: set[str]) -> bool:
    """Whether nothing of this attempt is sent: the first one of every seventh order."""
    number = request.text.partition('"o-')[2].partition('"')[0]
    if request.method == "GET" or int(number) % 7 or number in stopped:
        return False
    stopped.add(number)
    return True


class Ledger:
    """What became of each call, held against what the venue took."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.twice: list[str] = []
        self.lost: list[str] = []

    def note(self, venue: Venue, reference: str, result: Any, found: Any) -> None:
        """One order. It is lost if the caller believes something that is not so."""
        taken = venue.taken[reference]
        self.outcomes[type(result).__name__] += 1
        if taken > 1:
            self.twice.append(reference)
        if isinstance(result, OutcomeUnknown):
            told_right = result.client_order_id == reference and (found is not None) == (taken > 0)
        else:
            told_right = (taken == 1) == isinstance(result, acme.Order)
        if not told_right:
            self.lost.append(f"{reference}: {result!r}, taken {taken}, found {found!r}")

    def check(self, number: int) -> None:
        """Nothing twice, nothing lost, and every kind of outcome came up."""
        assert (self.twice, self.lost) == ([], [])
        assert sum(self.outcomes.values()) == number
        assert set(self.outcomes) == {"Order", "OutcomeUnknown"}


def until_it_answers(doubt: OutcomeUnknown) -> Any:
    """Asking goes over connections that this venue closes at any time, so it may take more than one call."""
    for _ in range(20):
        try:
            return doubt.reconcile()
        except TransportError:
            continue
    raise AssertionError("it never answers")


async def until_it_answers_async(doubt: OutcomeUnknown) -> Any:
    """The same for asyncio."""
    for _ in range(20):
        try:
            return await doubt.reconcile()
        except TransportError:
            continue
    raise AssertionError("it never answers")


def sync_orders(venue: Venue, numbers: range, ledger: Ledger, sending: str, threads: int = 16) -> None:
    """Place them from several threads over one client."""
    stopped: set[str] = set()

    def middleware(request: Request, send: Callable[[Request], Response]) -> Response:
        if is_stopped(request, stopped):
            raise ConnectionFailed("no network", sent=False)
        return send(request)

    with acme_client(venue, middleware, sending) as client:

        def place(number: int) -> tuple[str, Any, Any]:
            reference, found = f"o-{number}", None
            result: Any
            try:
                result = client._call(PLACE, body={"reference_id": reference, "type": "market"})
            except OutcomeUnknown as doubt:
                result, found = doubt, until_it_answers(doubt)
            except SdkError as error:
                result = error
            return reference, result, found

        with ThreadPoolExecutor(threads) as pool:
            for reference, result, found in pool.map(place, numbers):
                ledger.note(venue, reference, result, found)


def acme_client(venue: Venue, middleware: Any, sending: str) -> Any:
    """A client of it; ``sending`` is ``ours``, or the library whose client is the user's own."""
    changes: dict[str, Any] = {"base_url": venue.url, "retries": PATIENT, "timeout": SHORT, "middleware": [middleware]}
    is_async = inspect.iscoroutinefunction(middleware)
    if sending != "ours":
        library = pytest.importorskip(sending)
        changes["transport"] = (
            AsyncHttpxTransport(library.AsyncClient(), closes=True)
            if is_async
            else HttpxTransport(library.Client(), closes=True)
        )
    return (AsyncClient if is_async else SyncClient)(**options(changes))


async def async_orders(venue: Venue, numbers: range, ledger: Ledger, sending: str, tasks: int = 64) -> None:
    """Place them from many tasks over one client."""
    stopped: set[str] = set()
    free = asyncio.Semaphore(tasks)

    async def middleware(request: Request, send: Any) -> Response:
        if is_stopped(request, stopped):
            raise ConnectionFailed("no network", sent=False)
        answer: Response = await send(request)
        return answer

    async with acme_client(venue, middleware, sending) as client:

        async def place(number: int) -> None:
            reference, found = f"o-{number}", None
            result: Any
            async with free:
                try:
                    result = await client._call(PLACE, body={"reference_id": reference, "type": "market"})
                except OutcomeUnknown as doubt:
                    result, found = doubt, await until_it_answers_async(doubt)
                except SdkError as error:
                    result = error
            ledger.note(venue, reference, result, found)

        await asyncio.gather(*(place(number) for number in numbers))


def run(number: int, sending: str) -> Ledger:
    """Half of the orders through each client."""
    ledger = Ledger()
    with Venue(way_of) as venue:
        sync_orders(venue, range(number // 2), ledger, sending)
        asyncio.run(async_orders(venue, range(number // 2, number), ledger, sending))
        to_refuse = {f"o-{index}" for index in range(number) if WAYS[index % len(WAYS)] == NOT_EXECUTED}
        assert venue.refused, "some were not executed at first"
        assert venue.refused <= to_refuse
    return ledger


SENDING = pytest.mark.parametrize("sending", ["ours", "httpx", "httpx2"])


@SENDING
def test_orders_are_never_placed_twice_and_never_lost(sending: str) -> None:
    assert len(AFTER_TAKING) >= 12
    run(len(WAYS) * 4, sending).check(len(WAYS) * 4)


@pytest.mark.slow
@pytest.mark.parametrize(("sending", "orders"), [("ours", 2000), ("httpx", 600), ("httpx2", 600)])
def test_thousands_of_orders(sending: str, orders: int) -> None:
    ledger = run(orders, sending)
    print(f"{sending}: {ledger.outcomes}, placed twice {len(ledger.twice)}, lost {len(ledger.lost)}")
    ledger.check(orders)
