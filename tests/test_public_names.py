"""What `import pva_geo` offers, and what it leaves asleep until it is asked for."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import folium
import geopandas as gpd
import pytest
import shapely
from made import make_product
from shapely.geometry import box

import pva_geo
from pva_geo.cli import run
from pva_geo.errors import OutputError

HEAVY = {"fiona", "folium", "geopandas", "jinja2", "pandas", "pyogrio", "shapely"}
RD_NEW = "EPSG:28992"


def imported_by(code: str) -> set[str]:
    tell = "; import sys; sys.stderr.write(' '.join(sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", code + tell], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in ran.stderr.split()}


@pytest.mark.parametrize("name", pva_geo.__all__)
def test_a_public_name_is_what_its_module_holds(name: str) -> None:
    home = import_module(f"pva_geo.{pva_geo._HOMES[name]}")
    assert getattr(pva_geo, name) is getattr(home, name)
    assert not isinstance(getattr(pva_geo, name), ModuleType)


def test_every_public_name_has_a_home_and_is_listed() -> None:
    assert set(pva_geo._HOMES) == set(pva_geo.__all__) <= set(dir(pva_geo))


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="'pva_geo' has no attribute 'check_all'"):
        getattr(pva_geo, "check_all")  # noqa: B009 - type checkers know it is not there


def test_importing_the_package_wakes_no_library() -> None:
    assert not HEAVY & imported_by("import pva_geo")


def test_help_wakes_no_library() -> None:
    assert not HEAVY & imported_by("from pva_geo.cli import run; run(['--help'])")


def test_a_check_wakes_nothing_that_only_draws_or_writes(tmp_path: Path) -> None:
    run(["init", str(tmp_path), "--provincie", "Zeeland", "--from", "res"])
    code = f"from pva_geo.cli import run; run(['check', {str(tmp_path)!r}])"
    awake = imported_by(code)
    assert "geopandas" in awake
    assert not awake & {"docx", "fiona", "folium", "jinja2", "xlsxwriter"}


def squares(**cells: shapely.Geometry) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"subregion_id": list(cells)}, geometry=list(cells.values()), crs=RD_NEW
    )


def test_coverage_is_checked_from_a_frame_and_a_polygon_alone() -> None:
    report = pva_geo.check_coverage(
        squares(west=box(0, 0, 10, 20), oost=box(12, 0, 20, 20)), box(0, 0, 20, 20)
    )
    (finding,) = report.findings
    assert (report.complete, report.disjoint, report.ok) == (False, True, False)
    assert (finding.check, finding.area_m2) == ("COV-01", 40.0)
    assert set(finding.subregions) == {"west", "oost"}
    assert report.to_dict()["ok"] is False
    assert report.to_frame().geometry.area.tolist() == [40.0]


def test_projects_are_attached_from_three_arguments() -> None:
    projects = gpd.GeoDataFrame(
        {"project_id": ["lijn", "punt", "ver"]},
        geometry=[
            shapely.LineString([(5, 5), (15, 5)]),
            shapely.Point(1, 1),
            shapely.Point(99, 99),
        ],
        crs=RD_NEW,
    )
    cells = squares(west=box(0, 0, 10, 20), oost=box(10, 0, 20, 20))
    shares = pva_geo.attach_projects(projects, cells, box(0, 0, 20, 20))
    assert list(map(tuple, shares[["project_id", "subregion_id", "share"]].values)) == [
        ("lijn", "west", 0.5),
        ("lijn", "oost", 0.5),
        ("punt", "west", 1.0),
        ("ver", "buiten-provincie", 1.0),
    ]


def test_a_map_is_written_with_the_layers_that_were_added(tmp_path: Path) -> None:
    drawn = pva_geo.render_map(make_product())
    folium.CircleMarker([51.6, 4.5]).add_to(drawn)
    pva_geo.write_map(drawn, tmp_path / "kaart.html")
    drawn.save(tmp_path / "zelf.html")
    written = (tmp_path / "kaart.html").read_text(encoding="utf-8")
    assert "L.circleMarker" in written
    assert (tmp_path / "zelf.html").read_text(encoding="utf-8") == written


def test_a_product_is_drawn_and_written_in_one_call(tmp_path: Path) -> None:
    product = make_product()
    pva_geo.write_map(product, str(tmp_path / "kaart.html"))
    page = (tmp_path / "kaart.html").read_text(encoding="utf-8")
    assert page == pva_geo.render_map(product).to_html()


def test_a_map_goes_into_no_other_kind_of_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        pva_geo.write_map(make_product(), tmp_path / "kaart.pdf")
    assert caught.value.facts["suffix"] == ".html"
