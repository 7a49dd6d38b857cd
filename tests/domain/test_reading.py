"""Bad input: each fault of a delivery is one clear sentence that names its field."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FIELDS, FieldKind, flattened, nested, value_at
from legaldesk.domain.json_keys import keys_in, may_repeat, object_of_pairs, repeated_key
from legaldesk.domain.reading import InvalidDelivery, delivery_problems, parse_delivery

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
GOOD: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records"},
    "fax": {"pages_received": 7, "pages_stated": 7},
}


def refusal(**changes: Any) -> InvalidDelivery:
    with pytest.raises(InvalidDelivery) as caught:
        parse_delivery({**GOOD, **changes}, ZONE, NOW)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"chanel": "fax"}, "chanel", "not a known key"),
        ({"requester": {"kind": "court", "nmae": "x"}}, "requester.nmae", "not a known key"),
        ({"channel": "pigeon"}, "channel", "use one of mail, courier"),
        ({"channel": "emial"}, "channel", "did you mean email"),
        ({"channel": None}, "channel", "is missing"),
        ({"channel": "FAX"}, "channel", "did you mean fax"),
        ({"requester": {"kind": "Civil Litigant"}}, "requester.kind", "did you mean civil_litigant"),
        ({"channel": ["fax"]}, "channel", "not allowed"),
        ({"Channel": "fax"}, "Channel", "did you mean channel?); use channel, received_at, requester,"),
        ({"requester": {"kind": "court", "nmae": "x"}}, "requester.nmae", "did you mean name?); use kind, name, contact,"),
        ({"requester": None}, "requester", "is missing"),
        ({"foo": None}, "foo", "not a known key"),
        ({"requester": {"kind": "court", "foo": None}}, "requester.foo", "not a known key"),
        ({"k" * 5_000: 1}, "k" * 57 + "...", "not a known key"),
        ({"a\u202eb": 1}, "'a\\u202eb'", "not a known key"),
        ({"received_at": "2026-11-23T10:42:00-23:59"}, "received_at", "offset from UTC"),
        ({"instrument": {"kind": "levy", "response_date": "0026-12-14"}}, "instrument.response_date", "check the year"),
        ({"instrument": {"kind": "levy", "response_date": "2206-12-14"}}, "instrument.response_date", "check the year"),
        ({"instrument": {"kind": "levy", "issued_on": "1026-11-20"}}, "instrument.issued_on", "check the year"),
        ({"instrument": {}}, "instrument.kind", "is missing"),
        ({"requester": "Doe"}, "requester", "JSON object"),
        ({"received_at": "2026-02-30T10:00:00-08:00"}, "received_at", "not a date and time that exists"),
        ({"received_at": "2026-11-23"}, "received_at", "no time of day"),
        ({"received_at": 1732000000}, "received_at", "must be text"),
        ({"received_at": "2026-11-24T10:42:00-08:00"}, "received_at", "in the future"),
        ({"received_at": "0001-01-01T00:00:00+14:00"}, "received_at", "too long ago"),
        ({"received_at": "2026-03-08T02:30:00"}, "received_at", "does not exist"),
        ({"instrument": {"kind": "levy", "response_date": "2026-02-30"}}, "instrument.response_date", "not a date that exists"),
        ({"instrument": {"kind": "levy", "response_date": "12/14/2026"}}, "instrument.response_date", "2026-12-14"),
        ({"instrument": {"kind": "levy", "issued_on": "2026-11-20", "response_date": "2026-11-19"}}, "instrument.response_date", "before the paper"),
        ({"instrument": {"kind": "levy", "issued_on": "2027-01-20"}}, "instrument.issued_on", "after the day of receipt"),
        ({"notes": "x" * 10_000_000}, "notes", "longer than 100,000"),
        ({"requester": {"kind": "court", "name": "x" * 10_001}}, "requester.name", "longer than 10,000"),
        ({"requester": {"kind": "court", "name": "a\x00b"}}, "requester.name", "control character"),
        ({"requester": {"kind": "court", "name": "a\nb"}}, "requester.name", "line break"),
        ({"notes": "a\x1bb"}, "notes", "control character"),
        ({"requester": {"kind": "court", "name": "\ud800"}}, "requester.name", "Unicode"),
        ({"requester": {"kind": "court", "name": 7}}, "requester.name", "must be text"),
        ({"emergency": "yes"}, "emergency", "true or false"),
        ({"emergency": 1}, "emergency", "true or false"),
        ({"fax": {"pages_received": -1}}, "fax.pages_received", "0 or more"),
        ({"fax": {"pages_received": "7"}}, "fax.pages_received", "whole number"),
        ({"fax": {"pages_received": 10**9}}, "fax.pages_received", "too large"),
        ({"fax": {"tsid": "x" * 21}}, "fax.tsid", "longer than 20"),
        ({"same_instrument_as": "123"}, "same_instrument_as", "LD-2026-000123"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_about_its_field(changes: dict[str, Any], field: str, said: str) -> None:
    refused = refusal(**changes)
    assert refused.field == field
    assert str(refused).startswith(f"{field}: ")
    assert said in str(refused)


def test_all_faults_are_told_beside_their_fields() -> None:
    refused = refusal(channel="pigeon", emergency="yes", extra=1)
    assert {problem.field for problem in refused.problems} == {"channel", "emergency", "extra"}
    assert "(and 2 more)" in str(refused)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "{'a': 1}", '{"channel": "fax"} x', "\ud800"])
def test_text_that_is_no_delivery_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse_delivery(text.encode("utf-8", "surrogatepass"), ZONE, NOW)


def test_a_receipt_without_offset_is_local_time_at_the_office() -> None:
    delivery = parse_delivery({**GOOD, "received_at": "2026-11-23T10:42:00"}, ZONE, NOW)
    assert delivery.received_at.isoformat() == "2026-11-23T10:42:00-08:00"
    summer = parse_delivery({**GOOD, "received_at": "2026-07-01T10:42:00"}, ZONE, NOW)
    assert summer.received_at.utcoffset() == timedelta(hours=-7)


def test_a_fax_clock_may_be_a_little_ahead() -> None:
    ahead = (NOW + timedelta(minutes=4)).isoformat()
    assert parse_delivery({**GOOD, "received_at": ahead}, ZONE, NOW).received_at > NOW


TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), max_size=40
)


@given(TEXT, TEXT, st.text(max_size=30))
def test_any_ordinary_text_is_kept_as_it_is(name: str, caption: str, anything: str) -> None:
    given_facts = {
        **GOOD,
        "requester": {"kind": "court", "name": name},
        "instrument": {"kind": "levy", "caption": caption},
    }
    delivery = parse_delivery(json.dumps(given_facts), ZONE, NOW)
    assert delivery.requester.name == name.strip()
    assert parse_delivery(delivery.as_json(), ZONE, NOW) == delivery
    assert {problem.field for problem in delivery_problems({**GOOD, "notes": anything}, ZONE, NOW)} <= {"notes"}


def test_the_catalogue_holds_each_field_of_a_delivery_once() -> None:
    from legaldesk.domain.delivery import Delivery

    def paths(model: Any, prefix: str = "") -> set[str]:
        found = set()
        for name, info in model.model_fields.items():
            inner = next(
                (
                    part
                    for part in (info.annotation, *getattr(info.annotation, "__args__", ()))
                    if hasattr(part, "model_fields")
                ),
                None,
            )
            found |= paths(inner, f"{prefix}{name}.") if inner else {prefix + name}
        return found

    listed = [spec.path for spec in FIELDS]
    assert len(listed) == len(set(listed))
    assert set(listed) == paths(Delivery)
    assert all((spec.words is not None) == (spec.kind == FieldKind.CHOICE) for spec in FIELDS)


def test_a_form_and_the_contract_have_the_same_facts() -> None:
    values = flattened(GOOD)
    assert values["fax.pages_received"] == 7
    assert nested(values) == GOOD
    assert value_at(GOOD, "requester.name") == "Doe & Roe LLP"
    assert value_at(GOOD, "mail.postmark") is None


def test_a_key_that_is_null_says_nothing() -> None:
    parts = dict.fromkeys(("place", "agent", "emergency", "named_entity", "notes", "refers_to"))
    given = {**GOOD, **parts, "requester": {"kind": "court", "name": None}, "fax": {"tsid": None, "pages_stated": None}}
    plain = parse_delivery({**GOOD, "requester": {"kind": "court"}, "fax": {}}, ZONE, NOW)
    assert parse_delivery(given, ZONE, NOW) == plain
    assert parse_delivery(json.dumps(given), ZONE, NOW) == plain
    assert given["emergency"] is None and given["requester"]["name"] is None


@pytest.mark.parametrize("moment", ["2026-11-23t18:42:00z", "2026-11-23T18:42:00Z", "2026-11-23 10:42-08:00"])
def test_a_moment_may_be_written_as_rfc_3339_allows(moment: str) -> None:
    assert parse_delivery({**GOOD, "received_at": moment}, ZONE, NOW).received_at == datetime(
        2026, 11, 23, 18, 42, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ('"channel": "fax", ', "channel"),
        ('"channel" : "fax", ', "channel"),
        ('"channel"\n:"fax",', "channel"),
        ('"requester": {"kind": "court", "name": "Roe", "kind": "court"}, ', "requester.kind"),
    ],
)
@pytest.mark.parametrize("read", [str, str.encode])
def test_a_key_that_is_given_twice_is_refused(written: str, key: str, read: Callable[[str], str | bytes]) -> None:
    facts = {name: value for name, value in GOOD.items() if not written.startswith(f'"{name}": {{')}
    with pytest.raises(InvalidDelivery) as caught:
        parse_delivery(read("{" + written + json.dumps(facts)[1:]), ZONE, NOW)
    assert str(caught.value) == f"{key}: is given twice; keep one of the two"


def test_texts_that_look_like_keys_are_not_counted() -> None:
    odd = {**GOOD, "notes": 'he said "fax": no, "channel" : "mail"', "requester": {"kind": "court", "name": '"a":"b" '}}
    for text in (json.dumps(odd), json.dumps(odd, indent=2), json.dumps(odd, separators=(",", ":"))):
        assert parse_delivery(text, ZONE, NOW).notes == odd["notes"]


@given(st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_what_is_read_without_repetition_is_never_called_repeated(value: object) -> None:
    for text in (json.dumps(value), json.dumps(value, indent=1, ensure_ascii=False)):
        assert repeated_key(text) is None
        assert json.dumps(json.loads(text, object_pairs_hook=object_of_pairs)) == json.dumps(value)


@given(st.text(), st.dictionaries(st.text(), st.text() | st.none()), st.sampled_from(["", " ", "\n", "\t \r"]))
def test_a_repeated_key_is_always_seen(key: str, more: dict[str, str | None], blank: str) -> None:
    pairs = [(key, "1"), *more.items(), (key, "2")]
    text = "{" + ",".join(f"{json.dumps(name)}{blank}:{blank}{json.dumps(value)}" for name, value in pairs) + "}"
    assert may_repeat(text, keys_in(json.loads(text)))
    assert repeated_key(text) == key
    assert repeated_key(f'[0, {{"outer": {text}}}]') == f"1.outer.{key}"
