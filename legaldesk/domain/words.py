"""The English words for every enumerated value, the same on screen, in letters and in reports."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from legaldesk.domain.vocabulary import (
    AgentMethod,
    Alert,
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    NamedEntity,
    Place,
    RequesterKind,
    ServerKind,
    Status,
)

_WORDS: dict[type[StrEnum], dict[str, str]] = {
    Channel: {
        "mail": "Mail",
        "courier": "Courier",
        "fax": "Fax",
        "email": "Email",
        "personal_service": "Personal service",
        "registered_agent": "Registered agent",
        "portal": "Portal",
    },
    Place: {
        "headquarters": "Headquarters",
        "registered_agent": "Registered agent's office",
        "branch_office": "Branch office",
        "former_address": "Former address",
        "building_lobby": "Building lobby or guard",
        "employee_home": "An employee's home",
        "other_agent": "Another agent",
        "elsewhere": "Somewhere else",
    },
    AgentMethod: {
        "personal": "Served personally",
        "mail": "By mail",
        "courier": "By courier",
        "fax": "By fax",
        "email": "By email",
    },
    RequesterKind: {
        "law_enforcement": "Law enforcement agency",
        "foreign_law_enforcement": "Foreign law enforcement agency",
        "prosecutor": "Prosecutor",
        "emergency_dispatch": "Emergency dispatch center",
        "court": "Court",
        "regulator": "Regulator",
        "government_party": "Government as a party",
        "foreign_authority": "Foreign authority",
        "levying_officer": "Levying officer",
        "bankruptcy_trustee": "Bankruptcy trustee",
        "civil_litigant": "Civil litigant or law firm",
        "criminal_defendant": "Criminal defendant or defense",
        "arbitration_provider": "Arbitration provider",
        "traceback_group": "Traceback group",
        "private_investigator": "Private investigator",
        "private_individual": "Private individual",
        "customer": "Customer",
        "end_user": "Customer's end user",
        "message_recipient": "Recipient of messages or calls",
        "data_subject": "Person asking about own data",
        "rights_holder": "Rights holder",
        "other": "Other",
        "unverified": "Not verified yet",
    },
    InstrumentKind: {
        "search_warrant": "Search warrant",
        "stored_communications_order": "Stored communications order",
        "pen_register_order": "Pen register order",
        "wiretap_order": "Wiretap order",
        "grand_jury_subpoena": "Grand jury subpoena",
        "trial_subpoena": "Trial subpoena",
        "administrative_subpoena": "Administrative subpoena",
        "national_security_letter": "National security letter",
        "preservation_request": "Preservation request",
        "emergency_disclosure_request": "Emergency disclosure request",
        "foreign_production_order": "Foreign production order",
        "informal_records_request": "Informal request for records",
        "civil_subpoena_records": "Civil subpoena for records",
        "civil_subpoena_testimony": "Civil subpoena for testimony",
        "summons_and_complaint": "Summons and complaint",
        "waiver_request": "Request to waive service",
        "notice_and_acknowledgment": "Notice and acknowledgment of receipt",
        "restraining_order": "Restraining order",
        "number_transfer_order": "Order to transfer a number",
        "earnings_withholding_order": "Earnings withholding order",
        "levy": "Levy",
        "adversary_summons": "Summons in an adversary proceeding",
        "small_claims_claim": "Small claims claim",
        "arbitration_demand": "Arbitration demand",
        "defense_subpoena": "Defense subpoena",
        "civil_investigative_demand": "Civil investigative demand",
        "tax_summons": "Tax summons",
        "letter_rogatory": "Letter rogatory",
        "mutual_legal_assistance_request": "Mutual legal assistance request",
        "bankruptcy_notice": "Bankruptcy notice",
        "hold_letter": "Litigation hold letter",
        "demand_letter": "Demand letter",
        "withdrawal_notice": "Notice of withdrawal",
        "traceback_request": "Traceback request",
        "spam_report": "Report of unwanted messages or calls",
        "harassment_report": "Report of harassment or threats",
        "sender_identity_request": "Request for a sender's identity",
        "account_records_request": "Request for account records",
        "privacy_request": "Privacy request",
        "copyright_notice": "Copyright notice",
        "complaint_letter": "Letter of complaint",
        "other_correspondence": "Other correspondence",
        "unknown": "Not known yet",
    },
    NamedEntity: {"own": "This company", "affiliate": "An affiliate", "other_company": "Another company"},
    ServerKind: {
        "process_server": "Process server",
        "sheriff_or_marshal": "Sheriff or marshal",
        "attorney_or_staff": "Attorney or attorney's staff",
        "party": "A party to the case",
        "other_adult": "Another adult",
        "not_stated": "Not stated",
    },
    Disposition: {
        "accepted": "Accepted",
        "accepted_with_reservation": "Accepted, objections reserved",
        "not_valid_service": "Not valid service",
        "redirected": "Wrong channel",
        "emergency_escalated": "Emergency: act now",
        "duplicate": "Duplicate",
        "withdrawn": "Withdrawn",
        "counsel_review": "Counsel must decide",
    },
    ExtraProcessing: {"yes": "Extra processing time", "no": "No extra time", "undecided": "Extra time not decided"},
    LetterKind: {
        "receipt": "Receipt",
        "receipt_extra_time": "Receipt with additional processing time",
        "service_receipt": "Receipt of process",
        "service_not_accepted": "Service not accepted under the policy",
        "wrong_channel": "Wrong channel",
        "unwanted_communication": "Unwanted messages or calls",
        "general_redirect": "Where to turn",
        "emergency_routing": "Emergency routing",
        "duplicate_notice": "Duplicate noted",
        "withdrawal_noted": "Withdrawal noted",
        "hold": "No letter before counsel decides",
    },
    Alert: {
        "threat_to_life": "Threat to life",
        "incomplete_fax": "Incomplete fax",
        "after_hours": "Received after hours",
        "missing_fact": "A fact is missing",
        "possible_duplicate": "Possible duplicate",
        "not_domesticated": "Subpoena from another state",
        "served_by_party": "Served by a party",
        "sentences_conflict": "Policy sentences conflict",
    },
    Status: {"open": "Open", "held": "Held for counsel", "closed": "Closed", "void": "Void"},
}

WORDS = MappingProxyType({kind: MappingProxyType(words) for kind, words in _WORDS.items()})
"""Enumeration to its values' English words."""


def say(word: StrEnum) -> str:
    """The English words for an enumerated value, such as "Civil subpoena for records"."""
    return WORDS[type(word)][word.value]


_BY = MappingProxyType(
    {
        Channel.MAIL: "by mail",
        Channel.COURIER: "by courier",
        Channel.FAX: "by fax",
        Channel.EMAIL: "by email",
        Channel.PERSONAL_SERVICE: "in person",
        Channel.REGISTERED_AGENT: "through the registered agent",
        Channel.PORTAL: "through the portal",
    }
)


def by_channel(channel: Channel) -> str:
    """How papers came, for the middle of a sentence: "by fax", "in person"."""
    return _BY[channel]
