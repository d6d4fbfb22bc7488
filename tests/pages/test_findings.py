"""The pages of findings and of the audit log: who sees what, and each side's step by its form."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from agreements.folder import open_city
from dashboard.cases.store import Store
from dashboard.oversight import actions, findings
from dashboard.oversight.acting import Author
from dashboard.oversight.finding import About, Finding, Wanted
from dashboard.oversight.keeping import Seen
from dashboard.roles import Role, Viewer
from tests.pages.seen import Open, title, words

NOW = datetime(2012, 1, 2, 15, tzinfo=UTC)
DUE = date(2012, 1, 20)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
WORKS = Author(Viewer(Role.AGENCY, "pwdx", "sign_in"), "Cleo May")


@pytest.fixture
def data(boston: Path, tmp_path: Path) -> Path:
    """A city's data folder, to be written into."""
    return Path(shutil.copytree(boston, tmp_path / "data"))


@pytest.fixture
def store(data: Path) -> Iterator[Store]:
    """Its record's database."""
    found = Store(f"sqlite:///{data / 'boston' / 'record.sqlite'}", open_city("boston").city)
    yield found
    found.close()


def opened_by_hand(store: Store, agency: str = "pwdx", says: str = "Crews skip alleys") -> int:
    """A finding that the mayor's office opened by hand."""
    wanted = Wanted("by_hand", says, About(agency), says, (), (), NOW, DUE)
    return findings.open_by_hand(store, MAYOR, wanted, NOW)


def held(store: Store, id_: int) -> Finding:
    """As it stands."""
    return next(f for f in findings.findings(store, MAYOR.viewer) if f.id == id_)


def send(app: AppTest, id_: int, doing: str, says: str) -> AppTest:
    """What a form asks for, sent."""
    key = f"says_{id_}_{doing}"
    app.text_area(key=key).input(says).run()
    return app.button(key=f"{key}_send").click().run()


def test_the_list_leads_with_what_is_late(opened: Open, data: Path, store: Store) -> None:
    """Then what waits for the reader, then the rest; the title counts it."""
    late = opened_by_hand(store)
    answered = opened_by_hand(store, "isd", "Letters are late")
    wanted = Wanted("by_hand", "late", About("pwdx"), "Late", (), (), NOW, date(2011, 12, 1))
    overdue = findings.open_by_hand(store, MAYOR, wanted, NOW)
    isd = Author(Viewer(Role.AGENCY, "isd", "sign_in"), "Dee Fox")
    findings.answer(store, isd, Seen(answered, 1), "Soon", NOW)
    app = opened("findings", data)
    assert title(app) == "1 finding is past its day"
    said = words(app)
    places = [said.index(part) for part in ("**Late**", "**Letters are late**", "**Crews skip")]
    assert places == sorted(places)
    assert [h.value for h in app.header] == ["Needs somebody now", "Open findings"]
    assert "due Dec 1, 2011, 30 days ago" in said
    assert {late, answered, overdue} == {1, 2, 3}


def test_an_agency_sees_and_answers_its_own(opened: Open, data: Path, store: Store) -> None:
    """By the form on the finding's own page; another's reads like one that is not there."""
    own, others = opened_by_hand(store), opened_by_hand(store, "isd", "Letters are late")
    app = opened("findings", data, group="works")
    assert "Crews skip alleys" in words(app)
    assert "Letters are late" not in words(app)
    app = opened("findings", data, group="works", finding=str(others))
    assert f"There is no finding {others} that you may read." in words(app)
    app = opened("findings", data, group="works", finding=str(own))
    assert title(app) == "Crews skip alleys"
    send(app, own, "answer", "A truck broke")
    assert held(store, own).state == "answered"
    assert "A truck broke" in words(app)
    assert "Written down." in words(app)


