"""How one client opens one stream: address, session, signature. Everything is made anew for each connection."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from ..auth.credentials import CredentialsBase
from ..auth.signature_masking import hidden
from ..auth.signing import sign, timestamp, why_unsigned
from ..calls.exchange import Identity
from ..calls.retry_after import seconds_to_wait
from ..calls.venue import Venue
from ..data.signing_json import Unsignable
from ..errors.exceptions import (
    CHECK_CREDENTIALS,
    ApiError,
    ConnectionFailed,
    LocalLimitExceeded,
    SdkError,
    SigningFailed,
    UnexpectedResponse,
)
from ..errors.tracebacks import without_frames
from ..http.proxies import Proxies
from ..http.request import Request, SignedRequest
from ..http.response import Response
from ..http.transport import is_private
from ..values.exact_json import JSON
from .connecting import connect
from .failures import Busy, StreamRefused
from .options import StreamOptions
from .plan import Context, StreamPlan, Values, filled
from .socket import Wire

E = TypeVar("E")

Session = Callable[[], Awaitable[Any]]
_SCHEMES = {"wss", "ws", "https", "http"}
_TOO_MANY = 429


class Dialer:
    """Connects as one client, with the parameters of one stream."""

    def __init__(
        self,
        venue: Venue,
        identity: Identity,
        plan: StreamPlan[Any],
        *,
        environment: str,
        url: str | None,
        values: Mapping[str, Any],
        options: StreamOptions,
        session: Session | None,
        context: ssl.SSLContext | None,
        proxies: Proxies | None = None,
        allow_http: bool = False,
    ) -> None:
        self._venue = venue
        self._identity = identity
        self._plan = plan
        self._url = url
        self._default = plan.addresses.get(environment)
        self._environment = environment
        self._values = Values(values)
        self._options = options
        self._open_session = session
        self._context = context
        self._proxies = proxies or Proxies(False)
        self._allow_http = allow_http
        self._session: JSON = None
        if url is not None:
            _checked(url, allow_http)
        elif self._default is None and plan.address is None:
            raise ValueError(f"no page names an address of `{plan.name}` in {environment!r}: give `url`")

    def __repr__(self) -> str:
        return f"Dialer({self._plan.name!r}, {self._environment!r})"

    @property
    def credentials(self) -> CredentialsBase:
        """As whom."""
        return self._identity.credentials

    async def dial(self) -> Wire:
        """A new connection, with a new session where the venue wants one.

        Raises:
            StreamRefused: the venue refused the connection.
            ApiError: the venue refused to open a session, and would again.
            TransportError: it did not work now.
        """
        if self._open_session is not None:
            self._session = await self._new_session(self._open_session)
        request: Request | None = None
        plain = self._request()
        try:
            request = plain if self._plan.auth is None else self._signed(self._plan.auth, plain)
            return await self._connect(request)
        except StreamRefused as problem:  # the venue may repeat what it was sent
            refused = problem.telling(hidden(self.credentials.hide_in(problem.reason), plain, request))
        except BaseException as problem:
            without_frames(problem)
            raise problem
        finally:
            request = None  # error reporters print what the names of a frame hold
        raise refused

    async def _connect(self, request: Request) -> Wire:
        call = self._plan.call
        lines = None if call is None else call.lines
        return await connect(request, self._options, self._context, lines, self._proxies, self._asked_to_wait)

    def context(self, level: str | None, topics: Sequence[str]) -> Context:
        """What a frame is made of, signed now."""
        steps, frame = (dict[str, Any](), None) if level is None else self._steps(level)
        return Context(
            self.credentials,
            self._identity.settings,
            self._values,
            Values(steps),
            self._session,
            tuple(topics),
            frame,
        )

    async def _new_session(self, open_session: Session) -> JSON:
        try:
            return msgspec.to_builtins(await open_session())
        except LocalLimitExceeded as problem:
            raise Busy(f"no session: {problem}", wait=problem.retry_after) from None
        except ApiError as problem:
            if problem.retry.is_passing:
                raise Busy(f"no session: {problem}", wait=problem.retry_after) from None
            raise
        except UnexpectedResponse as problem:  # the page of a proxy, for instance
            raise ConnectionFailed(f"no session: {problem}", sent=False) from None

    def _asked_to_wait(self, response: Response) -> float | None:
        return seconds_to_wait(response, self._venue.limit_headers, response.status == _TOO_MANY)

    def _address(self) -> str:
        if self._url is not None:
            return self._url
        if self._plan.address is not None:
            named = self._plan.address(self._session)
            try:
                return _checked(str(named), self._allow_http)
            except ValueError:
                raise ConnectionFailed("the session came without an address that can be used", sent=False) from None
        return f"{self._default}{self._plan.path}"

    def _request(self) -> Request:
        call = self._plan.call
        headers = {"User-Agent": self._venue.user_agent}
        if call is None:
            return Request.of("GET", self._address(), headers=headers)
        context = self.context(None, ())
        query = {name: filled(formula, context) for name, formula in call.query.items()}
        form = {name: filled(formula, context) for name, formula in call.form.items()}
        if form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        headers |= dict(self._venue.headers)
        return Request.of(call.method, self._address(), query=query, headers=headers, form=form or None)

    def _signed(self, level: str, request: Request) -> Request:
        return self._sign(level, request, self._identity.clock())

    def _sign(self, level: str, request: Request, now: int) -> SignedRequest:
        identity, advice = self._identity, CHECK_CREDENTIALS
        try:
            return sign(self._venue.levels[level], request, identity.credentials, identity.settings, lambda: now)
        except SdkError as problem:
            problem.operation = f"streams.{self._plan.name}"
            raise
        except Unsignable as problem:
            reason, advice = str(problem), "the request lacks what the signature needs"
        except Exception as problem:  # of any kind: a key of the wrong form; its text may quote the secret
            reason = why_unsigned(problem)
        raise SigningFailed(level, reason, advice, operation=f"streams.{self._plan.name}")

    def _steps(self, level: str) -> tuple[Mapping[str, Any], str | None]:
        """The named steps of a level with the timestamp that they contain, and its frame if it makes one."""
        now = self._identity.clock()
        signed = self._sign(level, Request.of("GET", self._address()), now)
        form = self._venue.levels[level].timestamp
        return {**signed.steps, **({"timestamp": timestamp(form, now)} if form else {})}, signed.frame


def _checked(url: str, allow_http: bool) -> str:
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES or not parts.hostname or parts.username or parts.fragment:
        raise ValueError(f"a stream's address is wss://host[:port][/path], not {parts.scheme}://{parts.hostname}")
    if not allow_http and not is_private(url):
        raise ValueError(f"{parts.scheme}:// can be read and changed on its way; use wss://, or allow_http=True")
    return url
