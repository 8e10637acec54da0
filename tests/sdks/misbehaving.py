"""What a server, or a network, may do instead of answering."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Any

from tests.sdks.server import Misbehaviour


def raw(data: bytes, ending: str = "close", wait: float = 0.0) -> Misbehaviour:
    """Send bytes as they are; then ``close``, ``reset`` or ``hang`` (for longer than any test waits)."""

    async def misbehave(connection: asyncio.Transport) -> None:
        await asyncio.sleep(wait)
        if data:
            connection.write(data)
        if ending == "hang":
            await asyncio.sleep(30)
        if ending == "close":
            connection.write_eof()
            await asyncio.sleep(0.02)
        if ending == "reset":
            await asyncio.sleep(0.02)
            at_once = struct.pack("ii", 1, 0)
            plug: Any = connection.get_extra_info("socket")
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)

    return misbehave


def dripping(head: bytes, pieces: int, every: float) -> Misbehaviour:
    """An answer that never stops coming, slowly enough to keep each single wait short."""

    async def misbehave(connection: asyncio.Transport) -> None:
        connection.write(head)
        for _ in range(pieces):
            if connection.is_closing():
                return
            await asyncio.sleep(every)
            connection.write(b" ")

    return misbehave


def head(status: int = 200, *headers: str, length: int | None = None) -> bytes:
    """The first part of an answer, with a length that may be a lie."""
    lines = [f"HTTP/1.1 {status} Whatever", "Content-Type: application/json", *headers]
    if length is not None:
        lines.append(f"Content-Length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
