"""The invented people, courts and situations of the demo desk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    """One kind of delivery: who brings what and how, and how often (`weight`) it happens on an ordinary day."""

    weight: int
    channel: str
    requester: str
    instrument: str
    asker: str = "firm"
    in_court: bool = True
    place: str = "headquarters"
    agent_method: str = "personal"


SITUATIONS = (
    Situation(9, "fax", "civil_litigant", "civil_subpoena_records"),
    Situation(5, "email", "civil_litigant", "civil_subpoena_records"),
    Situation(3, "email", "civil_litigant", "summons_and_complaint"),
    Situation(10, "registered_agent", "civil_litigant", "summons_and_complaint"),
    Situation(8, "registered_agent", "civil_litigant", "civil_subpoena_records"),
    Situation(6, "personal_service", "civil_litigant", "summons_and_complaint"),
    Situation(4, "personal_service", "civil_litigant", "civil_subpoena_testimony"),
    Situation(2, "personal_service", "civil_litigant", "summons_and_complaint", place="building_lobby"),
    Situation(2, "personal_service", "civil_litigant", "restraining_order"),
    Situation(6, "mail", "civil_litigant", "summons_and_complaint"),
    Situation(3, "courier", "civil_litigant", "waiver_request"),
    Situation(2, "mail", "levying_officer", "earnings_withholding_order", "agency"),
    Situation(2, "mail", "court", "bankruptcy_notice", "agency"),
    Situation(11, "portal", "law_enforcement", "search_warrant", "agency", in_court=False),
    Situation(6, "portal", "law_enforcement", "preservation_request", "agency", in_court=False),
    Situation(6, "mail", "law_enforcement", "search_warrant", "agency", in_court=False),
    Situation(5, "fax", "law_enforcement", "grand_jury_subpoena", "agency", in_court=False),
    Situation(3, "fax", "law_enforcement", "administrative_subpoena", "agency", in_court=False),
    Situation(2, "courier", "law_enforcement", "search_warrant", "agency", in_court=False),
    Situation(2, "mail", "foreign_law_enforcement", "foreign_production_order", "agency", in_court=False),
    Situation(3, "portal", "criminal_defendant", "defense_subpoena"),
    Situation(2, "mail", "criminal_defendant", "defense_subpoena"),
    Situation(5, "mail", "message_recipient", "spam_report", "person", in_court=False),
    Situation(2, "mail", "message_recipient", "harassment_report", "person", in_court=False),
    Situation(3, "mail", "message_recipient", "sender_identity_request", "person", in_court=False),
    Situation(3, "email", "customer", "account_records_request", "person", in_court=False),
    Situation(2, "mail", "data_subject", "privacy_request", "person", in_court=False),
    Situation(2, "mail", "rights_holder", "copyright_notice", in_court=False),
    Situation(1, "mail", "civil_litigant", "withdrawal_notice"),
    Situation(1, "mail", "regulator", "tax_summons", "agency", in_court=False),
)

FIRMS = (
    "Doe & Roe LLP", "Hale Whitford LLP", "Nguyễn & Álvarez LLP", "Łukasiewicz Law Group", "Pacific Coast Attorneys",
    "Marlow, Stern & Abe", "Okonkwo Legal, P.C.", "Díaz Herrera LLP", "Bright Harbor Law", "Castellanos & Wu",
    "Fenwright Trial Counsel", "Jørgensen & Sato LLP",
)  # fmt: skip
AGENCIES = (
    "Kern County Sheriff's Office", "San Diego Police Department", "Alameda County District Attorney",
    "Federal Bureau of Investigation, San Francisco", "Clark County Sheriff", "Oakland Police Department",
    "U.S. Marshals Service", "California Department of Justice", "Sacramento County Sheriff's Office",
)  # fmt: skip
AUTHORITIES = {
    "foreign_law_enforcement": ("Bundeskriminalamt", "Policía Nacional", "Royal Canadian Mounted Police"),
    "levying_officer": ("Riverside County Sheriff, Civil Division", "Los Angeles County Sheriff, Levying Officer"),
    "court": ("U.S. Bankruptcy Court, Northern District of California", "U.S. Bankruptcy Court, District of Nevada"),
    "regulator": ("California Department of Tax and Fee Administration", "Internal Revenue Service"),
}
"""Names by kind of requester, where the sheriffs and police of AGENCIES would not fit."""
PEOPLE = (
    "Maria Okafor", "Renée Łukasiewicz", "J. Thornton", "Aiko Tanaka", "Luis Herrera", "Priya Natarajan", "Søren Holm",
    "Dana Whitlock", "Omar Haddad", "Grace Kim", "Peter Novák", "Chloé Martin",
)  # fmt: skip
CLAIMANTS = (
    "Smith", "Delgado", "Hawkins", "Park", "Okoye", "Brandt", "In re Marriage of Lyle", "People", "Vance", "Ibarra",
    "Chen", "Fitzgerald", "Estate of Moreau",
)  # fmt: skip
RESPONDENTS = (
    "Jones", "Pacific Cold Storage, LLC", "Northgate Realty", "Doe 1", "Keller Freight, Inc.", "Marin Health Group",
    "Lopez", "Blue Finch Media", "Sutter", "Ardent Systems Corp.",
)  # fmt: skip
COURTS = (
    ("Superior Court of California, County of Alameda", "RG{year:02d}-{number:06d}"),
    ("Superior Court of California, County of San Francisco", "CGC-{year:02d}-{number:06d}"),
    ("Superior Court of California, County of Los Angeles", "{year:02d}STCV{number:05d}"),
    ("Superior Court of California, County of San Diego", "37-20{year:02d}-{number:08d}-CU"),
    ("U.S. District Court, Northern District of California", "3:{year:02d}-cv-{number:05d}"),
    ("U.S. District Court, Central District of California", "2:{year:02d}-cv-{number:05d}"),
    ("Circuit Court of Cook County, Illinois", "20{year:02d}-L-{number:06d}"),
    ("District Court, Clark County, Nevada", "A-{year:02d}-{number:06d}-C"),
)
SERVERS = (
    ("Ace Attorney Service", "process_server"),
    ("One Day Messengers", "process_server"),
    ("R. Alvarado", "process_server"),
    ("Deputy J. Marsh", "sheriff_or_marshal"),
)
STREETS = ("Main Street", "Market Street", "N Court Plaza", "Broadway", "W 5th Street", "Harbor Drive", "Oak Avenue")
CITIES = (
    ("Oakland", "CA", "94601"), ("San Francisco", "CA", "94103"), ("Los Angeles", "CA", "90017"),
    ("Bakersfield", "CA", "93301"), ("San Diego", "CA", "92101"), ("Chicago", "IL", "60602"),
    ("Las Vegas", "NV", "89101"), ("Sacramento", "CA", "95814"),
)  # fmt: skip
