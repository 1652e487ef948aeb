"""Boundaries as CBS and Kadaster lay them out: layers, years, columns, encodings."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from pva_geo.errors import SourceError
from pva_geo.model import Boundaries, Note
from pva_geo.sources import read_boundaries


def gemeenten(**columns: list[object]) -> gpd.GeoDataFrame:
    """Two gemeenten side by side: `Utrecht | Zeist`."""
    shapes = [
        box(130_000, 450_000, 140_000, 460_000),
        box(140_000, 450_000, 150_000, 460_000),
    ]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:28992")


def keys(boundaries: Boundaries) -> list[str]:
    return [note.key for note in boundaries.notes]


def only(boundaries: Boundaries, key: str) -> Note:
    (note,) = (note for note in boundaries.notes if note.key == key)
    return note


@pytest.mark.parametrize(
    "layer",
    [
        "gemeente_gegeneraliseerd",
        "cbs_gemeente_2022_gegeneraliseerd",
        "gemeente_2022",
        "gemeente",
        "gemeentegebied",
    ],
)
def test_the_layer_of_gemeenten_is_found_by_its_name(
    tmp_path: Path, layer: str
) -> None:
    path = tmp_path / "gebieden_2022.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    frame.to_file(path, layer=layer)
    frame.to_file(path, layer="provincie_gegeneraliseerd")
    assert read_boundaries(path).sources[0].layer == layer


@pytest.mark.parametrize(
    ("layers", "read"),
    [
        (["gemeente_gegeneraliseerd", "gemeente_niet_gegeneraliseerd"], 0),
        (
            [
                "cbs_gemeente_2022_niet_gegeneraliseerd",
                "cbs_gemeente_2022_gegeneraliseerd",
                "cbs_gemeente_2022_labelpoint",
            ],
            1,
        ),
    ],
)
def test_of_two_generalisations_the_generalised_is_read_and_said(
    tmp_path: Path, layers: list[str], read: int
) -> None:
    path = tmp_path / "gebieden_2022.gpkg"
    for layer in layers:
        gemeenten(statcode=["GM0344", "GM0355"]).to_file(path, layer=layer)
    boundaries = read_boundaries(path)
    assert boundaries.sources[0].layer == layers[read]
    assert only(boundaries, "note.boundaries.two").facts == {
        "layer": layers[read],
        "other": layers[1 - read],
    }


def test_of_the_layers_of_several_years_that_of_the_year_is_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gebieden.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    for year in (2021, 2022):
        frame.to_file(path, layer=f"cbs_gemeente_{year}_gegeneraliseerd")
    read = read_boundaries(path, year=2021)
    assert read.sources[0].layer == "cbs_gemeente_2021_gegeneraliseerd"
    with pytest.raises(SourceError) as caught:
        read_boundaries(path)
    assert caught.value.key == "error.boundaries.layers"


@pytest.mark.parametrize(
    "columns",
    [
        {"jaarcode": [2021, 2021, 2022, 2022]},
        {"jrstatcode": ["2021GM0344", "2021GM0355", "2022GM0344", "2022GM0355"]},
    ],
)
def test_of_several_years_in_one_layer_one_is_read_and_the_rest_said(
    tmp_path: Path, columns: dict[str, list[object]]
) -> None:
    path = tmp_path / "gemeente.geojson"
    two = gemeenten(statcode=["GM0344", "GM0355"])
    frame = pd.concat([two, two], ignore_index=True).assign(**columns)
    frame.to_crs("EPSG:4326").to_file(path)
    read = read_boundaries(path, year=2022)
    assert (len(read.gemeenten), read.year) == (2, 2022)
    assert only(read, "note.boundaries.years").facts == {"n": 2, "year": 2022}
    for year, key in ((None, "error.year.several"), (2024, "error.year.not_there")):
        with pytest.raises(SourceError, match="2021 en 2022") as caught:
            read_boundaries(path, year=year)
        assert caught.value.key == key


@pytest.mark.parametrize(
    ("year", "codes", "odd"),
    [
        (2023, ["GM1992", "GM0501"], "GM0501"),
        (2022, ["GM0363", "GM1992"], "GM1992"),
        (2021, ["GM0344", "GM0788"], "GM0788"),
    ],
)
def test_a_gemeente_that_was_not_there_in_that_year_is_said(
    tmp_path: Path, year: int, codes: list[object], odd: str
) -> None:
    path = tmp_path / f"gemeenten_{year}.gpkg"
    gemeenten(statcode=codes).to_file(path)
    note = only(read_boundaries(path), "note.boundaries.other_year")
    assert note.facts["names"] == [odd]
    assert str(year) in str(note.to_dict("nl")["message"])


def test_no_gemeente_of_the_embedded_year_is_called_odd(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    embedded = read_boundaries().gemeenten
    embedded.to_file(path)
    assert keys(read_boundaries(path)) == []


def kadaster(path: Path, shapes: gpd.GeoDataFrame) -> Path:
    """Write gemeenten and provincies in the columns of Kadaster."""
    numbers = shapes["gemeentecode"].str[2:]
    frame = gpd.GeoDataFrame(
        {
            "identificatie": shapes["gemeentecode"],
            "code": numbers,
            "naam": shapes["gemeente"],
            "ligt_in_provincie_code": shapes["provinciecode"].str[2:],
            "ligt_in_provincie_naam": shapes["provincie"],
        },
        geometry=shapes.geometry,
    )
    whole = frame.dissolve("ligt_in_provincie_code", as_index=False, method="coverage")
    provincies = gpd.GeoDataFrame(
        {
            "identificatie": "PV" + whole["ligt_in_provincie_code"],
            "code": whole["ligt_in_provincie_code"],
            "naam": whole["ligt_in_provincie_naam"],
            "ligt_in_land_code": "6030",
            "ligt_in_land_naam": "Nederland",
        },
        geometry=whole.geometry,
    )
    frame.to_file(path, layer="gemeentegebied")
    provincies.to_file(path, layer="provinciegebied")
    return path


def test_the_columns_of_kadaster_are_read_with_its_provincies(tmp_path: Path) -> None:
    embedded = read_boundaries().gemeenten
    path = kadaster(tmp_path / "bestuurlijkegebieden_2022.gpkg", embedded)
    read = read_boundaries(path)
    columns = ["gemeentecode", "gemeente", "provinciecode", "provincie", "res"]
    assert read.gemeenten[columns].equals(embedded[columns])
    assert not read.notes
    source = read.sources[0]
    assert (source.layer, source.attribution) == ("gemeentegebied", "Kadaster, 2022")
    assert read.provincies is not None
    assert sorted(read.provincies["provinciecode"]) == sorted(
        set(embedded["provinciecode"])
    )


@pytest.mark.filterwarnings("ignore:Column names longer:UserWarning")
@pytest.mark.filterwarnings("ignore:Normalized/laundered field name:RuntimeWarning")
def test_the_columns_of_kadaster_survive_a_shapefile(tmp_path: Path) -> None:
    path = tmp_path / "gemeentegebied_2022.shp"
    gemeenten(
        identificatie=["GM0344", "GM0355"],
        code=["0344", "0355"],
        naam=["Utrecht", "Zeist"],
        ligt_in_provincie_code=["26", "99"],
        ligt_in_provincie_naam=["Utrecht", "Voorbeeldland"],
    ).to_file(path)
    read = read_boundaries(path).gemeenten
    assert read["provinciecode"].tolist() == ["PV26", "PV99"]
    assert read["provincie"].tolist() == ["Utrecht", "Voorbeeldland"]


def test_the_encoding_of_a_shapefile_costs_no_name_its_letters(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.shp"
    names = ["Súdwest-Fryslân", "Noardeast-Fryslân"]
    frame = gemeenten(statcode=["GM1900", "GM1970"], statnaam=names)
    for encoding in ("utf-8", "cp1252"):
        frame.to_file(path, encoding=encoding)
        assert read_boundaries(path).gemeenten["gemeente"].tolist() == names
    path.with_suffix(".cpg").write_text("UTF-8", encoding="ascii")
    read = read_boundaries(path)
    assert read.gemeenten["gemeente"].tolist() == names
    assert only(read, "note.encoding").facts == {"encoding": "cp1252"}
