"""Two real provincies drawn as polygons, with mistakes of every kind planted in them.

The subregions are the RES-regio's of the embedded boundaries of 2022, in which nothing
is wrong. Each mistake is made from the real polygons, and its area is that of the very
piece that was taken away or added; the check must say those, and nothing else.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import geopandas as gpd
import pytest
import shapely
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from pva_geo.boundaries import dissolve, select_provincie
from pva_geo.cli import run
from pva_geo.model import Area
from pva_geo.sources import read_boundaries

SLIVER_M = 5.0
OUTLINE = ""
"""Stands for the border of the provincie where a border between two is meant."""
Key = tuple[str, str, int]


class Mistake(NamedTuple):
    """What was planted, and what must be said of it."""

    check: str
    subregions: tuple[str, ...]
    """Who is named; empty for a gap, of which the neighbours are worked out."""
    piece: BaseGeometry
    """The very area that is wrong."""


class Planter:
    """Take a sound scheme, and break it in ways that are known to the square metre."""

    def __init__(self, area: Area) -> None:
        self.name, self.provincie = area.name, area.polygon
        self.units = dict(zip(area.units["gemeente"], area.units.geometry, strict=True))
        self.shapes: dict[str, BaseGeometry] = {
            str(name): dissolve(group.geometry.to_numpy())
            for name, group in area.units.groupby("res")
        }
        self.mistakes: list[Mistake] = []
        self.rows: list[tuple[str, BaseGeometry | None]] = []

    def take(self, name: str, piece: BaseGeometry) -> None:
        """Take a piece of a subregion away: a gap."""
        piece = piece.intersection(self.shapes[name])
        self.shapes[name] = self.shapes[name].difference(piece)
        self.mistakes.append(Mistake("COV-01", (), piece))

    def lend(self, name: str, piece: BaseGeometry, owner: str) -> None:
        """Give a subregion what another keeps too: an overlap."""
        piece = piece.intersection(self.shapes[owner])
        self.shapes[name] = self.shapes[name].union(piece)
        self.mistakes.append(Mistake("COV-02", (name, owner), piece))

    def spill(self, name: str, piece: BaseGeometry) -> None:
        """Give a subregion what lies outside the provincie."""
        piece = piece.difference(self.provincie)
        self.shapes[name] = self.shapes.get(name, shapely.Polygon()).union(piece)
        self.mistakes.append(Mistake("COV-03", (name,), piece))

    def copy(self, piece: BaseGeometry, owner: str, *names: str) -> None:
        """Draw a piece of a subregion again, under other names."""
        self.shapes |= dict.fromkeys(names, piece)
        self.mistakes.append(Mistake("COV-02", (owner, *names), piece))

    def moat(self, owner: str, gemeente: str) -> None:
        """Dig a ring out of a subregion, around an island that is a new one."""
        isle, ring = self.disc(gemeente, 100), self.disc(gemeente, 400)
        self.take(owner, ring.difference(isle))
        self.shapes[owner] = self.shapes[owner].difference(isle)
        self.shapes["eiland"] = isle

    def swap(self, gemeente: str, owner: str, other: str) -> None:
        """Give a gemeente to a subregion that lies elsewhere: sound, but apart."""
        self.shapes[owner] = self.shapes[owner].difference(self.units[gemeente])
        self.shapes[other] = self.shapes[other].union(self.units[gemeente])
        self.mistakes.append(Mistake("COV-04", (other,), self.units[gemeente]))

    def spoil(self, name: str, gemeente: str) -> None:
        """Add a feature that crosses itself, and one without a polygon."""
        centre = self.disc(gemeente, 10).centroid
        steps = ((0, 0), (100, 100), (100, 0), (0, 100))
        points = [(centre.x + x, centre.y + y) for x, y in steps]
        self.rows += [(name, shapely.Polygon(points)), (name, None)]

    def strip(self, one: str, other: str, start: float, reach_m: float) -> BaseGeometry:
        """Widen 600 m of the border between two, so far along it, to both sides."""
        far = self.provincie if other == OUTLINE else self.shapes[other]
        shared = shapely.line_merge(
            self.shapes[one].boundary.intersection(far.boundary)
        )
        longest = max(shapely.get_parts(shared), key=lambda line: line.length)
        line = substring(longest, start, start + 600)
        assert line.length == pytest.approx(600)
        return line.buffer(reach_m, cap_style="flat")

    def disc(self, gemeente: str, radius_m: float) -> BaseGeometry:
        """Draw a disc well inside a gemeente."""
        circle = shapely.maximum_inscribed_circle(self.units[gemeente], tolerance=10)
        assert circle.length > radius_m
        return shapely.get_point(circle, 0).buffer(radius_m)

    def expected(self) -> Counter[Key]:
        """Say what must be found: slivers that share check and subregions are one."""
        found: Counter[Key] = Counter()
        slivers: Counter[tuple[str, str]] = Counter()
        for check, who, piece in self._places():
            width = 2 * shapely.maximum_inscribed_circle(piece, tolerance=0.01).length
            if width < SLIVER_M and check != "COV-04":
                slivers[check, who] += piece.area
            else:
                found[check, who, round(piece.area)] += 1
        together = {(*key, round(area)): 1 for key, area in slivers.items()}
        return found + Counter(together)

    def _places(self) -> Iterator[tuple[str, str, BaseGeometry]]:
        for mistake in self.mistakes:
            for piece in shapely.get_parts(mistake.piece):
                who = mistake.subregions or self._around(piece)
                yield mistake.check, "+".join(sorted(who)), piece

    def _around(self, piece: BaseGeometry) -> list[str]:
        ring = piece.buffer(0.5).difference(piece)
        return [n for n, s in self.shapes.items() if s.intersection(ring).area > 1]

    def write(self, folder: Path) -> Path:
        """Write a workspace: the scheme as a file, and its pva.toml."""
        rows = [*self.shapes.items(), *self.rows]
        frame = gpd.GeoDataFrame(
            {"subregion_id": [name for name, _ in rows]},
            geometry=[shape for _, shape in rows],
            crs="EPSG:28992",
        )
        frame.to_file(folder / "indeling.gpkg", layer="indeling")
        head = f'[provincie]\nname = "{self.name}"\nyear = 2022\n'
        text = f'{head}[scheme]\nfile = "indeling.gpkg"\n'
        (folder / "pva.toml").write_text(text, encoding="utf-8")
        return folder


def plant_in_gelderland(planter: Planter) -> None:
    rivers, veluwe = "Fruitdelta Rivierenland", "Noord-Veluwe"
    planter.take("Achterhoek", planter.units["Winterswijk"])
    planter.take(veluwe, planter.disc("Elburg", 150))
    planter.take("Cleantech", planter.strip("Cleantech", OUTLINE, 4000, 80))
    planter.take("Foodvalley", planter.strip("Foodvalley", veluwe, 2000, 1.0))
    planter.take("Foodvalley", planter.strip("Foodvalley", veluwe, 5000, 0.7))
    planter.take("Achterhoek", planter.strip("Achterhoek", "Cleantech", 3000, 20))
    planter.lend("Achterhoek", planter.units["Brummen"], "Cleantech")
    planter.lend(veluwe, planter.strip(veluwe, "Cleantech", 2500, 0.8), "Cleantech")
    planter.lend(veluwe, planter.strip(veluwe, "Cleantech", 8000, 30), "Cleantech")
    planter.spill(rivers, planter.strip(rivers, OUTLINE, 9000, 60))
    planter.spill("Achterhoek", planter.strip("Achterhoek", OUTLINE, 21_000, 0.9))
    planter.spill("ver weg", shapely.box(260_000, 520_000, 262_000, 521_000))
    planter.copy(planter.units["Ede"], "Foodvalley", "dubbel")
    planter.copy(planter.disc("Apeldoorn", 300), "Cleantech", "plas 1", "plas 2")
    planter.moat(rivers, "Buren")
    planter.swap("Wijchen", "Arnhem/Nijmegen", veluwe)
    planter.spoil("Achterhoek", "Aalten")
    shapes = planter.shapes
    shapes[rivers] = shapely.segmentize(shapes[rivers], 90)


def plant_in_noord_brabant(planter: Planter) -> None:
    west, hart = "West-Brabant", "Hart van Brabant"
    oost, noordoost = "Metropoolregio Eindhoven", "Noordoost-Brabant"
    holes = [
        shapely.Polygon(hole)
        for part in shapely.get_parts(planter.provincie)
        for hole in part.interiors
    ]
    planter.take(oost, planter.units["Deurne"])
    planter.take(west, planter.disc("Breda", 250))
    planter.take(noordoost, planter.units["Land van Cuijk"])
    planter.take(oost, planter.strip(oost, noordoost, 4000, 1.5))
    planter.take(hart, planter.strip(hart, oost, 3000, 45))
    planter.take(hart, planter.strip(hart, OUTLINE, 6000, 0.6))
    planter.lend(hart, planter.units["Alphen-Chaam"], west)
    planter.lend(noordoost, planter.strip(noordoost, hart, 5000, 1.2), hart)
    planter.lend(noordoost, planter.strip(noordoost, hart, 9000, 0.5), hart)
    planter.lend(west, planter.strip(west, hart, 4000, 25), hart)
    planter.spill(west, max(holes, key=lambda hole: hole.area))
    planter.spill(west, planter.strip(west, OUTLINE, 30_000, 100))
    planter.spill(oost, planter.strip(oost, OUTLINE, 12_000, 1.1))
    planter.spill("ver weg", shapely.box(220_000, 340_000, 222_000, 341_000))
    planter.copy(planter.units["Loon op Zand"], hart, "dubbel")
    planter.copy(planter.disc("Oss", 200), noordoost, "plas 1", "plas 2", "plas 3")
    planter.moat(west, "Moerdijk")
    planter.swap("Boekel", noordoost, west)
    planter.spoil(west, "Zundert")
    planter.shapes[west] = planter.shapes[west].reverse()


PLANS = {
    "Gelderland": plant_in_gelderland,
    "Noord-Brabant": plant_in_noord_brabant,
}


class Checked(NamedTuple):
    """The document of a check, and the mistakes that were planted."""

    document: dict[str, Any]
    planter: Planter

    def findings(self, *checks: str) -> list[dict[str, Any]]:
        return [f for f in self.document["findings"] if f["check"] in checks]


@pytest.fixture(scope="module", params=PLANS)
def checked(request: pytest.FixtureRequest, tmp_path_factory: Any) -> Checked:  # noqa: ANN401 - pytest has no public name for it
    plant: Callable[[Planter], None] = PLANS[request.param]
    planter = Planter(select_provincie(read_boundaries(), request.param))
    plant(planter)
    folder = tmp_path_factory.mktemp("planted")
    target = folder / "uitslag.json"
    code = run(["check", str(planter.write(folder)), "--json", str(target)])
    assert code == 1
    return Checked(json.loads(target.read_text(encoding="utf-8")), planter)


def test_at_least_fifteen_mistakes_of_every_kind_are_planted(checked: Checked) -> None:
    planted = checked.planter.mistakes

    assert len(planted) + len(checked.planter.rows) >= 17
    assert len({mistake.check for mistake in planted}) == 4


def test_all_of_them_are_found_and_nothing_else(checked: Checked) -> None:
    found = Counter(
        (f["check"], "+".join(sorted(f["subregions"])), round(f["area_m2"]))
        for f in checked.findings("COV-01", "COV-02", "COV-03", "COV-04")
    )

    assert found == checked.planter.expected()


def test_the_features_that_cannot_be_used_are_named(checked: Checked) -> None:
    others = [f for f in checked.document["findings"] if f["check"][:3] != "COV"]

    assert [f["check"] for f in others] == ["GEO-01", "GEO-02"]


def test_each_finding_points_into_a_piece_that_was_planted(checked: Checked) -> None:
    pieces = shapely.union_all([m.piece for m in checked.planter.mistakes])

    for finding in checked.findings("COV-01", "COV-02", "COV-03", "COV-04"):
        assert pieces.contains(shapely.Point(finding["point"])), finding["message"]


def test_each_finding_in_the_provincie_names_its_gemeenten(checked: Checked) -> None:
    for finding in checked.findings("COV-01", "COV-02"):
        assert finding["gemeenten"], finding["message"]


def test_the_books_close_with_all_of_it(checked: Checked) -> None:
    balance = checked.document["balance"]

    assert balance["closes"]
    assert abs(balance["difference_m2"]) <= 1e-12 * balance["provincie_m2"]


@pytest.mark.parametrize("name", PLANS)
def test_without_the_mistakes_nothing_is_found(name: str, tmp_path: Path) -> None:
    planter = Planter(select_provincie(read_boundaries(), name))

    assert run(["check", str(planter.write(tmp_path))]) == 0
