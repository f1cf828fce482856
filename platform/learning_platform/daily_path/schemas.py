"""What the path routes take and answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from learning_platform.courses.schemas import NamedConcept
from learning_platform.daily_path.steering import SteeringAction
from learning_platform.fields import (
    ApiModel,
    CalendarDay,
    Count,
    Identifier,
    Instant,
    LongText,
    Minutes,
    Probability,
    ShortText,
)
from learning_platform.progress.schemas import MasteryChange, ResponseResult
from recommender.attention import MOST, AttentionAction, AttentionKind, AttentionMessage
from recommender.attribution import MOST_INFLUENCES
from recommender.candidates import Reason
from recommender.daily_path import PlanMessage
from recommender.planning_context import MAXIMUM_MINUTES, StepKind

Value = Annotated[float, Field(ge=-1e6, le=1e6)]
MAX_CITED = 1000
"""So many answers are cited at most, the newest of them."""


class RunnerUpView(ApiModel):
    """What would have been chosen instead."""

    kind: Annotated[StepKind, Field(description="what it asks to do")]
    concept: Annotated[NamedConcept, Field(description="what it is about")]
    minutes: Annotated[Minutes, Field(description="how long it takes")]
    value: Annotated[Value, Field(description="its value at that moment")]
    value_per_minute: Annotated[Value, Field(description="what steps are chosen by")]


class ReceiptView(ApiModel):
    """Why a step was chosen. Every number can be recomputed from the stored plan."""

    rank: Annotated[Count, Field(description="order of choosing, from 0; a lesson and its practice share it")]
    reason: Annotated[Reason, Field(description="why it may come")]
    answers: Annotated[Count, Field(description="your answers on the concept so far")]
    successes: Annotated[Count, Field(description="unaided right ones among them")]
    failures_in_row: Annotated[Count, Field(description="misses in a row up to now")]
    last_answer: Annotated[Instant | None, Field(description="when you last answered on it")]
    goal: Annotated[str | None, Field(description="id of the goal it serves most", max_length=120)]
    path: Annotated[list[NamedConcept], Field(description="from the goal's concept down to this one", max_length=1000)]
    probability_now: Annotated[Probability, Field(description="of a correct answer, before the step")]
    probability_after: Annotated[Probability, Field(description="of a correct answer, right after it")]
    recall_now: Annotated[Probability | None, Field(description="of recalling it now; null without a memory of it")]
    recall_after: Annotated[Probability | None, Field(description="of recalling it right after the step")]
    recall_at_horizon: Annotated[Probability, Field(description="recall at the horizon if the step is done")]
    recall_if_skipped: Annotated[Probability, Field(description="recall at the horizon if it is not")]
    horizon_days: Annotated[float, Field(description="days from now at which value is counted", ge=0, le=100_000)]
    importance: Annotated[Value, Field(description="goal-weighted worth of keeping the concept")]
    retained_if_done: Annotated[Probability, Field(description="mastery times recall at the horizon, if done")]
    retained_if_skipped: Annotated[Probability, Field(description="the same, if skipped")]
    already_covered: Annotated[Probability, Field(description="share of a review that earlier steps give")]
    minutes: Annotated[Minutes, Field(description="minutes of the step")]
    direct: Annotated[Value, Field(description="part of the value: what is learned or kept")]
    information: Annotated[Value, Field(description="part of the value: what a probe settles")]
    knocked_out: Annotated[Value, Field(description="part of the value: reviews made unnecessary")]
    unlocked: Annotated[Value, Field(description="part of the value: what it opens")]
    value: Annotated[Value, Field(description="the sum of the parts")]
    value_per_minute: Annotated[Value, Field(description="of the whole unit; what steps are chosen by")]
    knocks_out: Annotated[list[NamedConcept], Field(description="due reviews it makes unnecessary", max_length=1000)]
    unlocks: Annotated[list[NamedConcept], Field(description="concepts it opens", max_length=1000)]
    runner_up: Annotated[RunnerUpView | None, Field(description="the best alternative at that moment")]
    skipping_costs: Annotated[Value, Field(description="value lost at the horizon without it")]
    failing: Annotated[NamedConcept | None, Field(description="the concept whose failure made it necessary")]


class StepView(ApiModel):
    """One step of the path."""

    index: Annotated[Count, Field(description="place in the path")]
    kind: Annotated[StepKind, Field(description="what it asks to do")]
    concepts: Annotated[list[NamedConcept], Field(description="what it is about; a quiz has several", max_length=50)]
    offering_id: Annotated[UUID, Field(description="the offering it belongs to")]
    minutes: Annotated[Minutes, Field(description="how long it takes")]
    exercises: Annotated[Count, Field(description="how many exercises it has; 0 for a lesson")]
    exercises_done: Annotated[Count, Field(description="how many of them are finished today")]
    assignment: Annotated[str | None, Field(description="the tutor's assignment it fulfils", max_length=120)]
    swapped_in: Annotated[bool, Field(description="whether you chose it in place of another step")]
    receipt: Annotated[ReceiptView, Field(description="why it was chosen")]


class DeferredAssignment(ApiModel):
    """What a tutor asked for and the path cannot hold yet: prerequisites are missing, or minutes."""

    assignment: Annotated[str, Field(description="names the assignment", max_length=120)]
    concept: Annotated[NamedConcept, Field(description="what it is about")]
    kind: Annotated[StepKind, Field(description="what it asks to do")]
    due_at: Annotated[Instant | None, Field(description="until when it is to be done; null without a date")]


class PostponedConcept(ApiModel):
    """A concept that you have put off."""

    concept: Annotated[NamedConcept, Field(description="the concept")]
    until: Annotated[Instant, Field(description="until when it stays away")]


class RelatedView(ApiModel):
    """A concept of another of your courses that is related to what you have just learned."""

    concept: Annotated[NamedConcept, Field(description="what is related, and open to you")]
    related_to: Annotated[NamedConcept, Field(description="what you have just learned")]
    offering_id: Annotated[UUID, Field(description="the offering of the other course")]
    course_title: Annotated[ShortText, Field(description="the other course")]
    similarity: Annotated[float, Field(description="cosine of their meanings", ge=-1, le=1)]


class PathView(ApiModel):
    """Today's path."""

    plan_id: Annotated[UUID, Field(description="names the stored plan")]
    issued_at: Annotated[Instant, Field(description="when it was made")]
    day: Annotated[date, Field(description="your local day")]
    budget_minutes: Annotated[Minutes, Field(description="the minutes it had to fit in")]
    minutes: Annotated[Minutes, Field(description="the minutes of all steps together")]
    steps: Annotated[list[StepView], Field(description="in the order to do them", max_length=500)]
    message: Annotated[PlanMessage | None, Field(description="why it is empty, or what else there is to say")]
    deferred: Annotated[list[DeferredAssignment], Field(description="assignments that wait", max_length=500)]
    postponed: Annotated[list[PostponedConcept], Field(description="what you have put off", max_length=1000)]
    pinned: Annotated[list[NamedConcept], Field(description="what you have asked for", max_length=1000)]
    contested: Annotated[
        list[NamedConcept], Field(description="estimates you dispute, until a probe decides", max_length=1000)
    ]
    spared: Annotated[
        list[NamedConcept], Field(description="due reviews set aside since another step repeats them", max_length=1000)
    ]
    related: Annotated[RelatedView | None, Field(description="related to what you learned today; no step of the path")]
    finished_today: Annotated[Count, Field(description="steps finished today")]
    state_version: Annotated[Count, Field(description="of the learner state it was made from")]
    model_version: Annotated[str, Field(description="of the learner model", max_length=64)]


