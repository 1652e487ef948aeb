"""What the readers did, a line each, for the terminal and for pages."""

from typing import cast

from pva_geo.catalogue import Language, say
from pva_geo.model import Note

__all__ = ["note_line"]


def note_line(note: Note, language: Language) -> str:
    """Say one note with its file and its rows: `indeling.csv: rijen 3, 5: …`."""
    words = note.to_dict(language)
    text, rows = str(words["message"]), cast("list[int]", words["rows"])
    if rows:
        facts = {"rows": rows, "message": text}
        text = say("terminal.note.row", language, count=len(rows), **facts)
    return f"{note.source}: {text}" if note.source else text
