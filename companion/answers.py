"""What comes out: citations, pieces of a reply as they are ready, and the answer that ends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from companion.intents import Intent
from companion.language_model import Trouble
from knowledge_graph.concepts import ConceptId


class AnswerStatus(StrEnum):
    """How a reply ended.

    ANSWERED: from the course's texts, or about the learner's own progress or way through the course.
    CLOSEST: the closest passages are shown and called that.
    ABSTAINED: the course does not cover it.
    REFUSED: a rule forbids it (an open exercise, a quiz), and the reply says what is possible.
    SUPPORT: a wellbeing disclosure; fixed text, flagged for people.
    CLARIFYING: the question may mean several things and the reply asks which; the choices are next actions.
    """

    ANSWERED = "answered"
    CLOSEST = "closest"
    ABSTAINED = "abstained"
    REFUSED = "refused"
    SUPPORT = "support"
    CLARIFYING = "clarifying"


class CitationSource(StrEnum):
    """The text that a citation's offsets point into."""

    LESSON = "lesson"
    DEFINITION = "definition"
    EXERCISE = "exercise"
    ENDORSED = "endorsed"


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quotation: ``text_of_source[start:end] == quote``.

    Attributes:
        source: the lesson's Markdown, the concept's definition or a finished exercise's solution, in ``language``;
            or an answer that a tutor endorsed, whose id is the ``passage_id``.
        content_hash: of the passage that was quoted, to notice that it has changed since.
    """

    passage_id: str
    course_id: str
    course_version: str
    concept_id: ConceptId
    language: str
    source: CitationSource
    start: int
    end: int
    content_hash: str
    quote: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of the reply as it is released. The answer's text is its pieces joined without anything between."""

    text: str
    citations: tuple[Citation, ...] = ()


class ActionCode(StrEnum):
    """What a learner may do next; the page has the words and the link."""

    OPEN_LESSON = "open-lesson"
    PRACTISE = "practise"
    LEARN_PREREQUISITE = "learn-prerequisite"
    SEE_WORKED_EXAMPLE = "see-worked-example"
    ASK_TUTOR = "ask-tutor"
    SUBMIT_ANSWER = "submit-answer"
    RETURN_TO_EXERCISE = "return-to-exercise"
    RETURN_TO_QUIZ = "return-to-quiz"
    SHOW_MAP = "show-map"
    SHOW_PROGRESS = "show-progress"
    TODAY = "today"
    CHOOSE = "choose"


@dataclass(frozen=True, slots=True)
class NextAction:
    """A step the reply offers; ``concept_id`` where it concerns one."""

    code: ActionCode
    concept_id: ConceptId | None = None


class FollowUp(StrEnum):
    """A question that fits an answer; the page has the words, which are asked as if they were typed."""

    SIMPLER = "simpler"
    EXAMPLE = "example"
    ANOTHER_EXAMPLE = "another-example"
    FORMULA = "formula"
    WHY_IT_MATTERS = "why-it-matters"
    PREREQUISITES = "prerequisites"
    LEADS_TO = "leads-to"
    QUIZ_ME = "quiz-me"
    NEXT_STEP = "next-step"
    WHY_PLANNED = "why-planned"
    PROGRESS = "progress"


class Flag(StrEnum):
    """What a person should know about a reply."""

    WELLBEING = "wellbeing"
    ANSWER_WITHHELD = "answer-withheld"
    PERSONAL_DATA_REMOVED = "personal-data-removed"
    NOT_COVERED = "not-covered"


@dataclass(frozen=True, slots=True)
class Answer:
    """The end of a reply and its record.

    Attributes:
        question: as it may be stored: normalised in form, personal data removed.
        text: the joined texts of the pieces.
        linked_concepts: what the question was understood to be about, surest first.
        evidence: how well the course covers the question, on the scale of the index's thresholds.
        index_version: empty where nothing was searched.
        composer_version: names the rules and phrases that wrote the reply.
        model_id: ``"extractive"`` where no sentence is a language model's.
        understood: the question with its references resolved; what was looked up.
        subjects: the concepts it is about, of equal standing: what "it" means in the next question.
        follow_ups: questions that fit the answer.
        worded_by_model: a language model's sentences are part of the text.
        fallback: why the course's own sentences stand there, or follow; None where no model failed.
        dropped_sentences: of the model, that were not released.
        prompt_version: of what the model was told; empty where none was asked.
    """

    status: AnswerStatus
    intent: Intent
    language: str
    question: str
    text: str
    citations: tuple[Citation, ...]
    linked_concepts: tuple[ConceptId, ...]
    next_actions: tuple[NextAction, ...]
    flags: tuple[Flag, ...]
    evidence: float
    index_version: str
    composer_version: str
    model_id: str
    understood: str = ""
    subjects: tuple[ConceptId, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    worded_by_model: bool = False
    fallback: Trouble | None = None
    dropped_sentences: int = 0
    prompt_version: str = ""
