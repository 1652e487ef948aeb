"""Drawn schemes are mended to the very lines they should have, or a person is asked."""

from random import Random

import geopandas as gpd
import numpy as np
import pytest
import shapely
from drawn import break_one, draw_partition
from hypothesis import given, settings
from hypothesis import strategies as st
from made import box
from planted import Planted, plant
from small import area, boundaries, drawn

from pva_geo.catalogue import LANGUAGES
from pva_geo.coverage.repair import repair_area
from pva_geo.errors import DecisionsError, GeometryError
from pva_geo.model import (
    Action,
    Area,
    Check,
    Decision,
    Finding,
    Repair,
    Scheme,
    Tolerance,
    Wishes,
)
from pva_geo.schema import RD_NEW

WEST, OOST = box(0, 0, 10, 20), box(10, 0, 30, 20)
HALVES = {"West": WEST, "Oost": OOST}
SIDE_M = 20_000.0
"""Length of the border between West and Oost."""


def mended(scheme: Scheme, chosen: dict[str, str] | None = None) -> Repair:
    answers = tuple(
        Decision(choice=choice, chosen=answer, row=row)
        for row, (choice, answer) in enumerate((chosen or {}).items(), start=2)
    )
    wishes = Wishes(decisions=answers, decisions_source="keuzes.csv")
    return repair_area(scheme, area(), boundaries(), wishes)


def shape_of(repair: Repair, name: str) -> shapely.Geometry:
    rows = repair.scheme.rows
    return rows.loc[rows["subregion_id"] == name, "geometry"].iloc[0]


def actions(repair: Repair) -> dict[Action, float]:
    found: dict[Action, float] = {}
    for change in repair.changes:
        found[change.action] = found.get(change.action, 0) + change.area_m2
    return found


