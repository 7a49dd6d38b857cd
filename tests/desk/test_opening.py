"""Opening a desk, its policies, its drafts, and the demo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from legaldesk.desk.checking import verify
from legaldesk.desk.demo import fill
from legaldesk.desk.desk import Desk
from legaldesk.desk.drafts import Draft, Drafts
from legaldesk.desk.files import write_whole
from legaldesk.desk.finding import counts, find
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress, address_of_url, default_address, desk_exists
from legaldesk.desk.policies import add_file, check_file, versions
from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.policy import PolicyError
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Channel
from legaldesk.resources import resource_root


def shipped(folder: Path, name: str, **changes: str) -> Path:
    text = next((resource_root() / "policies").glob("*.toml")).read_text(encoding="utf-8")
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


VERSION = ('version = "2024-02-27"', 'version = "2026-11-01"')
EFFECTIVE = ("effective = 2024-02-27", "effective = 2026-11-01")
COMPANY = ('name = "Twilio"', 'name = "Acme"')


def test_a_desk_is_made_and_found_again(tmp_path: Path, fax_subpoena: dict[str, Any]) -> None:
    place = tmp_path / "desk with blanks and Ünïcode"
    assert not desk_exists(DeskAddress(place))
    desk = open_desk(place, by="Ana")
    log_delivery(desk, fax_subpoena)
    desk.close()
    assert desk_exists(DeskAddress(place))
    again = open_desk(place, by="Ben")
    assert counts(again).everything == 1
    again.close()


def test_a_database_url_names_the_folder(tmp_path: Path) -> None:
    assert address_of_url(f"sqlite:///{tmp_path}/legaldesk.db") == DeskAddress(tmp_path)
    for url in ("sqlite:///", "oracle://x", "nonsense", f"sqlite:///{tmp_path}/other.db"):
        with pytest.raises(BadInput, match="--database"):
            address_of_url(url)
    url = f"sqlite:///{tmp_path}/legaldesk.db"
    assert default_address({"LEGALDESK_DATABASE": url}) == DeskAddress(tmp_path)
    assert default_address({"LEGALDESK_DATABASE": url, "LEGALDESK_DATA_DIR": "elsewhere"}).folder == Path("elsewhere")
    assert default_address({}).folder.name == "LegalDesk"
    with pytest.raises(BadInput, match="LEGALDESK_DATABASE"):
        default_address({"LEGALDESK_DATABASE": "oracle://x"})


def test_a_shared_desk_has_a_folder_of_its_own_and_hides_its_password() -> None:
    url = "postgresql://ana:secret@db.example:5433/legal"
    address = address_of_url(url)
    assert address.database == url
    assert address.shared_name == "legal at db.example"
    assert address.folder.name.startswith("shared-")
    assert address.folder == address_of_url("postgresql://ben@db.example:5433/legal").folder
    assert address.folder != address_of_url("postgresql://ben@db.example/legal").folder
    both = default_address({"LEGALDESK_DATABASE": url, "LEGALDESK_DATA_DIR": "here"})
    assert both == DeskAddress(Path("here"), url)
    with pytest.raises(BadInput, match="--database: is not the address"):
        address_of_url("postgresql://host:port/x")


def test_an_added_version_judges_from_its_day_on(desk: Desk, tmp_path: Path, fax_subpoena: dict[str, Any]) -> None:
    before = log_delivery(desk, fax_subpoena).record
    assert before.verdict.policy_version == "2024-02-27"
    newer = add_file(desk, shipped(tmp_path, "new.toml", version=VERSION, effective=EFFECTIVE))
    assert [policy.version for policy in versions(newer)] == ["2024-02-27", "2026-11-01"]
    assert log_delivery(newer, fax_subpoena).record.verdict.policy_version == "2026-11-01"
    assert newer.log.get(before.reference).verdict.policy_version == "2024-02-27", "what was judged stays judged"
    older = {**fax_subpoena, "received_at": "2026-10-31T10:00:00-07:00"}
    assert log_delivery(newer, older).record.verdict.policy_version == "2024-02-27"


def test_a_version_or_date_that_is_there_already_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="one effective date"):
        add_file(desk, shipped(tmp_path, "a.toml", version=VERSION))
    with pytest.raises(PolicyError, match="exists twice"):
        add_file(desk, shipped(tmp_path, "b.toml", effective=EFFECTIVE))
    with pytest.raises(PolicyError, match="no such file"):
        _raise_as_policy_error(tmp_path / "nowhere.toml")
    assert len(versions(desk)) == 1


def _raise_as_policy_error(path: Path) -> None:
    try:
        check_file(path)
    except BadInput as fault:
        raise PolicyError(str(fault)) from None


def test_another_company_is_served_by_its_own_file(desk: Desk, tmp_path: Path, fax_subpoena: dict[str, Any]) -> None:
    own = add_file(desk, shipped(tmp_path, "acme.toml", company=COMPANY))
    assert [policy.company.name for policy in versions(own)] == ["Acme"]
    log_delivery(own, fax_subpoena)
    with pytest.raises(PolicyError, match="this desk logs for Acme"):
        add_file(own, shipped(tmp_path, "back.toml", version=VERSION, effective=EFFECTIVE))


def test_drafts_outlive_the_program_and_a_broken_one_is_left_alone(tmp_path: Path) -> None:
    first, second = Draft(Drafts.new_id(), {"channel": "fax"}), Draft(Drafts.new_id(), {"notes": "ü\n"})
    drafts = Drafts(tmp_path)
    drafts.save(first)
    drafts.save(second)
    drafts.save(Draft(first.id, {"channel": "mail"}))
    (tmp_path / "drafts" / "0123456789abcdef.json").write_text("{half", encoding="utf-8")
    kept = {draft.id: draft.values for draft in Drafts(tmp_path).all()}
    assert kept == {first.id: {"channel": "mail"}, second.id: {"notes": "ü\n"}}
    drafts.drop(first.id)
    drafts.drop(first.id)
    assert [draft.id for draft in drafts.all()] == [second.id]
    with pytest.raises(ValueError, match="hexadecimal"):
        drafts.drop("../legaldesk")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "letter.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["letter.pdf"]
    beside = tmp_path / "beside"
    beside.touch()
    assert target.stat().st_mode == beside.stat().st_mode, "colleagues may read it as any other file"
    beside.unlink()
    with pytest.raises(BadInput, match="does not exist"):
        write_whole(tmp_path / "missing" / "letter.pdf", b"x")
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(DeskError, match=r"folder\.pdf"):
        write_whole(folder, b"x")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["folder.pdf", "letter.pdf"]


def test_the_demo_fills_an_empty_desk_with_every_channel(desk: Desk) -> None:
    assert fill(desk, 120) == 120
    rows = find(desk, Query(), 1000)
    assert {row.channel for row in rows} == set(Channel)
    assert len({row.reference for row in rows}) == 120
    assert max(row.received_at for row in rows) <= desk.now()
    assert verify(desk) == []
    with pytest.raises(BadInput, match="already holds deliveries"):
        fill(desk, 5)


def test_a_demo_that_is_given_up_leaves_the_desk_empty(desk: Desk) -> None:
    with pytest.raises(BadInput, match="nothing was logged"):
        fill(desk, 3000, lambda done, everything: done < 2000)
    assert counts(desk).everything == 0
    with pytest.raises(BadInput, match="between 1"):
        fill(desk, 0)
