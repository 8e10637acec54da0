"""``signing.py``: credentials, settings, and one straight-line function per level."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.api import Api, Setting
from generator.ir.signing import Level, Vector
from generator.python.formulas import formula, level_scope, template
from generator.python.imports import Imports
from generator.python.literals import docstring, literal, section, sentence


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
class StepView:
    name: str
    literal: str
    source: str


@dataclass(frozen=True, slots=True)
class HeaderView:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class LevelView:
    """One level; ``timestamp`` and ``nonce`` are literals of its recipe, or None where it has none."""

    function: str
    literal: str
    doc: str
    timestamp: str | None
    nonce: str | None
    steps: tuple[StepView, ...]
    headers: tuple[HeaderView, ...]


@dataclass(frozen=True, slots=True)
class VectorView:
    """A vector; every field is a literal."""

    name: str
    level: str
    origin: str
    source: str
    credentials: str
    settings: str
    timestamp: str
    nonce: str
    method: str
    url: str
    body: str
    steps: str
    headers: str


@dataclass(frozen=True, slots=True)
class SigningView:
    """Everything that templates/signing.py.jinja prints."""

    title: str
    imports: tuple[str, ...]
    credentials_doc: str
    slots: str
    optional_credentials: str | None
    credentials: tuple[CredentialView, ...]
    settings_doc: str
    settings: tuple[SettingView, ...]
    levels: tuple[LevelView, ...]
    default_level: str
    vectors: tuple[VectorView, ...]


def signing_view(api: Api) -> SigningView:
    """Say how requests of an API are signed."""
    imports = Imports()
    imports.use("typing", "ClassVar", "Final")
    imports.use("collections.abc", "Mapping")
    imports.own("_runtime.credentials", "CredentialsBase")
    imports.own("_runtime.request", "Request", "SignedRequest")
    imports.own("_runtime.signing", "Level")
    imports.own("_runtime.vectors", "Vector")
    imports.use("msgspec", "Struct")
    if any(setting.choices for setting in api.settings):
        imports.use("typing", "Literal")
    levels = tuple(_level(api, level, imports) for level in api.levels)
    return SigningView(
        title=docstring(
            f"Request signing of {api.title}",
            "Pure functions: no clock, no network. ``sign`` returns the request with its headers, and the named steps "
            "that led to them; ``VECTORS`` are the cases that prove it.",
        ),
        imports=imports.lines(),
        credentials_doc=_credentials_doc(api),
        slots=literal(tuple(item.name for item in api.credentials)),
        optional_credentials=_optional(api),
        credentials=tuple(
            CredentialView(item.name, "str" if item.required else "str | None", literal(item.name), literal(item.env))
            for item in api.credentials
        ),
        settings_doc=docstring(f"Choices that the documentation of {api.title} leaves open", indent=4),
        settings=tuple(_setting(setting) for setting in api.settings),
        levels=levels,
        default_level=literal(api.default_auth or (api.levels[0].name if api.levels else "none")),
        vectors=tuple(_vector(level, vector) for level in api.levels for vector in level.vectors),
    )


def setting_annotation(setting: Setting) -> str:
    """``Literal`` of the choices, or any text."""
    return f"Literal[{', '.join(literal(choice) for choice in setting.choices)}]" if setting.choices else "str"


def _credentials_doc(api: Api) -> str:
    entries = [(item.name, f"{sentence(item.doc)} Environment: ``{item.env}``.") for item in api.credentials]
    return docstring(f"Who is asking, to {api.title}; masked wherever it is shown", section("Args", entries), indent=4)


def _optional(api: Api) -> str | None:
    names = [item.name for item in api.credentials if not item.required]
    return literal(names) if names else None


def _setting(setting: Setting) -> SettingView:
    doc = docstring(setting.doc, indent=4)
    return SettingView(setting.name, setting_annotation(setting), literal(setting.default), doc)


def _level(api: Api, level: Level, imports: Imports) -> LevelView:
    scope = level_scope(api, level)
    steps: list[StepView] = []
    for step in level.steps:
        compiled = formula(step.expression, scope, imports)
        scope = scope.with_step(step.name, compiled.kind)
        steps.append(StepView(step.name, literal(step.name), compiled.source))
    headers = tuple(
        HeaderView(template(header.name, scope, imports).source, formula(header.expression, scope, imports).source)
        for header in level.headers
    )
    return LevelView(
        function=f"sign_{level.name}",
        literal=literal(level.name),
        doc=docstring(
            f"Level ``{level.name}``: {level.doc}", f"Source: {level.source}, {level.source.page.url}", indent=4
        ),
        timestamp=None if level.timestamp is None else literal(level.timestamp),
        nonce=None if level.nonce is None else literal(level.nonce),
        steps=tuple(steps),
        headers=headers,
    )


def _vector(level: Level, vector: Vector) -> VectorView:
    return VectorView(
        name=literal(vector.name),
        level=literal(level.name),
        origin=literal(vector.origin),
        source=literal(str(vector.source)),
        credentials=literal(vector.credentials),
        settings=literal(vector.settings),
        timestamp=literal(vector.timestamp),
        nonce=literal(vector.nonce),
        method=literal(vector.method),
        url=literal(vector.url),
        body=literal(vector.body or ""),
        steps=literal(vector.steps),
        headers=literal(vector.headers),
    )
