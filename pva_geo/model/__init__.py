"""Records and results: what the steps of the method hand to one another.

Records are frozen; one that holds a frame compares by identity. No record opens a
file, and none draws.
"""

from pva_geo.model.coverage import (
    Balance,
    Counts,
    CoverageReport,
    Noise,
    Note,
    Peildatum,
    Tolerance,
)
from pva_geo.model.decisions import Likeness, Verdict
from pva_geo.model.findings import Check, Finding, Severity
from pva_geo.model.inputs import Area, Boundaries, Delivery, Scheme, Source
from pva_geo.model.product import (
    BACKGROUNDS,
    Background,
    ProofRow,
    ProvincialProduct,
    Totals,
)
from pva_geo.model.shares import Holding, UnitShares, UnitState
from pva_geo.model.vocabulary import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    RESERVED_IDS,
    Basis,
    Energiedrager,
    Fase,
    Gemeentecode,
    Ingreep,
    LiggingSoort,
    NationaalMiek,
    Opgave,
    Orgaan,
    ProjectType,
    Provinciecode,
    Rol,
    Ronde,
    RuimtelijkInstrument,
    Samenhang,
    SchemeKind,
    Status,
    SubregionId,
)

__all__ = [
    "BACKGROUNDS",
    "INSIDE_BUT_UNASSIGNED",
    "OUTSIDE",
    "RESERVED_IDS",
    "Area",
    "Background",
    "Balance",
    "Basis",
    "Boundaries",
    "Check",
    "Counts",
    "CoverageReport",
    "Delivery",
    "Energiedrager",
    "Fase",
    "Finding",
    "Gemeentecode",
    "Holding",
    "Ingreep",
    "LiggingSoort",
    "Likeness",
    "NationaalMiek",
    "Noise",
    "Note",
    "Opgave",
    "Orgaan",
    "Peildatum",
    "ProjectType",
    "ProofRow",
    "ProvincialProduct",
    "Provinciecode",
    "Rol",
    "Ronde",
    "RuimtelijkInstrument",
    "Samenhang",
    "Scheme",
    "SchemeKind",
    "Severity",
    "Source",
    "Status",
    "SubregionId",
    "Tolerance",
    "Totals",
    "UnitShares",
    "UnitState",
    "Verdict",
]
