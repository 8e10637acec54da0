"""Names that printed modules have already, so that nothing of a spec may take them; a test holds the lists complete."""

from __future__ import annotations

from generator.python.categories import CATEGORIES

ERRORS = (
    "ApiError",
    "CannotReconcile",
    "ClientClosed",
    "ConnectionFailed",
    "EndlessPages",
    "ErrorCategory",
    "ErrorCode",
    "InvalidParameter",
    "InvalidTime",
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

_PACKAGE = ("Attempt", "CallInfo", "CallOptions", "Credentials", "Event", "Observer", "OpenTelemetry", "Raw", "Retries")
_MORE = ("AsyncHttpxTransport", "HttpxTransport", "KeyFile", "ServerClock", "Settings", "Timeout", "UnknownEvent")
_SENDERS = (
    "AsyncMiddleware",
    "AsyncSend",
    "AsyncTransport",
    "Connections",
    "Middleware",
    "Request",
    "Send",
    "Transport",
)
_SIGNERS = ("Clock", "NonceSource")
_MODELS = ("Decimal", "JSON", "Outcome", "Struct", "Timestamp", "OpenInteger", "OpenText")
_EVENTS = ("ACCEPTED", "Any", "Channel", "EventDecoder", "EventKind", "Final", "LENIENCY", "TIMES", "TypeAlias")
_MESSAGES = ("Answer", "Leniency", "RawMessage")
_RESOURCES = ("AsyncResource", "Effect", "Mapping", "Operation", "Sequence", "Source", "SyncResource", "UnsetType")
_CALLS = ("AsyncClient", "AsyncIterator", "Iterator", "Lookup", "Paging", "SyncClient")
_RULES = ("AtLeastOne", "AtMost", "Bounded", "Literal", "RequiredWhen", "RULES", "Rule")
_RESULTS = ("Anything", "Batch", "Many", "Nothing", "One")
_STREAMS = ("AsyncClient", "AsyncStream", "AsyncStreams", "AsyncStreamsBase", "Self", "Stream", "Streams")
_LISTENERS = ("StreamPlan", "StreamsBase", "SyncClient")
_PLANS = ("Call", "Complaint", "Context", "Exchange", "Numbering", "Pulse", "Topic")

NOTICES = (
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

STREAM_OPTIONS = ("Overflow", "StreamOptions")
STREAM_ERRORS = ("StreamFailed", "StreamOverflow", "StreamRefused")

_CATEGORIES = tuple(category.exception for category in CATEGORIES.values())

_LISTENING = (*_STREAMS, *_LISTENERS, *_PLANS, *NOTICES, *STREAM_OPTIONS, *STREAM_ERRORS)

TYPES = frozenset(
    (
        *ERRORS,
        *_MORE,
        *_SENDERS,
        *_SIGNERS,
        *_CALLS,
        *_LISTENING,
        *_CATEGORIES,
        *_PACKAGE,
        *_MODELS,
        *_EVENTS,
        *_MESSAGES,
        *_RESOURCES,
        *_RULES,
        *_RESULTS,
    )
)
"""Classes and constants of the modules in which the types of a spec stand."""

CLIENT = frozenset(
    ("AsyncClient", "Callable", "Environment", "Literal", "SSLContext", "SyncClient", "TYPE_CHECKING", "VENUE")
)
"""Classes and constants of client.py, where the groups stand, beside those of ``TYPES``."""

_CLIENT = (
    "base_url",
    "close",
    "closes_with",
    "environment",
    "leniency",
    "request",
    "request_raw",
    "sync_clock",
    "with_options",
)

GROUPS = frozenset((*_CLIENT, "cached_property", "stream_access", "streams"))
"""Members of every client, and what its class needs while it is made."""

_SENDING = (
    "allow_http",
    "connections",
    "limits",
    "middleware",
    "nonces",
    "observers",
    "proxy",
    "retries",
    "ssl_context",
    "timeout",
    "transport",
)

ARGUMENTS = frozenset(("base_url", "clock", "environment", "self", *_SENDING))
"""Arguments of every client beside credentials and settings."""

CREDENTIALS = frozenset({"fingerprint", "from_environment", "hide_in"})
"""Members of ``Credentials``."""

STREAMS = frozenset({"accepted", "close", "leniency", "times"})
"""Constants of events.py in lower case, since a stream's constant is its name in capitals."""

_WRITING = ("each", "epoch_s", "epoch_ms", "epoch_us", "epoch_ns", "iso")

PARAMETERS = frozenset({"self", "options", "max_pages", "deprecated", *_WRITING})
"""What the body of a method needs."""

METHODS = frozenset({"with_raw"})
"""Members of every group."""

LISTENING = frozenset({"listed", "session", "topics", "url"})
"""Arguments of every stream beside its parameters, and what the body of its method needs."""

TOPICS = frozenset({"cls", "text"})
"""What the methods that make topics need."""

FIELDS = frozenset({"ok", "error", "raise_for_error"})
"""Members of an outcome of a batch."""
