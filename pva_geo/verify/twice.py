"""What stands twice in a file: both places have to say the same.

Areas and lengths beside the geometry, values in a layer beside those in the table, the
counts of a subregion beside the totals, and for each project a digest of its geometry,
for a shape can change and keep its middle and its size.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import geopandas as gpd
import shapely

from pva_geo.model import Totals
from pva_geo.readers.product import PROJECT_LAYERS, ProductFile
from pva_geo.report.names import is_missing
from pva_geo.report.verification import Problem
from pva_geo.verify.cells import near, number, shown
from pva_geo.writers.geopackage.digest import DIGEST, digest_of

__all__ = ["find_areas", "find_counts", "find_land", "find_places", "find_rows"]

PLACE_M = 1e-3
"""A project's second place in the file may differ by a millimetre, not more."""
SECOND_PLACES = ("punt_x", "punt_y", "oppervlakte_m2", "lengte_m")
OWN = ("fid", "row", DIGEST)
"""Columns of the table that the layers have not, or that a reader numbers itself."""
COUNTS = ("betrokken", "trekt", "toegerekend")


def find_areas(file: ProductFile) -> Iterator[Problem]:
    """Hold every polygon of land against the area and the digest beside it."""
    names = {"provincie": "provincie", "subregios": "name", "gemeenten": "gemeente"}
    for layer, column in names.items():
        frame = file.layers[layer]
        shapes, blank = frame.geometry.to_numpy(), [None] * len(frame)
        columns = (shapes, frame[column], frame["area_m2"], frame.get(DIGEST, blank))
        for shape, name, said, digest in zip(*columns, strict=True):
            facts = {"layer": layer, "name": name}
            area = float(shapely.area(shape))
            if not near(area, number(said)):
                facts |= {"found": area, "expected": number(said)}
                yield Problem(key="verify.area", facts=facts)
            elif not is_missing(digest) and digest_of(shape) != digest:
                yield Problem(key="verify.land_shape", facts=facts)
    units = file.layers["gemeenten"].area.sum()
    whole = file.layers["provincie"].geometry.iloc[0].area
    if not near(units, whole):
        yield Problem(
            key="verify.units", facts={"found": float(units), "expected": whole}
        )


def find_land(file: ProductFile) -> Iterator[Problem]:
    """Hold what the layers of land say of each other side by side."""
    said, whole = file.tables["product"].iloc[0], file.layers["provincie"].iloc[0]
    for column in ("provinciecode", "provincie", "year"):
        if column in said and column in whole and said[column] != whole[column]:
            facts = {"column": column, "found": shown(said[column])}
            facts |= {"expected": shown(whole[column])}
            yield Problem(key="verify.self", facts=facts)
    subregions, held = file.layers["subregios"], dict[str, list[str]]()
    for row in subregions.drop(columns="geometry").to_dict("records"):
        for code in filter(None, shown(row["gemeenten"]).split("|")):
            held.setdefault(code, []).append(str(row["subregion_id"]))
    units = file.layers["gemeenten"]
    columns = [units[n] for n in ("gemeentecode", "gemeente", "subregion_id")]
    for code, name, given in zip(*columns, strict=True):
        expected = "|".join(held.pop(str(code), []))
        if shown(given) != expected:
            facts = {"name": name, "found": shown(given), "expected": expected}
            yield Problem(key="verify.gemeente", facts=facts)
    for code, places in held.items():
        facts = {"name": "|".join(places), "code": code}
        yield Problem(key="verify.gemeente_unknown", facts=facts)
    parts = shapely.get_num_geometries(subregions.geometry.to_numpy())
    for name, found, given in zip(
        subregions["name"], parts.tolist(), subregions["parts"], strict=True
    ):
        if found != given:
            facts = {"name": name, "column": "parts"}
            facts |= {"found": shown(given), "expected": str(found)}
            yield Problem(key="verify.subregion", facts=facts)


def find_rows(file: ProductFile) -> Iterator[Problem]:
    """Hold the rows of the layers against the one table of projects."""
    table = file.tables["projecten"]
    ids = table["project_id"].astype(str)
    for project in ids[ids.duplicated()]:
        yield Problem(key="verify.project_twice", facts={"project_id": project})
    known = {str(row["project_id"]): row for row in table.to_dict("records")}
    for layer in PROJECT_LAYERS:
        shapes = file.layers[layer].geometry.to_numpy()
        for place, row in enumerate(_records(file.layers[layer])):
            project = str(row["project_id"])
            if project not in known:
                facts = {"layer": layer, "project_id": project}
                yield Problem(key="verify.layer_only", facts=facts)
                continue
            yield from _values(layer, row, known[project])
            said = known[project].get(DIGEST)
            if not is_missing(said) and digest_of(shapes[place]) != said:
                facts = {"layer": layer, "project_id": project}
                yield Problem(key="verify.shape", facts=facts)


def find_places(projects: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Hold each geometry against its middle and its size in the table."""
    shapes = projects.geometry.to_numpy()
    middle = shapely.centroid(shapes)
    length = shapely.length(shapes)
    size = {
        "punt_x": shapely.get_x(middle),
        "punt_y": shapely.get_y(middle),
        "oppervlakte_m2": shapely.area(shapes),
        "lengte_m": length,
    }
    dimension = shapely.get_dimensions(shapes)
    for place, row in enumerate(projects.drop(columns="geometry").to_dict("records")):
        if shapes[place] is None:
            if not (is_missing(row["punt_x"]) and is_missing(row["punt_y"])):
                facts = {"x": number(row["punt_x"]), "y": number(row["punt_y"])}
                facts |= {"project_id": row["project_id"]}
                yield Problem(key="verify.geometry_missing", facts=facts)
            continue
        for column in SECOND_PLACES[: 2 + (dimension[place] == 2)] + (
            ("lengte_m",) if dimension[place] == 1 else ()
        ):
            found, said = float(size[column][place]), row[column]
            if not abs(found - number(said)) <= PLACE_M:
                yield Problem(
                    key="verify.geometry",
                    facts={
                        "project_id": row["project_id"],
                        "column": column,
                        "found": found,
                        "expected": number(said),
                    },
                )
                break


def find_counts(file: ProductFile, totals: Iterable[Totals]) -> Iterator[Problem]:
    """Hold the counts in the layer of subregions against those recomputed."""
    right = {part.subregion_id: part for part in totals}
    for row in file.layers["subregios"].drop(columns="geometry").to_dict("records"):
        part = right[str(row["subregion_id"])]
        for column in COUNTS:
            found, expected = row[column], float(getattr(part, column))
            if not near(number(found), expected):
                facts = {"name": row["name"], "column": column}
                facts |= {"found": shown(found), "expected": f"{expected:.10g}"}
                yield Problem(key="verify.subregion", facts=facts)


def _values(
    layer: str, row: dict[Any, Any], known: dict[Any, Any]
) -> Iterator[Problem]:
    for column in known:
        if column in OWN:
            continue
        found, expected = row.get(column), known.get(column)
        if is_missing(found) and is_missing(expected):
            continue
        if found != expected:
            yield Problem(
                key="verify.value",
                facts={
                    "project_id": str(row["project_id"]),
                    "layer": layer,
                    "column": column,
                    "found": shown(found),
                    "expected": shown(expected),
                },
            )


def _records(layer: gpd.GeoDataFrame) -> list[dict[Any, Any]]:
    records: list[dict[Any, Any]] = layer.drop(columns="geometry").to_dict("records")
    return records
