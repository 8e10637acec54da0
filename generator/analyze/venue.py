"""The venue itself: environments, credentials, settings and how its responses are read."""

from __future__ import annotations

import re
from datetime import date

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.analyze.headers import check_framing, check_twice
from generator.analyze.settings import check_setting
from generator.expressions import response_scope, signing_scope
from generator.ir import api as ir
from generator.spec.node import Text

_REST = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*[A-Za-z0-9])?")
_STREAM = re.compile(r"wss?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/?=&-]*)?")
_ENV = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
_FOREIGN = re.compile(
    r"(LD|DYLD|LC|XDG|SSH|GPG|DBUS|GIT|CI|RUNNER|ACTIONS|PIP|UV|VIRTUAL|PYTHON[A-Z]*|PYTEST|SSL|CURL|REQUESTS|KUBERNETES"
    r"|JAVA|NODE|TERM|SHELL|HOME|PATH|USER|SUDO)_[A-Z0-9_]+"
    r"|(HTTPS?|ALL|NO|FTP)_PROXY|(GITHUB|GITLAB|NPM|DOCKER)_([A-Z0-9_]+_)?(TOKEN|PASSWORD)"
)
"""Environment variables of systems and tools: they hold no credential of the venue."""
_TIME = re.compile(r"GET /[A-Za-z0-9._~/?=&-]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PAGE = re.compile(r"https?://(?:(?![/?#@])[!-~])+(?:[/?#][!-~]*)?")
_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?", re.ASCII)
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")


def check_head(context: Context) -> None:
    """What venue.yaml says before anything is made of it: version, pages, headers."""
    venue = context.spec.venue
    if not _VERSION.fullmatch(venue.version):
        help_ = "write three numbers: `0.2.0`"
        context.error(venue.version.span, f"`{venue.version}` is not a version", "bad-version", help_)
    for page in venue.pages.values():
        if not _PAGE.fullmatch(page.url):
            help_ = "write scheme, host and path, without spaces and credentials"
            shown = str(page.url) if "@" not in page.url else "it"
            context.error(page.url.span, f"`{shown}` is not the URL of a page", "bad-url", help_)
        if not _is_day(page.read_on):
            context.error(page.read_on.span, f"`{page.read_on}` is not a date", "bad-date", "write it as `2026-01-31`")
    check_twice(context, venue.headers)
    check_framing(context, venue.headers)
    for name, value in venue.headers.items():
        if not _HEADER.fullmatch(name):
            help_ = "letters, digits and `-`"
            context.error(name.span, f"`{name}` is not a valid name for a header", "bad-header", help_)
        if not _HEADER_VALUE.fullmatch(value):
            help_ = "printable ASCII, no line breaks"
            context.error(value.span, f"this is not a valid value of the header `{name}`", "bad-header", help_)


def environments(context: Context) -> tuple[ir.Environment, ...]:
    """Every environment; the first is the default."""
    found: list[ir.Environment] = []
    if not context.spec.venue.environments:
        place = context.spec.venue.value_span("environments")
        help_ = "`production: {rest: ...}`; the first one is the default"
        context.error(place, "a venue must have an environment", "missing-key", help_)
    for name, written in context.spec.venue.environments.items():
        _check_name(context, name)
        if not _REST.fullmatch(written.rest):
            help_ = "write https:// and a host, optionally with a path that does not end in `/`"
            context.error(written.rest.span, f"`{written.rest}` is not a base URL", "bad-url", help_)
        if written.stream is not None and not _STREAM.fullmatch(written.stream):
            help_ = "it must begin with wss://"
            context.error(written.stream.span, f"`{written.stream}` is not a websocket URL", "bad-url", help_)
        for setting, value in written.settings.items():
            if setting not in context.spec.venue.settings:
                context.unknown("setting", setting, context.spec.venue.settings, "unknown-name")
            else:
                _check_choice(context, value, context.spec.venue.settings[setting].choices)
                check_setting(context, value, context.spec.venue.settings[setting])
        found.append(
            ir.Environment(
                name=str(name),
                rest=str(written.rest),
                stream=None if written.stream is None else str(written.stream),
                doc=str(written.doc or ""),
                settings={str(setting): str(value) for setting, value in written.settings.items()},
            )
        )
    return tuple(found)


def credentials(context: Context) -> tuple[ir.Credential, ...]:
    """Every credential, in the order in which a client takes them."""
    found: list[ir.Credential] = []
    for name, written in context.spec.venue.credentials.items():
        _check_name(context, name)
        _check_free(context, name)
        if not _ENV.fullmatch(written.env) or _FOREIGN.fullmatch(written.env):
            help_ = (
                "use capitals, digits and `_` with a prefix, as in `ACME_API_KEY`, and no variable of a system or tool"
            )
            message = f"`{written.env}` is not allowed as the environment variable of a credential"
            context.error(written.env.span, message, "bad-name", help_)
        doc = str(written.doc or "")
        found.append(ir.Credential(str(name), str(written.env), written.secret, written.required, doc, name.span))
    return tuple(found)


def settings(context: Context) -> tuple[ir.Setting, ...]:
    """Every choice that the documentation leaves open."""
    found: list[ir.Setting] = []
    for name, written in context.spec.venue.settings.items():
        _check_name(context, name)
        _check_free(context, name)
        default = written.default
        if default is not None:
            _check_choice(context, default, written.choices)
            check_setting(context, default, written)
        kept = None if default is None else str(default)
        choices = tuple(map(str, written.choices))
        found.append(ir.Setting(str(name), written.type, kept, choices, str(written.doc), name.span))
    return tuple(found)


def envelope(context: Context) -> ir.Envelope:
    """What is a success, and where code, message and data are."""
    written = context.spec.venue.envelope
    for text in (written.success, written.code, written.message, written.request_id, written.data):
        if text is not None:
            formulas.check(context, text, response_scope())
    return ir.Envelope(
        success=str(written.success),
        code=str(written.code),
        message=str(written.message),
        request_id=None if written.request_id is None else str(written.request_id),
        data=str(written.data),
    )


def time_endpoint(context: Context) -> ir.TimeEndpoint | None:
    """Where the venue publishes its time."""
    written = context.spec.venue.time
    if written is None:
        return None
    if not _TIME.fullmatch(written.http):
        help_ = "it is called without parameters: `GET /v1/time`"
        context.error(
            written.http.span, f"`{written.http}` is not an endpoint for the server time", "bad-endpoint", help_
        )
    formulas.check(context, written.value, response_scope())
    return ir.TimeEndpoint(str(written.http).partition(" ")[2], str(written.value))


def _check_name(context: Context, name: Text) -> None:
    if not _NAME.fullmatch(name):
        help_ = "lower-case letters, digits and `_`, a letter first"
        context.error(name.span, f"`{name}` is not a valid name", "bad-name", help_)


def _check_free(context: Context, name: Text) -> None:
    """Credentials, settings and the parts of a request are used side by side in the expressions of signing.yaml."""
    venue = context.spec.venue
    if name in signing_scope([]):
        help_ = "choose another name"
        context.error(
            name.span, f"`{name}` is reserved: expressions use it for a part of the request", "name-taken", help_
        )
    credential = next((key for key in venue.credentials if key == name), name)
    if credential is not name:
        help_ = f"the credential is declared at {credential.span.where}"
        context.error(name.span, f"`{name}` is already a credential", "name-taken", help_)


def _is_day(text: Text) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check_choice(context: Context, value: Text, choices: list[Text]) -> None:
    if choices and value not in choices:
        context.unknown("choice", value, map(str, choices), "unknown-value")
