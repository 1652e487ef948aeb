"""What a check looked at, so that "nothing found" cannot mean "nothing looked at"."""

from pva_geo.catalogue import Language, say
from pva_geo.model import CoverageReport

__all__ = ["looked_at_lines"]


def looked_at_lines(report: CoverageReport, language: Language) -> list[str]:
    """Name boundaries, scheme and tolerance, and the noise where there is any."""
    count = len(report.subregions)
    subregions = say("terminal.count.subregions", language, count=count)
    used, noise = report.tolerance, report.noise
    lines = [
        say(
            "terminal.units",
            language,
            year=report.peildatum,
            gemeenten=say("terminal.count.gemeenten", language, count=report.units),
            area=report.provincie["area_m2"],
        ),
        say("terminal.scheme", language, source=report.source, subregions=subregions),
        say(
            "terminal.tolerance",
            language,
            sliver=used.sliver_width,
            noise=used.noise_width,
        ),
    ]
    if noise.count:
        facts = {"count": noise.count, "area": noise.area_m2}
        lines.append(say("terminal.noise", language, **facts))
    return lines
