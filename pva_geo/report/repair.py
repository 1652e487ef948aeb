"""A repair as a page of plain text: before and after, what changed, what to choose."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import Action, Book, Change, Choice, CoverageReport, Repair
from pva_geo.report.verdict import verdict
from pva_geo.report.wrapping import wrapped

__all__ = ["repair_page"]

SHOWN_OF_A_KIND = 10
MARKS = {"ok": "✓", "err": "✗"}


def repair_page(
    repair: Repair,
    language: Language = "nl",
    *,
    files: Sequence[Path] = (),
    choices_file: Path | None = None,
) -> str:
    """Write a repair as a page.

    Parameters
    ----------
    repair
        What was done.
    language
        `nl` or `en`.
    files
        What was written; nothing means a dry run, and the page says so.
    choices_file
        The file in which the open choices wait to be filled in.

    Returns
    -------
    str
        Lines of at most 88 characters, but for names of files; no line end at the end.
    """
    blocks = [
        _head(repair, language),
        _changes(repair.changes, language),
        _books(repair, language),
        _choices(repair.choices, choices_file, language),
        _files(files, language),
    ]
    return "\n\n".join(block for block in blocks if block)


def _head(repair: Repair, language: Language) -> str:
    after = repair.after
    name, day = str(after.provincie["name"]), after.peildatum
    return "\n".join(
        [
            say("terminal.as_of", language, provincie=name, day=day),
            _verdict("repair.before", repair.before, language),
            _verdict("repair.after", after, language),
        ]
    )


def _verdict(key: str, report: CoverageReport, language: Language) -> str:
    spoken = verdict(report, language)
    text = f"{say(key, language)}: {spoken.sentence}"
    return wrapped(text, f"{MARKS[spoken.kind]} ")


def _changes(changes: Sequence[Change], language: Language) -> str:
    if not changes:
        return say("repair.no_changes", language)
    lines = [say("repair.changes", language, count=len(changes))]
    order = {action: place for place, action in enumerate(Action)}
    in_order = sorted(changes, key=lambda change: order[change.action])
    for _, group in groupby(in_order, lambda change: change.action):
        lines += ["", *_of_a_kind(list(group), language)]
    return "\n".join(lines)


def _of_a_kind(changes: Sequence[Change], language: Language) -> Iterator[str]:
    for change in changes[:SHOWN_OF_A_KIND]:
        code = "" if change.check is None else f"{change.check.value} "
        rows = ""
        if change.rows:
            facts = {"rows": ", ".join(map(str, change.rows))}
            rows = f" ({say('repair.rows', language, count=len(change.rows), **facts)})"
        yield wrapped(f"{code}{change.message(language)}{rows}", "· ")
    if (more := len(changes) - SHOWN_OF_A_KIND) > 0:
        yield "  " + say("repair.more", language, n=more)


def _books(repair: Repair, language: Language) -> str:
    """Draw what moved as a table, with the sum of the provincie under it."""
    if not any(book.received_m2 or book.given_m2 for book in repair.books):
        return ""
    head = tuple(say("repair.books.head", language).split("|"))
    table = [head, *(_book(book, language) for book in repair.books)]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    lines = [say("repair.books", language)]
    for name, *figures in table:
        cells = [
            f"{figure:>{width}}"
            for figure, width in zip(figures, widths[1:], strict=True)
        ]
        lines.append("  ".join([f"  {name:<{widths[0]}}", *cells]))
    balances = (repair.before.balance, repair.after.balance)
    if all(balance is not None and balance.closes for balance in balances):
        area = repair.after.provincie["area_m2"]
        lines.append(f"  ✓ {say('repair.books.proof', language, area=area)}")
    return "\n".join(lines)


def _book(book: Book, language: Language) -> tuple[str, ...]:
    figures = (book.before_m2, book.received_m2, book.given_m2, book.after_m2)
    return (book.name, *(format_number(figure, language) for figure in figures))


def _choices(choices: Sequence[Choice], file: Path | None, language: Language) -> str:
    if not choices:
        return ""
    lines = [say("repair.choices", language, count=len(choices)), ""]
    for choice in choices[:SHOWN_OF_A_KIND]:
        lines.append(wrapped(choice.question(language), "? "))
        facts = {"id": choice.id, "options": choice.shown_options(language)}
        lines.append(wrapped(say("repair.options", language, **facts), "    ", "    "))
    if (more := len(choices) - SHOWN_OF_A_KIND) > 0:
        lines.append("  " + say("repair.more_choices", language, n=more))
    if file is not None:
        lines += ["", say("repair.how", language, file=file)]
    return "\n".join(lines)


def _files(files: Iterable[Path], language: Language) -> str:
    names = [f"  {file}" for file in files]
    if not names:
        return say("repair.dry", language)
    return "\n".join([say("terminal.files", language), *names])
