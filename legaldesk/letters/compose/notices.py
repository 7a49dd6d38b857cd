"""What a letter must say and must never say, whatever its template: mandatory notices and forbidden phrases.

Source: "Letters can do harm" of the policy's reading; a written acknowledgment of a mailed summons can itself complete
service (Cal. CCP 415.30(c), 417.10(a)), and a letter confirms receipt only (Fed. R. Civ. P. 45(d)(2)(B) runs on).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType

from legaldesk.domain.phrase import Phrase, listed
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import Fault, Outline

MANDATORY: Mapping[LetterKind, frozenset[str]] = MappingProxyType(
    {
        LetterKind.RECEIPT: frozenset({"receipt-only", "reservation"}),
        LetterKind.RECEIPT_EXTRA_TIME: frozenset(
            {"receipt-only", "reservation", "additional-time", "portal-preferred"}
        ),
        LetterKind.SERVICE_RECEIPT: frozenset({"receipt-only", "all-objections"}),
        LetterKind.SERVICE_NOT_ACCEPTED: frozenset({"not-accepted", "how-to-serve", "policy-only"}),
        LetterKind.WRONG_CHANNEL: frozenset({"policy-only"}),
        LetterKind.UNWANTED_COMMUNICATION: frozenset({"who-sends"}),
        LetterKind.GENERAL_REDIRECT: frozenset({"customer-service", "nothing-waived"}),
        LetterKind.EMERGENCY_ROUTING: frozenset({"emergency-contact", "receipt-only", "reservation"}),
        LetterKind.DUPLICATE_NOTICE: frozenset({"receipt-only", "reservation"}),
        LetterKind.WITHDRAWAL_NOTED: frozenset({"all-objections"}),
    }
)
"""The notices that a letter of each kind places in any case, under no condition."""

WHERE_IT_APPLIES: Mapping[LetterKind, Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        **{kind: {"supersedes": frozenset({"letter.supersedes"})} for kind in MANDATORY},
        LetterKind.SERVICE_RECEIPT: {
            "supersedes": frozenset({"letter.supersedes"}),
            "by-post": frozenset({"received.posted"}),
        },
        **{
            kind: {
                "supersedes": frozenset({"letter.supersedes"}),
                "by-post": frozenset({"received.posted", "papers.civil_process"}),
            }
            for kind in (LetterKind.WRONG_CHANNEL, LetterKind.DUPLICATE_NOTICE, LetterKind.WITHDRAWAL_NOTED)
        },
    }
)
"""The notices that a letter of each kind places where they apply: only these fields may decide that."""

PROTECTED = frozenset().union(*MANDATORY.values(), *WHERE_IT_APPLIES.values())
"""The notices whose words a company's own letter texts place but cannot change."""

ONLY_WHERE_POLICY_SAYS = ("not accepted under the policy", "no aceptados según la política")
"""Said by service_not_accepted alone: elsewhere the policy does not say it."""

