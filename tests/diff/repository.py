"""A throw-away git repository with one venue, for tests that read revisions."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

BASE = Path(__file__).parent / "cases" / "_base"
_ENVIRONMENT: Mapping[str, str] = {
    "GIT_AUTHOR_NAME": "author",
    "GIT_AUTHOR_EMAIL": "author@acme.example",
    "GIT_COMMITTER_NAME": "author",
    "GIT_COMMITTER_EMAIL": "author@acme.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def environment() -> dict[str, str]:
    """The environment in which git knows who commits, and nothing of the user's own settings."""
    return {**os.environ, **_ENVIRONMENT}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder; what it prints."""
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, check=True).stdout


def make(folder: Path) -> Path:
    """A repository whose first commit, tagged ``first``, holds ``specs/acme``."""
    shutil.copytree(BASE, folder / "specs" / "acme")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, "first")
    return folder


def commit(folder: Path, tag: str) -> None:
    """Commit everything and tag it."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", tag)
    git(folder, "tag", tag)


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Replace a text in one file of the venue, which must hold it."""
    path = folder / "specs" / "acme" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
