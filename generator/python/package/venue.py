"""``_venue.py``: all in which this venue differs from others, as values and small functions."""

from __future__ import annotations

from dataclasses import dataclass

from generator.expressions import response_scope
from generator.ir.api import Api, Envelope
from generator.ir.limits import Limit, LimitHeaders
from generator.python.models.errors import looked_up
from generator.python.source.formulas import formula, members_read, place_of
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal


@dataclass(frozen=True, slots=True)
class FunctionView:
    """One expression over a response, as a function."""

    name: str
    returns: str
    source: str
    doc: str


@dataclass(frozen=True, slots=True)
class EnvironmentView:
    name: str
    rest: str
    stream: str


@dataclass(frozen=True, slots=True)
class LimitView:
    """A limit by its name, and the Python that makes it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class VenueView:
    """Everything that templates/_venue.py.jinja renders; all but names are literals."""

    title: str
    imports: tuple[str, ...]
    functions: tuple[FunctionView, ...]
    name: str
    user_agent: str
    environments: tuple[EnvironmentView, ...]
    default_environment: str
    headers: str
    success_reads: str | None
    """The members of a response that the formula of success looks at, if they are known."""
    data: str
    has_request_id: bool
    has_lookup: bool
    time_path: str | None
    decimals: str
    repair_json: bool
    default_auth: str
    limits: tuple[LimitView, ...]
    limit_headers: str | None


def venue_view(api: Api) -> VenueView:
    """Say the values that the runtime asks of this venue."""
    imports = Imports()
    imports.use("typing", "Any", "Final")
    imports.own("_runtime.http.response", "Response")
    imports.own("_runtime.calls.venue", "Environment", "Venue")
    imports.own("_wire", "ACCEPTED", "RULES", "TIMES")
    imports.own("errors", "EXCEPTIONS", "ErrorCode")
    if looked_up(api):
        imports.own("errors", "OutcomeUnknown")
    imports.own("signing", "LEVELS")
    functions = [*_functions(api.envelope, imports)]
    place = place_of(api.envelope.data)
    if place is not None:
        imports.own("_runtime.http.response", "At")
    reads = members_read(api.envelope.success)
    if api.time is not None:
        imports.own("_runtime.calls.venue", "TimeEndpoint")
        functions.append(_function("_time", "Any", api.time.value, "Where the venue's time is", imports))
    limits = tuple(LimitView(literal(limit.name), _limit(limit, imports)) for limit in api.limits)
    headers = _limit_headers(api.limit_headers, imports)
    return VenueView(
        title=docstring(f"What {api.title} does in its own way, as values for the runtime"),
        imports=imports.lines(),
        functions=tuple(functions),
        name=literal(api.venue),
        user_agent=literal(f"{api.venue}-sdk/{api.version}"),
        environments=tuple(
            EnvironmentView(literal(item.name), literal(item.rest), literal(item.stream)) for item in api.environments
        ),
        default_environment=literal(api.environments[0].name),
        headers=literal(dict(api.headers)),
        success_reads=None if reads is None else literal(reads),
        data="_data" if place is None else f"At({', '.join(map(literal, place))})",
        has_request_id=api.envelope.request_id is not None,
        has_lookup=bool(looked_up(api)),
        time_path=None if api.time is None else literal(api.time.path),
        decimals=literal(api.decimals),
        repair_json=api.repair_json,
        default_auth=literal(api.default_auth),
        limits=limits,
        limit_headers=headers,
    )


def _limit(limit: Limit, imports: Imports) -> str:
    imports.own("_runtime.calls.limits", "Limit")
    parts = [f"requests={limit.requests}", f"per={limit.per}", f"scope={literal(limit.scope)}"]
    if limit.environments:
        parts.append(f"environments={literal(dict(limit.environments))}")
    if limit.endpoints:
        parts.append(f"endpoints={literal(limit.endpoints)}")
    return f"Limit({', '.join(parts)})"


def _limit_headers(headers: LimitHeaders | None, imports: Imports) -> str | None:
    if headers is None:
        return None
    imports.own("_runtime.calls.limits", "LimitHeaders")
    return f"LimitHeaders({', '.join(f'{key}={literal(name)}' for key, name in headers.names.items())})"


def _functions(envelope: Envelope, imports: Imports) -> list[FunctionView]:
    named = [
        ("_success", "bool", envelope.success, "Whether the venue did what was asked"),
        ("_code", "Any", envelope.code, "Where an error's code is: one candidate, or several"),
        ("_message", "Any", envelope.message, "Where an error's message is: one text, or several"),
    ]
    if place_of(envelope.data) is None:
        named.append(("_data", "Any", envelope.data, "Where the result is"))
    if envelope.request_id is not None:
        named.append(("_request_id", "Any", envelope.request_id, "Where the venue's own id of the request is"))
    return [_function(name, returns, text, doc, imports) for name, returns, text, doc in named]


def _function(name: str, returns: str, text: str, doc: str, imports: Imports) -> FunctionView:
    source = formula(text, response_scope(), imports).source
    # What JSON compares to is Any to a type checker, so a truth value says so itself.
    return FunctionView(name, returns, f"bool({source})" if returns == "bool" else source, docstring(doc, indent=4))
