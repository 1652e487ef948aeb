"""Shares and totals of random projects, held against plain arithmetic on boxes.

The land is a square of 20 km, cut at 10 km into West and Oost. Projects are points,
level lines and boxes on a grid of 500 m, perhaps over the edge of the land, so that
every share is a ratio of lengths that can be worked out without geometry.
"""

import math
from collections import defaultdict
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import at, box, line, make_product

HALF = (0.0, 10.0, 20.0)
NAMES = ("west", "oost")
OUTSIDE = "buiten-provincie"
CARRIERS = ("elektriciteit", "warmte", "waterstof")
STATUSES = ("concreet", "kandidaat")
Shares = dict[str, float]


class Project(NamedTuple):
    """One project as it is drawn, and what plain arithmetic makes of it."""

    row: dict[str, Any]
    shares: Shares
    length: float | None


def overlap(low: float, high: float, start: float, end: float) -> float:
    return max(0.0, min(high, end) - max(low, start))


def in_halves(low: float, high: float, part: float) -> Shares:
    """Share out a stretch of x of which a part lies within the land by y."""
    shares = {
        name: overlap(low, high, *HALF[n : n + 2]) * part / (high - low)
        for n, name in enumerate(NAMES)
    }
    shares[OUTSIDE] = 1 - math.fsum(shares.values())
    return {name: share for name, share in shares.items() if share > 1e-12}


half_km = st.integers(-6, 46).map(lambda n: n / 2)
sizes = st.integers(1, 12).map(lambda n: n / 2)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    x, y, wide, high = draw(half_km), draw(half_km), draw(sizes), draw(sizes)
    row: dict[str, Any] = {
        "naam": "Project",
        "energiedrager": draw(st.sampled_from(CARRIERS)),
        "status": draw(st.sampled_from(STATUSES)),
        "capaciteit_mw": draw(st.none() | st.integers(0, 500).map(float)),
        "kosten_min": draw(st.none() | st.integers(0, 50).map(float)),
    }
    kind = draw(st.sampled_from(["point", "line", "box"]))
    if kind == "point":
        x, y = x + 0.25, y + 0.25  # never on a border
        held = 0 < x < 20 and 0 < y < 20
        name = NAMES[x > 10] if held else OUTSIDE
        return Project(row | {"geometry": at(x, y)}, {name: 1.0}, None)
    if kind == "line":
        y += 0.25
        part = 1.0 if 0 < y < 20 else 0.0
        shape = line((x, y), (x + wide, y))
        return Project(
            row | {"geometry": shape}, in_halves(x, x + wide, part), wide * 1000
        )
    part = overlap(y, y + high, 0, 20) / high
    shape = box(x, y, x + wide, y + high)
    return Project(row | {"geometry": shape}, in_halves(x, x + wide, part), None)


def expected(drawn: list[Project]) -> dict[str, dict[str, float]]:
    """Add up, for the provincie and each part, what its projects bring."""
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for project in drawn:
        row = project.row
        leaf = f"{row['energiedrager']}/{row['status']}"
        amounts = {"projects": 1.0, "kosten_min": row["kosten_min"]}
        amounts[f"capaciteit_mw/{leaf}"] = row["capaciteit_mw"]
        amounts[f"lengte_m/{leaf}"] = project.length
        for name, amount in amounts.items():
            if amount is None:
                continue
            sums["provincie"][name] += amount
            for place, share in project.shares.items():
                sums[place][name] += amount * share
    return sums


@given(st.lists(projects(), min_size=1, max_size=6))
def test_shares_and_totals_are_what_plain_arithmetic_gives(
    drawn: list[Project],
) -> None:
    product = make_product([project.row for project in drawn])
    held = product.attachments.groupby("project_id")
    for number, project in enumerate(drawn, 1):
        own = held.get_group(str(number)).set_index("subregion_id")["share"]
        assert own.to_dict() == pytest.approx(project.shares, abs=1e-9)
        assert math.fsum(own) == pytest.approx(1, abs=1e-9)
    right = expected(drawn)
    assert product.agrees
    for totals in (product.provincie_totals, *product.subregion_totals):
        wanted = right[totals.subregion_id or "provincie"]
        assert totals.toegerekend == pytest.approx(wanted["projects"], abs=1e-9)
        for name, amount in wanted.items():
            if name != "projects":
                assert totals.measures[name] == pytest.approx(amount, abs=1e-6)
