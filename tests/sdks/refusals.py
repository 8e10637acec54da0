"""Every documented error as its venue would send it, and what must become of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.sdks.canned import Reply
from tests.sdks.sdks import Call
from tests.sdks.written import Row, error_rows

SENTENCE = "Backoffice rejected override of the order."
"""What clients of Tradier report to stand before a code."""
PAGE = b"<html><head><title>Sorry</title></head><body><h1>Sorry</h1>No service here.</body></html>"

ORDERS = {"trading.cancel_order", "orders.cancel", "orders.place_equity"}
"""The operations called here that change an order; the others read."""

_VALUES = ("AAPL", "1,234.50", "buy to open", "0.5%", "12", "HKD 7")


class Refusal(NamedTuple):
    """One way in which one documented error arrives."""

    form: str
    row: Row
    reply: Reply
    call: Call
    operation: str
    message: str
    params: dict[str, str] = {}
    request_id: str | None = None

    @property
    def id(self) -> str:
        """For the names of tests."""
        return f"{self.row.id}-{self.form}"

    @property
    def is_doubt(self) -> bool:
        """Whether it leaves open what became of an order: by its row, or by a status that no refusal explains."""
        if self.operation not in ORDERS or self.row.retry == "not_executed":
            return False
        failed = self.reply.status >= 500 or self.reply.status == 408
        return self.row.retry == "in_doubt" or (failed and (self.row.retry == "after_wait" or self.row.kind == "http"))

    @property
    def retry(self) -> str:
        """The verdict that the exception has."""
        if self.is_doubt:
            return "in_doubt"
        return "after_wait" if self.row.retry == "in_doubt" else self.row.retry


def filled(message: str) -> tuple[str, dict[str, str]]:
    """A documented message as it arrives, its placeholders filled, and what stands in them."""
    params: dict[str, str] = {}

    def fill(hole: re.Match[str]) -> str:
        value = _VALUES[len(params) % len(_VALUES)]
        params[hole[1] or str(len(params))] = value
        return value

    return re.sub(r"\{(\w*)\}?", fill, message), params


def refusals(venue: str) -> list[Refusal]:
    """All of them."""
    forms = {"habittrade": _habittrade, "tradier": _tradier, "webull": _webull, "wooxpro": _wooxpro}[venue]
    rows = error_rows(venue)
    shared = {text for text, times in Counter(row.message for row in rows).items() if times > 1}
    return [refusal for row in rows for refusal in forms(row, row.message in shared)]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _read(client: Any) -> Any:
    return client.request("GET /v9/anything")


def _by_status(row: Row, change: Call, operation: str) -> Iterator[Refusal]:
    """A row of a table of HTTP statuses: something in front of the API speaks, and not in JSON."""
    assert row.http is not None
    reply = Reply(row.http, PAGE, {"Content-Type": "text/html"})
    yield Refusal("page", row, reply, _read, "GET /v9/anything", row.message)
    yield Refusal("page-order", row, reply, change, operation, row.message)


# Webull ---------------------------------------------------------------------------------------------------------------

_STATUS = {"authentication": 401, "permission": 403, "rate_limit": 429, "internal": 500, "unavailable": 503}


def _webull(row: Row, shared: bool) -> Iterator[Refusal]:
    message, params = filled(row.message)
    reply = Reply(
        _STATUS.get(row.category, 417),
        _json({"error_code": row.key, "message": message}),
        {"Content-Type": "application/json", "X-Request-Id": f"req-{row.key}"},
    )
    yield Refusal("json", row, reply, _read, "GET /v9/anything", message, params, f"req-{row.key}")


# WOO X Pro ------------------------------------------------------------------------------------------------------------


def _woo_cancel(client: Any) -> Any:
    return client.trading.cancel_order(symbol="BTCUSDT", order_id="220906179559421")


def _woo_depth(client: Any) -> Any:
    return client.market.depth(symbol="BTCUSDT")


def _wooxpro(row: Row, shared: bool) -> Iterator[Refusal]:
    if row.kind == "http":
        yield from _by_status(row, _woo_cancel, "trading.cancel_order")
        return
    # 1000 with HTTP 200 is the success itself; the code is an error only where the status says so.
    status = 400 if row.key == "1000" else row.http or 400
    message, params = filled(row.message)
    calls = {"order": (_woo_cancel, "trading.cancel_order"), "read": (_woo_depth, "market.depth")}
    for form, (call, operation) in calls.items():
        body = _json({"code": int(row.key), "message": message, "trace": "8bynjk-nmoew"})
        yield Refusal(form, row, Reply(status, body), call, operation, message, params, "8bynjk-nmoew")
    # The affiliate pages show the code as text, and call the trace otherwise.
    body = _json({"code": row.key, "message": message, "trace": None, "requestId": "r-1"})
    yield Refusal("text", row, Reply(status, body), _woo_depth, "market.depth", message, params, "r-1")


# Habit Trade ----------------------------------------------------------------------------------------------------------


def _habit_cancel(client: Any) -> Any:
    return client.orders.cancel(order_no="22000000022")


def _habittrade(row: Row, shared: bool) -> Iterator[Refusal]:
    if row.kind == "http":
        yield from _by_status(row, _habit_cancel, "orders.cancel")
        return
    for number, text in enumerate((row.message, *row.also)):
        message, params = filled(text)
        for form, code in {"number": str(int(row.key)), "text": f'"{row.key}"', "raw": row.key}.items():
            said, details = (message, "") if form == "text" else (f"{message}: more of it", "more of it")
            body = f'{{"code": {code}, "message": {json.dumps(message)}, "details": {json.dumps(details)}}}'.encode()
            reply = Reply(500 if row.category == "internal" else 400, body)
            yield Refusal(f"{form}{number or ''}", row, reply, _habit_cancel, "orders.cancel", said, params)


# Tradier --------------------------------------------------------------------------------------------------------------


def _place(client: Any) -> Any:
    return client.orders.place_equity(
        account_id="VA000000", symbol="AAPL", side="buy", quantity=1, type="market", duration="day"
    )


def _list(client: Any) -> Any:
    return client.orders.list(account_id="VA000000")


def _tradier(row: Row, shared: bool) -> Iterator[Refusal]:
    message, params = filled(row.message)
    bodies: dict[str, tuple[Any, str, dict[str, str]]] = {}
    if row.kind == "uncoded":
        bodies["sentence-and-text"] = ({"error": [SENTENCE, message]}, f"{SENTENCE}; {message}", params)
    else:
        bodies |= {
            "code": ({"error": row.key}, message if not params else row.message, {}),
            "list-of-one": ({"error": [row.key]}, message if not params else row.message, {}),
            "sentence-and-code": ({"error": [SENTENCE, row.key]}, SENTENCE, {}),
            "code-and-text": ({"error": [row.key, message]}, message, params),
            "bare-text": (row.key, message if not params else row.message, {}),
            "bare-list": ([SENTENCE, row.key], SENTENCE, {}),
        }
    if not shared:
        bodies |= {
            "text": ({"error": message}, message, params),
            "text-in-list": ({"error": [message]}, message, params),
            "text-alone": (message, message, params),
        }
    for form, (errors, said, values) in bodies.items():
        yield Refusal(form, row, Reply(200, _json({"errors": errors})), _place, "orders.place_equity", said, values)
    for form in list(bodies)[:1]:
        errors, said, values = bodies[form]
        inside = _json({"order": {"id": 1, "status": "Bad Request", "errors": errors}})
        yield Refusal(f"order-{form}", row, Reply(200, inside), _place, "orders.place_equity", said, values)
        refused = _json({"errors": errors})
        yield Refusal(f"read-{form}", row, Reply(400, refused), _list, "orders.list", said, values)
