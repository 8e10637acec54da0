"""Lists that come in pages: every style, both clients, and every way in which a venue fails to end one."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec.structs import replace

from generator.runtime.answer import Answer, dig
from generator.runtime.errors import EndlessPages, UnexpectedResponse
from generator.runtime.operation import Operation, Paging

from . import acme
from .drivers import Blocking, Driver

ITEMS = [{"id": str(number), "side": "buy", "qty": "1"} for number in range(7)]
STYLES = {
    "page": Paging(style="page", parameter="page"),
    "offset": Paging(style="offset", parameter="from", start=0),
    "cursor": Paging(style="cursor", parameter="cursor", cursor=lambda answer: dig(answer.json, "next")),
    "last_id": Paging(style="last_id", parameter="after", field="id"),
}


class Pages:
    """A transport that gives three items a page, and then what a test wants."""

    def __init__(self, end: Any = None) -> None:
        self.asked: list[dict[str, str]] = []
        self._end = end

    def answer(self, request: Any) -> Answer:
        """The page that is asked for."""
        target: str = request.target
        query = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        self.asked.append(query)
        if "page" in query:
            start = 3 * (int(query["page"]) - 1)
        elif "after" in query:
            start = int(query["after"]) + 1
        else:
            start = int(query.get("from", query.get("cursor", "0")))
        following: dict[str, Any] = {"next": str(start + 3)} if start + 3 < len(ITEMS) else {}
        body = {"code": 0, "data": ITEMS[start : start + 3], **following}
        if self._end is not None and len(self.asked) > 1:
            body |= self._end
        return Answer(200, (), json.dumps(body).encode())


class SyncPages(Pages):
    def send(self, request: Any, timeout: Any) -> Answer:
        return self.answer(request)

    def close(self) -> None: ...


class AsyncPages(Pages):
    async def send(self, request: Any, timeout: Any) -> Answer:
        return self.answer(request)

    async def close(self) -> None: ...


def listed(driver: Driver, style: str, end: Any = None, **values: Any) -> tuple[list[str], list[dict[str, str]]]:
    """The ids that an iteration gives, and what was asked."""
    operation: Operation[Any] = replace(acme.LIST_ORDERS, paging=STYLES[style])
    made: Any = (SyncPages if isinstance(driver, Blocking) else AsyncPages)(end)
    client: Any = driver.client("http://127.0.0.1", transport=made)
    pages = client._iterate(operation, **values)
    if isinstance(driver, Blocking):
        return [order.id for order in pages], made.asked

    async def run() -> list[str]:
        return [order.id async for order in pages]

    return asyncio.run(run()), made.asked


@pytest.mark.parametrize("style", STYLES)
def test_every_item_comes_once_and_in_order(driver: Driver, style: str) -> None:
    found, asked = listed(driver, style, query={"limit": 3})
    assert found == [item["id"] for item in ITEMS]
    assert {query["limit"] for query in asked} == {"3"}
    assert len(asked) == (3 if style == "cursor" else 4), "what has no cursor ends with an empty page"


@pytest.mark.parametrize("style", STYLES)
def test_a_page_that_repeats_ends_it(driver: Driver, style: str) -> None:
    found, asked = listed(driver, style, {"data": ITEMS[:3], "next": "3"})
    assert found == ["0", "1", "2"]
    assert len(asked) == 2


@pytest.mark.parametrize("cursor", [None, "", "3"])
def test_a_cursor_that_is_missing_or_repeats_ends_it(driver: Driver, cursor: str | None) -> None:
    found, asked = listed(driver, "cursor", {"next": cursor})
    assert found == ["0", "1", "2", "3", "4", "5"]
    assert len(asked) == 2


def test_items_come_as_their_page_arrives(driver: Driver) -> None:
    with pytest.raises(UnexpectedResponse):
        listed(driver, "page", {"data": {"no": "list"}})


@pytest.mark.parametrize(("most", "ends"), [(1, False), (3, False), (4, True)])
def test_a_list_without_an_end_is_told(driver: Driver, most: int, ends: bool) -> None:
    if ends:
        assert len(listed(driver, "page", max_pages=most)[0]) == 7
        return
    with pytest.raises(EndlessPages, match="max_pages"):
        listed(driver, "page", max_pages=most)


def test_what_is_no_list_in_pages_is_refused(driver: Driver) -> None:
    client: Any = driver.client("http://127.0.0.1")
    for operation, most in ((acme.LIST_ORDERS, 5), (replace(acme.LIST_ORDERS, paging=STYLES["page"]), 0)):
        pages = client._iterate(operation, max_pages=most)
        with pytest.raises((TypeError, ValueError)):
            next(pages) if isinstance(driver, Blocking) else asyncio.run(anext(pages))
