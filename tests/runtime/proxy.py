"""A real proxy on 127.0.0.1: it tunnels what is asked for with CONNECT and passes plain requests on."""

from __future__ import annotations

import base64
import socket
import threading
from collections.abc import Collection
from ipaddress import ip_address
from types import TracebackType
from typing import Any, Self

from .server import read_request

Target = tuple[str, int]


class TunnelProxy:
    """Knows one user; ``asked`` holds the heads of all that was asked of it.

    Args:
        target: Where everything is taken, whatever name is asked for.
        user: ``name:password`` that must be shown, if any.
        hangs: Whether it takes requests and says nothing.
    """

    def __init__(self, target: Target, user: str = "", hangs: bool = False) -> None:
        self.asked: list[str] = []
        self._target = target
        self._wanted = f"Basic {base64.b64encode(user.encode()).decode()}" if user else ""
        self._hangs = hangs
        self._stop = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"

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
                self._take(connection)
            except OSError:
                return

    def _take(self, connection: socket.socket) -> None:
        request = read_request(connection)
        if request is None:
            return
        head = request.partition(b"\r\n\r\n")[0].decode("latin-1")
        self.asked.append(head)
        shown = [line.partition(": ")[2] for line in head.split("\r\n") if line.lower().startswith("proxy-auth")]
        if self._hangs:
            self._stop.wait(5)
        elif self._wanted and shown != [self._wanted]:
            connection.sendall(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n")
        elif head.startswith("CONNECT "):
            with socket.create_connection(self._target) as there:
                connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
                back = threading.Thread(target=_pass_on, args=(there, connection), daemon=True)
                back.start()
                _pass_on(connection, there)
                back.join(5)
        else:
            with socket.create_connection(self._target) as there:
                there.sendall(request)
                connection.sendall(there.recv(65536))


class SocksProxy(TunnelProxy):
    """SOCKS 5 (RFC 1928, 1929): knows one user, or takes anybody; ``asked`` holds hosts and ports.

    To a host of ``cannot`` it has no way.
    """

    def __init__(self, target: Target, user: str = "", cannot: Collection[str] = ()) -> None:
        super().__init__(target)
        self._user = user
        self._cannot = cannot
        self.asked: list[Any] = []

    def _take(self, connection: socket.socket) -> None:
        file = connection.makefile("rb")
        _, count = file.read(2)
        methods = file.read(count)
        wanted = 2 if self._user else 0
        if wanted not in methods:
            connection.sendall(b"\x05\xff")
            return
        connection.sendall(bytes((5, wanted)))
        if self._user:
            _, length = file.read(2)
            name = file.read(length)
            word = file.read(file.read(1)[0])
            good = f"{name.decode()}:{word.decode()}" == self._user
            connection.sendall(bytes((1, 0 if good else 1)))
            if not good:
                return
        kind = file.read(4)[3]
        raw = file.read({1: 4, 4: 16}.get(kind) or file.read(1)[0])
        host = raw.decode() if kind == 3 else str(ip_address(raw))
        self.asked.append((host, int.from_bytes(file.read(2))))
        if host in self._cannot:
            connection.sendall(b"\x05\x04\x00\x01\x00\x00\x00\x00\x00\x00")  # host unreachable
            return
        with socket.create_connection(self._target) as there:
            connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x01")
            back = threading.Thread(target=_pass_on, args=(there, connection), daemon=True)
            back.start()
            _pass_on(connection, there)
            back.join(5)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    """Bytes in one direction, until there are no more."""
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
