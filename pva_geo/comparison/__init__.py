"""Two schemes, or two rounds, held side by side.

Structure comes before distance: which subregions stayed, split, merged or were
rearranged, and only then which gemeenten move. Nothing here says which one is better.
"""

from pva_geo.comparison.moves import apply_moves
from pva_geo.comparison.results import (
    Change,
    Crossing,
    Indicator,
    Kind,
    Likeness,
    Move,
    SchemeComparison,
    Side,
)
from pva_geo.comparison.rounds import (
    FieldChange,
    ProjectChange,
    ProjectKind,
    Round,
    RoundComparison,
    SumChange,
    compare_rounds,
)
from pva_geo.comparison.schemes import compare_schemes

__all__ = [
    "Change",
    "Crossing",
    "FieldChange",
    "Indicator",
    "Kind",
    "Likeness",
    "Move",
    "ProjectChange",
    "ProjectKind",
    "Round",
    "RoundComparison",
    "SchemeComparison",
    "Side",
    "SumChange",
    "apply_moves",
    "compare_rounds",
    "compare_schemes",
]
