"""Which subregion leads is read by id or by name; a point on a border is noted."""

import geopandas as gpd
import pytest
from made import at, box

from pva_geo.attach import attach_projects, on_borders, resolve_leads
from pva_geo.schema import RD_NEW

SUBREGIONS = gpd.GeoDataFrame(
    {"subregion_id": ["ES01", "ES02"], "name": ["West-Land", "Oost-Land"]},
    geometry=[box(0, 0, 10, 20), box(10, 0, 20, 20)],
    crs=RD_NEW,
)


def projects(**columns: list[object]) -> gpd.GeoDataFrame:
    count = len(next(iter(columns.values())))
    data = {"project_id": [str(n) for n in range(count)], "source": "lijst.csv"}
    frame = {**data, "row": range(2, count + 2), **columns}
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=RD_NEW)


@pytest.mark.parametrize("given", ["ES02", "es02", "Oost-Land", "oost land"])
def test_a_lead_is_read_by_id_or_by_name(given: str) -> None:
    frame = projects(geometry=[at(5, 5)], hoofdsubregio=[given])
    resolved, findings = resolve_leads(frame, SUBREGIONS)
    assert resolved["hoofdsubregio"].tolist() == ["ES02"]
    assert findings == []


def test_a_lead_that_is_no_subregion_is_said_and_derived() -> None:
    frame = projects(geometry=[at(5, 5)] * 2, hoofdsubregio=["Oost-Lant", None])
    resolved, (finding,) = resolve_leads(frame, SUBREGIONS)
    assert resolved["hoofdsubregio"].tolist() == [None, None]
    assert (finding.check, finding.row) == ("PRJ-02", 2)
    assert finding.cell() == {
        "sheet": None,
        "column": "hoofdsubregio",
        "value": "Oost-Lant",
        "allowed": "West-Land, Oost-Land",
        "nearest": "Oost-Land",
    }


def test_only_single_points_on_a_border_are_noted() -> None:
    shapes = [at(10, 5), at(5, 5), at(10, 5).union(at(3, 3)), box(9, 1, 11, 2)]
    frame = projects(geometry=shapes)
    rows = attach_projects(frame, SUBREGIONS, box(0, 0, 20, 20))
    names = {"ES01": "West-Land", "ES02": "Oost-Land"}
    (note,) = on_borders(frame, rows, names)
    assert (note.source, note.row) == ("lijst.csv", 2)
    assert note.to_dict()["message"] == (
        "Project 0 ligt op de grens van West-Land en Oost-Land en is gelijk verdeeld."
    )
