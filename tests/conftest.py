"""What all tests share: golden files, generated SDKs that import, examples that hypothesis repeats."""

from __future__ import annotations

import sys

from hypothesis import settings

from tests.house.places import GENERATED

pytest_plugins = ["tests.golden"]

# A failure must be there again on the next run, here and on any other machine, however slow.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Each folder of generated/ is a distribution; its package imports as it would when installed.
sys.path.extend(str(folder) for folder in sorted(GENERATED.glob("*/")) if folder.is_dir())
