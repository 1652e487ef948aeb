"""Two schemes side by side, held against computations that share no code with ours.

Pairs are counted one by one, borders are intersected unit by unit, moments of inertia
summed over triangles, and the fewest moves found by trying every matching.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations, permutations
from math import log2, pi

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from made import box
from small import CODES, area, boundaries, drawn, table

from pva_geo import check_scheme, compare_schemes, read_boundaries, select_provincie
from pva_geo.boundaries import regions
from pva_geo.comparison import Kind, SchemeComparison, apply_moves
from pva_geo.comparison.matching import best_matching
from pva_geo.errors import DefinitionError
from pva_geo.model import Area, CoverageReport, Scheme, SchemeKind, Source

PROVINCIES = [f"PV{number}" for number in range(20, 32)]
BOUNDARIES = read_boundaries()


@cache
def real(provincie: str, kind: str) -> tuple[CoverageReport, Area]:
    chosen = select_provincie(BOUNDARIES, provincie)
    units = chosen.units.assign(row=range(2, len(chosen.units) + 2))
    if kind == "one":
        rows = units.assign(subregion_id="all", subregio="Alles")
    elif kind == "each":
        rows = units.assign(
            subregion_id=units["gemeentecode"], subregio=units["gemeente"]
        )
    else:
        rows = regions(chosen, kind).assign(row=units["row"])
    source = Source(role="scheme", name=kind)
    scheme = Scheme(kind=SchemeKind.TABLE, source=source, rows=rows, has_id=True)
    return check_scheme(scheme, BOUNDARIES, provincie=provincie), chosen


def compared(provincie: str, old: str, new: str) -> SchemeComparison:
    one, chosen = real(provincie, old)
    return compare_schemes(one, real(provincie, new)[0], chosen)


def values(result: SchemeComparison) -> dict[str, tuple[float, float]]:
    return {i.key: (i.old, i.new) for i in result.indicators}


def owners(report: CoverageReport) -> dict[str, str]:
    frame = report.subregions
    pairs = zip(frame["subregion_id"], frame["gemeenten"], strict=True)
    return {code: str(name) for name, codes in pairs for code in codes}


def entropy(counts: Mapping[object, int], n: int) -> float:
    return -sum(c / n * log2(c / n) for c in counts.values())


def second_moment(shape: shapely.Geometry) -> float:
    x, y = shape.centroid.x, shape.centroid.y
    total = 0.0
    for triangle in shapely.constrained_delaunay_triangles(shape).geoms:
        corners = [(a - x, b - y) for a, b in list(triangle.exterior.coords)[:3]]
        for axis in (0, 1):
            ends = [corner[axis] for corner in corners]
            squares = sum(e * e for e in ends) + sum(ends) ** 2
            total += triangle.area / 12 * squares
    return total


@pytest.mark.parametrize("provincie", ["Noord-Holland", "Limburg"])
def test_res_against_subres_is_what_counting_one_by_one_gives(provincie: str) -> None:
    result = compared(provincie, "res", "subres")
    old, new = (owners(real(provincie, kind)[0]) for kind in ("res", "subres"))
    codes = sorted(old)
    together = [(old[a] == old[b], new[a] == new[b]) for a, b in combinations(codes, 2)]
    n, seen = len(codes), Counter((old[c], new[c]) for c in codes)
    alike = sum(a == b for a, b in together) / len(together)
    jaccard = sum(a and b for a, b in together) / sum(a or b for a, b in together)
    bits = 2 * entropy(seen, n) - entropy(Counter(old.values()), n)
    bits -= entropy(Counter(new.values()), n)
    olds, news = sorted(set(old.values())), sorted(set(new.values()))
    stay = max(
        sum(seen[pair] for pair in zip(olds, chosen, strict=True))
        for chosen in permutations(news, len(olds))
    )
    likeness = result.likeness
    assert likeness.rand == pytest.approx(alike, abs=1e-12)
    assert likeness.jaccard == pytest.approx(jaccard, abs=1e-12)
    assert likeness.variation_bits == pytest.approx(bits, abs=1e-12)
    assert likeness.least_moves == len(result.moves) == n - stay


@pytest.mark.parametrize("provincie", ["Noord-Holland", "Limburg"])
def test_borders_and_neighbours_are_what_intersecting_units_gives(
    provincie: str,
) -> None:
    found = values(compared(provincie, "res", "subres"))
    chosen = select_provincie(BOUNDARIES, provincie)
    shapes = dict(zip(chosen.units["gemeentecode"], chosen.units.geometry, strict=True))
    shared = {}
    for a, b in combinations(shapes, 2):
        if shapes[a].intersects(shapes[b]):
            length = shapes[a].boundary.intersection(shapes[b].boundary).length
            if length > 0:
                shared[a, b] = length
    for place, kind in enumerate(("res", "subres")):
        held = owners(real(provincie, kind)[0])
        cut = [pair for pair in shared if held[pair[0]] != held[pair[1]]]
        border = sum(shared[pair] for pair in cut) / 1000
        assert found["inner_border"][place] == pytest.approx(border, rel=1e-9)
        share = len(cut) / len(shared)
        assert found["parted_neighbours"][place] == pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize("provincie", ["Noord-Holland", "Limburg"])
def test_compactness_and_balance_are_what_triangles_and_pairs_give(
    provincie: str,
) -> None:
    found = values(compared(provincie, "res", "subres"))
    for place, kind in enumerate(("res", "subres")):
        shapes = list(real(provincie, kind)[0].subregions.geometry)
        scores = [s.area**2 / (2 * pi * second_moment(s)) for s in shapes]
        assert found["inertia_least"][place] == pytest.approx(min(scores), rel=1e-6)
        areas = [s.area for s in shapes]
        mean = sum(areas) / len(areas)
        apart = sum(abs(a - b) for a in areas for b in areas)
        gini = apart / (2 * len(areas) ** 2 * mean)
        assert found["area_gini"][place] == pytest.approx(gini, abs=1e-9)
        assert found["area_ratio"][place] == pytest.approx(max(areas) / mean)


def test_figures_of_noord_holland_and_limburg_are_the_published_ones() -> None:
    noord, zuid = (compared(p, "res", "subres") for p in ("PV27", "PV31"))
    assert (noord.likeness.least_moves, noord.likeness.pieces) == (31, 45)
    assert (zuid.likeness.least_moves, zuid.likeness.pieces) == (9, 31)
    assert noord.likeness.variation_bits == pytest.approx(2.008, abs=5e-4)
    assert noord.likeness.variation_area_bits == pytest.approx(1.978, abs=5e-4)
    assert zuid.likeness.adjusted_rand == pytest.approx(0.647, abs=5e-4)
    assert values(noord)["inner_border"] == pytest.approx((46.7, 234.0), abs=0.05)
    assert values(zuid)["area_gini"] == pytest.approx((0.20, 0.49), abs=5e-3)
    assert values(noord)["cut_res"] == (0, 2)
    assert values(compared("PV21", "res", "one"))["loose_groups"] == (0, 0)


def test_splitting_is_called_splitting_and_no_gemeente_is_said_to_move() -> None:
    result = compared("Noord-Holland", "res", "subres")
    assert [change.kind for change in result.changes] == [Kind.SPLIT, Kind.SPLIT]
    assert result.moves
    assert result.transfers == ()


@pytest.mark.parametrize("provincie", PROVINCIES)
def test_every_pair_of_real_schemes_is_symmetric_and_its_moves_are_exact(
    provincie: str,
) -> None:
    kinds = ["res", "subres", "each"]
    for old, new in combinations(kinds, 2):
        there, back = compared(provincie, old, new), compared(provincie, new, old)
        assert_inverse(there, back)
        assert_exact(there, provincie, old, new)


def assert_inverse(there: SchemeComparison, back: SchemeComparison) -> None:
    a, b = there.likeness.to_dict(), back.likeness.to_dict()
    assert a == pytest.approx(b, abs=1e-12)
    assert {v: k for k, v in back.renames.items()} == there.renames
    assert {(m.gemeentecode, m.new, m.old) for m in back.moves} == {
        (m.gemeentecode, m.old, m.new) for m in there.moves
    }
    mirrored = {key: (new, old) for key, (old, new) in values(back).items()}
    assert values(there) == mirrored


def assert_exact(result: SchemeComparison, provincie: str, old: str, new: str) -> None:
    start, goal = (owners(real(provincie, kind)[0]) for kind in (old, new))
    scheme = {code: {name: 1.0} for code, name in start.items()}
    made = apply_moves(scheme, result.renames, result.moves)
    assert made == {code: {name: 1.0} for code, name in goal.items()}


assignments = st.lists(st.sampled_from("PQRS"), min_size=6, max_size=6)


def drawn_scheme(names: list[str]) -> CoverageReport:
    return check_scheme(
        table([(code, name) for code, name in zip(CODES, names, strict=True)]),
        boundaries(),
        provincie="Veldland",
    )


@settings(max_examples=15, deadline=None)
@given(assignments, assignments)
def test_moves_applied_to_one_scheme_give_the_other(
    old: list[str], new: list[str]
) -> None:
    reports = drawn_scheme(old), drawn_scheme(new)
    there = compare_schemes(*reports, area())
    back = compare_schemes(*reversed(reports), area())
    scheme = {code: {name: 1.0} for code, name in zip(CODES, old, strict=True)}
    goal = {code: {name: 1.0} for code, name in zip(CODES, new, strict=True)}
    assert apply_moves(scheme, there.renames, there.moves) == goal
    assert apply_moves(goal, back.renames, back.moves) == scheme
    assert_inverse(there, back)
    assert len(there.moves) == there.likeness.least_moves


@settings(max_examples=10, deadline=None)
@given(assignments)
def test_a_scheme_is_no_distance_from_itself_whatever_the_names(
    old: list[str],
) -> None:
    renamed = [name.translate(str.maketrans("PQRS", "WXYZ")) for name in old]
    result = compare_schemes(drawn_scheme(old), drawn_scheme(renamed), area())
    assert result.same
    assert {change.kind for change in result.changes} == {Kind.RENAMED}
    assert result.likeness.variation_bits == 0
    assert result.likeness.adjusted_rand == result.likeness.jaccard == 1


@settings(max_examples=80, deadline=None)
@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(0, 9), min_size=n, max_size=n), min_size=1, max_size=4
        )
    )
)
def test_no_matching_is_better_than_the_best_one(weights: list[list[int]]) -> None:
    rows, columns = len(weights), len(weights[0])
    seats = best_matching(weights)
    taken = [seat for seat in seats if seat is not None]
    assert len(taken) == len(set(taken)) == min(rows, columns)
    ours = sum(weights[row][seat] for row, seat in enumerate(seats) if seat is not None)
    wide = [[*row, *[0] * rows] for row in weights]
    best = max(
        sum(wide[row][seat] for row, seat in enumerate(chosen))
        for chosen in permutations(range(columns + rows), rows)
    )
    assert ours == best


def test_a_gemeente_that_is_cut_moves_for_the_part_that_is_cut_off() -> None:
    one = drawn_scheme(list("PPQPPQ"))
    other = check_scheme(
        drawn({"P": box(0, 0, 15, 20), "Q": box(15, 0, 30, 20)}),
        boundaries(),
        provincie="Veldland",
    )
    result = compare_schemes(one, other, area())
    moved = {(m.gemeentecode, m.old, m.new, round(m.share, 9)) for m in result.moves}
    assert moved == {("GM9002", "P", "Q", 0.5), ("GM9005", "P", "Q", 0.5)}
    scheme = {c: {n: 1.0} for c, n in zip(CODES, "PPQPPQ", strict=True)}
    made = apply_moves(scheme, result.renames, result.moves)
    assert made["GM9002"] == pytest.approx({"P": 0.5, "Q": 0.5})
    assert values(result)["cut_gemeenten"] == (0, 2)


def test_inhabitants_and_overlays_are_counted_where_given() -> None:
    people = dict.fromkeys(CODES, 1000.0)
    overlay = {"Zone": dict(zip(CODES, "AABBCC", strict=True))}
    one, other = drawn_scheme(list("PPQQQQ")), drawn_scheme(list("PQQQQQ"))
    result = compare_schemes(one, other, area(), inhabitants=people, overlays=overlay)
    assert [m.inhabitants for m in result.moves] == [1000.0]
    assert values(result)["inhabitants_most"] == (4000, 5000)
    assert values(result)["cut_overlay"] == (0, 1)


def test_a_scheme_of_another_provincie_or_year_is_refused_in_words() -> None:
    one, chosen = real("Limburg", "res")
    with pytest.raises(DefinitionError, match="Zeeland"):
        compare_schemes(one, real("Zeeland", "res")[0], chosen)
    with pytest.raises(DefinitionError, match="2024"):
        compare_schemes(one, replace(one, year=2024), chosen)


def test_subregions_that_overlap_are_refused_in_words() -> None:
    both = drawn({"P": box(0, 0, 20, 20), "Q": box(10, 0, 30, 20)})
    report = check_scheme(both, boundaries(), provincie="Veldland")
    with pytest.raises(DefinitionError, match="meer dan één subregio"):
        compare_schemes(drawn_scheme(list("PPPQQQ")), report, area())
