"""Each folder of tests/cases is one feature of the spec language, and what becomes of it.

``spec/`` is laid over ``_base/spec``. ``ir.txt`` is what was understood of it, as ``sdkwright dump`` shows it;
``expected/`` holds the files of the SDK that show the feature (an empty file put there is filled by ``--update``). With
``use.py``, where there is one, the SDK is used: what is printed must also do what it says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from generator.emit.cache import Cache
from generator.ir.dump import dump
from generator.pipeline import print_sdk, understand
from tests.conventions.places import ROOT
from tests.golden import Golden
from tests.suites.folders import cases, lay_over
from tests.suites.running import run, write

CASES_FOLDER = ROOT / "tests" / "cases"
BASE = CASES_FOLDER / "_base"
CASES = cases(CASES_FOLDER)
MODE = black.Mode(line_length=120, target_versions={TargetVersion.PY311})

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@dataclass(frozen=True)
class Printed:
    """What came of a case: its Api, and the files of its SDK."""

    dump: str
    sdk: dict[str, bytes]


@pytest.fixture(scope="module")
def print_case(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Printed]:
    """Prints each case once, with one cache for all, since most of what they print is the same."""
    kept = Cache(tmp_path_factory.mktemp("cache"))

    @cache
    def made(case: Path) -> Printed:
        place = tmp_path_factory.mktemp(case.name)
        lay_over(BASE / "spec", case / "spec", place)
        with pytest.MonkeyPatch.context() as there:
            there.chdir(place)
            api = understand(Path("specs"), "acme")
        return Printed(dump(api), print_sdk(api, kept))

    return made


@pytest.fixture
def printed(case: Path, print_case: Callable[[Path], Printed]) -> Printed:
    """What the case prints."""
    return print_case(case)


@cache
def formatted(text: str) -> str:
    """Text in black's style; most modules of all cases are the same."""
    return black.format_str(text, mode=MODE)


@every_case
def test_case(case: Path, printed: Printed, golden: Golden) -> None:
    golden(case / "ir.txt", printed.dump)
    expected = case / "expected"
    shown = {file.relative_to(expected).as_posix() for file in expected.rglob("*") if file.is_file()}
    assert shown, "a case shows something of what is printed"
    assert shown <= printed.sdk.keys(), "nothing prints these files any more"
    golden.folder(expected, {name: printed.sdk[name].decode() for name in sorted(shown)})


@every_case
def test_black_agrees_with_the_formatter(printed: Printed) -> None:
    """Generated code is in black's style, although ruff writes it."""
    modules = {name: data for name, data in printed.sdk.items() if name.endswith(".py") and "/_runtime/" not in name}
    assert modules
    for name, data in modules.items():
        text = data.decode()
        assert formatted(text) == text, f"black formats {name} otherwise"


@every_case
def test_what_is_printed_works(case: Path, tmp_path: Path, printed: Printed) -> None:
    """Every module compiles and imports without a warning, and the SDK does what the case is about."""
    lay_over(BASE / "spec", case / "spec", tmp_path)
    write(printed.sdk, tmp_path / "sdk")
    use = case / "use.py"
    assert run(tmp_path, "acme_sdk", use if use.is_file() else None, tmp_path / "sdk", BASE) == ""


def test_there_are_enough() -> None:
    assert len(CASES) >= 20
