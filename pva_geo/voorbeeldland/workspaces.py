"""The workspaces of voorbeeldland: which files each holds, and what they are for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pva_geo.catalogue import Language, say
from pva_geo.voorbeeldland.boundaries import boundaries_bytes
from pva_geo.voorbeeldland.deliveries import (
    HEAT,
    deliveries,
    heat_bytes,
    heat_rows,
)
from pva_geo.voorbeeldland.files import csv_bytes
from pva_geo.voorbeeldland.mistaken_lists import mistaken_lists
from pva_geo.voorbeeldland.mistaken_organisation import mistaken_organisation
from pva_geo.voorbeeldland.mistaken_polygons import mistaken_polygons
from pva_geo.voorbeeldland.mistakes import Planted, mistaken_table
from pva_geo.voorbeeldland.organisation import (
    MILESTONES,
    ORGANISATION,
    PLANNED_AT,
    SERVICE_AREAS,
    organisation_files,
)
from pva_geo.voorbeeldland.register import NAME, YEAR, units
from pva_geo.writers.templates.settings import Settings, settings_text

__all__ = ["BOUNDARIES", "Example", "examples"]

BOUNDARIES = f"gebiedsindelingen_{YEAR}.gpkg"
ORGANISED = {
    "participation": ORGANISATION,
    "service_areas": SERVICE_AREAS,
    "planning": ORGANISATION,
    "milestones": MILESTONES,
    "planned_at": PLANNED_AT,
    "sectors": ORGANISATION,
}
"""Settings of a workspace that has a work organisation."""
SCHEME, DRAWN = "indeling.csv", "indeling.geojson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One workspace."""

    name: str
    """Name of its folder."""
    scheme: str
    """File of the scheme."""
    files: Mapping[str, bytes]
    """Path in the folder → content, without `pva.toml`."""
    notice: str
    """Key of the line that stands on every page."""
    planted: tuple[Planted, ...] = ()
    """Mistakes that were made on purpose."""

    def settings(self, language: Language) -> str:
        """Give its `pva.toml`."""
        lists = tuple(path for path in self.files if path.startswith("projecten/"))
        settings = Settings(
            provincie=NAME,
            year=YEAR,
            boundaries=BOUNDARIES,
            scheme=self.scheme,
            projects=lists,
            notice=say(self.notice, language),
            **(ORGANISED if ORGANISATION in self.files else {}),
        )
        return settings_text(settings, language)


@cache
def examples() -> tuple[Example, ...]:
    """Give the workspaces: the sound one, and three of mistakes.

    The mistakes need two schemes: a table can be wrong in its codes, a drawing in its
    lines. The project lists stand with the table. A work organisation can be judged
    only by a sound scheme.
    """
    boundaries = boundaries_bytes()
    table, in_table = mistaken_table(SCHEME)
    polygons, in_polygons = mistaken_polygons(DRAWN)
    lists, in_lists = mistaken_lists()
    tables, in_tables = mistaken_organisation()
    return (
        Example(
            name="voorbeeldland",
            scheme=SCHEME,
            files={BOUNDARIES: boundaries, SCHEME: _scheme(), **deliveries()}
            | organisation_files(),
            notice="start.notice.invented",
        ),
        Example(
            name="voorbeeldland-fouten-tabel",
            scheme=SCHEME,
            files={BOUNDARIES: boundaries, SCHEME: csv_bytes(table), **lists},
            notice="start.notice.mistakes",
            planted=(*in_table, *in_lists),
        ),
        Example(
            name="voorbeeldland-fouten-vlakken",
            scheme=DRAWN,
            files={BOUNDARIES: boundaries, DRAWN: polygons},
            notice="start.notice.mistakes",
            planted=in_polygons,
        ),
        Example(
            name="voorbeeldland-fouten-deelname",
            scheme=SCHEME,
            files={BOUNDARIES: boundaries, SCHEME: _scheme(), HEAT: _untied()}
            | organisation_files(tables),
            notice="start.notice.mistakes",
            planted=in_tables,
        ),
    )


def _untied() -> bytes:
    """Give one list by itself, without its ties to projects of the others."""
    return heat_bytes([row | {"samenhang": ""} for row in heat_rows()])


def _scheme() -> bytes:
    rows = [
        (unit.code, unit.name, unit.subregion_id, unit.subregion) for unit in units()
    ]
    heading = ("gemeentecode", "gemeente", "subregion_id", "subregio")
    return csv_bytes([heading, *rows])
