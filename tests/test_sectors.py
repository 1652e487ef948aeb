"""Links to sector tracks: what the table says, what opgaven add, and what is loose."""

from organised import NAMES, table

from pva_geo.model import Check, Finding, Sectors, Severity, Track
from pva_geo.organisation import read_sectors

PROJECTS = {"1": ["woningbouw"], "2": [], "A": ["landbouw/glastuinbouw", "opwek"]}


def read(*rows: dict[str, str]) -> tuple[Sectors, tuple[Finding, ...]]:
    return read_sectors(table(*rows), NAMES, PROJECTS)


def link(spoor: str, **cells: str) -> dict[str, str]:
    return {"spoor": spoor, "rol": "ruimte", "subregio": "N|Z", **cells}


def complete() -> list[dict[str, str]]:
    rows = [link(track.value) for track in Track]
    return [*rows, link("eigen spoor", project="2")]


def test_of_a_complete_table_nothing_is_found() -> None:
    assert read(*complete())[1] == ()


def test_words_in_use_mean_the_same_track() -> None:
    sectors, _ = read(link("TVW"), link("Transitievisie warmte"))

    assert {one.track for one in sectors.links if one.row} == {"warmteprogramma"}


def test_opgaven_link_projects_and_are_marked_as_derived() -> None:
    sectors, _ = read(*complete())

    derived = [one for one in sectors.links if one.basis == "opgaven"]
    assert {one.track: one.projects for one in derived} == {
        "RES": ("A",),
        "woningbouw": ("1",),
    }


def test_a_project_of_the_table_is_not_linked_twice() -> None:
    rows = complete()
    rows[0] |= {"project": "A"}
    sectors, _ = read(*rows)

    assert [one.projects for one in sectors.of("RES")] == [("A",)]


def test_each_track_of_the_handreiking_without_a_row_is_missed() -> None:
    sectors, findings = read(*[r for r in complete() if r["spoor"] != "CES"])

    assert sectors.loose_tracks == ("CES",)
    assert [f.check for f in findings] == [Check.TRACK_UNLINKED]


def test_a_track_without_a_linking_role_is_named_with_its_rows() -> None:
    rows = complete()
    rows[1] |= {"rol": ""}
    _, (finding,) = read(*rows)

    assert (finding.check, finding.rows) == (Check.PIN_ABSENT, (3,))


def test_a_subregion_that_no_track_names_is_missed() -> None:
    rows = [row | {"subregio": "N"} for row in complete()]
    _, findings = read(*rows)

    assert [(f.check, f.subregions) for f in findings] == [
        (Check.SUBREGION_UNLINKED, ("Z",))
    ]


def test_a_track_of_the_whole_provincie_links_all_subregions() -> None:
    rows = [row | {"subregio": ""} for row in complete()]

    assert read(*rows)[1] == ()


def test_projects_that_nothing_links_are_one_finding_that_names_them() -> None:
    rows = [row | {"project": ""} for row in complete()]
    _, (finding,) = read(*rows)

    assert (finding.check, finding.projects) == (Check.PROJECTS_UNLINKED, ("2",))
    assert finding.severity is Severity.INFO


def test_an_unknown_project_is_named_with_its_row() -> None:
    rows = complete()
    rows[2] |= {"project": "99|A"}
    sectors, (finding,) = read(*rows)

    assert (finding.check, finding.variant, finding.row) == (
        Check.BAD_LINK,
        "project",
        4,
    )
    assert sectors.of("warmteprogramma")[0].projects == ("99", "A")


def test_an_empty_table_says_what_to_do() -> None:
    _, (finding,) = read()

    assert (finding.check, finding.variant) == (Check.BAD_LINK, "empty")
    assert "[sectors]" in finding.remedy()
