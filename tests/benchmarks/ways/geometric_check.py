"""Time the geometric check itself, of the 345 gemeenten of 2022, three of them wrong.

The whole country stands for the provincie; nothing is read or printed while the clock
runs. Prints the median of some runs, in milliseconds of processor time.
"""

import os
import time
from statistics import median

# as the door of the command line does it
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import shapely

from pva_geo import Tolerance, read_boundaries
from pva_geo.coverage.drawn import check_drawn

RUNS = 15

gemeenten = read_boundaries().gemeenten
land = shapely.coverage_union_all(gemeenten.geometry.to_numpy())
drawn = gemeenten.assign(
    subregion_id=gemeenten["gemeentecode"], name=gemeenten["gemeente"]
)
shapes = drawn.geometry.to_numpy().copy()
shapes[10] = shapely.buffer(shapes[10], 30)
shapes[100] = shapely.difference(shapes[100], shapely.box(*shapely.bounds(shapes[101])))
drawn = drawn.set_geometry(shapes, crs=drawn.crs).drop(index=drawn.index[200])
times = []
for _ in range(RUNS):
    start = time.process_time()
    report = check_drawn(drawn, land, Tolerance(), units=gemeenten)
    times.append(1000 * (time.process_time() - start))
assert report.balance is not None
assert report.balance.closes
assert not report.ok
print(f"{median(times):.1f}")
