"""One way in which people change a table, and exactly what is to be said of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from saved import Table

__all__ = [
    "EVERY",
    "FILLED",
    "MEND",
    "NAMED",
    "Said",
    "Save",
    "Variant",
    "as_text",
    "book",
    "mojibake",
    "numbers",
    "saved",
]

EVERY = ("every",)
"""All rows of gemeenten."""
FILLED = ("filled",)
"""All rows that leave the subregion out."""
MEND = ("DEF-08", EVERY)
NAMED = ("note.scheme.names", EVERY)
Said = Sequence[tuple[str, Sequence[int | str]]]
Save = Callable[[Table, Path], Path]


def saved(**how: Any) -> Save:  # noqa: ANN401 - options of text, and an encoding
    encoding, before = how.pop("encoding", "utf-8"), how.pop("before", "")

    def save(table: Table, folder: Path) -> Path:
        path = folder / "indeling.csv"
        path.write_bytes((before + table.text(**how)).encode(encoding))
        return path

    return save


def as_text(change: Callable[[str], str], encoding: str = "utf-8") -> Save:
    def save(table: Table, folder: Path) -> Path:
        path = folder / "indeling.csv"
        path.write_bytes(change(table.text()).encode(encoding))
        return path

    return save


def book(suffix: str) -> Save:
    return lambda table, folder: table.save(folder, suffix)


def as_csv(table: Table, folder: Path) -> Path:
    """Save as a plain csv."""
    return table.save(folder, "csv")


@dataclass(frozen=True)
class Variant:
    cause: str
    name: str
    provincie: str
    change: Callable[[Table], Table] = lambda table: table
    save: Save = as_csv
    findings: Said = ()
    notes: Said = ()
    kind: str = "res"
    options: Mapping[str, str] | None = None

    def __str__(self) -> str:
        return f"{self.cause}-{self.name}".replace(" ", "_")


def mojibake(text: str) -> str:
    """Read UTF-8 as if it were cp1252."""
    return text.encode().decode("cp1252")


def numbers(said: Said, table: Table) -> list[tuple[str, tuple[int, ...]]]:
    """Give the rows as numbers: of a gemeente, of all, of those that a block fills."""
    return [(key, _rows(rows, table)) for key, rows in said]


def _rows(rows: Sequence[int | str], table: Table) -> tuple[int, ...]:
    if rows == EVERY:
        return table.every()
    if rows == FILLED:
        pairs = zip(table.every(), table.rows, strict=True)
        return tuple(number for number, row in pairs if not row[2])
    found = [table.row(row) if isinstance(row, str) else row for row in rows]
    return tuple(sorted(found))
