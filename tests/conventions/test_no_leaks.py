"""Nothing in the repository tells where or when it was made, and nothing is left half done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conventions.places import GENERATED, ROOT, kept_files

WRITTEN = {".py", ".pyi", ".md", ".yaml", ".yml", ".toml", ".txt", ".jinja", ".jinja2", ".j2", ".lock", ".cfg", ""}
"""Endings of files in which people or the generator write; payloads of the venues (``.json``) are kept as they are."""

# The patterns are put together, so that this file holds none of what it looks for.
HOME_FOLDERS = "|".join(["/" + "root/", "/" + "work/", "/" + r"home/\w", "/" + r"Users/\w", r"[A-Z]:\\" + r"Users"])
REGISTRIES = "|".join(
    re.escape(".".join(host))
    for host in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org"), ("anaconda", "org"))
)
UNFINISHED = "|".join(rf"\b{word}\b" for word in ("TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"))

FORBIDDEN = {
    "the path of a machine": re.compile(HOME_FOLDERS),
    "the host of a package registry": re.compile(REGISTRIES),
    "a note that work is left": re.compile(UNFINISHED),
}

DATE = re.compile(r"\b(19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}:\d\d:\d\d\b")
VERSION = re.compile(r"\b\d+\.\d+\.\d+\b|\b(black|ruff|jinja2?|sdkwright) v?\d", re.IGNORECASE)


def written_files() -> list[Path]:
    """The kept files that hold words of ours."""
    files = [file for file in kept_files() if file.suffix in WRITTEN]
    assert len(files) > 50, "the repository is not there"
    return files


def text_of(file: Path) -> str:
    """The text of a file; undecodable bytes, which some mistakes are about, are no words."""
    return file.read_bytes().decode("utf-8", errors="replace")


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_nothing_leaks(what: str) -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {match[0]}"
        for file in written_files()
        for number, line in enumerate(text_of(file).splitlines(), start=1)
        if (match := FORBIDDEN[what].search(line))
    ]
    assert not found, f"{what} stands in\n" + "\n".join(found)


def header_of(file: Path) -> str:
    """The comment with which a file begins."""
    lines = text_of(file).splitlines()
    end = next((index for index, line in enumerate(lines) if not line.startswith(("#", "<!--"))), len(lines))
    return "\n".join(lines[:end])


def generated_files() -> list[Path]:
    files = [file for file in GENERATED.rglob("*.py") if "_runtime" not in file.parts]
    assert files, "nothing is generated: make generate"
    return files


def test_generated_headers_name_no_date_and_no_version() -> None:
    for file in generated_files():
        header = header_of(file)
        found = DATE.search(header) or VERSION.search(header)
        assert found is None, f"{file.relative_to(ROOT)}: {found[0]!r} changes without a change of the spec"


def test_generated_headers_name_the_command_that_remakes_them() -> None:
    for file in generated_files():
        assert "sdkwright generate" in header_of(file), f"{file.relative_to(ROOT)} does not say how it is remade"


def test_hand_written_files_stay_short() -> None:
    """A file that grows beyond this holds more than one idea."""
    goldens = ROOT / "tests" / "cases"
    ours = [file for file in written_files() if file.suffix == ".py" and not {GENERATED, goldens} & {*file.parents}]
    long = [f"{file.relative_to(ROOT)}: {lines}" for file in ours if (lines := text_of(file).count("\n")) > 400]
    assert not long, long
