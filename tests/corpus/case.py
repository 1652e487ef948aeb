"""One bad input: what is spoiled in a sound workspace, and what must be said of it.

    y 20 km  +---------+---------+---------+
             | Utrecht | Zeist   | Soest   |
    y 10 km  +---------+---------+---------+---------+
             | De Bilt | Bunnik  | Houten  | Ede     |
    y  0     +---------+---------+---------+---------+
             0        10        20        30        40 km

The left six are the provincie Utrecht, Ede is Gelderland; x and y are counted from
(120000, 440000) RD. Subregion West holds Utrecht and De Bilt, Oost the other four.
"""

import io
import shutil
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import shapely
from commands import pva_geo

# fmt: off
__all__ = ["BUILD", "CHECK", "LIST", "SCHEME", "Case", "Step", "cases", "change", "copied", "gemeenten", "land", "made", "nothing", "part", "put", "remove", "sound_workspace", "steps", "zipped"]
# fmt: on

Step = Callable[[Path], object]
X, Y, KM = 120_000.0, 440_000.0, 1000.0
# fmt: off
UNITS = {"GM0344": ("Utrecht", 0, 10), "GM0355": ("Zeist", 10, 10), "GM0342": ("Soest", 20, 10), "GM0310": ("De Bilt", 0, 0), "GM0312": ("Bunnik", 10, 0), "GM0321": ("Houten", 20, 0), "GM0228": ("Ede", 30, 0)}
# fmt: on
SCHEME = """gemeentecode,gemeente,subregio
GM0344,Utrecht,West
GM0355,Zeist,Oost
GM0342,Soest,Oost
GM0310,De Bilt,West
GM0312,Bunnik,Oost
GM0321,Houten,Oost
"""
LIST = """projectnummer,naam,energiedrager,status,gemeenten
1,Station Zeist,elektriciteit,concreet,Zeist
2,Warmtenet Bunnik,warmte,kandidaat,Bunnik
"""
SETTINGS = """[provincie]
name = "Utrecht"
year = 2022
[boundaries]
source = "grenzen.gpkg"
[scheme]
file = "indeling.csv"
[projects]
files = ["projecten.csv"]
[output]
folder = "uitvoer"
"""
BUILD, CHECK = ("build", "{ws}"), ("check", "{ws}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One bad input."""

    group: str
    """What is bad: a scheme's table, boundaries, settings, a command line …"""
    cause: str
    """The one cause that it tests."""
    name: str
    """How it does so; unique within the cause."""
    spoil: Step
    """Spoils a sound workspace in this one way."""
    run: tuple[str, ...] = CHECK
    """Command line; `{ws}` stands for the workspace."""
    code: int = 3
    """Exit code."""
    says: tuple[str, ...] = ()
    """Facts that the message holds: file, layer, row, code …; `{ws}` as above."""

    def __str__(self) -> str:
        """Name the test."""
        return f"{self.group}-{self.cause}-{self.name}".replace(" ", "_")


def land(x: float, y: float, width: float = 10, height: float = 10) -> shapely.Polygon:
    """Draw a box, in kilometres from the origin of the drawing."""
    return shapely.box(
        X + x * KM, Y + y * KM, X + (x + width) * KM, Y + (y + height) * KM
    )


def gemeenten() -> gpd.GeoDataFrame:
    """Draw the gemeenten."""
    return gpd.GeoDataFrame(
        {
            "gemeentecode": list(UNITS),
            "gemeente": [name for name, _, _ in UNITS.values()],
            "provinciecode": ["PV26"] * 6 + ["PV25"],
            "provincie": ["Utrecht"] * 6 + ["Gelderland"],
        },
        geometry=[land(x, y) for _, x, y in UNITS.values()],
        crs="EPSG:28992",
    )


def sound_workspace(folder: Path) -> Path:
    """Lay out a workspace in which nothing is wrong."""
    folder.mkdir(parents=True)
    gemeenten().to_file(folder / "grenzen.gpkg", layer="gemeenten")
    for name, text in (
        ("indeling.csv", SCHEME),
        ("projecten.csv", LIST),
        ("pva.toml", SETTINGS),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    made("build", "{ws}")(folder)
    (folder / "uitvoer" / "product.gpkg").rename(folder / "product.gpkg")
    shutil.rmtree(folder / "uitvoer")
    return folder


def nothing(_folder: Path) -> None:
    """Leave the workspace as it is: what is wrong is on the command line."""


def put(name: str, content: str | bytes) -> Step:
    """Write a file in the place of the one that is there."""
    raw = content if isinstance(content, bytes) else content.encode()
    return lambda folder: (folder / name).write_bytes(raw)


def remove(name: str) -> Step:
    """Take a file away."""
    return lambda folder: (folder / name).unlink()


def change(old: str, new: str, name: str = "pva.toml") -> Step:
    """Change a text that stands in a file, once."""

    def changed(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return changed


def steps(*several: Step) -> Step:
    """Do one step after another."""

    def done(folder: Path) -> None:
        for step in several:
            step(folder)

    return done


def made(*arguments: str) -> Step:
    """Run a command that must succeed, to spoil what it leaves."""

    def ran(folder: Path) -> None:
        done = pva_geo(*(a.replace("{ws}", str(folder)) for a in arguments))
        assert done.code in (0, 1), done.err

    return ran


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Pack parts as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def part(name: str, wanted: str, new: Callable[[bytes], bytes]) -> Step:
    """Change one part of a zip that is there."""

    def changed(folder: Path) -> None:
        with zipfile.ZipFile(folder / name) as archive:
            parts = [(item, archive.read(item)) for item in archive.namelist()]
        assert wanted in dict(parts)
        packed = zipped((k, new(v) if k == wanted else v) for k, v in parts)
        (folder / name).write_bytes(packed)

    return changed


def cases(
    group: str, run: tuple[str, ...], rows: Sequence[tuple[object, ...]]
) -> list[Case]:
    """Make cases of rows: cause, name, step, exit code, and what is said."""
    found = []
    for cause, name, spoil, code, *says in rows:
        assert isinstance(cause, str)
        assert isinstance(name, str)
        assert callable(spoil)
        assert isinstance(code, int)
        said = tuple(str(one) for one in says)
        found.append(
            Case(
                group=group,
                cause=cause,
                name=name,
                spoil=spoil,
                run=run,
                code=code,
                says=said,
            )
        )
    return found


def copied(sound: Path, folder: Path) -> Path:
    """Copy a sound workspace, to be spoiled."""
    return Path(shutil.copytree(sound, folder))
