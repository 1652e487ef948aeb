"""The door of the command line: `pva-geo`, and `python -m pva_geo`."""

import sys
from io import TextIOWrapper

from pva_geo.cli import run

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            _speak_utf8(stream)
    sys.exit(run(sys.argv[1:]))


def _speak_utf8(stream: TextIOWrapper) -> None:
    """Write UTF-8 to files and pipes; a terminal gets what it can show."""
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
