"""The shape of a policy file: its sections, keys and their types, before anything is made of them."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from legaldesk.domain.policy_words import Condition
from legaldesk.domain.vocabulary import Alert, Disposition, ExtraProcessing, LetterKind

_PLAIN = r"^[^\x00-\x1f\x7f-\x9f]+$"

Text = Annotated[str, Field(strict=True), StringConstraints(min_length=1, max_length=2000, pattern=_PLAIN)]


class Section(BaseModel):
    """A part of the file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class HeadSection(Section):
    """Which version this is."""

    version: Annotated[Text, Field(max_length=40)]
    effective: Annotated[date, Field(strict=True)]
    title: Text
    source: Text


class CompanySection(Section):
    """The company that is served."""

    name: Text
    legal_name: Text
    department: Text
    headquarters: Annotated[list[Text], Field(min_length=1, max_length=6)]
    registered_agent: Text
    portal_name: Text
    portal_url: Text
    abuse_url: Text
    retired_hosts: list[Text] = Field(default_factory=list)


class OfficeSection(Section):
    """The hours and the zone of the desk."""

    timezone: Text
    state: Text
    opens: time
    closes: time
    open_days: list[Text]


class ReasonSection(Section):
    """A label and what it means here."""

    sentence: Text
    text: Text


class ExceptionSection(Section):
    """A special case of extra processing."""

    when: Condition | list[Condition]
    value: ExtraProcessing


class RowSection(Section):
    """One row of the decision table."""

    rule: Text
    name: Text
    when: Condition | list[Condition] = Field(default_factory=dict)
    disposition: Disposition
    service_valid: bool | None = None
    extra_processing: str
    extra_processing_when: list[ExceptionSection] = Field(default_factory=list)
    letter: LetterKind
    needs_person: bool = False
    reasons: Annotated[list[ReasonSection], Field(min_length=1)]


class AlertSection(Section):
    """One alert."""

    alert: Alert
    when: Condition | list[Condition]
    text: Text


class DecisionSection(Section):
    """Which letter a decision of counsel releases."""

    disposition: Disposition
    when: Condition | list[Condition] = Field(default_factory=dict)
    letter: LetterKind


class FileSection(Section):
    """The whole file."""

    policy: HeadSection
    company: CompanySection
    office: OfficeSection
    sentences: dict[str, Text]
    groups: dict[str, dict[str, list[Text]]] = Field(default_factory=dict)
    rule: Annotated[list[RowSection], Field(min_length=1)]
    alert: list[AlertSection] = Field(default_factory=list)
    decision: list[DecisionSection]
