"""The door of the command line: `pva-geo`, and `python -m pva_geo`."""

import sys

from pva_geo.cli import run

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
