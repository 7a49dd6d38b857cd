"""Sentences with values in them that `legaldesk` says as plain texts: known here so that they can be translated."""

from __future__ import annotations

SENTENCES = (
    "1 business day from {day}, 1 day paused",
    "1 business day from {day}, {count} days paused",
    "{days} business days from {day}, 1 day paused",
    "{days} business days from {day}, {count} days paused",
    "1 business day from {day}",
    "{days} business days from {day}",
    "{days} days from {day}",
    "{holiday} (observed)",
    "Notice “{name}”",
    "No version of the policy that this desk knows was in force on {day}.",
    "It must be served personally on {registered_agent} or at {headquarters}.",
    "Civil process is accepted when it is personally served on {registered_agent}, the registered agent.",
    "Civil process must be served personally on {registered_agent} or at {headquarters}.",
    "Abuse is reported at {abuse_url}.",
    "the same number",
    "the same number as in line {line}",
    "the same case number",
    "the same sender at that time",
    "as many pages at that time",
    "logged from this line",
)
"""Each with its {placeholders}; where two fit, the first is meant."""
