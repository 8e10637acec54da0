"""What is printed reaches any terminal, pipe or file, whatever characters it knows; JSON stays JSON there."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.conventions.places import ROOT
from tests.suites.folders import lay_over

ODD = "Size \u2019 \u3010\U0001f600\u3011 \u00e9"


@pytest.fixture
def specs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A venue whose words no old code page holds."""
    monkeypatch.chdir(tmp_path)
    cases = ROOT / "tests" / "cases"
    venue = lay_over(cases / "_base" / "spec", cases / "get" / "spec", tmp_path)
    head = venue / "venue.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("title: ", f"title: {ODD} ", 1), encoding="utf-8")
    shutil.copytree(tmp_path / "specs", tmp_path / "older")
    head.write_text(head.read_text(encoding="utf-8").replace("\u00e9", "\u00e8", 1), encoding="utf-8")
    return tmp_path / "specs"


def run(arguments: list[str], encoding: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, bytes, bytes]:
    """Exit code and bytes of stdout and stderr, where both know one encoding and refuse the rest."""
    out, err = io.BytesIO(), io.BytesIO()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding))
        patched.setattr(sys, "stderr", io.TextIOWrapper(err, encoding=encoding))
        code = main(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
        return code, out.getvalue(), err.getvalue()


COMMANDS = (
    ["dump", "acme"],
    ["explain", "acme", "page:docs"],
    ["validate"],
    ["diff", "older", "specs"],
    ["generate", f"acm{ODD}"],
    ["explain", "acme", "x\udcff\u2019"],
    ["check", "--out", "\u2019"],
    ["schema", "\u2019"],
    ["new", "\u2019"],
)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_any_encoding(specs: Path, command: list[str], encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = run(command, encoding, monkeypatch)
    assert code in (0, 1, 2)
    assert out or err
    assert b"Traceback" not in err


def test_what_can_not_be_shown_is_escaped(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, out, _ = run(["dump", "acme"], "cp1252", monkeypatch)
    assert b"Size \x92 \\u3010\\U0001f600\\u3011" in out
    _, out, _ = run(["dump", "acme"], "utf-8", monkeypatch)
    assert "Size \u2019 \u3010\U0001f600\u3011".encode() in out


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize("command", [["diff", "older", "specs", "--json"], ["schema", "venue"]], ids=" ".join)
def test_json_stays_json(specs: Path, command: list[str], encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _, out, _ = run(command, encoding, monkeypatch)
    json.loads(out.decode("ascii"))
