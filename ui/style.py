"""The style sheet, as data: the grid of 4 px, corners of 6 px, one-pixel borders, and where the focus is."""

SHEET = """
QMainWindow, QDialog, QWidget[role="page"] { background: $window; }
QDialog[role="palette"] { background: $surface; border: 1px solid $field_border; }
QLabel { background: transparent; color: $text; }
QLabel[role="secondary"], QLabel[role="hint"] { color: $secondary; }
QLabel[role="title"] { font-size: 16pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 13pt; font-weight: 600; }
QLabel[role="larger"] { font-size: 11pt; font-weight: 600; }
QLabel[role="group"] { color: $secondary; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="brand"] { font-size: 11pt; font-weight: 600; }
QLabel[role="verdict"] { font-size: 13pt; font-weight: 600; }
QLabel[role="source"] { font-size: 9pt; }
QLabel[role="problem"] { color: $refused_text; }
QLabel:disabled { color: $secondary; }

QFrame[role="panel"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[role="sidebar"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; }
QFrame[role="strip"] { background: $quiet_ground; border: none; border-radius: 6px; }
QFrame[role="strip"] QLabel { color: $quiet_text; }
QFrame[role="strip"][kind="fault"] { background: $refused_ground; }
QFrame[role="strip"][kind="fault"] QLabel { color: $refused_text; }
QFrame[role="strip"][kind="good"] { background: $accepted_ground; }
QFrame[role="strip"][kind="good"] QLabel { color: $accepted_text; }
QFrame[role="strip"][kind="warning"] { background: $extra_time_ground; }
QFrame[role="strip"][kind="warning"] QLabel { color: $extra_time_text; }
QFrame[role="strip"][kind="emergency"] { background: $emergency_ground; }
QFrame[role="strip"][kind="emergency"] QLabel { color: $emergency_text; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px;
    placeholder-text-color: $secondary; padding: 1px 9px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox { min-height: 28px; }
QPlainTextEdit { padding: 3px 5px; }
QComboBox { padding-right: 26px; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; border-radius: 0; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$themes/chevron-$name.svg"); width: 16px; height: 16px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 8px; }
QPlainTextEdit:focus { padding: 2px 4px; }
QComboBox:focus { padding-right: 25px; }
QComboBox QLineEdit:focus { border: none; padding: 0; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {
    border: 2px solid $refused_text; padding: 0 8px;
}
QPlainTextEdit[problem="true"] { padding: 2px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $window; color: $secondary; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px;
    padding: 5px 13px; min-height: 20px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $chosen; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 12px; }
QPushButton:disabled { color: $secondary; border-color: $line; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
    background: $accent_pressed; border-color: $accent_pressed;
}
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $window; color: $secondary; border-color: $line; }
QPushButton[role="quiet"] { border: 1px solid transparent; background: transparent; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[role="chip"]::menu-indicator {
    image: url("$themes/chevron-$name.svg"); width: 14px; height: 14px;
    subcontrol-origin: border; subcontrol-position: center right; right: 8px;
}

QPushButton[role="chip"] { border-radius: 14px; padding: 3px 11px; border: 1px solid $field_border; }
QPushButton[role="chip"][menu="true"] { padding-right: 10px; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 2px 10px; }
QPushButton[role="chip"]:checked, QPushButton[role="chip"][chosen="true"] {
    background: $chosen; color: $accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="chip"]:checked:focus, QPushButton[role="chip"][chosen="true"]:focus {
    border: 2px solid $accent; padding: 2px 10px;
}
QFrame[role="drop"] { border: 1px dashed $field_border; border-radius: 6px; background: $surface; }
QFrame[dropping="true"] { border: 2px dashed $accent; background: $chosen; }
QPushButton[role="nav"] {
    border: 1px solid transparent; background: transparent; text-align: left; padding: 6px 11px; border-radius: 6px;
}
QPushButton[role="nav"]:hover { background: $hover; }
QPushButton[role="nav"]:checked { background: $chosen; color: $accent; font-weight: 600; }
QPushButton[role="nav"]:focus { border: 2px solid $accent; padding: 5px 10px; }
QPushButton[role="choice"] {
    text-align: left; padding: 14px 17px; background: $surface; border: 1px solid $field_border; border-radius: 6px;
}
QPushButton[role="choice"]:hover { background: $hover; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 13px 16px; }

QCheckBox, QRadioButton { spacing: 8px; color: $text; border: 2px solid transparent; border-radius: 4px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid $field_border; background: $surface;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$themes/tick-$name.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$themes/dot-$name.svg"); }

QTableView {
    background: $surface; border: 1px solid $line; gridline-color: transparent;
    border-top-left-radius: 6px; border-top-right-radius: 6px;
    selection-background-color: $chosen; selection-color: $text; outline: none;
}
QTableView:focus { border: 1px solid $accent; }
QHeaderView { background: $surface; border: none; border-top-left-radius: 6px; border-top-right-radius: 6px; }
QHeaderView::section {
    background: $surface; color: $secondary; border: none; border-bottom: 1px solid $line; padding: 0 8px;
    font-weight: 600; height: 34px;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow, QHeaderView::up-arrow {
    width: 12px; height: 12px; subcontrol-position: center right;
}
QHeaderView::down-arrow { image: url("$themes/sort-down-$name.svg"); }
QHeaderView::up-arrow { image: url("$themes/sort-up-$name.svg"); }

QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $secondary; border: none; border-bottom: 2px solid transparent;
    padding: 6px 4px; min-height: 20px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:focus:selected { color: $accent; background: $chosen; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea[role="reading"]:focus { border: 1px solid $accent; border-radius: 6px; }
QTextBrowser { border: 1px solid $line; border-radius: 6px; }
QTextBrowser:focus { border: 1px solid $accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; border: none; }
QScrollBar::handle { background: $field_border; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QMenu { background: $surface; color: $text; border: 1px solid $field_border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: url("$themes/tick-menu-$name.svg"); }
QToolTip { background: $surface; color: $text; border: 1px solid $field_border; padding: 4px 6px; }
QListView[role="completions"] {
    background: $surface; color: $text; border: 1px solid $field_border; outline: none; padding: 4px;
    selection-background-color: $chosen; selection-color: $text;
}
QDialog[role="palette"] QListView[role="completions"] { border: none; padding: 0; }
QListView[role="completions"]::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QListView[role="completions"]::item:selected, QListView[role="completions"]::item:hover {
    background: $chosen; color: $text;
}
QListView[role="thumbnails"] { background: $surface; border: 1px solid $line; border-radius: 6px; outline: none; }
QListView[role="thumbnails"]:focus { border: 1px solid $accent; }
QListWidget {
    background: $surface; color: $text; border: 1px solid $field_border; border-radius: 6px; padding: 4px;
    outline: none;
}
QListWidget:focus { border: 2px solid $accent; padding: 3px; }
QListWidget::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $chosen; color: $text; }
QListWidget::indicator {
    width: 16px; height: 16px; border: 1px solid $field_border; border-radius: 4px; background: $surface;
}
QListWidget::indicator:checked { background: $accent; border-color: $accent; image: url("$themes/tick-$name.svg"); }
QProgressBar {
    background: $line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
"""

TONE = """
QLabel[tone="$tone"] { color: $text; }
"""
