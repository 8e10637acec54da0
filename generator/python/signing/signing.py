"""``signing.py``: credentials, settings, and one straight-line function per level."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyze.signing.keys import may_be_empty
from generator.ir.api import Api, Setting
from generator.python.signing.levels import LevelView, level_view
from generator.python.signing.vectors import VectorView, vectors
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, section, sentence
from generator.python.source.settings import setting_annotation, setting_default

__all__ = ["SigningView", "setting_annotation", "signing_view"]


@dataclass(frozen=True, slots=True)
class CredentialView:
    name: str
    annotation: str
    literal: str
    env: str


@dataclass(frozen=True, slots=True)
class SettingView:
    name: str
    annotation: str
    default: str
    doc: str


@dataclass(frozen=True, slots=True)
class SigningView:
    """Everything that templates/signing.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    credentials_doc: str
    slots: str
    optional_credentials: str
    """Empty where all are required."""
    empty_credentials: str
    """Those that may be empty; empty where none may."""
    credentials: tuple[CredentialView, ...]
    settings_doc: str
    settings: tuple[SettingView, ...]
    levels: tuple[LevelView, ...]
    checks: tuple[LevelView, ...]
    default_level: str
    default_check: str
    vectors: tuple[VectorView, ...]


def signing_view(api: Api) -> SigningView:
    """Say how requests of an API are signed, and how its messages are verified."""
    imports = Imports()
    imports.use("typing", "ClassVar", "Final")
    imports.use("collections.abc", "Mapping")
    imports.own("_runtime.auth.credentials", "CredentialsBase")
    if api.credentials:
        imports.own("_runtime.errors.tracebacks", "hiding_arguments")
    imports.own("_runtime.http.request", "Request as Request", "SignedRequest as SignedRequest")  # signing needs them
    imports.own("_runtime.auth.signing", "Level")
    imports.own("_runtime.auth.vectors", "Vector")
    imports.use("msgspec", "Struct")
    if any(setting.choices for setting in api.settings):
        imports.use("typing", "Literal")
    levels = tuple(level_view(api, level, imports) for level in api.levels if level.verify is None)
    checks = tuple(level_view(api, level, imports) for level in api.levels if level.verify is not None)
    if checks:
        imports.own("_runtime.auth.verification", "Check", "Verdict", "checked", "verdict")
    optional = [item.name for item in api.credentials if not item.required]
    names = [item.name for item in api.credentials]
    empty = [name for name in names if may_be_empty(name, names, api.levels)]
    return SigningView(
        title=docstring(
            f"Request signing of {api.title}",
            "Pure functions: no clock, no network. ``sign`` returns the request with its headers, and the named steps "
            "that led to them; ``VECTORS`` are the cases that prove it.",
        ),
        imports=imports.lines(),
        credentials_doc=_credentials_doc(api),
        slots=literal(tuple(item.name for item in api.credentials)),
        optional_credentials=literal(optional) if optional else "",
        empty_credentials=literal(empty) if empty else "",
        credentials=tuple(
            CredentialView(item.name, "str" if item.required else "str | None", literal(item.name), literal(item.env))
            for item in api.credentials
        ),
        settings_doc=docstring(f"Choices that the documentation of {api.title} leaves open", indent=4),
        settings=tuple(_setting(setting) for setting in api.settings),
        levels=levels,
        checks=checks,
        default_level=_default(api, levels),
        default_check=checks[0].literal if checks else "None",
        vectors=vectors(api),
    )


def _default(api: Api, levels: tuple[LevelView, ...]) -> str:
    """The venue's usual level, or else the first."""
    if api.default_auth is not None:
        return literal(api.default_auth)
    return levels[0].literal if levels else literal("none")


def _credentials_doc(api: Api) -> str:
    entries = [(item.name, f"{sentence(item.doc)} Environment: ``{item.env}``.".lstrip()) for item in api.credentials]
    return docstring(f"Who is asking, to {api.title}; masked wherever it is shown", section("Args", entries), indent=4)


def _setting(setting: Setting) -> SettingView:
    doc = docstring(setting.doc, indent=4)
    return SettingView(setting.name, setting_annotation(setting), setting_default(setting), doc)
