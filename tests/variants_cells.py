"""Variants of single cells: codes, names, spaces, totals, spellings."""

from variant import EVERY, MEND, NAMED, Variant, as_text, book, saved

__all__ = ["CELLS"]

SPACES = "note.spaces"


def number(code: str) -> float:
    return float(code[2:])


def lost(code: str) -> str:
    return code[2:].lstrip("0")


CELLS = [
    Variant(
        "codes as numbers",
        "csv",
        "Gelderland",
        lambda t: t.each(0, lost),
        findings=[MEND],
    ),
    Variant(
        "codes as numbers",
        "xlsx",
        "Limburg",
        lambda t: t.each(0, number),
        book("xlsx"),
        findings=[MEND],
    ),
    Variant(
        "codes as numbers",
        "ods",
        "Drenthe",
        lambda t: t.each(0, number),
        book("ods"),
        findings=[MEND],
    ),
    Variant(
        "codes as numbers",
        "decimals",
        "Utrecht",
        lambda t: t.each(0, lambda c: f"{lost(c)}.0"),
        findings=[MEND],
    ),
    Variant(
        "codes as numbers",
        "decimal comma",
        "Zeeland",
        lambda t: t.each(0, lambda c: f"{lost(c)},00"),
        saved(delimiter=";"),
        findings=[MEND],
    ),
    Variant(
        "lost form",
        "GM only",
        "Overijssel",
        lambda t: t.each(0, lambda c: c[2:]),
        findings=[MEND],
    ),
    Variant(
        "lost form",
        "one in lower case",
        "Utrecht",
        lambda t: t.at("Utrecht", 0, "gm0344"),
        findings=[("DEF-08", ("Utrecht",))],
    ),
    Variant(
        "lost form",
        "hyphen",
        "Drenthe",
        lambda t: t.each(0, lambda c: f"GM-{c[2:]}"),
        findings=[MEND],
    ),
    Variant(
        "lost form",
        "with the year",
        "Flevoland",
        lambda t: t.each(0, lambda c: f"2022{c}"),
        findings=[MEND],
    ),
    Variant(
        "lost form",
        "thousands",
        "Groningen",
        lambda t: t.each(0, lambda c: f"{int(c[2:]):,}".replace(",", ".")),
        findings=[MEND],
    ),
    Variant("names", "no codes", "Utrecht", lambda t: t.only(1, 2), notes=[NAMED]),
    Variant(
        "names",
        "in the column of codes",
        "Zeeland",
        lambda t: t.only(1, 2).headed("gemeentecode", "subregio"),
        notes=[NAMED],
    ),
    Variant(
        "names",
        "where a code is not known",
        "Drenthe",
        lambda t: t.at("Assen", 0, "n.v.t.").at("Emmen", 0, "?"),
        notes=[("note.scheme.names", ("Assen", "Emmen"))],
    ),
    Variant(
        "names",
        "codes in their column",
        "Flevoland",
        lambda t: t.only(0, 2).headed("gemeente", "subregio"),
        notes=[("note.scheme.code_in_name", EVERY)],
    ),
    Variant(
        "names",
        "common ones",
        "Zuid-Holland",
        lambda t: t.only(1, 2).at("'s-Gravenhage", 0, "Den Haag"),
        notes=[NAMED, ("note.scheme.spelling", ("Den Haag",))],
    ),
    Variant(
        "suffixes",
        "left out, names only",
        "Limburg",
        lambda t: t.only(1, 2).at("Bergen (L.)", 0, "Bergen"),
        notes=[NAMED, ("note.scheme.spelling", (5,))],
    ),
    Variant(
        "suffixes",
        "added, names only",
        "Overijssel",
        lambda t: t.only(1, 2).at("Hengelo", 0, "Hengelo (O.)"),
        notes=[NAMED, ("note.scheme.spelling", ("Hengelo (O.)",))],
    ),
    Variant(
        "suffixes",
        "of a namesake elsewhere",
        "Limburg",
        lambda t: t.only(1, 2).at("Bergen (L.)", 0, "Bergen (NH.)"),
        findings=[("DEF-01", ()), ("DEF-05", (5,))],
        notes=[NAMED],
    ),
    Variant(
        "apostrophes",
        "typographic, names only",
        "Zuid-Holland",
        lambda t: t.only(1, 2).at(
            "'s-Gravenhage", 0, "\N{RIGHT SINGLE QUOTATION MARK}s-Gravenhage"
        ),
        notes=[NAMED],
    ),
    Variant(
        "apostrophes",
        "cp1252",
        "Zuid-Holland",
        lambda t: t.at(
            "'s-Gravenhage", 1, "\N{LEFT SINGLE QUOTATION MARK}s-Gravenhage"
        ),
        saved(encoding="cp1252"),
        notes=[("note.encoding", ())],
    ),
    Variant(
        "apostrophes",
        "left out, names only",
        "Zuid-Holland",
        lambda t: t.only(1, 2).at("'s-Gravenhage", 0, "s Gravenhage"),
        notes=[NAMED, ("note.scheme.spelling", ("s Gravenhage",))],
    ),
    Variant(
        "totals",
        "one at the end",
        "Utrecht",
        lambda t: t.plus(["Totaal", "26", "3 regio's"]),
        findings=[("DEF-12", (28,))],
    ),
    Variant(
        "totals",
        "subtotals of a pivot",
        "Overijssel",
        lambda t: t.plus(
            ["", "14", "Twente Totaal"],
            ["", "11", "West-Overijssel Totaal"],
            ["", "25", "Eindtotaal"],
        ),
        findings=[("DEF-12", (27,)), ("DEF-12", (28,)), ("DEF-12", (29,))],
    ),
    Variant(
        "totals",
        "notes below, xlsx",
        "Zeeland",
        lambda t: t.plus(
            [],
            ["Bron: CBS"],
            ["* voorlopig"],
            ["Deze lijst is in overleg vastgesteld."],
        ),
        book("xlsx"),
        findings=[("DEF-12", (16,)), ("DEF-12", (17,)), ("DEF-12", (18,))],
        notes=[("note.blank_rows", (15,))],
    ),
    Variant(
        "totals",
        "headings once more",
        "Drenthe",
        lambda t: t.plus(t.headings, after=6),
        findings=[("DEF-12", (8,))],
    ),
    Variant(
        "totals",
        "a number among codes",
        "Flevoland",
        lambda t: t.only(1, 0, 2).plus(["Totaal", "6", ""]),
        findings=[("DEF-12", (8,))],
    ),
    Variant(
        "quotes",
        "astray in a cell",
        "Drenthe",
        save=as_text(lambda text: text.replace(",Assen,", ',"Assen" stad,')),
        findings=[("DEF-06", ("Assen",))],
        notes=[("note.quote", ("Assen",))],
    ),
    Variant(
        "quotes",
        "around whole lines",
        "Limburg",
        save=as_text(lambda text: "".join(f'"{line}"\n' for line in text.splitlines())),
        notes=[("note.quoted_whole", ())],
    ),
    Variant(
        "ragged",
        "a row too short",
        "Utrecht",
        save=as_text(lambda text: text.replace("Zeist,U16", "Zeist")),
        findings=[("DEF-01", ()), ("DEF-09", ("Zeist",))],
    ),
    Variant(
        "ragged",
        "empty cells beyond",
        "Zeeland",
        save=as_text(lambda text: text.replace("Goes,Zeeland", "Goes,Zeeland,,,")),
    ),
    Variant(
        "two spellings",
        "case",
        "Drenthe",
        lambda t: t.at("Assen", 2, "DRENTHE"),
        notes=[("note.scheme.same_name", ("Assen",))],
    ),
    Variant(
        "two spellings",
        "another hyphen",
        "Overijssel",
        lambda t: t.at("Zwolle", 2, "West\N{EN DASH}Overijssel").at(
            "Deventer", 2, "West\N{EN DASH}Overijssel"
        ),
        notes=[("note.scheme.same_name", ("Deventer", "Zwolle"))],
    ),
    Variant(
        "two spellings",
        "a space for a hyphen",
        "Limburg",
        lambda t: t.at("Heerlen", 2, "Zuid Limburg"),
        findings=[("DEF-10", ("Heerlen",))],
    ),
    Variant(
        "two spellings",
        "one letter",
        "Zuid-Holland",
        lambda t: t.at("Gouda", 2, "Midden-Hollant"),
        findings=[("DEF-10", ("Gouda",))],
    ),
    Variant(
        "hard spaces",
        "in names and subregions",
        "Utrecht",
        lambda t: t.at("De Bilt", 1, "De\N{NO-BREAK SPACE}Bilt").at(
            "Soest", 2, "Amersfoort\N{NO-BREAK SPACE}"
        ),
        notes=[(SPACES, (4, "Soest"))],
    ),
    Variant(
        "hard spaces",
        "around codes",
        "Gelderland",
        lambda t: t.at("Ede", 0, " GM0228\N{NO-BREAK SPACE}"),
        notes=[(SPACES, ("Ede",))],
    ),
    Variant(
        "hard spaces",
        "without width",
        "Zeeland",
        lambda t: t.at("Goes", 0, "GM0664\N{ZERO WIDTH SPACE}"),
        book("xlsx"),
        notes=[(SPACES, ("Goes",))],
    ),
    Variant(
        "hard spaces",
        "a line end within",
        "Limburg",
        lambda t: t.at("Venlo", 2, "Noord- en\nMidden-Limburg"),
        book("xlsx"),
        notes=[(SPACES, ("Venlo",))],
    ),
    Variant(
        "hard spaces",
        "double",
        "Overijssel",
        lambda t: t.at("Hof van Twente", 1, "Hof  van Twente"),
        book("ods"),
        notes=[(SPACES, ("Hof  van Twente",))],
    ),
]
