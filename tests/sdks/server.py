"""A venue on 127.0.0.1: it checks signatures by itself, remembers what arrived, and answers as it is told."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import NamedTuple, Self, cast
from urllib.parse import urlsplit

from aiohttp import web

from tests.sdks.canned import Reply
from tests.sdks.sdks import Sdk
from tests.sdks.signatures import SIGNERS, Asked, Signed

Misbehaviour = Callable[[asyncio.Transport], Awaitable[None]]
"""What is done to the connection instead of answering."""

PUBLIC = "/contract/public/"
"""What needs no key at WOO X Pro; reading the rest needs the key alone."""

# Where the time and the nonce of a request stand, and how far clocks may differ.
_TIME = {"habittrade": "x-api-timestamp", "wooxpro": "x-bm-timestamp", "webull": "x-timestamp"}
_SECONDS = {"habittrade": 300.0, "wooxpro": 60.0, "webull": 300.0}

REFUSED = {
    "habittrade": Reply(401, b'{"code":10010008,"message":"Signature verification failed"}'),
    "tradier": Reply(401, b"Invalid Access Token", {"Content-Type": "text/plain"}),
    "webull": Reply(401, b'{"error_code":"INVALID_TOKEN","message":"Invalid token"}'),
    "wooxpro": Reply(401, b'{"code":30005,"message":"Header X-BM-SIGN is wrong","trace":"t"}'),
}
"""What the venue says to a signature that is not right."""


class Arrival(NamedTuple):
    """One request as it arrived."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def url(self) -> str:
        """The whole address."""
        return f"http://{self.header('host')}{self.target}"

    def header(self, name: str) -> str:
        """A header, whatever its case; empty when it is not there."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def is_order(self) -> bool:
        """Whether it changes something."""
        return self.method not in ("GET", "HEAD")


def level(sdk: Sdk, arrival: Arrival) -> str | None:
    """How a request must be signed; None for a public one."""
    if sdk.name != "wooxpro":
        return "signed"
    if PUBLIC in urlsplit(arrival.target).path or "/system/" in arrival.target:
        return None
    return "signed" if arrival.is_order else "keyed"


def expected(sdk: Sdk, arrival: Arrival, settings: Mapping[str, str]) -> Signed:
    """Steps and headers that this request has to carry, given its own time and nonce."""
    needed = level(sdk, arrival)
    if needed is None:
        return Signed({}, {})
    prefix = settings.get("header_prefix", "X-BM-").lower()
    timestamp = arrival.header(f"{prefix}timestamp" if sdk.name == "wooxpro" else _TIME.get(sdk.name, ""))
    return SIGNERS[sdk.name](
        Asked(
            level=needed,
            method=arrival.method,
            url=arrival.url,
            body=arrival.body,
            keys=sdk.credentials,
            settings=settings,
            timestamp=timestamp,
            nonce=arrival.header("x-signature-nonce"),
        )
    )


def is_now(sdk: Sdk, timestamp: str) -> bool:
    """Whether the clocks agree as far as the venue asks for it."""
    if not timestamp.isdigit():
        found = time.mktime(time.strptime(timestamp, "%Y-%m-%dT%H:%M:%SZ")) - time.timezone
    else:
        found = int(timestamp) / 1000
    return abs(time.time() - found) < _SECONDS[sdk.name]


class Server:
    """One venue. ``answer`` says what comes next; the last answer is given again and again."""

    def __init__(self, sdk: Sdk, **settings: str) -> None:
        self.sdk = sdk
        self.settings = settings
        self.arrivals: list[Arrival] = []
        self.refused = 0
        self.url = ""
        self._answers: list[Reply | Misbehaviour] = []
        self._nonces: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._done = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._serve(),), daemon=True)

    def answer(self, *answers: Reply | Misbehaviour) -> Self:
        """Set what the next requests get."""
        self._answers = list(answers)
        return self

    @property
    def orders(self) -> Counter[tuple[str, str, bytes]]:
        """How often each order arrived."""
        return Counter((arrival.method, arrival.target, arrival.body) for arrival in self.arrivals if arrival.is_order)

    def forget(self) -> None:
        """Begin counting anew."""
        self.arrivals.clear()
        self.refused = 0

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._done.set)
        self._thread.join(10)
        self._loop.close()

    async def _serve(self) -> None:
        runner = web.ServerRunner(web.Server(self._handle), shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        (address,) = runner.addresses
        self.url = f"http://127.0.0.1:{address[1]}"
        self._ready.set()
        await self._done.wait()
        await runner.cleanup()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in request.raw_headers)
        arrival = Arrival(request.method, request.raw_path, headers, await request.read())
        self.arrivals.append(arrival)
        if not self._is_signed(arrival):
            self.refused += 1
            return _response(REFUSED[self.sdk.name])
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Reply):
            return _response(answer)
        connection = cast("asyncio.Transport", request.transport)
        await answer(connection)
        connection.abort()
        return web.Response()

    def _is_signed(self, arrival: Arrival) -> bool:
        for name, value in expected(self.sdk, arrival, self.settings).headers.items():
            if arrival.header(name.lower()) != value:
                return False
            if name.lower().endswith("timestamp") and not is_now(self.sdk, value):
                return False
            if name.lower().endswith("nonce"):
                if value in self._nonces:
                    return False
                self._nonces.add(value)
        return True


def _response(reply: Reply) -> web.Response:
    headers = {"Content-Type": "application/json", **reply.headers}
    return web.Response(status=reply.status, body=reply.body, headers=headers)
