"""Each folder of tests/cases is one feature of the spec language, and what becomes of it.

``spec/`` is laid over ``_base/spec``. ``ir.txt`` is what was understood of it, as ``sdkwright dump`` shows it;
``expected/`` holds the files of the SDK that show the feature (an empty file put there is filled by ``--update``). With
``use.py``, where there is one, the SDK is used: what is printed must also do what it says.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from generator.emit.cache import Cache
from generator.ir.dump import dump
from generator.pipeline import print_sdk, understand
from tests.golden import Golden
from tests.house.places import ROOT
from tests.suites.folders import cases, lay_over

CASES_FOLDER = ROOT / "tests" / "cases"
BASE = CASES_FOLDER / "_base"
CASES = cases(CASES_FOLDER)
IMPORT_ALL = """
import importlib, pkgutil, acme_sdk
for module in pkgutil.walk_packages(acme_sdk.__path__, "acme_sdk."):
    importlib.import_module(module.name)
"""

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """One cache for all cases, since most of what they print is the same."""
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def sdk(case: Path, tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What a case prints; its Api goes to ``dump.txt`` beside the specs."""
    lay_over(BASE / "spec", case / "spec", tmp_path)
    with monkeypatch.context() as there:
        there.chdir(tmp_path)
        api = understand(Path("specs"), "acme")
    (tmp_path / "dump.txt").write_text(dump(api), encoding="utf-8")
    return print_sdk(api, cache)


@every_case
def test_case(case: Path, tmp_path: Path, sdk: dict[str, bytes], golden: Golden) -> None:
    golden(case / "ir.txt", (tmp_path / "dump.txt").read_text(encoding="utf-8"))
    expected = case / "expected"
    shown = {file.relative_to(expected).as_posix() for file in expected.rglob("*") if file.is_file()}
    assert shown, "a case shows something of what is printed"
    assert shown <= sdk.keys(), "nothing prints these files any more"
    golden.folder(expected, {name: sdk[name].decode() for name in sorted(shown)})


@every_case
def test_black_agrees_with_the_formatter(sdk: dict[str, bytes]) -> None:
    """Generated code is in black's style, although ruff writes it."""
    mode = black.Mode(line_length=120, target_versions={TargetVersion.PY311})
    modules = {name: data.decode() for name, data in sdk.items() if name.endswith(".py") and "/_runtime/" not in name}
    for name, text in modules.items():
        assert black.format_str(text, mode=mode) == text, f"black formats {name} otherwise"


@every_case
def test_what_is_printed_works(case: Path, tmp_path: Path, sdk: dict[str, bytes]) -> None:
    """Every module compiles and imports, and the SDK does what the case is about."""
    for name, content in sdk.items():
        if name.endswith(".py"):
            compile(content, name, "exec")
        (tmp_path / "sdk" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sdk" / name).write_bytes(content)
    use = (case / "use.py").read_text(encoding="utf-8") if (case / "use.py").is_file() else ""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "sdk"), str(BASE)])}
    command = [sys.executable, "-W", "error", "-c", IMPORT_ALL + use, str(tmp_path)]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_there_are_enough() -> None:
    assert len(CASES) >= 20
