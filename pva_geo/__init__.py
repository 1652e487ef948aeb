"""Prove that subregions are the province, and their projects its one programme.

The public names; each is imported when it is first asked for, so that a program that
needs one of them does not wait for geopandas and folium.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pva_geo.aggregation import aggregate
    from pva_geo.attach import attach_projects
    from pva_geo.boundaries import select_provincie
    from pva_geo.comparison import compare_rounds, compare_schemes
    from pva_geo.coverage import check_coverage, check_scheme, require_coverage
    from pva_geo.coverage.repair import repair_scheme
    from pva_geo.errors import PvaGeoError
    from pva_geo.model import CoverageReport, Finding, ProvincialProduct, Tolerance
    from pva_geo.pipeline import build
    from pva_geo.readers import read_scheme
    from pva_geo.readers.projects import read_projects
    from pva_geo.render import render_map
    from pva_geo.sources import read_boundaries
    from pva_geo.start import copy_example
    from pva_geo.writers import write_map

__all__ = [
    "CoverageReport",
    "Finding",
    "ProvincialProduct",
    "PvaGeoError",
    "Tolerance",
    "aggregate",
    "attach_projects",
    "build",
    "check_coverage",
    "check_scheme",
    "compare_rounds",
    "compare_schemes",
    "copy_example",
    "read_boundaries",
    "read_projects",
    "read_scheme",
    "render_map",
    "repair_scheme",
    "require_coverage",
    "select_provincie",
    "write_map",
]

_HOMES = {
    "CoverageReport": "model",
    "Finding": "model",
    "ProvincialProduct": "model",
    "PvaGeoError": "errors",
    "Tolerance": "model",
    "aggregate": "aggregation",
    "attach_projects": "attach",
    "build": "pipeline",
    "check_coverage": "coverage",
    "check_scheme": "coverage",
    "compare_rounds": "comparison",
    "compare_schemes": "comparison",
    "copy_example": "start",
    "read_boundaries": "sources",
    "read_projects": "readers.projects",
    "read_scheme": "readers",
    "render_map": "render",
    "repair_scheme": "coverage.repair",
    "require_coverage": "coverage",
    "select_provincie": "boundaries",
    "write_map": "writers",
}
"""Public name → module that holds it; no module may bear a public name."""


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


if not TYPE_CHECKING:
    # unseen by type checkers, so that they still know a name that is not there

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
