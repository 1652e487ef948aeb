"""Find gaps, overlaps and spills by overlay, as one would write it with geopandas.

Arguments: the file of the scheme, the file of the boundaries.
"""

import sys

import geopandas as gpd

scheme, gemeenten = (gpd.read_file(name) for name in sys.argv[1:])
both = gpd.overlay(scheme, scheme, how="intersection")
overlaps = both[both["subregion_id_1"] < both["subregion_id_2"]]
provincie, covered = gemeenten.union_all(), scheme.union_all()
gaps = provincie.difference(covered)
spills = covered.difference(provincie)
print(f"overlaps {overlaps.area.sum():.1f} m²")
print(f"gaps {gaps.area:.1f} m², spills {spills.area:.1f} m²")
