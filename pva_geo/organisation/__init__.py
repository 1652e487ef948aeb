"""The work organisation: who takes part, what is due when, which sectors are linked.

Rows of text come in, records and findings go out; no file is opened here.
"""

from pva_geo.organisation.areas import (
    Active,
    active_by_area,
    active_by_gemeente,
    links_by_area,
)
from pva_geo.organisation.participation import read_participation
from pva_geo.organisation.planning import Asked, judge, read_moments, read_planning
from pva_geo.organisation.sectors import read_sectors
from pva_geo.organisation.tables import EXAMPLE, HEADINGS, NEEDED, Row, Table

__all__ = [
    "EXAMPLE",
    "HEADINGS",
    "NEEDED",
    "Active",
    "Asked",
    "Row",
    "Table",
    "active_by_area",
    "active_by_gemeente",
    "judge",
    "links_by_area",
    "read_moments",
    "read_participation",
    "read_planning",
    "read_sectors",
]
