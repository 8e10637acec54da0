"""What the two clients share: everything but sending."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, NoReturn, TypeVar
from urllib.parse import urlsplit

from .build import Broken, Values, build
from .core import Call, Identity, invalid
from .credentials import CredentialsBase
from .errors import ClientClosed
from .leniency import Leniency
from .operation import Anything, Effect, Operation
from .signing import Clock
from .transport import CallOptions, Timeout, verified_context
from .venue import Venue

T = TypeVar("T")


class Access(NamedTuple):
    """What a client's streams share with its calls."""

    venue: Venue
    identity: Identity
    leniency: Leniency
    ssl_context: ssl.SSLContext | None


class ClientBase:
    """Configuration of a client, and the pure part of its calls."""

    def __init__(
        self,
        venue: Venue,
        *,
        credentials: CredentialsBase,
        settings: Any = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        ssl_context: ssl.SSLContext | None = None,
        clock: Clock | None = None,
    ) -> None:
        environment = environment or venue.default_environment
        if environment not in venue.environments:
            raise ValueError(f"no environment {environment!r}; there is {', '.join(venue.environments)}")
        if ssl_context is not None:
            verified_context(ssl_context)
        self._venue = venue
        self._base_url = _checked(base_url or venue.environments[environment].rest)
        self._environment = environment
        self._identity = Identity(credentials, settings, clock or time.time_ns)
        self._timeout = Timeout.of(timeout) if timeout is not None else Timeout()
        self._leniency = Leniency()
        self._ssl_context = ssl_context
        self._closers: list[Callable[[], Any]] = []
        self._closed = False

    @property
    def environment(self) -> str:
        """The environment this client talks to."""
        return self._environment

    @property
    def base_url(self) -> str:
        """The address its requests begin with."""
        return self._base_url

    @property
    def leniency(self) -> Mapping[str, int]:
        """How often answers deviated from the documentation in ways that are accepted."""
        return self._leniency.counts

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._environment!r}, {self._base_url})"

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("a client is not pickled or copied: it holds credentials and connections; make a new one")

    def stream_access(self, stream: str) -> Access:
        """For the streams of this client."""
        if self._closed:
            raise ClientClosed(f"streams.{stream}")
        return Access(self._venue, self._identity, self._leniency, self._ssl_context)

    def closes_with(self, close: Callable[[], Any]) -> None:
        """Call (or await) ``close`` when this client is closed."""
        self._closers.append(close)

    def _begin(
        self,
        operation: Operation[T],
        values: Values,
        options: CallOptions | None,
        headers: Mapping[str, str] | None = None,
        raw: bool = False,
    ) -> Call[T]:
        if self._closed:
            raise ClientClosed(operation.id)
        options = options or CallOptions()
        try:
            if operation.auth not in (None, "none") and operation.auth not in self._venue.levels:
                raise Broken("signed", f"no signing level {operation.auth!r}")
            more = {**(headers or {}), **options.headers}
            request = build(self._venue, operation, self._base_url, values, more, raw)
            wanted = values.all(operation.body_name).get(operation.client_order_id or "")
            return Call(
                self._venue,
                operation,
                request,
                self._identity,
                self._leniency,
                self._timeout if options.timeout is None else Timeout.of(options.timeout),
                None if wanted is None else str(wanted),
            )
        except Broken as problem:
            broken = problem
        except (ValueError, TypeError, AttributeError, RecursionError) as problem:  # values of a wrong Python type
            broken = Broken("parameters", f"{type(problem).__name__}: {problem}")
        raise invalid(self._venue, operation.id, broken)

    def _described(
        self, what: str | Operation[Any], body: bool, signed: bool | str, effect: Effect | None
    ) -> Operation[Any]:
        """The operation of a raw request: a described one, or ``GET /v1/path``."""
        if isinstance(what, Operation):
            auth = what.auth if signed is True else signed or None
            method, path, effect, name = what.method, what.path, effect or what.effect, what.id
        else:
            auth = self._venue.level_for_signed() if signed is True else signed or None
            method, _, path = what.strip().partition(" ")
            method, path, name = method.upper(), path.strip(), what.partition("?")[0]
            effect = effect or (Effect.READ if method in ("GET", "HEAD") else Effect.ORDER)
        return Operation(
            id=name,
            method=method,
            path=path,
            effect=effect,
            auth=auth,
            result=Anything(),
            body="json" if body else "none",
        )


def _checked(base_url: str) -> str:
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise ValueError(f"the address must be https://host[:port][/path], not {parts.scheme}://{parts.hostname}")
    return base_url.rstrip("/")
