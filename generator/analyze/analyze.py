"""The analysis, pass by pass."""

from __future__ import annotations

from pathlib import Path

from generator.analyze.calls.client_parameters import client_parameters
from generator.analyze.calls.limits import limit_headers, limits
from generator.analyze.calls.operations import groups
from generator.analyze.context import Context
from generator.analyze.contradictions import accepted, contradictions
from generator.analyze.errors.errors import errors
from generator.analyze.releases import releases
from generator.analyze.signing.signing import levels
from generator.analyze.streams.frames import Names
from generator.analyze.streams.streams import streams
from generator.analyze.values import examples
from generator.analyze.values.deviations import check_deviations
from generator.analyze.values.models import enums, objects
from generator.analyze.venue import check_head, credentials, envelope, environments, settings, time_endpoint
from generator.ir.api import Api
from generator.spec.model import Spec
from generator.text.diagnostics import Collector


def analyze(spec: Spec, folder: Path, report: Collector) -> Api:
    """Understand one venue; mistakes go to ``report``, and the Api is only good when it has none.

    ``folder`` is the venue's folder, for the payloads of its examples.
    """
    context = Context(spec, report)
    venue = spec.venue
    check_head(context)
    deviations = accepted(spec)
    who, choices, named, signed = credentials(context), settings(context), enums(context), levels(context)
    calls = groups(context, deviations)
    api = Api(
        venue=str(venue.venue),
        client=str(venue.client),
        title=str(venue.title),
        version=str(venue.version),
        doc=str(venue.doc),
        pages=tuple(context.pages.values()),
        environments=environments(context),
        credentials=who,
        settings=choices,
        headers={str(name): str(value) for name, value in venue.headers.items()},
        decimals=venue.decimals,
        repair_json=venue.malformed_json == "repair",
        default_auth=context.level(venue.default_auth),
        envelope=envelope(context),
        time=time_endpoint(context),
        objects=objects(context, deviations),
        enums=named,
        errors=errors(context),
        levels=signed,
        groups=calls,
        streams=streams(context, Names(who, choices, signed, named)),
        contradictions=contradictions(context),
        examples=examples.examples(context, folder / "examples"),
        releases=releases(context),
        limits=limits(context),
        limit_headers=limit_headers(context),
        client_parameters=client_parameters(context, calls),
    )
    if not report.has_errors:
        check_deviations(context, spec, api)
        examples.check(context, api)
    return api
