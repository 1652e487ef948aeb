"""Projects that depend on each other, are part of each other, and tie subregions."""

import geopandas as gpd
import pytest
from made import at, line, make_product

from pva_geo.attach import attach_projects
from pva_geo.coherence import parts_of, read_coherence, tie_subregions
from pva_geo.coherence.graph import circles
from pva_geo.model import Finding, Samenhang
from pva_geo.schema import RD_NEW


def projects(*samenhang: str | None, **columns: list[object]) -> gpd.GeoDataFrame:
    count = len(samenhang)
    data = {
        "project_id": [str(n) for n in range(1, count + 1)],
        "samenhang": list(samenhang),
        "source": "lijst.csv",
        "row": range(2, count + 2),
    }
    return gpd.GeoDataFrame({**data, **columns}, geometry=[None] * count, crs=RD_NEW)


def only(findings: tuple[Finding, ...]) -> Finding:
    (finding,) = findings
    return finding


def test_ties_are_read_and_resolved() -> None:
    found = read_coherence(projects("2: voorwaarde voor|3: alternatief voor", None, ""))
    assert found.findings == ()
    assert [(t.project_id, t.kind, t.other_id) for t in found.ties] == [
        ("1", Samenhang.VOORWAARDE_VOOR, "2"),
        ("1", Samenhang.ALTERNATIEF_VOOR, "3"),
    ]


def test_a_number_of_the_same_round_is_found() -> None:
    frame = projects("2: onderdeel van", None, pmiek_ronde=["2.0", "2.0"])
    frame["project_id"] = ["2.0-1", "2.0-2"]
    assert read_coherence(frame).ties[0].other_id == "2.0-2"


@pytest.mark.parametrize("number", ["9", "1"])
def test_a_number_of_no_other_project_is_said_with_its_row(number: str) -> None:
    finding = only(read_coherence(projects(f"{number}: onderdeel van", None)).findings)
    assert (finding.check, finding.variant, finding.row) == ("PRJ-02", "unresolved", 2)
    assert finding.severity == "error"


def test_what_waits_for_itself_is_said_once() -> None:
    frame = projects(
        "2: voorwaarde voor", "1: voorwaarde voor|3: afhankelijk van", None
    )
    finding = only(read_coherence(frame).findings)
    assert (finding.variant, finding.projects) == ("circle", ("1", "2"))


def test_both_ways_of_saying_it_are_no_circle() -> None:
    frame = projects("2: voorwaarde voor", "1: afhankelijk van")
    assert read_coherence(frame).findings == ()


@pytest.mark.parametrize(
    ("first", "then", "early"),
    [
        ((2030, None), (2029, None), True),
        ((2030, None), (2030, None), False),
        ((2030, 3), (2030, 2), True),
        ((2030, 3), (2030, None), False),
        ((None, None), (2029, None), False),
    ],
)
def test_ready_before_what_it_waits_for_is_a_warning(
    first: tuple[int | None, int | None],
    then: tuple[int | None, int | None],
    *,
    early: bool,
) -> None:
    frame = projects(
        None,
        "1: afhankelijk van",
        gereed_jaar=[first[0], then[0]],
        gereed_kwartaal=[first[1], then[1]],
    )
    findings = read_coherence(frame).findings
    assert [(f.variant, f.severity) for f in findings] == [("early", "warning")] * early


def test_parts_in_a_circle_are_no_parts() -> None:
    frame = projects("2: onderdeel van", "1: onderdeel van", "1: onderdeel van")
    assert parts_of(frame) == {"1": ("3",)}


def test_circles_are_found_in_a_long_chain() -> None:
    chain = [(str(n), str(n + 1)) for n in range(5000)]
    assert circles(chain) == []
    assert len(circles([*chain, ("5000", "0")])[0]) == 5001


STATION = {"energiedrager": "elektriciteit", "status": "concreet"}
CLUSTER = [
    STATION | {"naam": "Cluster", "geometry": at(5, 5), "capaciteit_mva": 100.0},
    STATION
    | {
        "naam": "Deel een",
        "geometry": at(4, 5),
        "capaciteit_mva": 60.0,
        "samenhang": "1: onderdeel van",
    },
    STATION
    | {
        "naam": "Deel twee",
        "geometry": at(15, 5),
        "capaciteit_mva": 50.0,
        "samenhang": "1: onderdeel van",
    },
]


def test_a_whole_counts_through_its_parts_and_never_beside_them() -> None:
    product = make_product(CLUSTER)
    assert product.projects["telt"].tolist() == [False, True, True]
    total = product.provincie_totals
    assert (total.betrokken, total.trekt, total.toegerekend) == (2, 2, 2.0)
    leaf = "capaciteit_mva/elektriciteit/concreet"
    assert total.measures == {leaf: 110.0}
    west, oost, *_ = product.subregion_totals
    assert (west.measures[leaf], oost.measures[leaf]) == (60.0, 50.0)
    assert (west.trekt, oost.trekt) == (1, 1)
    assert product.agrees
    assert set(product.attachments["project_id"]) == {"1", "2", "3"}


def test_parts_that_do_not_add_up_to_the_whole_are_said() -> None:
    finding = only(make_product(CLUSTER).findings)
    assert (finding.check, finding.severity) == ("AGG-02", "warning")
    assert finding.projects == ("1", "2", "3")
    assert "is capaciteit (MVA) 100, maar" in finding.message()
    assert "tellen op tot 110." in finding.message()
    right = [CLUSTER[0] | {"capaciteit_mva": 110.0}, *CLUSTER[1:]]
    assert make_product(right).findings == ()


def test_subregions_are_tied_by_what_lies_in_both_and_by_ties_between_leads() -> None:
    rows = [
        STATION | {"naam": "Kabel", "geometry": line((4, 5), (14, 5))},
        STATION
        | {"naam": "West", "geometry": at(5, 5), "samenhang": "3: afhankelijk van"},
        STATION | {"naam": "Oost", "geometry": at(15, 5)},
    ]
    product = make_product(rows)
    ties = read_coherence(product.projects).ties
    shares = attach_projects(
        product.projects, product.coverage.subregions, product.area.polygon
    )
    leads = dict(
        zip(
            product.projects["project_id"],
            product.projects["hoofdsubregio"],
            strict=True,
        )
    )
    (pair,) = tie_subregions(ties, shares, leads, ["west", "oost"])
    assert pair.subregions == ("west", "oost")
    assert pair.projects == ("1",)
    assert [tie.other_id for tie in pair.ties] == ["3"]
    assert pair.strength == 2
