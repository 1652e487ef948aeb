"""File → guarded frame: every file of the user is opened here.

`files` opens it and keeps it within limits; `layers` and `tables` are its two shapes,
and `headings` says which column is which. From those each kind of input is read:
`boundaries`, `scheme`, `projects`, `organisation`; and a `product`, read back.
"""

from pva_geo.readers.scheme import read_scheme

__all__ = ["read_scheme"]
