"""Hold the documentation against the specs and, when it has changed, hand the consequences in as a pull request.

What the nightly workflow calls, and what may be called by hand. It stands alone: Python, git, and the `sdkwright`
command; `gh` only where a pull request is opened. In order:

    sdkwright drift --all --fetch --write    what the pages say now goes into specs/
    sdkwright diff HEAD --write              the next version and its changelog entry
    sdkwright generate                       the SDKs
    git push                                 one branch, replaced every night until it is merged
    gh pr create                             unless the branch has an open pull request, whose text is renewed

Where something is left for a person to decide (`category: unknown`), the specs do not validate yet: then only the specs
are handed in, as a draft that says what is missing. Exit code 0 when there was nothing to do or all of it was done.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

TITLE = "The documentation has changed"


@dataclass
class Run:
    """One run: what is called, and what it said for the text of the pull request."""

    sdkwright: list[str]
    folders: list[str]
    said: list[str] = field(default_factory=list[str])

    def command(self, *arguments: str, good: Sequence[int] = (0,)) -> subprocess.CompletedProcess[str]:
        """Run one step of sdkwright and keep what it says; another exit code than the good ones ends the run."""
        done = subprocess.run([*self.sdkwright, *arguments], capture_output=True, text=True, check=False)
        text = "\n".join(part.strip() for part in (done.stdout, done.stderr) if part.strip())
        print(f"$ sdkwright {shlex.join(arguments)}\n{text}")
        self.said.append(f"### `sdkwright {shlex.join(arguments)}`\n\n```text\n{text.replace('```', '` ` `')}\n```")
        if done.returncode not in good:
            sys.exit(f"`sdkwright {shlex.join(arguments)}` ended with {done.returncode}")
        return done

    def has_changes(self) -> bool:
        """Whether git sees a difference in the folders of this run."""
        return bool(git("status", "--porcelain", "--", *self.folders).strip())


def git(*arguments: str) -> str:
    """What git prints; a failure ends the run with what it said."""
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"git {shlex.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all steps; see the head of this file."""
    options = parser().parse_args(arguments)
    shared = ["--specs", options.specs]
    run = Run(shlex.split(options.sdkwright), [options.specs, options.out])
    if run.has_changes():
        sys.exit(
            f"{options.specs} or {options.out} has changes that are not committed; there is nothing to compare with"
        )
    base = git("rev-parse", "--abbrev-ref", "HEAD").strip()
    run.command("drift", *shlex.split(options.drift), *shared, "--write", good=(0, 1))
    if not run.has_changes():
        print("the pages say what the specs say")
        return 0
    sound = run.command("validate", *shared, good=(0, 2)).returncode == 0
    if sound:
        run.command("diff", "HEAD", *shared, "--write", good=(0, 1))
        run.command("generate", *shared, "--out", options.out)
    hand_in(run, options, base, is_draft=not sound)
    return 0


def hand_in(run: Run, options: argparse.Namespace, base: str, *, is_draft: bool) -> None:
    """Commit on the branch, push it, open the pull request or renew its text; then stand where we stood."""
    git("checkout", "--quiet", "-B", options.branch)
    try:
        git("add", "--all", "--", *run.folders)
        git("commit", "--quiet", "--message", TITLE)
        git("push", "--quiet", "--force", options.remote, f"HEAD:refs/heads/{options.branch}")
    finally:
        git("checkout", "--quiet", base)
    if not options.gh:
        print(f"pushed {options.branch}; no pull request was asked for")
        return
    body = "\n\n".join(run.said)[:60_000]
    opened = gh(
        options, "pr", "list", "--head", options.branch, "--state", "open", "--json", "number", "--jq", ".[].number"
    )
    if opened.strip():
        gh(options, "pr", "edit", opened.split()[0], "--body", body)
        return
    draft = ["--draft"] if is_draft else []
    gh(options, "pr", "create", "--head", options.branch, "--base", base, "--title", TITLE, "--body", body, *draft)


def gh(options: argparse.Namespace, *arguments: str) -> str:
    """What gh prints; a failure ends the run."""
    done = subprocess.run([*shlex.split(options.gh), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"gh {arguments[0]} {arguments[1]}: {done.stderr.strip()}")
    return done.stdout


def parser() -> argparse.ArgumentParser:
    """The options; their defaults are those of the workflow."""
    found = argparse.ArgumentParser(description="Hand in what changed on the pages, as a pull request.")
    found.add_argument("--specs", default="specs")
    found.add_argument("--out", default="generated")
    found.add_argument("--branch", default="sdkwright/drift", help="the branch to push (sdkwright/drift)")
    found.add_argument("--remote", default="origin")
    found.add_argument("--drift", default="--all --fetch", help="arguments of `sdkwright drift` (--all --fetch)")
    found.add_argument("--sdkwright", default=f"{sys.executable} -m generator", help="how sdkwright is called")
    found.add_argument("--gh", default="gh", help="how gh is called; empty to push and open nothing")
    return found


if __name__ == "__main__":
    sys.exit(main())
