"""A tracking number that a barcode reader read: into its field, or one sentence that says why not."""

from __future__ import annotations

from legaldesk.domain.tracking import Tracking
from ui.intake.form import Form
from ui.intake.tracking import NUMBER, channel_of, same_number
from ui.language import later, tr
from ui.language.words import by_channel

_MISREAD = later("The code {number} was read, but its check digit does not fit. Scan it again.")
_NO_FIELD = later(
    "The {carrier} number {number} was read, but papers that came {channel} have none."
    " Choose Mail or Courier, and scan it again."
)
_HELD = later(
    "The {carrier} number {number} was read, but this delivery bears {held} already, which"
    " stays. Save it first, or empty the field and scan again."
)


def take_number(form: Form, tracking: Tracking) -> None:
    """Put `tracking` into its field in `form`; a channel that was not chosen yet follows from the carrier."""
    if not tracking.sound:
        form.note.say(tr(_MISREAD).format(number=tracking.number), kind="warning")
        return
    channel = form.channels.channel
    if channel is None:
        channel = channel_of(tracking)
        form.channels.choose(channel)
    told = {"carrier": tracking.carrier.value, "number": tracking.number}
    if channel not in NUMBER:
        form.note.say(tr(_NO_FIELD).format(channel=by_channel(channel), **told), kind="warning")
        return
    held = form.tracking.held(channel)
    if held and not same_number(held, tracking):
        form.note.say(tr(_HELD).format(held=held, **told), kind="warning")
        return
    form.scanned(form.tracking.fill(channel, tracking))
