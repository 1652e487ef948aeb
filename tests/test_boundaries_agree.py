"""The same boundaries in another format or system give the same verdict.

The GeoPackage holds the gemeenten in RD New, rounded to 1 mm; the GeoJSON of PDOK the
same in degrees with all digits. What lies between the two is noise, and named as such.
"""

from functools import cache
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from pva_geo.boundaries import dissolve, regions, select_provincie
from pva_geo.coverage import check_scheme
from pva_geo.model import Boundaries, Check, CoverageReport, Note
from pva_geo.readers import read_scheme
from pva_geo.sources import read_boundaries

pytestmark = pytest.mark.reference

FORMATS = ("gpkg", "geojson", "shp", "fgb", "parquet")
MILLIMETRE = 0.001


@pytest.fixture(scope="module")
def sources(
    reference: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Boundaries]:
    """Give the gemeenten of 2022 as they come from each format."""
    folder = tmp_path_factory.mktemp("grenzen")
    boundaries = reference / "boundaries"
    files = {
        "gpkg": boundaries / "gebiedsindelingen_2022.gpkg",
        "geojson": boundaries / "gemeenten_2022.geojson",
    }
    frame = gpd.read_file(files["gpkg"], layer="gemeente_gegeneraliseerd")
    for suffix in ("shp", "fgb", "parquet"):
        files[suffix] = folder / f"gemeenten_2022.{suffix}"
    frame.to_file(files["shp"])
    frame.to_file(files["fgb"])
    frame.to_parquet(files["parquet"])
    return {name: read_boundaries(path) for name, path in files.items()}


@cache
def drawn(provincie: str) -> gpd.GeoDataFrame:
    """Draw the RES-regio's of a provincie from the embedded boundaries, in RD New."""
    area = select_provincie(read_boundaries(), provincie)
    rows = regions(area, "res").merge(area.units[["gemeentecode", "geometry"]])
    grouped = gpd.GeoDataFrame(rows, crs=area.units.crs).groupby("subregion_id")
    shapes = {name: dissolve(group.geometry.to_numpy()) for name, group in grouped}
    return gpd.GeoDataFrame(
        {"subregion_id": list(shapes)}, geometry=list(shapes.values()), crs="EPSG:28992"
    )


def verdict(report: CoverageReport) -> tuple[object, ...]:
    findings = sorted((f.check, f.subregions, f.gemeenten) for f in report.findings)
    return report.ok, report.complete, report.disjoint, findings


def only(report: CoverageReport, key: str) -> Note:
    (note,) = (note for note in report.notes if note.key == key)
    return note


@pytest.mark.parametrize(
    "table", ["limburg_res.csv", "defects/01_*", "defects/02_*", "defects/04_*"]
)
def test_a_table_has_one_verdict_by_all_formats(
    reference: Path, sources: dict[str, Boundaries], table: str
) -> None:
    (path,) = (reference / "subregions").glob(table)
    provincie = "Limburg" if path.parent.name == "subregions" else "Noord-Brabant"
    reports = [
        check_scheme(read_scheme(path), sources[name], provincie=provincie)
        for name in FORMATS
    ]
    assert len({str(verdict(report)) for report in reports}) == 1
    assert reports[0].ok == (provincie == "Limburg")


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_drawn_in_rd_is_sound_by_all_formats(
    tmp_path: Path, sources: dict[str, Boundaries], name: str
) -> None:
    path = tmp_path / "indeling.gpkg"
    drawn("Limburg").to_file(path)
    report = check_scheme(read_scheme(path), sources[name], provincie="Limburg")
    assert verdict(report) == (True, True, True, [])
    assert report.balance is not None
    assert report.balance.closes
    assert bool(report.noise.count) == (name == "geojson")


def test_the_noise_of_converting_is_named_with_its_cause(
    tmp_path: Path, sources: dict[str, Boundaries]
) -> None:
    path = tmp_path / "indeling.gpkg"
    drawn("Limburg").to_file(path)
    report = check_scheme(read_scheme(path), sources["geojson"], provincie="Limburg")
    note = only(report, "note.noise.cause")
    assert note.facts == {
        "n": report.noise.count,
        "area": report.noise.area_m2,
        "names": ["gemeenten_2022.geojson"],
    }
    assert "omrekenen" in str(note.to_dict("nl")["message"])
    assert report.tolerance.noise_width == pytest.approx(1.2 * MILLIMETRE)
    assert 100 < report.noise.count < 2000
    assert report.noise.area_m2 < 1e-7 * float(report.provincie["area_m2"])


@pytest.mark.parametrize(
    ("decimals", "noise_m"), [(7, 0.0111), (6, 0.1113), (15, 0.0012)]
)
@pytest.mark.parametrize("name", ["gpkg", "geojson"])
def test_what_is_drawn_in_degrees_is_sound_by_both_systems(
    tmp_path: Path,
    sources: dict[str, Boundaries],
    name: str,
    decimals: int,
    noise_m: float,
) -> None:
    path = tmp_path / "indeling.geojson"
    degrees = drawn("Zeeland").to_crs("EPSG:4326")
    degrees.to_file(path, COORDINATE_PRECISION=decimals)
    report = check_scheme(read_scheme(path), sources[name], provincie="Zeeland")
    assert verdict(report) == (True, True, True, [])
    assert report.tolerance.to_dict()["noise_width"] == pytest.approx(noise_m, rel=0.01)
    assert report.noise.count
    names = only(report, "note.noise.cause").facts["names"]
    assert "indeling.geojson" in names


