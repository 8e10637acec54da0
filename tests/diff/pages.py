"""The page that acme's spec rests on, whole or without some of its rows, and a server that shows it."""

from __future__ import annotations

import threading
from collections.abc import Collection, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.diff import repository

_TABLES = {
    "Errors": (
        ("Code", "Message"),
        ("BAD_KEY", "The key is wrong"),
        ("BAD_SIGN", "The signature is wrong"),
        ("NO_ORDER", "No order {id}"),
        ("", "The market is closed"),
    ),
    "Sides": (("Value", "Meaning"), ("buy", "Into a position"), ("sell", "Out of it")),
    "Order": (
        ("Field", "Meaning"),
        ("id", "Its number"),
        ("side", "Its side"),
        ("quantity", "How much"),
        ("state", "How it stands"),
        ("time", "When it came in"),
    ),
    "Look up an order": (
        ("Parameter", "Meaning"),
        ("id", "Its number"),
        ("side", "Its side"),
        ("count", "How many"),
        ("format", "Always short"),
        ("text", "What it says"),
        ("since", "From when on"),
    ),
}
_LINES = ("GET /orders/{id}", "POST /orders", "POST /orders/legs")
ROWS = {
    "types.yaml": (
        ("doc: One order.\n    source: {page: orders}", "Order"),
        ("doc: Which way an order goes.\n    source: {page: orders}", "Sides"),
    ),
    "operations/orders.yaml": (("effect: read", "Look up an order"),),
}
"""Where the spec is told that a table holds its rows."""


def page(without: Collection[str] = (), extra: str = "") -> str:
    """The page as HTML, without the rows that begin with these words, or the lines that are these."""
    parts = ["<html><body><h1>Orders</h1>"]
    parts += [f"<p><code>{line}</code></p>" for line in _LINES if line not in without]
    for title, (head, *rows) in _TABLES.items():
        cells = [f"<tr><th>{head[0]}</th><th>{head[1]}</th></tr>"]
        cells += [f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows if (a or b) not in without]
        parts.append(f"<h2>{title}</h2><table>{''.join(cells)}</table>")
    return "\n".join(
        [*parts, '<h2>Messages</h2><pre><code>{"type": "heartbeat"}</code></pre>', extra, "</body></html>"]
    )


def make(folder: Path) -> Path:
    """A repository with acme, whose tables are held against the page."""
    repository.make(folder)
    for file, places in ROWS.items():
        for text, section in places:
            source = f'{{page: orders, section: {section}, row: "{{name}}{{_}}"}}'
            if "source: {page: orders}" in text:
                new = text.replace("{page: orders}", source)
            else:
                new = f"{text}\n    source: {source}"
            repository.edit(folder, file, text, new)
    return folder


class Site(ThreadingHTTPServer):
    """Shows one page at ``/orders``; without a text it has trouble."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.text: str | None = page()

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://127.0.0.1:{self.server_address[1]}/orders"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Site)
        text = self.server.text
        status = 404 if self.path != "/orders" else 503 if text is None else 200
        body = (text or "").encode() if status == 200 else b""
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def shown() -> Generator[Site]:
    """A running server; it ends with the context."""
    site = Site()
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join(timeout=10)
