"""A venue on 127.0.0.1, plain or behind TLS, that fails in every way and keeps books of what it executed."""

from __future__ import annotations

import json
import random
import select
import socket
import ssl
import threading
import time
from collections import Counter
from contextlib import suppress
from types import TracebackType
from typing import Self

from generator.runtime.http.request import Request

from .faults import FAULTS, RARE, Fault, Turn, answer, good, order


class Books:
    """What the venue knows for sure."""

    def __init__(self, seed: int) -> None:
        self.executed: Counter[str] = Counter()
        self.met: Counter[str] = Counter()
        """How often each fault came up."""
        self.undecidable: set[str] = set()
        """Orders whose client had begun to send when an answer to nobody was sent: no client could tell."""
        self.began: dict[str, float] = {}
        """When the last attempt of each order began, before any connection was looked at."""
        self._seed = seed
        self._attempts: Counter[str] = Counter()
        self._last = "o-none"
        self._lock = threading.Lock()

    def begins(self, request: Request) -> None:
        """An attempt is about to be made: nothing was looked at yet."""
        if request.body:
            self.began[json.loads(request.body)["reference_id"]] = time.monotonic()

    def begin(self, reference: str) -> tuple[Fault, str]:
        """What an attempt meets, and another order that was executed. Only the first attempt fails."""
        chance = random.Random(f"{self._seed} {reference}")
        fault = RARE[0] if chance.random() < 0.001 else chance.choice(FAULTS)
        with self._lock:
            self._attempts[reference] += 1
            if self._attempts[reference] > 1:
                fault = FAULTS[0]
            self.met[fault.name] += 1
            other = self._last
            if fault.executed:
                self.executed[reference] += 1
                self._last = reference
            return fault, other


class Venue:
    """Takes orders: each connection in a thread of its own."""

    def __init__(self, books: Books, context: ssl.SSLContext | None = None) -> None:
        self.books = books
        self.opened = 0
        self._context = context
        self._over = threading.Event()
        self._open: set[socket.socket] = set()
        self._changed = threading.Condition()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self._thread = threading.Thread(target=self._accept, daemon=True)
        scheme = "http" if context is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        socket.create_connection(self._listener.getsockname()).close()  # wakes the accepting thread
        self._thread.join(10)
        self._listener.close()
        with self._changed:
            for connection in self._open:
                connection.close()

    def left(self, patience: float = 30.0) -> int:
        """How many connections a client that was closed has left open."""
        self._over.set()
        with self._changed:
            self._changed.wait_for(lambda: not self._open, patience)
            return len(self._open)

    def _accept(self) -> None:
        chance = random.Random(1)
        while True:
            connection, _ = self._listener.accept()
            if self._over.is_set():
                connection.close()
                return
            self.opened += 1
            connection.settimeout(20)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if chance.random() < 0.01:  # before anything was read
                connection.close()
                continue
            threading.Thread(target=self._serve, args=(connection, chance.random()), daemon=True).start()

    def _serve(self, connection: socket.socket, luck: float) -> None:
        with self._changed:
            self._open.add(connection)
        spoken: socket.socket = connection
        try:
            if self._context is not None:
                spoken = self._context.wrap_socket(connection, server_side=True)
            self._speak(spoken, luck)
        except (OSError, ValueError):
            pass
        finally:
            with self._changed:
                self._open.discard(connection)
                self._changed.notify_all()
            _close(spoken)

    def _speak(self, connection: socket.socket, luck: float) -> None:
        if luck < 0.01:  # in the middle of the request
            connection.recv(1)
            return
        stands = True
        while stands and (request := read(connection)) is not None:
            stands = self._answer(connection, *request)
            if stands and luck > 0.97:
                return  # while the client believes that the connection stands

    def _answer(self, connection: socket.socket, head: bytes, body: bytes) -> bool:
        if head.startswith(b"GET"):
            reference = head.partition(b"tag=")[2].partition(b" ")[0].decode()
            shown = [json.loads(order(reference))["data"]] if self.books.executed[reference] else []
            connection.sendall(answer(json.dumps({"code": 0, "data": shown}).encode()))
            return True
        reference = json.loads(body)["reference_id"]
        fault, other = self.books.begin(reference)
        turn = Turn(connection, reference, other, self._over)
        stands = fault.speak(turn)
        if turn.stale:
            self._to_nobody(connection, reference, again=fault.name == "answers again later")
            return False
        return stands

    def _to_nobody(self, connection: socket.socket, reference: str, again: bool) -> None:
        """Stay open behind an answer that came twice: who asks here now has not looked."""
        if again:
            select.select([connection], [], [], 0.001)
            connection.sendall(good(reference))
        sent = time.monotonic()
        for _ in range(100):  # a thread of the client may have looked long before it sends
            if select.select([connection], [], [], 0.1)[0]:
                break
            if self._over.is_set():
                return
        request = read(connection)  # it is not executed
        if request is not None and not request[0].startswith(b"GET"):
            asked = json.loads(request[1])["reference_id"]
            if self.books.began[asked] < sent:
                self.books.undecidable.add(asked)


def read(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """Head and body of one request; None at the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    while len(body) < length:
        piece = connection.recv(65536)
        if not piece:
            return None
        body += piece
    return head, body[:length]  # another request may stand behind it


def _close(connection: socket.socket) -> None:
    """Without TLS's goodbye: it is one of the things that go wrong."""
    with suppress(OSError):
        connection.close()
