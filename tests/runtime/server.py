"""A server of raw bytes on 127.0.0.1: it records what arrives and answers as it is told."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

Behaviour = Callable[[socket.socket], None]


def reply(body: bytes | str = b"", status: int = 200, headers: Sequence[str] = (), length: int | None = None) -> bytes:
    """A whole HTTP answer."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever", *headers]
    if status != 204:
        lines.append(f"Content-Length: {len(data) if length is None else length}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + data


class Server:
    """Answers each request with the next of ``answers`` (bytes, or something to do), the last one again and again."""

    def __init__(self, *answers: bytes | Behaviour, greeting: bytes = b"") -> None:
        self.greeting = greeting
        self.answers = list(answers)
        self.requests: list[bytes] = []
        self.connections = 0
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(5)
        self._address = self._listener.getsockname()
        self.url = f"http://127.0.0.1:{self._address[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @property
    def head(self) -> list[str]:
        """Request line and headers of the last request."""
        return self.requests[-1].partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")

    @property
    def body(self) -> bytes:
        """Body of the last request."""
        return self.requests[-1].partition(b"\r\n\r\n")[2]

    def header(self, name: str) -> str | None:
        """A header of the last request."""
        for line in self.head[1:]:
            key, _, value = line.partition(": ")
            if key.lower() == name.lower():
                return value
        return None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        socket.create_connection(self._address).close()  # wakes the accepting thread
        self._thread.join(5)
        self._listener.close()
        for connection in self._open:
            connection.close()

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            if self._stop.is_set():
                connection.close()
                return
            connection.settimeout(10)
            self._open.append(connection)
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            connection.sendall(self.greeting)
            while not self._stop.is_set():
                request = read_request(connection)
                if request is None:
                    return
                with self._lock:
                    self.requests.append(request)
                    answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                if isinstance(answer, bytes):
                    connection.sendall(answer)
                else:
                    answer(connection)
                    return
        except OSError:
            pass
        finally:
            connection.close()


def until_closed(connection: socket.socket) -> bytes:
    """Wait for the other side to close, or to send more."""
    connection.settimeout(60)
    return connection.recv(65536)


def drip_until_closed(connection: socket.socket, drop: bytes) -> None:
    """Send a little now and then, until the other side has closed."""
    connection.settimeout(0.1)
    for _ in range(600):
        connection.sendall(drop)
        try:
            if not connection.recv(1):
                return
        except TimeoutError:
            continue


def read_request(connection: socket.socket) -> bytes | None:
    """One request, byte for byte; None at the end of the connection."""
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
    return head + b"\r\n\r\n" + body
