"""The asyncio client: what it adds to the core is sending and waiting."""

from __future__ import annotations

import ssl
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

from ..auth.credentials import CredentialsBase
from ..auth.nonces import NonceSource
from ..auth.signing import Clock
from ..calls.build import Values
from ..calls.call import Call
from ..calls.observers import Observer
from ..calls.operation import Effect, Operation
from ..calls.pages import AsyncPage, AsyncPaginator
from ..calls.pagination import Pager
from ..calls.raw_response import RawResponse
from ..calls.reconcile import is_unknown_there, question
from ..calls.retries import RetryPolicy
from ..calls.venue import Venue
from ..errors.exceptions import ApiError, SdkError
from ..http.asyncio_transport import AsyncioTransport
from ..http.middleware import AsyncMiddleware, chained_async
from ..http.request import Request
from ..http.transport import AsyncTransport, Connections, RequestOptions, Timeout
from ..values.exact_json import JSON
from .base import ClientBase

T = TypeVar("T")


class AsyncClient(ClientBase):
    """Base of the generated client. For many tasks of one event loop at a time."""

    def __init__(
        self,
        venue: Venue,
        *,
        credentials: CredentialsBase,
        settings: Any = None,
        parameters: Mapping[str, Any] | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        transport: AsyncTransport | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | Literal[False] | None = None,
        connections: Connections | None = None,
        allow_http: bool = False,
        clock: Clock | None = None,
        nonces: NonceSource | None = None,
        retries: RetryPolicy | None = None,
        limits: Literal["wait", "raise", "off"] | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        observers: Sequence[Observer] = (),
    ) -> None:
        super().__init__(
            venue,
            credentials=credentials,
            settings=settings,
            parameters=parameters,
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            ssl_context=ssl_context,
            proxy=proxy,
            allow_http=allow_http,
            clock=clock,
            nonces=nonces,
            retries=retries,
            limits=limits,
            observers=observers,
        )
        self._transport: AsyncTransport = transport or AsyncioTransport(
            ssl_context, proxy=self._proxies, connections=connections
        )
        self._exchange = chained_async(self._transport.send, middleware)

    async def request(
        self,
        what: str | Operation[Any],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: JSON = None,
        form: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        signed: bool | str = True,
        effect: Effect | None = None,
        options: RequestOptions | None = None,
    ) -> JSON:
        """Call an endpoint that has no method yet: ``await client.request("GET /v1/things", query={"page": 1})``.

        Args:
            what: Method and path, or an operation.
            path: Values of the ``{placeholders}`` in the path.
            query: Query parameters.
            body: A JSON body.
            form: A form body.
            headers: Further headers.
            signed: False for a public endpoint, or the name of a signing level.
            effect: What it does at the venue; GET and HEAD read, anything else counts as an order.
            options: What this call does otherwise than its client.

        Returns:
            The response's data as decoded JSON; numbers are int or Decimal.
        """
        operation = self._described(what, body is not None, signed, effect)
        try:
            call = self._begin(operation, Values(path, query, body, form), options, self._ask, headers, raw=True)
        finally:
            headers = None  # they may hold a token, and error reporters print what the names of a frame hold
        return await self._send(call)

    async def request_raw(
        self,
        what: str | Operation[Any],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: JSON = None,
        form: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        signed: bool | str = True,
        effect: Effect | None = None,
        options: RequestOptions | None = None,
    ) -> RawResponse[JSON]:
        """:meth:`request`, with status, headers and body of the response."""
        operation = self._described(what, body is not None, signed, effect)
        try:
            call = self._begin(operation, Values(path, query, body, form), options, self._ask, headers, raw=True)
        finally:
            headers = None
        return call.raw(await self._send(call))

    async def sync_clock(self) -> float:
        """Ask the venue for its time and sign with it from now on; gives the seconds by which it is ahead."""
        clock, operation = self._time()
        asked = clock.now()
        clock.set(await self._call(operation), asked, clock.now())
        return clock.offset

    async def close(self) -> None:
        """Close all connections. Calls after this raise ``ClientClosed``; closing twice is fine."""
        self._shared.closed = True
        for close in self._closers:
            await close()
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        return await self._send(self._begin(operation, Values(path, query, body, form), options, self._ask))

    async def _send(self, call: Call[T]) -> T:
        """Attempt after attempt, until there is a result or an exception to raise."""
        from asyncio import sleep

        request: Request | None = None
        try:
            while True:
                if (wait := call.pause()) > 0:
                    await self._wait_for_limits(call, wait)
                request, timeout = call.attempt()
                error: SdkError
                try:
                    response = await self._exchange(request, timeout)
                except Exception as problem:
                    error = call.lost(problem)
                else:
                    try:
                        result = call.finish(response)
                        break
                    except SdkError as problem:
                        error = call.bare(problem)  # frames hold what the server sent, keys that it repeats included
                again = call.again(error)
                if again is None:
                    raise error  # outside of the handlers, so that the cause is the only thing it is chained to
                await sleep(again)
        except Exception as problem:
            call.ended(problem)
            raise
        except BaseException as problem:  # broken off, wherever that was: the frames below hold what was signed
            call.ended(problem)
            call.bare(problem)
            raise problem  # with this frame, which a bare raise would leave out
        finally:
            request = None  # error reporters print what the names of a frame hold
        call.ended(None)
        return result

    async def _wait_for_limits(self, call: Call[Any], seconds: float) -> None:
        from asyncio import sleep

        try:
            await sleep(seconds)
        except BaseException:
            call.withdraw()
            raise

    async def _ask(self, call: Call[Any]) -> Any:
        """What the venue says of an order whose outcome is unknown."""
        asked = question(call.operation.lookup, call.operation.id, call.given)
        try:
            if asked.operation.paging is None:
                return asked.order_in(await self._call(asked.operation, path=asked.path, query=asked.query))
            has_nulls = is_cut = False
            orders, _ = await self._first_page(asked.operation, path=asked.path, query=asked.query)
            async for page in orders.pages():
                if (order := asked.among(page.items)) is not None:
                    return order
                has_nulls, is_cut = has_nulls or None in page.items, page.is_cut
            return asked.nothing(has_nulls, is_cut)
        except ApiError as error:
            if not is_unknown_there(error):
                raise
        return None

    async def _first_page(
        self,
        operation: Operation[list[T]],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        max_pages: int = 1000,
        options: RequestOptions | None = None,
    ) -> tuple[AsyncPage[T], Call[list[T]]]:
        """The first page of a list, and the call that fetched it."""

        async def begun(pager: Pager) -> tuple[AsyncPage[T], Call[list[T]]]:
            call = self._begin(operation, Values(path, pager.query), options, self._ask)
            found = await self._send(call)
            items, going_on = pager.take(found, call.response)
            return AsyncPage(list(items), call.response, pager, going_on, fetch), call

        async def fetch(pager: Pager) -> AsyncPage[T]:
            page, _ = await begun(pager)
            return page

        return await begun(Pager(operation, query, max_pages))


class AsyncResource:
    """Base of the generated resources. One made with ``raw`` gives :class:`RawResponse` from its methods."""

    __slots__ = ("_client", "_raw")

    def __init__(self, client: AsyncClient, raw: bool = False) -> None:
        self._client = client
        self._raw = raw

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        client: Any = self._client
        call = client._begin(operation, Values(path, query, body, form), options, client._ask)
        result: T = await client._send(call)
        return call.raw(result) if self._raw else result

    def _list(
        self,
        operation: Operation[list[T]],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        max_pages: int = 1000,
        options: RequestOptions | None = None,
    ) -> AsyncPaginator[T]:
        async def first() -> Any:
            client: Any = self._client
            page, call = await client._first_page(
                operation, path=path, query=query, max_pages=max_pages, options=options
            )
            return call.raw(page) if self._raw else page

        return AsyncPaginator(first)
