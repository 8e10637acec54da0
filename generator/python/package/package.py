"""``__init__.py``: what a user imports from the package itself."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.api import Api
from generator.python.source.categories import CATEGORIES
from generator.python.source.literals import docstring, literal
from generator.python.streams.streams import has_streams

_ERRORS = (
    "ApiError",
    "ReconciliationError",
    "ClientClosed",
    "ConnectionFailed",
    "PageLimitExceeded",
    "ErrorCategory",
    "ErrorCode",
    "InvalidParameter",
    "InvalidTime",
    "LocalLimitExceeded",
    "MissingCredentials",
    "OutcomeUnknown",
    "RequestTimeout",
    "Retry",
    "SdkError",
    "SigningFailed",
    "TransportError",
    "UnexpectedResponse",
)
"""What an SDK exports from its ``errors`` beside the exceptions of the categories."""

_NOTICES = (
    "Connected",
    "Disconnected",
    "ErrorMessage",
    "Gap",
    "GapReason",
    "Resubscribed",
    "StreamNotice",
    "UndecodableMessage",
)
"""What streams deliver beside events; exported where there are streams."""

_STREAM_OPTIONS = ("Overflow", "StreamOptions")
_STREAM_ERRORS = ("StreamFailed", "StreamOverflow", "StreamRefused")


@dataclass(frozen=True, slots=True)
class ExportView:
    """One module and the names taken from it."""

    module: str
    names: tuple[str, ...]


RUNTIME = (
    ExportView("http.response", ("Response",)),
    ExportView("auth.clocks", ("ServerClock",)),
    ExportView("streams.events", ("UnknownEvent",)),
    ExportView("http.httpx_transport", ("AsyncHttpxTransport", "HttpxTransport")),
    ExportView("data.deviation_counter", ("DeviationCounter",)),
    ExportView("http.middleware", ("AsyncMiddleware", "AsyncSend", "Middleware", "Send")),
    ExportView("auth.nonces", ("NonceFile", "NonceSource")),
    ExportView("client.opentelemetry", ("OpenTelemetry",)),
    ExportView("calls.operation", ("Effect",)),
    ExportView("calls.pages", ("AsyncPage", "AsyncPaginator", "Page")),
    ExportView("calls.raw_response", ("RawResponse",)),
    ExportView("http.request", ("Request",)),
    ExportView("calls.retries", ("RetryPolicy",)),
    ExportView("auth.signing", ("Clock",)),
    ExportView("http.transport", ("AsyncTransport", "RequestOptions", "Connections", "Timeout", "Transport")),
    ExportView("calls.observers", ("Attempt", "CallInfo", "Observer")),
)
"""What every SDK exports of the runtime, by the module inside the runtime; the exceptions are in ``errors``."""

RUNTIME_STREAMS = (
    ExportView("streams.failures", _STREAM_ERRORS),
    ExportView("streams.notices", _NOTICES),
    ExportView("streams.options", _STREAM_OPTIONS),
)
"""What it exports beside these where there are streams."""


RUNTIME_UNSET = ExportView("_runtime.values.unset", ("UNSET", "UnsetType"))
"""What it exports where something may be null and may be absent."""


@dataclass(frozen=True, slots=True)
class PackageView:
    """Everything that templates/__init__.py.jinja renders."""

    doc: str
    exports: tuple[ExportView, ...]
    all: tuple[str, ...]
    version: str


def package_view(api: Api) -> PackageView:
    """Say the front of the package: clients, errors, events, models and enums."""
    errors = sorted({*_ERRORS, *(category.exception for category in CATEGORIES.values())})
    events = {event.type.name for stream in api.streams for event in stream.events}
    taken = {api.client, f"Async{api.client}", *errors}
    exports = [
        *(ExportView(f"_runtime.{export.module}", export.names) for export in RUNTIME),
        *_listening(api),
        *_unset(api),
        ExportView("client", (f"Async{api.client}", api.client)),
        ExportView("enums", tuple(sorted(enum.name for enum in api.enums))),
        ExportView("errors", tuple(errors)),
        ExportView("events", ("Event",) if "Event" not in events else ()),
        ExportView("models", tuple(sorted(item.name for item in api.objects if item.name not in taken))),
        ExportView("signing", ("Credentials", "Settings")),
    ]
    exports = [export for export in exports if export.names]
    return PackageView(
        doc=docstring(
            f"{api.title}: typed client. {api.doc}", f"Start with ``{api.client}`` or ``Async{api.client}``."
        ),
        exports=tuple(exports),
        all=tuple(sorted({literal(name) for export in exports for name in export.names})),
        version=literal(api.version),
    )


def _unset(api: Api) -> list[ExportView]:
    """The value for absent, where null is something else."""
    fields = [field for operation in api.operations for field in operation.fields]
    fields += [field for object_ in api.objects for field in object_.fields]
    return [RUNTIME_UNSET] if any(field.may_be_unset for field in fields) else []


def _listening(api: Api) -> list[ExportView]:
    """What one needs to listen; the streams themselves are members of the clients."""
    if not has_streams(api):
        return []
    return [ExportView(f"_runtime.{export.module}", export.names) for export in RUNTIME_STREAMS]
