"""Of which year boundaries are: by a column, a name of a layer, or a name of a file.

PDOK serves all years in one collection, so that a file may hold several.
"""

import re
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from pva_geo.errors import SourceError
from pva_geo.model import Note

__all__ = ["other_years", "select_year"]

YEAR_COLUMNS = ("jaarcode", "jaar", "jrstatcode")
FIRST_FOUR = re.compile(r"(?:19|20)\d{2}")
IN_A_NAME = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
NEW = "fusie"
"""Of the kinds of herindeling only this one makes a gemeente that was not there."""
SHOWN = 10
"""Names in one note."""


def select_year(
    path: Path, layer: str, frame: gpd.GeoDataFrame, wanted: int | None
) -> tuple[gpd.GeoDataFrame, int, tuple[Note, ...]]:
    """Give the rows of one year, and that year.

    Raises
    ------
    SourceError
        When the file shows no year and none is asked for; shows several and none is
        asked for; or shows another.
    """
    years = _years(frame)
    found = sorted(set(years.dropna().astype(int)))
    if len(found) > 1:
        return _one_of_several(path, frame, years, wanted)
    told = found or [
        int(match) for text in (layer, path.stem) for match in IN_A_NAME.findall(text)
    ]
    if not told and wanted is None:
        raise SourceError("error.year.unknown", file=str(path))
    if told and wanted is not None and wanted not in told:
        raise SourceError(
            "error.year.mismatch", file=str(path), found=told[0], wanted=wanted
        )
    return frame, wanted or told[0], ()


def _years(frame: gpd.GeoDataFrame) -> "pd.Series[float]":
    """Give the year of each row, by the first column that tells one."""
    for column in YEAR_COLUMNS:
        if column not in frame:
            continue
        matches = [FIRST_FOUR.match(str(value)) for value in frame[column]]
        if any(matches):
            years = [int(match.group(0)) if match else np.nan for match in matches]
            return pd.Series(years, index=frame.index, dtype=float)
    return pd.Series(np.nan, index=frame.index, dtype=float)


def _one_of_several(
    path: Path, frame: gpd.GeoDataFrame, years: "pd.Series[float]", wanted: int | None
) -> tuple[gpd.GeoDataFrame, int, tuple[Note, ...]]:
    found = sorted(set(years.dropna().astype(int)))
    if wanted not in found:
        key = "error.year.several" if wanted is None else "error.year.not_there"
        texts = [str(year) for year in found]
        raise SourceError(key, file=str(path), years=texts, wanted=wanted)
    kept = frame[years == wanted].reset_index(drop=True)
    facts = {"n": len(frame) - len(kept), "year": wanted}
    note = Note(source=path.name, key="note.boundaries.years", facts=facts)
    return kept, wanted, (note,)


def other_years(
    path: Path, gemeenten: pd.DataFrame, year: int, changes: pd.DataFrame
) -> tuple[Note, ...]:
    """Say which gemeenten were not there on 1 January of the year.

    Parameters
    ----------
    path
        The file, for its name.
    gemeenten
        `gemeentecode`, `gemeente`.
    year
        Of the boundaries.
    changes
        As `Boundaries.herindelingen`.
    """
    day = f"{year}-01-01"
    past, coming = changes[changes["datum"] <= day], changes[changes["datum"] > day]
    gone = set(past["oude_code"]) - set(past["nieuwe_code"]) - set(coming["oude_code"])
    merged = coming[coming["soort"] == NEW]
    not_yet = set(merged["nieuwe_code"]) - set(coming["oude_code"])
    not_yet -= set(past["nieuwe_code"])
    odd = gemeenten[gemeenten["gemeentecode"].isin(gone | not_yet)]
    if odd.empty:
        return ()
    names = odd["gemeente"].tolist()
    facts = {"n": len(names), "names": names[:SHOWN], "year": year}
    return (Note(source=path.name, key="note.boundaries.other_year", facts=facts),)
