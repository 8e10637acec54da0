"""``sdkwright sign VENUE OPERATION``: a signature step by step, for a person whose request was refused."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Mapping

from msgspec import convert

from generator import pipeline
from generator.commands.choice import require_venue
from generator.commands.masking import Mask
from generator.commands.requests import BadParameter, environment_of, request_for
from generator.commands.showing import shown_of
from generator.emit.signing import signing_module
from generator.ir.api import Api
from generator.ir.operations import Operation
from generator.ir.signing import Level
from generator.runtime.auth import signing as clockwork
from generator.runtime.errors.exceptions import MissingCredentials
from generator.runtime.http.request import Request, SignedRequest
from generator.text.nearest import did_you_mean


def run(options: argparse.Namespace) -> int:
    """Print every step and the request that would be sent; exit 2 if something is missing for signing."""
    require_venue(options.specs, options.venue)
    api = pipeline.understand(options.specs, options.venue)
    try:
        operation = _operation(api, options.operation)
        level = _level(api, options.level or (_usual(api) if operation is None else operation.auth or "none"))
        request = request_for(api, operation, options.operation, options.param, options.environment)
        lines = list(_lines(api, level, request, options))
    except (BadParameter, MissingCredentials) as problem:
        print(f"sdkwright: {problem}", file=sys.stderr)
        return 2
    except (
        ValueError,
        TypeError,
    ) as problem:  # a key of a wrong form; the text may contain the key
        print(f"sdkwright: it cannot be signed with these credentials ({type(problem).__name__})", file=sys.stderr)
        return 2
    print("\n".join(lines))
    return 0


def _operation(api: Api, wanted: str) -> Operation | None:
    """The operation with this name; None for a method and path that the spec does not describe."""
    found = [each for each in api.operations if wanted in (each.id, each.name, f"{each.method} {each.path}")]
    if not found and " /" not in wanted:
        hint = did_you_mean(wanted, [each.id for each in api.operations]) or "or give a method and path: `GET /v1/time`"
        raise BadParameter(f"no operation `{wanted}`; {hint}")
    return found[0] if found else None


def _usual(api: Api) -> str:
    """The level that a client uses for a call that the spec does not describe."""
    names = [level.name for level in api.levels if level.verify is None]
    return api.default_auth or next((name for name in names if name == "signed"), names[0] if names else "none")


def _level(api: Api, name: str) -> Level | None:
    levels = {level.name: level for level in api.levels if level.verify is None}
    if name == "none":
        return None
    if name not in levels:
        raise BadParameter(f"no level `{name}`; there is {', '.join(levels)}")
    return levels[name]


def _lines(api: Api, level: Level | None, request: Request, options: argparse.Namespace) -> Iterator[str]:
    if level is None:
        yield f"{request.method} {request.url}"
        yield "public: nothing is signed"
        return
    module = signing_module(api)
    variables: Mapping[str, str] = module.Credentials.VARIABLES
    hidden = [] if options.show_secrets else [item.name for item in api.credentials if item.secret]
    mask = Mask(os.environ.get(variables[name], "").strip() for name in hidden)
    given = _given(level, options)
    settings = convert(dict(environment_of(api, options.environment).settings), module.Settings, strict=False)
    signed: SignedRequest = module.sign(
        request, module.Credentials.from_environment(), level=level.name, settings=settings, **given
    )
    yield f"level      {level.name}: {level.source.page.url}"
    for name, value in given.items():
        yield f"{name:<10} {value}"
    shown = shown_of(level, hidden)
    yield "steps"
    for name, value in signed.steps.items():
        yield f"  {name}: {mask.step(value, shown.steps[name])}"
    yield "sent"
    yield f"  {signed.method} {mask.url(signed.url, shown.target)}"
    for name, value in signed.headers:
        yield f"  {name}: {mask.of(value, shown.header(name))}"
    if signed.body:
        yield f"  {mask.of(signed.body.decode(errors='replace'), shown.body)}"
    if signed.frame is not None:
        yield f"frame      {mask.of(signed.frame, shown.frame)}"


def _given(level: Level, options: argparse.Namespace) -> dict[str, str]:
    """Timestamp and nonce: those of the options, or new ones."""
    found: dict[str, str] = {}
    if level.timestamp is not None:
        found["timestamp"] = options.timestamp or clockwork.timestamp(level.timestamp, time.time_ns())
    if level.nonce is not None:
        found["nonce"] = options.nonce or clockwork.nonce(level.nonce, time.time_ns)
    return found
