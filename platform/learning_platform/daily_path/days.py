"""The learner's local day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def local_date(now: datetime, time_zone: str) -> date:
    """The calendar day where the learner is."""
    return now.astimezone(ZoneInfo(time_zone)).date()


def day_start(now: datetime, time_zone: str) -> datetime:
    """The instant at which the learner's day began, in UTC."""
    return datetime.combine(local_date(now, time_zone), time(), ZoneInfo(time_zone)).astimezone(UTC)


def next_day_start(now: datetime, time_zone: str) -> datetime:
    """The instant at which the learner's next day begins, in UTC."""
    tomorrow = local_date(now, time_zone) + timedelta(days=1)
    return datetime.combine(tomorrow, time(), ZoneInfo(time_zone)).astimezone(UTC)


def day_end(day: date, time_zone: str) -> datetime:
    """The last instant of a calendar day in a zone, in UTC: when something due on that day is due."""
    following = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(time_zone))
    return following.astimezone(UTC) - timedelta(seconds=1)
