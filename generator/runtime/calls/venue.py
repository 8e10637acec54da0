"""All in which one venue differs from another, as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ..auth.signing import Level
from ..data.decode import Accepted, Times, TypedReader
from ..data.direct import head_reader
from ..data.encode import Decimals, Pairs
from ..data.serialize import Rules, Serializer
from ..errors.codes import ErrorCategory, OpenCode
from ..errors.exceptions import ApiError, OutcomeUnknown
from ..http.response import Response
from ..values.exact_json import JSON
from .limits import Limit, LimitHeaders, Weights

if TYPE_CHECKING:
    from .operation import Operation


class Environment(Struct, frozen=True):
    """Addresses of one environment."""

    rest: str
    stream: str | None = None


class TimeEndpoint(Struct, frozen=True):
    """Where the venue publishes its time."""

    path: str
    read: Callable[[Response], Any]


class Venue:
    """One venue. Callables take the :class:`Response`; all of this is made once, when the SDK is imported."""

    def __init__(
        self,
        *,
        name: str,
        user_agent: str,
        environments: Mapping[str, Environment],
        default_environment: str,
        codes: type[OpenCode],
        errors: Mapping[ErrorCategory, type[ApiError]],
        outcome_unknown: type[OutcomeUnknown] = OutcomeUnknown,
        success: Callable[[Response], Any],
        success_reads: tuple[str, ...] | None = None,
        code: Callable[[Response], Any],
        message: Callable[[Response], Any],
        data: Callable[[Response], JSON],
        request_id: Callable[[Response], Any] | None = None,
        headers: Mapping[str, str] | None = None,
        accepted: Accepted | None = None,
        times: Times | None = None,
        rules: Rules | None = None,
        decimals: Decimals = "number",
        repair_json: bool = False,
        levels: Mapping[str, Level] | None = None,
        default_auth: str | None = None,
        time: TimeEndpoint | None = None,
        limits: Mapping[str, Limit] | None = None,
        limit_headers: LimitHeaders | None = None,
    ) -> None:
        self.name = name
        self.user_agent = user_agent
        self.environments = environments
        self.default_environment = default_environment
        self.codes = codes
        self.errors = errors
        self.outcome_unknown = outcome_unknown
        self.success = success
        self.head = None if success_reads is None else head_reader(success_reads)
        """Reads the members of a response that ``success`` looks at; None where it may look at all of them."""
        self.code = code
        self.message = message
        self.data = data
        self.request_id = request_id
        self.headers: Pairs = tuple((headers or {}).items())
        self.reader = TypedReader(accepted, times)
        self.sender = Serializer(times or {}, rules or {}, decimals)
        self.decimals: Decimals = decimals
        self.repair_json = repair_json
        self.levels = dict(levels or {})
        self.default_auth = default_auth
        self.time = time
        self.limits = dict(limits or {})
        self.limit_headers = limit_headers
        self._by_endpoint = tuple(
            (endpoint, name) for name, limit in self.limits.items() for endpoint in limit.endpoints
        )

    def __repr__(self) -> str:
        return f"Venue({self.name!r})"

    def level_for_signed(self) -> str | None:
        """The level of a call without an operation: the usual one, or else the one called ``signed``."""
        if self.default_auth and self.default_auth != "none":
            return self.default_auth
        if "signed" in self.levels or not self.levels:
            return "signed" if self.levels else None
        return next(iter(self.levels))

    def limits_of(self, operation: Operation[Any]) -> Weights:
        """What an operation counts against; a call without an operation, by the longest endpoint it begins with."""
        if operation.limits or not operation.is_raw or not self._by_endpoint:
            return operation.limits
        line = f"{operation.method} {operation.path}"
        found = [(len(endpoint), name) for endpoint, name in self._by_endpoint if line.startswith(endpoint)]
        return ((max(found)[1], 1),) if found else ()
