"""A venue that takes orders and then fails, in every way that a test knows; it keeps count of what it took."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Self

from .server import read_request, reply

Way = Callable[[socket.socket, str], None]
HANGS = 1.5


def order(reference: str) -> str:
    """An order as the venue shows it."""
    shown = {"id": f"n-{reference}", "side": "buy", "qty": "1", "tag": reference}
    return json.dumps({"code": 0, "data": shown})


def closes(connection: socket.socket, reference: str) -> None:
    """No answer, in good order."""


def resets(connection: socket.socket, reference: str) -> None:
    """No answer, rudely."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def hangs(connection: socket.socket, reference: str) -> None:
    """No answer in time."""
    threading.Event().wait(HANGS)


def hangs_in_the_body(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply(order(reference))[:-10])
    threading.Event().wait(HANGS)


def ends_in_the_head(connection: socket.socket, reference: str) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Ty")


def ends_in_the_body(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply(order(reference))[:-10])


def speaks_no_http(connection: socket.socket, reference: str) -> None:
    connection.sendall(b"\x15\x03\x01\x00\x02\x02\x50\r\n\r\n")


def gateway(status: int) -> Way:
    """A gateway that lost the venue behind it."""

    def way(connection: socket.socket, reference: str) -> None:
        connection.sendall(reply("<html><body>Gateway</body></html>", status, ["Content-Type: text/html"]))

    way.__name__ = f"status_{status}"
    return way


def is_a_page(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply("<html>Welcome</html>"))


def is_empty(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply(""))


def is_another_thing(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply('{"code": 0, "data": {"id": 7, "side": [], "qty": "much"}}'))


def is_cut_json(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply(order(reference)[:-10]))


def is_badly_packed(connection: socket.socket, reference: str) -> None:
    packed = gzip.compress(order(reference).encode())
    connection.sendall(reply(packed[:-9], headers=["Content-Encoding: gzip"]))


def redirects(connection: socket.socket, reference: str) -> None:
    connection.sendall(reply("", 307, ["Location: /v1/orders"]))


AFTER_TAKING: list[Way] = [
    closes, resets, hangs, hangs_in_the_body, ends_in_the_head, ends_in_the_body, speaks_no_http, gateway(500),
    gateway(502), gateway(503), gateway(504), gateway(408), gateway(524), is_a_page, is_empty, is_another_thing,
    is_cut_json, is_badly_packed, redirects,
]  # fmt: skip


class Venue:
    """Takes every order; ``way_of`` says what it does then: fail in a way, refuse without taking, or answer (None)."""

    def __init__(self, way_of: Callable[[str], Way | str | None]) -> None:
        self.taken: Counter[str] = Counter()
        self.refused: set[str] = set()
        self._way_of = way_of
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        socket.create_connection(self._listener.getsockname()).close()  # wakes the accepting thread
        self._thread.join(5)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._stop.is_set():
                connection.close()
                return
            connection.settimeout(10)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                while (request := read_request(connection)) is not None:
                    if not self._answer(connection, request):
                        return
            except OSError:
                return

    def _answer(self, connection: socket.socket, request: bytes) -> bool:
        """Whether the connection stands for another request."""
        if request.startswith(b"GET"):
            reference = request.partition(b"tag=")[2].partition(b" ")[0].decode()
            shown = [json.loads(order(reference))["data"]] if self.taken[reference] else []
            connection.sendall(reply(json.dumps({"code": 0, "data": shown})))
            return True
        reference = json.loads(request.partition(b"\r\n\r\n")[2])["reference_id"]
        way = self._way_of(reference)
        with self._lock:
            first = reference not in self.refused
            if isinstance(way, str) and first:
                self.refused.add(reference)
            else:
                self.taken[reference] += 1
        if isinstance(way, str) and first:
            connection.sendall(reply(way, 429))
        elif isinstance(way, str) or way is None:
            connection.sendall(reply(order(reference)))
        else:
            way(connection, reference)
            return False
        return True
