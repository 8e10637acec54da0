"""``pyproject.toml`` and ``LICENSE``: the distribution around the package."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.ir.api import Api
from generator.python.package.requirements import ExtraView, RequirementView, extras, requirements
from generator.python.source.literals import comment


@dataclass(frozen=True, slots=True)
class ProjectView:
    """Everything that templates/pyproject.toml.jinja renders; ``..._literal`` are texts of TOML."""

    venue: str
    package: str
    distribution: str
    description_literal: str
    version_literal: str
    requirements: tuple[RequirementView, ...]
    extras: tuple[ExtraView, ...]


def project_view(api: Api, *, shared: bool = False) -> ProjectView:
    """What a package index wants to know; ``shared`` as in :func:`generator.python.plan.plan`."""
    return ProjectView(
        venue=api.venue,
        package=f"{api.venue}_sdk",
        distribution=f"{api.venue}-sdk",
        description_literal=json.dumps(comment(f"Typed Python client for {api.title}"), ensure_ascii=False),
        version_literal=json.dumps(api.version),
        requirements=requirements(api, shared=shared),
        extras=extras(api, shared=shared),
    )
