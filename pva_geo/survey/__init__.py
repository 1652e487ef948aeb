"""What one pass over drawn polygons can tell, while a file is still being read."""

from operator import is_
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.survey.tally import EdgeTally

__all__ = ["Survey"]

Geometries = NDArray[Any]


class Survey:
    """Take polygons in batches: add up their edges, and tell which are valid.

    Whoever hands on a survey promises that it saw the geometries in two dimensions and
    without empty parts. What is found later holds for those very objects only, and is
    computed anew where a feature was left out, mended or moved since.

    Attributes
    ----------
    tally
        Their edges.
    """

    def __init__(self) -> None:
        self.tally = EdgeTally()
        self._valid: list[NDArray[np.bool_]] = []

    def add(self, shapes: Geometries) -> None:
        """Take the next batch, in the order of the file; any geometry, or none."""
        self.add_edges(shapes)
        self.add_validity(shapes)

    def add_edges(self, shapes: Geometries) -> None:
        """Take the edges of the next batch; a second thread may take the rest."""
        self.tally.add(shapes)

    def add_validity(self, shapes: Geometries) -> None:
        """Take whether the shapes of the next batch are valid."""
        with np.errstate(invalid="ignore"):
            self._valid.append(np.asarray(shapely.is_valid(shapes)))

    @property
    def valid(self) -> NDArray[np.bool_]:
        """Which of all are valid; none is not."""
        return np.concatenate(self._valid)

    def saw(self, shapes: Geometries) -> bool:
        """Tell whether these are the very geometries that were seen, and no others."""
        seen = [shape for batch in self.tally.batches for shape in batch]
        return len(seen) == len(shapes) and all(map(is_, seen, shapes))
