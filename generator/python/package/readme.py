"""``README.md`` and ``REFERENCE.md`` of an SDK: two screens to begin with, and all that one can call and set."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.ir.api import Api
from generator.ir.events import Stream
from generator.ir.operations import Operation
from generator.ir.types import ObjectRef
from generator.python.calls.results import item_in_pages
from generator.python.package.samples import (
    client_arguments,
    first_operation,
    order_operation,
    sample_call,
    stream_call,
)
from generator.python.source.literals import comment
from generator.python.source.names import snake, topic_class
from generator.runtime import DISTRIBUTION


@dataclass(frozen=True, slots=True)
class CredentialView:
    name: str
    env: str


@dataclass(frozen=True, slots=True)
class OrderView:
    """A call that must not be done twice; ``doubt`` is what the example prints when its outcome is unknown."""

    lines: tuple[str, ...]
    imports: str
    doubt: str


@dataclass(frozen=True, slots=True)
class StreamView:
    """A stream to listen to, and the class of its topics if it has them."""

    call: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Everything that templates/README.md.jinja renders."""

    distribution: str
    title: str
    doc: str
    client: str
    package: str
    install: str
    """What follows ``pip install`` in the folder of the SDK."""
    credentials: tuple[CredentialView, ...]
    arguments: str
    """What a client is given in the examples."""
    first_imports: str
    first_lines: tuple[str, ...]
    awaited_lines: tuple[str, ...]
    """The same in a coroutine."""
    order: OrderView | None
    stream: StreamView | None
    codes: str
    has_contradictions: bool
    has_changelog: bool


@dataclass(frozen=True, slots=True)
class EntryView:
    """A method or a stream, and its first sentence."""

    name: str
    doc: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """One group and its methods."""

    group: str
    methods: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    title: str
    url: str
    read_on: str


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """Everything that templates/REFERENCE.md.jinja renders."""

    distribution: str
    client: str
    package: str
    groups: tuple[GroupView, ...]
    streams: tuple[EntryView, ...]
    changing: str
    """Names of the streams whose topics can be changed while they run."""
    codes: str
    example_code: str
    pages: tuple[PageView, ...]


def readme_view(api: Api, *, shared: bool = False) -> ReadmeView:
    """What a newcomer reads first; ``shared`` as in :func:`generator.python.plan.plan`."""
    first, order, streams = first_operation(api), order_operation(api), _listening(api)
    sample = None if first is None else sample_call(api, first)
    call = sample.call if sample is not None else "client.environment"
    return ReadmeView(
        distribution=f"{api.venue}-sdk",
        title=comment(api.title),
        doc=comment(api.doc),
        client=api.client,
        package=f"{api.venue}_sdk",
        install=f"../{DISTRIBUTION} ." if shared else ".",
        credentials=tuple(CredentialView(item.name, item.env) for item in api.credentials),
        arguments=client_arguments(api),
        first_imports="\n".join(sample.imports) if sample is not None else "",
        first_lines=_shown(first, call, ""),
        awaited_lines=_shown(first, call, "async"),
        order=None if order is None else _order(api, order),
        stream=_stream(streams[0]) if streams else None,
        codes=_codes(api),
        has_contradictions=bool(api.contradictions),
        has_changelog=bool(api.releases),
    )


def reference_view(api: Api) -> ReferenceView:
    """All calls, streams and options, in a line each."""
    coded = [row.name for row in api.errors.rows if row.kind in ("code", "mention")]
    streams = _listening(api)
    return ReferenceView(
        distribution=f"{api.venue}-sdk",
        client=api.client,
        package=f"{api.venue}_sdk",
        groups=tuple(
            GroupView(group.name, tuple(EntryView(each.name, _first_sentence(each.doc)) for each in group.operations))
            for group in api.groups
        ),
        streams=tuple(EntryView(each.name, _first_sentence(each.doc)) for each in streams),
        changing=", ".join(f"`{each.name}`" for each in streams if each.connection and each.connection.subscribe),
        codes=_codes(api),
        example_code=_code(api, coded[0]) if coded else "None",
        pages=tuple(PageView(comment(page.title), page.url, page.read_on) for page in api.pages),
    )


def _shown(operation: Operation | None, call: str, mode: str) -> tuple[str, ...]:
    """The lines that show what a call gives; ``mode`` is ``async`` in a coroutine."""
    item = None if operation is None else item_in_pages(operation)
    if item is None:
        return (f"print({'await ' if mode and operation is not None else ''}{call})",)
    name = snake(item.name) if isinstance(item, ObjectRef) else "item"
    return (f"{mode} for {name} in {call}:".lstrip(), f"    print({name})")


def _listening(api: Api) -> list[Stream]:
    """The streams that can be received, the simplest first."""
    return sorted((each for each in api.streams if each.connection), key=lambda each: bool(each.parameters))


def _order(api: Api, operation: Operation) -> OrderView:
    sample = sample_call(api, operation)
    doubt = '"unknown:", doubt.reconcile()' if operation.lookup is not None else '"unknown:", doubt'
    return OrderView(sample.lines("result = ", 112), "\n".join(sample.imports), doubt)


def _stream(stream: Stream) -> StreamView:
    return StreamView(stream_call(stream), topic_class(stream) if stream.channels else None)


def _codes(api: Api) -> str:
    """``1 documented code``, ``no documented codes``."""
    count = sum(row.kind in ("code", "mention") for row in api.errors.rows)
    return f"{count or 'no'} documented code{'' if count == 1 else 's'}"


def _code(api: Api, code: str) -> str:
    return code if api.errors.form == "integer" else json.dumps(code)


def _first_sentence(text: str) -> str:
    return comment(f"{' '.join(text.split()).partition('. ')[0].rstrip('.')}.")
