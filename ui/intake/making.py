"""Which editor a field of the catalogue gets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from legaldesk.desk.learning import LINES
from legaldesk.domain.fields import FieldKind, FieldSpec
from ui.intake.choice_editor import ChoiceEditor
from ui.intake.editors import BlockEditor, FlagEditor, LineEditor
from ui.intake.learned_line import LearnedLine
from ui.intake.reading import DAY, written_day_of
from ui.language import tr
from ui.language.moments import parse_typed_time, written_time
from ui.language.words import WORDS

Editor = LineEditor | BlockEditor | FlagEditor | ChoiceEditor
_NOTES_LINES = 2


def editor_of(spec: FieldSpec, now: Callable[[], datetime]) -> Editor:
    """The editor of the field `spec`; `now` is the present moment in the office's zone."""
    if spec.kind is FieldKind.FLAG:
        return FlagEditor(tr(spec.label), tr(spec.hint))
    if spec.words is not None:
        return ChoiceEditor(WORDS[spec.words], tr(spec.hint))
    if spec.kind is FieldKind.BLOCK:
        return BlockEditor(tr(spec.hint), _NOTES_LINES)
    if spec.kind is FieldKind.DATE:
        return LineEditor(tr(spec.hint) or "11/23", lambda typed: written_day_of(spec.path, typed, now().date()))
    return LearnedLine(tr(spec.hint)) if spec.path in LINES else LineEditor(tr(spec.hint))


def moment_editors(now: Callable[[], datetime]) -> tuple[LineEditor, LineEditor]:
    """The editors of the day and the time of receipt."""
    day = LineEditor(tr("t, y, -3, mon, 11/23"), lambda typed: written_day_of(DAY, typed, now().date()))
    return day, LineEditor("914, 2p", lambda typed: written_time(parse_typed_time(typed, now())))
