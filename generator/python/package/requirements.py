"""What an SDK needs installed: what its runtime needs, or the runtime itself where several SDKs share it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.expressions import PRIVATE_KEYS
from generator.ir.api import Api
from generator.ir.signing import Level
from generator.python.streams.streams import has_streams
from generator.runtime import DISTRIBUTION, VERSION


@dataclass(frozen=True, slots=True)
class RequirementView:
    """One requirement in ``pyproject.toml``."""

    line: str
    note: str = ""
    """A comment above it."""


@dataclass(frozen=True, slots=True)
class ExtraView:
    """One optional dependency in ``pyproject.toml``."""

    name: str
    note: str
    line: str


_MSGSPEC = RequirementView("msgspec>=0.19,<1")
_AIOHTTP = RequirementView("aiohttp>=3.14,<4", "Earlier ones lose messages of a stream that breaks.")
_CRYPTOGRAPHY = RequirementView("cryptography>=42")
_HTTP = (
    RequirementView("aiohappyeyeballs>=2.5,<3"),
    RequirementView("httptools>=0.6.4,<1"),
    RequirementView("idna>=3.7,<4"),
)
_SOCKS = ExtraView("socks", "For SOCKS proxies.", "python-socks>=3,<4")
_ASYMMETRIC = ExtraView("asymmetric", "For levels that sign with a pair of keys.", _CRYPTOGRAPHY.line)
_HTTPX = ExtraView("httpx", "For HttpxTransport, which sends with an httpx client of your own.", "httpx>=0.27,<1")
_OTEL = ExtraView("otel", "For OpenTelemetry(), which makes spans of calls.", "opentelemetry-api>=1.20,<2")
_EVERYWHERE = (_SOCKS, _HTTPX, _OTEL)
_STREAMS = ExtraView("streams", f"For streams. {_AIOHTTP.note}", _AIOHTTP.line)


def requirements(api: Api, *, shared: bool) -> tuple[RequirementView, ...]:
    """What every use of an SDK needs, sorted."""
    always = _keys_always(api)
    if shared:
        wanted = {_ASYMMETRIC.name: always, _STREAMS.name: has_streams(api)}
        return (_MSGSPEC, RequirementView(_runtime(*(name for name, needed in wanted.items() if needed))))
    optional = ((_AIOHTTP, has_streams(api)), (_CRYPTOGRAPHY, always))
    found = [*_HTTP, _MSGSPEC, *(requirement for requirement, needed in optional if needed)]
    return tuple(sorted(found, key=lambda requirement: requirement.line))


def extras(api: Api, *, shared: bool) -> tuple[ExtraView, ...]:
    """What only some uses need. The extras have the same names in both forms."""
    found = (*_EVERYWHERE, _ASYMMETRIC) if _keys_sometimes(api) else _EVERYWHERE
    return tuple(ExtraView(each.name, each.note, _runtime(each.name)) for each in found) if shared else found


def runtime_requirements() -> tuple[RequirementView, ...]:
    """What every use of the shared runtime needs, sorted."""
    return tuple(sorted((*_HTTP, _MSGSPEC), key=lambda requirement: requirement.line))


def runtime_extras() -> tuple[ExtraView, ...]:
    """What only some SDKs or uses need of the shared runtime."""
    return (*_EVERYWHERE, _ASYMMETRIC, _STREAMS)


def _runtime(*names: str) -> str:
    """The shared runtime as a requirement: this version, or a later one that does not break it."""
    major, minor, _ = map(int, VERSION.split("."))
    below = f"{major + 1}" if major else f"0.{minor + 1}"
    chosen = f"[{','.join(names)}]" if names else ""
    return f"{DISTRIBUTION}{chosen}>={VERSION},<{below}"


def _needs_keys(level: Level) -> bool:
    """Whether a level signs or verifies with a pair of keys, which takes a package of its own."""
    formulas = [
        *(step.expression for step in level.steps),
        *(put.expression for put in (*level.added, *level.sent)),
        level.frame or "",
        level.verify.valid if level.verify is not None else "",
    ]
    return any(f"{name}(" in formula for formula in formulas for name in PRIVATE_KEYS)


def _keys_always(api: Api) -> bool:
    return bool(api.levels) and all(map(_needs_keys, api.levels))


def _keys_sometimes(api: Api) -> bool:
    return any(map(_needs_keys, api.levels)) and not _keys_always(api)
