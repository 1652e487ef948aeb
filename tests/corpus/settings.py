"""`pva.toml`, and the texts and templates that it names."""

from pathlib import Path

from corpus.case import BUILD, Case, Step, cases, change, put, remove, steps, zipped

__all__ = ["SETTINGS_CASES"]

TOML = "pva.toml"


def end(*lines: str) -> Step:
    """Add lines to the settings."""

    def done(folder: Path) -> None:
        with (folder / TOML).open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")

    return done


def linked(folder: Path) -> None:
    """Put a link into the workspace that leads out of it, and a glob through it."""
    other = folder.parent / "buiten"
    other.mkdir()
    (other / "lijst.csv").write_bytes((folder / "projecten.csv").read_bytes())
    (folder / "elders").symlink_to(other)
    change("projecten.csv", "elders/*.csv")(folder)


def output(line: str) -> Step:
    return change('folder = "uitvoer"', line)


# fmt: off
ROWS = [
    ("no file", "gone", remove(TOML), 3, "{ws}/pva.toml", "pva-geo init"),
    ("no file", "folder", steps(remove(TOML), lambda f: (f / TOML).mkdir()), 3, "pva.toml"),
    ("encoding", "cp1252", put(TOML, 'name = "Fryslân"'.encode("cp1252")), 3, "pva.toml", "UTF-8"),
    ("encoding", "UTF-16", put(TOML, 'name = "x"'.encode("utf-16")), 3, "pva.toml", "UTF-8"),
    ("encoding", "zeros", put(TOML, bytes(500)), 3, "pva.toml"),
    ("toml", "no quotes", change('"Utrecht"', "Utrecht"), 3, "pva.toml", "regel 2"),
    ("toml", "open section", change("[scheme]", "[scheme"), 3, "pva.toml", "regel 6"),
    ("toml", "key twice", change("year = 2022", "year = 2022\nyear = 2022"), 3, "pva.toml", "regel 4"),
    ("toml", "section twice", end("[scheme]", 'file = "x"'), 3, "pva.toml"),
    ("toml", "open text", change('"uitvoer"', '"uitvoer'), 3, "pva.toml", "regel 1"),
    ("toml", "prose", put(TOML, "Dit is mijn werkmap.\n"), 3, "pva.toml", "regel 1"),
    ("toml", "nested beyond measure", put(TOML, "a = " + "[" * 5000 + "]" * 5000), 3, "pva.toml"),
    ("missing", "everything", put(TOML, ""), 3, "[provincie]", "[scheme]"),
    ("missing", "provincie", change('name = "Utrecht"\n', ""), 3, "[provincie]"),
    ("missing", "scheme", change('file = "indeling.csv"\n', ""), 3, "[scheme]"),
    ("unknown section", "near", change("[output]", "[outputs]"), 3, "[outputs]", "[output]"),
    ("unknown section", "far", end("[zzz]"), 3, "[zzz]"),
    ("unknown key", "near", output('foldr = "x"'), 3, "foldr", "folder"),
    ("unknown key", "far", output("zzz = 1"), 3, "zzz", "language"),
    ("unknown key", "of chapter", end("[chapter]", 'keuzes = "x"'), 3, "keuzes", "keuze"),
    ("unknown key", "of map", end("[map]", 'achtergrond = "x"'), 3, "achtergrond", "background"),
    ("unknown key", "column", end("[projects.columns]", '"Kop" = "naaam"'), 3, "naaam", "naam"),
    ("unknown key", "column of values", end("[projects.values.staat]", 'a = "b"'), 3, "staat"),
    ("value", "number for text", output("folder = 3"), 3, "[output] folder", "«3»"),
    ("value", "blank text", output('folder = " "'), 3, "[output] folder"),
    ("value", "text for year", change("2022", '"2022"'), 3, "[provincie] year", "«2022»"),
    ("value", "year of long ago", change("2022", "1815"), 3, "[provincie] year", "«1815»"),
    ("value", "year and a half", change("2022", "2022.5"), 3, "[provincie] year"),
    ("value", "a day for a year", change("2022", "2022-01-01"), 3, "[provincie] year"),
    ("value", "text for list", change('["projecten.csv"]', '"projecten.csv"'), 3, "[projects] files"),
    ("value", "numbers in list", change('["projecten.csv"]', "[1, 2]"), 3, "[projects] files"),
    ("value", "list for text", change('"indeling.csv"', '["indeling.csv"]'), 3, "[scheme] file"),
    ("value", "section as key", change("[output]\n", ""), 3, "folder"),
    ("size", "larger than settings are", lambda f: (f / TOML).write_text("# x\n" * 260_000, encoding="utf-8"), 3, TOML, "1 MB"),
    ("path", "zero byte", change("indeling.csv", "in\\u0000deling.csv"), 3, "is er niet"),
    ("path", "too long", change("indeling.csv", "a" * 300), 3, "a" * 300),
    ("path", "the folder itself", change("indeling.csv", "."), 3, "map, geen bestand"),
    ("path", "of a list, the root", change("projecten.csv", "/"), 3, "«/»"),
    ("path", "of a list, stars within", change("projecten.csv", "a**b.csv"), 3, "«a**b.csv»"),
    ("path", "of a list, zero byte", change("projecten.csv", "a\\u0000b"), 3, "[projects] files"),
    ("path", "of a list, too long", change("projecten.csv", "a" * 300), 3, "a" * 300),
    ("path", "of a list, an open bracket", change("projecten.csv", "[.csv"), 3, "«[.csv»"),
    ("path", "of a list, above the workspace", change("projecten.csv", "../*/*.csv"), 3, "«../*/*.csv»", "werkmap"),
    ("path", "of a list, by a link", linked, 3, "«elders/*.csv»", "elders/lijst.csv"),
    ("width", "negative", end("[tolerance]", "sliver_width = -1"), 3, "sliver_width", "«-1»"),
    ("width", "text", end("[tolerance]", 'noise_width = "smal"'), 3, "noise_width", "«smal»"),
    ("width", "true", end("[tolerance]", "noise_width = true"), 3, "noise_width"),
    ("width", "not a number", end("[tolerance]", "sliver_width = nan"), 3, "sliver_width"),
    ("width", "infinite", end("[tolerance]", "sliver_width = inf"), 3, "sliver_width"),
    ("choice", "language", output('language = "de"'), 3, "[output] language", "«de»", "nl"),
    ("choice", "background", end("[map]", 'background = "google"'), 3, "«google»", "pdok"),
    ("choice", "public", output('public = "ja"'), 3, "[output] public", "true"),
    ("choice", "public as number", output("public = 1"), 3, "[output] public"),
    ("table", "columns as text", end("[projects.columns]", "naam = 1"), 3, "[projects.columns]"),
    ("table", "values as text", end("[projects.values]", 'status = "x"'), 3, "[projects.values]"),
]
TEXTS = [
    ("text", "gone", end("[chapter]", 'keuze = "keuze.md"'), 3, "keuze.md", "is er niet"),
    ("text", "folder", steps(lambda f: (f / "keuze.md").mkdir(), end("[chapter]", 'keuze = "keuze.md"')), 3, "keuze.md"),
    ("text", "not UTF-8", steps(put("keuze.md", b"\xff\xfe\x00"), end("[chapter]", 'keuze = "keuze.md"')), 3, "keuze.md", "UTF-8"),
    ("text", "too long", steps(put("keuze.md", "x" * 200_001), end("[chapter]", 'keuze = "keuze.md"')), 3, "keuze.md", "200 kB"),
    ("template", "gone", end("[chapter]", 'template = "stijl.docx"'), 3, "stijl.docx"),
    ("template", "text", steps(put("stijl.docx", "geen Word"), end("[chapter]", 'template = "stijl.docx"')), 3, "stijl.docx", ".docx"),
    ("template", "empty", steps(put("stijl.docx", b""), end("[chapter]", 'template = "stijl.docx"')), 3, "stijl.docx"),
    ("template", "another zip", steps(put("stijl.docx", zipped([("a", b"b")])), end("[chapter]", 'template = "stijl.docx"')), 3, "stijl.docx"),
    ("template", "folder", steps(lambda f: (f / "stijl.docx").mkdir(), end("[chapter]", 'template = "stijl.docx"')), 3, "stijl.docx"),
    ("output", "a file", put("uitvoer", "van mij"), 3, "{ws}/uitvoer", "geen map"),
    ("output", "over an input", steps(output('folder = "."'), put("product.json", "{}"), change('"projecten.csv"', '"projecten.csv", "product.json"')), 3, "product.json"),
    ("output", "beneath a file", steps(put("bezet", "van mij"), output('folder = "bezet/uitvoer"')), 3, "bezet"),
    ("output", "a name of a folder", lambda f: (f / "uitvoer" / "kaart.html").mkdir(parents=True), 3, "kaart.html"),
]
SETTINGS_CASES: list[Case] = [*cases("settings", BUILD, ROWS), *cases("settings", BUILD, TEXTS)]
# fmt: on
