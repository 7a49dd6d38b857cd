"""What goes wrong is said in Spanish, whole: real faults of the desk, with names, numbers and days in their places."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from legaldesk.desk import (
    attaching,
    backing_up,
    batches,
    deciding,
    demo,
    files,
    handing_over,
    importing,
    intake,
    policies,
    print_job,
    timekeeping,
)
from legaldesk.desk.desk import Desk
from legaldesk.desk.reconciling import comparing
from legaldesk.desk.report_cells import show_report
from legaldesk.desk.reporting import ReportName
from legaldesk.desk.settings import change_setting, load_settings
from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.errors import BadInput, ConnectionLost, DeskError, MachineFault
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.phrase import ENGLISH, Phrase, either, listed, without
from legaldesk.domain.reconciling import Source
from legaldesk.domain.vocabulary import Disposition
from legaldesk.records.disk_faults import disk_sentence
from tests.hands import desk_at
from ui.language.choosing import speak
from ui.language.words import VOICE, spoken

ENGLISH_WORDS = re.compile(
    r"\b(the|is|are|was|were|of|and|it|to|from|must|not|nothing|cannot|choose|write|use one|line|has|with|already)\b"
)
"""Words that no Spanish sentence has."""
KEPT = re.compile(r"/\S+|“[^”]*”|'[^']*'|«[^»]*»|--\w+|Invalid statement \(.*\)|\[[^]]*\], key \w+|key \w+")
"""Names, options, keys, and what a reader of TOML said: they stay as they are."""
DAY = date(2026, 11, 23)
POLICY = Path(__file__).resolve().parent.parent.parent / "resources" / "policies" / "twilio-2024-02-27.toml"


@pytest.fixture(autouse=True)
def _spanish(qapp: object) -> Iterator[None]:
    speak("es")
    yield
    speak("en")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_at(tmp_path / "desk")
    demo.fill(made, 3)
    yield made
    made.close()


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def settings_of_another_kind(desk: Desk, folder: Path) -> None:
    written(desk.place, "settings.toml", 'backup = { keep = "many" }')
    load_settings(desk.place)


def stale(desk: Desk, folder: Path) -> None:
    handing_over.assign(desk, "LD-2026-000001", "Ben Okafor")
    handing_over.assign(desk, "LD-2026-000001", "Mei Chen", revision=1)


def compared(rows: str) -> Callable[[Desk, Path], object]:
    return lambda desk, folder: comparing.reconcile(desk, Source.FAX, written(folder, "fax.csv", rows), (DAY, DAY))


def imported(text: str, name: str = "log.csv") -> Callable[[Desk, Path], object]:
    return lambda desk, folder: importing.import_file(desk, written(folder, name, text))


def of_policy(change: Callable[[str], str]) -> Callable[[Desk, Path], object]:
    return lambda desk, folder: policies.add_file(desk, written(folder, "p.toml", change(POLICY.read_text("utf-8"))))


def calendar_with(text: str) -> Callable[[Desk, Path], object]:
    head = '[calendar]\nname = "Oficina"\nfirst = 2020-01-01\n'
    return lambda desk, folder: read_calendar(head + text, "office.toml")


def in_spanish(sentence: object) -> str:
    """`sentence` in Spanish."""
    said = spoken(sentence)
    assert not ENGLISH_WORDS.search(KEPT.sub("", said)), said
    return said


FAULTS: dict[str, Callable[[Desk, Path], object]] = {
    "no such delivery": lambda desk, folder: desk.log.get("LD-2026-999999"),
    "attach nothing": lambda desk, folder: attaching.attach(desk, "LD-2026-000001", []),
    "attach a folder": lambda desk, folder: attaching.attach(desk, "LD-2026-000001", [folder]),
    "attach an empty file": lambda desk, folder: attaching.attach(
        desk, "LD-2026-000001", [written(folder, "empty.pdf", "")]
    ),
    "no reason": lambda desk, folder: deciding.void(desk, "LD-2026-000001", " "),
    "reason too long": lambda desk, folder: deciding.void(desk, "LD-2026-000001", "x" * 99_999),
    "not closed": lambda desk, folder: deciding.reopen(desk, "LD-2026-000001", "again"),
    "blank note": lambda desk, folder: handing_over.note(desk, "LD-2026-000001", ""),
    "assigned to nobody": lambda desk, folder: handing_over.assign(desk, "LD-2026-000001", ""),
    "changed meanwhile": stale,
    "too many": lambda desk, folder: batches.close_all(desk, range(20_000), "done"),
    "not paused": lambda desk, folder: timekeeping.resume(desk, "LD-2026-000001"),
    "bad delivery": lambda desk, folder: intake.log_delivery(desk, {"channel": "fax", "fax": {"pages_received": -1}}),
    "unknown words": lambda desk, folder: intake.log_delivery(
        desk,
        {"channel": "telex", "requester": {"kind": "x"}, "instrument": {"kind": "civil"}, "received_at": "2026-11-20"},
    ),
    "backup of another kind": lambda desk, folder: backing_up.restore(written(folder, "b", "x" * 999), folder / "new"),
    "setting": lambda desk, folder: change_setting(desk.place, "backup.keep", "many"),
    "no setting": lambda desk, folder: change_setting(desk.place, "backup.kept", "1"),
    "settings file": settings_of_another_kind,
    "policy is no TOML": of_policy(lambda text: "= x"),
    "policy with a retired page": of_policy(lambda text: text.replace("https://www.twilio", "http://www.twilio")),
    "policy of another company": of_policy(lambda text: text.replace('name = "Twilio"', 'name = "Another"')),
    "calendar with a day twice": calendar_with('[[closure]]\nname = "A"\nday = 2026-11-27\n' * 2),
    "calendar with a wrong word": calendar_with("[office]\nafter_hours = 3\n"),
    "calendar with no such day": calendar_with('[[holiday]]\nname = "A"\nmonth = 2\nday = 30\n'),
    "no print job": lambda desk, folder: print_job.last_job(desk, None),
    "import of nothing": imported(""),
    "import of unknown columns": imported("Channle,Received\nfax,2026-11-20\n"),
    "import of bad rows": imported("channel,received_at,requester.kind,instrument.kind\nfax,x,court,summons\n"),
    "import of no CSV": imported("PK\x03\x04"),
    "import of broken JSON": imported('[{"channel": ', "log.json"),
    "import of another kind": imported("x", "log.docx"),
    "list of another day": compared("Date,From\n11/20/2026,A\n"),
    "list without columns": compared("A,B\n1,2\n"),
    "report to before from": lambda desk, folder: show_report(desk, ReportName.VOLUME, DAY, date(2026, 11, 1)),
    "write into no folder": lambda desk, folder: files.write_whole(folder / "none" / "x.pdf", b""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_in_spanish(desk: Desk, tmp_path: Path, name: str) -> None:
    with pytest.raises(DeskError) as raised:
        FAULTS[name](desk, tmp_path)
    fault = raised.value
    assert isinstance(fault.sentence, Phrase) and str(fault) == fault.sentence == ENGLISH.said(fault.sentence)
    in_spanish(fault)
    for problem in getattr(fault, "problems", ()):
        in_spanish(problem.message)


def test_faults_of_disk_and_server_are_said_in_spanish(tmp_path: Path) -> None:
    for number in (errno.ENOSPC, errno.EACCES):
        said = in_spanish(MachineFault(disk_sentence(OSError(number, "no"), tmp_path / "legaldesk.db")))
        assert str(tmp_path) in said
    said = in_spanish(ConnectionLost("db.example.com"))
    assert "db.example.com" in said and "está a salvo" in said


def test_names_before_a_sentence_are_left_out_in_every_language() -> None:
    sentence = Phrase("{field}: {fault}", field="reason", fault=Phrase("holds a control character; retype the text"))
    bare = without(sentence, "reason: ")
    assert bare == "holds a control character; retype the text" and isinstance(bare, Phrase)
    assert spoken(bare) == "contiene un carácter de control; escriba de nuevo el texto"
    assert without("reason: plain", "reason: ") == "plain" and without(bare, "other: ") == bare


def test_what_names_options_of_the_command_line_is_said_otherwise_in_the_window() -> None:
    fault = BadInput(Phrase("{path}: holds no deliveries", path="a.csv"))
    assert spoken(fault) == "a.csv: no contiene entregas"
    fault.plain = Phrase("longer than {count} characters; shorten it", count=1200)
    assert spoken(fault) == "más de 1,200 caracteres; acórtelo"


def test_words_in_a_row() -> None:
    assert VOICE.said(listed(["a", "b", "c"])) == "a, b y c" and listed(["a", "b"]) == "a and b"
    assert VOICE.said(either(["a", "b", "c"])) == "a, b o c" and either(["a"]) == "a"


def test_two_people_and_one_delivery(desk: Desk, tmp_path: Path) -> None:
    deciding.decide(desk, "LD-2026-000001", Disposition.ACCEPTED, "served")
    with pytest.raises(ChangedMeanwhile) as raised:
        stale(desk, tmp_path)
    assert "Ana Ruiz (decisión del abogado, la asignó)" in in_spanish(raised.value)
