"""What the progress routes take and answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from knowledge_graph.exercises.kinds import ExerciseKind, Outcome
from learning_platform.courses.schemas import NamedConcept
from learning_platform.errors import ProblemCode
from learning_platform.fields import (
    MAX_INTEGER,
    ApiModel,
    Count,
    Identifier,
    Instant,
    LanguageTag,
    LongText,
    Probability,
    ShortText,
)
from learning_platform.progress.records import UnreadableCode
from recommender.evidence import MAX_SECONDS, EvidenceMode
from recommender.placement import Conclusion
from recommender.planning_context import StepKind
from recommender.prediction import MasteryStatus

MAX_ANSWER = 20_000
MAX_BATCH = 200
MAX_AHEAD = 99
"""A device may take so many unanswered exercises for one purpose along, beside the one that is worked on."""


class NewAttempt(ApiModel):
    """What you want to work on."""

    offering_id: Annotated[UUID, Field(description="the course offering")]
    concept_id: Annotated[Identifier, Field(description="the concept to exercise")]
    mode: Annotated[EvidenceMode, Field(description="in what circumstances it is answered")] = EvidenceMode.PRACTICE
    step_kind: Annotated[
        StepKind | Literal[""], Field(description="kind of the step of the path; empty if it belongs to none")
    ] = ""
    plan_id: Annotated[UUID | None, Field(description="the plan the step belongs to")] = None
    language: Annotated[LanguageTag | None, Field(description="preferred language; yours when left out")] = None
    ahead: Annotated[
        int,
        Field(description="to take exercises along: how many unanswered ones come before it", ge=0, le=MAX_AHEAD),
    ] = 0


class OptionView(ApiModel):
    """One option: to choose, to put in order, or a side of a pair."""

    id: Annotated[str, Field(description="send this id back to choose the option", max_length=4)]
    text: Annotated[LongText, Field(description="Markdown with KaTeX mathematics")]


Entry = Annotated[str, Field(max_length=MAX_ANSWER)]
"""What is filled into a gap: typed, or the id of an option."""
ChosenId = Annotated[str, Field(max_length=20, pattern="^[a-z0-9]+(:[a-z0-9]+)?$")]
"""The id of an option, or a left and a right side joined by a colon."""


class PastResponse(ApiModel):
    """A response that was recorded on this attempt."""

    response_id: Annotated[UUID, Field(description="the client's id of the response")]
    text: Annotated[str, Field(description="what was typed", max_length=MAX_ANSWER)]
    chosen: Annotated[list[Annotated[str, Field(max_length=20)]], Field(description="what was chosen", max_length=50)]
    entries: Annotated[list[Entry], Field(description="what was filled in, gap by gap", max_length=50)]
    outcome: Annotated[Outcome, Field(description="what grading found")]
    score: Annotated[Probability, Field(description="0 to 1")]
    feedback: Annotated[LongText | None, Field(description="what to say about a recognised misconception")]
    hints: Annotated[Count, Field(description="hints taken before it")]
    seconds: Annotated[float | None, Field(description="active seconds; null where unknown", ge=0, le=MAX_SECONDS)]
    confidence: Annotated[Probability | None, Field(description="how sure you were, before grading")]
    misconception: Annotated[Identifier | None, Field(description="the misconception it shows")]
    gave_up: Annotated[bool, Field(description="whether the solution was asked for")]
    answered_at: Annotated[Instant, Field(description="when it was answered")]


class GapView(ApiModel):
    """Something to fill in, in a text or a table."""

    id: Annotated[str, Field(description="its place is marked [[id]] in the stem or in a cell", max_length=4)]
    kind: Annotated[ExerciseKind, Field(description="numeric, short-text or single-choice")]
    options: Annotated[list[OptionView], Field(description="to choose from", max_length=20)]
    needs_unit: Annotated[bool, Field(description="whether the number must be given with a unit")]


Cell = Annotated[str, Field(max_length=2000)]


class AttemptView(ApiModel):
    """An issued exercise. Its key never leaves the server; its solution comes when it is closed."""

    id: Annotated[UUID, Field(description="names the attempt")]
    offering_id: Annotated[UUID, Field(description="the course offering")]
    concept: Annotated[NamedConcept, Field(description="the concept it exercises")]
    template_id: Annotated[Identifier, Field(description="the exercise template")]
    mode: Annotated[EvidenceMode, Field(description="in what circumstances it is answered")]
    kind: Annotated[ExerciseKind, Field(description="what to do")]
    language: Annotated[LanguageTag, Field(description="language of the texts")]
    stem: Annotated[LongText, Field(description="the question, Markdown with KaTeX mathematics")]
    options: Annotated[
        list[OptionView],
        Field(description="to choose from, to put in order or to match with, in the order to show", max_length=50),
    ]
    prompts: Annotated[list[OptionView], Field(description="for matching, the left sides", max_length=50)]
    names: Annotated[
        list[Annotated[str, Field(max_length=40)]],
        Field(description="for formulas, the names that may be typed as variables", max_length=20),
    ]
    needs_unit: Annotated[bool, Field(description="whether the number must be given with a unit")]
    gaps: Annotated[list[GapView], Field(description="for clozes and tables, what is to be filled in", max_length=50)]
    columns: Annotated[list[Cell], Field(description="for tables, the heads of the columns", max_length=20)]
    rows: Annotated[
        list[Annotated[list[Cell], Field(max_length=20)]],
        Field(description="for tables, the cells; [[id]] is one to fill in", max_length=50),
    ]
    rubric: Annotated[
        list[LongText] | None,
        Field(description="for explanations, what a good one says, once the attempt is closed", max_length=20),
    ]
    hints: Annotated[list[LongText], Field(description="the levels of the hint ladder given so far", max_length=20)]
    hints_left: Annotated[Count, Field(description="how many more can be asked for")]
    next_hint_at: Annotated[
        Instant | None, Field(description="when the next may be asked for without an answer; null for at once")
    ] = None
    tries_allowed: Annotated[Count, Field(description="how many answers are accepted in all")]
    tries_left: Annotated[Count, Field(description="how many more are accepted")]
    issued_at: Annotated[Instant, Field(description="when it was issued")]
    expires_at: Annotated[Instant, Field(description="until when it may be answered")]
    responses: Annotated[list[PastResponse], Field(description="what was answered so far", max_length=20)]
    solution: Annotated[LongText | None, Field(description="the worked solution, once the attempt is closed")]


class CorrectAnswer(ApiModel):
    """What would have been right."""

    text: Annotated[
        str, Field(description="the number or formula as it is written, or the short text", max_length=MAX_ANSWER)
    ]
    chosen: Annotated[
        list[Annotated[str, Field(max_length=20)]],
        Field(description='right options, ids in the right order, or right pairs "left:right"', max_length=50),
    ]
    entries: Annotated[list[Entry], Field(description="what belongs into each gap", max_length=50)]


class AnswerView(ApiModel):
    """One answer with the exercise it was given to, and every try at it."""

    response_id: Annotated[UUID, Field(description="the answer that was asked for")]
    exercise: Annotated[AttemptView, Field(description="the exercise with every try, and its solution as below")]
    is_open: Annotated[bool, Field(description="whether further tries are accepted")]
    correct: Annotated[
        CorrectAnswer | None, Field(description="what is right; to students only once no try is accepted any more")
    ]


class NewResponse(ApiModel):
    """One answer, under an id that the client made. Sending the same again is safe."""

    id: Annotated[UUID, Field(description="made by the client; the same id is recorded once")]
    attempt_id: Annotated[UUID, Field(description="the exercise that is answered")]
    text: Annotated[str, Field(description="numbers, formulas and texts: what was typed", max_length=MAX_ANSWER)] = ""
    chosen: Annotated[
        list[ChosenId],
        Field(
            description='choices: ids of options; ordering: all ids in your order; matching: pairs "left:right"',
            max_length=50,
        ),
    ] = []  # noqa: RUF012 - pydantic copies defaults
    entries: Annotated[
        list[Entry],
        Field(description="clozes and tables: for each gap what was typed, or the id of the option", max_length=50),
    ] = []  # noqa: RUF012 - pydantic copies defaults
    gave_up: Annotated[bool, Field(description="ask for the solution instead of answering; counts as not known")] = (
        False
    )
    seconds: Annotated[
        float | None, Field(description="active seconds; beyond six hours taken as unknown", ge=0, le=1e9)
    ] = None
    confidence: Annotated[Probability | None, Field(description="how sure you are, before grading")] = None
    client_time: Annotated[Instant | None, Field(description="the device's time of the answer")] = None
    device_sequence: Annotated[int, Field(description="the device's counter of answers", ge=0, le=MAX_INTEGER)] = 0


class ResponseBatch(ApiModel):
    """Answers of one device, in any order."""

    responses: Annotated[list[NewResponse], Field(description="the answers", min_length=1, max_length=MAX_BATCH)]
    sent_at: Annotated[Instant | None, Field(description="the device's time now; corrects its clock")] = None
    device_id: Annotated[str, Field(description="names the device", max_length=64, pattern=r"^[A-Za-z0-9_-]*$")] = ""


class TakenStatus(StrEnum):
    """What became of a response."""

    RECORDED = "recorded"
    REPEATED = "repeated"
    UNREADABLE = "unreadable"
    REFUSED = "refused"


class ResponseResult(ApiModel):
    """What became of one response."""

    response_id: Annotated[UUID, Field(description="the client's id")]
    attempt_id: Annotated[UUID | None, Field(description="the attempt it belongs to; null when that is unknown")]
    status: Annotated[TakenStatus, Field(description="recorded now or before, unreadable (no try used), or refused")]
    outcome: Annotated[Outcome | None, Field(description="what grading found")]
    score: Annotated[Probability | None, Field(description="0 to 1")]
    misconception: Annotated[Identifier | None, Field(description="the misconception the answer shows")]
    feedback: Annotated[LongText | None, Field(description="what to say about it")]
    problem: Annotated[ProblemCode | UnreadableCode | None, Field(description="why it was refused or unreadable")]
    detail: Annotated[str | None, Field(description="why it was refused, in words", max_length=1000)]
    tries_left: Annotated[Count, Field(description="how many more answers the attempt accepts")]
    solution: Annotated[LongText | None, Field(description="the worked solution, once the attempt is closed")]


class ConceptMastery(ApiModel):
    """What the learner model believes about one concept now. Student, tutor and companion see the same numbers."""

    concept_id: Annotated[Identifier, Field(description="the concept")]
    status: Annotated[MasteryStatus, Field(description="the conclusion")]
    probability: Annotated[Probability, Field(description="chance of a correct, unaided answer to a median item now")]
    low: Annotated[Probability, Field(description="lower end of the 80 % interval")]
    high: Annotated[Probability, Field(description="upper end of the 80 % interval")]
    recall: Annotated[Probability | None, Field(description="chance that it can be recalled now; null before learning")]
    answers: Annotated[Count, Field(description="answers given to its own exercises")]
    last_answer_at: Annotated[Instant | None, Field(description="when it was last answered")]
    placement: Annotated[
        Conclusion | None,
        Field(description="what placement concluded; conditional: inferred, and one failure revokes it; null without"),
    ] = None


class MasteryChange(ApiModel):
    """How an answer moved a concept."""

    concept_id: Annotated[Identifier, Field(description="the concept")]
    title: Annotated[ShortText, Field(description="its title in your language")]
    before: Annotated[ConceptMastery, Field(description="just before")]
    after: Annotated[ConceptMastery, Field(description="just after")]


class MasteryMap(ApiModel):
    """Every concept of a course with what is believed about it."""

    offering_id: Annotated[UUID, Field(description="the course offering")]
    state_version: Annotated[Count, Field(description="grows with every answer")]
    model_version: Annotated[str, Field(description="the learner model that says so", max_length=64)]
    concepts: Annotated[list[ConceptMastery], Field(description="in book order", max_length=20_000)]


class LogitPart(ApiModel):
    """One addend of an estimate."""

    name: Annotated[
        Literal["prior", "ability", "own-answers", "neighbours", "recent", "decay", "uncertainty"],
        Field(description="where it comes from"),
    ]
    logit: Annotated[float, Field(description="its share, in logits; the parts add up", ge=-100, le=100)]


class EvidenceView(ApiModel):
    """An answer behind an estimate."""

    response_id: Annotated[UUID, Field(description="names the answer")]
    template_id: Annotated[Identifier, Field(description="the exercise")]
    mode: Annotated[EvidenceMode, Field(description="in what circumstances")]
    outcome: Annotated[Outcome, Field(description="what grading found")]
    score: Annotated[Probability, Field(description="0 to 1")]
    hints: Annotated[Count, Field(description="hints taken before")]
    gave_up: Annotated[bool, Field(description="whether the solution was asked for")]
    seconds: Annotated[float | None, Field(description="active seconds", ge=0, le=MAX_SECONDS)]
    misconception: Annotated[Identifier | None, Field(description="the misconception the answer shows")]
    feedback: Annotated[LongText | None, Field(description="what was said about it, in the exercise's language")]
    answered_at: Annotated[Instant, Field(description="when")]


class ConceptEvidence(ApiModel):
    """Why a concept is estimated as it is."""

    mastery: Annotated[ConceptMastery, Field(description="the estimate")]
    logit: Annotated[float, Field(description="the estimate in logits: the sum of the parts", ge=-100, le=100)]
    parts: Annotated[list[LogitPart], Field(description="what adds up to it", max_length=10)]
    evidence: Annotated[list[EvidenceView], Field(description="your answers on it, the newest first", max_length=1000)]


class LessonFinished(ApiModel):
    """A lesson that was read to its end."""

    concept_id: Annotated[Identifier, Field(description="the concept whose lesson it is")]
    finished_at: Annotated[Instant, Field(description="when it was first finished")]
