"""What the decision table can ask about a delivery: a fixed list of attributes, each with a closed list of words.

Closed lists are what makes a table checkable: every combination can be looked at before the table is used.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.states import state_of_court
from legaldesk.domain.vocabulary import (
    AgentMethod,
    Channel,
    Earlier,
    InstrumentKind,
    NamedEntity,
    Place,
    RequesterKind,
    ServerKind,
)

NOT_STATED = "not_stated"
TRUE, FALSE = "true", "false"

DECIDING = MappingProxyType(
    {
        "requester": tuple(word.value for word in RequesterKind),
        "instrument": tuple(word.value for word in InstrumentKind),
        "channel": tuple(word.value for word in Channel),
        "place": (*(word.value for word in Place), NOT_STATED),
        "agent_method": (*(word.value for word in AgentMethod), NOT_STATED),
        "named_entity": tuple(word.value for word in NamedEntity),
        "earlier": tuple(word.value for word in Earlier),
        "emergency": (TRUE, FALSE),
        "courtesy_copy": (TRUE, FALSE),
        "civil_matter": (TRUE, FALSE),
        "threat_to_life": (TRUE, FALSE),
    }
)
"""What a row of the decision table may ask, in the order of `deciding_facts`: attribute to its words."""

ALERTING = MappingProxyType(
    {
        **DECIDING,
        "server_kind": tuple(word.value for word in ServerKind),
        "fax_incomplete": (TRUE, FALSE),
        "after_hours": (TRUE, FALSE),
        "other_state_court": (TRUE, FALSE),
        "possible_duplicate": (TRUE, FALSE),
    }
)
"""What an alert may ask, in the order of `deciding_facts` and `further_facts` together."""

_FLAG = (FALSE, TRUE)
_SUBPOENAS_ACROSS_STATES = frozenset({InstrumentKind.CIVIL_SUBPOENA_RECORDS, InstrumentKind.CIVIL_SUBPOENA_TESTIMONY})


def deciding_facts(delivery: Delivery, earlier: Earlier) -> tuple[str, ...]:
    """The words that the decision table sees, in the order of DECIDING.

    `earlier` is what became of the delivery named by `same_instrument_as`.
    """
    agent = delivery.agent
    return (
        delivery.requester.kind,
        delivery.instrument.kind,
        delivery.channel,
        delivery.place or NOT_STATED,
        (agent.method or NOT_STATED) if agent is not None else NOT_STATED,
        delivery.named_entity,
        earlier,
        _FLAG[delivery.emergency],
        _FLAG[delivery.courtesy_copy],
        _FLAG[delivery.civil_matter],
        _FLAG[delivery.threat_to_life],
    )


def further_facts(delivery: Delivery, home: str, open_then: bool, possible_duplicate: bool) -> tuple[str, ...]:
    """The words that only alerts see, in the order of ALERTING after DECIDING.

    `home` is the office's state, `open_then` says whether the office was open when the delivery was received.
    """
    fax = delivery.fax
    incomplete = (
        fax is not None
        and fax.pages_received is not None
        and fax.pages_stated is not None
        and fax.pages_received < fax.pages_stated
    )
    server = delivery.server
    return (
        NOT_STATED if server is None else server.kind,
        _FLAG[incomplete],
        _FLAG[not open_then],
        _FLAG[_other_state(delivery, home)],
        _FLAG[possible_duplicate],
    )


def _other_state(delivery: Delivery, home: str) -> bool:
    instrument = delivery.instrument
    if instrument.kind not in _SUBPOENAS_ACROSS_STATES:
        return False
    issuing = instrument.issuing_state.upper() or _state(instrument.court, home)
    return bool(issuing) and issuing != home


@lru_cache(maxsize=4096)
def _state(court: str, home: str) -> str:
    return state_of_court(court, home) or ""
