"""Check a scheme, all but whether its polygons are valid: every one is taken for so.

What follows of it is `pva-geo`, from its door on. Arguments: those of `pva-geo`.
"""

import os
import sys
from typing import Any

# as the door does it; it would be too late there, for the survey is asked for before
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import shapely

from pva_geo.__main__ import main
from pva_geo.survey import Survey


def take_for_valid(survey: Survey, shapes: Any) -> None:  # noqa: ANN401 - an array
    """Stand in the place of the method that asks GEOS."""
    survey._valid.append(~shapely.is_missing(shapes))


Survey.add_validity = take_for_valid
sys.argv[0] = "pva-geo"
main()
