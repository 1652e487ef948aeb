"""Numbers in running text: words to twelve, figures from thirteen."""

from pva_geo.catalogue import Language
from pva_geo.catalogue.numbers import format_number

__all__ = ["counted"]

WORDS = {
    "nl": "geen één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "en": "no one two three four five six seven eight nine ten eleven twelve",
}


def counted(n: int, language: Language, *, opens: bool = False) -> str:
    """Write a number in running text: in words to twelve, in figures from thirteen.

    Examples
    --------
    >>> counted(4, "nl"), counted(1, "nl", opens=True), counted(1056, "en")
    ('vier', 'Eén', '1,056')
    """
    words = WORDS[language].split()
    if n >= len(words):
        return format_number(n, language)
    if opens and words[n] == "één":
        return "Eén"
    return words[n][0].upper() + words[n][1:] if opens else words[n]
