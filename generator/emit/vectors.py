"""Signing vectors, recomputed with the very module that is rendered: a spec whose vectors do not come out is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from msgspec import ValidationError, convert

from generator.emit.refusals import changed
from generator.emit.signing import signing_module
from generator.ir.api import Api
from generator.ir.signing import Expected, Level
from generator.runtime.data.timestamps import own_moment
from generator.runtime.errors.exceptions import MissingCredentials, SdkError
from generator.runtime.http.request import SignedRequest
from generator.text.diagnostics import Collector


def check_vectors(api: Api, report: Collector) -> None:
    """Sign, or verify, the request of every vector and hold the outcome against what it expects."""
    if not api.levels:
        return
    module = signing_module(api)
    levels = {level.name: level for level in api.levels}
    written = {(level.name, vector.name): vector for level in api.levels for vector in level.vectors}
    proven: dict[str, list[Any]] = {level.name: [] for level in api.levels if level.verify is not None}
    for made in module.VECTORS:
        vector = written[made.level, made.name]
        try:
            found = outcome(module, made)
        except MissingCredentials as lacking:
            message = f"vector `{vector.name}` lacks the credential `{lacking.credential}`"
            report.error(vector.span, message, "missing-key", "an expression of the level uses it")
        except (SdkError, ValueError, TypeError, KeyError, AttributeError, ValidationError) as problem:
            message = f"vector `{vector.name}` cannot be computed: {type(problem).__name__}: {problem}"
            report.error(vector.span, message, rule="vector-differs")
        else:
            for expected in vector.expected:
                _compare(report, levels[made.level], expected, found)
            if made.verdict == found.get(("verdict", "")) == "valid":
                proven[made.level].append(made)
    for name, vectors in proven.items():
        _check_refusals(report, module, levels[name], vectors)


def _check_refusals(report: Collector, module: ModuleType, level: Level, vectors: list[Any]) -> None:
    """Each thing that the level reads, changed in a message that is valid, must make it refuse that message."""
    refused: dict[tuple[str, str], bool] = {}
    for made in vectors:
        for change in changed(level, made):
            is_refused, key = not _is_believed(module, change.vector), (change.what, change.how)
            before = refused.get(key, change.each)
            refused[key] = before and is_refused if change.each else before or is_refused
    for (what, how), was in refused.items():
        if not was:
            message = f"level `{level.name}` still accepts its valid message when {what} is {how}"
            help_ = "include it in what is signed, or do not read it"
            report.error(level.span, message, "verify-accepts-changes", help_)


def _is_believed(module: ModuleType, made: Any) -> bool:
    try:
        return outcome(module, made)["verdict", ""] == "valid"
    except (SdkError, ValueError, TypeError, KeyError, AttributeError):
        return False


def outcome(module: ModuleType, made: Any) -> Mapping[tuple[str, str], str | None]:
    """What comes of a vector, by the words and names in which it may be expected."""
    credentials = module.Credentials(**made.credentials)
    settings = convert(made.settings, module.Settings)
    if made.verdict is not None:
        now = int(own_moment(made.timestamp or "0").timestamp() * 1_000_000) * 1000
        verdict = module.verify(made.request, credentials, now=now, level=made.level, settings=settings)
        return {("verdict", ""): verdict.reason, **_steps(verdict.steps)}
    given = {"timestamp": made.timestamp or "", "nonce": made.nonce or ""}
    signed: SignedRequest = module.sign(made.request, credentials, level=made.level, settings=settings, **given)
    found: dict[tuple[str, str], str | None] = {("header", name.lower()): value for name, value in signed.headers}
    whole = {("url", ""): signed.url, ("body", ""): signed.text, ("frame", ""): signed.frame}
    return found | _steps(signed.steps) | whole


def _steps(steps: Mapping[str, Any]) -> dict[tuple[str, str], str | None]:
    return {("step", name): value.hex() if isinstance(value, bytes) else value for name, value in steps.items()}


def _compare(report: Collector, level: Level, expected: Expected, found: Mapping[tuple[str, str], str | None]) -> None:
    name = expected.name.lower() if expected.what == "header" else expected.name
    value = found.get((expected.what, name))
    if value == expected.value:
        return
    what = f"{expected.what} `{expected.name}`" if expected.name else f"the {expected.what}"
    problem = f"is `{value}`" if value is not None else "does not exist"
    known = [name for kind, name in found if kind == expected.what and name]
    help_ = f"the level gives {', '.join(f'`{name}`' for name in known)}" if value is None and known else None
    if value is not None:
        places = {step.name: step.span for step in level.steps} | {put.name.lower(): put.span for put in level.sent}
        help_ = f"it is computed at {places.get(name, level.span).where}"
    report.error(expected.span, f"the vector does not verify: {what} {problem}", "vector-differs", help_)
