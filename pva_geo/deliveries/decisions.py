"""What a person said of projects that look alike, applied: once said, it stays said."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pva_geo.deliveries.identity import natural_key, united
from pva_geo.errors import DefinitionError
from pva_geo.model import Likeness, Note, Verdict

__all__ = ["same_ids", "unused_notes", "with_verdicts"]

Pair = frozenset[str]


def same_ids(
    decisions: Sequence[Likeness], known: Collection[str]
) -> Mapping[str, str]:
    """Give each id that was said to be another project's too the id that stays.

    Raises
    ------
    DefinitionError
        When two projects are said to be different, and by way of others the same.
    """
    pairs = [
        one.pair
        for one in decisions
        if one.verdict is Verdict.SAME and set(one.pair) <= set(known)
    ]
    stays = united(pairs)
    for one in decisions:
        first, second = (stays.get(project) for project in one.pair)
        if one.verdict is Verdict.DIFFERENT and first is not None and first == second:
            raise DefinitionError(
                "error.decisions.clash",
                project=one.project_a,
                other=one.project_b,
                row=one.row,
            )
    return stays


def with_verdicts(
    found: Iterable[Likeness], decisions: Sequence[Likeness]
) -> list[Likeness]:
    """Give what looks alike with what was said of it, and all else that was said.

    Returns
    -------
    list of Likeness
        Undecided pairs first, the most alike on top; then decided ones, by number.
    """
    said = {frozenset(one.pair): one for one in decisions}
    open_pairs, decided = [], dict[Pair, Likeness]()
    for one in found:
        known = said.get(frozenset(one.pair))
        if known is None or known.verdict is Verdict.OPEN:
            open_pairs.append(one)
            continue
        decided[frozenset(one.pair)] = replace(
            one, verdict=known.verdict, reason=known.reason, row=known.row
        )
    for pair, one in said.items():
        if one.verdict is not Verdict.OPEN:
            decided.setdefault(pair, one)
    return open_pairs + sorted(
        decided.values(), key=lambda one: tuple(map(natural_key, one.pair))
    )


def unused_notes(
    decisions: Sequence[Likeness], known: Collection[str], source: str | None
) -> Iterator[Note]:
    """Note decisions on projects that are in no list."""
    for one in decisions:
        missing = [project for project in one.pair if project not in known]
        if missing and one.verdict is not Verdict.OPEN:
            facts = {"projects": missing}
            key = "note.decisions.unknown"
            yield Note(source=source, row=one.row, key=key, facts=facts)
