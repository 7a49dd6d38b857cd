"""The words of the contract: every enumerated value that a delivery or a verdict may carry.

They are plain strings on disk, in JSON and on the command line. Which words form a group (law enforcement,
civil process, no process) is the policy's business and stands in the policy file, not here.
"""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """How the papers arrived at the desk."""

    MAIL = "mail"
    COURIER = "courier"
    FAX = "fax"
    EMAIL = "email"
    PERSONAL_SERVICE = "personal_service"
    REGISTERED_AGENT = "registered_agent"
    PORTAL = "portal"


class Place(StrEnum):
    """Where the papers were left; for personal service."""

    HEADQUARTERS = "headquarters"
    REGISTERED_AGENT = "registered_agent"
    BRANCH_OFFICE = "branch_office"
    FORMER_ADDRESS = "former_address"
    BUILDING_LOBBY = "building_lobby"
    EMPLOYEE_HOME = "employee_home"
    OTHER_AGENT = "other_agent"
    ELSEWHERE = "elsewhere"


class AgentMethod(StrEnum):
    """How the registered agent itself got the papers that it passes on."""

    PERSONAL = "personal"
    MAIL = "mail"
    COURIER = "courier"
    FAX = "fax"
    EMAIL = "email"


class RequesterKind(StrEnum):
    """Who asks: the party or authority behind the papers, not the person who carried them."""

    LAW_ENFORCEMENT = "law_enforcement"
    FOREIGN_LAW_ENFORCEMENT = "foreign_law_enforcement"
    PROSECUTOR = "prosecutor"
    EMERGENCY_DISPATCH = "emergency_dispatch"
    COURT = "court"
    REGULATOR = "regulator"
    GOVERNMENT_PARTY = "government_party"
    FOREIGN_AUTHORITY = "foreign_authority"
    LEVYING_OFFICER = "levying_officer"
    BANKRUPTCY_TRUSTEE = "bankruptcy_trustee"
    CIVIL_LITIGANT = "civil_litigant"
    CRIMINAL_DEFENDANT = "criminal_defendant"
    ARBITRATION_PROVIDER = "arbitration_provider"
    TRACEBACK_GROUP = "traceback_group"
    PRIVATE_INVESTIGATOR = "private_investigator"
    PRIVATE_INDIVIDUAL = "private_individual"
    CUSTOMER = "customer"
    END_USER = "end_user"
    MESSAGE_RECIPIENT = "message_recipient"
    DATA_SUBJECT = "data_subject"
    RIGHTS_HOLDER = "rights_holder"
    OTHER = "other"
    UNVERIFIED = "unverified"


