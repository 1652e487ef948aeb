"""The notebooks run as they stand, with public functions alone."""

import ast
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import pva_geo

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
PRIVATE = ("HOME", "TMPDIR", "IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR")

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def code_of(path: Path) -> ast.Module:
    notebook = nbformat.read(path, as_version=4)
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    return ast.parse("\n".join(cells))


def test_there_is_a_notebook() -> None:
    assert [path.name for path in NOTEBOOKS] == ["noord-brabant.ipynb"]


@each_notebook
def test_a_notebook_runs_and_ends_in_a_map(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in PRIVATE:
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, kernel_name="python3", resources=place).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert {output.output_type for output in shown} == {"execute_result"}
    assert shown[-1].data["text/html"].startswith("<iframe srcdoc=")


@each_notebook
def test_a_notebook_is_kept_without_its_outputs(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert not any(cell.outputs or cell.execution_count for cell in code)


@each_notebook
def test_a_notebook_defines_nothing(path: Path) -> None:
    made = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    assert not [node for node in ast.walk(code_of(path)) if isinstance(node, made)]


@each_notebook
def test_a_notebook_takes_public_names_only(path: Path) -> None:
    taken = {
        (node.module, alias.name)
        for node in ast.walk(code_of(path))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("pva_geo")
        for alias in node.names
    }
    assert taken <= {("pva_geo", name) for name in pva_geo.__all__}
