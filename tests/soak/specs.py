"""Specs and pages made worse: each gives success or a message, never a traceback, and nothing outside its folder."""

from __future__ import annotations

import contextlib
import io
import random
import shutil
from collections import Counter
from pathlib import Path

from generator.drift.compare import Subject, compare, prepare
from generator.drift.drafting.draft import draft
from generator.drift.pages.page import UnreadablePage
from generator.drift.pages.read import read_page
from generator.text.diagnostics import SpecError
from tests.conventions.places import ROOT, SPECS
from tests.suites.hostile import broken, outcome, worse


def sources() -> list[Path]:
    """The specs of the venues and of all cases."""
    cases = sorted(path for path in (ROOT / "tests" / "cases").glob("*/spec") if path.is_dir())
    return [*sorted(path for path in SPECS.iterdir() if path.is_dir()), *cases]


def run_specs(number: int, seed: int, folder: Path) -> tuple[Counter[str], list[str]]:
    """What came of ``number`` specs, each in a copy below ``folder``; whatever raises else than SpecError is wrong."""
    chance = random.Random(f"{seed} specs")
    found = sources()
    base = ROOT / "tests" / "cases" / "_base" / "spec"
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for turn in range(number):
        source = chance.choice(found)
        work = folder / str(turn)
        name = "acme" if source.name == "spec" else source.name
        venue = work / name
        if source.name == "spec":
            shutil.copytree(base, venue)
        shutil.copytree(source, venue, dirs_exist_ok=True)
        texts = {
            path.relative_to(venue).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(venue.rglob("*.yaml"))
        }
        files = broken(texts, chance.randrange(2**32))
        others = _listing(folder, work)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                counts[outcome(files, work, name)] += 1
        except Exception as error:
            counts["traceback"] += 1
            wrong.append(f"{source.parent.name}/{source.name}: {type(error).__name__}: {error!s:.200}")
        if _listing(folder, work) != others or len(_listing(work)) != len(_listing(venue)):
            counts["written"] += 1
            wrong.append(f"{source.parent.name}/{source.name}: something was written")
        shutil.rmtree(work)
    return counts, wrong


def _listing(folder: Path, without: Path | None = None) -> list[tuple[str, int]]:
    return sorted(
        (str(path), path.stat().st_size)
        for path in folder.rglob("*")
        if path.is_file() and (without is None or without not in path.parents)
    )


def run_pages(number: int, seed: int) -> tuple[Counter[str], list[str]]:
    """What came of ``number`` pages, held against a spec and drafted from."""
    chance = random.Random(f"{seed} pages")
    pages = sorted(path for path in (ROOT / "tests" / "drift" / "pages").iterdir() if path.is_file())
    subjects: list[tuple[Subject, str]] = [
        (prepare(SPECS, "wooxpro"), "error-codes"),
        (prepare(SPECS, "habittrade"), "cancel-order"),
    ]
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for _ in range(number):
        file = chance.choice(pages)
        text = worse(file.read_text(encoding="utf-8"), chance)
        try:
            page = read_page(text.encode("utf-8", "surrogatepass"), file.name)
            subject, name = chance.choice(subjects)
            compare(subject, name, page, "page")
            draft("acme", {"page": page}, "2027-01-02")
            counts["read"] += 1
        except (SpecError, UnreadablePage):
            counts["refused"] += 1
        except Exception as error:
            counts["traceback"] += 1
            wrong.append(f"{file.name}: {type(error).__name__}: {error!s:.200}")
    return counts, wrong
