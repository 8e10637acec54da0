"""What the two clients share: everything but sending."""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, NoReturn, Self, TypeVar
from urllib.parse import urlsplit

from msgspec.structs import replace

from ..auth.clocks import ServerClock
from ..auth.credentials import CredentialsBase
from ..auth.nonces import NonceSource
from ..auth.signing import Clock
from ..calls.build import RequestTemplate, RuleViolation, Values, build_in
from ..calls.call import Call, ClientState, ResolvedOptions
from ..calls.exchange import Identity, invalid
from ..calls.limits import Limiter
from ..calls.observers import Observer, logger_of
from ..calls.operation import Anything, Effect, Operation
from ..calls.retries import RetryPolicy
from ..calls.venue import Venue
from ..data.deviation_counter import DeviationCounter
from ..errors.exceptions import ClientClosed
from ..errors.tracebacks import hiding_arguments
from ..http.proxies import Proxies
from ..http.transport import RequestOptions, Timeout, is_private

T = TypeVar("T")

_IN_THE_CLEAR = "a signed request over http:// can be read and changed on its way; use https://, or allow_http=True"


class Access(NamedTuple):
    """What a client's streams share with its calls."""

    venue: Venue
    identity: Identity
    deviations: DeviationCounter
    ssl_context: ssl.SSLContext | None
    proxies: Proxies
    allow_http: bool
    logger: logging.Logger


