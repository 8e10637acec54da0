"""Files beside the package: pyproject.toml, README.md, LICENSE."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.models import Field
from generator.ir.operations import ListBody, Operation
from generator.ir.types import Scalar
from generator.python.literals import comment
from generator.python.names import field_name


@dataclass(frozen=True, slots=True)
class ContradictionView:
    about: str
    decided: str
    accept: str


@dataclass(frozen=True, slots=True)
class PageView:
    title: str
    url: str
    read_on: str


@dataclass(frozen=True, slots=True)
class CredentialView:
    name: str
    env: str


@dataclass(frozen=True, slots=True)
class MethodsView:
    """One group and the names of its methods."""

    group: str
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What pyproject.toml.jinja and README.md.jinja print; ``*_literal`` are TOML strings."""

    title: str
    doc: str
    client: str
    package: str
    distribution: str
    description_literal: str
    version_literal: str
    extras: tuple[str, ...]
    credentials: tuple[CredentialView, ...]
    groups: tuple[MethodsView, ...]
    first_call: str
    needs_decimal: bool
    code_count: int
    example_code: str
    has_events: bool
    contradictions: tuple[ContradictionView, ...]
    pages: tuple[PageView, ...]


_ASYMMETRIC = ("rsa_sha256", "rsa_pss_sha256", "ed25519", "ecdsa_sha256", "es256")


def project_view(api: Api) -> ProjectView:
    """Say what a package index and a reader of the README want to know."""
    coded = [row for row in api.errors.rows if row.kind in ("code", "mention")]
    return ProjectView(
        title=comment(api.title),
        doc=comment(api.doc),
        client=api.client,
        package=f"{api.venue}_sdk",
        distribution=f"{api.venue}-sdk",
        description_literal=json.dumps(comment(f"Typed Python client for {api.title}"), ensure_ascii=False),
        version_literal=json.dumps(api.version),
        extras=_requirements(api),
        credentials=tuple(CredentialView(item.name, item.env) for item in api.credentials),
        groups=tuple(MethodsView(group.name, tuple(each.name for each in group.operations)) for group in api.groups),
        first_call=_first_call(api),
        needs_decimal="Decimal(" in _first_call(api),
        code_count=len(coded),
        example_code=_sample_code(api, coded[0].name) if coded else "None",
        has_events=bool(api.streams),
        contradictions=tuple(
            ContradictionView(_cell(item.about), _cell(item.decided), ", ".join(item.accept))
            for item in api.contradictions
        ),
        pages=tuple(PageView(comment(page.title), page.url, page.read_on) for page in api.pages),
    )


def _cell(text: str) -> str:
    """Text inside a Markdown table."""
    return comment(text).replace("|", "\\|")


def _sample_code(api: Api, code: str) -> str:
    return code if api.errors.form == "integer" else json.dumps(code)


def _requirements(api: Api) -> tuple[str, ...]:
    formulas = [step.expression for level in api.levels for step in level.steps]
    asymmetric = any(f"{name}(" in formula for formula in formulas for name in _ASYMMETRIC)
    return ("cryptography>=42",) if asymmetric else ()


def _first_call(api: Api) -> str:
    """The call a newcomer makes first: a reading one that needs no credentials, if there is one."""
    candidates = [each for each in api.operations if not isinstance(each.body, ListBody)]
    if not candidates:
        return "client.environment"
    operation = min(
        candidates, key=lambda each: (each.effect != "read", each.auth is not None, len(_sample_fields(each)))
    )
    arguments = ", ".join(f"{field_name(field)}={_sample(field)}" for field in _sample_fields(operation))
    return f"client.{operation.group}.{operation.name}({arguments})"


def _sample_fields(operation: Operation) -> list[Field]:
    """The parameters that a call cannot do without."""
    one_of = {rule.names[0] for rule in operation.rules if rule.kind == "at_least_one"}
    fields = (field for field in operation.fields if field.constant is None)
    return [field for field in fields if field.required or field.name in one_of]


def _sample(field: Field) -> str:
    text = field.example or field.name.upper()
    match field.type:
        case Scalar("integer"):
            return text if re.fullmatch("0|[1-9][0-9]*", text) else "1"
        case Scalar("decimal"):
            return f'Decimal("{text if re.fullmatch("[0-9.]+", text) else 1}")'
        case Scalar("boolean"):
            return "True"
        case _:
            return json.dumps(text, ensure_ascii=False)
