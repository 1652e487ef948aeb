"""Tables → sheets of text cells: csv, xlsx and ods alike.

Rows keep the number that a spreadsheet shows, and codes stay text. What was done to
read a sheet stands in its notes.
"""

from pathlib import Path

from pva_geo.readers.files.bounds import timed
from pva_geo.readers.files.door import TABLES, require_file
from pva_geo.readers.tables.delimited import read_delimited
from pva_geo.readers.tables.sheet import Sheet
from pva_geo.readers.tables.workbooks import read_workbook

__all__ = ["Sheet", "read_sheets"]


@timed
def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read all sheets of a table; a csv is one sheet without a name.

    Raises
    ------
    SourceError
        Missing, empty, another format, or behind a password.
    DefinitionError
        A quote that is never closed, a cell beyond measure; names the row.
    """
    if require_file(path, TABLES) == ".csv":
        return (read_delimited(path),)
    return read_workbook(path)
