"""The soak: ``python -m tests.soak [--seed N] [--share 0.1] [PART...]``. Exit 1 when something is not zero."""

from __future__ import annotations

import argparse
import asyncio
import random
import ssl
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from tests.runtime.certificates import trusting, write_certificates
from tests.soak import answers, orders, specs, streams

import_module("tests.conftest")  # puts the SDKs on the path, as pytest does

PARTS = ("orders", "answers", "streams", "specs", "pages")
ORDERS, ANSWERS, SECONDS, SPECS, PAGES = 10_000, 100_000, 60, 5_000, 2_000


class Soak:
    """Runs parts, prints what came of each, and remembers what is wrong."""

    def __init__(self, seed: int, share: float, folder: Path) -> None:
        self.seed = seed
        self.share = share
        self.folder = folder
        self.wrong = 0

    def number(self, whole: int) -> int:
        """The share of a number that is run."""
        return max(1, round(whole * self.share))

    def tell(self, what: str, counts: object, wrong: list[str]) -> None:
        """One line per part, and the first things that are wrong."""
        print(f"{what}: {counts}; wrong {len(wrong)}", flush=True)
        for line in wrong[:10]:
            print(f"    {line}")
        self.wrong += len(wrong)

    def orders(self) -> None:
        """Each client, plain and by TLS."""
        write_certificates(self.folder)
        serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        serving.load_cert_chain(self.folder / "here.pem", self.folder / "key.pem")
        for way, contexts in (("plain", (None, None)), ("TLS", (serving, trusting(self.folder, "here")))):
            for kind in ("sync", "async"):
                told = orders.run(kind, self.number(ORDERS), self.seed, *contexts)
                zeros = {name: len(found) for name, found in told.wrong.items()} | {"leaked": told.leaked}
                wrong = [f"{name}: {said}" for name, found in told.wrong.items() for said in found]
                wrong += ["a connection was left open"] * told.leaked
                counts = f"{dict(told.outcomes)}, {zeros}, undecidable on the wire {told.undecidable}"
                self.tell(f"orders, {kind}, {way}", counts, wrong)

    def answers(self) -> None:
        """Each SDK."""
        from tests.sdks.sdks import SDKS

        for sdk in SDKS:
            self.tell(f"answers, {sdk}", *map_counts(*answers.run(sdk, self.number(ANSWERS), self.seed)))

    def streams(self) -> None:
        """A minute of a venue that drops, stalls, skips and lies."""
        self.tell("streams", *asyncio.run(streams.run(self.number(SECONDS), self.seed)))

    def specs(self) -> None:
        """Specs of venues and cases, made worse."""
        self.tell("specs", *map_counts(*specs.run_specs(self.number(SPECS), self.seed, self.folder)))

    def pages(self) -> None:
        """Pages, made worse."""
        self.tell("pages", *map_counts(*specs.run_pages(self.number(PAGES), self.seed)))


def map_counts(counts: dict[str, int], wrong: list[str]) -> tuple[dict[str, int], list[str]]:
    """Counts in the order of their names."""
    return dict(sorted(counts.items())), wrong


def main() -> int:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    parser.add_argument("--share", type=float, default=1.0, help="of the numbers of a whole soak")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}; there is {', '.join(PARTS)}")
    print(f"seed {given.seed}, share {given.share}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(given.seed, given.share, Path(folder))
        for part in given.parts or PARTS:
            getattr(soak, part)()
    print("all is as it must be" if not soak.wrong else f"{soak.wrong} things are wrong")
    return 1 if soak.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
