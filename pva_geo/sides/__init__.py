"""What is compared: schemes, workspaces or products, told apart and read.

Two schemes need one provincie and one year. Where neither side says which provincie is
meant, the codes and places in the schemes do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pva_geo.boundaries import dissolve_context
from pva_geo.catalogue import Language, say
from pva_geo.comparison import (
    Round,
    RoundComparison,
    SchemeComparison,
    compare_rounds,
)
from pva_geo.deliveries import MergedProjects
from pva_geo.errors import DefinitionError, PvaGeoError
from pva_geo.model import Boundaries, Finding, Note, Severity
from pva_geo.pipeline import build
from pva_geo.readers.product import read_product_file
from pva_geo.report.comparison import comparison_page
from pva_geo.report.rounds import rounds_page
from pva_geo.report.terminal import findings_block, notes_block
from pva_geo.sides.kinds import (
    Asked,
    SideKind,
    job_of,
    kind_of,
    labels_of,
    language_of,
    side_inputs,
)
from pva_geo.sides.schemes import OF_TWO_YEARS, compare_as_schemes
from pva_geo.workspace import Workspace

__all__ = [
    "Asked",
    "Compared",
    "SideKind",
    "compare_sides",
    "kind_of",
    "language_of",
    "side_inputs",
]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Compared:
    """A comparison with what it was made of."""

    schemes: SchemeComparison | None
    """Both sides as schemes; `None` where they are of two years."""
    rounds: RoundComparison | None
    """Both sides as rounds; `None` where a side is no product and no workspace."""
    boundaries: Boundaries | None
    """All boundaries that were read."""
    reason: PvaGeoError | None = None
    """Why the schemes were not compared."""
    delivered: MergedProjects | None = None
    """Projects of the lists, as counted in the schemes."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in the project lists, or doubtful: not what they lack."""
        found = self.delivered.findings if self.delivered else ()
        return tuple(f for f in found if f.severity is not Severity.INFO)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the readers of the project lists did."""
        return self.delivered.notes if self.delivered else ()

    @property
    def ok(self) -> bool:
        """Whether both sides are sound, and the project lists without error."""
        if any(f.severity is Severity.ERROR for f in self.findings):
            return False
        schemes, rounds = self.schemes, self.rounds
        drawn = schemes is None or (schemes.old.ok and schemes.new.ok)
        return drawn and (rounds is None or (rounds.old.sound and rounds.new.sound))

    def page(self, language: Language) -> str:
        """Give the comparison as plain text."""
        blocks = [rounds_page(self.rounds, language)] if self.rounds else []
        if self.schemes:
            blocks.append(comparison_page(self.schemes, language))
        if self.reason:
            reason = self.reason.message(language)
            blocks.append(say("rounds.no_schemes", language, reason=reason))
        blocks.append(findings_block(self.findings, language))
        blocks.append(notes_block(self.notes, language))
        return "\n\n".join(block for block in blocks if block)

    def map_html(self, language: Language) -> str:
        """Draw the map on which what differs is marked.

        Raises
        ------
        PvaGeoError
            When the schemes could not be compared, so that there is no one land.
        """
        from pva_geo.render.comparison_map import comparison_html  # noqa: PLC0415 - slow

        if self.schemes is None or self.boundaries is None:
            raise self.reason or DefinitionError("error.compare.no_provincie")
        context = dissolve_context(self.boundaries, self.schemes.area.code)
        sources = self.boundaries.sources
        return comparison_html(self.schemes, self.rounds, context, sources, language)


def compare_sides(old: str, new: str, asked: Asked) -> Compared:
    """Read both sides and compare them: as rounds where both are, and as schemes.

    Parameters
    ----------
    old, new
        A workspace, a product, the file of a scheme, or `res` or `subres`.
    asked
        What else is given.

    Raises
    ------
    PvaGeoError
        When a side cannot be read, or the two are of another provincie; of another
        year, when they are no rounds.
    """
    whole = (SideKind.WORKSPACE, SideKind.PRODUCT)
    jobs = [job_of(side) for side in (old, new)]
    rounds = None
    if kind_of(old) in whole and kind_of(new) in whole:
        rounds = _rounds((old, new), jobs)
    try:
        compared, boundaries, delivered = compare_as_schemes(old, new, jobs, asked)
    except DefinitionError as error:
        if rounds is None or error.key not in OF_TWO_YEARS:
            raise
        return Compared(schemes=None, rounds=rounds, boundaries=None, reason=error)
    return Compared(
        schemes=compared, rounds=rounds, boundaries=boundaries, delivered=delivered
    )


def _rounds(
    sides: tuple[str, str], jobs: Sequence[Workspace | None]
) -> RoundComparison | None:
    """Compare what both sides hold of projects; nothing where neither has any."""
    if all(job is not None and not job.project_patterns for job in jobs):
        return None
    labels = labels_of(*sides, jobs)
    one, other = (
        Round.of(build(job), label) if job else _round_of_file(Path(side), label)
        for side, job, label in zip(sides, jobs, labels, strict=True)
    )
    return compare_rounds(one, other)


def _round_of_file(path: Path, label: str) -> Round:
    file = read_product_file(path)
    said = file.tables["product"].iloc[0]
    return Round(
        label=label,
        provincie=str(said["provincie"]),
        projects=file.projects(),
        sound=not bool(said.get("concept")),
    )
