"""Ask GEOS which edges of a scheme are no coverage: `shapely.coverage_invalid_edges`.

It names no pair and no area, and knows no provincie. Arguments: the file of the scheme.
"""

import sys

import geopandas as gpd
import shapely

scheme = gpd.read_file(sys.argv[1])
edges = shapely.coverage_invalid_edges(scheme.geometry.to_numpy())
print(int((~shapely.is_empty(edges)).sum()), "features with edges that do not match")
