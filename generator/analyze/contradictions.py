"""Contradictions: what they are about, and which deviations they make the decoder accept."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.analyze.context import Context
from generator.analyze.entries import entries
from generator.analyze.values.deviations import WORDS
from generator.ir.api import Contradiction
from generator.spec.model import Spec
from generator.spec.node import Text

ACCEPT_WORDS = tuple(WORDS)


def contradictions(context: Context) -> tuple[Contradiction, ...]:
    """Every recorded contradiction, its pages and its subject checked."""
    found: list[Contradiction] = []
    subjects = {entry.subject for entry in entries(context.spec) if entry.kind not in _UNNAMED}
    ids: dict[str, Text] = {}
    for written in context.spec.contradictions.contradictions:
        first = ids.setdefault(str(written.id), written.id)
        if first is not written.id:
            message = f"contradiction `{written.id}` is defined twice"
            context.error(written.id.span, message, "duplicate-id", f"the first is at {first.span.where}")
        if written.about not in subjects:
            context.unknown("subject", written.about, _nearby(written.about, subjects), "unknown-subject")
        elif written.accept and not _ACCEPTING.fullmatch(written.about):
            help_ = "use it for a field, `types.NAME.FIELD`, or a result, `operations.GROUP.OPERATION`"
            place = written.key_span("accept")
            context.error(place, f"`accept` does not apply to `{written.about}`", "accept-does-not-apply", help_)
        for word in written.accept:
            if word not in ACCEPT_WORDS:
                context.unknown("deviation", word, ACCEPT_WORDS, "unknown-value")
        statements = tuple(
            (context.page(page), str(statement)) for page, listed in written.pages.items() for statement in listed
        )
        found.append(
            Contradiction(
                id=str(written.id),
                about=str(written.about),
                statements=statements,
                decided=str(written.decided),
                accept=tuple(map(str, written.accept)),
            )
        )
    return tuple(found)


def accepted(spec: Spec) -> Mapping[str, tuple[str, ...]]:
    """Subject -> accepted deviations, for the passes that read fields and results."""
    found: dict[str, tuple[str, ...]] = {}
    for written in spec.contradictions.contradictions:
        words = tuple(map(str, written.accept))
        found[str(written.about)] = (*found.get(str(written.about), ()), *words)
    return found


_UNNAMED = {"group", "vector"}
_ACCEPTING = re.compile(r"types\.[^.]+\..+|operations\.[^.]+\.[^.]+")


def _nearby(about: str, subjects: set[str]) -> list[str]:
    """Of all subjects, those that share the longest beginning with a mistyped one."""
    parent = about
    while "." in parent:
        parent = parent.rpartition(".")[0]
        beside = sorted(subject for subject in subjects if subject.startswith(f"{parent}."))
        if beside:
            return beside
    return sorted(subjects)
