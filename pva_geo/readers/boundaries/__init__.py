"""A vector file → boundaries of one peildatum, completed from registers."""

from pva_geo.readers.boundaries.reading import Known, read_boundaries_file

__all__ = ["Known", "read_boundaries_file"]
