"""Reads the cells of one delivery, column by column, and says all that is wrong."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from pva_geo.boundaries import fold
from pva_geo.gazetteer import Gazetteer
from pva_geo.model import Check, Delivery
from pva_geo.projects.columns import OWN_COLUMNS, Cells
from pva_geo.projects.faults import Faults
from pva_geo.projects.fields import FIELD_BY_NAME, FIELDS
from pva_geo.projects.hints import HINTED, hints_of, without_footnote
from pva_geo.projects.kinds import Field, Kind, Need
from pva_geo.projects.places import read_gemeenten, read_points, read_provincies
from pva_geo.projects.rows import NO_NUMBER
from pva_geo.projects.rules import find_broken_rules, find_missing, find_no_place_column
from pva_geo.projects.values import nearest, read_value
from pva_geo.projects.words import Meaning, holds_fasen
from pva_geo.schema import RD_NEW

if TYPE_CHECKING:
    from pandas.api.extensions import ExtensionDtype

__all__ = ["Parser"]

Data = dict[str, list[Any]]
CLOSED = ("openbaar", "kosten_openbaar")
"""Fields of which a value that cannot be read means no."""
REASONS = {
    "Self-intersection": "geometry.self_intersection",
    "Ring Self-intersection": "geometry.ring_self_intersection",
    "Too few points in geometry component": "geometry.too_few_points",
}
"""What GEOS says of the commonest faults → our words for it."""
RANGED_HEADINGS = {
    "aantal": ("aantal_min", "aantal_max"),
    "kosten": ("kosten_min", "kosten_max"),
}
"""Headings under which one number is both ends of a range."""


class Parser:
    """Reads one delivery into a frame; findings and notes are in `faults`.

    Parameters
    ----------
    delivery
        Rows that are projects, geometry in RD New.
    cells
        Their cells under our names.
    gazetteer
        Knows gemeenten and provincies.
    values
        Our column → word of the sender → our word.
    """

    def __init__(
        self,
        delivery: Delivery,
        cells: Cells,
        gazetteer: Gazetteer,
        values: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.delivery, self.gazetteer = delivery, gazetteer
        self.heading_of, self.texts = dict(cells.heading_of), dict(cells.texts)
        self.pointed = cells.pointed
        self.rows = [int(row) for row in delivery.rows["row"]]
        self.words = {
            column: {fold(word): ours for word, ours in words.items()}
            for column, words in values.items()
        }
        numbers = self.texts.get("projectnummer", [""] * len(self.rows))
        numbers = ["" if text in NO_NUMBER else text for text in numbers]
        if "projectnummer" in self.texts:
            self.texts["projectnummer"] = numbers
        self.ids = [number or self._nameless(n) for n, number in enumerate(numbers)]
        source = delivery.source
        self.faults = Faults(
            source.name, source.layer, self.ids, self.rows, self.heading_of
        )
        self._note_cells(cells)

    def frame(self) -> gpd.GeoDataFrame:
        """Read everything and put it in a frame, in order of row."""
        data: Data = {"project_id": self.ids}
        self._read_status(data)
        for field in FIELDS:
            if field.name in self.texts and field.kind is not Kind.PLACES:
                self._read_field(field, data)
        guessed = self._read_names(data)
        find_missing(data, self.texts, guessed, self.faults)
        find_broken_rules(data, self.faults)
        drawn = self.delivery.has_geometry
        find_no_place_column(self.texts, self.faults, drawn=drawn)
        shapes = self._shapes()
        data["gemeenten"] = read_gemeenten(self.texts, self.gazetteer, self.faults)
        if "provincie" in self.texts:
            named = self.texts["provincie"]
            data["provincie"] = read_provincies(named, self.gazetteer, self.faults)
        data |= self._travelling()
        for field in FIELDS:
            if field.need is Need.REQUIRED:
                # a list without the column is an error; its projects count all the same
                data.setdefault(field.name, [None] * len(self.rows))
        data |= {"source": [self.faults.source] * len(self.rows), "row": self.rows}
        frame = gpd.GeoDataFrame(_typed(data), geometry=shapes, crs=RD_NEW)
        nowhere = frame.geometry.isna() & frame["gemeenten"].isna()
        for place in np.flatnonzero(nowhere).tolist():
            self.faults.cell(Check.UNLOCATED, place)
        return frame

    def _nameless(self, place: int) -> str:
        """Give an id to a project without number: the same in any order of rows."""
        row = self.delivery.rows.iloc[place].drop(labels=["row", "geometry"])
        shape = self.delivery.rows.geometry.iloc[place]
        content = "\t".join(map(str, row)) + ("" if shape is None else shape.wkt)
        return f"zonder-nummer-{sha256(content.encode()).hexdigest()[:8]}"

    def _note_cells(self, cells: Cells) -> None:
        for key, count in (("fallback", cells.fallen_back), ("blank", cells.emptied)):
            if count:
                self.faults.note(key, n=count)

    def _read_status(self, data: Data) -> None:
        """Read a status column that holds fasen as fase; say so once."""
        texts = self.texts.get("status")
        if texts is None or "fase" in self.texts:
            return
        field = FIELD_BY_NAME["status"]
        if not holds_fasen([self._translated(field, text) for text in texts]):
            return
        heading = self.heading_of.pop("status")
        self.texts["fase"] = self.texts.pop("status")
        self.faults.heading_of = self.heading_of = {**self.heading_of, "fase": heading}
        self.words = {**self.words, "fase": self.words.get("status", {})}
        data["status"] = ["onbekend"] * len(texts)
        self.faults.note("fase", column=heading)

    def _read_field(self, field: Field, data: Data) -> None:
        """Read a column; a text that comes often is read once."""
        texts = self._cleaned(field)
        figures = self._figures(field)
        read = {
            key: self._meaning(field, *key)
            for key in set(zip(texts, figures, strict=True))
        }
        data.setdefault(field.name, [None] * len(self.rows))
        for name in dict.fromkeys(
            name for found in read.values() for name in found or ()
        ):
            column = data.setdefault(name, [None] * len(self.rows))
            own = name == field.name
            for place, key in enumerate(zip(texts, figures, strict=True)):
                found = read[key]
                if found and name in found and (own or column[place] is None):
                    column[place] = found[name]
        for place, key in enumerate(zip(texts, figures, strict=True)):
            if read[key] is None:
                self._say_unread(field, place, data)
        self._note_dropped(
            field,
            [t for t, f in zip(texts, figures, strict=True) if t and read[t, f] == {}],
        )

    def _note_dropped(self, field: Field, texts: Sequence[str]) -> None:
        """Say which words are known to name nothing that the field has."""
        if texts:
            heading, words = self.heading_of[field.name], sorted(set(texts))
            self.faults.note("dropped", column=heading, n=len(texts), words=words)

    def _cleaned(self, field: Field) -> list[str]:
        """Give the cells of a column, names without the star of a footnote."""
        texts = self.texts[field.name]
        if field.name != "naam":
            return texts
        bare = [without_footnote(text) for text in texts]
        if stars := sum(one != other for one, other in zip(texts, bare, strict=True)):
            self.faults.note("footnote", n=stars)
        return bare

    def _figures(self, field: Field) -> list[bool]:
        """Tell in which rows a point can only be a decimal one."""
        if field.name in self.pointed:
            return [True] * len(self.rows)
        heading = self.heading_of[field.name]
        known = self.delivery.figures.get(heading, frozenset())
        return [row in known for row in self.rows]

    def _meaning(self, field: Field, text: str, figure: bool) -> Meaning | None:  # noqa: FBT001 - half of a key
        """Read one text; empty when nothing stands there, `None` when it is unread."""
        if not text:
            return {}
        meaning = _read(field.name, self._translated(field, text), figure=figure)
        both = RANGED_HEADINGS.get(fold(self.heading_of[field.name]))
        if both and meaning is not None and len(meaning) == 1:
            return dict.fromkeys(both, meaning[field.name])
        return meaning

    def _say_unread(self, field: Field, place: int, data: Data) -> None:
        given = self.texts[field.name][place]
        near = nearest(field, self._translated(field, given))
        self.faults.value(place, field, given, near)
        if field.name in CLOSED:
            # nobody knows what was meant: then it is not public
            data[field.name][place] = False

    def _translated(self, field: Field, text: str) -> str:
        """Put words of the sender in ours: the whole cell, or each part of a list."""
        words = self.words.get(field.name)
        if not words or not text:
            return text
        if fold(text) in words:
            return words[fold(text)]
        parts = [words.get(fold(part), part) for part in text.split("|")]
        return "|".join(parts)

    def _read_names(self, data: Data) -> dict[str, Counter[str]]:
        """Read from names what has no column; tell what, and how often."""
        names = self.texts.get("naam", []) if HINTED - self.texts.keys() else []
        guessed: dict[str, Counter[str]] = {}
        for place, name in enumerate(names):
            for field, value in hints_of(name).items():
                if field in self.texts:
                    continue
                column = data.setdefault(field, [None] * len(self.rows))
                if column[place] is None:
                    column[place] = value
                    guessed.setdefault(field, Counter())[value] += 1
        for field, found in guessed.items():
            self.faults.note("names", field=field, n=found.total())
        return guessed

    def _shapes(self) -> NDArray[Any]:
        """Give the geometry of the file, mended, else the point of the coordinates."""
        points = read_points(self.texts, self.faults)
        own = self.delivery.rows.geometry.to_numpy()
        shapes = np.where(shapely.is_missing(own), points, own)
        for place, row in enumerate(self.rows):
            if kind := self.delivery.broken.get(row):
                self._say_broken(place, kind)
            elif shapes[place] is not None and not shapes[place].is_valid:
                shapes[place] = self._mended(place, shapes[place])
        return shapes

    def _say_broken(self, place: int, kind: str) -> None:
        """Say what the reader did with a geometry that could not be read as it is."""
        if kind == "stray":
            self.faults.cell(Check.SWAPPED_COORDINATES, place, variant=kind)
            return
        variant = "project.unclosed" if kind == "unclosed" else "project.lost"
        facts = {"reason": "geometry.too_few_points"}
        self.faults.cell(Check.INVALID_GEOMETRY, place, facts=facts, variant=variant)

    def _mended(self, place: int, shape: Any) -> Any:  # noqa: ANN401 - a geometry
        reason, _, _ = str(shapely.is_valid_reason(shape)).partition("[")
        mended = _made_valid(shape)
        variant = "project" if mended is not None else "project.lost"
        facts = {"reason": REASONS.get(reason, "geometry.invalid")}
        self.faults.cell(Check.INVALID_GEOMETRY, place, facts=facts, variant=variant)
        return mended

    def _travelling(self) -> dict[str, list[str | None]]:
        """Take unknown columns along as they came, under a name that is free."""
        known = set(self.heading_of.values()) | {"row", "geometry"}
        columns: dict[str, list[str | None]] = {}
        for heading in self.delivery.rows.columns:
            if heading not in known:
                name = f"{heading}_" if heading in OWN_COLUMNS else str(heading)
                columns[name] = [str(v) or None for v in self.delivery.rows[heading]]
        return columns


@cache
def _read(field: str, text: str, *, figure: bool) -> Meaning | None:
    """Read a cell; lists repeat their words, so each is read once."""
    return read_value(FIELD_BY_NAME[field], text, figure=figure)


def _made_valid(shape: Any) -> Any:  # noqa: ANN401 - shapely geometry, or none
    """Make a geometry valid, in the dimension that it has; `None` when that fails."""
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return None
    sound = shapely.make_valid(shape)
    parts = shapely.get_parts(sound)
    kept = parts[shapely.get_dimensions(parts) == shapely.get_dimensions(shape)]
    if not len(kept):
        return None if sound.is_empty else sound
    return shapely.union_all(kept)


def _typed(data: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Give numbers their nullable type; text stays text."""
    whole, decimal = pd.Int64Dtype(), pd.Float64Dtype()
    types: dict[Kind | None, ExtensionDtype] = {
        Kind.WHOLE: whole,
        Kind.YEAR: whole,
        Kind.QUARTER: whole,
        Kind.DECIMAL: decimal,
    }
    kinds = {field.name: field.kind for field in FIELDS}
    columns = {
        name: pd.Series(column, dtype=types.get(kinds.get(name), object))
        for name, column in data.items()
        if name != "row"
    }
    return pd.DataFrame(columns).assign(row=np.array(data["row"], dtype=np.int64))