def same(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    """Whether two polygons have the same vertices, whatever they start at."""
    return bool(shapely.equals_exact(one.normalize(), other.normalize(), 0))


def metres(x0: float, y0: float, x1: float, y1: float) -> shapely.Geometry:
    """Draw a box, in metres from the origin of the drawing."""
    return box(x0 / 1000, y0 / 1000, x1 / 1000, y1 / 1000)


def test_a_sound_drawing_comes_back_as_it_was() -> None:
    scheme = drawn(HALVES)
    repair = mended(scheme)
    assert repair.changes == ()
    assert repair.choices == ()
    assert same(shape_of(repair, "West"), WEST)


def test_a_narrow_gap_goes_to_who_has_the_gemeente() -> None:
    repair = mended(drawn({"West": metres(0, 0, 9_997, 20_000), "Oost": OOST}))
    assert repair.after.ok
    assert same(shape_of(repair, "West").simplify(0), WEST.simplify(0))
    assert actions(repair) == {Action.FILLED: pytest.approx(3 * SIDE_M)}


def test_a_narrow_overlap_goes_to_who_has_the_gemeente() -> None:
    repair = mended(drawn({"West": metres(0, 0, 10_002, 20_000), "Oost": OOST}))
    assert repair.after.ok
    assert actions(repair) == {Action.SEPARATED: pytest.approx(2 * SIDE_M)}
    assert {change.subregion_from for change in repair.changes} == {"West"}
    assert {change.kept_by for change in repair.changes} == {"Oost"}


def test_a_border_beside_that_of_gemeenten_comes_to_lie_on_it() -> None:
    """Sound, but for two gemeenten that would be whole but for a strip."""
    west, oost = metres(0, 0, 10_004, 20_000), metres(10_004, 0, 30_000, 20_000)
    scheme = drawn({"West": west, "Oost": oost})
    repair = mended(scheme)
    assert repair.before.ok
    assert actions(repair) == {Action.SNAPPED: pytest.approx(4 * SIDE_M)}
    assert same(shape_of(repair, "Oost").simplify(0), OOST.simplify(0))


def test_a_border_that_leaves_that_of_gemeenten_stays() -> None:
    west, oost = metres(0, 0, 10_006, 20_000), metres(10_006, 0, 30_000, 20_000)
    assert mended(drawn({"West": west, "Oost": oost})).changes == ()


def test_a_narrow_strip_within_a_gemeente_stays() -> None:
    """It follows no border of gemeenten, and nothing is wrong with it."""
    strip = metres(14_000, 12_000, 14_003, 18_000)
    scheme = drawn({"West": WEST | strip, "Oost": OOST - strip})
    assert mended(scheme).changes == ()


def test_a_narrow_gap_in_a_cut_gemeente_goes_along_the_longest_border() -> None:
    """West borders on it along 6 km, the others along 3 km each."""
    gap = metres(15_000, 2_000, 15_003, 8_000)
    shapes = {
        "Zuid": metres(15_000, 0, 30_000, 5_000) - gap,
        "Oost": metres(15_000, 5_000, 30_000, 20_000) - gap,
        "West": metres(0, 0, 15_000, 20_000),
    }
    repair = mended(drawn(shapes))
    assert repair.after.ok
    assert actions(repair) == {Action.FILLED: pytest.approx(18_000)}
    assert {change.subregion_to for change in repair.changes} == {"West"}


def test_what_lies_outside_is_cut_off_however_wide() -> None:
    repair = mended(drawn({"West": box(-3, 0, 10, 20), "Oost": OOST}))
    assert repair.after.ok
    assert actions(repair) == {Action.CUT_OFF: pytest.approx(60e6)}
    assert repair.changes[0].subregion_to == "buiten-provincie"


def test_a_wide_gap_is_asked_and_stays() -> None:
    scheme = drawn({"West": WEST - box(4, 4, 5, 6), "Oost": OOST})
    repair = mended(scheme)
    (choice,) = repair.choices
    assert choice.check is Check.GAP
    assert choice.options == ("West",)
    assert choice.area_m2 == pytest.approx(2e6)
    assert choice.gemeenten == ("GM9004",)
    assert repair.changes == ()
    assert [f.check for f in repair.after.findings] == [Check.GAP]
    decided = mended(scheme, {choice.id: "Oost"})
    assert decided.after.ok
    assert shape_of(decided, "Oost").area == pytest.approx(OOST.area + 2e6)
    assert [change.decided for change in decided.changes] == [True]


def test_a_wide_overlap_is_asked_of_those_who_share_it() -> None:
    scheme = drawn({"West": WEST, "Oost": OOST | box(8, 4, 10, 6)})
    (choice,) = mended(scheme).choices
    assert choice.options == ("West", "Oost")
    decided = mended(scheme, {choice.id: "West"})
    assert decided.after.ok
    assert shape_of(decided, "West").area == pytest.approx(WEST.area)


def test_options_of_a_drawing_are_called_by_id_and_name_too() -> None:
    scheme = drawn({"ES21": WEST - box(4, 4, 5, 6), "ES22": OOST})
    scheme.rows["name"] = ["West-Brabant", "Oost-Brabant"]
    (choice,) = mended(scheme).choices
    assert choice.options == ("ES21",)
    assert choice.shown_options() == ["ES21 (West-Brabant)"]
    for answer in ("ES21", "West-Brabant", "ES21 (West-Brabant)", "oost-brabant"):
        assert mended(scheme, {choice.id: answer}).after.ok


def test_a_drawing_without_any_land_leaves_nothing_to_choose_from() -> None:
    repair = mended(drawn({"West": shapely.Polygon()}))
    assert all(choice.options for choice in repair.choices)
    assert not repair.after.ok


def test_a_decision_may_not_name_who_has_no_share() -> None:
    shapes = {**HALVES, "Oost": OOST | box(8, 4, 10, 6), "Zuid": box(0, 0, 30, 1)}
    scheme = drawn({**shapes, "West": WEST - box(0, 0, 10, 1)})
    choice = next(c for c in mended(scheme).choices if "West" in c.options)
    with pytest.raises(DecisionsError, match="Zuid"):
        mended(scheme, {choice.id: "Zuid"})


def test_one_choice_has_one_name_however_coordinates_are_written() -> None:
    hole = box(4, 4, 5, 6)
    plain = drawn({"West": WEST - hole, "Oost": OOST})
    dense = drawn({"West": shapely.segmentize(WEST - hole, 333), "Oost": OOST})
    assert mended(plain).choices[0].id == mended(dense).choices[0].id


def test_a_subregion_wholly_outside_is_asked_and_not_cut() -> None:
    scheme = drawn({**HALVES, "Ver": box(50, 0, 51, 1)})
    repair = mended(scheme)
    assert [choice.id for choice in repair.choices] == ["COV-03-Ver"]
    assert same(shape_of(repair, "Ver"), box(50, 0, 51, 1))
    decided = mended(scheme, {"COV-03-Ver": "verwijderen"})
    assert decided.after.ok
    assert list(decided.scheme.rows["subregion_id"]) == ["West", "Oost"]


def test_an_invalid_polygon_is_made_valid_first_and_said() -> None:
    bow = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    bow = shapely.transform(bow, lambda p: p + shapely.get_coordinates(WEST)[0] - 500)
    rows = drawn({**HALVES, "X": bow}).rows
    rows["subregion_id"] = rows["name"] = ["West", "Oost", "Oost"]
    scheme = drawn(HALVES)
    repair = mended(Scheme(kind=scheme.kind, source=scheme.source, rows=rows))
    said = [(change.action, change.rows) for change in repair.changes]
    assert (Action.VALID, (3,)) in said
    assert (Action.UNITED, (2, 3)) in said
    assert not [f for f in repair.after.findings if f.check is Check.INVALID_GEOMETRY]


def test_rows_without_a_polygon_go_unless_nothing_else_is_left() -> None:
    rows = drawn({**HALVES, "A": None, "Leeg": None}).rows
    rows["subregion_id"] = rows["name"] = ["West", "Oost", "Oost", "Leeg"]
    scheme = drawn(HALVES)
    given = Scheme(kind=scheme.kind, source=scheme.source, rows=rows)
    repair = mended(given)
    assert [(c.action, c.rows) for c in repair.changes] == [(Action.EMPTIED, (3,))]
    assert [choice.id for choice in repair.choices] == ["GEO-02-Leeg"]
    assert list(repair.scheme.rows["subregion_id"]) == ["West", "Oost", "Leeg"]
    assert mended(given, {"GEO-02-Leeg": "remove"}).after.ok


def test_noise_alone_moves_nothing() -> None:
    shaken = shapely.transform(OOST, lambda points: points + 0.0004)
    assert mended(drawn({"West": WEST, "Oost": shaken})).changes == ()


def test_coordinates_that_cannot_be_used_are_refused() -> None:
    doubt = Finding(check=Check.CRS_DOUBT, severity=Check.CRS_DOUBT.severity)
    scheme = drawn(HALVES)
    given = Scheme(
        kind=scheme.kind, source=scheme.source, rows=scheme.rows, findings=(doubt,)
    )
    with pytest.raises(GeometryError, match=r"vlakken\.gpkg"):
        mended(given)


def test_a_tolerance_of_the_workspace_is_the_one_that_counts() -> None:
    scheme = drawn({"West": metres(0, 0, 9_980, 20_000), "Oost": OOST})
    wide = Wishes(tolerance=Tolerance(sliver_width=25))
    assert mended(scheme).choices
    assert repair_area(scheme, area(), boundaries(), wide).after.ok


@pytest.fixture(scope="module", params=["Gelderland", "Zuid-Holland"])
def planted(request: pytest.FixtureRequest) -> Planted:
    return plant(request.param)


@pytest.fixture(scope="module")
def first(planted: Planted) -> Repair:
    return repair_area(planted.scheme, planted.area, planted.boundaries)


def answers(planted: Planted, repair: Repair) -> tuple[Decision, ...]:
    """Answer every choice by its area, rightly."""
    by_area = {round(size): answer for size, answer in planted.choices.values()}
    return tuple(
        Decision(
            choice=choice.id, chosen=by_area[round(choice.area_m2 or 0)], row=number
        )
        for number, choice in enumerate(repair.choices, start=2)
    )


def test_the_real_provincie_is_sound_but_for_what_a_person_must_decide(
    planted: Planted, first: Repair
) -> None:
    asked = sorted(round(choice.area_m2 or 0) for choice in first.choices)
    assert asked == sorted(round(size) for size, _ in planted.choices.values())
    left = [f for f in first.after.findings if f.severity == "error"]
    assert len(left) == len(first.choices)
    sizes = sorted(round(f.area_m2 or 0) for f in left)
    assert sizes == asked


def test_what_was_mended_is_said_to_the_square_metre(
    planted: Planted, first: Repair
) -> None:
    gaps = [c.area_m2 for c in first.changes if c.action is Action.FILLED]
    assert any(abs(size - planted.mended["narrow hole"]) < 0.01 for size in gaps)
    shared = [c.area_m2 for c in first.changes if c.action is Action.SEPARATED]
    assert any(abs(size - planted.mended["narrow reach"]) < 0.01 for size in shared)
    cut = [c.area_m2 for c in first.changes if c.action is Action.CUT_OFF]
    assert any(abs(size - planted.mended["island"]) < 0.01 for size in cut)
    kinds = {change.action for change in first.changes}
    assert {Action.VALID, Action.EMPTIED, Action.UNITED, Action.NOISE} <= kinds


def test_the_audit_adds_up_and_the_provincie_keeps_its_area(first: Repair) -> None:
    for book in first.books:
        moved = sum(
            change.area_m2 * (change.subregion_to == book.subregion_id)
            - change.area_m2 * (change.subregion_from == book.subregion_id)
            for change in first.changes
        )
        assert book.before_m2 + moved == pytest.approx(book.after_m2, abs=1)
    assert first.before.balance
    assert first.after.balance
    assert first.before.balance.closes
    assert first.after.balance.closes
    assert first.after.balance.provincie_m2 == first.before.balance.provincie_m2


def test_the_real_drawing_is_not_touched(planted: Planted, first: Repair) -> None:
    fresh = plant(planted.area.name).scheme.rows.geometry.to_numpy()
    given = planted.scheme.rows.geometry.to_numpy()
    assert first.scheme.rows is not planted.scheme.rows
    assert shapely.to_wkb(given).tolist() == shapely.to_wkb(fresh).tolist()


def test_mending_the_real_provincie_again_changes_nothing(
    planted: Planted, first: Repair
) -> None:
    again = repair_area(first.scheme, planted.area, planted.boundaries)
    assert again.changes == ()
    assert [c.id for c in again.choices] == [c.id for c in first.choices]
    rows = (again.scheme.rows, first.scheme.rows)
    new, old = (shapely.to_wkb(frame.geometry.to_numpy()).tolist() for frame in rows)
    assert new == old


def test_right_answers_give_the_truth_back(planted: Planted, first: Repair) -> None:
    wishes = Wishes(decisions=answers(planted, first), decisions_source="k.csv")
    repair = repair_area(planted.scheme, planted.area, planted.boundaries, wishes)
    assert repair.after.ok
    assert repair.choices == ()
    assert all(words(first) + words(repair))
    for name, shape in planted.truth.items():
        assert shape_of(repair, name).symmetric_difference(shape).area < 1


def corner(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda points: points + np.array([150e3, 400e3]))


def ground(cells: list[shapely.Geometry], outline: shapely.Geometry) -> Area:
    codes = [f"GM{number:04d}" for number in range(len(cells))]
    columns = {"gemeentecode": codes, "gemeente": codes, "provinciecode": "PV98"}
    units = gpd.GeoDataFrame(
        {**columns, "provincie": "Veldland"},
        geometry=[corner(cell) for cell in cells],
        crs=RD_NEW,
    )
    polygon = corner(outline)
    return Area(code="PV98", name="Veldland", year=2022, units=units, polygon=polygon)


def words(repair: Repair) -> list[str]:
    """Say everything in both languages; a sentence that is missing raises."""
    said = [change.message for change in repair.changes]
    asked = [choice.question for choice in repair.choices]
    return [say(language) for say in (*said, *asked) for language in LANGUAGES]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(0, 2**32 - 1), st.sampled_from([5.0, 150.0]))
