"""Links to sector tracks: what the table says, what opgaven add, and what is loose."""

import geopandas as gpd
import shapely
from organised import NAMES, table

from pva_geo.model import Check, Finding, Sectors, Severity, Track
from pva_geo.organisation import links_by_area, read_sectors
from pva_geo.schema import RD_NEW

PROJECTS = {"1": ["woningbouw"], "2": [], "A": ["landbouw/glastuinbouw", "opwek"]}


def read(*rows: dict[str, str]) -> tuple[Sectors, tuple[Finding, ...]]:
    return read_sectors(table(*rows), NAMES, PROJECTS)


def link(spoor: str, **cells: str) -> dict[str, str]:
    return {"spoor": spoor, "rol": "ruimte", "subregio": "N|Z", **cells}


def complete() -> list[dict[str, str]]:
    rows = [link(track.value) for track in Track]
    return [*rows, link("eigen spoor", project="2")]


def test_of_a_complete_table_nothing_is_found() -> None:
    assert read(*complete())[1] == ()


def test_words_in_use_mean_the_same_track() -> None:
    sectors, _ = read(link("TVW"), link("Transitievisie warmte"))

    assert {one.track for one in sectors.links if one.row} == {"warmteprogramma"}


def test_opgaven_link_projects_and_are_marked_as_derived() -> None:
    sectors, _ = read(*complete())

    derived = [one for one in sectors.links if one.basis == "opgaven"]
    assert {one.track: one.projects for one in derived} == {
        "RES": ("A",),
        "woningbouw": ("1",),
    }


def test_a_project_of_the_table_is_not_linked_twice() -> None:
    rows = complete()
    rows[0] |= {"project": "A"}
    sectors, _ = read(*rows)

    assert [one.projects for one in sectors.of("RES")] == [("A",)]


def test_each_track_of_the_handreiking_without_a_row_is_missed() -> None:
    sectors, findings = read(*[r for r in complete() if r["spoor"] != "CES"])

    assert sectors.loose_tracks == ("CES",)
    assert [f.check for f in findings] == [Check.TRACK_UNLINKED]


def test_a_track_without_a_linking_role_is_named_with_its_rows() -> None:
    rows = complete()
    rows[1] |= {"rol": ""}
    _, (finding,) = read(*rows)

    assert (finding.check, finding.rows) == (Check.PIN_ABSENT, (3,))


def test_a_subregion_that_no_track_names_is_missed() -> None:
    rows = [row | {"subregio": "N"} for row in complete()]
    _, findings = read(*rows)

    assert [(f.check, f.subregions) for f in findings] == [
        (Check.SUBREGION_UNLINKED, ("Z",))
    ]


def test_a_track_of_the_whole_provincie_links_all_subregions() -> None:
    rows = [row | {"subregio": ""} for row in complete()]

    assert read(*rows)[1] == ()


def test_projects_that_nothing_links_are_one_finding_that_names_them() -> None:
    rows = [row | {"project": ""} for row in complete()]
    _, (finding,) = read(*rows)

    assert (finding.check, finding.projects) == (Check.PROJECTS_UNLINKED, ("2",))
    assert finding.severity is Severity.INFO


def test_an_unknown_project_is_named_with_its_row() -> None:
    rows = complete()
    rows[2] |= {"project": "99|A"}
    sectors, (finding,) = read(*rows)

    assert (finding.check, finding.variant, finding.row) == (
        Check.BAD_LINK,
        "project",
        4,
    )
    assert sectors.of("warmteprogramma")[0].projects == ("99", "A")


def test_an_empty_table_says_what_to_do() -> None:
    _, (finding,) = read()

    assert (finding.check, finding.variant) == (Check.BAD_LINK, "empty")
    assert "[sectors]" in finding.remedy()


def areas(*named: tuple[str, float]) -> gpd.GeoDataFrame:
    """Draw squares of two hectares, each so many metres east."""
    shapes = [shapely.box(east, 0, east + 200, 100) for _, east in named]
    return gpd.GeoDataFrame(
        {"spoor": [name for name, _ in named]}, geometry=shapes, crs=RD_NEW
    )


def test_areas_link_the_projects_and_subregions_that_they_meet() -> None:
    """Two subregions side by side; `1` lies in the west, `2` nowhere, `A` in the east.

    ::

        N N | Z Z
        1   |   A
    """
    land = gpd.GeoDataFrame(
        {"subregion_id": ["N", "Z"]},
        geometry=[shapely.box(0, 0, 1000, 100), shapely.box(1000, 0, 2000, 100)],
        crs=RD_NEW,
    )
    points = [shapely.Point(50, 50), None, shapely.Point(1950, 50)]
    projects = gpd.GeoDataFrame(
        {"project_id": ["1", "2", "A"]}, geometry=points, crs=RD_NEW
    )
    drawn = links_by_area(
        areas(("TVW", 0), ("wonen", 1800), ("NAL", 950)), projects, land
    )

    assert {one.track: (one.projects, one.subregions) for one in drawn} == {
        "NAL": ((), ("Z",)),
        "warmteprogramma": (("1",), ("N",)),
        "woningbouw": (("A",), ("Z",)),
    }
    sectors, findings = read_sectors(
        table(link("CES", subregio="N")), NAMES, PROJECTS, drawn
    )
    assert sectors.loose_tracks == ("RES", "bedrijventerreinen")
    assert sectors.loose_projects == ("2",)
    assert {f.check for f in findings} == {
        Check.TRACK_UNLINKED,
        Check.PROJECTS_UNLINKED,
    }
