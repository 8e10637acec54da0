"""Every page with commands is walked in an empty folder: its files are written, its commands print what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands import COMMANDS
from tests.conventions.places import ROOT
from tests.golden import Golden
from tests.suites.transcripts import Walk

PAGES = sorted(
    file.relative_to(ROOT).as_posix()
    for file in (*ROOT.glob("*.md"), *ROOT.glob("specs/*.md"), *ROOT.glob("docs/**/*.md"))
    if "```console\n" in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_happens(page: str, golden: Golden, tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    try:
        walked = walk.page((ROOT / page).read_text(encoding="utf-8"))
    finally:
        walk.close()
    golden.document(ROOT / page, walked)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_is_shown(command: str) -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"\n## sdkwright {command}\n" in page
    assert f"\n$ sdkwright {command} --help\n" in page


def test_a_page_that_is_wrong_is_told(tmp_path: Path) -> None:
    """What the walk itself does: files, servers, exit codes, lines left out, and what differs."""
    page = """\
Write `a/hello.txt`:

```text
one
two
three
```

```console
$ cat a/hello.txt
one
...
three
$ export NAME=value
$ python -c "import os; print(os.environ['NAME'])"
VALUE
$ sdkwright validate --specs nowhere
wrong
$ echo $?
2
$ python -m http.server 8765 --bind 127.0.0.1 &
$ python -c "from urllib.request import urlopen; print(urlopen('http://127.0.0.1:8765/a/hello.txt').url)"
```
"""
    walk = Walk(tmp_path)
    try:
        walked = walk.page(page)
    finally:
        walk.close()
    assert "one\n...\nthree\n" in walked
    assert "\nvalue\n$" in walked
    assert "no such folder" in walked
    assert walked.endswith("\nhttp://127.0.0.1:8765/a/hello.txt\n```\n")
