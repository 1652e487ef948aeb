"""One cell of a project list → its values, or the value that is most likely meant."""

import pytest

from pva_geo.projects import FIELD_BY_NAME, split_records
from pva_geo.projects.values import nearest, read_value

READ = [
    ("gereed_jaar", "2030", {"gereed_jaar": 2030}),
    ("gereed_jaar", "2027 Q3", {"gereed_jaar": 2027, "gereed_kwartaal": 3}),
    ("gereed_jaar", "3e kwartaal 2027", {"gereed_jaar": 2027, "gereed_kwartaal": 3}),
    ("gereed_jaar", "2030-06-01", {"gereed_jaar": 2030, "gereed_kwartaal": 2}),
    ("gereed_jaar", "31-12-2030", {"gereed_jaar": 2030, "gereed_kwartaal": 4}),
    ("gereed_jaar", "eind 2031", {"gereed_jaar": 2031}),
    (
        "gereed_jaar",
        "2026-2028",
        {"gereed_jaar": 2028, "gereed_vroegst": 2026, "gereed_laatst": 2028},
    ),
    ("start_jaar", "2026–2028", {"start_jaar": 2026}),
    ("aantal_min", "1-3 stations", {"aantal_min": 1, "aantal_max": 3}),
    ("aantal_min", "0-1", {"aantal_min": 0, "aantal_max": 1}),
    ("aantal_max", "5 nieuwe stations", {"aantal_max": 5}),
    ("kosten_max", "€ 20 - 40 mln", {"kosten_max": 40.0, "kosten_min": 20.0}),
    ("kosten_min", "20 tot en met 40", {"kosten_min": 20.0, "kosten_max": 40.0}),
    ("kosten_max", "1.250,5", {"kosten_max": 1250.5}),
    ("capaciteit_mva", "80 MVA", {"capaciteit_mva": 80.0}),
    ("capaciteit_mw", "0,4", {"capaciteit_mw": 0.4}),
    ("spanningsniveau_kv", "150/20 kV", {"spanningsniveau_kv": "150/20"}),
    ("spanningsniveau_kv", "150 kV / 20 kV", {"spanningsniveau_kv": "150/20"}),
    ("spanningsniveau_kv", "52,5", {"spanningsniveau_kv": "52.5"}),
    ("peildatum", "1 februari 2025", {"peildatum": "2025-02-01"}),
    ("peildatum", "2025-01-31T00:00:00", {"peildatum": "2025-01-31"}),
    ("openbaar", "Nee", {"openbaar": False}),
    ("opgaven", "wonen; opwek", {"opgaven": "woningbouw|opwek"}),
    ("pmiek_ronde", "pMIEK 1.0", {"pmiek_ronde": "1.0"}),
    ("type", "kabel_nieuw", {"type": "verbinding", "ingreep": "nieuw"}),
    (
        "status",
        "Concreet pMIEK project elektriciteit",
        {"status": "concreet", "energiedrager": "elektriciteit"},
    ),
    (
        "energiedrager",
        "elektriciteit en warmte",
        {"energiedrager": "meerdere", "energiedragers": "elektriciteit|warmte"},
    ),
    ("besluiten", "Gedeputeerde Staten: 1-4-2025", {"besluiten": "GS: 2025-04-01"}),
    (
        "investeringsplan",
        "Enexis: 2024: E-1",
        {"investeringsplan": "Enexis: 2024: E-1"},
    ),
    ("samenhang", "onderdeel van 7", {"samenhang": "7: onderdeel van"}),
    ("samenhang", "A (alternatief voor)", {"samenhang": "A: alternatief voor"}),
    (
        "betrokken_partijen",
        "trekker: TenneT|gemeente Oss",
        {"betrokken_partijen": "TenneT: trekker|gemeente Oss"},
    ),
]

UNREAD = [
    ("gereed_jaar", "1830"),
    ("gereed_jaar", "binnen vijf jaar"),
    ("gereed_kwartaal", "5"),
    ("capaciteit_mw", "-3"),
    ("capaciteit_mw", "1e6"),
    ("capaciteit_mva", "90000"),
    ("aantal_min", "1,5"),
    ("aantal_min", "één"),
    ("spanningsniveau_kv", "150000"),
    ("spanningsniveau_kv", "0/20"),
    ("peildatum", "31-02-2025"),
    ("openbaar", "misschien"),
    ("opgaven", "wonen; dromen"),
    ("samenhang", "hangt samen met 7"),
    ("afwegingsscores", "urgentie knelpunt: hoog"),
    ("nationaal_miek", "wellicht"),
]

MEANT = [
    ("status", "concret", "concreet"),
    ("energiedrager", "electriciteit", "elektriciteit"),
    ("gereed_jaar", "1905-07-22", "2030"),
    ("gereed_jaar", "30", "2030"),
    ("kosten_max", "25000000", "25"),
    ("spanningsniveau_kv", "150000", "150"),
    ("spanningsniveau_kv", "2026-10-20", "20/10"),
    ("status", "paars", ""),
]


@pytest.mark.parametrize(("field", "text", "values"), READ)
def test_a_cell_is_read(field: str, text: str, values: dict[str, object]) -> None:
    assert read_value(FIELD_BY_NAME[field], text) == values


@pytest.mark.parametrize(("field", "text"), UNREAD)
def test_what_the_field_does_not_allow_is_not_read(field: str, text: str) -> None:
    assert read_value(FIELD_BY_NAME[field], text) is None


@pytest.mark.parametrize(("field", "text", "meant"), MEANT)
def test_the_nearest_allowed_value_is_named(field: str, text: str, meant: str) -> None:
    assert nearest(FIELD_BY_NAME[field], text) == meant


def test_a_point_in_a_number_of_the_file_is_decimal() -> None:
    field = FIELD_BY_NAME["capaciteit_mw"]
    assert read_value(field, "1.125") == {"capaciteit_mw": 1125.0}
    assert read_value(field, "1.125", figure=True) == {"capaciteit_mw": 1.125}


def test_records_come_apart_again() -> None:
    field = FIELD_BY_NAME["afwegingsscores"]
    written = read_value(field, "urgentie: 3: vol in 2027; robuustheid: 2")
    assert written is not None
    assert split_records(field, str(written[field.name])) == [
        {"criterium": "urgentie", "score": 3, "motivering": "vol in 2027"},
        {"criterium": "robuustheid", "score": 2},
    ]
