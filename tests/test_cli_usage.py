"""Wrong usage: one sentence, in the language asked for, exit code 2, nothing done."""

import re
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest
from commands import Ran, pva_geo

from pva_geo.cli import COMMANDS

LOOSE = ("--boundaries", "g.gpkg", "--provincie", "Zeeland", "--scheme", "i.csv")


class Wrong(NamedTuple):
    """A command line, and what is said of it."""

    arguments: tuple[str, ...]
    dutch: str
    english: str

    def said(self, language: str) -> str:
        """Give the whole line, with the help that it points to."""
        words = {"nl": f"{self.dutch} Zie", "en": f"{self.english} See"}[language]
        command = "" if self.arguments[0] == "chekc" else f" {self.arguments[0]}"
        return f"pva-geo: {words}: pva-geo{command} --help\n"


WRONG = [
    Wrong(
        ("check", "map", *LOOSE),
        "Een werkmap gaat niet samen met --boundaries, --provincie en --scheme. "
        "Noem een werkmap, of losse bestanden.",
        "A workspace does not go together with --boundaries, --provincie and --scheme. "
        "Name a workspace, or loose files.",
    ),
    Wrong(
        ("check", "map", "--year", "2022"),
        "Een werkmap gaat niet samen met --year. Noem een werkmap, of losse bestanden.",
        "A workspace does not go together with --year. "
        "Name a workspace, or loose files.",
    ),
    Wrong(
        ("check", "--scheme", "i.csv"),
        "Zonder werkmap zijn ook nodig: --boundaries en --provincie.",
        "Without a workspace these are needed too: --boundaries and --provincie.",
    ),
    Wrong(
        ("check", "--year", "2022"),
        "Zonder werkmap zijn ook nodig: --boundaries, --provincie en --scheme.",
        "Without a workspace these are needed too: --boundaries, --provincie and "
        "--scheme.",
    ),
    Wrong(("init",), "--provincie ontbreekt.", "--provincie is missing."),
    Wrong(("verify",), "PRODUCT ontbreekt.", "PRODUCT is missing."),
    Wrong(
        ("check", "--year", "nu", *LOOSE),
        "--year: hier hoort een geheel getal, zoals 2022.",
        "--year: this takes a whole number, such as 2022.",
    ),
    Wrong(
        ("check", "een", "twee"),
        "Dit is te veel: twee. Zet een pad met spaties tussen aanhalingstekens.",
        "This is too much: twee. Put a path with spaces between quotes.",
    ),
    Wrong(
        ("check", "--provinice", "Zeeland"),
        "--provinice: deze optie bestaat niet; bedoelt u --provincie?",
        "--provinice: there is no such option; did you mean --provincie?",
    ),
    Wrong(
        ("build", "--zzz"),
        "--zzz: deze optie bestaat niet.",
        "--zzz: there is no such option.",
    ),
    Wrong(
        ("chekc",),
        "«chekc»: deze opdracht bestaat niet; bedoelt u check?",
        "«chekc»: there is no such command; did you mean check?",
    ),
]


def in_language(arguments: tuple[str, ...], language: str) -> Ran:
    """Ask for the language where an option may stand."""
    command, *rest = arguments
    if command == "chekc":
        return pva_geo(*arguments, "--language", language)
    return pva_geo(command, "--language", language, *rest)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: " ".join(wrong.arguments))
def test_wrong_usage_is_one_sentence_and_code_2(wrong: Wrong) -> None:
    assert pva_geo(*wrong.arguments) == (2, "", wrong.said("nl"))
    for language in ("nl", "en"):
        ran = in_language(wrong.arguments, language)
        assert ran == (2, "", wrong.said(language))


def test_another_language_than_ours_is_wrong_usage() -> None:
    ran = pva_geo("check", "--language", "de")
    said = "pva-geo: --language: kies nl of en. Zie: pva-geo check --help\n"
    assert ran == (2, "", said)


def test_an_option_without_its_value_is_wrong_usage() -> None:
    ran = pva_geo("check", "--scheme")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("pva-geo: Achter --scheme ontbreekt de waarde.")


def test_without_a_command_the_help_is_shown_on_stderr() -> None:
    ran = pva_geo()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: pva-geo [OPTIONS] COMMAND")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_exit_codes_and_ends_in_examples_that_keep_their_lines(
    command: str,
) -> None:
    ran = pva_geo(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    told = " ".join(ran.out.partition("Examples:")[0].split())
    assert re.search(r"[Ee]xit code (is )?0", told)
    assert f"\n  Examples:\n    pva-geo {command}" in ran.out
    assert "\\b" not in ran.out
    assert pva_geo(command, "-h") == ran


def test_the_list_of_commands_is_in_the_order_of_use() -> None:
    lines = pva_geo("--help").out.split("Commands:\n")[1].splitlines()
    names = [line.split()[0] for line in lines]
    assert names[:3] == ["demo", "init", "check"]
    assert not any(line.endswith("...") for line in lines)


def test_the_version_is_that_of_the_package() -> None:
    assert pva_geo("--version") == (0, f"pva-geo, version {version('pva-geo')}\n", "")


def test_wrong_usage_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for wrong in WRONG:
        pva_geo(*wrong.arguments)
    assert list(tmp_path.iterdir()) == []
