"""Choices put to a person, and the decisions that answer them.

A repair asks as it goes; what is answered is done, what is not stays open. Mistakes in
decisions are gathered and refused all at once, before anything is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pva_geo.catalogue import LANGUAGES, say
from pva_geo.coverage.names import same_name
from pva_geo.errors import DecisionsError
from pva_geo.model import KEEP, REMOVE, Choice, Decision

__all__ = ["Chooser"]

GUARD = "'"
"""Sign before a text that a spreadsheet would take for a formula."""


class Chooser:
    """Put choices to the decisions of a person.

    Parameters
    ----------
    decisions
        Each names a choice; those that chose nothing are passed over.
    names
        Id of a subregion, or code of a gemeente → its name; either may be written.
    """

    def __init__(self, decisions: Sequence[Decision], names: Mapping[str, str]) -> None:
        self.open: list[Choice] = []
        """Choices that no decision answers, in the order in which they arose."""
        self._names = names
        self._mistakes: list[tuple[str, dict[str, object]]] = []
        self._given: dict[str, Decision] = {}
        self._asked: dict[str, int] = {}
        for decision in decisions:
            if decision.chosen.strip():
                self._take(decision)

    def ask(self, choice: Choice) -> str | None:
        """Give the option that was chosen; `None` leaves the choice open."""
        choice = self._unique(choice)
        decision = self._given.pop(choice.id, None)
        if decision is None:
            self.open.append(choice)
            return None
        chosen = self._option(choice, _unguarded(decision.chosen))
        if chosen is None:
            facts = {"chosen": decision.chosen, "options": choice.shown_options}
            self._mistakes.append(("error.choices.option", _at(decision) | facts))
            self.open.append(choice)
        return chosen

    def leave(self, choice: Choice) -> None:
        """Leave a choice open that arose when others had been decided."""
        self.open.append(self._unique(choice))

    def require_used(self, source: str) -> None:
        """Refuse decisions that answer nothing, or that answer wrongly.

        Raises
        ------
        DecisionsError
            Names every mistake with its row.
        """
        left = [("error.choices.unknown", _at(one)) for one in self._given.values()]
        mistakes = [*self._mistakes, *left]
        if mistakes:
            raise DecisionsError(source, mistakes)

    def _take(self, decision: Decision) -> None:
        name = _unguarded(decision.choice)
        first = self._given.setdefault(name, decision)
        if first is not decision:
            facts = _at(decision) | {"first": first.row}
            self._mistakes.append(("error.choices.twice", facts))

    def _unique(self, choice: Choice) -> Choice:
        """Name the options, and number a choice whose id was given out before."""
        number = self._asked[choice.id] = self._asked.get(choice.id, 0) + 1
        tail = f"/{number}" if number > 1 else ""
        labels = tuple(self._label(option) for option in choice.options)
        return replace(choice, id=f"{choice.id}{tail}", labels=labels)

    def _label(self, option: str) -> str:
        name = self._names.get(option, option)
        return option if name == option else f"{option} ({name})"

    def _option(self, choice: Choice, chosen: str) -> str | None:
        allowed = (*choice.options, *choice.also)
        if chosen in allowed:
            return chosen
        meant = same_name(chosen)
        for option in allowed:
            if meant in {same_name(text) for text in self._spellings(option)}:
                return option
        return None

    def _spellings(self, option: str) -> list[str]:
        if option in (REMOVE, KEEP):
            return [say(f"repair.option.{option}", language) for language in LANGUAGES]
        return [option, self._names.get(option, option), self._label(option)]


def _unguarded(text: str) -> str:
    text = text.strip()
    guarded = text.startswith(GUARD) and text[1:2] in ("=", "+", "-", "@")
    return text[1:] if guarded else text


def _at(decision: Decision) -> dict[str, object]:
    return {"choice": decision.choice, "row": decision.row}
