"""What the readers hand to the core: boundaries, schemes, deliveries, sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pva_geo.model.coverage import Note, Peildatum
from pva_geo.model.findings import Finding
from pva_geo.model.vocabulary import SchemeKind

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
    from shapely.geometry.base import BaseGeometry

    from pva_geo.survey import Survey

__all__ = ["Area", "Boundaries", "Delivery", "Scheme", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where data came from; the products name every source."""

    role: str
    """`boundaries`, `scheme`, `projects` or `register`."""
    name: str
    """File name, or name of the embedded set; never a path of the machine."""
    layer: str | None = None
    """Layer or sheet."""
    sha256: str | None = None
    """Checksum of the file's bytes."""
    peildatum: str | None = None
    """Reference date, ISO."""
    licence: str | None = None
    """Licence, as its holder names it."""
    attribution: str | None = None
    """Credit line that the licence asks for."""
    rows: int | None = None
    """Rows or features read."""

    def to_dict(self) -> dict[str, object]:
        """Give the source with the keys of the product document."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Boundaries:
    """Gemeenten of one peildatum, with what the register says of them."""

    gemeenten: "gpd.GeoDataFrame"
    """RD New; columns `gemeentecode`, `gemeente`, `provinciecode`, `provincie` and,
    where the source has them, `res_code`, `res`, `subres_code`, `subres`; sorted by
    code, index 0…n−1, polygons or multipolygons."""
    year: int
    """Year of the peildatum (1 January)."""
    sources: tuple[Source, ...]
    """File and register they come from."""
    herindelingen: "pd.DataFrame"
    """Municipal changes, one row an old–new pair: `datum` (ISO), `oude_code`,
    `oude_naam`, `nieuwe_code`, `nieuwe_naam`, `soort`; 2018 to today."""
    naamvarianten: "pd.DataFrame"
    """Other spellings of a name: `gemeentecode`, `variant`."""
    derived: bool = False
    """Whether they were derived from another year (`afgeleid`)."""
    precision_m: float = 0.0
    """Half a unit of the last decimal of the coordinates, metres along one axis."""
    conversion_m: float = 0.0
    """By how much converting to RD New may have moved a coordinate, metres."""
    provincies: "gpd.GeoDataFrame | None" = None
    """Outlines of provincies that the source has beside the gemeenten, to compare with:
    `provinciecode`, `layer`, geometry in RD New. They never count."""
    notes: tuple[Note, ...] = ()
    """What the reader did that is no finding."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Area:
    """One provincie: its units and its outline."""

    code: str
    """Provinciecode."""
    name: str
    """Name as the register writes it."""
    year: int
    """Year of the boundaries."""
    derived: bool = False
    """Whether its boundaries were derived from another year (`afgeleid`)."""
    units: "gpd.GeoDataFrame"
    """The gemeenten of the provincie, columns as in `Boundaries.gemeenten`."""
    polygon: "BaseGeometry"
    """Outline of the provincie, RD New, dissolved from its units."""

    @property
    def peildatum(self) -> Peildatum:
        """Reference date of its boundaries."""
        return Peildatum(year=self.year, derived=self.derived)

    def to_dict(self) -> dict[str, object]:
        """Give code, name and area in square metres."""
        return {"code": self.code, "name": self.name, "area_m2": self.polygon.area}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scheme:
    """One definition of subregions, as it was read; nothing is judged yet."""

    kind: SchemeKind
    """Table (unit → subregion) or drawn polygons."""
    source: Source
    """The file."""
    rows: "pd.DataFrame"
    """Table: text columns `gemeentecode`, `gemeente`, `subregion_id`, `subregio`
    (empty text where the file has nothing) and `row`, the row of the spreadsheet.
    Polygons: a GeoDataFrame in RD New with `subregion_id`, `name` and `row`."""
    has_id: bool = False
    """Whether the file has a column of ids of its own; else the name is the id."""
    notes: tuple[Note, ...] = ()
    """What the reader did that is no finding."""
    findings: tuple[Finding, ...] = ()
    """What the reader found (ignored rows, doubt about the CRS)."""
    precision_m: float = 0.0
    """Half a unit of the last decimal of the coordinates, metres along one axis."""
    conversion_m: float = 0.0
    """By how much converting to RD New may have moved a coordinate, metres."""
    survey: "Survey | None" = None
    """What one pass over drawn polygons told while they were read."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Delivery:
    """One project list as it was read: headings and words still the sender's."""

    source: Source
    """The file and sheet or layer."""
    rows: "gpd.GeoDataFrame"
    """All values as text (empty where nothing stands) under the sender's headings,
    `row`, and geometry in RD New or `None`."""
    has_geometry: bool = False
    """Whether the file itself is spatial."""
    notes: tuple[Note, ...] = ()
    """What the reader did that is no finding."""
    findings: tuple[Finding, ...] = ()
    """What the reader found (coordinates exchanged)."""
    broken: Mapping[int, str] = field(default_factory=dict)
    """Row → what its geometry was: `unclosed` (mended), `unreadable` or `stray` (given
    as `None`)."""
    figures: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Heading → rows whose cell is a number in the file, where its text could be read
    otherwise (`5.653`)."""
