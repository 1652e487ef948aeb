"""Voorbeeldland on disk: its workspaces, laid out as `pva-geo demo` does."""

from pathlib import Path

from pva_geo.voorbeeldland import Example, examples

__all__ = ["example", "lay_out"]


def example(name: str) -> Example:
    return next(one for one in examples() if one.name == name)


def lay_out(name: str, folder: Path) -> Path:
    place, made = folder / name, example(name)
    for path, content in made.files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    (place / "pva.toml").write_text(made.settings("nl"), encoding="utf-8")
    return place