_FORBIDDEN = (
    r"you have served",
    r"\b(have|has|had|been|were|was|is|are) (duly |properly |validly |effectively )?served (on|upon) us\b",
    r"\bserved us\b",
    r"\b(duly|properly|validly|effectively) served\b",
    r"\backnowledg\w*",
    r"\breceipt of (the |your )?(summons|complaint|process) (is |was )?(confirmed|admitted|accepted)",
    r"\b(accept|admit)s?\b[^.]{0,20}\bservice\b",
    r"\bservice (of process )?(is|was|has been) (void|valid|invalid|complete|effective|good|bad|accepted)",
    r"\b(void|invalid|ineffective) service\b",
    r"\b(we|you) (will|shall) (have|get|receive|be given|grant|allow)[^.]{0,30}\bextension\b",
    r"\bextension (is|was|has been) (granted|given|allowed)",
    r"\b(grant|give|allow)(s|ed)? (you )?(an|the|more) (extension|deadline)",
    r"\b(we|you) (will|shall) (respond|reply|answer|comply|produce)\b",
    r"\b(your|the|this|an|their) account\b",
    r"\bnos (ha|han|hubo|hubieron) (debidamente |válidamente )?(notificado|emplazado)\b",
    r"\b(debidamente|válidamente|correctamente) (notificad|emplazad)\w*",
    r"\bacus\w* (de )?recibo\b",
    r"\b(aceptamos|admitimos|se acepta|se admite)\b[^.]{0,20}\b(notificación|emplazamiento)\b",
    r"\b(notificación|emplazamiento) (es|fue|ha sido|queda) (nul|válid|inválid|complet|eficaz|aceptad)\w*",
    r"\b(conced|otorg)\w*[^.]{0,30}\b(prórroga|plazo)\b",
    r"\bprórroga\b[^.]{0,30}\b(conced|otorg)\w*",
    r"\b(responderemos|contestaremos|cumpliremos|entregaremos)\b",
    r"\b(su|la|esta|una) cuenta\b",
)
_LOGIC = re.compile(r"{%.*?%}|{#.*?#}", re.DOTALL)
_PRINTED = re.compile(r"{{.*?}}", re.DOTALL)


def phrase_faults(text: str, kind: LetterKind | None) -> Iterator[Fault]:
    """What the letter text `text` says and no letter may say, in any of the languages.

    `kind` is the letter's, or None for a notice; only service_not_accepted, and the notice that it alone places, say
    "not accepted under the policy". Conditions do not hide a phrase: what is around them is read as one text.
    """
    bare = _PRINTED.sub(lambda found: "…" + "\n" * found[0].count("\n"), _blanked(text)).replace("*", "")
    words, lines = [], []
    for number, line in enumerate(bare.split("\n"), start=1):
        for word in line.split():
            words.append(word)
            lines.append(number)
    plain = " ".join(words)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    for phrase in _forbidden():
        for found in phrase.finditer(plain):
            number = lines[bisect_right(starts, found.start()) - 1]
            yield Fault(number, Phrase("a letter must not say {found}; word it differently", found=repr(found[0])))
    for only in ONLY_WHERE_POLICY_SAYS if kind not in {None, LetterKind.SERVICE_NOT_ACCEPTED} else ():
        at = plain.lower().find(only)
        if at >= 0:
            yield Fault(
                lines[bisect_right(starts, at) - 1],
                Phrase("only the letter service_not_accepted says {only}; remove it", only=repr(only)),
            )


def placing_faults(kind: LetterKind, outline: Outline, first: int) -> Iterator[Fault]:
    """Which notices a letter of `kind` leaves out, or places under a condition that is not theirs.

    `first` is the line at which its text begins.
    """
    wanted = {**dict.fromkeys(sorted(MANDATORY[kind]), frozenset[str]()), **WHERE_IT_APPLIES[kind]}
    for name, fields in wanted.items():
        places = [(line, asked) for placed, line, asked in outline.asked if placed == name]
        if any(asked <= fields for _, asked in places):
            continue
        where = (
            Phrase("where {fields} is set", fields=listed(sorted(fields)))
            if fields
            else Phrase("outside of any condition")
        )
        yield Fault(
            places[0][0] if places else first,
            Phrase(
                'the notice {notice} is mandatory for {kind}; place it with {{% include "{name}" %}}, {where}',
                notice=repr(name),
                kind=kind,
                name=name,
                where=where,
            ),
        )


@lru_cache(maxsize=1)
def _forbidden() -> tuple[re.Pattern[str], ...]:
    # Compiled when a text is checked, not when a letter is written.
    return tuple(re.compile(phrase, re.IGNORECASE) for phrase in _FORBIDDEN)


def _blanked(text: str) -> str:
    return _LOGIC.sub(lambda found: " " + "\n" * found[0].count("\n"), text)
