"""Links between the deliveries of one file: what an export calls LD-2026-000007 gets another number here."""

from __future__ import annotations

from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import earlier_of
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.vocabulary import Earlier
from legaldesk.records.numbering import reference_of

_LINKS = ("same_instrument_as", "refers_to")


class Links:
    """The deliveries of one file that were taken so far, by the reference that they had where they came from.

    It counts along with the numbers that the log will give them, so it must be used inside the transaction that logs
    them, in their order.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: dict[int, int] = {}
        self._taken: dict[str, tuple[str, bool]] = {}

    def resolved(self, delivery: Delivery) -> tuple[Delivery, Earlier]:
        """`delivery` with its links as they are in this log, and what became of the one that it copies.

        A link means the delivery of that reference above it in the file, or else the one in the log. Raises BadInput
        where there is neither.
        """
        if delivery.same_instrument_as is None and delivery.refers_to is None:
            return delivery, Earlier.NONE
        links = {field: reference for field in _LINKS if (reference := getattr(delivery, field)) is not None}
        inside = {field: self._taken[reference] for field, reference in links.items() if reference in self._taken}
        earlier = earlier_of(self._desk, delivery.model_copy(update=dict.fromkeys(inside)))
        if "same_instrument_as" in inside:
            earlier = Earlier.ACCEPTED if inside["same_instrument_as"][1] else Earlier.NOT_ACCEPTED
        return delivery.model_copy(update={field: ours for field, (ours, _) in inside.items()}), earlier

    def take(self, theirs: str, year: int, *, accepted: bool) -> None:
        """Count a delivery received in `year`, in the office's zone, as the next one.

        `theirs` is the reference that it had, or empty; `accepted` says whether its verdict accepts it.
        """
        number = self._last[year] = 1 + (self._last[year] if year in self._last else self._desk.log.last_number(year))
        if theirs:
            self._taken[theirs] = (reference_of(year, number), accepted)
