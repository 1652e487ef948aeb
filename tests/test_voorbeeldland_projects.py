"""The projects of voorbeeldland: every kind of place, word and delivery occurs."""

from collections import Counter

import pytest
from invented import lay_out

from pva_geo.model import (
    OUTSIDE,
    Basis,
    Check,
    Energiedrager,
    Fase,
    Ingreep,
    LiggingSoort,
    ProjectType,
    ProvincialProduct,
    Severity,
    Status,
)
from pva_geo.pipeline import build
from pva_geo.voorbeeldland.deliveries import delivered, deliveries

NAMED = {
    "energiedrager": set(Energiedrager),
    "fase": set(Fase),
    "ingreep": set(Ingreep),
    "type": set(ProjectType),
    "status": set(Status) - {Status.ONBEKEND},
    "ligging_soort": set(LiggingSoort) - {LiggingSoort.VOEDINGSGEBIED},
}


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    return build(lay_out("voorbeeldland", tmp_path_factory.mktemp("invented")))


def shares_of(product: ProvincialProduct, project: str) -> dict[str, float]:
    frame = product.attachments
    mine = frame[frame["project_id"] == project]
    return dict(zip(mine["subregion_id"], mine["share"], strict=True))


def test_three_deliveries_of_three_kinds_hold_38_projects(
    product: ProvincialProduct,
) -> None:
    suffixes = {name.rpartition(".")[2] for name in deliveries()}
    assert suffixes == {"xlsx", "csv", "gpkg"}
    assert len(product.projects) == 38
    lists = [one.name for one in product.sources if one.role == "projects"]
    assert len(set(lists)) == 3


def test_it_is_sound_and_every_total_agrees(product: ProvincialProduct) -> None:
    errors = [f for f in product.findings if f.severity is Severity.ERROR]
    assert not errors
    assert product.sound
    assert not product.concept


@pytest.mark.parametrize("column", NAMED)
def test_every_word_of_a_field_occurs(column: str, product: ProvincialProduct) -> None:
    assert set(product.projects[column].dropna()) >= {w.value for w in NAMED[column]}


def test_points_routes_areas_and_named_gemeenten_occur(
    product: ProvincialProduct,
) -> None:
    basis = Counter(product.projects["basis"])
    assert basis[Basis.POINT] >= 15
    assert basis[Basis.LENGTH] >= 6
    assert basis[Basis.AREA] >= 5
    assert basis[Basis.GEMEENTEN] == 3


def test_many_projects_touch_several_subregions(product: ProvincialProduct) -> None:
    inside = product.attachments[product.attachments["subregion_id"] != OUTSIDE]
    touched = inside["project_id"].value_counts()
    assert (touched > 1).sum() >= 6
    assert touched.max() >= 3


def test_one_crosses_the_border_and_one_lies_in_the_sea(
    product: ProvincialProduct,
) -> None:
    assert 0 < shares_of(product, "18")[OUTSIDE] < 1
    assert "GM9104" in str(product.projects.set_index("project_id")["gemeenten"]["18"])
    assert shares_of(product, "E") == {OUTSIDE: 1}
    assert "E" in [f.projects[0] for f in product.findings if f.check is Check.OUTSIDE]


def test_one_is_delivered_twice_with_the_same_values(
    product: ProvincialProduct,
) -> None:
    twice = [f for f in product.findings if f.check is Check.DUPLICATE_ID]
    assert [finding.projects for finding in twice] == [("24",)]


def test_some_are_not_public(product: ProvincialProduct) -> None:
    closed = product.projects[product.projects["openbaar"].eq(False)]  # noqa: FBT003 - a cell
    assert set(closed["project_id"]) == {"14", "F", "H"}


def test_parts_add_up_to_their_whole(product: ProvincialProduct) -> None:
    frame = product.projects.set_index("project_id")["capaciteit_mva"]
    assert frame["7"] == frame[["8", "9", "10"]].sum()


def test_named_gemeenten_are_those_that_a_place_touches() -> None:
    frame = delivered("projecten/provincie.gpkg").set_index("projectnummer")
    assert set(frame["gemeenten"]["16"].split("|")) == {
        "Modeldam",
        "Schijnwolde",
        "Mythum",
    }
