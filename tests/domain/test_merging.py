"""Two corrections of one delivery: each side's own changes are taken over, a choice is left where both changed one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.fields import FIELDS, FieldKind, nested, value_at
from legaldesk.domain.merging import Side, merge

VALUES: dict[FieldKind, tuple[Any, ...]] = {
    FieldKind.COUNT: (None, 1, 2, 3),
    FieldKind.FLAG: (None, True),
    FieldKind.DATE: (None, "2026-12-14", "2026-12-15", "2027-01-04"),
    FieldKind.REFERENCE: (None, "LD-2026-000001", "LD-2026-000002"),
    FieldKind.MOMENT: ("2026-11-23T10:42:00-08:00", "2026-11-23T11:00:00-08:00", "2026-11-22T08:00:00-08:00"),
    FieldKind.LINE: (None, "Smith v. Jones", "Smith v. Johnson", "Łukasz & Söhne"),
    FieldKind.BLOCK: (None, "one\ntwo", "three"),
}


def values_of(spec: Any) -> tuple[Any, ...]:
    if spec.words is not None:
        words = tuple(word.value for word in spec.words)[:3]
        return words if spec.required else (None, *words)
    return VALUES[spec.kind]


facts = st.fixed_dictionaries({spec.path: st.sampled_from(values_of(spec)) for spec in FIELDS}).map(nested)


@st.composite
def corrections(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Facts, and what two people made of them who each changed a few fields."""
    opened = draw(facts)
    sides = []
    for _ in range(2):
        changed = draw(st.lists(st.sampled_from(FIELDS), unique=True, max_size=8))
        values = {spec.path: value_at(opened, spec.path) for spec in FIELDS}
        sides.append(nested(values | {spec.path: draw(st.sampled_from(values_of(spec))) for spec in changed}))
    return opened, sides[0], sides[1]


@settings(max_examples=50)
@given(corrections())
def test_every_field_takes_the_side_that_changed_it(given: tuple[dict[str, Any], ...]) -> None:
    opened, mine, theirs = given
    merged = merge(opened, mine, theirs)
    conflicts = {difference.path for difference in merged.conflicts}
    for spec in FIELDS:
        before, my, their, now = (value_at(each, spec.path) for each in (opened, mine, theirs, merged.facts))
        if their in (my, before):
            assert now == my
        elif my == before:
            assert now == their
        else:
            assert spec.path in conflicts
        if spec.path in conflicts:
            assert len({str(before), str(my), str(their)}) == 3
            assert now == my  # until a person chooses


@settings(max_examples=50)
@given(corrections())
def test_it_does_not_matter_who_is_second(given: tuple[dict[str, Any], ...]) -> None:
    opened, mine, theirs = given
    one, other = merge(opened, mine, theirs), merge(opened, theirs, mine)
    assert {each.path for each in one.conflicts} == {each.path for each in other.conflicts}
    for spec in FIELDS:
        if spec.path not in {each.path for each in one.conflicts}:
            assert value_at(one.facts, spec.path) == value_at(other.facts, spec.path)


@settings(max_examples=50)
@given(facts, facts)
def test_where_one_side_changed_nothing_the_other_holds(opened: dict[str, Any], changed: dict[str, Any]) -> None:
    for merged in (merge(opened, changed, opened), merge(opened, opened, changed), merge(opened, changed, changed)):
        assert merged.facts == changed
        assert merged.conflicts == ()


@settings(max_examples=50)
@given(corrections())
def test_a_difference_says_whose_value_holds(given: tuple[dict[str, Any], ...]) -> None:
    opened, mine, theirs = given
    for difference in merge(opened, mine, theirs).differences:
        assert difference.mine != difference.theirs
        assert difference.side is not Side.MINE or difference.theirs == difference.opened
        assert difference.side is not Side.THEIRS or difference.mine == difference.opened


def test_a_moment_is_the_same_in_every_zone() -> None:
    opened = {"received_at": "2026-11-23T10:42:00-08:00"}
    merged = merge(opened, {"received_at": "2026-11-23T18:42:00+00:00"}, {"received_at": "2026-11-23T11:00:00-08:00"})
    assert merged.conflicts == ()
    assert merged.facts == {"received_at": "2026-11-23T11:00:00-08:00"}


def test_every_fact_of_a_delivery_is_merged() -> None:
    def leaves(model: type[BaseModel], above: str = "") -> Iterator[str]:
        for name, field in model.model_fields.items():
            below = next((each for each in (field.annotation, *get_args(field.annotation)) if is_group(each)), None)
            yield from leaves(below, f"{above}{name}.") if below is not None else (f"{above}{name}",)

    def is_group(each: Any) -> bool:
        return isinstance(each, type) and issubclass(each, BaseModel)

    assert set(leaves(Delivery)) == {spec.path for spec in FIELDS}
