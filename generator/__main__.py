"""``python -m generator`` is ``sdkwright``."""

import gc
import sys

from generator.cli import main

gc.disable()  # the process is short, and looking for garbage costs more than there is to free
sys.exit(main())