class AnswersTaken(ApiModel):
    """What became of a batch of answers, what it changed, and the path from here."""

    results: Annotated[list[ResponseResult], Field(description="one for each answer, in order", max_length=200)]
    changes: Annotated[list[MasteryChange], Field(description="concepts it moved visibly, most first", max_length=12)]
    path: Annotated[PathView, Field(description="the path from here")]


class InsteadRequest(ApiModel):
    """The step that you want in place of another; see the alternatives."""

    concept_id: Annotated[Identifier, Field(description="what it is about")]
    kind: Annotated[StepKind, Field(description="what it asks to do")]


class SteeringWish(ApiModel):
    """What you want changed about the path."""

    action: Annotated[SteeringAction, Field(description="what to do")]
    concept_id: Annotated[Identifier, Field(description="to which concept")]
    until: Annotated[Instant | None, Field(description="postpone or swap until; tomorrow when left out")] = None
    instead: Annotated[InsteadRequest | None, Field(description="swap: what to do in its place")] = None


class SteeringRequest(SteeringWish):
    """A change of the path."""

    preview: Annotated[bool, Field(description="only show what it would do")] = False


class GoalRequest(ApiModel):
    """What you want to reach in a course, by when."""

    title: Annotated[ShortText, Field(description="the goal in your words")]
    concepts: Annotated[
        list[Identifier], Field(description="what to master; empty for the whole course", max_length=500)
    ]
    deadline: Annotated[CalendarDay | None, Field(description="by when")] = None
    weight: Annotated[float, Field(description="how much it counts beside other goals", gt=0, le=10)] = 1.0