def test_any_drawing_is_mended_once_and_for_all(seed: int, sliver: float) -> None:
    """Mending again changes nothing, and first answers make it sound."""
    random = Random(seed)  # noqa: S311 - drawings, no secrets
    partition = draw_partition(random)
    whole = random.random() < 0.4
    cells = [partition.provincie] if whole else list(partition.subregions.values())
    broken = partition
    for _ in range(random.randint(1, 3)):
        broken = break_one(random, broken)
    if not broken.subregions:
        return
    place = ground(cells, partition.provincie)
    shapes = {name: corner(cell) for name, cell in broken.subregions.items()}
    tolerance = Tolerance(sliver_width=sliver)
    wishes = Wishes(tolerance=tolerance)
    repair = repair_area(drawn(shapes), place, boundaries(), wishes)

    again = repair_area(repair.scheme, place, boundaries(), wishes)
    assert again.changes == ()
    assert [c.id for c in again.choices] == [c.id for c in repair.choices]
    frames = (repair.scheme.rows, again.scheme.rows)
    once, twice = (np.array(frame.geometry.to_numpy()) for frame in frames)
    assert shapely.equals_identical(once, twice).all()

    firsts = tuple(
        Decision(choice=choice.id, chosen=choice.options[0], row=row)
        for row, choice in enumerate(repair.choices, start=2)
    )
    wishes = Wishes(tolerance=tolerance, decisions=firsts, decisions_source="k.csv")
    decided = repair_area(drawn(shapes), place, boundaries(), wishes)
    assert decided.after.ok
    assert decided.choices == ()
    assert all(words(repair) + words(decided))
