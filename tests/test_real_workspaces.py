"""The whole job on three real provincies: every file opens, every number is right.

Shares are computed again from the csv, the register of gemeenten and the table of the
scheme, by a join of points and plain counting; nothing of the package takes part.
"""

import csv
import html
import json
import math
import re
import shutil
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import docx
import fiona
import geopandas as gpd
import openpyxl
import pyogrio
import pytest
from commands import Ran, contents, pva_geo
from python_calamine import CalamineWorkbook
from reference import SCHEMES, make_workspace, project_rows

pytestmark = pytest.mark.reference

FILES = {
    "kaart.html",
    "bevindingen.html",
    "monitoring.html",
    "product.gpkg",
    "product.xlsx",
    "product.json",
    "hoofdstuk-e.docx",
    "hoofdstuk-e.html",
}
LAYERS = {
    "provincie": "MultiPolygon",
    "subregios": "MultiPolygon",
    "gemeenten": "MultiPolygon",
    "projecten_punten": "MultiPoint",
    "projecten_lijnen": "MultiLineString",
    "projecten_vlakken": "MultiPolygon",
    "bevindingen": "MultiPolygon",
}
TABLES = {"projecten", "toerekening", "totalen", "bronnen", "controle"}
SHEETS = [
    "Samenvatting",
    "Subregio's",
    "Projecten",
    "Toerekening",
    "Samenhang",
    "Controle",
    "Monitoring",
    "Bevindingen",
    "Bronnen",
]
RESTS = ("buiten-provincie", "niet-toegewezen")
Shares = dict[str, dict[str, float]]


class Built(NamedTuple):
    """One provincie, built."""

    provincie: str
    folder: Path
    ran: Ran
    before: dict[str, bytes]

    @property
    def output(self) -> Path:
        return self.folder / "uitvoer"

    @property
    def document(self) -> dict[str, Any]:
        text = (self.output / "product.json").read_text(encoding="utf-8")
        document: dict[str, Any] = json.loads(text)
        return document

    def ask(self, sql: str) -> list[Any]:
        with closing(sqlite3.connect(self.output / "product.gpkg")) as database:
            return database.execute(sql).fetchall()


