"""The view `controle`: every total twice, in plain SQL, from the tables beside it.

`provincie` is summed over `projecten` and reads no attachment; `som` is summed over
`toerekening`. A share that is lost or counted twice shows as a difference. A project
that has parts counts through these, and not itself (`telt`).
"""

__all__ = ["CONTROLE"]

_LEAVES = "\n  UNION ALL ".join(
    f"SELECT '{name}/' || coalesce(energiedrager, 'onbekend') || '/'"  # noqa: S608 - own names
    f" || coalesce(status, 'onbekend'), project_id, {name} FROM geteld"
    for name in ("capaciteit_mva", "capaciteit_mw", "lengte_m")
)

CONTROLE = f"""CREATE VIEW controle AS
WITH geteld AS (SELECT * FROM projecten WHERE telt),
maten(maat, project_id, waarde) AS (
  SELECT 'projects', project_id, 1.0 FROM geteld
  UNION ALL {_LEAVES}
  UNION ALL SELECT 'kosten_min', project_id, kosten_min FROM geteld
  UNION ALL SELECT 'kosten_max', project_id, kosten_max FROM geteld
),
direct(maat, provincie) AS (
  SELECT maat, sum(waarde) FROM maten WHERE waarde IS NOT NULL GROUP BY maat
),
verdeeld(maat, som) AS (
  SELECT maten.maat, sum(maten.waarde * toerekening.share)
  FROM toerekening JOIN maten USING (project_id)
  WHERE maten.waarde IS NOT NULL GROUP BY maten.maat
),
trekkers(maat, provincie, som) AS (
  SELECT 'trekt', cast(count(*) AS REAL), coalesce(sum(hoofdsubregio IN (
    SELECT subregion_id FROM subregios
    UNION SELECT 'buiten-provincie' UNION SELECT 'niet-toegewezen')), 0.0)
  FROM geteld
),
beide(maat, provincie, som) AS (
  SELECT 'projects', coalesce((SELECT provincie FROM direct WHERE maat = 'projects'),
    0.0), coalesce((SELECT som FROM verdeeld WHERE maat = 'projects'), 0.0)
  UNION ALL SELECT maat, provincie, som FROM trekkers
  UNION ALL SELECT direct.maat, direct.provincie, coalesce(verdeeld.som, 0.0)
    FROM direct LEFT JOIN verdeeld USING (maat) WHERE direct.maat <> 'projects'
)
SELECT row_number() OVER (ORDER BY maat) AS fid, maat, provincie, som,
  som - provincie AS verschil,
  abs(som - provincie) <= 1e-9 * max(abs(som), abs(provincie)) AS klopt
FROM beide"""  # noqa: S608 - own names only
"""Creates the view; wants `projecten`, `toerekening` and `subregios`."""
