"""What residents were told by the closing, what was commented after it, and who answered."""

from __future__ import annotations

from tests.metrics.linking.drawn import promised
from tests.metrics.lives.drawn import lived
from tests.metrics.table import when

ONE = "case | opened\n1 | 2026-06-01 09:00"


def message(story: str, grace: int = 0) -> bytes | None:
    """The text of the resolution message of one case."""
    agreed = promised(message_grace_minutes=grace)
    case = lived(ONE, story, agreed)["1"]
    text: bytes | None = case["message_text"]
    return text


def test_the_message_is_the_last_public_one_to_the_resident_by_the_first_closing() -> None:
    """Not one after it, nor internal, nor of the resident, nor posted by a machine."""
    story = """
        case | at               | kind         | actor    | audience | text
        1    | 2026-06-02 09:00 | message_sent | agency   | public   | soon
        1    | 2026-06-02 10:00 | message_sent | operator | -        | visit
        1    | 2026-06-02 11:00 | message_sent | resident | public   | thanks
        1    | 2026-06-02 12:00 | message_sent | agency   | internal | note
        1    | 2026-06-02 13:00 | message_sent | system   | public   | survey
        1    | 2026-06-02 14:00 | update_sent  | agency   | public   | update
        1    | 2026-06-02 15:00 | commented    | agency   | public   | remark
        1    | 2026-06-03 09:00 | closed       | agency   | public   | -
        1    | 2026-06-03 10:00 | message_sent | agency   | public   | after
    """
    case = lived(ONE, story)["1"]
    assert (case["message_at"], case["message_text"]) == (when("2026-06-02 10:00"), b"visit")


def test_a_closings_own_text_is_the_message_and_goes_before_one_sent_at_its_instant() -> None:
    """Whoever closed it: a system that closes cases writes what people entered."""
    story = """
        case | at               | kind         | actor  | audience | text
        1    | 2026-06-03 09:00 | closed       | system | -        | done
        1    | 2026-06-03 09:00 | message_sent | agency | public   | zzz
        1    | 2026-06-09 09:00 | closed       | agency | public   | again
    """
    assert message(story) == b"done"
    assert (
        message("case | at | kind | audience | text\n1 | 2026-06-03 09:00 | closed | internal | x")
        is None
    )


def test_the_grace_of_the_agreement_lets_a_message_come_a_little_later() -> None:
    """To the second; a case that is open has no resolution message yet."""
    story = """
        case | at                  | kind         | actor  | text
        1    | 2026-06-03 09:00:00 | closed       | agency | -
        1    | 2026-06-03 10:00:00 | message_sent | agency | late
        1    | 2026-06-03 10:00:01 | message_sent | agency | too late
    """
    assert message(story) is None
    assert message(story, grace=60) == b"late"
    worded = story.replace("closed       | agency | -", "closed       | agency | done")
    assert (message(worded), message(worded, grace=60)) == (b"done", b"late")
    assert message("case | at | kind | text\n1 | 2026-06-03 09:00 | message_sent | x") is None


def test_comments_after_the_first_closing_are_told_apart_by_author() -> None:
    """The first of each; a machine's post is none, and one before the closing is none after."""
    story = """
        case | at               | kind      | actor    | audience
        1    | 2026-06-02 09:00 | commented | resident | public
        1    | 2026-06-03 09:00 | closed    | agency   | public
        1    | 2026-06-03 09:00 | commented | agency   | internal
        1    | 2026-06-04 09:00 | commented | system   | public
        1    | 2026-06-05 09:00 | commented | operator | internal
        1    | 2026-06-06 09:00 | commented | resident | public
        1    | 2026-06-07 09:00 | commented | resident | public
        1    | 2026-06-08 09:00 | commented | -        | public
    """
    case = lived(ONE, story)["1"]
    assert case["resident_comment"] == when("2026-06-06 09:00")
    assert case["operator_comment"] == when("2026-06-05 09:00")
    assert case["agency_comment"] is None
    assert (case["comments_after"], case["comment_answered"]) == (4, None)


def test_a_comment_is_answered_by_the_first_public_word_of_311_or_the_agency() -> None:
    """A note for the staff is no answer, nor what was said before, nor a machine's post."""
    story = """
        case | at               | kind         | actor    | audience | text
        1    | 2026-06-03 09:00 | closed       | agency   | public   | done
        1    | 2026-06-04 08:00 | message_sent | agency   | public   | before
        1    | 2026-06-04 09:00 | commented    | resident | public   | -
        1    | 2026-06-04 10:00 | commented    | agency   | internal | -
        1    | 2026-06-04 11:00 | message_sent | system   | public   | auto
        1    | 2026-06-04 12:00 | commented    | agency   | -        | -
        1    | 2026-06-04 13:00 | reopened     | operator | public   | -
        1    | 2026-06-05 09:00 | {kind}       | operator | public   | word
        1    | 2026-06-06 09:00 | update_sent  | agency   | public   | later
    """
    for kind in ("message_sent", "update_sent", "commented", "closed"):
        case = lived(ONE, story.replace("{kind}", kind))["1"]
        assert case["comment_answered"] == when("2026-06-05 09:00"), kind
    open_case = "case | at | kind | actor\n1 | 2026-06-04 09:00 | commented | resident"
    assert lived(ONE, open_case)["1"]["comments_after"] == 0
