# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, Nothing, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.encode import each
from .._runtime.data.times import Timestamp, epoch_ms, epoch_ns, epoch_s, epoch_us, iso
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Alarm, Reminder

_SEND_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_SEND: Final[Operation[Alarm]] = Operation(
    id="times.send",
    method="POST",
    path="/times/{at}",
    effect=Effect.IDEMPOTENT,
    auth=None,
    result=One(Alarm),
    body="json",
    sent={
        "at": int,
        "days": list[date] | UnsetType,
        "seconds": list[int] | UnsetType,
        "isos": list[str] | UnsetType,
        "stamp": int | UnsetType,
        "list": list[int] | UnsetType,
        "map": dict[str, int] | UnsetType,
        "alarm": Alarm | UnsetType,
        "alarms": list[Alarm] | UnsetType,
        "named": dict[str, Alarm] | UnsetType,
    },
    source=_SEND_SOURCE,
)
_SEND_FORM_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_SEND_FORM: Final[Operation[None]] = Operation(
    id="times.send_form",
    method="POST",
    path="/form",
    effect=Effect.IDEMPOTENT,
    auth=None,
    result=Nothing(),
    body="form",
    sent={"at": int, "all": list[str] | UnsetType},
    source=_SEND_FORM_SOURCE,
)
_SEND_LIST_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_SEND_LIST: Final[Operation[None]] = Operation(
    id="times.send_list",
    method="POST",
    path="/list",
    effect=Effect.IDEMPOTENT,
    auth=None,
    result=Nothing(),
    body="json",
    body_name="moments",
    whole=list[int],
    source=_SEND_LIST_SOURCE,
)
_SEND_ALARMS_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_SEND_ALARMS: Final[Operation[None]] = Operation(
    id="times.send_alarms",
    method="POST",
    path="/alarms",
    effect=Effect.IDEMPOTENT,
    auth=None,
    result=Nothing(),
    body="json",
    body_name="alarms",
    whole=list[Reminder],
    source=_SEND_ALARMS_SOURCE,
)
_ONE_S_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE_S: Final[Operation[Timestamp]] = Operation(
    id="times.one_s",
    method="GET",
    path="/s",
    effect=Effect.READ,
    auth=None,
    result=One(Timestamp, unit="s"),
    source=_ONE_S_SOURCE,
)
_ONE_MS_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE_MS: Final[Operation[Timestamp]] = Operation(
    id="times.one_ms",
    method="GET",
    path="/ms",
    effect=Effect.READ,
    auth=None,
    result=One(Timestamp, unit="ms"),
    source=_ONE_MS_SOURCE,
)
_ONE_US_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE_US: Final[Operation[Timestamp]] = Operation(
    id="times.one_us",
    method="GET",
    path="/us",
    effect=Effect.READ,
    auth=None,
    result=One(Timestamp, unit="us"),
    source=_ONE_US_SOURCE,
)
_ONE_NS_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE_NS: Final[Operation[Timestamp]] = Operation(
    id="times.one_ns",
    method="GET",
    path="/ns",
    effect=Effect.READ,
    auth=None,
    result=One(Timestamp, unit="ns"),
    source=_ONE_NS_SOURCE,
)
_ONE_ISO_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE_ISO: Final[Operation[Timestamp]] = Operation(
    id="times.one_iso",
    method="GET",
    path="/iso",
    effect=Effect.READ,
    auth=None,
    result=One(Timestamp, unit="iso"),
    source=_ONE_ISO_SOURCE,
)
_ONE_DAY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_ONE_DAY: Final[Operation[date]] = Operation(
    id="times.one_day",
    method="GET",
    path="/day",
    effect=Effect.READ,
    auth=None,
    result=One(date),
    source=_ONE_DAY_SOURCE,
)
_MANY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_MANY: Final[Operation[list[Timestamp]]] = Operation(
    id="times.many",
    method="GET",
    path="/many",
    effect=Effect.READ,
    auth=None,
    result=Many(Timestamp, unit="ms"),
    source=_MANY_SOURCE,
)
_NAMED_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_NAMED: Final[Operation[dict[str, Timestamp]]] = Operation(
    id="times.named",
    method="GET",
    path="/named",
    effect=Effect.READ,
    auth=None,
    result=One(dict[str, Timestamp], unit="s"),
    source=_NAMED_SOURCE,
)