class GoalView(GoalRequest):
    """A goal that holds now."""

    id: Annotated[UUID, Field(description="names the goal")]
    offering_id: Annotated[UUID, Field(description="the offering it belongs to")]


class InfluenceView(ApiModel):
    """What one of your answers does to an estimate."""

    response_id: Annotated[UUID, Field(description="the answer; see GET /responses")]
    probability_without: Annotated[Probability, Field(description="what the estimate would be had you not given it")]


class AttentionItemView(ApiModel):
    """One thing that deserves your attention, why, and what to do about it."""

    kind: Annotated[AttentionKind, Field(description="why it deserves attention")]
    concept: Annotated[NamedConcept, Field(description="what it is about")]
    action: Annotated[AttentionAction, Field(description="the one thing to do about it")]
    value: Annotated[Value, Field(description="what doing it is worth, as in a step's receipt; the order of the list")]
    prerequisite: Annotated[
        NamedConcept | None, Field(description="stuck: the prerequisite that most likely blocks, and is to be learned")
    ]
    misconception: Annotated[Identifier | None, Field(description="misconception: which one was shown repeatedly")]
    feedback: Annotated[LongText | None, Field(description="what the course says about it, from the last time")]
    supports: Annotated[list[NamedConcept], Field(description="what directly builds on it", max_length=1000)]
    probability: Annotated[Probability, Field(description="chance of a correct, unaided answer now")]
    recall: Annotated[Probability | None, Field(description="chance of recalling it now; null without a memory of it")]
    answers: Annotated[Count, Field(description="your answers on it so far")]
    failures_in_row: Annotated[Count, Field(description="misses since the last unaided success")]
    days: Annotated[float, Field(description="days since your last answer on it", ge=0, le=100_000)]
    evidence: Annotated[
        list[UUID], Field(description="the answers it rests on, in order; see GET /responses", max_length=MAX_CITED)
    ]
    influences: Annotated[
        list[InfluenceView],
        Field(description="the answers that move the estimate most, by leaving each out", max_length=MOST_INFLUENCES),
    ]


class AttentionView(ApiModel):
    """At most three things, the most valuable first."""

    offering_id: Annotated[UUID, Field(description="the course offering")]
    items: Annotated[list[AttentionItemView], Field(description="what deserves attention", max_length=MOST)]
    message: Annotated[AttentionMessage | None, Field(description="what it means that there is nothing")]
    state_version: Annotated[Count, Field(description="of the learner state it was made from")]


class Verification(ApiModel):
    """Whether a stored plan is what its inputs give."""

    plan_id: Annotated[UUID, Field(description="the plan")]
    equal: Annotated[bool, Field(description="whether planning again from the stored inputs gives the same path")]
    steps: Annotated[Count, Field(description="how many steps were compared, each with every number of its receipt")]


MinutesQuery = Annotated[float, Field(ge=0, le=MAXIMUM_MINUTES)]
