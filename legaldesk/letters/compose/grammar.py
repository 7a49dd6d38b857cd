"""The little of Jinja2 that a letter text may use, checked on the parsed tree before anything is rendered.

Allowed are known fields, conditions on them, and notices placed with include. There are no filters, calls, loops,
assignments or imports, so that a template can neither run away nor reach anything but its fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jinja2 import Environment, TemplateSyntaxError, nodes

from legaldesk.domain.phrase import Phrase

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "company.name": "the company's short name",
        "company.legal_name": "the company's name in law",
        "company.department": "the department that writes",
        "company.headquarters": "the address of headquarters, in one line",
        "company.registered_agent": "the registered agent for service of process",
        "company.portal_name": "the name of the portal for agencies",
        "company.portal_url": "the address of that portal",
        "company.abuse_url": "where abuse is reported",
        "letter.reference": "our reference",
        "letter.date": "the day that the letter bears",
        "letter.policy_version": "the policy version of the day of receipt",
        "letter.extra_days": "business days of additional processing time; empty where the office names none",
        "letter.supersedes": "the letter that this one replaces; empty if it replaces none",
        "requester.kind": "who asks, as the word of the log, such as civil_litigant",
        "requester.name": "the name of who asks",
        "instrument.kind": "what it is, as the word of the log, such as search_warrant",
        "instrument.name": "what it is, for the middle of a sentence",
        "instrument.case_number": "the case number",
        "instrument.court": "the court or agency",
        "instrument.caption": "the caption",
        "received.day": "the day of receipt at the office",
        "received.by": "how it came, for the middle of a sentence: by fax",
        "received.channel": "how it came, as the word of the log, such as portal",
        "received.posted": "yes if it came by mail or courier, also to the registered agent",
        "fax.received": "pages received, where a fax is incomplete",
        "fax.stated": "pages stated, where a fax is incomplete",
        "fax.incomplete": "yes if pages of a fax are missing",
        "papers.civil_process": "yes if the policy counts the papers as civil process",
        "earlier.reference": "the reference of the earlier delivery that this one refers to",
    }
)
"""The fields that a letter text may print or ask about, each with what it says."""

_LOGIC = (nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Const, nodes.Tuple, nodes.List)
_COMPARISONS = frozenset({"eq", "ne", "in", "notin"})


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a letter text: the line of its file, and what to do about it."""

    line: int
    says: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What a letter text places, and what is wrong with how it is written.

    `notices` are the notices that it includes; `asked` holds, for each place of one, its name, its line and the fields
    that decide whether it is printed (none: it is, in any case). Nothing is known of a text that was not `parsed`.
    """

    notices: frozenset[str]
    asked: tuple[tuple[str, int, frozenset[str]], ...]
    faults: tuple[Fault, ...]
    parsed: bool = True


def outline_of(environment: Environment, text: str, notices: frozenset[str]) -> Outline:
    """What the letter text `text` places, and its faults. `notices` are the names that it may include."""
    try:
        tree = environment.parse(text)
    except TemplateSyntaxError as fault:
        return Outline(
            frozenset(),
            (),
            (Fault(fault.lineno, Phrase("{why}; correct the template", why=fault.message)),),
            parsed=False,
        )
    faults: list[Fault] = []
    asked: list[tuple[str, int, frozenset[str]]] = []
    for node, fields in _statements(tree.body, frozenset()):
        if isinstance(node, nodes.Include):
            name = node.template.value if isinstance(node.template, nodes.Const) else None
            if isinstance(name, str) and name in notices:
                asked.append((name, node.lineno, fields))
            else:
                known = ", ".join(sorted(notices))
                faults.append(
                    Fault(
                        node.lineno,
                        Phrase("there is no notice {name}; use one of {known}", name=repr(name), known=known),
                    )
                )
        elif isinstance(node, nodes.Output):
            for part in node.nodes:
                if not isinstance(part, nodes.TemplateData):
                    faults += _field_faults(part)
        elif isinstance(node, nodes.If):
            faults += _logic_faults(node.test, node.lineno)
        else:
            faults.append(_refused(node))
    return Outline(frozenset(name for name, _, _ in asked), tuple(asked), tuple(faults))


def _statements(body: list[nodes.Node], fields: frozenset[str]) -> Iterator[tuple[nodes.Node, frozenset[str]]]:
    """Each statement, with the fields of the conditions around it."""
    for node in body:
        yield node, fields
        if isinstance(node, nodes.If):
            inner = fields | _fields_in(node.test)
            yield from _statements(node.body, inner)
            yield from _statements(list(node.elif_), inner)
            yield from _statements(node.else_, inner)


def _fields_in(test: nodes.Node) -> frozenset[str]:
    """The fields that a condition asks about; "?" where it asks about none, such as a bare constant."""
    found = {
        f"{node.node.name}.{node.attr}"
        for node in (test, *test.find_all(nodes.Getattr))
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name)
    }
    return frozenset(found or {"?"})


def _logic_faults(node: nodes.Node, line: int) -> Iterator[Fault]:
    if isinstance(node, (nodes.Name, nodes.Getattr)):
        yield from _field_faults(node)
    elif not isinstance(node, _LOGIC):
        yield _refused(node)
    elif isinstance(node, nodes.Operand) and node.op not in _COMPARISONS:
        yield Fault(line, Phrase("compare fields with ==, !=, in and not in only"))
    else:
        for child in node.iter_child_nodes():
            yield from _logic_faults(child, line)


def _field_faults(node: nodes.Node) -> Iterator[Fault]:
    if isinstance(node, nodes.Name):
        yield Fault(
            node.lineno, Phrase("there is no field {name}; use one of {known}", name=repr(node.name), known=_known())
        )
    elif not (isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name)):
        yield _refused(node)
    elif f"{node.node.name}.{node.attr}" not in FIELDS:
        yield Fault(
            node.lineno,
            Phrase(
                "there is no field '{name}.{attr}'; use one of {known}",
                name=node.node.name,
                attr=node.attr,
                known=_known(),
            ),
        )


def _refused(node: nodes.Node) -> Fault:
    what = type(node).__name__.lower()
    return Fault(
        node.lineno, Phrase("{what} is not allowed in a letter text; use fields, if and include only", what=repr(what))
    )


def _known() -> str:
    return ", ".join(sorted(FIELDS))
