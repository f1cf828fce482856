"""Forecasts of a student's goals, and what would change them; nothing here is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.courses.catalogue import Catalogue, load_catalogue
from learning_platform.courses.repository import StoredOffering
from learning_platform.daily_path import repository
from learning_platform.daily_path.context import WHOLE_COURSE, Student, Today, make_context, read_today
from learning_platform.daily_path.days import day_start, local_date
from learning_platform.daily_path.goal_schemas import ForecastView, MasteredByDeadline
from learning_platform.progress import repository as progress
from learning_platform.progress.learner import load_learner
from learning_platform.wiring import Parts
from recommender.forecasting import WINDOW_DAYS, Activity, GoalForecast, forecast_goal
from recommender.planning_context import DEFAULT_PLANNING, MAXIMUM_MINUTES, CourseOffer, Goal, PlanningContext

LONGEST_ANSWER = 900.0
"""Seconds of one answer that count as work: whoever takes longer has done something else in between."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What forecasts of one student in one course rest on, read once.

    Attributes:
        context: with this offering's course alone.
    """

    student: Student
    offering: StoredOffering
    context: PlanningContext
    activity: Activity

    @property
    def goal(self) -> Goal:
        """The goal that holds: the student's own, else the whole course."""
        return self.context.goals[-1]


def outlook_of(
    parts: Parts, session: Session, student: Student, offering: StoredOffering, catalogue: Catalogue | None = None
) -> Outlook:
    """Reads what a forecast rests on."""
    catalogue, now = catalogue or load_catalogue(parts, session), parts.clock()
    here = replace(student, offerings=(offering,))
    learner, today = load_learner(session, catalogue, student.person_id), read_today(session, here, now=now)
    minutes = min(float(student.minutes_a_day), MAXIMUM_MINUTES)
    context = make_context(parts, session, catalogue, learner, here, today, minutes=minutes, now=now)
    return Outlook(here, offering, context, _activity(session, student, offering, context.courses[0], today, now))


def _activity(
    session: Session, student: Student, offering: StoredOffering, offer: CourseOffer, today: Today, now: datetime
) -> Activity:
    """Minutes by local day: answers with the seconds they took, lessons with the minutes the planner gives them."""
    since = day_start(now, student.time_zone) - timedelta(days=WINDOW_DAYS)
    minutes: dict[date, float] = {}
    zone, earlier = ZoneInfo(student.time_zone), 0.0
    for moment, seconds in progress.answer_times(session, student.person_id, offering.id, since=since):
        day = moment.astimezone(zone).date()
        minutes[day] = minutes.get(day, 0.0) + min(seconds, LONGEST_ANSWER) / 60
    for concept in offer.concepts:
        read = today.lessons.get(concept.id)
        taken = concept.minutes * DEFAULT_PLANNING.lesson_share
        if read is not None and read >= since:
            day = read.astimezone(zone).date()
            minutes[day] = minutes.get(day, 0.0) + taken
        elif read is not None:
            earlier += taken
    earlier += progress.seconds_before(session, student.person_id, offering.id, until=since) / 60
    return Activity(_by_day(minutes, local_date(now, student.time_zone), whole=earlier > 0.0), earlier)


def _by_day(minutes: Mapping[date, float], today: date, *, whole: bool) -> tuple[float, ...]:
    """From the first day with work, or the first of the window, to yesterday; today once something was done."""
    first = today - timedelta(days=WINDOW_DAYS) if whole else min(minutes, default=today)
    days = (today - first).days + (1 if minutes.get(today) else 0)
    return tuple(minutes.get(first + timedelta(days=number), 0.0) for number in range(days))[-WINDOW_DAYS:]


def forecast_view(
    outlook: Outlook,
    *,
    context: PlanningContext | None = None,
    goal: Goal | None = None,
    minutes_a_day: int | None = None,
    extra_minutes: float = 0.0,
    deadline: date | None = None,
    title: str | None = None,
) -> ForecastView:
    """A forecast as the API shows it.

    Args:
        outlook: of the student.
        context: with other steering; the outlook's own when left out.
        goal: instead of the one that holds.
        minutes_a_day: instead of the student's own.
        extra_minutes: that today brings beyond a usual day.
        deadline: the goal's, as a day. title: in the student's words.
    """
    wanted, meant = goal or outlook.goal, minutes_a_day or outlook.student.minutes_a_day
    found = forecast_goal(
        context or outlook.context, wanted, outlook.activity, float(meant), extra_minutes=extra_minutes
    )
    now, zone = outlook.context.now, outlook.student.time_zone

    def on(days: float | None) -> date | None:
        return None if days is None else local_date(now + timedelta(days=days), zone)

    return ForecastView(
        offering_id=outlook.offering.id,
        whole_course=len(set(wanted.concepts)) >= len(outlook.context.courses[0].concepts),
        title=title,
        deadline=deadline,
        message=found.message,
        earliest=on(found.earliest),
        middle=on(found.middle),
        latest=on(found.latest),
        chance_by_deadline=found.by_deadline,
        mastered_by_deadline=_mastered(found),
        mastered=found.mastered,
        concepts=found.concepts,
        stated_minutes=found.stated_minutes,
        minutes_a_day=meant,
        usual_minutes=found.minutes_a_day,
        active_days=found.active_days,
        days=found.days,
    )


def _mastered(found: GoalForecast) -> MasteredByDeadline | None:
    if found.mastered_by_deadline is None:
        return None
    low, middle, high = found.mastered_by_deadline
    return MasteredByDeadline(low=low, middle=middle, high=high)


def deadline_of(session: Session, outlook: Outlook) -> tuple[date | None, str | None]:
    """The day by which the goal that holds is to be reached, and its title; the course's last day without own goal."""
    own = repository.open_goals(session, outlook.student.person_id, [outlook.offering.id])
    if not own:
        return outlook.offering.ends_on, None
    return own[-1].deadline, own[-1].title


def current_forecast(outlook: Outlook, session: Session) -> ForecastView:
    """The forecast of the goal that holds."""
    deadline, title = deadline_of(session, outlook)
    return forecast_view(outlook, deadline=deadline, title=title)


def concepts_of(outlook: Outlook, wanted: list[str] | None) -> tuple[ConceptId, ...]:
    """The concepts of a goal as it would be: those wanted, all for an empty list, the present ones where None."""
    if wanted is None:
        return outlook.goal.concepts
    everything = tuple(concept.id for concept in outlook.context.courses[0].concepts)
    return tuple(ConceptId(each) for each in wanted) or everything


def goal_as(outlook: Outlook, concepts: tuple[ConceptId, ...], deadline: datetime | None) -> Goal:
    """The goal that holds with other concepts and another deadline."""
    own = outlook.goal
    weight = 1.0 if own.id.startswith(WHOLE_COURSE) else own.weight
    return Goal(id=own.id, concepts=concepts, deadline=deadline, weight=weight)
