"""What is worth saying of a check beside its findings: outline, noise, place."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.model import (
    Area,
    Boundaries,
    Check,
    CoverageReport,
    Note,
    Scheme,
    Tolerance,
)
from pva_geo.survey.tally import EdgeTally

__all__ = ["said_of_area", "said_of_drawing", "used_tolerance"]

WORTH_SAYING_M2 = 1.0
"""Outlines that differ by less are the same but for rounding."""
ALL_OF_IT = 0.99
"""A gap of this share of the provincie means that the scheme lies elsewhere."""


def used_tolerance(
    scheme: Scheme, boundaries: Boundaries, tolerance: Tolerance
) -> Tolerance:
    """Widen the noise to what rounding and converting can have moved.

    Twice the largest rounding error along one axis, for a point moves along both; where
    scheme and boundaries were both rounded, their errors add up. Twice what converting
    to RD New and back moves, which is far less. Never wider than a sliver: coordinates
    of three decimals, off by 56 m, must not hide a gap of 100 m.
    """
    rounding = scheme.precision_m + boundaries.precision_m
    conversion = max(scheme.conversion_m, boundaries.conversion_m)
    moved = min(max(2 * rounding, 2 * conversion), tolerance.sliver_width)
    noise = max(tolerance.noise_width, moved)
    return Tolerance(sliver_width=tolerance.sliver_width, noise_width=noise)


def said_of_area(area: Area, boundaries: Boundaries) -> tuple[Note, ...]:
    """Give the notes of the boundaries that concern this provincie, and its outline."""
    units = set(area.units["gemeentecode"])
    concerned = (
        note
        for note in boundaries.notes
        if note.facts.get("gemeentecode", None) in units | {None}
    )
    return (*concerned, *_outline(area, boundaries))


def _outline(area: Area, boundaries: Boundaries) -> Iterator[Note]:
    """Compare the gemeenten together with the provincie that stands beside them."""
    if boundaries.provincies is None:
        return
    beside = boundaries.provincies
    same = beside[beside["provinciecode"] == area.code]
    if same.empty:
        return
    other = shapely.union_all(same.geometry.to_numpy())
    area_m2 = _difference_m2(area.polygon, other)
    if area_m2 >= WORTH_SAYING_M2:
        facts = {
            "layer": str(same["layer"].iloc[0]),
            "provincie": area.name,
            "area": area_m2,
            "percent": 100 * area_m2 / float(area.polygon.area),
        }
        source = _name(boundaries)
        yield Note(source=source, key="note.boundaries.outline", facts=facts)


def _difference_m2(first: BaseGeometry, second: BaseGeometry) -> float:
    tally = EdgeTally()
    tally.add(np.array([first], dtype=object))
    if not len(tally.residual(np.array([second], dtype=object))):
        return 0.0
    return float(shapely.symmetric_difference(first, second).area)


def said_of_drawing(
    report: CoverageReport,
    scheme: Scheme,
    area: Area,
    boundaries: Boundaries,
    tolerance: Tolerance,
) -> tuple[Note, ...]:
    """Say where the noise comes from, and where a scheme lies that is not here.

    Parameters
    ----------
    report
        Of the check, with the tolerance that was used.
    scheme, area, boundaries
        What was checked.
    tolerance
        As it was asked for.
    """
    return (
        *_noise(report, scheme, boundaries, tolerance),
        *_elsewhere(report, scheme, area, boundaries),
    )


def _noise(
    report: CoverageReport,
    scheme: Scheme,
    boundaries: Boundaries,
    tolerance: Tolerance,
) -> Iterator[Note]:
    names = (scheme.source.name, _name(boundaries))
    moved = (scheme.precision_m, boundaries.precision_m)
    rounded = [name for name, error in zip(names, moved, strict=True) if error]
    moved = (scheme.conversion_m, boundaries.conversion_m)
    converted = [name for name, error in zip(names, moved, strict=True) if error]
    used = report.tolerance.noise_width
    rounding = scheme.precision_m + boundaries.precision_m
    facts = {"names": rounded, "rounding": rounding, "noise": used}
    source = scheme.source.name
    if 2 * rounding > used:
        yield Note(source=source, key="note.noise.coarse", facts=facts)
    elif used > tolerance.noise_width and used == 2 * rounding:
        yield Note(source=source, key="note.noise.rounded", facts=facts)
    elif used > tolerance.noise_width:
        facts = {"names": converted, "noise": used}
        yield Note(source=source, key="note.noise.converted", facts=facts)
    if report.noise.count and (rounded or converted):
        facts = {
            "n": report.noise.count,
            "area": report.noise.area_m2,
            "names": sorted({*rounded, *converted}),
        }
        yield Note(source=source, key="note.noise.cause", facts=facts)


def _name(boundaries: Boundaries) -> str:
    return boundaries.sources[0].name if boundaries.sources else "?"


def _elsewhere(
    report: CoverageReport, scheme: Scheme, area: Area, boundaries: Boundaries
) -> Iterator[Note]:
    gaps = sum(f.area_m2 or 0.0 for f in report.findings if f.check is Check.GAP)
    subregions = np.asarray(report.subregions.geometry)
    if gaps < ALL_OF_IT * area.polygon.area or not len(subregions):
        return
    gemeenten = boundaries.gemeenten
    tree = shapely.STRtree(np.asarray(gemeenten.geometry))
    _, place = tree.query(shapely.point_on_surface(subregions), predicate="intersects")
    names = sorted(set(gemeenten["provincie"].iloc[place]) - {""})
    key = "note.scheme.elsewhere" if names else "note.scheme.nowhere"
    facts = {"provincie": area.name, "names": names}
    yield Note(source=scheme.source.name, key=key, facts=facts)
