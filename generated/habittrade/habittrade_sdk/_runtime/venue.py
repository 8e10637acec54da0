"""All in which one venue differs from another, as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from .answer import Answer
from .codes import ErrorCategory, OpenCode
from .decode import Accepted, Times, TypedReader
from .errors import ApiError, ParameterMistake
from .json import JSON
from .signing import Level
from .wire import Decimals, Pairs


class Environment(Struct, frozen=True):
    """Addresses of one environment."""

    rest: str
    stream: str | None = None


class Venue:
    """One venue. Callables take the :class:`Answer`; all of this is made once, when the SDK is imported."""

    def __init__(
        self,
        *,
        name: str,
        user_agent: str,
        environments: Mapping[str, Environment],
        default_environment: str,
        codes: type[OpenCode],
        errors: Mapping[ErrorCategory, type[ApiError]],
        invalid_parameter: type[ParameterMistake],
        success: Callable[[Answer], Any],
        code: Callable[[Answer], Any],
        message: Callable[[Answer], Any],
        data: Callable[[Answer], JSON],
        request_id: Callable[[Answer], Any] | None = None,
        headers: Mapping[str, str] | None = None,
        accepted: Accepted | None = None,
        times: Times | None = None,
        decimals: Decimals = "number",
        repair_json: bool = False,
        levels: Mapping[str, Level] | None = None,
        default_auth: str | None = None,
    ) -> None:
        self.name = name
        self.user_agent = user_agent
        self.environments = environments
        self.default_environment = default_environment
        self.codes = codes
        self.errors = errors
        self.invalid_parameter = invalid_parameter
        self.success = success
        self.code = code
        self.message = message
        self.data = data
        self.request_id = request_id
        self.headers: Pairs = tuple((headers or {}).items())
        self.reader = TypedReader(accepted, times)
        self.decimals: Decimals = decimals
        self.repair_json = repair_json
        self.levels = dict(levels or {})
        self.default_auth = default_auth

    def __repr__(self) -> str:
        return f"Venue({self.name!r})"

    def level_for_signed(self) -> str | None:
        """The level of a call that nobody has described: the usual one, or else the one called ``signed``."""
        if self.default_auth and self.default_auth != "none":
            return self.default_auth
        if "signed" in self.levels or not self.levels:
            return "signed" if self.levels else None
        return next(iter(self.levels))
