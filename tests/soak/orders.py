"""Thousands of orders at a venue that fails: what each was told, held against the venue's books."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec

from generator.runtime.calls.operation import Lookup, Operation
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.client.async_client import AsyncClient
from generator.runtime.client.sync_client import SyncClient
from generator.runtime.errors.codes import ErrorCategory, IntegerCode, Retry, code
from generator.runtime.errors.exceptions import ApiError, OutcomeUnknown, SdkError, TransportError
from generator.runtime.http.request import Request
from generator.runtime.http.transport import Timeout
from tests.runtime import acme
from tests.runtime.drivers import options

from .venue import Books, Venue


class SoakCode(IntegerCode):
    """The error table of the venue."""

    REFUSED = code(42000, ErrorCategory.INSUFFICIENT_FUNDS, Retry.AFTER_FIX, "Too little", None, 200)
    BAD_TOKEN = code(30001, ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX, "Invalid token", None, 401)
    TOO_MANY = code(30013, ErrorCategory.RATE_LIMIT, Retry.NOT_EXECUTED, "Too many", None, 429)
    BUSY = code(30014, ErrorCategory.UNAVAILABLE, Retry.NOT_EXECUTED, "Busy", None, 503)
    BAD_JSON = code(30018, ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX, "Body is no JSON", None, 503)
    INTERNAL = code(60500, ErrorCategory.INTERNAL, Retry.AFTER_WAIT, "Internal", None, 500)
    LATE = code(60504, ErrorCategory.UNAVAILABLE, Retry.AFTER_WAIT, "Late", None, 504)
    IN_DOUBT = code(60200, ErrorCategory.INTERNAL, Retry.IN_DOUBT, "Nobody knows", None, 200)


def _venue() -> Any:
    made = object.__new__(type(acme.VENUE))
    made.__dict__.update(acme.VENUE.__dict__ | {"codes": SoakCode})
    return made


VENUE = _venue()
FIND = msgspec.structs.replace(acme.LIST_ORDERS, id="orders.find")
PLACE: Operation[acme.Order] = msgspec.structs.replace(
    acme.PLACE, lookup=Lookup(operation=FIND, query={"tag": "reference_id"}, where={"tag": "reference_id"})
)
SETTINGS: dict[str, Any] = {
    "venue": VENUE,
    "retries": RetryPolicy(max_attempts=3, first_delay=0.001, longest_delay=0.01, budget=1e9),
    "timeout": Timeout(connect=10, read=0.3, total=30),
}
ZEROS = ("placed twice", "accepted, not executed", "refused, executed", "lost", "wrongly found", "undocumented")


class Told:
    """What the callers were told, judged by what the venue did."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.wrong: dict[str, list[str]] = {name: [] for name in ZEROS}
        self.undecidable = 0
        self.leaked = 0

    def judge(self, books: Books, reference: str, result: Any, found: Any) -> None:
        """One order; ``found`` is what asking showed, and how often it was executed before.

        An order that is still on its way while somebody asks, as on a busy machine, may be executed afterwards.
        """
        executed = books.executed[reference]
        self.outcomes[type(result).__name__] += 1
        said = f"{reference}: {result!r}, executed {executed}"
        if executed > 1:
            self.wrong["placed twice"].append(said)
        if isinstance(result, acme.Order):
            if not executed or result.tag != reference:
                if reference in books.undecidable:
                    self.undecidable += 1
                else:
                    self.wrong["accepted, not executed"].append(said)
        elif isinstance(result, OutcomeUnknown):
            shown, before = found
            if shown is not _NOT_ASKED and (executed == 0 if shown is not None else before > 0):
                self.wrong["wrongly found"].append(said)
        elif not isinstance(result, SdkError):
            self.wrong["undocumented"].append(said)
        elif executed:
            self.wrong["refused, executed" if isinstance(result, ApiError) else "lost"].append(said)
        elif isinstance(result, TransportError) and result.sent:
            self.wrong["lost"].append(said)


_NOT_ASKED = object()
_BODY = {"type": "market"}


def blocking(venue: Venue, references: Iterable[str], told: Told, context: ssl.SSLContext | None) -> None:
    """Through the blocking client, from many threads."""

    def begin(request: Request, send: Any) -> Any:
        venue.books.begins(request)
        return send(request)

    given = {**SETTINGS, "base_url": venue.url, "ssl_context": context, "middleware": [begin]}
    made = SyncClient(**options(given))

    def place(reference: str) -> tuple[str, Any, Any]:
        try:
            return reference, made._call(PLACE, body={**_BODY, "reference_id": reference}), None  # pyright: ignore[reportPrivateUsage]
        except OutcomeUnknown as doubt:
            before = venue.books.executed[reference]  # what is executed only now may be shown or not
            for _ in range(20):
                try:
                    return reference, doubt, (doubt.reconcile(), before)
                except SdkError:  # asking goes over connections that this venue breaks, too
                    continue
            return reference, doubt, (_NOT_ASKED, before)
        except Exception as error:
            return reference, error, None

    with made, ThreadPoolExecutor(32) as pool:
        results = list(pool.map(place, references))
    told.leaked += venue.left()
    for reference, result, found in results:  # now that the books are closed
        told.judge(venue.books, reference, result, found)


async def asynchronous(venue: Venue, references: Iterable[str], told: Told, context: ssl.SSLContext | None) -> None:
    """Through the asyncio client, from many tasks."""
    free = asyncio.Semaphore(64)
    results: list[tuple[str, Any, Any]] = []

    async def begin(request: Request, send: Any) -> Any:
        venue.books.begins(request)
        return await send(request)

    given = {**SETTINGS, "base_url": venue.url, "ssl_context": context, "middleware": [begin]}

    async def place(reference: str) -> None:
        async with free:
            results.append((reference, *await one(reference)))

    async def one(reference: str) -> tuple[Any, Any]:
        try:
            return await made._call(PLACE, body={**_BODY, "reference_id": reference}), None  # pyright: ignore[reportPrivateUsage]
        except OutcomeUnknown as doubt:
            before = venue.books.executed[reference]  # what is executed only now may be shown or not
            for _ in range(20):
                try:
                    return doubt, (await doubt.reconcile(), before)
                except SdkError:  # asking goes over connections that this venue breaks, too
                    continue
            return doubt, (_NOT_ASKED, before)
        except Exception as error:
            return error, None

    async with AsyncClient(**options(given)) as made:
        await asyncio.gather(*(place(reference) for reference in references))
    told.leaked += await asyncio.to_thread(venue.left)
    for reference, result, found in results:
        told.judge(venue.books, reference, result, found)


def run(kind: str, number: int, seed: int, serving: ssl.SSLContext | None, trusting: ssl.SSLContext | None) -> Told:
    """``number`` orders through the client of a ``kind`` (``sync`` or ``async``), by TLS where contexts are given."""
    told, books = Told(), Books(seed)
    references = [f"o-{index}" for index in range(number)]
    with Venue(books, serving) as venue:
        if kind == "sync":
            blocking(venue, references, told, trusting)
        else:
            asyncio.run(asynchronous(venue, references, told, trusting))
    return told