@pytest.fixture(scope="module", params=list(SCHEMES))
def built(
    request: pytest.FixtureRequest,
    reference: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Built:
    provincie = str(request.param)
    where = tmp_path_factory.mktemp("werkmap") / "ws"
    folder = make_workspace(reference, provincie, where)
    before = contents(folder)
    return Built(provincie, folder, pva_geo("build", folder), before)


def own_shares(reference: Path, provincie: str) -> Shares:
    """Compute the shares anew, without the package."""
    path = reference / "boundaries" / "gebiedsindelingen_2022.gpkg"
    gemeenten = pyogrio.read_dataframe(path, layer="gemeente_gegeneraliseerd")
    table = reference / "subregions" / f"{SCHEMES[provincie]}.csv"
    with table.open(encoding="utf-8", newline="") as file:
        subregion = {r["gemeentecode"]: r["subregio"] for r in csv.DictReader(file)}
    rows = project_rows(reference, provincie)
    placed = [row for row in rows if row["x_rd"]]
    points = gpd.GeoDataFrame(
        {"project": [row["project_id"] for row in placed]},
        geometry=gpd.points_from_xy(
            [float(row["x_rd"]) for row in placed],
            [float(row["y_rd"]) for row in placed],
        ),
        crs=gemeenten.crs,
    )
    joined = points.sjoin(gemeenten, predicate="within")
    lies_in = dict(zip(joined["project"], joined["statcode"], strict=True))
    shares: Shares = {}
    for row in rows:
        found = lies_in.get(row["project_id"])
        codes = [found] if found else [c for c in row["gm_codes"].split("|") if c]
        places = [subregion.get(code, RESTS[0]) for code in codes] or [RESTS[1]]
        counted = Counter(places)
        shares[row["project_id"]] = {k: n / len(places) for k, n in counted.items()}
    return shares


def test_the_build_is_sound_and_says_nothing_on_the_side(built: Built) -> None:
    assert (built.ran.code, built.ran.err) == (0, "")
    assert {path.name for path in built.output.iterdir()} - {".pva-geo.lock"} == FILES


def test_inputs_are_as_they_were(built: Built) -> None:
    after = contents(built.folder)
    assert {name: after[name] for name in built.before} == built.before


def test_the_only_findings_are_columns_that_the_list_truly_lacks(built: Built) -> None:
    """Each was read and judged: six remarks, all of them true of this list."""
    book = openpyxl.load_workbook(built.folder / "projecten.xlsx", read_only=True)
    headings = {cell.value for cell in next(book.worksheets[0].iter_rows(max_row=1))}
    findings = built.document["findings"]
    assert {(f["check"], f["severity"]) for f in findings} == {("PRJ-01", "info")}
    lacking = {re.findall("«(.+?)»", finding["remedy"])[0] for finding in findings}
    assert lacking == {
        "pmiek_ronde",
        "ligging_soort",
        "start_jaar",
        "opgaven",
        "nationaal_miek",
        "openbaar",
    }
    assert not lacking & headings
    assert built.document["coverage"]["findings"] == []


def test_a_status_that_is_a_phase_is_said_once(built: Built) -> None:
    said = "«status» bevat woorden van de fase"
    (note,) = [n for n in built.document["notes"] if said in n["message"]]
    assert {p["status"] for p in built.document["projects"]} == {"onbekend"}
    assert note["message"].split()[0] in built.ran.out


def test_every_row_of_the_list_is_one_project(built: Built, reference: Path) -> None:
    rows = project_rows(reference, built.provincie)
    projects = built.document["projects"]
    assert sorted(p["project_id"] for p in projects) == sorted(
        row["project_id"] for row in rows
    )
    names = {row["project_id"]: row["naam"] for row in rows}
    assert {p["project_id"]: p["name"] for p in projects} == names


def test_shares_are_those_of_an_independent_computation(
    built: Built, reference: Path
) -> None:
    expected = own_shares(reference, built.provincie)
    found: Shares = defaultdict(dict)
    sql = "SELECT project_id, subregion_id, share FROM toerekening"
    for project, subregion, share in built.ask(sql):
        found[project][subregion] = share
    assert found.keys() == expected.keys()
    for project, shares in expected.items():
        assert found[project] == pytest.approx(shares, abs=1e-9), project


def test_shares_of_every_project_add_up_to_one(built: Built) -> None:
    for project in built.document["projects"]:
        total = math.fsum(held["share"] for held in project["attachments"])
        assert total == pytest.approx(1, abs=1e-9)


def test_leads_and_shares_add_up_to_the_number_of_projects(built: Built) -> None:
    totals = built.document["totals"]
    parts = [*totals["subregions"], *(totals[rest] for rest in RESTS)]
    n = totals["provincie"]["projects"]
    assert n == len(built.document["projects"])
    assert sum(part["trekt"] for part in parts) == n
    assert math.fsum(p["toegerekend"] for p in parts) == pytest.approx(n, rel=1e-9)


def test_the_two_totals_agree_in_document_and_view(built: Built) -> None:
    proof = built.document["proof"]
    assert proof["agree"]
    for row in proof["rows"]:
        assert row["sum"] == pytest.approx(row["provincie"], rel=1e-9)
    view = built.ask("SELECT maat, provincie, som, verschil, klopt FROM controle")
    assert {row[0] for row in view} == {row["measure"] for row in proof["rows"]}
    assert all(klopt == 1 for *_, klopt in view)


def test_the_document_has_every_key_of_the_contract(built: Built) -> None:
    document = built.document
    assert document["schema"] == "pva-geo/product/1"
    assert document["concept"] is False
    assert document.keys() >= {
        *("provincie", "year", "scheme", "sources", "projects", "totals"),
        *("proof", "findings", "coverage"),
    }
    for source in document["sources"]:
        assert source.keys() >= {
            *("role", "name", "layer", "sha256", "peildatum", "licence"),
            *("attribution", "rows"),
        }
    for project in document["projects"]:
        assert project.keys() >= {
            *("project_id", "name", "energiedrager", "status", "basis", "attachments"),
        }
        assert all(
            a.keys() == {"subregion_id", "share"} for a in project["attachments"]
        )
    totals = document["totals"]
    assert totals.keys() == {"provincie", "subregions", *RESTS}
    for part in (*totals["subregions"], *(totals[rest] for rest in RESTS)):
        assert part.keys() >= {"subregion_id", "betrokken", "trekt", "toegerekend"}
    for row in document["proof"]["rows"]:
        assert row.keys() == {"measure", "provincie", "sum", "difference"}
    assert document["coverage"]["schema"] == "pva-geo/check/1"


def test_roles_and_checksums_of_all_inputs_are_named(built: Built) -> None:
    sources = built.document["sources"]
    assert [s["role"] for s in sources] == ["boundaries", "scheme", "projects"]
    assert all(re.fullmatch("[0-9a-f]{64}", s["sha256"]) for s in sources)
    assert sources[0]["licence"] == "CC BY 4.0"
    assert "Kadaster / Centraal Bureau voor de Statistiek" in sources[0]["attribution"]


def test_the_geopackage_opens_in_both_libraries_with_all_its_layers(
    built: Built,
) -> None:
    path = built.output / "product.gpkg"
    layers = dict(pyogrio.list_layers(path).tolist())
    assert {name: layers.get(name) for name in LAYERS} == LAYERS
    assert set(fiona.listlayers(path)) >= LAYERS.keys() | TABLES
    for layer in LAYERS:
        frame = pyogrio.read_dataframe(path, layer=layer)
        assert frame.crs == "EPSG:28992"
        assert frame.geometry.is_valid.all()
        with fiona.open(path, layer=layer) as opened:
            assert len(opened) == len(frame)


def test_columns_of_tables_and_view_are_those_of_the_contract(built: Built) -> None:
    columns = {
        name: [row[1] for row in built.ask(f"PRAGMA table_info({name})")]
        for name in ("toerekening", "controle")
    }
    assert columns["toerekening"][1:] == [
        *("project_id", "subregion_id", "share", "basis"),
    ]
    assert columns["controle"][1:] == [
        *("maat", "provincie", "som", "verschil", "klopt"),
    ]
    kinds = dict(built.ask("SELECT name, type FROM sqlite_master"))
    assert kinds["controle"] == "view"
    styled = {name for (name,) in built.ask("SELECT f_table_name FROM layer_styles")}
    assert styled == LAYERS.keys()


def test_the_workbook_opens_in_two_libraries(built: Built) -> None:
    path = built.output / "product.xlsx"
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == SHEETS
    fast = CalamineWorkbook.from_path(str(path))
    assert fast.sheet_names == SHEETS
    rows = fast.get_sheet_by_name("Projecten").to_python()
    ids = {project["project_id"] for project in built.document["projects"]}
    assert ids <= {str(row[0]) for row in rows}


def test_the_chapter_opens_in_word_and_names_every_gemeente(
    built: Built, reference: Path
) -> None:
    document = docx.Document(str(built.output / "hoofdstuk-e.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    page = (built.output / "hoofdstuk-e.html").read_text(encoding="utf-8")
    table = reference / "subregions" / f"{SCHEMES[built.provincie]}.csv"
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert row["gemeente"] in text
            assert row["gemeente"].replace("'", "&#39;") in page
    assert document.tables


def test_pages_ask_nothing_of_anyone_and_the_map_is_light(built: Built) -> None:
    for page in sorted(name for name in FILES if name.endswith(".html")):
        text = (built.output / page).read_text(encoding="utf-8")
        assert "default-src 'none'" in html.unescape(text)
        assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", text)
    assert (built.output / "kaart.html").stat().st_size < 400_000


def test_the_page_of_the_build_gives_the_totals_of_the_product(built: Built) -> None:
    lines = [re.split(r"\s{2,}", line.strip()) for line in built.ran.out.splitlines()]
    shown = {line[0]: line[1:] for line in lines if len(line) == 4}
    totals = built.document["totals"]
    for part in totals["subregions"]:
        counts = shown[part["subregion_id"]]
        assert counts[:2] == [str(part["betrokken"]), str(part["trekt"])]
    parts = [float(row[-1].replace(",", ".")) for row in list(shown.values())[1:]]
    assert math.fsum(parts[:-1]) == pytest.approx(parts[-1])
    assert parts[-1] == totals["provincie"]["projects"]


def test_the_product_proves_itself(built: Built) -> None:
    ran = pva_geo("verify", built.output / "product.gpkg")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"✓ {built.provincie}: ")


@pytest.mark.parametrize("change", ["share * 0.5", "share + 1e-6"])
def test_a_share_that_was_changed_by_hand_is_found(
    built: Built, tmp_path: Path, change: str
) -> None:
    copy = tmp_path / "product.gpkg"
    shutil.copyfile(built.output / "product.gpkg", copy)
    with closing(sqlite3.connect(copy)) as database:
        database.execute(f"UPDATE toerekening SET share = {change} WHERE fid = 3")  # noqa: S608 - own text
        database.commit()
        (project,) = database.execute(
            "SELECT project_id FROM toerekening WHERE fid = 3"
        ).fetchone()
    ran = pva_geo("verify", copy)
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith(f"✗ {built.provincie}: ")
    assert lines[1].startswith(f"  Project {project}: ")
