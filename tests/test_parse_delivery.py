"""A list as people send it → projects, and all its mistakes at once, by row."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from lists import GOOD, codes, only, parse
from made import at, box, line

from pva_geo.boundaries import select_provincie
from pva_geo.projects import FIELD_BY_NAME
from pva_geo.readers.projects import read_projects
from pva_geo.sources import read_boundaries


def test_a_good_row_has_no_finding_but_missing_columns() -> None:
    assert codes(parse(GOOD)) == []


def test_all_mistakes_of_a_list_are_said_at_once_with_their_rows() -> None:
    parsed = parse(
        GOOD | {"status": "concreett", "kosten_max": "-4"},
        GOOD | {"projectnummer": "", "naam": "X"},
        GOOD | {"projectnummer": "3", "gemeenten": "De Bild"},
    )
    found = [(f.check.value, f.row, f.cell()) for f in parsed.findings if f.row]
    assert [(check, row) for check, row, _ in found] == [
        ("PRJ-02", 2),
        ("PRJ-02", 2),
        ("PRJ-01", 3),
        ("PRJ-02", 3),
        ("PRJ-02", 4),
        ("PRJ-03", 4),
    ]
    assert found[0][2] == {
        "sheet": None,
        "column": "status",
        "value": "concreett",
        "allowed": ", ".join(FIELD_BY_NAME["status"].allowed),
        "nearest": "concreet",
    }


def test_missing_required_columns_are_all_named_at_once() -> None:
    parsed = parse({"naam": "Station", "opmerking": "iets"})
    missing = [
        finding.facts["field"]
        for finding in parsed.findings
        if finding.check == "PRJ-01" and finding.severity == "error"
    ]
    assert missing == ["projectnummer", "status", "energiedrager", "gemeenten"]
    assert {"projectnummer", "status", "energiedrager"} <= set(parsed.frame.columns)


def test_a_field_wanted_under_a_condition_is_missed_only_then() -> None:
    def missed(row: dict[str, Any]) -> bool:
        infos = [f for f in parse(row).findings if f.severity == "info"]
        return any(f.facts["field"] == "gereed_jaar" for f in infos)

    assert not missed(GOOD | {"fase": "verkenning"})
    assert missed(GOOD | {"fase": "realisatie"})


def test_headings_and_words_of_the_sender_are_understood_by_his_own_table() -> None:
    row = GOOD | {"Soort stroom": "volt"}
    row.pop("energiedrager")
    parsed = parse(
        row,
        columns={"soort STROOM": "energiedrager"},
        values={"energiedrager": {"Volt": "elektriciteit"}},
    )
    assert parsed.frame["energiedrager"].tolist() == ["elektriciteit"]
    assert codes(parsed) == []


def test_what_a_heading_says_beside_its_word_does_not_count() -> None:
    row = {f"{key} (verplicht)": value for key, value in GOOD.items()}
    row |= {"Capaciteit (MW)": "5", "Capaciteit (MVA)": "6"}
    frame = parse(row).frame
    assert frame["project_id"].tolist() == ["1"]
    assert frame[["capaciteit_mw", "capaciteit_mva"]].to_numpy().tolist() == [[5, 6]]


def test_unknown_columns_travel_along_unread() -> None:
    parsed = parse(GOOD | {"Kleur": "groen", "row": "", "source": "SAP"})
    assert parsed.frame["Kleur"].tolist() == ["groen"]
    assert parsed.frame["source_"].tolist() == ["SAP"]


def test_a_cell_that_says_that_it_is_empty_is_empty() -> None:
    parsed = parse(GOOD | {"capaciteit_mw": "n.v.t.", "spanning": "-"})
    assert codes(parsed) == []
    assert parsed.frame["capaciteit_mw"].isna().all()
    assert "note.projects.blank" in [note.key for note in parsed.notes]


def test_points_of_a_column_are_decimal_when_another_cell_shows_it() -> None:
    rows = [
        GOOD | {"projectnummer": str(n), "mw": t}
        for n, t in enumerate(("1.125", "2.5"))
    ]
    assert parse(*rows).frame["capaciteit_mw"].tolist() == [1.125, 2.5]
    assert parse(rows[0]).frame["capaciteit_mw"].tolist() == [1125.0]
    known = parse(rows[0], figures={"mw": frozenset({2})})
    assert known.frame["capaciteit_mw"].tolist() == [1.125]


def test_a_column_named_kosten_holds_both_ends() -> None:
    parsed = parse(GOOD | {"kosten": "20"})
    assert parsed.frame[["kosten_min", "kosten_max"]].to_numpy().tolist() == [[20, 20]]


def test_ends_that_were_exchanged_are_said_and_kept() -> None:
    parsed = parse(GOOD | {"start_jaar": "2030", "gereed_jaar": "2028"})
    finding = only(parsed)
    assert finding.variant == "order"
    assert "«gereed_jaar» 2028, maar «start_jaar» is 2030" in finding.message()
    assert parsed.frame["gereed_jaar"].tolist() == [2028]


def test_a_name_that_is_too_long_is_said_and_kept() -> None:
    parsed = parse(GOOD | {"naam": "N" * 151})
    assert only(parsed).variant == "length"
    assert parsed.frame["naam"].str.len().tolist() == [151]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"x_rd": "125000", "y_rd": "405000"}, None),
        ({"x_rd": "125.000", "y_rd": "405.000"}, None),
        ({"x_rd": "405000", "y_rd": "125000"}, "PRJ-09"),
        ({"lon": "4.95", "lat": "51.63"}, None),
        ({"lon": "4,953", "lat": "51,634"}, None),
        ({"lon": "4.956", "lat": "51.634"}, None),
        ({"lon": "51.63", "lat": "4.95"}, "PRJ-09"),
        ({"x_rd": "4.95", "y_rd": "51.63"}, "PRJ-09.degrees"),
        ({"lon": "125000", "lat": "405000"}, "PRJ-09.metres"),
        ({"x_rd": "12", "y_rd": "13"}, "PRJ-09.lost"),
        ({"x_rd": "", "y_rd": "405000"}, "PRJ-09.lost"),
        ({"x_rd": "veld", "y_rd": "405000"}, "PRJ-09.lost"),
    ],
)
def test_coordinates_are_read_or_their_exchange_is_said(
    columns: dict[str, str], expected: str | None
) -> None:
    row = {k: v for k, v in GOOD.items() if k != "gemeenten"} | columns
    parsed = parse(row)
    lost = expected == "PRJ-09.lost"
    assert codes(parsed) == ([expected] if expected else []) + ["PRJ-03"] * lost
    place = parsed.frame.geometry.iloc[0]
    assert place is None if lost else place.distance(at(5, 5)) < 3000


def test_a_provincie_that_nobody_knows_loses_no_project() -> None:
    parsed = parse(GOOD | {"provincie": "Vorbeeld"})
    assert len(parsed.frame) == 1
    assert only(parsed).cell()["nearest"] == "Voorbeeld"


def test_a_project_of_several_provincies_is_kept_and_one_of_another_passed_over() -> (
    None
):
    rows = [GOOD | {"provincie": "Buurland; voorbeeld"}, GOOD | {"provincie": "PV98"}]
    parsed = parse(*rows)
    assert parsed.frame["provincie"].tolist() == ["PV98|PV99"]
    assert [n.facts for n in parsed.notes if n.key.endswith("elsewhere")] == [{"n": 1}]


def test_an_abolished_gemeente_stands_for_its_successor_and_that_is_noted() -> None:
    parsed = parse(GOOD | {"gemeenten": "Oudstad|gm0001"})
    assert parsed.frame["gemeenten"].tolist() == ["GM0004|GM0001"]
    assert [n.row for n in parsed.notes if n.key.endswith("herindeling")] == [2]


def test_outside_is_a_warning_and_says_where() -> None:
    row = GOOD | {"geometry": at(25, 5), "gemeenten": "Overland"}
    assert "Overland" in only(parse(row)).message()
    sea = GOOD | {"geometry": at(50, 5), "gemeenten": ""}
    assert only(parse(sea)).variant == "sea"


def test_place_and_gemeente_that_disagree_are_said() -> None:
    finding = only(parse(GOOD | {"geometry": at(5, 5)}))
    assert finding.check == "PRJ-05"
    assert finding.point == (125_000.0, 405_000.0)


def test_an_invalid_search_area_is_mended_and_said() -> None:
    bow = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    bow = shapely.transform(bow, lambda p: p * 1000 + [120_000, 400_000])
    parsed = parse(GOOD | {"geometry": bow, "gemeenten": ""})
    assert codes(parsed) == ["GEO-01.project"]
    mended = parsed.frame.geometry.iloc[0]
    assert mended.is_valid
    assert mended.area == pytest.approx(2e6)


def test_coordinates_that_are_no_numbers_lose_the_geometry_and_not_the_project() -> (
    None
):
    parsed = parse(GOOD | {"geometry": shapely.Point(np.nan, 1)})
    assert codes(parsed) == ["GEO-01.project.lost"]
    assert parsed.frame["gemeenten"].tolist() == ["GM0004"]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (GOOD | {"projectnummer": "VOORBEELD"}, "example"),
        (GOOD | {"projectnummer": "Totaal"}, "total"),
        ({key: key for key in GOOD}, "heading"),
        ({"gemeenten": "zie kaart"}, "ignored"),
    ],
)
def test_a_row_that_is_no_project_is_passed_over_and_said(
    row: dict[str, str], key: str
) -> None:
    parsed = parse(GOOD, row)
    assert len(parsed.frame) == 1
    assert [(n.key, n.row) for n in parsed.notes] == [(f"note.projects.{key}", 3)]


def test_a_project_without_number_keeps_its_id_in_any_order() -> None:
    rows = [GOOD | {"projectnummer": "", "naam": name} for name in ("Een", "Twee")]
    forth, back = parse(*rows).frame, parse(*reversed(rows)).frame
    assert forth["project_id"].tolist() == back["project_id"].tolist()[::-1]
    assert forth["project_id"].nunique() == 2


class TestPublishedLayers:
    """Oddities of pMIEK layers that a province publishes.

    Every id is 0, one is missing; the name stands in `Legenda` or in `Omschrijving`;
    numbers and letters; no column for the carrier; a star for a footnote that is not
    in the data; an area of context that is no project.
    """

    POINTS = (
        {
            "Id": "0",
            "Legenda": "Nieuw 50/13 kV station Aa *",
            "Projectnummer": "2",
            "Status": "concreet",
            "geometry": at(5, 5),
        },
        {
            "Id": "",
            "Legenda": "Verzwaren 150/50 kV Bergen",
            "Projectnummer": "10",
            "Status": "concreet",
            "geometry": at(5, 15),
        },
    )
    AREAS = (
        {
            "Id": "0",
            "Legenda": "Voorverkenning pMIEK project waterstof",
            "Omschrijving": "Aftakking verspreide industrie",
            "Projectnummer": "T",
            "Status": "voorverkenningsfase",
            "geometry": box(2, 2, 4, 4),
        },
        {
            "Id": "3",
            "Legenda": "Voorverkenning pMIEK project waterstof",
            "Omschrijving": "Aftakking verspreide industrie",
            "Projectnummer": "T",
            "Status": "voorverkenningsfase",
            "geometry": box(12, 2, 14, 4),
        },
        {
            "Id": "0",
            "Legenda": "",
            "Omschrijving": "N-MIEK gebied",
            "Projectnummer": "",
            "Status": "",
            "geometry": box(0, 0, 20, 20),
        },
    )

    def test_names_are_found_in_whichever_column(self) -> None:
        assert parse(*self.POINTS).frame["naam"].tolist() == [
            "Nieuw 50/13 kV station Aa",
            "Verzwaren 150/50 kV Bergen",
        ]
        assert (
            parse(*self.AREAS).frame["naam"].tolist()
            == ["Aftakking verspreide industrie"] * 2
        )

    def test_ids_that_are_all_zero_are_no_identifier(self) -> None:
        assert parse(*self.POINTS).frame["project_id"].tolist() == ["2", "10"]
        zero = [GOOD | {"projectnummer": "0", "naam": n} for n in ("Een", "Twee")]
        parsed = parse(*zero)
        assert parsed.frame["project_id"].nunique() == 2
        assert codes(parsed) == ["PRJ-01", "PRJ-01"]

    def test_what_has_no_column_is_read_from_the_name_and_said(self) -> None:
        parsed = parse(*self.POINTS)
        frame = parsed.frame
        assert frame["energiedrager"].tolist() == ["elektriciteit"] * 2
        assert frame["spanningsniveau_kv"].tolist() == ["50/13", "150/50"]
        assert frame["ingreep"].tolist() == ["nieuw", "verzwaring"]
        finding = only(parsed)
        assert finding.variant == "column.guessed"
        assert "elektriciteit (2)" in finding.message()

    def test_an_area_of_context_is_no_project(self) -> None:
        parsed = parse(*self.AREAS)
        assert parsed.frame["project_id"].tolist() == ["T", "T"]
        assert [n.row for n in parsed.notes if n.key.endswith("context")] == [4]

    def test_lines_with_letters_for_numbers_are_projects(self) -> None:
        row = dict(self.AREAS[0]) | {
            "Projectnummer": "A",
            "geometry": line((1, 1), (9, 1)),
        }
        assert parse(row).frame["project_id"].tolist() == ["A"]


@pytest.mark.reference
@pytest.mark.parametrize("provincie", ["Noord-Brabant", "Gelderland", "Zuid-Holland"])
def test_the_real_list_gives_the_same_projects_in_both_formats(
    reference: Path, provincie: str
) -> None:
    known = read_boundaries()
    place = select_provincie(known, provincie)
    files = [reference / "projects" / f"energieprojecten.{s}" for s in ("csv", "xlsx")]
    table, book = (read_projects([file], place, known) for file in files)
    assert not [f for f in table.findings if f.severity == "error"]
    left, right = (m.frame.drop(columns=["source", "geometry"]) for m in (table, book))
    assert left.equals(right)
    assert table.frame.geometry.geom_equals(book.frame.geometry).sum() == (
        table.frame.geometry.notna().sum()
    )


def test_a_word_that_names_no_type_is_noted_and_left_out() -> None:
    parsed = parse(GOOD | {"type": "cluster"}, GOOD | {"type": "station"})
    assert parsed.frame["type"].tolist() == [None, "station"]
    (told,) = [n for n in parsed.notes if n.key == "note.projects.dropped"]
    assert "«type» staat 1 keer een woord" in str(told.to_dict("nl")["message"])
