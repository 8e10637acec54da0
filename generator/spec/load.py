"""Read the folder of one venue into a :class:`~generator.spec.model.Spec`, or report all errors in it at once."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from generator.spec import model
from generator.spec.check import check_examples, check_names
from generator.spec.hidden import FILES_OF_PROSE, refuse_hidden
from generator.spec.layout import EXAMPLES, INDEX, Folder, find, shown, venue_names
from generator.spec.mistakes import diagnostics
from generator.spec.node import Node
from generator.spec.reader import read_file
from generator.spec.releases import Changelog
from generator.spec.reviewed import Accepted, Passages
from generator.spec.signing import Signing
from generator.text.diagnostics import Collector, Diagnostic, SpecError
from generator.text.span import SourceFile

_AnyNode = TypeVar("_AnyNode", bound=Node)


def venues(specs: Path) -> list[str]:
    """The venues that have a folder in ``specs``, sorted."""
    if not specs.is_dir():
        place = SourceFile(shown(specs), None).whole()
        raise SpecError(
            [Diagnostic(place, "there is no such folder", "missing-folder", "use `--specs` to name another folder")]
        )
    return venue_names(specs)


def load(specs: Path, venue: str) -> model.Spec:
    """Read all files of a venue; raises :class:`SpecError` with every mistake that was found."""
    found = Collector()
    folder = find(specs, venue, found)
    if folder is None:
        raise SpecError(found)
    parts = _Parts(folder, found)
    head = parts.one("venue.yaml", model.Venue)
    types = parts.one("types.yaml", model.Types) or model.Types()
    errors = parts.one("errors.yaml", model.Errors) or model.Errors(code="string", tables=[])
    signing = parts.one("signing.yaml", Signing) or Signing(levels={})
    groups = parts.many("operations", model.Group)
    streams = parts.many("streams", model.Stream)
    contradictions = parts.one("contradictions.yaml", model.Contradictions) or model.Contradictions(contradictions=[])
    examples = parts.one(f"{EXAMPLES}/{INDEX}", model.Examples)
    changelog = parts.one("changelog.yaml", Changelog) or Changelog(releases={})
    accepted = parts.one("accepted.yaml", Accepted)
    passages = parts.one("passages.lock", Passages)
    check_names(venue, head, groups, streams, found)
    check_examples(folder, examples, found)
    found.raise_errors()
    assert head is not None, "a missing venue.yaml is an error"
    return model.Spec(
        venue=head,
        types=types,
        errors=errors,
        signing=signing,
        groups=groups,
        streams=streams,
        contradictions=contradictions,
        examples=examples or model.Examples(examples={}),
        changelog=changelog,
        accepted=accepted,
        passages=passages,
    )


class _Parts:
    """Reads the files of a folder, each as its class of the model; mistakes go to the collector."""

    def __init__(self, folder: Folder, found: Collector) -> None:
        self._folder = folder
        self._found = found

    def one(self, inside: str, kind: type[_AnyNode]) -> _AnyNode | None:
        """One file; None when it is not there or has mistakes."""
        if inside not in self._folder.files:
            return None
        value = read_file(self._folder.path(inside), self._folder.shown_path(inside), self._found)
        if value is None:
            return None
        if inside not in FILES_OF_PROSE:
            refuse_hidden(value, self._found)
        try:
            return kind.model_validate(value)
        except ValidationError as error:
            self._found.extend(diagnostics(error, value))
            return None

    def many(self, folder: str, kind: type[_AnyNode]) -> list[_AnyNode]:
        """The files of a folder that have no mistakes, in the order of their names."""
        read = (self.one(inside, kind) for inside in self._folder.of(folder))
        return [node for node in read if node is not None]
