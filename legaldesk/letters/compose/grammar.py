"""The little of Jinja2 that a letter text may use, checked on the parsed tree before anything is rendered.

Allowed are known fields, conditions on them, and notices placed with include. There are no filters, calls, loops,
assignments or imports, so that a template can neither run away nor reach anything but its fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from legaldesk.domain.errors import BadInput

FIELDS = frozenset(
    {
        "company.name",
        "company.legal_name",
        "company.department",
        "company.headquarters",
        "company.registered_agent",
        "company.portal_name",
        "company.portal_url",
        "company.abuse_url",
        "letter.reference",
        "letter.date",
        "letter.policy_version",
        "letter.extra_days",
        "letter.supersedes",
        "requester.kind",
        "requester.name",
        "instrument.kind",
        "instrument.name",
        "instrument.case_number",
        "instrument.court",
        "instrument.caption",
        "received.day",
        "received.by",
        "received.channel",
        "received.posted",
        "fax.received",
        "fax.stated",
        "fax.incomplete",
        "papers.civil_process",
        "earlier.reference",
    }
)
"""The fields that a letter text may print or ask about."""

_LOGIC = (nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Const, nodes.Tuple, nodes.List)
_COMPARISONS = frozenset({"eq", "ne", "in", "notin"})


@dataclass(frozen=True, slots=True)
class Outline:
    """What a checked text places: every notice that it includes, and those that it includes in any case."""

    notices: frozenset[str]
    always: frozenset[str]


def check_text(environment: Environment, text: str, file: str, notices: frozenset[str]) -> Outline:
    """Check the letter text of `file`. `notices` are the names that it may include.

    Raises BadInput that names the file, the line, and what is not allowed there.
    """
    try:
        tree = environment.parse(text)
    except TemplateSyntaxError as fault:
        raise BadInput(f"{file}, line {fault.lineno}: {fault.message}; correct the template") from None
    placed: set[str] = set()
    always: set[str] = set()
    for node, conditional in _statements(tree.body, conditional=False):
        if isinstance(node, nodes.Include):
            name = _included(node, file, notices)
            placed.add(name)
            if not conditional:
                always.add(name)
        elif isinstance(node, nodes.Output):
            for part in node.nodes:
                if not isinstance(part, nodes.TemplateData):
                    _check_field(part, file)
        elif isinstance(node, nodes.If):
            _check_logic(node.test, file)
        else:
            raise _refused(node, file)
    return Outline(frozenset(placed), frozenset(always))


def _statements(body: list[nodes.Node], conditional: bool) -> Iterator[tuple[nodes.Node, bool]]:
    for node in body:
        yield node, conditional
        if isinstance(node, nodes.If):
            yield from _statements(node.body, conditional=True)
            yield from _statements(list(node.elif_), conditional=True)
            yield from _statements(node.else_, conditional=True)


def _check_logic(node: nodes.Node, file: str) -> None:
    if isinstance(node, (nodes.Name, nodes.Getattr)):
        _check_field(node, file)
        return
    if not isinstance(node, _LOGIC):
        raise _refused(node, file)
    if isinstance(node, nodes.Operand) and node.op not in _COMPARISONS:
        raise BadInput(f"{file}, line {node.lineno}: compare fields with ==, !=, in and not in only")
    for child in node.iter_child_nodes():
        _check_logic(child, file)


def _check_field(node: nodes.Node, file: str) -> None:
    if not (isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name)):
        if isinstance(node, nodes.Name):
            raise BadInput(f"{file}, line {node.lineno}: there is no field {node.name!r}; use one of {_known()}")
        raise _refused(node, file)
    name = f"{node.node.name}.{node.attr}"
    if name not in FIELDS:
        raise BadInput(f"{file}, line {node.lineno}: there is no field {name!r}; use one of {_known()}")


def _included(node: nodes.Include, file: str, notices: frozenset[str]) -> str:
    name = node.template.value if isinstance(node.template, nodes.Const) else None
    if not isinstance(name, str) or name not in notices:
        known = ", ".join(sorted(notices))
        raise BadInput(f"{file}, line {node.lineno}: there is no notice {name!r}; use one of {known}")
    return name


def _refused(node: nodes.Node, file: str) -> BadInput:
    what = type(node).__name__.lower()
    return BadInput(
        f"{file}, line {node.lineno}: {what!r} is not allowed in a letter text; use fields, if and include only"
    )


def _known() -> str:
    return ", ".join(sorted(FIELDS))