class Times(SyncResource):
    """Times, wherever they can stand.

    Source: Docs, https://docs.acme.example
    """

    def send(
        self,
        *,
        at: datetime,
        days: Sequence[date] | None = None,
        seconds: Sequence[datetime] | None = None,
        isos: Sequence[datetime] | None = None,
        stamp: datetime | None = None,
        list: Sequence[datetime] | None = None,
        map: Mapping[str, datetime] | None = None,
        alarm: Alarm | Mapping[str, object] | None = None,
        alarms: Sequence[Alarm | Mapping[str, object]] | None = None,
        named: Mapping[str, Alarm | Mapping[str, object]] | None = None,
        options: CallOptions | None = None,
    ) -> Alarm:
        """Send times in every place.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(
            _SEND,
            path={"at": epoch_s(at)},
            query={"days": days, "seconds": each(epoch_s, seconds), "isos": each(iso, isos)},
            body={
                "stamp": epoch_us(stamp),
                "list": each(epoch_ms, list),
                "map": each(epoch_ns, map),
                "alarm": alarm,
                "alarms": alarms,
                "named": named,
            },
            options=options,
        )

    def send_form(
        self,
        *,
        at: datetime,
        all: Sequence[datetime] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Send times in a form.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_SEND_FORM, form={"at": epoch_ms(at), "all": each(iso, all)}, options=options)

    def send_list(
        self,
        moments: Sequence[datetime],
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Send nothing but times.

        Args:
            moments: Each a model, or a mapping of wire names.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_SEND_LIST, body=each(epoch_ms, moments), options=options)

    def send_alarms(
        self,
        alarms: Sequence[Reminder | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Send objects with times.

        Args:
            alarms: Each a model, or a mapping of wire names.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_SEND_ALARMS, body=alarms, options=options)

    def one_s(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE_S, options=options)

    def one_ms(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE_MS, options=options)

    def one_us(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE_US, options=options)

    def one_ns(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE_NS, options=options)

    def one_iso(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE_ISO, options=options)

    def one_day(
        self,
        *,
        options: CallOptions | None = None,
    ) -> date:
        """A day.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_ONE_DAY, options=options)

    def many(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[Timestamp]:
        """Times.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_MANY, options=options)

    def named(
        self,
        *,
        options: CallOptions | None = None,
    ) -> dict[str, Timestamp]:
        """Times by name.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_NAMED, options=options)

    @property
    def with_raw(self) -> TimesWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return TimesWithRaw(self._client)


class TimesWithRaw:
    """The calls of ``Times``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Times(client, raw=True)
        self.send = raw(calls.send)
        self.send_form = raw(calls.send_form)
        self.send_list = raw(calls.send_list)
        self.send_alarms = raw(calls.send_alarms)
        self.one_s = raw(calls.one_s)
        self.one_ms = raw(calls.one_ms)
        self.one_us = raw(calls.one_us)
        self.one_ns = raw(calls.one_ns)
        self.one_iso = raw(calls.one_iso)
        self.one_day = raw(calls.one_day)
        self.many = raw(calls.many)
        self.named = raw(calls.named)


class AsyncTimes(AsyncResource):
    """Times, wherever they can stand.

    Source: Docs, https://docs.acme.example
    """

    async def send(
        self,
        *,
        at: datetime,
        days: Sequence[date] | None = None,
        seconds: Sequence[datetime] | None = None,
        isos: Sequence[datetime] | None = None,
        stamp: datetime | None = None,
        list: Sequence[datetime] | None = None,
        map: Mapping[str, datetime] | None = None,
        alarm: Alarm | Mapping[str, object] | None = None,
        alarms: Sequence[Alarm | Mapping[str, object]] | None = None,
        named: Mapping[str, Alarm | Mapping[str, object]] | None = None,
        options: CallOptions | None = None,
    ) -> Alarm:
        """Send times in every place.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(
            _SEND,
            path={"at": epoch_s(at)},
            query={"days": days, "seconds": each(epoch_s, seconds), "isos": each(iso, isos)},
            body={
                "stamp": epoch_us(stamp),
                "list": each(epoch_ms, list),
                "map": each(epoch_ns, map),
                "alarm": alarm,
                "alarms": alarms,
                "named": named,
            },
            options=options,
        )

    async def send_form(
        self,
        *,
        at: datetime,
        all: Sequence[datetime] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Send times in a form.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_SEND_FORM, form={"at": epoch_ms(at), "all": each(iso, all)}, options=options)

    async def send_list(
        self,
        moments: Sequence[datetime],
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Send nothing but times.

        Args:
            moments: Each a model, or a mapping of wire names.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_SEND_LIST, body=each(epoch_ms, moments), options=options)

    async def send_alarms(
        self,
        alarms: Sequence[Reminder | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Send objects with times.

        Args:
            alarms: Each a model, or a mapping of wire names.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_SEND_ALARMS, body=alarms, options=options)

    async def one_s(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE_S, options=options)

    async def one_ms(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE_MS, options=options)

    async def one_us(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE_US, options=options)

    async def one_ns(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE_NS, options=options)

    async def one_iso(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Timestamp:
        """A time.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE_ISO, options=options)

    async def one_day(
        self,
        *,
        options: CallOptions | None = None,
    ) -> date:
        """A day.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_ONE_DAY, options=options)

    async def many(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[Timestamp]:
        """Times.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_MANY, options=options)

    async def named(
        self,
        *,
        options: CallOptions | None = None,
    ) -> dict[str, Timestamp]:
        """Times by name.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_NAMED, options=options)

    @property
    def with_raw(self) -> AsyncTimesWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncTimesWithRaw(self._client)


class AsyncTimesWithRaw:
    """The calls of ``AsyncTimes``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncTimes(client, raw=True)
        self.send = raw_async(calls.send)
        self.send_form = raw_async(calls.send_form)
        self.send_list = raw_async(calls.send_list)
        self.send_alarms = raw_async(calls.send_alarms)
        self.one_s = raw_async(calls.one_s)
        self.one_ms = raw_async(calls.one_ms)
        self.one_us = raw_async(calls.one_us)
        self.one_ns = raw_async(calls.one_ns)
        self.one_iso = raw_async(calls.one_iso)
        self.one_day = raw_async(calls.one_day)
        self.many = raw_async(calls.many)
        self.named = raw_async(calls.named)
