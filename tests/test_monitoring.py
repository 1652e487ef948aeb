"""The board for the energyboard: page and sheet say what the product says."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from made import make_product
from organised import parties, write_csv, write_rows, zeeland_workspace

from pva_geo.model import ProvincialProduct, Severity
from pva_geo.pipeline import build, build_and_write
from pva_geo.render import monitoring_html
from pva_geo.report.monitoring import Board, Cell, monitoring_board
from pva_geo.workspace import read_workspace
from pva_geo.writers.workbook.product import write_workbook

HEAD = (
    "projectnummer",
    "naam",
    "energiedrager",
    "status",
    "gemeenten",
    "gereed_jaar",
)
STATION = ("1", "Station Goes", "elektriciteit", "concreet", "Goes", "2028")
NET = ("2", "Warmtenet Veere", "warmte", "concreet", "Veere", "2029")
CABLE = ("3", "Kabel Tholen", "elektriciteit", "concreet", "Tholen", "2030")
PRODUCTS = [
    {
        "product": "energievisie",
        "stand": "vastgesteld",
        "datum_opgeleverd": "2024-08-01",
    },
    {"product": "uitvoeringsaanpak", "stand": "concept", "datum_gepland": "2025-01-01"},
    {"product": "pMIEK", "subregio": "N", "stand": "in bewerking"},
    {
        "product": "pMIEK",
        "subregio": "Z",
        "stand": "opgeleverd",
        "datum_opgeleverd": "2025-01-20",
    },
]


def lay_out(folder: Path, *, late: bool, extra: str = "") -> Path:
    """Lay out Zeeland with projects, parties and products."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [(*STATION[:-1], "2029"), CABLE] if late else [STATION, NET]
    write_csv(folder / "lijst.csv", [HEAD, *rows])
    kept = [row for row in parties() if row["partij"] != "Gemeente Veere"]
    write_rows(folder / "partijen.csv", kept)
    write_rows(folder / "producten.csv", PRODUCTS)
    return zeeland_workspace(
        folder,
        projects='files = ["lijst.csv"]',
        participation='file = "partijen.csv"',
        planning=f'file = "producten.csv"\npeildatum = "2025-03-01"\n{extra}',
    )


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    """Build a second round, with the product of a first one as the last."""
    folder = tmp_path_factory.mktemp("rondes")
    first = lay_out(folder / "ronde-1", late=False)
    build_and_write(read_workspace(first))
    second = lay_out(
        folder / "ronde-2", late=True, extra='previous = "../ronde-1/uitvoer"'
    )
    return build(second)


@pytest.fixture(scope="module")
def board(product: ProvincialProduct) -> Board:
    return monitoring_board(product)


def row(board: Board, name: str) -> dict[str, Cell]:
    own = next(cells for cells in board.states.rows if cells[0].text == name)
    return dict(zip(board.states.heads, own, strict=True))


def test_each_subregion_has_a_row_with_its_state(board: Board) -> None:
    north, south = row(board, "Noord"), row(board, "Zuid")

    assert (north["pMIEK"].text, north["pMIEK"].mood) == ("te laat", "err")
    assert north["pMIEK"].note == "deadline 1 februari 2025"
    assert (south["pMIEK"].text, south["pMIEK"].mood) == ("opgeleverd", "ok")
    assert south["Regiocoördinator"].text == "Bureau Z"
    assert (south["Gemeenten doen mee"].text, south["Gemeenten doen mee"].mood) == (
        "9 van 10",
        "warn",
    )
    assert north["Gemeenten doen mee"].line == "✓ 3 van 3"
    assert row(board, "hele provincie")["Energievisie"].note == "1 augustus 2024"


def test_the_counts_add_up_to_all_findings(
    board: Board, product: ProvincialProduct
) -> None:
    *parts, total = [
        [int(cell.text.replace("–", "0")) for cell in cells[1:]]
        for cells in board.counts.rows
    ]
    found = [f.severity for f in product.findings]

    assert [sum(column) for column in zip(*parts, strict=True)] == total
    assert total == [found.count(severity) for severity in Severity]


def test_what_was_not_given_is_not_counted_as_nothing_wrong(board: Board) -> None:
    told = {cells[0].text: cells[1].text for cells in board.counts.rows}

    assert told["Sectoren"] == "–"
    assert told["Dekking"] == "0"


def test_errors_and_warnings_are_told_with_their_remedy(
    board: Board, product: ProvincialProduct
) -> None:
    told = [f for f in product.findings if f.severity is not Severity.INFO]

    assert len(board.attention) == len(told)
    assert [cell.mood for cell in board.attention][:1] == ["err"]
    assert all(cell.note for cell in board.attention)
    assert board.more == ""


def test_what_changed_since_the_last_round_is_said(board: Board) -> None:
    assert board.since == (
        "Sinds «ronde-1»: 1 nieuw, 1 vervallen, 1 gewijzigd en 0 gelijk gebleven."
    )
    assert board.later is not None
    assert [[cell.text for cell in cells] for cells in board.later.rows] == [
        ["1", "Station Goes", "twaalf maanden"]
    ]


def test_the_last_round_is_a_source_with_its_checksum(
    product: ProvincialProduct,
) -> None:
    (source,) = [one for one in product.sources if one.role == "previous"]

    assert source.name == "product.gpkg"
    assert source.rows == 2
    assert source.sha256


def test_the_page_has_no_script_and_asks_for_nothing(
    product: ProvincialProduct,
) -> None:
    page = monitoring_html(product)

    assert "<script" not in page
    assert "default-src 'none'" in page
    assert 'src="' not in page
    assert page == monitoring_html(product)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_product_without_tables_has_a_board_all_the_same(language: str) -> None:
    spoken = make_product()
    board = monitoring_board(
        replace(spoken, language="en" if language == "en" else "nl")
    )

    assert board.lines == ()
    assert len(board.states.rows) == len(spoken.coverage.subregions)
    assert len(board.states.heads) == 2


def test_the_sheet_shows_the_same_as_the_page(
    board: Board, product: ProvincialProduct, tmp_path: Path
) -> None:
    write_workbook(product, tmp_path / "p.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["Monitoring"]
    cells = {str(c.value) for line in sheet.iter_rows() for c in line if c.value}

    assert board.since in cells
    assert {cell.line for cells_ in board.states.rows for cell in cells_} <= cells


def test_a_last_round_of_another_provincie_is_refused(tmp_path: Path) -> None:
    weird = make_product()
    place = lay_out(tmp_path / "ws", late=True, extra='previous = "vorige.gpkg"')
    from pva_geo.writers.geopackage.product import write_geopackage  # noqa: PLC0415 - one use

    write_geopackage(weird, place / "vorige.gpkg")
    with pytest.raises(Exception, match="Zeeland"):
        build(place)
