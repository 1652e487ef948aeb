"""The broken tables of the reference data: what each gives, no more and no less.

What was planted in each file stands in `defects/README.csv`, made apart from this
program. Rows are those of a spreadsheet: the headings are row 1, and the line `sep=;`
is no row.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest
from saved import boundaries_of

from pva_geo.coverage import check_scheme
from pva_geo.errors import DefinitionError
from pva_geo.model import CoverageReport
from pva_geo.readers import read_scheme

pytestmark = pytest.mark.reference

SEVERITY = {
    "DEF-01": "error",
    "DEF-02": "error",
    "DEF-03": "error",
    "DEF-04": "error",
    "DEF-05": "error",
    "DEF-06": "warning",
    "DEF-07": "warning",
    "DEF-08": "warning",
    "DEF-09": "error",
    "DEF-10": "warning",
    "DEF-12": "info",
    "COV-04": "warning",
}
ALL = tuple(range(2, 58))
"""The 56 rows of Noord-Brabant."""
Found = tuple[str, tuple[int, ...], tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What a file gives."""

    found: tuple[Found, ...] = ()
    """Check, rows, gemeenten, in order."""
    ok: bool = True
    complete: bool = True
    disjoint: bool = True
    subregions: int = 4
    notes: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Key and rows, in order."""
    provincie: str = "Noord-Brabant"


def mended(rows: tuple[int, ...]) -> tuple[str, tuple[int, ...], str]:
    """Codes that lost their form; the gemeenten are those of the rows."""
    return ("DEF-08", rows, "of the rows")


def abolished(rows: tuple[int, ...], codes: str) -> tuple[Found, ...]:
    pairs = zip(rows, codes.split(), strict=True)
    return tuple(("DEF-04", (row,), (code,)) for row, code in pairs)


EXPECTED = {
    "00_goed_noord-brabant.csv": Expected(),
    "01_gemeente_ontbreekt.csv": Expected(
        found=(("DEF-01", (), ("GM0823",)),), ok=False, complete=False
    ),
    "02_gemeente_dubbel.csv": Expected(
        found=(("DEF-02", (19, 20), ("GM0797",)),), ok=False, disjoint=False
    ),
    "03_regel_exact_dubbel.csv": Expected(found=(("DEF-07", (5, 6), ("GM0753",)),)),
    "04_onbekende_code.csv": Expected(
        found=(("DEF-01", (), ("GM0879",)), ("DEF-03", (39,), ())),
        ok=False,
        complete=False,
    ),
    "05_gemeente_andere_provincie.csv": Expected(
        found=(("DEF-05", (58,), ("GM0944",)),), ok=False
    ),
    "06_naam_past_niet_bij_code.csv": Expected(
        found=(("DEF-06", (6,), ("GM0755",)), ("DEF-06", (7,), ("GM0757",)))
    ),
    "07_opgeheven_gemeenten_2021.csv": Expected(
        found=(
            ("DEF-01", (), ("GM1982",)),
            ("DEF-01", (), ("GM1991",)),
            *abolished(
                (7, 18, 24, 36, 50, 51, 52),
                "GM0756 GM0786 GM0815 GM0856 GM1684 GM1685 GM1702",
            ),
        ),
        ok=False,
        complete=False,
    ),
    "08_opgeheven_gemeente_extra.csv": Expected(
        found=abolished((58,), "GM0788"), ok=False
    ),
    "09_spaties_hoofdletters_bom.csv": Expected(
        found=(mended((2,)),),
        notes=(
            ("note.spaces", (2, 8, 32, 35)),
            ("note.scheme.same_name", (26,)),
            ("note.scheme.same_name", (16,)),
        ),
    ),
    "10_voorloopnul_kwijt.csv": Expected(found=(mended(ALL),)),
    "11_code_als_kommagetal.csv": Expected(found=(mended(ALL),)),
    "12_excel_export_cp1252.csv": Expected(notes=(("note.encoding", ()),)),
    "13_excel_sep_regel_utf8bom.csv": Expected(notes=(("note.sep", ()),)),
    "14_andere_kolomnamen_en_volgorde.csv": Expected(notes=(("note.headings", (1,)),)),
    "15_alleen_namen.csv": Expected(
        notes=(
            ("note.scheme.names", ALL),
            ("note.scheme.spelling", (15,)),
            ("note.scheme.spelling", (18,)),
            ("note.scheme.spelling", (22,)),
        )
    ),
    "16_lege_regels_en_totaalregel.csv": Expected(
        found=(("DEF-12", (60,), ()),), notes=(("note.blank_rows", (11,)),)
    ),
    "17_subregio_leeg.csv": Expected(
        found=(
            ("DEF-01", (), ("GM1959",)),
            ("DEF-09", (55,), ("GM1959",)),
            # Bladel alone in «n.n.b.» cuts Reusel-De Mierden off
            ("COV-04", (), ("GM1667",)),
        ),
        ok=False,
        complete=False,
        subregions=5,
    ),
    "18_subregionaam_twee_spellingen.csv": Expected(
        found=(
            ("DEF-10", (47, 55), ()),
            # Moerdijk and Altena do not touch
            ("COV-04", (), ("GM1709",)),
        ),
        subregions=5,
    ),
    "20_titelregels_samengevoegd.xlsx": Expected(
        found=(mended(tuple(range(4, 60))),),
        notes=(
            ("note.sheet", ()),
            ("note.header", (3,)),
            (
                "note.filled_down",
                tuple(row for row in range(4, 60) if row not in (4, 13, 34, 44)),
            ),
        ),
    ),
    "21_alles_samen.csv": Expected(
        found=(
            ("DEF-01", (), ("GM0823",)),
            ("DEF-01", (), ("GM0879",)),
            ("DEF-01", (), ("GM1991",)),
            ("DEF-02", (19, 56), ("GM0797",)),
            ("DEF-03", (38,), ()),
            ("DEF-04", (58,), ("GM0856",)),
            ("DEF-05", (57,), ("GM0944",)),
            mended(tuple(range(2, 59))),
        ),
        ok=False,
        complete=False,
        disjoint=False,
        notes=(("note.encoding", ()),),
    ),
    "22_fryslan_cp1252.csv": Expected(
        subregions=1, notes=(("note.encoding", ()),), provincie="Fryslân"
    ),
    "23_fryslan_mojibake.csv": Expected(
        subregions=1, notes=(("note.mojibake", (16, 19)),), provincie="Fryslân"
    ),
}


def checked(path: Path, provincie: str) -> CoverageReport:
    return check_scheme(read_scheme(path), boundaries_of(2022), provincie=provincie)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_broken_table_gives_exactly_what_was_planted(
    reference: Path, name: str
) -> None:
    expected = EXPECTED[name]
    report = checked(reference / "subregions" / "defects" / name, expected.provincie)
    found = [
        (
            finding.check.value,
            finding.rows,
            finding.gemeenten if finding.check.value != "DEF-08" else "of the rows",
        )
        for finding in report.findings
    ]
    assert found == list(expected.found)
    for finding in report.findings:
        assert finding.severity.value == SEVERITY[finding.check.value]
        assert finding.row == (finding.rows[0] if len(finding.rows) == 1 else None)
        assert finding.source == (name if finding.check.value != "COV-04" else None)
    said = [
        (note.key, note.rows or ((note.row,) if note.row else ()))
        for note in report.notes
    ]
    assert said == list(expected.notes)
    assert (report.ok, report.complete, report.disjoint, len(report.subregions)) == (
        expected.ok,
        expected.complete,
        expected.disjoint,
        expected.subregions,
    )


def test_a_comma_without_quotes_is_refused_with_its_row(reference: Path) -> None:
    name = "19_komma_in_naam_zonder_aanhalingstekens.csv"
    with pytest.raises(DefinitionError, match=r"rij 22: .* tussen aanhalingstekens"):
        read_scheme(reference / "subregions" / "defects" / name)


def test_every_file_of_the_list_has_its_test(reference: Path) -> None:
    path = reference / "subregions" / "defects" / "README.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        listed = [row["bestand"] for row in csv.DictReader(stream)]
    refused = "19_komma_in_naam_zonder_aanhalingstekens.csv"
    assert sorted(listed) == sorted([*EXPECTED, refused])
    assert len(listed) == 24


def test_an_abolished_gemeente_is_told_with_date_and_successor(reference: Path) -> None:
    folder = reference / "subregions" / "defects"
    report = checked(folder / "07_opgeheven_gemeenten_2021.csv", "Noord-Brabant")
    boxmeer = next(f for f in report.findings if "GM0756" in f.gemeenten)
    assert "1 januari 2022" in boxmeer.message("nl")
    assert "Land van Cuijk (GM1982)" in boxmeer.message("nl")
    assert boxmeer.remedy("nl").startswith("Vervang GM0756 door GM1982")
    split = checked(folder / "08_opgeheven_gemeente_extra.csv", "Noord-Brabant")
    (haaren,) = split.findings
    for code in ("GM0757", "GM0824", "GM0855", "GM0865"):
        assert code in haaren.message("nl")
    assert haaren.remedy("nl").startswith("Haal deze rij weg")
