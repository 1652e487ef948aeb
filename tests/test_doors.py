"""Nothing is opened that was not asked for, and products lead nowhere but by https.

That the readers open listed formats alone is in `test_door.py`; paths and globs of
`pva.toml`, archives and disguised files are in the corpus.
"""

import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import docx
import pytest
from broken import drop_triggers
from commands import contents, pva_geo
from corpus.case import change
from corpus.polygons import drawn
from corpus.tables import CELLS, book
from docx.opc.constants import RELATIONSHIP_TYPE

from pva_geo.readers.files.door import spatial_layers
from pva_geo.readers.tables import read_sheets

TARGET = re.compile(rb'<Relationship\b[^>]*\bTargetMode="External"[^>]*>')
LINK = re.compile(r"<a\b[^>]*\bhref=[\"']([^\"']*)", re.IGNORECASE)
ATTACHED = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    "attachedTemplate"
)
EVIL = (
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://127.0.0.1/x",
    "\\\\server\\share\\x.dotm",
    "data:text/html,<script>alert(1)</script>",
    "=HYPERLINK(A1)",
)


def external(archive: Path) -> list[bytes]:
    """Give every relation in an office file that leads out of it."""
    with zipfile.ZipFile(archive) as parts:
        return [
            found
            for name in parts.namelist()
            for found in TARGET.findall(parts.read(name))
        ]


def test_triggers_of_a_foreign_geopackage_are_not_run(workspace: Path) -> None:
    drawn()(workspace)
    path = workspace / "vlakken.gpkg"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE spoor (wat TEXT)")
        for event in ("INSERT", "UPDATE", "DELETE"):
            database.execute(
                f"CREATE TRIGGER na_{event} AFTER {event} ON vlakken BEGIN"  # noqa: S608 - ours
                " DELETE FROM spoor; END"
            )
    before = contents(workspace)
    assert pva_geo("check", workspace).code == 0
    assert contents(workspace) == before


def test_a_virtual_table_is_no_layer(workspace: Path) -> None:
    drawn()(workspace)
    path = workspace / "vlakken.gpkg"
    with closing(sqlite3.connect(path)) as database, database:
        drop_triggers(database)
        database.execute("PRAGMA writable_schema = 1")
        database.execute(
            "UPDATE sqlite_master SET sql = 'CREATE VIRTUAL TABLE vlakken USING"
            " VirtualOGR(''grenzen.gpkg'', 0, ''gemeenten'')', rootpage = 0"
            " WHERE name = 'vlakken'"
        )
    assert spatial_layers(path) == ()
    ran = pva_geo("check", workspace)
    assert (ran.code, ran.out) == (3, "")
    assert "vlakken.gpkg" in ran.err


def test_links_of_a_workbook_to_other_files_are_not_followed(
    workspace: Path,
) -> None:
    book("xlsx")(workspace)
    path = workspace / "indeling.xlsx"
    plain = read_sheets(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/externalLinks/externalLink1.xml", "<kapot")
        archive.writestr(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            '<Relationships><Relationship Id="rId1" TargetMode="External"'
            ' Target="file:///etc/passwd"/></Relationships>',
        )
        archive.writestr("xl/vbaProject.bin", b"kapot")
    assert read_sheets(path) == plain
    assert len(plain[0].rows) == len(CELLS)


def hostile_list(folder: Path) -> None:
    """Put addresses that lead elsewhere into every column that could become a link."""
    head = "projectnummer,naam,energiedrager,status,gemeenten,bron,url,website\n"
    rows = [
        f'{n},"{text}",elektriciteit,concreet,Zeist,"{text}","{text}","{text}"\n'
        for n, text in enumerate(EVIL, start=1)
    ]
    (folder / "projecten.csv").write_text(head + "".join(rows), encoding="utf-8")


def test_links_in_products_are_https_or_nothing(workspace: Path) -> None:
    hostile_list(workspace)
    text = " ".join(f"[hier]({address})" for address in EVIL[:5])
    with (workspace / "pva.toml").open("a", encoding="utf-8") as toml:
        toml.write(f"[chapter]\nkeuze = '''{text}\n[goed](https://example.org/a)'''\n")
    ran = pva_geo("build", workspace)
    assert ran.code in (0, 1), ran.err
    for page in (workspace / "uitvoer").rglob("*.html"):
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            assert link.startswith(("#", "https://")), (page.name, link)
    for name in ("product.xlsx", "hoofdstuk-e.docx"):
        for relation in external(workspace / "uitvoer" / name):
            assert b'Target="https://' in relation, (name, relation)


@pytest.mark.parametrize("address", EVIL[1:4])
def test_what_a_template_links_to_is_not_taken_over(
    workspace: Path, address: str
) -> None:
    template = docx.Document()
    settings = template.part._settings_part
    settings.rels.get_or_add_ext_rel(ATTACHED, address)
    template.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    header = template.sections[0].header
    header.is_linked_to_previous = False
    header.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    template.save(str(workspace / "stijl.docx"))
    change("[output]", '[chapter]\ntemplate = "stijl.docx"\n[output]')(workspace)
    assert pva_geo("build", workspace).code == 0
    assert external(workspace / "uitvoer" / "hoofdstuk-e.docx") == []