def test_whoever_comes_second_is_told_and_keeps_what_was_typed(
    opened: Open, data: Path, store: Store
) -> None:
    """Nothing of it is saved; sent again it is."""
    id_ = opened_by_hand(store)
    findings.answer(store, WORKS, Seen(id_, 1), "A truck broke", NOW)
    app = opened("findings", data, finding=str(id_))
    app.text_area(key=f"says_{id_}_accept").input("Thank you").run()
    findings.give_back(store, MAYOR, Seen(id_, 2), "And now?", DUE, NOW)
    findings.answer(store, WORKS, Seen(id_, 3), "We lease one", NOW)
    app.button(key=f"says_{id_}_accept_send").click().run()
    assert "Somebody else was faster" in words(app)
    assert re.search(r"Ana Ruiz.*: gave the answer back", words(app))
    assert "What you wrote:\n\nThank you" in words(app)
    assert app.text_area(key=f"says_{id_}_accept").value == "Thank you"
    assert held(store, id_).state == "answered"
    app.button(key=f"says_{id_}_accept_send").click().run()
    assert held(store, id_).state == "accepted"


def test_whose_step_has_become_impossible_still_reads_what_they_wrote(
    opened: Open, data: Path, store: Store
) -> None:
    """Its field is gone with the step; the text is said back, safe in markdown."""
    id_ = opened_by_hand(store)
    findings.answer(store, WORKS, Seen(id_, 1), "A truck broke", NOW)
    app = opened("findings", data, finding=str(id_))
    app.text_area(key=f"says_{id_}_accept").input("Thank *you*\n- all").run()
    findings.accept(store, MAYOR, Seen(id_, 2), "", NOW)
    app.button(key=f"says_{id_}_accept_send").click().run()
    assert "Somebody else was faster" in words(app)
    assert "What you wrote:\n\nThank \\*you\\*  \n\\- all" in words(app)


def test_the_mayors_office_agrees_on_an_action_and_closes(
    opened: Open, data: Path, store: Store
) -> None:
    """The finding cannot be closed while the action is under way."""
    id_ = opened_by_hand(store)
    findings.answer(store, WORKS, Seen(id_, 1), "A truck broke", NOW)
    findings.accept(store, MAYOR, Seen(id_, 2), "", NOW)
    app = opened("findings", data, finding=str(id_))
    send(app, id_, "plan", "Lease a truck")
    (action,) = actions.actions(store, WORKS.viewer)
    assert (action.plan.what, action.state, action.finding) == ("Lease a truck", "agreed", id_)
    assert "close" not in app.segmented_control(key=f"do_{id_}").options
    actions.finish(store, WORKS, action.seen, "Leased", NOW, NOW.date())
    app = opened("findings", data, finding=str(id_))
    assert "Done, to be proved" in words(app)
    send(app, id_, "close", "Alleys are swept")
    assert held(store, id_).state == "closed"
    assert "Nobody: it is closed" in words(app)


def test_a_finding_is_opened_by_hand(opened: Open, data: Path, store: Store) -> None:
    """With its agency, what is wrong, and by when; without a word it is not."""
    app = opened("findings", data, agency="pwdx")
    app.button(key="by_hand_send").click().run()
    assert "Say what is wrong" in words(app)
    app.text_area(key="by_hand").input("Crews skip alleys").run()
    app.button(key="by_hand_send").click().run()
    (found,) = findings.findings(store, MAYOR.viewer)
    assert (found.about.agency, found.says) == ("pwdx", "Crews skip alleys")
    assert "Crews skip alleys" in words(app)


