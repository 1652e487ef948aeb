"""A spreadsheet or a csv → its sheets, as rows of text with the row a person sees."""

from pva_geo.readers.tables.reading import Sheet, read_sheets

__all__ = ["Sheet", "read_sheets"]
