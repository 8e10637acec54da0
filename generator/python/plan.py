"""All modules of one SDK, each with its template and its view."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.api import Api
from generator.python.calls.operations import operations_view
from generator.python.calls.resources import group_class, resource_view
from generator.python.models.enums import enums_view
from generator.python.models.errors import errors_view
from generator.python.models.models import models_view
from generator.python.models.wire import wire_view
from generator.python.package.changelog import changelog_view
from generator.python.package.client import client_view
from generator.python.package.contradictions import contradictions_view
from generator.python.package.package import package_view
from generator.python.package.project import project_view
from generator.python.package.readme import readme_view, reference_view
from generator.python.package.venue import venue_view
from generator.python.signing.signing import signing_view
from generator.python.streams.events import events_view
from generator.python.streams.streams import has_streams, streams_view


@dataclass(frozen=True, slots=True)
class File:
    """One file to render: where it goes, with which template, and what the template is given."""

    path: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Plan:
    """One SDK: ``modules`` are Python inside ``package``, ``texts`` lie beside it.

    ``shared``: it imports the installed runtime and carries none.
    """

    venue: str
    package: str
    shared: bool
    modules: tuple[File, ...]
    texts: tuple[File, ...]


def plan(api: Api, *, shared: bool = False) -> Plan:
    """Say a whole API; ``shared`` means that the SDK imports an installed runtime instead of carrying one."""
    modules = [
        File("__init__.py", "__init__.py.jinja", package_view(api)),
        File("_venue.py", "_venue.py.jinja", venue_view(api)),
        File("_wire.py", "_wire.py.jinja", wire_view(api)),
        File("client.py", "client.py.jinja", client_view(api)),
        File("enums.py", "enums.py.jinja", enums_view(api)),
        File("errors.py", "errors.py.jinja", errors_view(api)),
        File("events.py", "events.py.jinja", events_view(api)),
        File("models.py", "models.py.jinja", models_view(api)),
        File("signing.py", "signing.py.jinja", signing_view(api)),
    ]
    if has_streams(api):
        modules.append(File("streams.py", "streams.py.jinja", streams_view(api)))
    if api.groups:
        modules.append(File("resources/__init__.py", "resources.py.jinja", "Calls, one module per group."))
        modules.append(File("_operations/__init__.py", "resources.py.jinja", "Operations, one module per group."))
    for group in api.groups:
        view = resource_view(api, group, group_class(api, group))
        modules.append(File(f"_operations/{group.name}.py", "operations.py.jinja", operations_view(api, group)))
        modules.append(File(f"resources/{group.name}.py", "resource.py.jinja", view))
    project = project_view(api, shared=shared)
    changelog = [File("CHANGELOG.md", "CHANGELOG.md.jinja", changelog_view(api))] if api.releases else []
    contradictions = (
        [File("CONTRADICTIONS.md", "CONTRADICTIONS.md.jinja", contradictions_view(api))] if api.contradictions else []
    )
    return Plan(
        venue=api.venue,
        package=f"{api.venue}_sdk",
        shared=shared,
        modules=tuple(modules),
        texts=(
            File("pyproject.toml", "pyproject.toml.jinja", project),
            File("README.md", "README.md.jinja", readme_view(api, shared=shared)),
            File("REFERENCE.md", "REFERENCE.md.jinja", reference_view(api)),
            File("LICENSE", "LICENSE.jinja", project),
            *contradictions,
            *changelog,
        ),
    )
