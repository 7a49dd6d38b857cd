"""The tab that says why: the policy's sentences behind the verdict, and the row of its table that decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from legaldesk.domain.explaining import explained
from ui.deliveries.facts import cut
from ui.deliveries.facts_tab import ReadingPane
from ui.language import later, tr
from ui.language.words import say, spoken
from ui.session import Session
from ui.when import fully
from ui.widgets.looks import written_version
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown

_UNKNOWN = later("No version of the policy that this desk knows was in force on the day of receipt: a person decides.")


def show_why(pane: ReadingPane, shown: Shown, session: Session) -> None:
    """Fill `pane` with where the verdict comes from, by the policy version in force on the day of receipt."""
    column = pane.clear()
    record = shown.record
    if record.decision is not None:
        decision = record.decision
        _group(pane, tr("Counsel decided"))
        column.addWidget(label(say(decision.disposition), "strong", wrap=True))
        column.addWidget(label(f"“{cut(decision.reason)}”", wrap=True))
        column.addWidget(label(f"{decision.by}, {fully(decision.at, session.desk.zone)}", "secondary", wrap=True))
        column.addSpacing(6)
        column.addWidget(
            label(tr("By the policy alone: {disposition}", disposition=say(record.judged.disposition)), wrap=True)
        )
    policy = session.desk.book.version(record.judged.policy_version)
    if policy is None:
        column.addWidget(label(tr(_UNKNOWN), wrap=True))
        column.addStretch(1)
        return
    told = explained(policy, record.judged)
    _group(pane, tr("What the policy says"))
    for ground in told.grounds:
        title = tr("The policy is silent") if ground.label == "silent" else tr("Sentence {label}", label=ground.label)
        column.addWidget(label(title, "strong", wrap=True))
        if ground.sentence:
            column.addWidget(label(ground.sentence, wrap=True))
        column.addWidget(label(tr("Here: {means}", means=spoken(ground.means)), "secondary", wrap=True))
        column.addSpacing(10)
    if told.row:
        _group(pane, tr("The row that decided"))
        column.addWidget(label(f"{told.rule}: {spoken(told.name)}", "strong", wrap=True))
        place = tr(
            "Row {row} of {rows}; the rows are looked at in order, and the first that fits decides.",
            row=told.row,
            rows=told.rows,
        )
        column.addWidget(label(place, "secondary", wrap=True))
        column.addSpacing(6)
        written = label(told.written, "code", wrap=True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(written.font().pointSizeF() * 0.9)
        written.setFont(font)
        written.setAccessibleName(tr("The row as it stands in the policy file: {written}", written=told.written))
        column.addWidget(written)
    _group(pane, tr("The version"))
    column.addWidget(
        label(
            tr("Version of {version}: {policy}", version=written_version(policy.version), policy=told.policy), wrap=True
        )
    )
    column.addWidget(label(told.source, "secondary", wrap=True))
    column.addStretch(1)


def _group(pane: ReadingPane, name: str) -> None:
    if pane.column.count():
        pane.column.addSpacing(16)
    pane.column.addWidget(label(name, "group"))
    pane.column.addSpacing(6)
