"""What a person fills in: decisions on projects that look alike, choices of a repair."""

from pathlib import Path

from corpus.case import BUILD, Case, Step, cases, change, made, put, steps

__all__ = ["CHOICES"]

DECISIONS = "beslissingen.csv"
HEAD = "project_a;project_b;oordeel\n"
MEND = ("repair", "{ws}", "--output", "{ws}/nieuw.csv", "--decide", "{ws}/keuzes.csv")


def decided(rows: str, head: str = HEAD) -> Step:
    return put(DECISIONS, head + rows)


def third(name: str) -> Step:
    """Add a third project, so that three may be chained."""
    return change(
        "2,Warmtenet", f"3,{name},warmte,kandidaat,Bunnik\n2,Warmtenet", "projecten.csv"
    )


def chosen(rows: str, head: str = "keuze;gekozen\n") -> Step:
    """Leave a choice open in the scheme, and answer it."""
    twice = change(
        "GM0321,Houten,Oost", "GM0321,Houten,Oost\nGM0321,Houten,West", "indeling.csv"
    )
    return steps(twice, put("keuzes.csv", head + rows))


# fmt: off
DECIDED = [
    ("words", "unknown", decided("1;2;misschien\n"), 3, DECISIONS, "rij 2", "«misschien»"),
    ("words", "two unknown", decided("1;2;ja\n2;1;nee\n"), 3, DECISIONS, "rij 2 en 3", "«ja» en «nee»"),
    ("words", "a number", decided("1;2;1\n"), 3, DECISIONS, "rij 2", "«1»"),
    ("words", "a formula", decided("1;2;=A1\n"), 3, DECISIONS, "rij 2"),
    ("headings", "another table", decided("rood;zoet\n", "kleur;smaak\n"), 3, DECISIONS, "kleur"),
    ("headings", "no verdict", decided("1;2\n", "project_a;project_b\n"), 3, DECISIONS, "`oordeel`"),
    ("headings", "none", decided("", "1;2;zelfde\n"), 3, DECISIONS, "`oordeel`"),
    ("file", "empty", put(DECISIONS, b""), 3, DECISIONS),
    ("file", "blank lines", put(DECISIONS, "\n\n"), 3, DECISIONS),
    ("file", "zeros", put(DECISIONS, bytes(400)), 3, DECISIONS, "geen .csv"),
    ("file", "not UTF-8", put(DECISIONS, HEAD.encode() + b"1;2;\x81\x8d\n"), 3, DECISIONS, "UTF-8"),
    ("file", "open quote", decided('1;"2;zelfde\n'), 3, DECISIONS, "rij 2"),
    ("file", "named and gone", change("[output]", 'decisions = "weg.csv"\n[output]'), 3, "weg.csv", "is er niet"),
    ("file", "another kind", steps(put("weg.pdf", b"%PDF"), change("[output]", 'decisions = "weg.pdf"\n[output]')), 3, "weg.pdf", ".csv"),
    ("clash", "the same and not", steps(third("Warmtenet Bunnik oost"), decided("1;2;zelfde\n2;3;zelfde\n1;3;anders\n")), 3, DECISIONS, "1 en 3", "rij 4"),
]
CHOSEN = [
    ("choice", "unknown", chosen("DEF-99;West\n"), 3, "keuzes.csv", "rij 2", "«DEF-99»"),
    ("choice", "headings", chosen("rood;zoet\n", "kleur;smaak\n"), 3, "keuzes.csv", "kleur", "`gekozen`"),
    ("choice", "empty", chosen("", ""), 3, "keuzes.csv"),
    ("choice", "no answers", chosen(""), 1, "nieuw.csv"),
    ("choice", "zeros", steps(chosen(""), put("keuzes.csv", bytes(300))), 3, "keuzes.csv", "geen .csv"),
    ("choice", "gone", steps(chosen(""), lambda f: (f / "keuzes.csv").unlink()), 3, "keuzes.csv", "is er niet"),
    ("choice", "two mistakes", chosen("DEF-98;West\nDEF-99;Oost\n"), 3, "rij 2", "rij 3"),
]
# fmt: on


def answered(rows: str) -> Step:
    """Answer the choice that a repair wrote down."""

    def done(folder: Path) -> None:
        chosen("")(folder)
        made("repair", "{ws}", "--output", "{ws}/oud.csv")(folder)
        lines = (folder / "oud-keuzes.csv").read_text("utf-8").splitlines()
        choice = lines[1].split(";")[0]
        put("keuzes.csv", "keuze;gekozen\n" + rows.format(choice=choice))(folder)

    return done


# fmt: off
ANSWERED = [("answer", "no such subregion", answered("{choice};Zuid"), 3, "rij 2", "«Zuid»"), ("answer", "twice", answered("{choice};West\n{choice};Oost"), 3, "rij 2", "rij 3")]
CHOICES: list[Case] = [*cases("decisions", BUILD, DECIDED), *cases("choices", MEND, [*CHOSEN, *ANSWERED])]
# fmt: on