def test_where_both_were_rounded_their_errors_add_up(
    tmp_path: Path, reference: Path
) -> None:
    coarse = tmp_path / "gemeenten_2022.geojson"
    frame = gpd.read_file(reference / "boundaries" / "gemeenten_2022.geojson")
    frame.to_file(coarse, COORDINATE_PRECISION=7)
    path = tmp_path / "indeling.geojson"
    drawn("Limburg").to_crs("EPSG:4326").to_file(path, COORDINATE_PRECISION=7)
    report = check_scheme(
        read_scheme(path), read_boundaries(coarse), provincie="Limburg"
    )
    assert verdict(report) == (True, True, True, [])
    assert report.tolerance.noise_width == pytest.approx(0.0223, rel=0.01)
    names = only(report, "note.noise.rounded").facts["names"]
    assert names == ["indeling.geojson", "gemeenten_2022.geojson"]


def test_coarse_coordinates_hide_no_gap(tmp_path: Path, reference: Path) -> None:
    coarse = reference / "boundaries" / "gemeenten_2023_simplified.geojson"
    boundaries = read_boundaries(coarse)
    outline = select_provincie(boundaries, "Limburg").polygon
    strip = shapely.box(185_000, 300_000, 185_050, 420_000)
    frame = gpd.GeoDataFrame(
        {"subregio": ["Limburg"]},
        geometry=[outline.difference(strip)],
        crs="EPSG:28992",
    )
    path = tmp_path / "indeling.gpkg"
    frame.to_file(path)
    report = check_scheme(read_scheme(path), boundaries, provincie="Limburg")
    assert report.tolerance.noise_width == report.tolerance.sliver_width
    assert {finding.check for finding in report.findings} >= {Check.GAP}
    assert "55,7 m" in str(only(report, "note.noise.coarse").to_dict("nl")["message"])


@pytest.mark.parametrize("name", FORMATS)
def test_a_gemeente_that_was_left_out_is_one_gap_by_all_formats(
    tmp_path: Path, sources: dict[str, Boundaries], name: str
) -> None:
    units = sources["gpkg"].gemeenten.set_index("gemeentecode")
    left_out = units.loc["GM0957", "geometry"]  # Roermond, within one regio
    frame = drawn("Limburg")
    cut = frame.set_geometry(frame.geometry.difference(left_out))
    path = tmp_path / "indeling.gpkg"
    cut.to_file(path)
    report = check_scheme(read_scheme(path), sources[name], provincie="Limburg")
    (finding,) = report.findings
    assert (finding.check, finding.gemeenten) == (Check.GAP, ("GM0957",))
    assert finding.area_m2 == pytest.approx(left_out.area, rel=1e-6)


def beside(folder: Path, tolerance_m: float) -> Path:
    """Write gemeenten with a layer of provincies that were generalised once more."""
    path = folder / "gebieden_2022.gpkg"
    gemeenten = read_boundaries().gemeenten
    gemeenten.to_file(path, layer="gemeente_gegeneraliseerd")
    provincies = gemeenten.dissolve("provinciecode", as_index=False, method="coverage")
    coarser = shapely.coverage_simplify(provincies.geometry.to_numpy(), tolerance_m)
    named = provincies[["provinciecode"]].rename(columns={"provinciecode": "statcode"})
    frame = gpd.GeoDataFrame(named, geometry=coarser, crs="EPSG:28992")
    frame.to_file(path, layer="provincie_gegeneraliseerd")
    return path


def test_a_provincie_of_another_generalisation_is_said_with_its_size(
    reference: Path, tmp_path: Path
) -> None:
    path = beside(tmp_path, 300)
    table = read_scheme(reference / "subregions" / "limburg_res.csv")
    report = check_scheme(table, read_boundaries(path), provincie="Limburg")
    note = only(report, "note.boundaries.outline")
    layer = gpd.read_file(path, layer="provincie_gegeneraliseerd")
    (other,) = layer.geometry[layer["statcode"] == "PV31"]
    outline = shapely.union_all(
        read_boundaries().gemeenten.query("provinciecode == 'PV31'").geometry
    )
    expected = outline.symmetric_difference(other).area
    assert expected > 1e6
    assert note.facts["area"] == pytest.approx(expected)
    assert note.facts["percent"] == pytest.approx(100 * expected / outline.area)
    assert " km² verschil (" in str(note.to_dict("nl")["message"])
    assert report.ok
    assert report.provincie["area_m2"] == pytest.approx(outline.area)


def test_a_provincie_that_is_its_gemeenten_is_not_remarked_on(
    reference: Path, tmp_path: Path
) -> None:
    table = read_scheme(reference / "subregions" / "limburg_res.csv")
    path = beside(tmp_path, 0)
    report = check_scheme(table, read_boundaries(path), provincie="Limburg")
    assert "note.boundaries.outline" not in [note.key for note in report.notes]


@pytest.mark.parametrize("year", [2023, 2025])
def test_every_provincie_can_be_checked_on_boundaries_with_invalid_gemeenten(
    reference: Path, tmp_path: Path, year: int
) -> None:
    path = reference / "boundaries" / f"gemeenten_{year}_simplified.geojson"
    boundaries = read_boundaries(path)
    for code in sorted(set(boundaries.gemeenten["provinciecode"])):
        area = select_provincie(boundaries, code)
        table = tmp_path / f"{code}.csv"
        rows = area.units.assign(subregio="Deel " + (area.units.index % 3).astype(str))
        rows[["gemeentecode", "subregio"]].to_csv(table, index=False)
        report = check_scheme(read_scheme(table), boundaries, provincie=code)
        assert report.ok, code
        said = {
            note.facts["gemeentecode"]
            for note in report.notes
            if note.key == "note.boundaries.invalid"
        }
        assert said <= set(area.units["gemeentecode"])
