"""Styles of the Word document: our own, or those of a template of the province.

A template may lack a style, or hold it only as a latent one: what is missing is added,
and what is there stays as it is.
"""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml.etree import LxmlError

from pva_geo.errors import SourceError
from pva_geo.readers.files.archives import require_unpackable
from pva_geo.render.style import TOKENS

__all__ = ["TABLE_STYLE", "open_template", "set_styles"]

FONT = "Calibri"
TABLE_STYLE = "pva-geo"
"""Style of all tables: a template may set it; the rules are ours."""
DAMAGE = (
    *(BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError),
    *(OpcError, LxmlError),
    *(AttributeError, IndexError, KeyError, TypeError, ValueError),
)
"""What zipfile, lxml and python-docx raise on damaged files; the last are what happens
in them where a part that every document has is not there."""
RELATION = f"{{{nsmap['r']}}}"
MACROS = "/vbaProject"
STYLES = {
    "Normal": (10.5, False, "ink", 0, 6),
    "Title": (22, True, "ink", 0, 6),
    "Subtitle": (10, True, "ink2", 0, 0),
    "Heading 1": (15, True, "ink", 18, 4),
    "Heading 2": (11.5, True, "ink", 10, 1),
    "Caption": (10.5, True, "ink", 12, 0),
    "Header": (8.5, False, "ink2", 0, 0),
    "Footer": (8.5, False, "ink2", 0, 0),
    "List Bullet": (10.5, False, "ink", 0, 0),
}
"""Style → points, bold, token of the colour, points above, points below."""


def open_template(path: Path) -> Document:
    """Open a template and take out what it says; page, header and styles stay.

    So does nothing that leads elsewhere: a product fetches nothing of anyone.

    Raises
    ------
    SourceError
        When it is missing, or no Word document.
    """
    if not path.is_file():
        raise SourceError("error.file.missing", file=path)
    try:
        with ZipFile(path) as archive:
            require_unpackable(path, archive)
        _try_out(docx.Document(str(path)))
        document = docx.Document(str(path))
    except DAMAGE as error:
        raise SourceError("error.chapter.template", file=path) from error
    body = document.element.body
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    _cut_links(document)
    return document


def _cut_links(document: Document) -> None:
    """Take out what leads out of a template: remote templates and pictures, macros."""
    for part in document.part.package.iter_parts():
        gone = {
            name
            for name, relation in part.rels.items()
            if relation.is_external or relation.reltype.endswith(MACROS)
        }
        for name in gone:
            del part.rels[name]
        for node in list(part.element.iter()) if isinstance(part, XmlPart) else ():
            for name, value in list(node.attrib.items()):
                if name.startswith(RELATION) and value in gone:
                    del node.attrib[name]
                    if node.tag == qn("w:attachedTemplate"):
                        node.getparent().remove(node)


def _try_out(document: Document) -> None:
    """Touch all that a chapter uses, so that damage shows before any work is done."""
    set_styles(document, "nl-NL", own=False)
    document.sections[0].header.add_paragraph(" ")
    for name in STYLES:
        document.add_paragraph(" ", style=name)
    document.add_table(rows=1, cols=1).cell(0, 0).add_paragraph(" ")
    document.core_properties.revision = 1
    document.save(BytesIO())


def set_styles(document: Document, locale: str, *, own: bool) -> None:
    """Set our styles, or add to a template the ones that it lacks.

    Parameters
    ----------
    document
        A new one, or a template.
    locale
        Language of all text, such as `nl-NL`.
    own
        Whether the document is ours, so that its styles may be set.
    """
    known = {str(style.name).casefold() for style in document.styles}
    for name in STYLES:
        is_missing = name.casefold() not in known
        if is_missing:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
            _set_level(document, name)
        if own or is_missing:
            _set_style(document, name)
    if TABLE_STYLE not in {str(style.name) for style in document.styles}:
        document.styles.add_style(TABLE_STYLE, WD_STYLE_TYPE.TABLE)
    if own:
        _without_border(document, "Title")
    _set_language(document, locale)


def _set_level(document: Document, name: str) -> None:
    """Tell at what level a heading stands, or no table of contents would know it."""
    if name.startswith("Heading "):
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(int(name[-1]) - 1))
        document.styles[name].element.get_or_add_pPr().append(level)


def _set_style(document: Document, name: str) -> None:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        return
    points, bold, token, above, below = STYLES[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(points), bold
    style.font.italic = False
    colour = TOKENS[token][0].removeprefix("#")
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_before = Pt(above)
    style.paragraph_format.space_after = Pt(below)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(kind), None)
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FONT)


def _set_language(document: Document, locale: str) -> None:
    """Name the language, so that no word is underlined as a mistake."""
    found = list(document.styles.element.iter(qn("w:lang")))
    for element in found:
        element.set(qn("w:val"), locale)
    if not found:
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), locale)
        document.styles["Normal"].element.get_or_add_rPr().append(element)


def _without_border(document: Document, name: str) -> None:
    properties = document.styles[name].element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)
