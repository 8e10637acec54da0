"""Documents that run: the commands of a page are carried out in an empty folder, and the page shows what they print.

A page is a sequence of steps:

- a block of code after a line that ends with "`PATH`:" is a file, which is written into the folder;
- a line "In `PATH`, replace `OLD` with `NEW`." is done;
- a ``console`` block has commands behind ``$ `` and below each what it prints, stdout and stderr together. A line
  ``...`` stands for any lines; a command that ends with `` &`` is a server and runs until the page ends.

Servers of a page listen on port 8765, which is another free port here. ``pip install FOLDER`` makes the package of that
folder importable.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from generator.cli import main

PORT = "8765"
_BLOCK = r"^```(?P<language>\w*)\n(?P<content>.*?)^```$"
_EDIT = r"^In `(?P<file>[^`\n]+)`, replace `(?P<old>[^`\n]+)` with `(?P<new>[^`\n]+)`\.$"
_STEP = re.compile(f"{_BLOCK}|{_EDIT}", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./-]+)`:\n\n\Z")
_ATTEMPTS = 200


class Walk:
    """One page being walked in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = _free_port()
        self._installed: list[str] = []
        self._servers: list[subprocess.Popen[bytes]] = []
        self._code = 0
        git = {f"GIT_{who}_{what}": "walk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self._variables = {**git, "GIT_CONFIG_GLOBAL": os.devnull, "COLUMNS": "100", "PYTHONUNBUFFERED": "1"}

    def page(self, text: str) -> str:
        """Carry out every step, and return the page with what was printed."""
        return _STEP.sub(lambda step: self._step(step, text[: step.start()]), text)

    def close(self) -> None:
        """End the servers of the page."""
        for server in self._servers:
            server.kill()
            server.wait(10)

    def _step(self, step: re.Match[str], before: str) -> str:
        if step["old"]:
            path = self._folder / step["file"]
            text = path.read_text(encoding="utf-8")
            assert text.count(step["old"]) == 1, f"`{step['old']}` is not once in {step['file']}"
            path.write_text(text.replace(step["old"], step["new"].replace(PORT, self._port)), encoding="utf-8")
        elif step["language"] == "console":
            return f"```console\n{''.join(self._command(*command) for command in _commands(step['content']))}```"
        elif file := _FILE.search(before):
            path = self._folder / file[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["content"].replace(PORT, self._port), encoding="utf-8")
        return step[0]

    def _command(self, command: str, expected: str) -> str:
        printed = self._run(command.replace(PORT, self._port)).replace(self._port, PORT)
        printed = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
        assert "Traceback (most recent" not in printed, f"{command} fails:\n{printed}"
        return f"$ {command}\n{expected if _matches(expected, printed) else printed}"

    def _run(self, command: str) -> str:
        words = shlex.split(command)
        if words[0] == "sdkwright":
            return self._sdkwright(words[1:])
        if words[0] == "export":
            self._variables.update({name: value for name, _, value in (word.partition("=") for word in words[1:])})
            return ""
        if words[:2] == ["pip", "install"]:
            return self._install(words[2:])
        if words[-1] == "&":
            return self._serve(words[:-1])
        if words == ["echo", "$?"]:
            return f"{self._code}\n"
        if words[0] == "python":
            command = shlex.join([sys.executable, *words[1:]])
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=self._folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
            check=False,
        )
        self._code = done.returncode
        return done.stdout.decode()

    def _sdkwright(self, arguments: list[str]) -> str:
        printed = io.StringIO()
        with (
            contextlib.chdir(self._folder),
            patch.dict(os.environ, self._variables),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
        ):
            try:
                self._code = main(arguments)
            except SystemExit as end:  # argparse: --help, or a usage error
                self._code = int(end.code or 0)
        return printed.getvalue()

    def _install(self, folders: list[str]) -> str:
        for folder in folders:
            assert (self._folder / folder / "pyproject.toml").is_file(), f"{folder} cannot be installed"
            self._installed.append(str(self._folder / folder))
        return ""

    def _serve(self, words: list[str]) -> str:
        assert words[0] == "python"
        command = [sys.executable, *words[1:]]
        quiet = subprocess.DEVNULL
        server = subprocess.Popen(command, cwd=self._folder, env=self._environment(), stdout=quiet, stderr=quiet)
        self._servers.append(server)
        for _ in range(_ATTEMPTS):
            assert server.poll() is None, f"{shlex.join(words)} has ended"
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", int(self._port)), timeout=5):
                return ""
            time.sleep(0.05)
        raise AssertionError(f"{shlex.join(words)} does not listen")

    def _environment(self) -> dict[str, str]:
        return {**os.environ, **self._variables, "PYTHONPATH": os.pathsep.join(self._installed)}


def _commands(content: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with what is shown below it."""
    first, *commands = re.split(r"^\$ ", content, flags=re.MULTILINE)
    assert not first, f"a console block begins with a command, not with {first!r}"
    for each in commands:
        command, _, expected = each.partition("\n")
        yield command, expected


def _matches(expected: str, printed: str) -> bool:
    parts = (re.escape(part) for part in re.split(r"^\.\.\.\n", expected, flags=re.MULTILINE))
    return re.fullmatch("(?:.*\n)*?".join(parts), printed) is not None


def _free_port() -> str:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return str(listening.getsockname()[1])
