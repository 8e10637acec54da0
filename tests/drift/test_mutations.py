"""Changed versions of the five pages in three forms: every change is found, and nothing is reported that was not made.

The pages lie outside the repository. Where they are absent, pages made from the specs take their place, so that the
same is proved on any machine; ``python -m tests.drift.test_mutations`` prints the figures.
"""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache

import pytest

from generator.drift.compare import Subject, compare, prepare
from generator.drift.pages.read import read_page
from tests.conventions.places import ROOT, SPECS
from tests.drift.documents import FIVE, FORMS, Document, rng, seed_document, spec_document
from tests.drift.mutations import KINDS, ROWS, Mutation, Scene

PAGES = ROOT.parent / "shared" / "seeds"
NAMES = {"html": "page.html", "markdown": "page.md", "text": "page.txt"}
EACH = 2
"""Versions per page, form and kind of change on an ordinary run."""


@cache
def scene_of(venue: str, page: str, number: str) -> tuple[Subject, Document]:
    """A venue whose passages are recorded as the page has them, and the page."""
    prepared = prepare(SPECS, venue)
    files = sorted(PAGES.glob(f"{number}_*.txt"))
    document = seed_document(prepared, page, files[0]) if files else spec_document(prepared, page)
    text = files[0].read_bytes() if files else document.print("text").encode()
    prepared.recorded, prepared.accepted = {}, frozenset()
    first = compare(prepared, page, read_page(text, "page.txt"), "page.txt")
    prepared.recorded[page] = dict(first.passages)
    prepared.accepted = frozenset(change.fingerprint for change in first.changes)
    return prepared, document


def problems(
    venue: str, page: str, number: str, form: str, seed: str, many: int = 1
) -> tuple[list[str], list[Mutation], int]:
    """Make one version, compare it, and tell what is missing or too much in the report."""
    prepared, document = scene_of(venue, page, number)
    tables = {table.name: table for table in prepared.tables if table.page == page}
    chance = rng(venue, page, form, seed)
    scene = Scene(document.copy(), tables, form, chance)
    if many == 1:
        kind = next(kind for kind in KINDS if seed.startswith(f"{kind.__name__}:"))
        made = [kind(scene)]
    else:
        made = [chance.choice(ROWS)(scene) for _ in range(many)]
        scene.document.marked = chance.random() < 0.5
    report = compare(prepared, page, read_page(scene.document.print(form).encode(), NAMES[form]), NAMES[form])
    missing = [f"not found: {each.words}" for each in made for must in each.must if not any(map(must, report.changes))]
    allowed = [may for each in made for may in each.may]
    extra = [
        f"not made: {change.verb} {change.label}"
        for change in report.changes
        if not any(may(change) for may in allowed)
    ]
    return missing + extra, made, sum(change.verb == "undecided" for change in report.changes)


@pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])
@pytest.mark.parametrize("form", FORMS)
def test_the_page_itself_has_not_drifted(venue: str, page: str, number: str, form: str) -> None:
    prepared, document = scene_of(venue, page, number)
    report = compare(prepared, page, read_page(document.print(form).encode(), NAMES[form]), NAMES[form])
    assert [change.label for change in report.changes] == []
    assert report.unchanged > 0


@pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])
@pytest.mark.parametrize("form", FORMS)
def test_every_single_change_is_found_and_nothing_else(venue: str, page: str, number: str, form: str) -> None:
    found = [
        f"{kind.__name__}:{round_}: {problem}"
        for kind in KINDS
        for round_ in range(EACH)
        for problem in problems(venue, page, number, form, f"{kind.__name__}:{round_}")[0]
    ]
    assert found == []


@pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])
@pytest.mark.parametrize("form", FORMS)
def test_several_changes_at_once_are_told_apart(venue: str, page: str, number: str, form: str) -> None:
    found = [
        f"{round_}: {problem}"
        for round_ in range(3)
        for problem in problems(venue, page, number, form, f"several:{round_}", many=_most(venue, page))[0]
    ]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize(("venue", "page", "number"), FIVE, ids=[f"{venue}-{page}" for venue, page, _ in FIVE])
def test_two_hundred_versions_of_each_page(venue: str, page: str, number: str) -> None:
    found = [
        f"{form} {kind.__name__}:{round_}: {problem}"
        for form in FORMS
        for kind in KINDS
        for round_ in range(EACH, EACH + 6)
        for problem in problems(venue, page, number, form, f"{kind.__name__}:{round_}")[0]
    ]
    assert found == []


def _most(venue: str, page: str) -> int:
    prepared, _ = scene_of(venue, page, next(number for v, p, number in FIVE if (v, p) == (venue, page)))
    return 4 if sum(len(table.rows) for table in prepared.tables if table.page == page) > 20 else 2


def figures(rounds: int) -> int:
    """Print how many versions were made of each page and how many were judged wrongly."""
    wrong = 0
    for venue, page, number in FIVE:
        kinds: Counter[str] = Counter()
        failed: list[str] = []
        undecided = 0
        for form in FORMS:
            for kind in KINDS:
                for round_ in range(rounds):
                    seed = f"{kind.__name__}:{round_}"
                    found, made, left = problems(venue, page, number, form, seed)
                    kinds.update(each.name for each in made)
                    undecided += left
                    failed += [f"{form} {seed}: {problem}" for problem in found]
            for round_ in range(rounds * 4):
                found, made, left = problems(venue, page, number, form, f"several:{round_}", many=_most(venue, page))
                kinds.update(["several at once"])
                undecided += left
                failed += [f"{form} several:{round_}: {problem}" for problem in found]
        wrong += len(failed)
        print(
            f"{venue} {page}: {sum(kinds.values())} versions, {len(failed)} problems, {undecided} rows left undecided"
        )
        print(f"  {', '.join(f'{name} {count}' for name, count in sorted(kinds.items()))}")
        print("\n".join(f"  {problem}" for problem in failed[:10]))
    return wrong


if __name__ == "__main__":
    sys.exit(1 if figures(int(sys.argv[1]) if len(sys.argv) > 1 else 4) else 0)
