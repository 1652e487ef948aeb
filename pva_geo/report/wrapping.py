"""Lines of a page of plain text: as wide as a terminal, and no name or code cut."""

from textwrap import fill

__all__ = ["WIDTH", "wrapped"]

WIDTH = 88


def wrapped(text: str, first: str = "  ", rest: str = "  ") -> str:
    """Wrap a sentence; `first` stands before its first line, `rest` before others."""
    return fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
