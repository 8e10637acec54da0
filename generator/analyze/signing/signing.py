"""Signing levels: every expression checked in its scope. The rendered module shows whether the vectors come out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.analyze.headers import check_framing, check_twice
from generator.analyze.signing.places import puts
from generator.analyze.signing.recipes import whole
from generator.analyze.signing.vectors import check_given, vector
from generator.analyze.signing.verifying import check_proof
from generator.expressions import Expression, Kind, Scope, signing_scope
from generator.ir import signing as ir
from generator.spec import signing as spec
from generator.spec.model import Setting, Venue
from generator.spec.node import Text

_NAME = re.compile(r"[a-z0-9_]+")
_CHARACTERS = re.compile(r"[!-$&-~]*")
_FORMS = ("unix_s", "unix_ms", "unix_us", "unix_ns", "iso_s", "iso_ms", "iso_us", "rfc3339", "http_date")
_PATTERN = re.compile(r"(?:[ -$&-~]|%[YmdHMSfLjabAyZsQ%])+")
_KINDS = {"string": Kind.TEXT, "integer": Kind.INTEGER, "boolean": Kind.BOOLEAN}


def levels(context: Context) -> tuple[ir.Level, ...]:
    """Every level of signing.yaml."""
    for name, recipe in context.spec.signing.shared.items():
        whole(context, recipe, (str(name),))
    return tuple(_level(context, name, written) for name, written in context.spec.signing.levels.items())


def scope_of(venue: Venue, level: spec.Recipe) -> Scope:
    """The names that signing expressions of a level may use."""
    return signing_scope(
        {str(name): credential.required for name, credential in venue.credentials.items()},
        {str(name): setting_kind(setting) for name, setting in venue.settings.items()},
        choices={str(name): tuple(map(str, setting.choices)) for name, setting in venue.settings.items()},
        timestamp=level.timestamp is not None and level.verify is None,
        nonce=level.nonce is not None,
    )


def setting_kind(setting: Setting) -> Kind:
    """What a setting is in an expression; without a default it may be absent."""
    kind = _KINDS[setting.type]
    return kind if setting.default is not None else kind | Kind.NONE


def _level(context: Context, name: Text, written: spec.Level) -> ir.Level:
    if not _NAME.fullmatch(name):
        context.error(name.span, f"`{name}` is not a valid name for a level", "bad-name", "a-z, 0-9 and _")
    level = whole(context, written, (str(name),))
    _check_form(context, name, level)
    for placed in (level, level.add):
        if placed is not None:
            check_twice(context, placed.headers)
            check_framing(context, placed.headers)
    scope = scope_of(context.spec.venue, level)
    compiled: dict[str, Expression | None] = {}
    for step, text in level.steps.items():
        _check_step(context, step)
        found = compiled[str(step)] = formulas.check(context, text, scope)
        # A step with a mistake still has its name, so that what follows is not blamed for it.
        scope = formulas.with_step(
            context, scope, step, found.kind if found else Kind.TEXT, unsure=found is not None and found.unsure
        )
    added = list(puts(context, level.add, scope)) if level.add is not None else []
    before = _needed([found for _, found in added if found is not None], compiled)
    source = context.source(level.source)
    for entry in written.vectors.values():
        check_given(context, level, entry)
    if not written.vectors:
        help_ = "add a published vector, or compute one without this tool"
        context.error(name.span, f"level `{name}` has no vector", "no-vector", help_)
    made = ir.Level(
        name=str(name),
        doc=str(level.doc or ""),
        source=source,
        span=name.span,
        timestamp=None if level.timestamp is None else str(level.timestamp),
        nonce=level.nonce,
        tolerance=level.tolerance,
        encoding=_encoding(context, level.encoding),
        sort=tuple(level.sort),
        first=level.add is not None and level.add.at == "first",
        added=tuple(put for put, _ in added),
        steps=tuple(ir.Step(str(step), str(text), step in before, text.span) for step, text in level.steps.items()),
        sent=tuple(put for put, _ in puts(context, level, scope)),
        frame=_checked(context, level.frame, scope, Kind.TEXT),
        verify=_verify(context, level, scope),
        vectors=tuple(vector(context, id_, entry, source) for id_, entry in written.vectors.items()),
    )
    if level.verify is not None and made.verify is not None and made.verify.valid and all(compiled.values()):
        check_proof(context, name, made, level.verify.valid)
    return made


def _check_form(context: Context, name: Text, level: spec.Level) -> None:
    if level.doc is None or level.source is None:
        missing = " and ".join(f"`{key}`" for key in ("doc", "source") if getattr(level, key) is None)
        context.error(name.span, f"level `{name}` needs {missing}", "missing-key")
    form = level.timestamp
    if form is not None and form not in _FORMS and not ("%" in form and _PATTERN.fullmatch(form)):
        context.unknown("form of time", form, _FORMS, "unknown-value")
    if level.verify is not None and (level.add is not None or level.frame is not None or level.nonce is not None):
        help_ = "a level either signs what is sent or verifies what arrives"
        context.error(
            name.span,
            f"level `{name}` verifies, so `add`, `headers` and other keys of sending and `nonce` are not allowed",
            "key-combination",
            help_,
        )


def _check_step(context: Context, step: Text) -> None:
    venue = context.spec.venue
    if step in {*venue.credentials, *venue.settings, "timestamp", "nonce"}:
        context.error(step.span, f"`{step}` is already a credential or setting", "name-taken", "choose another name")


def _needed(added: Iterable[Expression], steps: dict[str, Expression | None]) -> frozenset[str]:
    """The steps that what is added needs, those that they need in turn included."""
    found: set[str] = set()
    waiting = [name for expression in added for name in expression.names]
    while waiting:
        name = waiting.pop()
        expression = steps.get(name)
        if name in steps and name not in found:
            found.add(name)
            waiting += expression.names if expression is not None else ()
    return frozenset(found)


def _encoding(context: Context, written: spec.Encoding | None) -> ir.Encoding | None:
    if written is None:
        return None
    for text in (written.keep, written.keep_in_names, written.also):
        if not _CHARACTERS.fullmatch(text):
            help_ = "use visible ASCII characters except `%`"
            context.error(text.span, f"`{text}` contains characters that are not allowed in a URL", "bad-name", help_)
    return ir.Encoding(
        written.space, str(written.keep), str(written.keep_in_names), str(written.also), written.hex == "lower"
    )


def _verify(context: Context, level: spec.Level, scope: Scope) -> ir.Verify | None:
    if level.verify is None:
        return None
    if level.tolerance is not None and level.verify.sent_at is None:
        help_ = "`sent_at` is the expression for the time in the message"
        context.error(level.verify.span, "`tolerance` needs `sent_at`", "missing-key", help_)
    valid = level.verify.valid if formulas.check(context, level.verify.valid, scope, Kind.BOOLEAN) else ""
    return ir.Verify(str(valid), _checked(context, level.verify.sent_at, scope, Kind.TEXT | Kind.NONE))


def _checked(context: Context, text: Text | None, scope: Scope, kind: Kind) -> str | None:
    if text is None:
        return None
    formulas.check(context, text, scope, kind)
    return str(text)
