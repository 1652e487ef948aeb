"""RES against sub-RES in Noord-Holland and Limburg: every figure, computed anew.

Only shapely's own measures, plain counting and the register take part; nothing of the
package's comparison. A figure without its own computation here fails the test.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations, pairwise
from math import atan2, comb, cos, hypot, log2, pi, sin
from statistics import fmean
from typing import TYPE_CHECKING

import geopandas as gpd
import pytest
import shapely

from pva_geo import (
    check_scheme,
    compare_schemes,
    read_boundaries,
    select_provincie,
)
from pva_geo.boundaries import regions
from pva_geo.model import CoverageReport, Scheme, SchemeKind, Source

if TYPE_CHECKING:
    from pva_geo.comparison import SchemeComparison

BOUNDARIES = read_boundaries()
KM2 = 1e6
Side = Mapping[str, list[str]]
"""Subregion → codes."""


def checked(provincie: str, kind: str) -> CoverageReport:
    area = select_provincie(BOUNDARIES, provincie)
    rows = regions(area, kind)
    scheme = Scheme(
        kind=SchemeKind.TABLE,
        source=Source(role="scheme", name=kind),
        rows=rows.assign(row=range(2, len(rows) + 2)),
        has_id=True,
    )
    return check_scheme(scheme, BOUNDARIES, provincie=provincie)


class Case:
    """One provincie with both schemes, projects and inhabitants drawn by rule."""

    def __init__(self, provincie: str) -> None:
        self.area = select_provincie(BOUNDARIES, provincie)
        units = self.area.units
        codes = units["gemeentecode"].tolist()
        self.shapes = dict(zip(codes, units.geometry, strict=True))
        self.people = {code: 1000.0 + 37 * place for place, code in enumerate(codes)}
        self.overlay = {code: "AB"[place % 2] for place, code in enumerate(codes)}
        self.sides: tuple[Side, Side] = (self._side("res"), self._side("subres"))
        self.pairs = self._pairs()
        points = [self.shapes[code].representative_point() for code in codes]
        lines = [
            shapely.LineString([a, b]) for a, b in zip(points, points[5:], strict=False)
        ]
        self.projects = gpd.GeoDataFrame(
            {"project_id": [str(number) for number in range(len(lines))]},
            geometry=lines,
            crs=units.crs,
        )
        self.result: SchemeComparison = compare_schemes(
            checked(provincie, "res"),
            checked(provincie, "subres"),
            self.area,
            projects=self.projects,
            inhabitants=self.people,
            overlays={"Zone": self.overlay},
        )

    def _side(self, kind: str) -> Side:
        units = self.area.units
        side = defaultdict(list)
        for code, name in zip(
            units["gemeentecode"], units[f"{kind}_code"], strict=True
        ):
            side[name].append(code)
        return dict(side)

    def _pairs(self) -> list[tuple[str, str]]:
        return [
            (a, b)
            for a, b in combinations(self.shapes, 2)
            if self.shapes[a].intersects(self.shapes[b])
            and self.shapes[a].boundary.intersection(self.shapes[b].boundary).length > 0
        ]

    def polygons(self, side: Side) -> list[shapely.Geometry]:
        return [
            shapely.union_all([self.shapes[c] for c in codes])
            for codes in side.values()
        ]


@pytest.fixture(scope="module", params=["Noord-Holland", "Limburg"])
def case(request: pytest.FixtureRequest) -> Case:
    return Case(request.param)


def owner_of(side: Side) -> dict[str, str]:
    return {code: name for name, codes in side.items() for code in codes}


def spread(sizes: list[float]) -> dict[str, float]:
    k, total = len(sizes), sum(sizes)
    apart = sum(abs(a - b) for a in sizes for b in sizes)
    return {
        "least": min(sizes),
        "most": max(sizes),
        "ratio": max(sizes) / fmean(sizes),
        "gini": apart / (2 * k * total),
    }


def groups(codes: list[str], pairs: list[tuple[str, str]]) -> int:
    """Count connected groups by joining the two ends of each pair."""
    owner = {code: code for code in codes}
    for a, b in pairs:
        if a in owner and b in owner:
            old, new = owner[a], owner[b]
            owner = {
                code: new if group == old else group for code, group in owner.items()
            }
    return len(set(owner.values()))


def moment(shape: shapely.Geometry) -> float:
    """Sum the second moment of triangles around the centroid, in polar form."""
    middle = [shape.centroid.x, shape.centroid.y]
    total = 0.0
    for part in shapely.get_parts(shape):
        total += abs(turned(part.exterior, middle))
        total -= sum(abs(turned(hole, middle)) for hole in part.interiors)
    return total


def turned(ring: shapely.Geometry, middle: list[float]) -> float:
    total = 0.0
    for (ax, ay), (bx, by) in pairwise(shapely.get_coordinates(ring) - middle):
        a, b, turn = hypot(ax, ay), hypot(bx, by), atan2(by, bx) - atan2(ay, ax)
        total += a * b * sin(turn) * (a * a + b * b + a * b * cos(turn)) / 12
    return total


def scores(shapes: list[shapely.Geometry]) -> dict[str, list[float]]:
    return {
        "inertia": [s.area**2 / (2 * pi * moment(s)) for s in shapes],
        "hull": [s.area / s.convex_hull.area for s in shapes],
        "polsby": [4 * pi * s.area / s.length**2 for s in shapes],
    }


def expected(case: Case, side: Side) -> dict[str, float]:
    shapes = case.polygons(side)
    owner = owner_of(side)
    parted = [(a, b) for a, b in case.pairs if owner[a] != owner[b]]
    border = sum(
        case.shapes[a].boundary.intersection(case.shapes[b].boundary).length
        for a, b in parted
    )
    sizes = {
        "gemeenten": [float(len(codes)) for codes in side.values()],
        "area": [shape.area / KM2 for shape in shapes],
        "inhabitants": [sum(case.people[c] for c in codes) for codes in side.values()],
    }
    found = {
        f"{name}_{key}": value
        for name, values in sizes.items()
        for key, value in spread(values).items()
        if name != "gemeenten" or key in ("least", "most")
    }
    for name, values in scores(shapes).items():
        found |= {f"{name}_least": min(values), f"{name}_mean": fmean(values)}
    loose = sum(groups(codes, case.pairs) for codes in side.values())
    touched = sum(
        len({owner[c] for c in case.shapes if c in own})
        for own in _islands(list(case.shapes), case.pairs)
    )
    crossing = [
        sum(line.intersection(shape).length > 0 for shape in shapes) > 1
        for line in case.projects.geometry
    ]
    return found | {
        "number": len(side),
        "loose_groups": loose - touched,
        "inner_border": border / 1000,
        "parted_neighbours": len(parted) / len(case.pairs),
        "cut_gemeenten": 0,
        "cut_res": cut(case, side, "res"),
        "cut_subres": cut(case, side, "subres"),
        "cut_overlay": split(side, case.overlay),
        "crossing_projects": sum(crossing),
        "crossing_share": sum(crossing) / len(crossing),
    }


def _islands(codes: list[str], pairs: list[tuple[str, str]]) -> list[set[str]]:
    """Give the groups of gemeenten that the provincie itself has."""
    found: list[set[str]] = [{code} for code in codes]
    for a, b in pairs:
        one = next(group for group in found if a in group)
        other = next(group for group in found if b in group)
        if one is not other:
            found = [g for g in found if g is not one and g is not other] + [
                one | other
            ]
    return found


def cut(case: Case, side: Side, kind: str) -> int:
    units = case.area.units
    pairs = zip(units["gemeentecode"], units[f"{kind}_code"], strict=True)
    return split(side, dict(pairs))


def split(side: Side, overlay: Mapping[str, str]) -> int:
    owner = owner_of(side)
    held = defaultdict(set)
    for code, name in overlay.items():
        held[name].add(owner[code])
    return sum(len(names) > 1 for names in held.values())


def test_every_indicator_is_what_an_independent_computation_gives(case: Case) -> None:
    found = {i.key: (i.old, i.new) for i in case.result.indicators}
    wanted = [expected(case, side) for side in case.sides]
    assert set(found) == set(wanted[0])
    for key, (old, new) in found.items():
        ours = pytest.approx((wanted[0][key], wanted[1][key]), rel=1e-6, abs=1e-9)
        assert (old, new) == ours, key


def information(case: Case, weight: Callable[[str], float]) -> float:
    """Give H(A|B) + H(B|A) from the joint weights, cell by cell."""
    joint, old, new = defaultdict(float), defaultdict(float), defaultdict(float)
    owners = [
        {code: name for name, codes in side.items() for code in codes}
        for side in case.sides
    ]
    total = sum(weight(code) for code in case.shapes)
    for code in case.shapes:
        a, b, share = owners[0][code], owners[1][code], weight(code) / total
        joint[a, b] += share
        old[a] += share
        new[b] += share
    return -sum(
        p * (log2(p / old[a]) + log2(p / new[b])) for (a, b), p in joint.items()
    )


def test_every_likeness_is_what_counting_pairs_gives(case: Case) -> None:
    likeness = case.result.likeness
    owners = [
        {code: name for name, codes in side.items() for code in codes}
        for side in case.sides
    ]
    seen = [
        (owners[0][a] == owners[0][b], owners[1][a] == owners[1][b])
        for a, b in combinations(case.shapes, 2)
    ]
    both = sum(a and b for a, b in seen)
    ones = [sum(comb(len(codes), 2) for codes in side.values()) for side in case.sides]
    chance, pairs = ones[0] * ones[1] / len(seen), len(seen)
    assert likeness.rand == pytest.approx(sum(a == b for a, b in seen) / pairs)
    adjusted = (both - chance) / ((ones[0] + ones[1]) / 2 - chance)
    assert likeness.adjusted_rand == pytest.approx(adjusted)
    assert likeness.jaccard == pytest.approx(both / (ones[0] + ones[1] - both))
    assert likeness.variation_bits == pytest.approx(information(case, lambda _: 1.0))
    by_area = information(case, lambda code: case.shapes[code].area)
    assert likeness.variation_area_bits == pytest.approx(by_area)


def test_moves_and_crosswalk_carry_the_areas_and_people_of_the_register(
    case: Case,
) -> None:
    for move in case.result.moves:
        assert move.area_m2 == pytest.approx(case.shapes[move.gemeentecode].area)
        assert move.inhabitants == case.people[move.gemeentecode]
        assert move.share == pytest.approx(1)
    cells = {(cell.old, cell.new): cell for cell in case.result.crosswalk}
    for a, old in case.sides[0].items():
        for b, new in case.sides[1].items():
            shared = sorted(set(old) & set(new))
            assert ((a, b) in cells) == bool(shared)
            if shared:
                cell = cells[a, b]
                assert sorted(cell.gemeenten) == shared
                own = sum(case.shapes[code].area for code in shared)
                assert cell.area_m2 == pytest.approx(own)
                people = sum(case.people[code] for code in shared)
                assert cell.inhabitants == pytest.approx(people)


def test_projects_that_move_are_those_whose_lead_is_another(case: Case) -> None:
    renames, moved = case.result.renames, set()
    leads: list[dict[str, str]] = []
    for side in case.sides:
        land = dict(zip(side, case.polygons(side), strict=True))
        leads.append({})
        for project, line in case.projects.set_index("project_id").geometry.items():
            within = {
                name: round(shapely.intersection(line, shape).length / line.length, 9)
                for name, shape in land.items()
            }
            leads[-1][str(project)] = min(
                within, key=lambda name: (-within[name], name)
            )
    for project, old in leads[0].items():
        if renames.get(old, old) != leads[1][project]:
            moved.add(project)
    assert {project for project, _, _ in case.result.project_moves} == moved
