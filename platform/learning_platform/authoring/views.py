"""From the domain's values to what the authoring API shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import Concept, ConceptId, Edge
from knowledge_graph.course import Course
from knowledge_graph.difference import CourseDifference, difference_to_plain
from knowledge_graph.evidence_mapping import ConceptMapping, mapping_to_plain
from knowledge_graph.formats.course_folder import is_stale
from knowledge_graph.problems import has_errors
from learning_platform.authoring.changes import ConceptBody
from learning_platform.authoring.records import StoredDraft, StoredPublication, StoredStep
from learning_platform.authoring.schemas import (
    MOST_DIFFERENCES,
    DifferenceView,
    DraftConcept,
    DraftStepView,
    DraftSummary,
    DraftView,
    ExerciseSummary,
    LessonText,
    MovePreviewView,
    PlacedEdge,
    VersionView,
)
from learning_platform.authoring.service.access import names_of
from learning_platform.authoring.service.checking import problems_of
from learning_platform.authoring.service.drafts import edits_of
from learning_platform.authoring.service.publishing import MovePreview
from learning_platform.courses import repository as courses
from learning_platform.errors import NotFoundError
from learning_platform.wiring import Parts

Names = Mapping[UUID, str]


def draft_view(parts: Parts, session: Session, draft: StoredDraft, course: Course) -> DraftView:
    """A draft with what is in it."""
    problems = problems_of(parts, session, course)
    errors = sum(has_errors([problem]) for problem in problems)
    done, undone = edits_of(session, draft)
    newest = courses.newest_version_hash(session, draft.course_id)
    return DraftView(
        id=draft.id,
        course_id=draft.course_id,
        title=course.title.source[:200],
        revision=draft.revision,
        version=draft.version_hash,
        base=draft.base_hash,
        is_outdated=newest not in {draft.base_hash, draft.published_hash},
        opened_by=_name(names_of(session, {draft.opened_by}), draft.opened_by),
        opened_at=draft.created_at,
        changed_at=draft.updated_at,
        closed_at=draft.closed_at,
        published=draft.published_hash,
        concepts=len(course.concepts),
        edges=len(course.edges),
        lessons=len(course.lessons),
        exercises=len(course.templates),
        errors=errors,
        warnings=len(problems) - errors,
        can_undo=bool(done) and draft.closed_at is None,
        can_redo=bool(undone) and draft.closed_at is None,
    )


def draft_summary(draft: StoredDraft, names: Names) -> DraftSummary:
    """A draft for a list."""
    return DraftSummary(
        id=draft.id,
        revision=draft.revision,
        base=draft.base_hash,
        opened_by=_name(names, draft.opened_by),
        opened_at=draft.created_at,
        changed_at=draft.updated_at,
        closed_at=draft.closed_at,
        published=draft.published_hash,
    )


def step_view(step: StoredStep, names: Names) -> DraftStepView:
    """A step of a draft's history."""
    return DraftStepView(
        revision=step.revision,
        kind=step.kind,
        about=step.about,
        summary=step.summary,
        by=_name(names, step.person_id),
        at=step.at,
    )


def version_view(publication: StoredPublication, names: Names) -> VersionView:
    """A publication."""
    return VersionView(
        version=publication.version_hash,
        course_id=publication.course_id,
        parent=publication.previous_hash,
        kind=publication.kind,
        note=publication.note,
        by=_name(names, publication.by),
        at=publication.at,
        carries=_carries(publication.mapping),
    )


def edge_view(edge: Edge, bends: Iterable[float] = ()) -> PlacedEdge:
    """An edge; weights that no edge may have are shown as the nearest one that it may."""
    weight = min(1.0, max(0.0, edge.weight))
    return PlacedEdge(
        source=edge.source, target=edge.target, kind=edge.kind, weight=weight, key=edge.key, bends=list(bends)
    )


def concept_view(course: Course, concept_id: str, language: str) -> DraftConcept:
    """Everything of one concept.

    Raises:
        NotFoundError: the course has no such concept.
    """
    concept = course.concept_by_id.get(ConceptId(concept_id))
    if concept is None:
        raise NotFoundError(f"The course has no concept {concept_id!r}.")
    return DraftConcept(
        version=course.version,
        concept=concept_body(concept),
        edges=[edge_view(edge) for edge in course.edges if concept.id in {edge.source, edge.target}],
        lessons=[
            LessonText(language=lesson.language, markdown=lesson.markdown, is_stale=is_stale(course, lesson))
            for lesson in course.lessons
            if lesson.concept_id == concept.id
        ],
        exercises=[
            ExerciseSummary(
                id=template.id,
                kind=template.kind.value,
                stem=template.stem.in_language(language),
                evidence=dict(template.concept_weights),
            )
            for template in course.templates_by_concept.get(concept.id, ())
        ],
    )


def concept_body(concept: Concept) -> ConceptBody:
    """A concept as clients send it. Not checked again: what an import brought may not be as it should yet."""
    return ConceptBody.model_construct(
        id=concept.id,
        title=dict(concept.title.by_language),
        definition=dict(concept.definition.by_language),
        aliases={language: list(names) for language, names in concept.aliases.items()},
        minutes=concept.minutes,
        difficulty=concept.difficulty,
    )


def difference_view(found: CourseDifference) -> DifferenceView:
    """A difference with its lists and texts cut off where they are long."""
    return DifferenceView.model_validate(difference_to_plain(found, MOST_DIFFERENCES))


def preview_view(preview: MovePreview) -> MovePreviewView:
    """What moving an offering would change."""
    return MovePreviewView(
        offering_id=preview.offering.id,
        version=preview.offering.version_hash,
        target=preview.target,
        students=preview.students,
        difference=difference_view(preview.difference),
        carries=_carries(preview.mapping),
        evidence_moves=preview.evidence_moves,
        evidence_rests=preview.evidence_rests,
        goals=preview.goals,
    )


def _carries(mapping: ConceptMapping) -> dict[str, dict[str, float]]:
    return mapping_to_plain(mapping)


def _name(names: Names, person_id: UUID | None) -> str | None:
    return names.get(person_id) if person_id else None
