"""Check a scheme and print, as JSON, what was found and how the books close.

Arguments: the file of the scheme, the file of the boundaries.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import shapely

from pva_geo.checking import check
from pva_geo.workspace import loose_workspace

scheme, boundaries = sys.argv[1:]
job = loose_workspace(
    boundaries=boundaries, provincie="Meetland", scheme=Path(scheme), year=None
)
checked = check(job, detail="plain")
report = checked.report
assert report.balance is not None
counts: Counter[str] = Counter()
for finding in report.findings:
    counts[finding.check.value] += finding.count
shapes = checked.scheme.rows.geometry.to_numpy()
print(
    json.dumps(
        {
            "features": len(shapes),
            "vertices": int(shapely.get_num_coordinates(shapes).sum()),
            "defects": counts,
            "off": abs(report.balance.difference_m2) / report.balance.provincie_m2,
        }
    )
)
