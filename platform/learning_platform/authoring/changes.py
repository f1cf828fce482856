"""Changes as clients send them, and as the domain knows them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from knowledge_graph import changes as domain
from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText, text_hash
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.templates import read_templates
from learning_platform.fields import ApiModel, Cleaned, Identifier, IdentifierKey, LanguageKey, LanguageTag, ShortText

Definition = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True), Cleaned]
Titles = Annotated[dict[LanguageKey, ShortText], Field(min_length=1, max_length=20)]
Definitions = Annotated[dict[LanguageKey, Definition], Field(min_length=1, max_length=20)]
Aliases = Annotated[
    dict[LanguageKey, Annotated[list[ShortText], Field(max_length=40)]], Field(max_length=20, description="other names")
]
NewTitles = Annotated[dict[LanguageKey, ShortText | None], Field(max_length=20)]
NewDefinitions = Annotated[dict[LanguageKey, Definition | None], Field(max_length=20)]
Position = Annotated[int, Field(ge=0, le=20_000)]
ConceptMinutes = Annotated[float, Field(ge=0.5, le=600)]
Difficulty = Annotated[float, Field(ge=-4, le=4)]
Share = Annotated[float, Field(gt=0, le=1)]


class ConceptBody(ApiModel):
    """A concept with all its texts."""

    id: Annotated[Identifier, Field(description="permanent name; the same in two courses is the same concept")]
    title: Annotated[Titles, Field(description="by language")]
    definition: Annotated[Definitions, Field(description="one sentence, by language")]
    aliases: Aliases = Field(default_factory=dict)
    minutes: Annotated[ConceptMinutes, Field(description="expected minutes to first mastery")] = 15.0
    difficulty: Annotated[Difficulty, Field(description="prior difficulty in logits")] = 0.0

    def to_concept(self, course: Course) -> Concept:
        """The concept of the domain.

        Raises:
            ChangeError: a text is missing in the source language.
        """
        return Concept(
            ConceptId(self.id),
            _localized(course, self.title, f"the title of {self.id!r}"),
            _localized(course, self.definition, f"the definition of {self.id!r}"),
            {language: tuple(names) for language, names in self.aliases.items() if names},
            self.minutes,
            self.difficulty,
        )


def _localized(course: Course, texts: dict[str, str], what: str) -> LocalizedText:
    if course.source_language not in texts:
        message = f"{what} is needed in the source language {course.source_language!r}"
        raise domain.ChangeError(domain.Refusal.INVALID_TEXT, message)
    return LocalizedText(course.source_language, texts)


class EdgeBody(ApiModel):
    """An edge."""

    source: Annotated[Identifier, Field(description="earlier concept (prerequisite) or larger concept (encompasses)")]
    target: Annotated[Identifier, Field(description="later concept, or the one practised along the way")]
    kind: Annotated[EdgeKind, Field(description="how the two hang together")]
    weight: Annotated[float, Field(description="share of practice that carries over (encompasses)", ge=0, le=1)] = 1.0
    key: Annotated[bool, Field(description="whether it is a key prerequisite")] = False

    def to_edge(self) -> Edge:
        return Edge(ConceptId(self.source), ConceptId(self.target), self.kind, self.weight, self.key)


class EdgeNameBody(ApiModel):
    """Names an edge."""

    source: Annotated[Identifier, Field(description="where it begins")]
    target: Annotated[Identifier, Field(description="where it ends")]
    kind: Annotated[EdgeKind, Field(description="its kind")]


class AddConceptBody(ApiModel):
    """A new concept."""

    kind: Annotated[Literal["add-concept"], Field(description="adds a concept")]
    concept: Annotated[ConceptBody, Field(description="the concept")]
    position: Annotated[Position | None, Field(description="place in the book from 0; at the end by default")] = None

    def to_change(self, course: Course) -> domain.Change:
        return domain.AddConcept(self.concept.to_concept(course), self.position)


class ChangeConceptBody(ApiModel):
    """Other texts or numbers of a concept; what is left out stays, null takes a translation away."""

    kind: Annotated[Literal["change-concept"], Field(description="changes a concept")]
    concept_id: Annotated[Identifier, Field(description="which")]
    title: Annotated[NewTitles, Field(description="by language")] = Field(default_factory=dict)
    definition: Annotated[NewDefinitions, Field(description="by language")] = Field(default_factory=dict)
    aliases: Aliases = Field(default_factory=dict)
    minutes: Annotated[ConceptMinutes | None, Field(description="expected minutes to first mastery")] = None
    difficulty: Annotated[Difficulty | None, Field(description="prior difficulty in logits")] = None

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.ChangeConcept(
            ConceptId(self.concept_id),
            self.title,
            self.definition,
            {language: tuple(names) for language, names in self.aliases.items()},
            self.minutes,
            self.difficulty,
        )


class RemoveConceptBody(ApiModel):
    """Without a concept, its edges, lessons and exercises."""

    kind: Annotated[Literal["remove-concept"], Field(description="removes a concept")]
    concept_id: Annotated[Identifier, Field(description="which")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.RemoveConcept(ConceptId(self.concept_id))


class MoveConceptBody(ApiModel):
    """Another place in the book."""

    kind: Annotated[Literal["move-concept"], Field(description="moves a concept in the book")]
    concept_id: Annotated[Identifier, Field(description="which")]
    position: Annotated[Position, Field(description="from 0, counted without the concept itself")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.MoveConcept(ConceptId(self.concept_id), self.position)


class OrderConceptsBody(ApiModel):
    """Another order of the whole book."""

    kind: Annotated[Literal["order-concepts"], Field(description="orders the book")]
    concept_ids: Annotated[list[Identifier], Field(description="every concept once", max_length=20_000)]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.OrderConcepts(tuple(ConceptId(one) for one in self.concept_ids))


class ChangeCourseBody(ApiModel):
    """Other texts, languages or another license of the course; what is left out stays."""

    kind: Annotated[Literal["change-course"], Field(description="changes what the course says about itself")]
    title: Annotated[NewTitles, Field(description="by language")] = Field(default_factory=dict)
    description: Annotated[
        dict[LanguageKey, Annotated[str, StringConstraints(max_length=2000), Cleaned] | None],
        Field(description="by language", max_length=20),
    ] = Field(default_factory=dict)
    languages: Annotated[
        list[LanguageTag] | None, Field(description="all of them, the source language first", max_length=20)
    ] = None
    license: Annotated[ShortText | None, Field(description="e.g. CC-BY-4.0")] = None

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        languages = None if self.languages is None else tuple(self.languages)
        return domain.ChangeCourse(self.title, self.description, languages, self.license)


class AddEdgeBody(ApiModel):
    """A new edge."""

    kind: Annotated[Literal["add-edge"], Field(description="adds an edge")]
    edge: Annotated[EdgeBody, Field(description="the edge")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.AddEdge(self.edge.to_edge())


class ChangeEdgeBody(ApiModel):
    """Another kind, weight, key mark or direction of an edge."""

    kind: Annotated[Literal["change-edge"], Field(description="changes an edge")]
    old: Annotated[EdgeNameBody, Field(description="the edge as it is")]
    edge: Annotated[EdgeBody, Field(description="as it shall be, between the same concepts")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.ChangeEdge(
            ConceptId(self.old.source), ConceptId(self.old.target), self.old.kind, self.edge.to_edge()
        )


class RemoveEdgeBody(ApiModel):
    """Without an edge."""

    kind: Annotated[Literal["remove-edge"], Field(description="removes an edge")]
    edge: Annotated[EdgeNameBody, Field(description="which")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.RemoveEdge(ConceptId(self.edge.source), ConceptId(self.edge.target), self.edge.kind)


class SetLessonBody(ApiModel):
    """A lesson, in place of the one there is in this language."""

    kind: Annotated[Literal["set-lesson"], Field(description="writes a lesson")]
    concept_id: Annotated[Identifier, Field(description="what it teaches")]
    language: Annotated[LanguageTag, Field(description="its language")]
    markdown: Annotated[
        str, StringConstraints(min_length=1, max_length=50_000), Cleaned, Field(description="CommonMark with KaTeX")
    ]
    is_current: Annotated[bool, Field(description="whether a translation says what the source lesson says now")] = True

    def to_change(self, course: Course) -> domain.Change:
        concept_id, source_hash = ConceptId(self.concept_id), None
        if self.language != course.source_language:
            by_key = {(one.concept_id, one.language): one for one in course.lessons}
            source, old = by_key.get((concept_id, course.source_language)), by_key.get((concept_id, self.language))
            current = text_hash(source.markdown) if source else ""
            source_hash = current if self.is_current or old is None else old.source_hash
        return domain.SetLesson(Lesson(concept_id, self.language, self.markdown.strip(), source_hash))


class RemoveLessonBody(ApiModel):
    """Without a lesson in one language."""

    kind: Annotated[Literal["remove-lesson"], Field(description="removes a lesson")]
    concept_id: Annotated[Identifier, Field(description="what it teaches")]
    language: Annotated[LanguageTag, Field(description="its language")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.RemoveLesson(ConceptId(self.concept_id), self.language)


class SetExercisesBody(ApiModel):
    """Exercises as an exercise file of a course folder; each one replaces the one of its id, or is new."""

    kind: Annotated[Literal["set-exercises"], Field(description="writes exercises")]
    concept_id: Annotated[Identifier, Field(description="whose exercises they are")]
    toml: Annotated[
        str,
        StringConstraints(min_length=1, max_length=200_000),
        Cleaned,
        Field(description="see the course format: exercises/<concept>.toml"),
    ]

    def to_change(self, course: Course) -> domain.Change:
        templates = _read(self.toml, ConceptId(self.concept_id), course)
        changes: list[domain.Change] = []
        for template in templates:
            known = course.template_by_id.get(template.id)
            if known is not None and known.concept_id != template.concept_id:
                message = f"the exercise {template.id!r} belongs to {known.concept_id!r}: give this one another id"
                raise domain.ChangeError(domain.Refusal.ALREADY_THERE, message)
            changes.append(domain.ReplaceTemplate(template) if known else domain.AddTemplate(template))
        return domain.Several(tuple(changes))


def _read(toml: str, concept_id: ConceptId, course: Course) -> list[ExerciseTemplate]:
    file = f"exercises/{concept_id}.toml"
    templates, problems = read_templates(toml, concept_id=concept_id, source_language=course.source_language, file=file)
    wrong = [problem for problem in problems if problem.severity == "error"]
    if wrong or not templates:
        told = "; ".join(f"line {problem.line}: {problem.message}" for problem in wrong[:5])
        raise domain.ChangeError(domain.Refusal.INVALID_TEXT, told or "there is no exercise in this text")
    return [replace(template, file="", line=0) for template in templates]


class RemoveExerciseBody(ApiModel):
    """Without an exercise."""

    kind: Annotated[Literal["remove-exercise"], Field(description="removes an exercise")]
    exercise_id: Annotated[Identifier, Field(description="which")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.RemoveTemplate(self.exercise_id)


class MergeConceptsBody(ApiModel):
    """One concept goes into another; its evidence counts for the survivor."""

    kind: Annotated[Literal["merge-concepts"], Field(description="merges two concepts")]
    source: Annotated[Identifier, Field(description="the one that goes")]
    target: Annotated[Identifier, Field(description="the one that stays")]

    def to_change(self, course: Course) -> domain.Change:  # noqa: ARG002 - as all of them
        return domain.MergeConcepts(ConceptId(self.source), ConceptId(self.target))


class PartBody(ApiModel):
    """One of the concepts that a concept becomes."""

    concept: Annotated[ConceptBody, Field(description="a new concept, or the old one with other texts")]
    share: Annotated[Share, Field(description="how much an answer on the old concept counts for it")]


class SplitConceptBody(ApiModel):
    """A concept becomes several; its evidence counts for each by its share."""

    kind: Annotated[Literal["split-concept"], Field(description="splits a concept")]
    concept_id: Annotated[Identifier, Field(description="which")]
    parts: Annotated[list[PartBody], Field(description="in book order", min_length=2, max_length=20)]
    exercises: Annotated[
        dict[IdentifierKey, Identifier], Field(description="part of each exercise; else the first", max_length=1000)
    ] = Field(default_factory=dict)

    def to_change(self, course: Course) -> domain.Change:
        parts = tuple(domain.ConceptPart(part.concept.to_concept(course), part.share) for part in self.parts)
        exercises = {exercise: ConceptId(concept_id) for exercise, concept_id in self.exercises.items()}
        return domain.SplitConcept(ConceptId(self.concept_id), parts, exercises)


ChangeBody: TypeAlias = Annotated[
    AddConceptBody
    | ChangeConceptBody
    | RemoveConceptBody
    | MoveConceptBody
    | OrderConceptsBody
    | ChangeCourseBody
    | AddEdgeBody
    | ChangeEdgeBody
    | RemoveEdgeBody
    | SetLessonBody
    | RemoveLessonBody
    | SetExercisesBody
    | RemoveExerciseBody
    | MergeConceptsBody
    | SplitConceptBody,
    Field(discriminator="kind"),
]
