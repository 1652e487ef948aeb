"""Chapter E as a reviewer reads it: every figure, sum, caption, word and name.

Two provincies, each in both languages: Noord-Brabant as it ships, and voorbeeldland,
which has every feature. Figures are read back from the words and the tables and looked
for in product.json, from which this module works out by itself what may be shown.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

import geopandas as gpd
import pytest
import shapely
from made import box, make_product

from pva_geo import build, read_boundaries, select_provincie
from pva_geo.catalogue import Language
from pva_geo.model import ProvincialProduct
from pva_geo.render.figures import draw_figures
from pva_geo.report.chapter.blocks import Bullets, Chapter, Figure, Paragraph, Table
from pva_geo.report.chapter.text import chapter_of
from pva_geo.start import copy_examples, start_workspace
from pva_geo.writers.document import product_document

NUMBER = re.compile(r"(?<![\w-])[-\u2212]?\d+(?:[.,]\d+)*(?![\w])")
WORDS = {
    "nl": [
        "één",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
    ],
    "en": [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ],
}
CASES = [
    (name, language)
    for name in ("noord-brabant", "voorbeeldland")
    for language in ("nl", "en")
]
RESTS = ("buiten-provincie", "niet-toegewezen")
GAP = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}
MONTHS = [
    *(("januari", "january"), ("februari", "february"), ("maart", "march")),
    *(("april",), ("mei", "may"), ("juni", "june"), ("juli", "july")),
    *(("augustus", "august"), ("september",), ("oktober", "october")),
    *(("november",), ("december",)),
]
DAY = re.compile(r"(\d{1,2}) ([A-Za-z]+) (\d{4})")
SURE = {
    "nl": ("volledig", "sluitend", "compleet", "bewezen", "vastgesteld"),
    "en": ("complete", "completely", "proven", "adopted"),
}
DUTCH = {
    "de",
    "het",
    "een",
    "zijn",
    "wordt",
    "niet",
    "voor",
    "naar",
    "deze",
    "dit",
    "met",
}
ENGLISH = {"the", "are", "which", "this", "that", "with", "has", "have", "each"}


class Told(NamedTuple):
    """A chapter with what it tells of."""

    product: ProvincialProduct
    chapter: Chapter
    document: dict[str, Any]
    names: re.Pattern[str]


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Told:
    name, language = request.param
    folder = str(tmp_path_factory.getbasetemp())
    return _told(name, language, folder)


@cache
def _told(name: str, language: Language, folder: str) -> Told:
    laid = copy_examples(Path(folder) / f"beoordeling-{language}", language)
    place = next(place for place in laid if place.name == name)
    product = build(place)
    chapter = chapter_of(product, draw_figures(product))
    document = json.loads(product_document(product))
    return Told(product, chapter, document, names_of(document))


def blocks(chapter: Chapter) -> Iterator[Any]:
    for section in chapter.sections:
        yield from section.blocks


def tables(chapter: Chapter) -> list[Table]:
    return [block for block in blocks(chapter) if isinstance(block, Table)]


def sentences(chapter: Chapter) -> Iterator[str]:
    """Give what the chapter says in words of its own, paragraph by paragraph."""
    for block in blocks(chapter):
        if isinstance(block, Paragraph) and not block.own:
            yield block.text
        elif isinstance(block, Bullets) and not block.own:
            yield from block.items
        elif isinstance(block, Figure):
            yield from (
                block.title,
                block.alt,
                *filter(None, (block.note, block.source)),
            )


def as_iso(day: str, month: str, year: str) -> str:
    place = next(p for p, names in enumerate(MONTHS, 1) if month.lower() in names)
    return f"{year}-{place:02}-{int(day):02}"


def as_number(text: str, language: str) -> Decimal:
    plain = text.replace("\u2212", "-")
    grouped, point = (".", ",") if language == "nl" else (",", ".")
    return Decimal(plain.replace(grouped, "").replace(point, "."))


def without_names(text: str, told: Told) -> str:
    """Take out names and numbers of projects, places, files and parties."""
    text = re.sub(r"[Pp]roject [\dA-Z][\w-]*", "@", text)
    return re.sub(r"\b\d{1,3}/\d+ kV", "", told.names.sub("@", text))


def names_of(document: dict[str, Any]) -> re.Pattern[str]:
    names = {str(v) for p in document["projects"] for v in p.values()}
    names |= {s["name"] for s in document["scheme"]["subregions"]}
    names |= {g["gemeente"] for g in document["gemeenten"]}
    for source in document["sources"]:
        names |= {str(source[k]) for k in ("name", "layer", "attribution", "licence")}
        names.add(str(source["sha256"])[:12])
    names.add(document["provincie"]["name"])
    kept = {n for n in names - {"None"} if len(n) > 1 and re.search("[A-Za-z]", n)}
    longest = "|".join(re.escape(n) for n in sorted(kept, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest})(?!\w)")


class Known:
    """Figures that may be shown: those of the document, as they are rounded.

    A part of a sum may differ from its own rounding by one step, so that parts add up.
    """

    def __init__(self) -> None:
        self.found: set[Decimal] = set()

    def add(self, value: float, *, part: bool = False) -> None:
        for scale in (1, 1e-3, 1e-6, 100):
            for digits in (0, 1, 2):
                step = Decimal(1).scaleb(-digits)
                shown = Decimal(repr(value * scale)).quantize(step, ROUND_HALF_UP)
                self.found |= {shown, shown + step, shown - step} if part else {shown}

    def walk(self, node: object, *, part: bool = False) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                within = part or key in ("totals", "attachments", "subregions")
                self.walk(value, part=within)
        elif isinstance(node, list):
            for value in node:
                self.walk(value, part=part)
        elif isinstance(node, int | float) and not isinstance(node, bool):
            self.add(node, part=part)


def known_figures(document: dict[str, Any]) -> set[Decimal]:
    known, projects = Known(), document["projects"]
    for key in ("provincie", "year", "totals", "proof", "indicators", "coverage"):
        known.walk({key: document[key]})
    for project in projects:
        known.walk({"attachments": project["attachments"]})
        known.walk(project.get("gereed_jaar"))
    for count in counts(document):
        known.add(count)
    totals = document["totals"]
    for part in (
        totals["provincie"],
        *totals["subregions"],
        *(totals[r] for r in RESTS),
    ):
        for measure in ("capaciteit_mw", "capaciteit_mva", "lengte_m"):
            for statuses in part[measure].values():
                known.add(sum(statuses.values()), part=True)
    for measure in ("toegerekend", "trekt"):
        parts = [part[measure] for part in document["totals"]["subregions"]]
        known.add(sum(parts), part=True)
    return known.found


def counts(document: dict[str, Any]) -> list[int]:
    """Count what a sentence may count: sets, carriers, crossings, open points."""
    projects, subregions = document["projects"], document["scheme"]["subregions"]
    counting = [p for p in projects if p.get("telt", True)]
    names = ("gemeenten", "sources", "projects", "ties", "subregion_ties")
    found = [len(document[name]) for name in names]
    found += [len(subregions), *(len(s["gemeenten"]) for s in subregions)]
    for pair in document["subregion_ties"]:
        found += [len(pair["projects"]), len(pair["ties"])]
    for field in ("energiedrager", "status", "fase"):
        found += Counter(str(p.get(field)) for p in counting).values()
    found += Counter((p["energiedrager"], p["status"]) for p in counting).values()
    held = [[a["subregion_id"] for a in p["attachments"]] for p in projects]
    inside = [sum(place not in RESTS for place in places) for places in held]
    away = [RESTS[0] in places for places in held]
    found += [sum(n > 1 for n in inside), sum(n > 2 for n in inside)]
    found.append(sum(a and n > 0 for a, n in zip(away, inside, strict=True)))
    found.append(sum(a and n == 0 for a, n in zip(away, inside, strict=True)))
    severities = Counter(finding["severity"] for finding in document["findings"])
    open_points = (
        len(document["open_slots"]) + severities["error"] + severities["warning"]
    )
    found += [len(projects) - len(counting), severities["error"], open_points]
    for name in ("planning", "participation", "sectors"):
        held = document[name] or {}
        found += [len(value) for value in held.values() if isinstance(value, list)]
    dependencies = {
        frozenset((t["project_id"], t["other_id"])) for t in document["ties"]
    }
    return [*found, len(dependencies), 0, 1]


def test_every_figure_in_words_and_tables_is_one_of_the_product(told: Told) -> None:
    language, known = told.product.language, known_figures(told.document)
    days = set(re.findall(r"\d{4}-\d{2}-\d{2}", json.dumps(told.document)))
    for text in sentences(told.chapter):
        bare = re.sub(r"(tabel|table|bijlage|annex|Figuur|Figure) \d+", "", text)
        days_said = DAY.findall(bare)
        assert {as_iso(*day) for day in days_said} <= days, text
        bare = without_names(DAY.sub("", bare), told)
        said = [as_number(n, language) for n in NUMBER.findall(bare)]
        said += [
            Decimal(place)
            for place, word in enumerate(WORDS[language], 1)
            if place > 1 and re.search(rf"\b{word}\b", bare, re.IGNORECASE)
        ]
        assert set(said) <= known, text
    for table in tables(told.chapter):
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                if column.number and NUMBER.search(cell):
                    shown = as_number(NUMBER.findall(cell)[0], language)
                    assert abs(shown) in known, (table.title, row)


def test_a_wrong_figure_would_be_found(told: Told) -> None:
    known = known_figures(told.document)
    assert Decimal(len(told.document["gemeenten"])) in known
    assert Decimal(4711) not in known


def test_parts_in_a_table_add_up_to_the_total_that_is_shown(told: Told) -> None:
    language, seen = told.product.language, 0
    for table in tables(told.chapter):
        if not table.totals:
            continue
        parts, total = table.rows[: -table.totals], table.rows[-table.totals]
        for place, column in enumerate(table.columns):
            if not column.number or not NUMBER.fullmatch(total[place].rstrip("%")):
                continue
            shown = [as_number(row[place].rstrip("%"), language) for row in parts]
            assert sum(shown) == as_number(total[place].rstrip("%"), language), (
                table.title
            )
            seen += 1
    assert seen > 5


def test_leads_and_attributed_add_up_to_the_projects_of_the_product(told: Told) -> None:
    table = next(
        t for t in tables(told.chapter) if len(t.columns) == 4 and t.totals == 2
    )
    language, total = told.product.language, told.document["totals"]["provincie"]
    ends = [
        as_number(row[place], language) for row in table.rows[-2:] for place in (2, 3)
    ]
    assert set(ends) == {Decimal(total["projects"])}
    named = [row[0] for row in table.rows[:-2]]
    assert len(named) == len(told.document["scheme"]["subregions"]) + 2


def test_captions_are_numbered_in_order_and_every_reference_has_its_table(
    told: Told,
) -> None:
    titles = [block.title for block in blocks(told.chapter) if hasattr(block, "title")]
    for kind in (("Tabel", "Table"), ("Figuur", "Figure")):
        found = [re.match(rf"(?:{'|'.join(kind)}) (\d+)\. \S", t) for t in titles]
        numbers = [int(match[1]) for match in found if match]
        assert numbers == list(range(1, len(numbers) + 1))
    labels = {table.label for table in tables(told.chapter)}
    annexes = {
        section.heading.split(".")[0].lower()
        for section in told.chapter.sections
        if section.heading.startswith(("Bijlage", "Annex"))
    }
    text = " ".join(sentences(told.chapter))
    asked = set(re.findall(r"(?:tabel|table) \d+", text))
    assert asked <= labels
    assert set(re.findall(r"(?:bijlage|annex) \d+", text)) <= annexes


def test_nothing_is_empty(told: Told) -> None:
    for section in told.chapter.sections:
        assert section.blocks, section.heading
    for table in tables(told.chapter):
        assert len(table.rows) > table.totals
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert all(text.strip() for text in sentences(told.chapter))


def test_no_placeholder_and_no_slip_of_the_pen_is_left(told: Told) -> None:
    cells = [c for t in tables(told.chapter) for row in t.rows for c in row]
    for text in (*sentences(told.chapter), *cells):
        bare = without_names(text, told)
        assert not re.search(
            r"\[|\]|\{|\}|TODO|\bXX|\bNone\b(?! of)|\bnan\b|\bnull\b|NaT|%s|invullen|"
            "lorem",
            bare,
        ), text
        assert not re.search(r"  | ,|\.\.|\(\)|\(en\)|gemeente\(n\)", bare), text


def test_sentences_begin_with_a_capital_and_end_in_one_full_stop(told: Told) -> None:
    for section in told.chapter.sections:
        if section.heading.startswith(("Bijlage 1", "Annex 1")):
            continue
        for block in section.blocks:
            if isinstance(block, Paragraph) and block.kind != "term":
                assert re.match(r"[A-ZÉ]|'s-|\d", block.text), block.text
                assert re.search(r"[^.]\.$", block.text), block.text
                for one in re.split(r"(?<=[a-z)])\. ", block.text):
                    assert re.match(r"[A-ZÉ0-9]|'s-", one), one


def test_no_grammar_goes_wrong(told: Told) -> None:
    text = " ".join(sentences(told.chapter))
    assert not re.search(
        r"\b1 (gemeenten|projecten|subregio’s)|[Éé]én (projecten|gemeenten|punten)|"
        r"[Ee]r zijn één|\b0 (projecten|gemeenten)|alle één|\bone (projects|points)",
        text,
    )


def test_each_gemeente_is_listed_once_and_projects_in_natural_order(told: Told) -> None:
    listed = next(
        s for s in told.chapter.sections if re.match("(Bijlage|Annex) 1", s.heading)
    )
    text = "; ".join(
        block.text
        for block in listed.blocks
        if isinstance(block, Paragraph) and block.kind == "text"
    )
    for gemeente in told.document["gemeenten"]:
        name = re.escape(gemeente["gemeente"])
        assert len(re.findall(rf"(?:^|[,;] ){name}(?=$|[,;])", text)) == 1
    ids = [str(project["project_id"]) for project in told.document["projects"]]
    assert ids in [[row[0] for row in table.rows] for table in tables(told.chapter)]


def test_every_source_is_named_once_with_its_licence(told: Told) -> None:
    table = next(t for t in tables(told.chapter) if "sha256" in t.columns[-1].label)
    assert len(table.rows) == len(told.document["sources"])
    assert all(all(cell for cell in row[:5]) for row in table.rows)
    for source, row in zip(told.document["sources"], table.rows, strict=True):
        assert row[1].startswith(source["name"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_paragraph_is_equal_for_two_provincies_but_for_the_method(
    language: Language, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = str(tmp_path_factory.getbasetemp())
    one, other = (
        _told(name, language, folder) for name in ("noord-brabant", "voorbeeldland")
    )
    shared = set(sentences(one.chapter)) & set(sentences(other.chapter))
    method = ("Alles is gerekend", "Everything is computed")
    assert shared == {text for text in shared if text.startswith(method)}


@pytest.mark.parametrize("name", ["noord-brabant", "voorbeeldland"])
def test_both_languages_have_the_same_sections_tables_and_figures(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = str(tmp_path_factory.getbasetemp())
    dutch, english = (
        _told(name, cast("Language", one), folder) for one in ("nl", "en")
    )
    sides = (dutch.chapter, english.chapter)
    kinds = [[[type(b) for b in s.blocks] for s in side.sections] for side in sides]
    assert kinds[0] == kinds[1]
    for one, other in zip(*(tables(side) for side in sides), strict=True):
        assert len(one.rows) == len(other.rows)
        for mine, theirs in zip(one.rows, other.rows, strict=True):
            for column, a, b in zip(one.columns, mine, theirs, strict=True):
                if column.number and NUMBER.fullmatch(a.rstrip("%")):
                    shown = as_number(a.rstrip("%"), "nl")
                    assert shown == as_number(b.rstrip("%"), "en")


def test_each_language_keeps_to_itself(told: Told) -> None:
    strange = ENGLISH if told.product.language == "nl" else DUTCH
    headings = [section.heading for section in told.chapter.sections]
    heads = [c.label for t in tables(told.chapter) for c in t.columns]
    for text in (*sentences(told.chapter), *headings, *heads):
        bare = without_names(text, told)
        words = set(re.findall(r"[a-z]+", bare.lower()))
        assert not words & strange, text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_concept_is_never_called_complete(language: Language) -> None:
    product = make_product(subregions=GAP, language=language)
    chapter = chapter_of(product, draw_figures(product))
    assert chapter.mark in ("CONCEPT", "DRAFT")
    denied = r"(niet|nog niet|not|not yet|No) (?:\w+ )?"
    for text in sentences(chapter):
        bare = text.replace(product.notice or "", "")
        for word in SURE[language]:
            bare = re.sub(rf"{denied}{word}", "", bare)
            assert not re.search(rf"\b{word}\b", bare), text
    opening = next(iter(sentences(chapter)))
    assert re.search("concept|draft", opening)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sound_chapter_does_not_speak_of_a_draft(language: Language) -> None:
    chapter = chapter_of(make_product(language=language))
    assert chapter.mark is None
    assert not re.search(r"[Cc]oncept|[Dd]raft", " ".join(sentences(chapter)))


def test_the_faults_of_a_concept_are_told_with_their_size() -> None:
    text = " ".join(sentences(chapter_of(make_product(subregions=GAP))))
    assert "Er is één fout: één gat van 20,0 km²." in text


@pytest.mark.parametrize("n", [0, 1, 2, 12, 13, 100])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_any_number_of_projects_is_said_in_good_grammar(
    n: int, language: Language
) -> None:
    wide = {"geometry": box(8, 8, 12, 12), "energiedrager": "warmte"}
    rows = [{"naam": f"P{number}", **wide} for number in range(n)]
    chapter = chapter_of(make_product(rows, language=language))
    text = " ".join(sentences(chapter))
    assert not re.search(
        r"\b1 (gemeenten|projecten|projects)|[Éé]én (projecten|punten)|\b0 projec|"
        r"geen projecten ligt|één projecten|alle één|one projects|"
        r"\b(twee|12|13|100) project\b|[Aa]ll one|Alle één",
        text,
    )
    if n > 1:
        assert not re.search(r"\bis er twee|\bligt er\b", text)


def test_a_project_that_cannot_be_in_use_before_another_is_named() -> None:
    rows = [
        {"naam": "Eerst", "geometry": box(1, 1, 2, 2), "gereed_jaar": 2030},
        {
            "naam": "Dan",
            "geometry": box(3, 3, 4, 4),
            "gereed_jaar": 2028,
            "samenhang": "1: afhankelijk van",
        },
    ]
    text = " ".join(sentences(chapter_of(make_product(rows))))
    assert (
        "Project 2 kan niet vóór project 1 in gebruik: het staat gepland voor 2028, "
        "project 1 voor 2030."
    ) in text


def test_what_two_projects_say_of_each_other_is_told_once() -> None:
    rows = [
        {"naam": "A", "geometry": box(1, 1, 2, 2), "samenhang": "2: voorwaarde voor"},
        {"naam": "B", "geometry": box(3, 3, 4, 4), "samenhang": "1: afhankelijk van"},
    ]
    chapter = chapter_of(make_product(rows))
    table = next(t for t in tables(chapter) if "Verbanden tussen projecten" in t.title)
    assert len(table.rows) == 1
    assert "is één verband opgegeven" in " ".join(sentences(chapter))


def test_without_a_crossing_project_the_counts_are_explained_under_the_method() -> None:
    rows = [{"naam": "Een", "geometry": box(1, 1, 2, 2), "energiedrager": "warmte"}]
    chapter = chapter_of(make_product(rows))
    section = next(s for s in chapter.sections if "werkwijze" in s.heading)
    assert any(
        "telt op" in b.text or "tellen" in b.text
        for b in section.blocks
        if isinstance(b, Paragraph)
    )


def test_a_region_over_the_border_of_the_provincie_is_said(tmp_path: Path) -> None:
    start_workspace(tmp_path, "Utrecht", start="res")
    product = build(tmp_path)
    assert product.shared_regions == {"Foodvalley": ("Gelderland",)}
    text = " ".join(sentences(chapter_of(product)))
    assert (
        "De RES-regio Foodvalley ligt ook in de provincie Gelderland; hier gaat het "
        "alleen om het deel in Utrecht."
    ) in text


def test_boundaries_that_are_derived_are_called_so(tmp_path: Path) -> None:
    start_workspace(tmp_path, "Utrecht", start="res", year=2023)
    text = " ".join(sentences(chapter_of(build(tmp_path))))
    assert (
        "De gemeentegrenzen van 2023 zijn afgeleid uit die van een eerder jaar" in text
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_subregion_and_no_projects_leave_no_empty_section(
    language: Language, tmp_path: Path
) -> None:
    start_workspace(tmp_path, "Drenthe", start="provincie", language=language)
    product = build(tmp_path)
    chapter = chapter_of(product, draw_figures(product))
    headings = " ".join(section.heading for section in chapter.sections)
    assert not re.search("regio-indeling|The subregions|Onderbouwing|Reasons", headings)
    assert all(section.blocks for section in chapter.sections)
    text = " ".join(sentences(chapter))
    assert not re.search(r"\b(0|één|one) (subregio’s|subregions|projecten)", text)
    assert all(len(table.rows) > table.totals for table in tables(chapter))


def test_gemeenten_that_are_cut_are_never_counted_twice_in_a_total(
    tmp_path: Path,
) -> None:
    start_workspace(tmp_path, "Utrecht", start="res")
    outline = select_provincie(read_boundaries(), "Utrecht").polygon
    west, south, east, north = outline.bounds
    ends = ((west, 140_000.0), (140_000.0, east))
    halves = [shapely.box(left, south, right, north) for left, right in ends]
    gpd.GeoDataFrame(
        {"subregion_id": ["W", "O"], "subregio": ["West", "Oost"]},
        geometry=[shapely.intersection(outline, half) for half in halves],
        crs="EPSG:28992",
    ).to_file(tmp_path / "helften.gpkg")
    settings = tmp_path / "pva.toml"
    settings.write_text(settings.read_text().replace("indeling.csv", "helften.gpkg"))
    product = build(tmp_path)
    chapter = chapter_of(product, draw_figures(product))
    first, cut = (tables(chapter)[place] for place in (0, 3))
    assert first.rows[-1][1] == "telt niet op"
    shares: dict[str, Decimal] = {}
    for gemeente, _, share in cut.rows:
        shown = as_number(share.rstrip("%"), "nl")
        shares[gemeente] = shares.get(gemeente, Decimal(0)) + shown
    assert set(shares.values()) == {Decimal(100)}
    text = " ".join(sentences(chapter))
    assert f"De gemeenten {', '.join(list(shares)[:-1])} en {list(shares)[-1]}" in text
    parts = [t for t in sentences(chapter) if "(deel)" in t]
    assert all(sum(f"{name} (deel)" in t for t in parts) == 2 for name in shares)
