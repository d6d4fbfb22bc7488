"""What residents were told: messages judged by rules that quote their words."""

from metrics.messages.judging import ABSENT, MEASURES, judge_frame

__all__ = ["ABSENT", "MEASURES", "judge_frame"]
