"""Where the applicants of cases live, without house and flat: a part of the projection."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from app.db.tables import case_places
from app.domain.people import Address, Place

MOST_PLACES = 2000
"""More streets than these no district has; misspelt ones stand at the end."""


class PlacesTable:
    """One row a case of which an address is known."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, case_id: str, address: Address | None) -> None:
        """Hold where the applicant of a case lives now."""
        self.remove(case_id)
        if address is not None:
            place = {"okrug": address.okrug, "village": address.village, "street": address.street}
            self._connection.execute(insert(case_places).values(case_id=case_id, **place))

    def remove(self, case_id: str) -> None:
        """Forget the place of a case."""
        self._connection.execute(delete(case_places).where(case_places.c.case_id == case_id))

    def clear(self) -> None:
        """Forget every place, before all is made anew."""
        self._connection.execute(delete(case_places))

    def usual(self) -> tuple[Place, ...]:
        """The places where most applicants live, those with most of them first; it reads an index alone."""
        columns = (case_places.c.okrug, case_places.c.village, case_places.c.street)
        query = select(*columns).group_by(*columns).order_by(func.count().desc(), *columns).limit(MOST_PLACES)
        return tuple(Place(*row) for row in self._connection.execute(query))
