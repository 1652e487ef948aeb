"""Read a scheme, as anyone would, and do nothing with it.

Arguments: the file of the scheme.
"""

import sys

import geopandas as gpd

print(len(gpd.read_file(sys.argv[1])), "features")
