"""A fault of ours: one sentence, and a report file without the user's data."""

import platform
import sys
import tempfile
import traceback
from importlib.metadata import version
from pathlib import Path

from pva_geo.catalogue import Language, say

__all__ = ["report_fault"]

LIBRARIES = ("pva-geo", "geopandas", "shapely", "pyogrio", "fiona", "folium", "pyproj")

MOST_FRAMES = 30
"""Lines of code named from either end: a recursion passes a thousand."""


def report_fault(
    error: Exception, message: str | None, language: Language = "nl"
) -> str:
    """Write the report and say where it is.

    The report names versions, the kind of error and the lines of code it passed; never
    the error's text or any value, for these may hold data of the user.
    """
    lines = [
        f"python {platform.python_version()} on {platform.system()}",
        *(f"{library} {version(library)}" for library in LIBRARIES),
        f"error {type(error).__name__}",
        *_places(error),
    ]
    with tempfile.NamedTemporaryFile(
        "w", prefix="pva-geo-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as report:
        report.write("\n".join(lines) + "\n")
    sentence = say("error.fault", language, file=report.name)
    return f"{message} {sentence}" if message else sentence


def _places(error: Exception) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__ or sys.exc_info()[2])
    places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    if len(places) <= 2 * MOST_FRAMES:
        return places
    return [*places[:MOST_FRAMES], "…", *places[-MOST_FRAMES:]]
