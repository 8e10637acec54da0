"""The venue itself: environments, credentials, settings and how its answers are read."""

from __future__ import annotations

import re

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.expressions import answer_scope
from generator.ir import api as ir
from generator.spec.node import Text

_REST = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*[A-Za-z0-9])?")
_STREAM = re.compile(r"wss?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/?=&-]*)?")
_ENV = re.compile(r"[A-Z][A-Z0-9_]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def environments(context: Context) -> tuple[ir.Environment, ...]:
    """Every environment; the first is the default."""
    found: list[ir.Environment] = []
    if not context.spec.venue.environments:
        context.error(context.spec.venue.span, "a venue needs at least one environment", "missing-key")
    for name, written in context.spec.venue.environments.items():
        _check_name(context, name)
        if not _REST.fullmatch(written.rest):
            help_ = "write scheme and host, and a path without a slash at its end"
            context.error(written.rest.span, f"`{written.rest}` is no base URL", "bad-url", help_)
        if written.stream is not None and not _STREAM.fullmatch(written.stream):
            context.error(written.stream.span, f"`{written.stream}` is no websocket URL", "bad-url")
        for setting, value in written.settings.items():
            if setting not in context.spec.venue.settings:
                context.unknown("setting", setting, context.spec.venue.settings, "unknown-name")
            else:
                _check_choice(context, value, context.spec.venue.settings[setting].choices)
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
    for name, written in context.spec.venue.credentials.items():
        _check_name(context, name)
        if not _ENV.fullmatch(written.env):
            context.error(written.env.span, f"`{written.env}` is no environment variable", "bad-name", "A-Z, 0-9 and _")
    return tuple(
        ir.Credential(str(name), str(written.env), written.secret, written.required, str(written.doc or ""))
        for name, written in context.spec.venue.credentials.items()
    )


def settings(context: Context) -> tuple[ir.Setting, ...]:
    """Every choice that the documentation leaves open."""
    found: list[ir.Setting] = []
    for name, written in context.spec.venue.settings.items():
        _check_name(context, name)
        _check_choice(context, written.default, written.choices)
        found.append(ir.Setting(str(name), str(written.default), tuple(map(str, written.choices)), str(written.doc)))
    return tuple(found)


def envelope(context: Context) -> ir.Envelope:
    """How to tell success, and where code, message and data stand."""
    written = context.spec.venue.envelope
    for text in (written.success, written.code, written.message, written.request_id, written.data):
        if text is not None:
            formulas.check(context, text, answer_scope())
    return ir.Envelope(
        success=str(written.success),
        code=str(written.code),
        message=str(written.message),
        request_id=None if written.request_id is None else str(written.request_id),
        data=str(written.data),
    )


def _check_name(context: Context, name: Text) -> None:
    if not _NAME.fullmatch(name):
        context.error(name.span, f"`{name}` is no name", "bad-name", "a-z, 0-9 and _, beginning with a letter")


def _check_choice(context: Context, value: Text, choices: list[Text]) -> None:
    if choices and value not in choices:
        context.unknown("choice", value, map(str, choices), "unknown-word")
