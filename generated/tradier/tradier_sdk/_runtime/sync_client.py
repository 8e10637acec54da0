"""The blocking client: what it adds to the core is sending."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

from .build import Values
from .client import ClientBase
from .core import Call
from .credentials import CredentialsBase
from .json import JSON
from .operation import Effect, Operation
from .signing import Clock
from .transport import CallOptions, Timeout, Transport
from .urllib3_transport import Urllib3Transport
from .venue import Venue

T = TypeVar("T")


class SyncClient(ClientBase):
    """Base of the generated client. Safe to use from several threads."""

    def __init__(
        self,
        venue: Venue,
        *,
        credentials: CredentialsBase,
        settings: Any = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        transport: Transport | None = None,
        ssl_context: ssl.SSLContext | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            venue,
            credentials=credentials,
            settings=settings,
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            ssl_context=ssl_context,
            clock=clock,
        )
        self._transport: Transport = transport or Urllib3Transport(ssl_context)

    def request(
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
        options: CallOptions | None = None,
    ) -> JSON:
        """Call an endpoint that has no method yet: ``client.request("GET /v1/things", query={"page": 1})``.

        Args:
            what: Method and path, or an operation.
            path: Values of ``{holes}`` in the path.
            query: Query parameters.
            body: A JSON body.
            form: A form body.
            headers: Further headers.
            signed: False for a public endpoint, or the name of a signing level.
            effect: What it does at the venue; GET and HEAD read, anything else counts as an order.
            options: Timeout and headers of this call.

        Returns:
            The answer's data as decoded JSON; numbers are int or Decimal.
        """
        operation = self._described(what, body is not None, signed, effect)
        return self._send(self._begin(operation, Values(path, query, body, form), options, headers, raw=True))

    def close(self) -> None:
        """Close all connections. Calls after this raise ``ClientClosed``; closing twice is fine."""
        self._closed = True
        for close in self._closers:
            close()
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> T:
        return self._send(self._begin(operation, Values(path, query, body, form), options))

    def _send(self, call: Call[T]) -> T:
        request = call.signed()
        try:
            answer = self._transport.send(request, call.timeout)
        except Exception as problem:
            error = call.lost(problem)
        else:
            return call.finish(answer)
        raise error  # outside of the handler, so that the cause is the only thing it is chained to


class SyncResource:
    """Base of the generated resources."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> T:
        call = self._client._call  # pyright: ignore[reportPrivateUsage]
        return call(operation, path=path, query=query, body=body, form=form, options=options)
