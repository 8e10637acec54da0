# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\:
orders.
"""

from __future__ import annotations

from typing import Final, Literal

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.validation import Bounded, RequiredWhen
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..enums import Side
from ..models import Order

_PLACE_SOURCE: Final = Source(
    "docs", section='ends with quotes """', url="https://docs.acme.example/\"%22'", read_on="2026-01-02"
)
_PLACE: Final[Operation[Order]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth="signed",
    result=One(Order),
    body="json",
    sent={
        '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\': str
        | UnsetType,
        "side": Side | UnsetType,
        "text": str | UnsetType,
        "ends with a backslash \\": str | UnsetType,
    },
    names={
        '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\': "hostile",
        "ends with a backslash \\": "backslash",
    },
    rules=(
        RequiredWhen(
            "ends with a backslash \\",
            '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
            (
                '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
                'ends with quotes """',
            ),
            _PLACE_SOURCE,
            assumed='"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
            told="hostile",
        ),
        Bounded(
            "side",
            _PLACE_SOURCE,
            values=(
                '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
                'ends with quotes """',
            ),
        ),
        Bounded("text", _PLACE_SOURCE, at_most_chars=9, pattern='["\'{}%#\\\\]*"""'),
    ),
    source=_PLACE_SOURCE,
)


class Orders(SyncResource):
    """\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\.

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` |
    \\n\\\\, ends with quotes \"\"", https://docs.acme.example/"%22'
    """

    def place(
        self,
        *,
        hostile: str | None = None,
        side: (
            Side
            | Literal[
                '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
                'ends with quotes """',
            ]
            | None
        ) = None,
        text: str | None = None,
        backslash: str | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """ends with quotes \"\"".

        Args:
            hostile: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007
                \U000e0001 <b> `a` | \\n\\\\. The venue assumes ``\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {#
                y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` | \\n\\\\``. For example ``\"\""+open("/x")+\"\""; ' ''' \\ \\"
                {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` | \\n\\\\``.
            side: ``\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \U000e0001
                <b> `a` | \\n\\\\`` or ``ends with quotes \"\""``.
            text: At most 9 characters, matching ``["'{}%#\\\\]*\"\""``.
            backslash: ends with a backslash \\.

        Raises:
            InvalidParameter: ``backslash`` is absent though ``hostile`` is ``\"\""+open("/x")+\"\""; ' ''' \\ \\" {0}
                {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` | \\n\\\\``, ``ends with quotes
                \"\""``; nothing is sent.
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b>
        `a` | \\n\\\\, ends with quotes \"\"", https://docs.acme.example/"%22'
        """
        return self._call(
            _PLACE,
            query={
                '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\': hostile,
                "quoted": '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
                "side": side,
                "text": text,
            },
            body={
                "ends with a backslash \\": backslash,
                'line one\n\nline """ two\n\tline three': 'ends with quotes """',
                "kind": 'line one\n\nline """ two\n\tline three',
            },
            options=options,
        )

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.place = raw(calls.place)


class AsyncOrders(AsyncResource):
    """\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\.

    Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` |
    \\n\\\\, ends with quotes \"\"", https://docs.acme.example/"%22'
    """

    async def place(
        self,
        *,
        hostile: str | None = None,
        side: (
            Side
            | Literal[
                '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
                'ends with quotes """',
            ]
            | None
        ) = None,
        text: str | None = None,
        backslash: str | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """ends with quotes \"\"".

        Args:
            hostile: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007
                \U000e0001 <b> `a` | \\n\\\\. The venue assumes ``\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {#
                y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` | \\n\\\\``. For example ``\"\""+open("/x")+\"\""; ' ''' \\ \\"
                {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` | \\n\\\\``.
            side: ``\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \U000e0001
                <b> `a` | \\n\\\\`` or ``ends with quotes \"\""``.
            text: At most 9 characters, matching ``["'{}%#\\\\]*\"\""``.
            backslash: ends with a backslash \\.

        Raises:
            InvalidParameter: ``backslash`` is absent though ``hostile`` is ``\"\""+open("/x")+\"\""; ' ''' \\ \\" {0}
                {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` | \\n\\\\``, ``ends with quotes
                \"\""``; nothing is sent.
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b>
        `a` | \\n\\\\, ends with quotes \"\"", https://docs.acme.example/"%22'
        """
        return await self._call(
            _PLACE,
            query={
                '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\': hostile,
                "quoted": '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\',
                "side": side,
                "text": text,
            },
            body={
                "ends with a backslash \\": backslash,
                'line one\n\nline """ two\n\tline three': 'ends with quotes """',
                "kind": 'line one\n\nline """ two\n\tline three',
            },
            options=options,
        )

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.place = raw_async(calls.place)