class ClientBase:
    """Configuration of a client, and the pure part of its calls."""

    def __init__(
        self,
        venue: Venue,
        *,
        credentials: CredentialsBase,
        settings: Any = None,
        parameters: Mapping[str, Any] | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | Literal[False] | None = None,
        allow_http: bool = False,
        clock: Clock | None = None,
        nonces: NonceSource | None = None,
        retries: RetryPolicy | None = None,
        limits: Literal["wait", "raise", "off"] | None = None,
        observers: Sequence[Observer] = (),
    ) -> None:
        retries = retries or RetryPolicy()
        self._venue = venue
        self._credentials = credentials
        self._settings_of: Callable[[str], Any] = settings if callable(settings) else lambda environment: settings
        self._parameters = dict(parameters or {})
        self._ssl_context = ssl_context
        self._proxies = Proxies(proxy)
        self._allow_http = allow_http
        self._clock = clock or time.time_ns
        self._nonces = nonces
        self._retries = retries
        self._options = RequestOptions(timeout=timeout, environment=environment, base_url=base_url, limits=limits)
        self._shared = ClientState(retries, logger_of(f"{venue.name}_sdk"), observers)
        self._resolved = self._settle(self._options)
        self._closers: list[Callable[[], Any]] = []

    @property
    def environment(self) -> str:
        """The environment this client talks to."""
        return self._resolved.environment

    @property
    def base_url(self) -> str:
        """The address its requests begin with."""
        return self._resolved.base_url

    @property
    def deviations(self) -> Mapping[str, int]:
        """How often responses deviated from the documentation in ways that are accepted."""
        return self._shared.seen.counts

    @hiding_arguments
    def with_options(
        self,
        *,
        timeout: Timeout | float | None = None,
        headers: Mapping[str, str] | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        max_attempts: int | None = None,
        limits: Literal["wait", "raise", "off"] | None = None,
    ) -> Self:
        """A client that differs in these and shares connections, limits, deviations and retry budget with this one.

        Args:
            timeout: Seconds to connect, to read, and in total.
            headers: Further headers of every request.
            environment: Another environment of the venue; most want keys of their own.
            base_url: Another address for REST calls.
            max_attempts: Attempts of each call, the first one included.
            limits: What to do while a documented limit is used up: ``wait``, ``raise`` LocalLimitExceeded, or ``off``.

        Raises:
            InvalidParameter: A header cannot be sent.
            ValueError: There is no such environment, the address is none, or a number makes no sense.
        """
        given = RequestOptions(
            timeout=timeout,
            headers=headers or {},
            environment=environment,
            base_url=base_url,
            max_attempts=max_attempts,
            limits=limits,
        )
        made = object.__new__(type(self))
        # Groups are kept in the client's dictionary under their public names; the new client makes its own.
        made.__dict__.update({name: value for name, value in self.__dict__.items() if name.startswith("_")})
        made._options = given.over(self._options)
        try:
            made._resolved = made._settle(made._options)
        except RuleViolation as problem:
            broken = problem
        else:
            return made
        raise invalid("with_options", broken)

    def _with_parameters(self, given: Mapping[str, Any]) -> Self:
        """This new client, with ``given`` in the place of its parameters; None keeps one."""
        self._parameters = self._parameters | {name: value for name, value in given.items() if value is not None}
        return self

    def stream_access(self, stream: str) -> Access:
        """For the streams of this client."""
        if self._shared.closed:
            raise ClientClosed(f"streams.{stream}")
        shared, terms = self._shared, self._resolved
        return Access(
            self._venue,
            terms.identity,
            shared.seen,
            self._ssl_context,
            self._proxies,
            self._allow_http,
            shared.logger,
        )

    def register_close(self, close: Callable[[], Any]) -> None:
        """Call (or await) ``close`` when this client is closed."""
        self._closers.append(close)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.environment!r}, {self.base_url})"

    def _time(self) -> tuple[ServerClock, Operation[Any]]:
        """The clock to set, and what to ask for it."""
        clock, endpoint = self._clock, self._venue.time
        if not isinstance(clock, ServerClock):
            raise ValueError("this client follows the clock of its machine; give it clock=ServerClock()")
        if endpoint is None:
            raise ValueError("this venue documents no endpoint for its time; ServerClock follows the Date header")
        result = Anything(data=endpoint.read)
        return clock, Operation(id="time", method="GET", path=endpoint.path, effect=Effect.READ, result=result)

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("a client is not pickled or copied: it holds credentials and connections; make a new one")

    def _settle(self, options: RequestOptions) -> ResolvedOptions:
        """``options`` with everything filled in that they leave open."""
        environment = options.environment or self._venue.default_environment
        if environment not in self._venue.environments:
            raise ValueError(f"no environment {environment!r}; there is {', '.join(self._venue.environments)}")
        if options.limits not in (None, "wait", "raise", "off"):
            raise ValueError("limits is wait, raise or off")
        base_url = _checked(options.base_url or self._venue.environments[environment].rest)
        attempts = options.max_attempts
        retries = self._retries if attempts is None else replace(self._retries, max_attempts=attempts)
        return ResolvedOptions(
            environment,
            base_url,
            options.headers,
            RequestTemplate.of(self._venue, base_url, options.headers),
            Timeout() if options.timeout is None else Timeout.of(options.timeout),
            retries,
            options.limits or "wait",
            Limiter(
                self._venue.limits,
                f"{self._venue.name} {base_url}",  # one runtime may serve several venues, and one gateway, too
                environment,
                self._credentials.fingerprint(),
            ),
            Identity(self._credentials, self._settings_of(environment), self._clock, self._nonces),
            self._allow_http or is_private(base_url),
        )

    def _begin(
        self,
        operation: Operation[T],
        values: Values,
        options: RequestOptions | None,
        ask: Callable[[Call[Any]], Any],
        headers: Mapping[str, str] | None = None,
        raw: bool = False,
    ) -> Call[T]:
        if self._shared.closed:
            raise ClientClosed(operation.id)
        try:
            terms = self._resolved if options is None else self._settle(options.over(self._options))
            if operation.auth not in (None, "none") and operation.auth not in self._venue.levels:
                raise RuleViolation("signed", f"no signing level {operation.auth!r}")
            if operation.auth not in (None, "none") and not terms.may_sign:
                raise RuleViolation("base_url", _IN_THE_CLEAR)
            template = terms.template
            if headers:
                template = RequestTemplate.of(self._venue, terms.base_url, {**headers, **terms.headers})
            if operation.by_client:
                values.complete(operation, self._parameters, type(self).__name__)
            request = build_in(template, self._venue, operation, values, raw)
            return Call(self._venue, operation, request, values, terms, self._shared, ask)
        except RuleViolation as problem:
            broken = problem
        except (ValueError, TypeError, AttributeError, RecursionError) as problem:  # values of a wrong Python type
            broken = RuleViolation("parameters", f"{type(problem).__name__}: {problem}")
        finally:
            headers = None  # error reporters print what the names of a frame hold
        raise invalid(operation.id, broken)

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
            limits=what.limits if isinstance(what, Operation) else (),
            is_raw=not isinstance(what, Operation),
            body="json" if body else "none",
        )


def _checked(base_url: str) -> str:
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise ValueError(f"the address must be https://host[:port][/path], not {parts.scheme}://{parts.hostname}")
    return base_url.rstrip("/")
