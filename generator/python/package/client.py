"""``client.py``: the two clients, sync and async."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.operations import Group
from generator.python.calls.resources import group_class
from generator.python.source.annotations import Annotations
from generator.python.source.imports import Imports
from generator.python.source.literals import annotation, docstring, literal, section, sentence
from generator.python.source.names import field_name
from generator.python.source.settings import setting_annotation, setting_value
from generator.python.streams.streams import has_streams


@dataclass(frozen=True, slots=True)
class ArgumentView:
    name: str
    literal: str
    annotation: str


@dataclass(frozen=True, slots=True)
class GroupView:
    name: str
    sync_class: str
    async_class: str
    doc: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """Everything that templates/client.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    sync_class: str
    async_class: str
    sync_doc: str
    async_doc: str
    environments: str
    default_environment: str
    credentials: tuple[ArgumentView, ...]
    settings: tuple[ArgumentView, ...]
    parameters: tuple[ArgumentView, ...]
    """What calls take from their client where they are not given it."""
    options_doc: str
    """The docstring of ``with_options``, which takes the parameters too."""
    environment_settings: str
    """Empty where no environment has its own."""
    groups: tuple[GroupView, ...]
    has_streams: bool
    streams_doc: str


def client_view(api: Api) -> ClientView:
    """Say the clients of an API."""
    imports = Imports()
    imports.use("typing", "Literal", "TypeAlias")
    if api.groups or has_streams(api):
        imports.use("functools", "cached_property")
    if has_streams(api):
        imports.use("typing", "TYPE_CHECKING")
    imports.use("collections.abc", "Callable", "Mapping", "Sequence")
    imports.own("signing", "Credentials", "Settings")
    imports.own("_venue", "VENUE")
    imports.own("_runtime.errors.tracebacks", "hiding_arguments")
    imports.own("_runtime.client.async_client", "AsyncClient")
    imports.own("_runtime.client.sync_client", "SyncClient")
    imports.own("_runtime.http.middleware", "AsyncMiddleware", "Middleware")
    imports.own("_runtime.calls.retries", "RetryPolicy")
    imports.own("_runtime.auth.signing", "Clock")
    imports.own("_runtime.auth.nonces", "NonceSource")
    imports.own("_runtime.calls.observers", "Observer")
    imports.own("_runtime.http.transport", "AsyncTransport", "Connections", "Timeout", "Transport")
    imports.use("ssl", "SSLContext")
    imports.use("msgspec", "convert")
    groups = tuple(_group(api, group) for group in api.groups)
    annotations = Annotations(imports)
    usual = _environment_settings(api)
    if api.client_parameters:
        imports.use("typing", "Self")
    if usual:
        imports.use("typing", "Final")
    for group in groups:
        imports.own(f"resources.{group.name}", group.sync_class, group.async_class)
    return ClientView(
        title=docstring(f"Clients of {api.title}, sync and async"),
        imports=imports.lines(),
        sync_class=api.client,
        async_class=f"Async{api.client}",
        sync_doc=_doc(api, f"{api.title}, one call at a time: {api.doc}"),
        async_doc=_doc(api, f"{api.title} for asyncio: {api.doc}"),
        environments=f"Literal[{', '.join(literal(item.name) for item in api.environments)}]",
        default_environment=literal(api.environments[0].name),
        credentials=tuple(ArgumentView(item.name, literal(item.name), "str | None") for item in api.credentials),
        settings=tuple(
            ArgumentView(
                item.name,
                literal(item.name),
                annotation(item.name, setting_annotation(item, may_be_left_out=True), "None"),
            )
            for item in api.settings
        ),
        parameters=tuple(
            ArgumentView(field_name(item), literal(item.name), f"{annotations.received(item.type)} | None")
            for item in api.client_parameters
        ),
        options_doc=_options_doc(api),
        environment_settings=literal(usual) if usual else "",
        groups=groups,
        has_streams=has_streams(api),
        streams_doc=docstring(f"What {api.title} pushes, as typed events", indent=8),
    )


def _environment_settings(api: Api) -> dict[str, dict[str, str | int | bool]]:
    """What is usual in an environment and not elsewhere."""
    kinds = {setting.name: setting.kind for setting in api.settings}
    return {
        item.name: {name: setting_value(kinds[name], value) for name, value in item.settings.items()}
        for item in api.environments
        if item.settings
    }


def _group(api: Api, group: Group) -> GroupView:
    class_ = group_class(api, group)
    return GroupView(group.name, class_, f"Async{class_}", docstring(group.doc, indent=8))


def _doc(api: Api, summary: str) -> str:
    entries = [
        (item.name, f"{sentence(item.doc)} Without it, the environment variable ``{item.env}``.".lstrip())
        for item in api.credentials
    ]
    entries.append(("environment", f"One of {', '.join(f'``{item.name}``' for item in api.environments)}."))
    entries.append(("base_url", "Another address for REST calls, a test server for instance."))
    entries += [(item.name, f"{sentence(item.doc)} Default: ``{item.default}``.") for item in api.settings]
    entries += [
        (field_name(item), f"{sentence(item.doc)} A call that is given another one uses that.")
        for item in api.client_parameters
    ]
    entries.append(("timeout", "Seconds to connect, to read, and in total."))
    entries.append(("transport", "Sends requests in another way; tests use this."))
    entries += _TAIL
    return docstring(summary, section("Args", entries), indent=4)


def _options_doc(api: Api) -> str:
    entries = [(field_name(item), f"{sentence(item.doc)} None: that of this client.") for item in api.client_parameters]
    summary = (
        "A client that differs in these and shares connections, limits, deviations and retry budget with this one."
    )
    return docstring(summary, section("Args", [*entries, *_OPTIONS]), indent=8)


_OPTIONS = (
    ("timeout", "Seconds to connect, to read, and in total."),
    ("headers", "Further headers of every request."),
    ("environment", "Another environment of the venue; most want keys of their own."),
    ("base_url", "Another address for REST calls."),
    ("max_attempts", "Attempts of each call, the first one included."),
    (
        "limits",
        "What to do while a documented limit is used up: ``wait``, ``raise`` LocalLimitExceeded, or ``off``.",
    ),
)
_PROXY = (
    "``http://[user:password@]host:port``, or ``socks5://``, ``socks5h://`` with the extra ``socks``; by default what "
    "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY of the environment say, with False none at all."
)
_TAIL = [
    ("ssl_context", "Your own TLS settings, a CA of your own for instance; without them certificates are verified."),
    ("proxy", _PROXY),
    ("connections", "How many connections are kept, to one host and in all; calls beyond that wait for one."),
    ("allow_http", "Sign requests to plain ``http://`` and ``ws://`` addresses of other machines, too."),
    ("clock", "Nanoseconds since 1970, for signatures; ``ServerClock()`` follows the Date header of responses."),
    ("nonces", "Numbers that only grow; ``NonceFile(path)`` where several processes sign with one key."),
    ("retries", "How often a call is attempted and how long it waits in between. Orders are never sent twice."),
    ("limits", "What to do while a documented limit is used up: ``wait``, ``raise`` LocalLimitExceeded, or ``off``."),
    ("middleware", "Called around every attempt with the signed request and what sends it."),
    ("observers", "See every call and attempt, without secrets: for metrics and traces."),
]
