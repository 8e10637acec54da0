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
from generator.drift.pages.read import read_page
from generator.pipeline import understand
from generator.text.diagnostics import SpecError
from tests.house.places import ROOT, SPECS

WORDS = (
    "null", "[]", "{}", "~", "!!python/object:os.system", "&a [*a]", "*a", "../../x", "/etc/passwd", "{{ 1 }}",
    "{% x %}", "'''", '"""', "__class__", "property", "class", "None", "\u202e", "\u200b", "9" * 400, "1e9999",
    "a" * 3000, "{a}{b}", "(((){999}){999}){99}", "json(a=x, a=x)", "hex(utf8(secret))", "-", "|", "? x", "# x", "\t",
    "C:\\x", "\\u0000",
)  # fmt: skip


def _mutated(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(lines))
        what = chance.randrange(8)
        if what == 0:
            del lines[at : at + chance.randint(1, 4)]
        elif what == 1:
            lines.insert(at, lines[chance.randrange(len(lines))] if lines else "")
        elif what == 2:
            lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
        elif what == 3:
            lines[at] = " " * chance.randint(0, 6) + lines[at].strip()
        elif what == 4:
            name, colon, _ = lines[at].partition(":")
            lines[at] = f"{name}{colon} {chance.choice(WORDS)}"
        elif what == 5:
            place = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + chance.choice(WORDS) + lines[at][place:]
        elif what == 6:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        else:
            lines.insert(at, lines[at])
        lines = lines or [""]
    return "\n".join(lines)


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
    for _ in range(number):
        source = chance.choice(found)
        work = folder / "work"
        shutil.rmtree(work, ignore_errors=True)
        venue = work / "acme"
        if source.name == "spec":
            shutil.copytree(base, venue)
        shutil.copytree(source, venue, dirs_exist_ok=True)
        files = sorted(path for path in venue.rglob("*.yaml") if path.is_file())
        chosen = chance.choice(files)
        chosen.write_text(_mutated(chosen.read_text(encoding="utf-8"), chance), encoding="utf-8")
        before = _listing(folder)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                understand(work, "acme")
            counts["sound"] += 1
        except SpecError:
            counts["refused"] += 1
        except Exception as error:
            counts["traceback"] += 1
            wrong.append(f"{source.parent.name}/{chosen.name}: {type(error).__name__}: {error!s:.200}")
        if _listing(folder) != before:
            counts["written"] += 1
            wrong.append(f"{source.parent.name}/{chosen.name}: something was written")
    return counts, wrong


def _listing(folder: Path) -> list[tuple[str, int]]:
    return sorted((str(path), path.stat().st_size) for path in folder.rglob("*") if path.is_file())


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
        text = _mutated(file.read_text(encoding="utf-8"), chance)
        try:
            page = read_page(text.encode("utf-8", "surrogatepass"), file.name)
            subject, name = chance.choice(subjects)
            compare(subject, name, page, "page")
            draft("acme", {"page": page}, "2027-01-02")
            counts["read"] += 1
        except SpecError:
            counts["refused"] += 1
        except Exception as error:
            counts["traceback"] += 1
            wrong.append(f"{file.name}: {type(error).__name__}: {error!s:.200}")
    return counts, wrong