def test_what_the_rules_ask_for_is_shown_and_then_opened(
    opened: Open, whole: Path, tmp_path: Path
) -> None:
    """On the demonstration city; each with what was promised, missed, and asked for."""
    data = Path(shutil.copytree(whole, tmp_path / "data"))
    app = opened("findings", data, city="denver")
    assert title(app).endswith("past its day") or title(app).endswith("past their day")
    assert "call for" in words(app)
    app.button(key="open_findings").click().run()
    assert "opened or brought up to date" in words(app)
    assert not [b for b in app.button if b.key == "open_findings"]
    app = opened("findings", data, city="denver", finding="1")
    tables = [table.value for table in app.table]
    assert [list(t.columns) for t in tables] == [
        ["Promise", "In the last period", "Missed in a row"], ["Step", "Who", "By"],
    ]  # fmt: skip
    way = next(w for w in app.get("page_link") if w.proto.label.startswith("Cases: "))
    asked = dict(parse_qsl(way.proto.query_string))
    led = opened(Path(way.proto.page).stem, data, city="denver", **asked)
    k, n = re.findall(r"(\d+) of (\d+)", tables[0]["In the last period"].iloc[0])[0]
    assert str(int(n) - int(k)) in led.header[0].value.split()
    app = opened("findings", data, city="denver", finding="1")
    assert "than usual since" in app.header[1].value  # the chart's title is its finding
    assert "every version of the agreement" in words(app)  # so its months are not the table's


def test_the_audit_log_shows_what_was_done_and_its_newest_hash(
    opened: Open, data: Path, store: Store
) -> None:
    """The newest first; what was changed behind the program is said at the top."""
    id_ = opened_by_hand(store)
    findings.answer(store, WORKS, Seen(id_, 1), "A truck broke", NOW)
    app = opened("audit_log", data)
    assert title(app) == "2 entries, and every one holds"
    (table,) = [frame.value for frame in app.dataframe]
    assert list(table["Reason"]) == ["A truck broke", "Crews skip alleys"]
    assert set(table["Leads to"]) == {f"findings?finding={id_}"}
    assert len(str(app.code[0].value)) == 64
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_log_no_update")
        connection.exec_driver_sql("UPDATE audit_log SET because = 'Fine' WHERE id = 1")
    app = opened("audit_log", data)
    assert title(app) == "The audit log was changed behind the program"
    assert "Entry 1 does not say any more what was sealed." in words(app)


def test_what_the_figures_give_reason_for_is_opened_by_the_mayors_office_alone(
    opened: Open, whole: Path, tmp_path: Path
) -> None:
    """One by one, each with the way to what is asked; 311 sees none of it."""
    own = Path(shutil.copytree(whole, tmp_path / "own"))
    app = opened("findings", own, "denver")
    (first, *_more) = (b for b in app.button if b.label == "Open this finding")
    assert "What the figures give reason to ask" in [h.value for h in app.header]
    app = first.click().run()
    assert "1 finding was opened or brought up to date." in words(app)
    assert first.key not in {b.key for b in app.button}
    store = Store(f"sqlite:///{own / 'denver' / 'record.sqlite'}", open_city("denver").city)
    newest = findings.findings(store, MAYOR.viewer)[-1]
    store.close()
    assert first.key == f"open_{newest.subject}"
    assert newest.sort in {"signal", "integrity"}
    # By its name: not even the log's words have the id of a figure or question in them.
    app = opened("findings", own, "denver", finding=str(newest.id))
    _place, _hash, asked = newest.subject.split("|")[1].partition("#")
    id_ = asked or newest.subject.split("|")[2].partition("~")[0]
    assert id_ not in words(app).replace("\\", "")
    assert newest.says.partition(": ")[2] in words(app)


def test_a_half_typed_answer_is_there_again_after_another_form_was_looked_at(
    opened: Open, data: Path, store: Store
) -> None:
    """Until it is sent; then the field is empty."""
    id_ = opened_by_hand(store)
    app = opened("findings", data, group="works", finding=str(id_))
    app.text_area(key=f"says_{id_}_answer").input("Crews skip").run()
    app.segmented_control(key=f"do_{id_}").set_value("remark").run()
    assert [area.key for area in app.text_area] == [f"says_{id_}_remark"]
    app.segmented_control(key=f"do_{id_}").set_value("answer").run()
    assert app.text_area(key=f"says_{id_}_answer").value == "Crews skip"
    send(app, id_, "answer", "Crews skip alleys in snow")
    assert held(store, id_).state == "answered"
