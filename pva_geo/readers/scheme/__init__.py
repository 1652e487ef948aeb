"""A file that defines subregions → a scheme: a table of units, or drawn polygons."""

from pva_geo.readers.scheme.reading import read_scheme

__all__ = ["read_scheme"]
