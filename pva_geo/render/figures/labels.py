"""Labels of a drawing, greedy on boxes: what stands there reserves its place first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.render.places import place_inside

__all__ = ["Box", "Label", "Placer", "text_width"]

Box = tuple[float, float, float, float]
"""Left, upper, right, lower, in units."""
NARROW, LEAN, WIDE = set("ijl.,:;'’|·()- "), set("ftrI1"), set("mwMW%—")
GRID = 24
ACROSS, DOWN = np.meshgrid([-1, -0.5, 0, 0.5, 1], [-1, 0, 1])
"""Where it is looked whether a label lies inside, halves of its width and height."""
MOST_COVERED = 0.12
"""Share of a label that may lie over what stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words with their place."""

    lines: tuple[str, ...]
    """One or two lines."""
    x: float
    """Middle."""
    y: float
    """Middle."""


def text_width(words: str, size: float, *, bold: bool = False) -> float:
    """Estimate how wide words are, a little on the safe side.

    Examples
    --------
    >>> text_width("mm", 10) > text_width("ll", 10)
    True
    """
    wide = sum(
        0.3 if c in NARROW else 0.4 if c in LEAN else 0.9 if c in WIDE else 0.6
        for c in words
    )
    capitals = sum(c.isupper() and c not in WIDE for c in words)
    return size * (wide + 0.08 * capitals) * (1.06 if bold else 1.0)


@dataclass(slots=True)
class Placer:
    """Knows what is taken, and finds the best place for the next label."""

    width: float
    """Of the drawing, units."""
    height: float
    """Of the drawing, units."""
    taken: list[Box] = field(default_factory=list)
    """Boxes in which something stands."""

    def name(self, shape: BaseGeometry, name: str, size: float) -> Label | None:
        """Place the name of an area inside it, on one line or on two.

        Parameters
        ----------
        shape
            Polygon in units of the drawing.
        name
            What it is called.
        size
            Size of the letters, units.
        """
        best: tuple[float, Label, Box] | None = None
        for lines in _broken(name):
            found = self._best(shape, lines, size)
            if found and (best is None or found[0] > best[0]):
                best = found
        if best is None:
            return None
        self.taken.append(best[2])
        return best[1]

    def _best(
        self, shape: BaseGeometry, lines: tuple[str, ...], size: float
    ) -> tuple[float, Label, Box] | None:
        wide = max(text_width(line, size, bold=True) for line in lines) + 6
        high = len(lines) * size * 1.15 + 3
        x, y = _grid(shapely.box(*shape.bounds))
        boxes = np.column_stack(
            [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2]
        )
        fits = (boxes[:, :2] > 3).all(axis=1)
        fits &= (boxes[:, 2] < self.width - 3) & (boxes[:, 3] < self.height - 3)
        covered = self._covered(boxes) / (wide * high)
        shapely.prepare(shape)
        at_x = x[:, None] + ACROSS.ravel() * wide / 2
        at_y = y[:, None] + DOWN.ravel() * high / 2
        inside = shapely.contains_xy(shape, at_x, at_y).mean(axis=1)
        centre = place_inside(shape, 4)
        away = np.hypot(x - centre.x, y - centre.y) / max(wide, 60.0)
        score = 30 * inside - 60 * covered - away - 1.2 * (len(lines) - 1)
        score[~fits | (covered > MOST_COVERED) | (score < 16)] = -np.inf
        at = int(np.argmax(score))
        if not np.isfinite(score[at]):
            return None
        left, upper, right, lower = boxes[at].tolist()
        label = Label(lines=lines, x=float(x[at]), y=float(y[at]))
        return float(score[at]), label, (left, upper, right, lower)

    def _covered(self, boxes: np.ndarray) -> np.ndarray:
        total = np.zeros(len(boxes))
        for left, upper, right, lower in self.taken:
            wide = np.minimum(boxes[:, 2], right) - np.maximum(boxes[:, 0], left)
            high = np.minimum(boxes[:, 3], lower) - np.maximum(boxes[:, 1], upper)
            total += np.clip(wide, 0, None) * np.clip(high, 0, None)
        return total

    def beside(self, words: str, x: float, y: float, size: float) -> Label | None:
        """Place a few signs right, left, above or below a symbol, where it is free."""
        wide, high = text_width(words, size, bold=True), size
        away = 11.0
        around = (
            (x + away + wide / 2, y),
            (x - away - wide / 2, y),
            (x, y - away - 2),
            (x, y + away + 2),
        )
        for at_x, at_y in around:
            box = (at_x - wide / 2, at_y - high / 2, at_x + wide / 2, at_y + high / 2)
            if self.is_free(box):
                self.taken.append(box)
                return Label(lines=(words,), x=at_x, y=at_y)
        return None

    def is_free(self, box: Box) -> bool:
        """Say whether nothing stands in a box, and it lies within the drawing."""
        left, upper, right, lower = box
        inside = left > 2 and upper > 2 and right < self.width - 2
        return (inside and lower < self.height - 2) and not any(
            left < east and west < right and upper < south and north < lower
            for west, north, east, south in self.taken
        )

    def reserve(self, boxes: Iterable[Box]) -> None:
        """Keep boxes free of labels."""
        self.taken.extend(boxes)


def _broken(name: str) -> Sequence[tuple[str, ...]]:
    """Give the name on one line, and on two where these come out most alike."""
    places = [i + (c == "-") for i, c in enumerate(name) if c in " -"]
    if not places:
        return [(name,)]
    middle = min(places, key=lambda i: (abs(i - len(name) / 2), i))
    return [(name,), (name[:middle].strip(), name[middle:].strip())]


def _grid(box: BaseGeometry) -> tuple[np.ndarray, np.ndarray]:
    west, south, east, north = box.bounds
    steps = np.arange(1, GRID) / GRID
    x, y = np.meshgrid(west + (east - west) * steps, south + (north - south) * steps)
    return x.ravel(), y.ravel()
