"""Every table of the store. Migrations never import this module; a test holds the two against each other."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

office = Table(
    "office",
    metadata,
    Column("id", Text, primary_key=True),
    Column("profile", Text, nullable=False, doc="JSON of app.domain.office.OfficeProfile"),
    Column("keys", Text, nullable=False, doc="JSON of the office's packet keys"),
)

staff = Table(
    "staff",
    metadata,
    Column("id", Text, primary_key=True),
    Column("login", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False, doc="JSON of a PersonName"),
    Column("roles", Text, nullable=False, doc="JSON list of role codes"),
    Column("active", Boolean, nullable=False),
)

peers = Table(
    "peers",
    metadata,
    Column("office_id", Text, primary_key=True),
    Column("card", Text, nullable=False, doc="the office card as it was received"),
    Column("added_at", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True, doc="order of arrival in this store"),
    Column("id", Text, nullable=False, unique=True),
    Column("case_id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("office_id", Text, nullable=False),
    Column("office_seq", Integer, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("step", Integer),
    Column("at", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("author_role", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    UniqueConstraint("office_id", "office_seq"),
    Index("ix_events_of_kind", "kind", "office_id", "at"),
    sqlite_autoincrement=True,
)

records_aside = Table(
    "records_aside",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("record", Text, nullable=False, doc="the record's line as it came"),
    Column("reason", Text, nullable=False),
    Column("packet_id", Text, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Text, nullable=False, index=True),
    Column("edition", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("applicant", Text, nullable=False),
    Column("iin", Text, nullable=False, index=True),
    Column("status", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("arrived", Boolean, nullable=False),
    Column("last_step", Integer),
    Column("last_step_at", Text),
    Column("registered_at", Text, nullable=False),
    Column("registered_office", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("promised_until", Text, index=True, doc="by when what is missing was promised, until it came"),
    Column("outcome", Text),
    Column("aside", Integer, nullable=False, doc="how many of its events are put aside"),
    Column("changed_at", Text, nullable=False),
    Column("stage", Text, nullable=False, server_default="", doc="where its course stands: app.db.stages"),
    Column("name_key", Text, nullable=False, server_default="", doc="what its applicant's name is sorted by"),
    Column(
        "executor", Text, nullable=False, server_default="", doc="who was charged with it by a resolution"
    ),
    Column("queue", Integer, doc="in which of `queues` it waits, 0: in none; none: not reckoned yet"),
    Column("late_from", Integer, doc="microseconds since 1970: from then on it is late"),
)

IS_OPEN, IS_CHARGED = text("status <> 'closed'"), text("executor <> ''")
WAITS, IS_UNRECKONED, HAS_ASIDE = text("queue > 0"), text("queue IS NULL"), text("aside > 0")
IS_DECIDED, IS_GRANTED = text("status = 'decided'"), text("outcome = 'granted'")
"""Literals, not parameters: SQLite takes an index of some rows only for a query that says the same."""
_ORDERS: dict[str, tuple[str, ...]] = {
    "change": ("changed_at", "number"),
    "due": ("due", "number"),
    "name": ("name_key", "number"),
    "stage": ("stage", "due", "number"),
    "office": ("registered_office", "due", "number"),
}
for _name, _columns in _ORDERS.items():
    Index(f"ix_cases_by_{_name}", *(cases.c[column] for column in _columns))
for _name, _columns in {**_ORDERS, "number": ("number",)}.items():
    Index(f"ix_open_cases_by_{_name}", *(cases.c[column] for column in _columns), sqlite_where=IS_OPEN)
Index("ix_cases_by_executor", cases.c.executor, cases.c.due, cases.c.number, sqlite_where=IS_CHARGED)
Index("ix_cases_by_queue", cases.c.queue, cases.c.late_from, cases.c.number, sqlite_where=WAITS)
Index("ix_unreckoned_cases", cases.c.queue, sqlite_where=text(f"{IS_UNRECKONED} AND {IS_OPEN}"))
Index("ix_cases_with_aside", cases.c.number, sqlite_where=HAS_ASIDE)
Index("ix_decided_cases", cases.c.holder, cases.c.last_step_at, sqlite_where=IS_DECIDED)
Index("ix_granted_cases", cases.c.registered_office, cases.c.registered_at, sqlite_where=IS_GRANTED)

queues = Table(
    "queues",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("holder", Text, nullable=False, doc="in which office the cases lie"),
    Column(
        "office",
        Text,
        nullable=False,
        doc="whose step is next: a kind of office, empty for an unknown service",
    ),
    Column("role", Text, nullable=False),
    Column("on_sheet", Boolean, nullable=False, doc="a colleague may record it from a sheet of paper"),
    Column("actor_kk", Text, nullable=False),
    Column("actor_ru", Text, nullable=False),
    Column("in_minutes", Boolean, nullable=False, doc="a term that ends next is counted in minutes"),
    Column("for_citizen", Boolean, nullable=False, doc="the next step is the citizen's coming"),
    Column("waiting", Integer, nullable=False, server_default="0", doc="counted by triggers of `cases`"),
    UniqueConstraint(
        "holder", "office", "role", "on_sheet", "actor_kk", "actor_ru", "in_minutes", "for_citizen"
    ),
)

unregistered = Table(
    "unregistered",
    metadata,
    Column("case_id", Text, primary_key=True, doc="has events, but its registration did not come yet"),
)

case_parties = Table(
    "case_parties",
    metadata,
    Column("case_id", Text, primary_key=True),
    Column("office_id", Text, primary_key=True, index=True),
)

case_people = Table(
    "case_people",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True, doc="the rowid of its entry in case_search"),
    Column("case_id", Text, nullable=False, index=True),
    Column("part", Text, nullable=False, doc="a code of app.domain.involved.Part"),
    Column("name", Text, nullable=False),
    Column("iin", Text, nullable=False, index=True),
    Column("birth_date", Text, index=True),
    Column("relation", Text, nullable=False),
)

case_places = Table(
    "case_places",
    metadata,
    Column("case_id", Text, primary_key=True),
    Column("okrug", Text, nullable=False),
    Column("village", Text, nullable=False),
    Column("street", Text, nullable=False),
)
Index("ix_case_places_okrug", *(case_places.c[part] for part in ("okrug", "village", "street")))

papers = Table(
    "papers",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("case_id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("size", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

loose_scans = Table(
    "loose_scans",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("draft_id", Text, nullable=False, index=True, doc="the draft that alone brought this scan"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("author_id", Text, nullable=False, index=True),
    Column("content", Text, nullable=False, doc="JSON of what was typed so far"),
    Column("started_at", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("offered_to", Text, doc="the colleague who may take it over"),
    Column("handed_by", Text, doc="the name of who handed it over last"),
    Column("handed_at", Text),
    Column("thrown_away_at", Text, doc="it can be brought back until the program ends"),
)

packets_out = Table(
    "packets_out",
    metadata,
    Column("packet_id", Text, primary_key=True),
    Column("addressee", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False, doc="the very bytes that every copy has"),
    Column("sha256", Text, nullable=False),
    Column("manifest_hash", Text, nullable=False),
    Column("cases", Integer, nullable=False),
    Column("scans", Integer, nullable=False),
    Column("sealed_at", Text, nullable=False),
    Column("written_at", Text),
    Column("taken_in_at", Text),
    Column("confirmed_at", Text),
    Column("refusal", Text),
    UniqueConstraint("addressee", "number"),
)

IS_UNANSWERED = text("confirmed_at IS NULL AND kind <> 'acknowledgement'")
IS_TAKEN_IN = text("taken_in_at IS NOT NULL")
Index("ix_unanswered_packets", packets_out.c.addressee, packets_out.c.number, sqlite_where=IS_UNANSWERED)
Index("ix_packets_taken_in", packets_out.c.addressee, packets_out.c.number, sqlite_where=IS_TAKEN_IN)

packet_records = Table(
    "packet_records",
    metadata,
    Column("packet_id", Text, primary_key=True),
    Column("record_id", Text, primary_key=True),
)

packet_notes = Table(
    "packet_notes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("packet_id", Text, nullable=False, index=True),
    Column("record_id", Text, doc="a record that the addressee put aside; none if it could not read it"),
    Column("reason", Text, nullable=False),
)

packets_in = Table(
    "packets_in",
    metadata,
    Column("packet_id", Text, primary_key=True),
    Column("sender", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("taken_in_at", Text, nullable=False),
    Column("applied", Integer, nullable=False),
    Column("aside", Integer, nullable=False),
    Column("answered_by", Text, doc="the acknowledgement's packet_id"),
)

counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
)

office_facts = Table(
    "office_facts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

amendments = Table(
    "amendments",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True, doc="order of the deeds"),
    Column("edition", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("deed", Text, nullable=False),
    Column("was", Text, nullable=False, doc="JSON of app.domain.own_rules.Wording"),
    Column("now", Text, nullable=False, doc="JSON of app.domain.own_rules.Wording"),
    Column("at", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    sqlite_autoincrement=True,
)

own_days = Table(
    "own_days",
    metadata,
    Column("day", Text, primary_key=True),
    Column("special", Text, doc="JSON of a SpecialDay; none: what the weekday says"),
    Column("imported", Text, nullable=False, doc="the file's name, empty for a typed day"),
    Column("at", Text, nullable=False),
    Column("author_name", Text, nullable=False),
)

own_day_changes = Table(
    "own_day_changes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("day", Text, nullable=False, index=True),
    Column("deed", Text, nullable=False),
    Column("was", Text, doc="JSON of a SpecialDay; none: what the weekday says"),
    Column("now", Text, doc="the same"),
    Column("imported", Text, nullable=False, doc="the file's name, empty for a typed day"),
    Column("at", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    sqlite_autoincrement=True,
)

own_acts = Table(
    "own_acts",
    metadata,
    Column("act", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("author_name", Text, nullable=False),
)

print_runs = Table(
    "print_runs",
    metadata,
    Column("run", Text, primary_key=True),
    Column("place", Integer, primary_key=True, doc="its place among the papers of the run, from 1"),
    Column("sha256", Text, nullable=False, doc="a paper of the archive"),
    Column("begun_at", Text, nullable=False),
    Column("printed_at", Text, doc="none: it is still to be printed"),
)
