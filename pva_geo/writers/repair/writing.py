"""A repair → its files: the audit, the choices that are left, and the new scheme.

The new scheme is written last, so that it never stands without its audit.
"""

from collections.abc import Iterable
from pathlib import Path

from pva_geo.catalogue import Language
from pva_geo.errors import OutputError
from pva_geo.model import Repair
from pva_geo.writers.files import refuse_input, write_bytes
from pva_geo.writers.repair.audit import audit_csv, audit_json, choices_csv
from pva_geo.writers.repair.scheme import require_scheme_suffix, scheme_bytes

__all__ = ["audit_paths", "require_targets", "write_repair"]

AUDITS = {".csv": audit_csv, ".json": audit_json}


def audit_paths(output: Path, audit: Path | None) -> tuple[Path, ...]:
    """Say where the audit goes: where it was asked, else beside the new scheme.

    Raises
    ------
    OutputError
        When the name asked for is neither csv nor json.
    """
    if audit is None:
        return tuple(output.with_name(f"{output.stem}-audit{s}") for s in AUDITS)
    if audit.suffix.lower() not in AUDITS:
        raise OutputError("error.repair.audit", file=str(audit), allowed=list(AUDITS))
    return (audit,)


def require_targets(
    output: Path, audits: Iterable[Path], inputs: Iterable[Path]
) -> None:
    """Refuse, before any work, to write over an input or over one another.

    Raises
    ------
    OutputError
        When a name belongs to an input, or was given twice.
    """
    protected = tuple(inputs)
    seen: set[Path] = set()
    for path in (output, *audits):
        refuse_input(path, protected)
        if path.absolute() in seen:
            raise OutputError("error.repair.same_output", file=str(path))
        seen.add(path.absolute())


def write_repair(
    repair: Repair,
    output: Path,
    audits: Iterable[Path],
    language: Language = "nl",
    *,
    inputs: Iterable[Path] = (),
) -> tuple[tuple[Path, ...], Path | None]:
    """Write a repair.

    Parameters
    ----------
    repair
        What was done.
    output
        File of the new scheme.
    audits
        Files of the audit, csv or json by their suffix.
    language
        Language of the sentences in audit and choices.
    inputs
        Files that the job reads; none is written over.

    Returns
    -------
    tuple
        All files, the scheme first; and the file of choices, where any is open. A file
        of choices that is there is never written over, for somebody may be filling it
        in: the next free name is taken.

    Raises
    ------
    OutputError
        When the name does not fit the kind of scheme, or the disk refuses.
    """
    require_scheme_suffix(output, repair.scheme.kind)
    contents = {path: AUDITS[path.suffix.lower()](repair, language) for path in audits}
    files = {path: text.encode() for path, text in contents.items()}
    choices = None
    if repair.choices:
        text = choices_csv(repair.choices, language).encode()
        choices = _free(output, text, tuple(inputs))
        files[choices] = text
    files[output] = scheme_bytes(repair.scheme, output.suffix)
    for path, content in files.items():
        write_bytes(path, content)
    return (output, *(path for path in files if path != output)), choices


def _free(output: Path, content: bytes, inputs: tuple[Path, ...]) -> Path:
    """Give the first name for choices that nobody has, or that holds just these."""
    number = 1
    while True:
        tail = f"-{number}" if number > 1 else ""
        path = output.with_name(f"{output.stem}-keuzes{tail}.csv")
        if not path.exists():
            return path
        taken = path.absolute() in {source.absolute() for source in inputs}
        if not taken and path.is_file() and path.read_bytes() == content:
            return path
        number += 1
