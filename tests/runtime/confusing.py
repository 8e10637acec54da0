"""A venue whose connections bring answers that are nobody's: twice, in pieces, behind or in front of the right one.

All of it is on its way before the next order is placed (:meth:`Confusing.settle`), so a client can always tell.
"""

from __future__ import annotations

import json
import random
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Self

from .server import read_request, reply

REFUSED = json.dumps({"code": 30012, "message": "Account balance is insufficient"})


def order(reference: str) -> str:
    """An order as the venue shows it."""
    return json.dumps({"code": 0, "data": {"id": f"n-{reference}", "side": "buy", "qty": "1", "tag": reference}})


STRAY = reply(order("another"))
"""What nobody asked for: good news."""


def right(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer)
    return True


def twice_at_once(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer + STRAY)
    return True


def twice(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer)
    connection.sendall(STRAY)
    return True


def itself_twice(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer)
    connection.sendall(answer)
    return True


def half_of_another_behind(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer)
    connection.sendall(STRAY[:20])
    return True


def longer_than_it_says(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer + b" " + STRAY)
    return True


def in_pieces(connection: socket.socket, answer: bytes) -> bool:
    for at in range(0, len(answer), 11):
        connection.sendall(answer[at : at + 11])
    return True


def in_chunks_and_twice(connection: socket.socket, answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    status = head.partition(b"\r\n")[0]
    connection.sendall(status + b"\r\nTransfer-Encoding: chunked\r\n\r\n")
    for at in range(0, len(body), 30):
        connection.sendall(b"%x;x=y\r\n%s\r\n" % (len(body[at : at + 30]), body[at : at + 30]))
    connection.sendall(b"0\r\nX-Sum: 1\r\n\r\n" + STRAY)
    return True


def behind_early_hints(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer)
    return True


def behind_an_interim_body(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(STRAY.replace(b"200", b"110") + answer)
    return False


def goodbye(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer)
    return False


def goodbye_after_another(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer)
    connection.sendall(STRAY)
    return False


def nothing(connection: socket.socket, answer: bytes) -> bool:
    return False


def half(connection: socket.socket, answer: bytes) -> bool:
    connection.sendall(answer[:-10])
    return False


WAYS: list[Callable[[socket.socket, bytes], bool]] = [
    right, twice_at_once, twice, itself_twice, half_of_another_behind, longer_than_it_says, in_pieces,
    in_chunks_and_twice, behind_early_hints, behind_an_interim_body, goodbye, goodbye_after_another, nothing, half,
]  # fmt: skip
"""Each sends the answer to one order and says whether the connection stands."""


class Confusing:
    """Takes or refuses each order, both by chance, and answers in one of :data:`WAYS`."""

    def __init__(self, seed: int, context: ssl.SSLContext | None = None) -> None:
        self.taken: Counter[str] = Counter()
        self.ways: Counter[str] = Counter()
        self.open = 0
        """Connections that stand."""
        self.seen = 0
        """Connections there were."""
        self._busy = 0
        self._chance = random.Random(seed)
        self._changed = threading.Condition()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._is_over = False
        self._context = context
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.url = f"http{'s' if context else ''}://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over = True
        socket.create_connection(self._listener.getsockname()).close()  # wakes the accepting thread
        self._thread.join(5)
        self._listener.close()

    def settle(self) -> None:
        """Wait until all that it has to say is on the wire."""
        self.wait_for(lambda: not self._busy)

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Wait until something about it holds."""
        with self._changed:
            assert self._changed.wait_for(holds, 20), f"{self.open} connections are open, {self._busy} busy"

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._is_over:
                connection.close()
                return
            connection.settimeout(20)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # nothing waits for an acknowledgement
            with self._changed:
                self.open += 1
                self.seen += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            while (request := read_request(connection)) is not None and self._answer(connection, request):
                pass
        except OSError:
            pass
        finally:
            connection.close()
            with self._changed:
                self.open -= 1
                self._changed.notify_all()

    def _answer(self, connection: socket.socket, request: bytes) -> bool:
        reference = json.loads(request.partition(b"\r\n\r\n")[2])["reference_id"]
        with self._changed:
            self._busy += 1
            way = self._chance.choice(WAYS)
            is_taken = self._chance.random() < 0.5
            self.ways[way.__name__] += 1
            self.taken[reference] += is_taken
        try:
            stands = way(connection, reply(order(reference)) if is_taken else reply(REFUSED, 400))
            if not stands:
                connection.shutdown(socket.SHUT_RDWR)
            return stands
        finally:
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()
