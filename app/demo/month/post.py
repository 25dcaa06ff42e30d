"""The post of the month: sticks that go between the offices and the department, and what befalls them on the road."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import NothingToSeal
from app.casework.exchange import dispatch, reception
from app.casework.exchange.reception import NotTakenIn, TakenIn
from app.clock import SetClock
from app.demo.month.chronicle import Chronicle
from app.demo.month.scenario import MishapKind
from app.demo.month.town import OpenOffice, Town
from app.demo.places import Places
from app.domain.language import Text

READ = "read"
"""The folder of a stick into which what was read is put aside."""
_CONFIRMED = Text("; бұрынғы пакеттің растауы да келді", "; пришло и подтверждение прежнего пакета")
_NOTHING_ELSE = Text("", "")


class Post:
    """Carries packets to the department and back; tells what arrives and what does not."""

    def __init__(self, town: Town, places: Places, clock: SetClock, chronicle: Chronicle) -> None:
        self._town, self._places, self._clock, self._chronicle = town, places, clock, chronicle
        self._to_be_written_again: set[str] = set()
        self._read_before: set[str] = set()
        for key in town.offices:
            places.stick_of(key).mkdir(parents=True, exist_ok=True)

    def there(self, office: OpenOffice, mishap: MishapKind | None) -> list[str]:
        """An office's packets go to the department; the cases that arrived."""
        written = self.leave(office)
        if mishap is MishapKind.LOST:
            self._lose(office, written)
        if mishap is MishapKind.DAMAGED:
            written[0].write_bytes(written[0].read_bytes()[: written[0].stat().st_size // 2])
        arrived = self._read(office, self._town.department, office)
        if mishap is MishapKind.READ_TWICE:
            self._read(office, self._town.department, office)
        self._put_aside(office)
        return arrived

    def back(self, office: OpenOffice) -> list[str]:
        """What the department has for an office goes there; the cases that arrived."""
        self._write(office, self._town.department.counter, office.counter)
        arrived = self._read(office, office, self._town.department)
        self._put_aside(office)
        return arrived

    def leave(self, office: OpenOffice) -> list[Path]:
        """Write an office's packets onto its stick."""
        return self._write(office, office.counter, self._town.department.counter)

    # Writing

    def _write(self, route: OpenOffice, sender: Desk, receiver: Desk) -> list[Path]:
        try:
            written = dispatch.send_all(sender, receiver.office.id, self._places.stick_of(route.key))
        except NothingToSeal:
            return []
        again = sorted(self._to_be_written_again & {path.name for path in written})
        self._to_be_written_again.difference_update(again)
        for name in again:
            self._chronicle.tell(
                sender,
                Text(
                    f"`{name}` флешкаға қайта жазылады: мөрленген пакет сол күйі, бір байты да өзгерген жоқ.",
                    f"записывает `{name}` на флешку ещё раз: пакет запечатан тогда же, ни один байт не изменился.",
                ),
            )
        return written

    def _lose(self, office: OpenOffice, written: Sequence[Path]) -> None:
        for path in written:
            path.unlink()
            self._to_be_written_again.add(path.name)
        name = office.name
        self._chronicle.tell(
            self._town.department.counter,
            Text(
                f"{name.kk} флешкасы жетпеді, сондықтан растау да жіберілмейді. Пакет мекеменің өзінде сақтаулы, "
                "ал тауып алған адам оны аша алмайды.",
                f"флешка не доехала ({name.ru}), подтверждать нечего. Пакет хранится у отправителя, "
                "а чужой, если найдёт флешку, его не откроет.",
            ),
        )

    def _put_aside(self, office: OpenOffice) -> None:
        stick = self._places.stick_of(office.key)
        for path in sorted(stick.glob("*.kense")):
            (stick / READ).mkdir(exist_ok=True)
            path.replace(stick / READ / path.name)

    # Reading

    def _read(self, route: OpenOffice, reader: OpenOffice, sender: OpenOffice) -> list[str]:
        """Take in what lies on a stick; acknowledgements alone are no news."""
        stick = self._places.stick_of(route.key)
        results = reception.take_in_all(reader.counter, stick)
        taken = [result for result in results if isinstance(result, TakenIn)]
        if any(result.cases for result in taken):
            self._clock.advance(minutes=5)
            self._chronicle.tell(reader.counter, _mail(sender.name, taken))
        for result in results:
            if isinstance(result, NotTakenIn):
                self._not_taken(reader.counter, result)
        refused = {result.path for result in results if isinstance(result, NotTakenIn)}
        self._read_before |= {path.name for path in stick.glob("*.kense") if path not in refused}
        return [case_id for result in taken for case_id in result.cases]

    def _not_taken(self, desk: Desk, result: NotTakenIn) -> None:
        name = result.path.name
        self._clock.advance(minutes=2)
        if name in self._read_before:
            words = Text(
                f"`{name}` тағы бір рет оқылды: ол бұрын қабылданған, ештеңе екі еселенген жоқ.",
                f"читает `{name}` второй раз: пакет уже принят, ничего не удвоилось.",
            )
        else:
            self._to_be_written_again.add(name)
            words = Text(
                f"`{name}` толық емес, одан ештеңе алынбайды; жіберуші оны қайта жазады.",
                f"не может принять `{name}`: файл неполон, из него не взято ничего; отправитель запишет его снова.",
            )
        self._chronicle.tell(desk, words)


def _mail(sender: Text, taken: Sequence[TakenIn]) -> Text:
    packets = [result for result in taken if result.cases]
    cases = len({case_id for result in packets for case_id in result.cases})
    records = sum(result.applied for result in packets)
    numbers = ", ".join(f"№ {result.number}" for result in packets)
    confirmed = _CONFIRMED if len(packets) < len(taken) else _NOTHING_ELSE
    return Text(
        f"флешкадан пошта қабылдайды ({sender.kk}): {numbers} пакет, іс – {cases}, жазба – {records}{confirmed.kk}.",
        f"принимает почту с флешки ({sender.ru}): пакет {numbers}, дел – {cases}, записей – {records}{confirmed.ru}.",
    )
