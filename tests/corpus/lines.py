"""Command lines: wrong usage, targets that cannot be written, services and databases."""

from corpus.case import Case, Step, change, nothing

__all__ = ["LINES"]

LOOSE = (
    "--boundaries",
    "{ws}/grenzen.gpkg",
    "--provincie",
    "Utrecht",
    "--scheme",
    "{ws}/indeling.csv",
)
Line = tuple[str, str, tuple[str, ...], int, tuple[str, ...]]
# fmt: off
USAGE: list[Line] = [
    ("unknown", "command", ("chekc",), 2, ("«chekc»", "check")),
    ("unknown", "command of nothing", ("zzzz",), 2, ("«zzzz»",)),
    ("unknown", "option of pva-geo", ("--zzz",), 2, ("--zzz",)),
    ("unknown", "option", ("build", "{ws}", "--zzz"), 2, ("--zzz", "pva-geo build --help")),
    ("unknown", "option, nearly", ("check", "--provinice", "Utrecht"), 2, ("--provinice", "--provincie")),
    ("unknown", "short option", ("check", "-z"), 2, ("-z",)),
    ("unknown", "language", ("check", "{ws}", "--language", "de"), 2, ("--language", "nl of en")),
    ("unknown", "paper", ("map", "{ws}", "--paper", "a0"), 2, ("--paper", "a4")),
    ("missing", "product", ("verify",), 2, ("PRODUCT",)),
    ("missing", "provincie", ("init", "{ws}/nieuw"), 2, ("--provincie",)),
    ("missing", "second side", ("compare", "{ws}"), 2, ("NEW",)),
    ("missing", "both sides", ("compare",), 2, ("OLD",)),
    ("missing", "value", ("check", "--scheme"), 2, ("--scheme",)),
    ("missing", "output of a repair", ("repair", "{ws}"), 2, ("--output",)),
    ("missing", "boundaries", ("check", *LOOSE[2:]), 2, ("--boundaries",)),
    ("missing", "scheme", ("check", *LOOSE[:4]), 2, ("--scheme",)),
    ("missing", "all but the year", ("check", "--year", "2022"), 2, ("--boundaries", "--provincie", "--scheme")),
    ("mixed", "workspace and loose files", ("check", "{ws}", *LOOSE), 2, ("--boundaries", "--scheme")),
    ("mixed", "workspace and year", ("check", "{ws}", "--year", "2022"), 2, ("--year",)),
    ("too much", "second workspace", ("build", "{ws}", "{ws}"), 2, ("{ws}",)),
    ("too much", "third side", ("compare", "a", "b", "c"), 2, ("c",)),
    ("too much", "path with spaces", ("verify", "mijn", "product.gpkg"), 2, ("product.gpkg", "aanhalingstekens")),
    ("number", "year in words", ("check", "--year", "nu"), 2, ("--year", "geheel getal")),
    ("number", "half a year", ("init", "{ws}/n", "--provincie", "Utrecht", "--year", "2022.5"), 2, ("--year",)),
    ("number", "rows below zero", ("build", "{ws}", "--max-rows", "-1"), 2, ("--max-rows",)),
    ("number", "rows in words", ("build", "{ws}", "--max-rows", "alle"), 2, ("--max-rows",)),
    ("overlay", "no name", ("compare", "res", "subres", "--overlay", "=x.csv"), 2, ("--overlay",)),
    ("overlay", "no file", ("compare", "res", "subres", "--overlay", "x"), 2, ("--overlay",)),
]
COULD_NOT: list[Line] = [
    ("provincie", "unknown to init", ("init", "{ws}/n", "--provincie", "Zeelend"), 3, ("«Zeelend»", "Zeeland")),
    ("provincie", "empty", ("init", "{ws}/n", "--provincie", ""), 3, ("provincie",)),
    ("provincie", "a code of nothing", ("init", "{ws}/n", "--provincie", "PV00"), 3, ("«PV00»",)),
    ("year", "of init, earlier", ("init", "{ws}/n", "--provincie", "Utrecht", "--year", "1999"), 3, ("1999", "2022")),
    ("year", "of init, later", ("init", "{ws}/n", "--provincie", "Utrecht", "--year", "2099"), 3, ("2099",)),
    ("year", "of repair, earlier", ("repair", "{ws}", "--output", "{ws}/n.csv", "--to-year", "2019"), 3, ("2019", "2022")),
    ("year", "of repair, beyond", ("repair", "{ws}", "--output", "{ws}/n.csv", "--to-year", "9999999"), 3, ()),
    ("start", "no such file", ("init", "{ws}/n", "--provincie", "Utrecht", "--from", "weg.csv"), 3, ("«weg.csv»",)),
    ("start", "no scheme", ("init", "{ws}/n", "--provincie", "Utrecht", "--from", "{ws}/pva.toml"), 3, ("pva.toml",)),
    ("start", "there already", ("init", "{ws}", "--provincie", "Utrecht"), 3, ("{ws}/pva.toml", "bestaat al")),
    ("start", "in a file", ("init", "{ws}/indeling.csv", "--provincie", "Utrecht"), 3, ("{ws}/indeling.csv", "geen map")),
    ("start", "beneath a file", ("init", "{ws}/indeling.csv/n", "--provincie", "Utrecht"), 3, ("indeling.csv",)),
    ("workspace", "none", ("check", "{ws}/weg"), 3, ("{ws}/weg/pva.toml", "pva-geo init")),
    ("workspace", "a file", ("check", "{ws}/indeling.csv"), 3, ("indeling.csv",)),
    ("workspace", "none, build", ("build", "{ws}/weg"), 3, ("{ws}/weg/pva.toml",)),
    ("workspace", "none, map", ("map", "{ws}/weg"), 3, ("{ws}/weg/pva.toml",)),
    ("workspace", "none, repair", ("repair", "{ws}/weg", "--dry-run"), 3, ("{ws}/weg/pva.toml",)),
    ("workspace", "a name too long", ("check", "{ws}/" + "a" * 5000), 3, ()),
    ("workspace", "a name of 300 letters", ("check", "{ws}/" + "a" * 300), 3, ()),
    ("target is an input", "json over the scheme", ("check", "{ws}", "--json", "{ws}/indeling.csv"), 3, ("indeling.csv", "invoerbestand")),
    ("target is an input", "map over the settings", ("check", "{ws}", "--map", "{ws}/pva.toml"), 3, ("pva.toml", "invoerbestand")),
    ("target is an input", "findings over boundaries", ("check", "{ws}", "--findings", "{ws}/grenzen.gpkg"), 3, ("grenzen.gpkg", "invoerbestand")),
    ("target is an input", "map over a list", ("map", "{ws}", "--output", "{ws}/projecten.csv"), 3, ("projecten.csv", "invoerbestand")),
    ("target is an input", "repair over the scheme", ("repair", "{ws}", "--output", "{ws}/indeling.csv"), 3, ("indeling.csv", "invoerbestand")),
    ("target is an input", "audit over the scheme", ("repair", "{ws}", "--output", "{ws}/n.csv", "--audit", "{ws}/indeling.csv"), 3, ("indeling.csv",)),
    ("target is an input", "by another way", ("check", "{ws}", "--json", "{ws}/../ws/indeling.csv"), 3, ("indeling.csv", "invoerbestand")),
    ("target is an input", "compare over a side", ("compare", "{ws}/indeling.csv", "{ws}", "--json", "{ws}/indeling.csv"), 3, ("indeling.csv", "invoerbestand")),
    ("target's name", "findings", ("check", "{ws}", "--findings", "{ws}/b.shp"), 3, ("b.shp", ".gpkg")),
    ("target's name", "map", ("map", "{ws}", "--output", "{ws}/k.pdf"), 3, ("k.pdf", ".html")),
    ("target's name", "picture", ("map", "{ws}", "--output", "{ws}/k.html", "--png", "{ws}/k.jpg"), 3, ("k.jpg", ".png")),
    ("target's name", "repair", ("repair", "{ws}", "--output", "{ws}/n.pdf"), 3, ("n.pdf", ".csv")),
    ("target's name", "audit", ("repair", "{ws}", "--output", "{ws}/n.csv", "--audit", "{ws}/a.pdf"), 3, ("a.pdf", ".json")),
    ("target's name", "one for two", ("repair", "{ws}", "--output", "{ws}/n.csv", "--audit", "{ws}/n.csv"), 3, ("n.csv",)),
    ("target cannot be", "a folder", ("check", "{ws}", "--json", "{ws}"), 3, ("{ws}",)),
    ("target cannot be", "beneath a file", ("check", "{ws}", "--json", "{ws}/pva.toml/x.json"), 3, ("pva.toml",)),
    ("target cannot be", "a long name", ("check", "{ws}", "--json", "{ws}/" + "a" * 300), 3, ("a" * 300,)),
    ("target cannot be", "a map in a folder's place", ("map", "{ws}", "--output", "{ws}/../ws.html/"), 0, ()),
    ("target cannot be", "feedback in a file", ("build", "{ws}", "--feedback", "{ws}/indeling.csv"), 3, ("indeling.csv", "geen map")),
    ("loose", "no boundaries", ("check", "--boundaries", "weg.gpkg", *LOOSE[2:]), 3, ("weg.gpkg", "is er niet")),
    ("loose", "no scheme", ("check", *LOOSE[:4], "--year", "2022", "--scheme", "weg.csv"), 3, ("weg.csv", "is er niet")),
    ("loose", "no provincie", ("check", *LOOSE[:2], "--year", "2022", "--provincie", "Limburg", *LOOSE[4:]), 3, ("«Limburg»",)),
    ("loose", "no year", ("check", *LOOSE), 3, ("grenzen.gpkg", "--year")),
    ("loose", "no layer", ("check", *LOOSE, "--year", "2022", "--layer", "X"), 3, ("indeling.csv", "«X»")),
]
# fmt: on
SOURCES = {
    "postgresql": "postgresql://lezer:zwaluw@127.0.0.1:1/grenzen",
    "postgres": "postgres://lezer:zwaluw@127.0.0.1:1/grenzen",
    "with a driver": "postgresql+psycopg://lezer:zwaluw@127.0.0.1:1/grenzen",
    "PG": "PG:host=127.0.0.1 port=1 user=lezer password=zwaluw",
    "mysql": "mysql://lezer:zwaluw@127.0.0.1:1/grenzen",
    "plain http": "http://lezer:zwaluw@127.0.0.1:1/grenzen.gpkg",
    "ftp": "ftp://lezer:zwaluw@127.0.0.1:1/grenzen.gpkg",
    "file": "file:///etc/passwd",
    "WFS": "WFS:http://lezer:zwaluw@127.0.0.1:1/wfs",
    "no database": "postgresql://",
}
"""Addresses at which nothing listens; the password is `zwaluw`."""


def _line(group: str, line: Line, spoil: Step = nothing) -> Case:
    cause, name, run, code, says = line
    return Case(
        group=group, cause=cause, name=name, spoil=spoil, run=run, code=code, says=says
    )


def _source(name: str, address: str) -> Case:
    return Case(
        group="service",
        cause="address of boundaries",
        name=name,
        spoil=change('source = "grenzen.gpkg"', f'source = "{address}"'),
    )


# fmt: off
LINES: list[Case] = [*(_line("line", line) for line in USAGE), *(_line("line", line) for line in COULD_NOT), *(_source(name, address) for name, address in SOURCES.items())]
# fmt: on
