# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Anything, Many, Nothing, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig, first
from .._runtime.http.transport import CallOptions
from .._runtime.values.exact_json import JSON
from ..enums import State
from ..models import Order

_NOTHING_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_NOTHING: Final[Operation[None]] = Operation(
    id="all.nothing",
    method="GET",
    path="/nothing",
    effect=Effect.READ,
    auth=None,
    result=Nothing(),
    source=_NOTHING_SOURCE,
)
_ONE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE: Final[Operation[Order]] = Operation(
    id="all.one",
    method="GET",
    path="/one",
    effect=Effect.READ,
    auth=None,
    result=One(Order),
    source=_ONE_SOURCE,
)
_MANY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_MANY: Final[Operation[list[Order]]] = Operation(
    id="all.many",
    method="GET",
    path="/many",
    effect=Effect.READ,
    auth=None,
    result=Many(Order),
    source=_MANY_SOURCE,
)
_BY_NAME_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_BY_NAME: Final[Operation[dict[str, Order]]] = Operation(
    id="all.by_name",
    method="GET",
    path="/by_name",
    effect=Effect.READ,
    auth=None,
    result=One(dict[str, Order]),
    source=_BY_NAME_SOURCE,
)
_ANYTHING_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ANYTHING: Final[Operation[JSON]] = Operation(
    id="all.anything",
    method="GET",
    path="/anything",
    effect=Effect.READ,
    auth=None,
    result=Anything(),
    source=_ANYTHING_SOURCE,
)
_TEXT_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_TEXT: Final[Operation[str]] = Operation(
    id="all.text",
    method="GET",
    path="/text",
    effect=Effect.READ,
    auth=None,
    result=One(str),
    source=_TEXT_SOURCE,
)
_NUMBER_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_NUMBER: Final[Operation[int]] = Operation(
    id="all.number",
    method="GET",
    path="/number",
    effect=Effect.READ,
    auth=None,
    result=One(int),
    source=_NUMBER_SOURCE,
)
_EXACT_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_EXACT: Final[Operation[Decimal]] = Operation(
    id="all.exact",
    method="GET",
    path="/exact",
    effect=Effect.READ,
    auth=None,
    result=One(Decimal),
    source=_EXACT_SOURCE,
)
_TRUTH_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_TRUTH: Final[Operation[bool]] = Operation(
    id="all.truth",
    method="GET",
    path="/truth",
    effect=Effect.READ,
    auth=None,
    result=One(bool),
    source=_TRUTH_SOURCE,
)
_DAY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_DAY: Final[Operation[date]] = Operation(
    id="all.day",
    method="GET",
    path="/day",
    effect=Effect.READ,
    auth=None,
    result=One(date),
    source=_DAY_SOURCE,
)
_STATE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_STATE: Final[Operation[State]] = Operation(
    id="all.state",
    method="GET",
    path="/state",
    effect=Effect.READ,
    auth=None,
    result=One(State),
    source=_STATE_SOURCE,
)
_TEXTS_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_TEXTS: Final[Operation[list[str]]] = Operation(
    id="all.texts",
    method="GET",
    path="/texts",
    effect=Effect.READ,
    auth=None,
    result=Many(str),
    source=_TEXTS_SOURCE,
)


def _deep_data(answer: Answer) -> Any:
    return first(dig(answer.json, "data", "order"), dig(answer.json, "order"))


_DEEP_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_DEEP: Final[Operation[Order]] = Operation(
    id="all.deep",
    method="GET",
    path="/deep",
    effect=Effect.READ,
    auth=None,
    result=One(Order, data=_deep_data),
    source=_DEEP_SOURCE,
)


