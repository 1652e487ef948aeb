"""File → guarded frame: every file of the user is opened here."""

from pva_geo.readers.scheme import read_scheme

__all__ = ["read_scheme"]