class InstrumentKind(StrEnum):
    """What the papers are."""

    SEARCH_WARRANT = "search_warrant"
    STORED_COMMUNICATIONS_ORDER = "stored_communications_order"
    PEN_REGISTER_ORDER = "pen_register_order"
    WIRETAP_ORDER = "wiretap_order"
    GRAND_JURY_SUBPOENA = "grand_jury_subpoena"
    TRIAL_SUBPOENA = "trial_subpoena"
    ADMINISTRATIVE_SUBPOENA = "administrative_subpoena"
    NATIONAL_SECURITY_LETTER = "national_security_letter"
    PRESERVATION_REQUEST = "preservation_request"
    EMERGENCY_DISCLOSURE_REQUEST = "emergency_disclosure_request"
    FOREIGN_PRODUCTION_ORDER = "foreign_production_order"
    INFORMAL_RECORDS_REQUEST = "informal_records_request"
    CIVIL_SUBPOENA_RECORDS = "civil_subpoena_records"
    CIVIL_SUBPOENA_TESTIMONY = "civil_subpoena_testimony"
    SUMMONS_AND_COMPLAINT = "summons_and_complaint"
    WAIVER_REQUEST = "waiver_request"
    NOTICE_AND_ACKNOWLEDGMENT = "notice_and_acknowledgment"
    RESTRAINING_ORDER = "restraining_order"
    NUMBER_TRANSFER_ORDER = "number_transfer_order"
    EARNINGS_WITHHOLDING_ORDER = "earnings_withholding_order"
    LEVY = "levy"
    ADVERSARY_SUMMONS = "adversary_summons"
    SMALL_CLAIMS_CLAIM = "small_claims_claim"
    ARBITRATION_DEMAND = "arbitration_demand"
    DEFENSE_SUBPOENA = "defense_subpoena"
    CIVIL_INVESTIGATIVE_DEMAND = "civil_investigative_demand"
    TAX_SUMMONS = "tax_summons"
    LETTER_ROGATORY = "letter_rogatory"
    MUTUAL_LEGAL_ASSISTANCE_REQUEST = "mutual_legal_assistance_request"
    BANKRUPTCY_NOTICE = "bankruptcy_notice"
    HOLD_LETTER = "hold_letter"
    DEMAND_LETTER = "demand_letter"
    WITHDRAWAL_NOTICE = "withdrawal_notice"
    TRACEBACK_REQUEST = "traceback_request"
    SPAM_REPORT = "spam_report"
    HARASSMENT_REPORT = "harassment_report"
    SENDER_IDENTITY_REQUEST = "sender_identity_request"
    ACCOUNT_RECORDS_REQUEST = "account_records_request"
    PRIVACY_REQUEST = "privacy_request"
    COPYRIGHT_NOTICE = "copyright_notice"
    COMPLAINT_LETTER = "complaint_letter"
    OTHER_CORRESPONDENCE = "other_correspondence"
    UNKNOWN = "unknown"


class NamedEntity(StrEnum):
    """Whom the papers name: the company itself, an affiliate of it, or somebody else altogether."""

    OWN = "own"
    AFFILIATE = "affiliate"
    OTHER_COMPANY = "other_company"


class ServerKind(StrEnum):
    """The capacity of the person who handed the papers over; never the requester."""

    PROCESS_SERVER = "process_server"
    SHERIFF_OR_MARSHAL = "sheriff_or_marshal"
    ATTORNEY_OR_STAFF = "attorney_or_staff"
    PARTY = "party"
    OTHER_ADULT = "other_adult"
    NOT_STATED = "not_stated"


class Disposition(StrEnum):
    """What the policy makes of a delivery."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_RESERVATION = "accepted_with_reservation"
    NOT_VALID_SERVICE = "not_valid_service"
    REDIRECTED = "redirected"
    EMERGENCY_ESCALATED = "emergency_escalated"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    COUNSEL_REVIEW = "counsel_review"


class ExtraProcessing(StrEnum):
    """Whether the policy announces additional processing time for the channel."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


class LetterKind(StrEnum):
    """Which letter a verdict calls for; `hold` means that none is printed before counsel decides."""

    RECEIPT = "receipt"
    RECEIPT_EXTRA_TIME = "receipt_extra_time"
    SERVICE_RECEIPT = "service_receipt"
    SERVICE_NOT_ACCEPTED = "service_not_accepted"
    WRONG_CHANNEL = "wrong_channel"
    UNWANTED_COMMUNICATION = "unwanted_communication"
    GENERAL_REDIRECT = "general_redirect"
    EMERGENCY_ROUTING = "emergency_routing"
    DUPLICATE_NOTICE = "duplicate_notice"
    WITHDRAWAL_NOTED = "withdrawal_noted"
    HOLD = "hold"


class Alert(StrEnum):
    """What a person must look at, beside whatever row of the decision table applies."""

    THREAT_TO_LIFE = "threat_to_life"
    INCOMPLETE_FAX = "incomplete_fax"
    AFTER_HOURS = "after_hours"
    MISSING_FACT = "missing_fact"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    NOT_DOMESTICATED = "not_domesticated"
    SERVED_BY_PARTY = "served_by_party"
    SENTENCES_CONFLICT = "sentences_conflict"


class Earlier(StrEnum):
    """What became of the delivery that a new one is said to be a second copy of."""

    NONE = "none"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Where a logged delivery stands."""

    OPEN = "open"
    HELD = "held"
    CLOSED = "closed"
    VOID = "void"