class All(SyncResource):
    """One operation for each kind of result.

    Source: Docs, https://docs.acme.example
    """

    def nothing(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Gives nothing.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_NOTHING, options=options)

    def one(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Order:
        """Gives one.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE, options=options)

    def many(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Gives many.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_MANY, options=options)

    def by_name(
        self,
        *,
        options: CallOptions | None = None,
    ) -> dict[str, Order]:
        """Gives by name.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_BY_NAME, options=options)

    def anything(
        self,
        *,
        options: CallOptions | None = None,
    ) -> JSON:
        """Gives anything.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ANYTHING, options=options)

    def text(
        self,
        *,
        options: CallOptions | None = None,
    ) -> str:
        """Gives text.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_TEXT, options=options)

    def number(
        self,
        *,
        options: CallOptions | None = None,
    ) -> int:
        """Gives number.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_NUMBER, options=options)

    def exact(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Decimal:
        """Gives exact.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_EXACT, options=options)

    def truth(
        self,
        *,
        options: CallOptions | None = None,
    ) -> bool:
        """Gives truth.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_TRUTH, options=options)

    def day(
        self,
        *,
        options: CallOptions | None = None,
    ) -> date:
        """Gives day.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_DAY, options=options)

    def state(
        self,
        *,
        options: CallOptions | None = None,
    ) -> State:
        """Gives state.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_STATE, options=options)

    def texts(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[str]:
        """Gives texts.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_TEXTS, options=options)

    def deep(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Order:
        """The result stands deeper than the envelope says.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_DEEP, options=options)

    @property
    def with_raw(self) -> AllWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AllWithRaw(self._client)


class AllWithRaw:
    """The calls of ``All``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = All(client, raw=True)
        self.nothing = raw(calls.nothing)
        self.one = raw(calls.one)
        self.many = raw(calls.many)
        self.by_name = raw(calls.by_name)
        self.anything = raw(calls.anything)
        self.text = raw(calls.text)
        self.number = raw(calls.number)
        self.exact = raw(calls.exact)
        self.truth = raw(calls.truth)
        self.day = raw(calls.day)
        self.state = raw(calls.state)
        self.texts = raw(calls.texts)
        self.deep = raw(calls.deep)


class AsyncAll(AsyncResource):
    """One operation for each kind of result.

    Source: Docs, https://docs.acme.example
    """

    async def nothing(
        self,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Gives nothing.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_NOTHING, options=options)

    async def one(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Order:
        """Gives one.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE, options=options)

    async def many(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Gives many.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_MANY, options=options)

    async def by_name(
        self,
        *,
        options: CallOptions | None = None,
    ) -> dict[str, Order]:
        """Gives by name.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_BY_NAME, options=options)

    async def anything(
        self,
        *,
        options: CallOptions | None = None,
    ) -> JSON:
        """Gives anything.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ANYTHING, options=options)

    async def text(
        self,
        *,
        options: CallOptions | None = None,
    ) -> str:
        """Gives text.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_TEXT, options=options)

    async def number(
        self,
        *,
        options: CallOptions | None = None,
    ) -> int:
        """Gives number.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_NUMBER, options=options)

    async def exact(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Decimal:
        """Gives exact.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_EXACT, options=options)

    async def truth(
        self,
        *,
        options: CallOptions | None = None,
    ) -> bool:
        """Gives truth.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_TRUTH, options=options)

    async def day(
        self,
        *,
        options: CallOptions | None = None,
    ) -> date:
        """Gives day.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_DAY, options=options)

    async def state(
        self,
        *,
        options: CallOptions | None = None,
    ) -> State:
        """Gives state.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_STATE, options=options)

    async def texts(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[str]:
        """Gives texts.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_TEXTS, options=options)

    async def deep(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Order:
        """The result stands deeper than the envelope says.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_DEEP, options=options)

    @property
    def with_raw(self) -> AsyncAllWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncAllWithRaw(self._client)


class AsyncAllWithRaw:
    """The calls of ``AsyncAll``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncAll(client, raw=True)
        self.nothing = raw_async(calls.nothing)
        self.one = raw_async(calls.one)
        self.many = raw_async(calls.many)
        self.by_name = raw_async(calls.by_name)
        self.anything = raw_async(calls.anything)
        self.text = raw_async(calls.text)
        self.number = raw_async(calls.number)
        self.exact = raw_async(calls.exact)
        self.truth = raw_async(calls.truth)
        self.day = raw_async(calls.day)
        self.state = raw_async(calls.state)
        self.texts = raw_async(calls.texts)
        self.deep = raw_async(calls.deep)
