"""Whatever is typed: any text as a table, any settings, any command line.

Only four exits are possible: sound, errors found, wrong usage, could not run; the last
two with one sentence on stderr, nothing on stdout, and never a traceback.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, pva_geo
from hypothesis import given
from hypothesis import strategies as st

CODES = ["GM0995", "GM0303", "0034", "34", "GM0050", "gm0171 ", "GM9999", "Urk", ""]
HEADINGS = ["gemeentecode", "gemeente", "subregio", "subregion_id", "", "iets"]
CELLS = st.sampled_from(CODES) | st.sampled_from(HEADINGS) | st.text(max_size=12)
TABLES = st.builds(
    lambda rows, between, end: end.join(between.join(row) for row in rows),
    st.lists(st.lists(CELLS, max_size=5), max_size=8),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
"""Cells joined as they are: quotes and separators in them are part of the trial."""
SECTIONS = ["provincie", "boundaries", "scheme", "projects", "tolerance", "output"]
KEYS = ["name", "code", "year", "source", "layer", "file", "files", "columns", "id"]
KEYS += ["values", "sliver_width", "noise_width", "folder", "language", "public"]
WORDS = ["Flevoland", "PV24", "indeling.csv", "nl", "..", "/", "a\x00b", "x" * 300]
LITERALS = st.one_of(
    st.sampled_from(WORDS).map(json.dumps),
    st.text(max_size=10).map(lambda text: json.dumps(text, ensure_ascii=True)),
    st.integers(-(10**30), 10**30).map(str),
    st.sampled_from(["true", "[]", "{}", "[1, 2]", '["a", "*"]', "nan", "-inf", "1e9"]),
    st.sampled_from(["2022", "2022-01-01", "{ a = 1 }", '{ "" = { b = "c" } }']),
)
SETTINGS = st.lists(
    st.tuples(
        st.sampled_from(SECTIONS),
        st.dictionaries(st.sampled_from(KEYS), LITERALS, max_size=4),
    ),
    max_size=5,
    unique_by=lambda section: section[0],
).map(
    lambda sections: "\n".join(
        f"[{name}]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())
        for name, keys in sections
    )
)
COMMANDS = ["check", "repair", "map", "compare", "verify", "init", "nergens"]
OPTIONS = ["--json", "-", "--map", "--findings", "--layer", "--year", "--scheme"]
OPTIONS += ["--boundaries", "--provincie", "--language", "en", "--dry-run", "--help"]
OPTIONS += ["--output", "--to-year", "--decide", "--overlay", "--inhabitants", "--"]
ARGUMENTS = st.lists(
    st.one_of(
        st.sampled_from(OPTIONS),
        st.sampled_from(["werk", "werk/indeling.csv", "werk/pva.toml", "2022", "res"]),
        st.text(st.characters(blacklist_categories=["Cs"]), max_size=8),
    ),
    max_size=7,
)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invoer")
    made = pva_geo(
        "init", folder / "werk", "--provincie", "Flevoland", "--from", "gemeenten"
    )
    assert made.code == 0
    return folder


def require_words(ran: Ran, allowed: set[int]) -> None:
    assert ran.code in allowed, ran
    assert "Traceback" not in ran.err + ran.out
    if ran.code > 1:
        assert ran.err.startswith(("pva-geo: ", "Usage: "))
        assert ran.out == ""


@given(content=TABLES | st.text(max_size=200))
def test_any_text_as_a_scheme_is_checked_or_refused(here: Path, content: str) -> None:
    table = here / "werk" / "indeling.csv"
    raw = content.encode("utf-8", errors="surrogatepass")
    table.write_bytes(raw)
    ran = pva_geo("check", here / "werk", "--json", "-")
    require_words(ran, {0, 1, 3})
    assert table.read_bytes() == raw
    if ran.code < 2:
        found: dict[str, Any] = json.loads(ran.out)
        assert found["ok"] is (ran.code == 0)
        assert found["balance"]["closes"]


@given(content=SETTINGS | st.text(max_size=120))
def test_any_settings_are_followed_or_refused(here: Path, content: str) -> None:
    folder = here / "instellingen"
    folder.mkdir(exist_ok=True)
    raw = content.encode("utf-8", errors="surrogatepass")
    (folder / "pva.toml").write_bytes(raw)
    ran = pva_geo("check", folder)
    require_words(ran, {0, 1, 3})
    assert list(folder.iterdir()) == [folder / "pva.toml"]


@given(command=st.sampled_from(COMMANDS), arguments=ARGUMENTS)
def test_any_command_line_is_understood_or_refused(
    here: Path, command: str, arguments: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        ran = pva_geo(command, *arguments)
    require_words(ran, {0, 1, 2, 3})
