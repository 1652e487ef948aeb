"""Variants of what a table says: missing, double, abolished, unknown."""

from variant import NAMED, Variant

__all__ = ["CONTENT"]

CONTENT = [
    Variant(
        "subregion",
        "a formula that failed",
        "Utrecht",
        lambda t: t.at("Zeist", 2, "#N/B"),
        findings=[("DEF-01", ()), ("DEF-09", ("Zeist",))],
        notes=[("note.failed", ("Zeist",))],
    ),
    Variant(
        "subregion",
        "a dash",
        "Drenthe",
        lambda t: t.at("Assen", 2, "-"),
        findings=[("DEF-01", ()), ("DEF-09", ("Assen",))],
    ),
    Variant(
        "subregion",
        "unfinished list",
        "Flevoland",
        lambda t: t.each(2, lambda _: "").at("Almere", 2, "Zuid"),
        findings=[("DEF-01", ())] * 5 + [("DEF-09", (row,)) for row in range(3, 8)],
    ),
    Variant(
        "subregion",
        "unknown gemeente",
        "Drenthe",
        lambda t: t.at("Assen", 0, "GM9106"),
        findings=[("DEF-01", ()), ("DEF-03", ("Assen",))],
    ),
    Variant(
        "subregion",
        "misspelt gemeente",
        "Zeeland",
        lambda t: t.only(1, 2).at("Vlissingen", 0, "Vlisingen"),
        findings=[("DEF-01", ()), ("DEF-03", ("Vlisingen",))],
        notes=[("note.scheme.names", (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14))],
    ),
    Variant(
        "changes",
        "abolished, successor missing",
        "Groningen",
        lambda t: t.without("Het Hogeland").plus(["GM1651", "Eemsmond", "Groningen"]),
        findings=[("DEF-01", ()), ("DEF-04", (11,))],
    ),
    Variant(
        "changes",
        "abolished and split, successors there",
        "Fryslân",
        lambda t: t.plus(["GM0140", "Littenseradiel", "Friesland"]),
        findings=[("DEF-04", (20,))],
    ),
    Variant(
        "changes",
        "abolished into another provincie",
        "Zuid-Holland",
        lambda t: t.plus(["GM0545", "Leerdam", "Alblasserwaard"]),
        findings=[("DEF-04", (54,))],
    ),
    Variant(
        "changes",
        "not yet",
        "Zuid-Holland",
        lambda t: t.without("Brielle").plus(
            ["GM1992", "Voorne aan Zee", "Rotterdam/Den Haag"]
        ),
        findings=[("DEF-01", ()), ("DEF-11", (53,))],
    ),
    Variant(
        "changes",
        "by old names",
        "Limburg",
        lambda t: t.only(1, 2).plus(["Nuth", "Zuid-Limburg"]),
        findings=[("DEF-04", (33,))],
        notes=[NAMED],
    ),
    Variant(
        "doubles",
        "in two subregions",
        "Overijssel",
        lambda t: t.plus(["GM0150", "Deventer", "Twente"]),
        findings=[("DEF-02", ("Deventer", 27))],
    ),
    Variant(
        "doubles",
        "the same row",
        "Utrecht",
        lambda t: t.plus(["GM0344", "Utrecht", "U16"]),
        findings=[("DEF-07", ("Utrecht", 28))],
    ),
    Variant(
        "doubles",
        "another provincie",
        "Drenthe",
        lambda t: t.plus(["GM0014", "Groningen", "Drenthe"]),
        findings=[("DEF-05", (14,))],
    ),
    Variant(
        "doubles",
        "names exchanged",
        "Zeeland",
        lambda t: t.at("GM0664", 1, "Hulst").at("GM0677", 1, "Goes"),
        findings=[("DEF-06", (3,)), ("DEF-06", (4,))],
    ),
    Variant(
        "doubles",
        "five mistakes at once",
        "Utrecht",
        lambda t: (
            t.without("Zeist")
            .at("Baarn", 0, "308")
            .plus(
                ["GM0344", "Utrecht", "Amersfoort"],
                ["GM0620", "Vianen", "U16"],
                ["GM0228", "Ede", "Foodvalley"],
            )
        ),
        findings=[
            ("DEF-01", ()),
            ("DEF-02", ("Utrecht", 27)),
            ("DEF-04", (28,)),
            ("DEF-05", (29,)),
            ("DEF-08", ("Baarn",)),
        ],
    ),
]
