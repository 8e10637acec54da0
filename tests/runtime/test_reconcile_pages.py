"""reconcile() over lists in pages: an order is absent only if the pages lead to the end of the list."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from generator.runtime.calls.operation import Lookup, Paging
from generator.runtime.errors.exceptions import OutcomeUnknown, ReconciliationError
from generator.runtime.http.response import Response

from . import acme
from .drivers import Blocking, Driver
from .test_pages import CURSOR, AsyncScript, Script, SyncScript, orders


def tagged(*numbers: str) -> dict[str, Any]:
    """The same with a tag each: "1:a"; one without is null."""
    pairs = [number.split(":") for number in numbers]
    return {"data": [{"id": number, "side": "buy", "qty": "1", "tag": tag or None} for number, tag in pairs]}


def test_reconcile_walks_past_an_empty_page(driver: Driver) -> None:
    """An order behind an empty page is no order that the venue does not know."""
    pages = {None: orders("other", next="b"), "b": orders(next="c"), "c": orders("mine-7")}
    found, asked = reconciled(driver, pages, CURSOR, "cursor")
    assert found is not None and found.id == "mine-7"
    assert asked == [None, "b", "c"]


@pytest.mark.parametrize(
    ("style", "pages", "asked"),
    [
        ("cursor", {None: orders("1", next="b"), "b": orders("2", next="b")}, [None, "b"]),
        ("cursor", {None: orders("1", next="b"), "b": orders("2", next="c"), "c": orders("3", next="b")},
         [None, "b", "c"]),
        ("last_id", {None: tagged("1:a", "2:")}, [None]),
        ("last_id", {None: tagged("1:a", "2:t"), "t": tagged("3:t", "4:t")}, [None, "t"]),
    ],
)  # fmt: skip
def test_pages_that_do_not_lead_to_the_end_prove_no_absence(driver: Driver, style: str, pages: Any, asked: Any) -> None:
    """The order may be on a page that cannot be asked for. Where it is on one that came, it is found."""
    paging = CURSOR if style == "cursor" else Paging(style="last_id", parameter="after", field="tag")
    parameter = paging.parameter
    with pytest.raises(ReconciliationError, match="pages do not lead to the end of its list"):
        reconciled(driver, pages, paging, parameter)
    last = max(pages, key=asked.index)
    found, walked_to = reconciled(driver, pages | {last: orders("mine-7", "9", next="b")}, paging, parameter)
    assert (found.id, walked_to) == ("mine-7", asked)


@pytest.mark.parametrize(
    ("style", "pages"),
    [
        ("cursor", {None: orders("1", next="b"), "b": orders("2")}),
        ("cursor", {None: orders("1", next="b"), "b": orders(next="b")}),
        ("cursor", {None: orders("1", next="b"), "b": orders("1", next="b")}),
        ("last_id", {None: tagged("1:a", "2:t"), "t": tagged("2:t")}),
        ("last_id", {None: tagged("1:a", "2:t"), "t": orders()}),
    ],
)
def test_pages_that_lead_to_the_end_prove_it(driver: Driver, style: str, pages: Any) -> None:
    paging = CURSOR if style == "cursor" else Paging(style="last_id", parameter="after", field="tag")
    assert reconciled(driver, pages, paging, paging.parameter)[0] is None


def reconciled(driver: Driver, pages: Mapping[Any, Any], paging: Paging, parameter: str) -> tuple[Any, list[Any]]:
    """What becomes of an order in doubt at a venue with these pages, and what they were asked by."""
    listed = replace(acme.LIST_ORDERS, paging=paging)
    placed = replace(acme.PLACE, lookup=Lookup(operation=listed, where={"id": "reference_id"}))

    def reply_of(script: Script, request: Any) -> Response:
        return Response(504, (), b"") if request.method == "POST" else script.answer(request)

    class Sync(SyncScript):
        def send(self, request: Any, timeout: Any) -> Response:
            return reply_of(self, request)

    class Async(AsyncScript):
        async def send(self, request: Any, timeout: Any) -> Response:
            return reply_of(self, request)

    body = {"reference_id": "mine-7", "type": "market"}
    script: Any = (Sync if isinstance(driver, Blocking) else Async)(pages, parameter)
    client: Any = driver.client("http://127.0.0.1", transport=script)
    if isinstance(driver, Blocking):
        with pytest.raises(OutcomeUnknown) as caught:
            client._call(placed, body=body)
        found = caught.value.reconcile()
    else:

        async def run() -> Any:
            with pytest.raises(OutcomeUnknown) as caught:
                await client._call(placed, body=body)
            return await caught.value.reconcile()

        found = asyncio.run(run())
    return found, script.asked
