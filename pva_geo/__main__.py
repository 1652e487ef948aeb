"""The door of the command line: `pva-geo`, and `python -m pva_geo`."""

import gc
import os
import sys
from io import TextIOWrapper

from pva_geo.cli import run

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            _speak_utf8(stream)
    # threads of linear algebra, of which there is none here, would wait at full speed
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # a run makes much and little garbage: looking for it takes a tenth of a start
    gc.set_threshold(100_000)
    # what a command read stays: taking it apart takes as long as hashing its edges
    kept: list[object] = []
    code = run(sys.argv[1:], kept)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        # all is written and closed; taking the libraries apart takes as long as a check
        os._exit(code)


def _speak_utf8(stream: TextIOWrapper) -> None:
    """Write UTF-8 to files and pipes; a terminal gets what it can show."""
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
