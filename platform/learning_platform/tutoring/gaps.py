"""What students asked and the course does not answer, gathered for its tutors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import Session

from companion.gaps import MOST_QUESTIONS, Gap, UnansweredQuestion, content_gaps
from companion.library import Library
from companion.vectors import TextVectors
from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.access import Principal
from learning_platform.chat.endorsing import text_vectors
from learning_platform.chat.library import load_library
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.service import TEACHING_ROLES, visible_offering
from learning_platform.courses.views import named
from learning_platform.tutoring.repository import review
from learning_platform.tutoring.repository.review import ReviewKind, ReviewState, StoredReviewItem
from learning_platform.tutoring.schemas import ContentGapList, ContentGapQuestion, ContentGapView
from learning_platform.wiring import Parts


def gap_list(parts: Parts, session: Session, principal: Principal, offering_id: UUID, language: str) -> ContentGapList:
    """Gaps among the newest questions that nobody has dealt with."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    items = review.review_items(
        session,
        offering.id,
        kinds=(ReviewKind.ABSTAINED, ReviewKind.CLOSEST),
        state=ReviewState.OPEN,
        after=None,
        limit=MOST_QUESTIONS,
    )
    asked = {str(item.id): item for item in items if _asks_something(item)}
    # One store of vectors a day and offering: what was deleted is not kept long.
    key = ("gap-vectors", offering.id, parts.clock().date())
    vectors = parts.memory.get_or_compute(key, lambda: text_vectors(parts))
    library = load_library(parts, session, offering.version_hash)
    found = [
        (of_language, gap)
        for of_language in sorted({_language(item) for item in asked.values()})
        for gap in content_gaps(_questions(asked, of_language, vectors if of_language == "en" else None))
    ]
    concepts = load_course(parts, session, offering.version_hash).concept_by_id
    views = []
    for of_language, gap in sorted(found, key=lambda pair: (-pair[1].people, -len(pair[1].questions))):
        nearest = _nearest(gap, asked, library, offering.course_id)
        views.append(
            ContentGapView(
                questions=[ContentGapQuestion(exchange_id=UUID(each.id), question=each.text) for each in gap.questions],
                students=gap.people,
                concept=named(concepts, nearest, language) if nearest in concepts else None,
                language=of_language,
            )
        )
    return ContentGapList(gaps=views, unanswered=len(asked), by_meaning=vectors is not None)


def _asks_something(item: StoredReviewItem) -> bool:
    return item.kind is ReviewKind.CLOSEST or "not-covered" in item.details["flags"]


def _language(item: StoredReviewItem) -> str:
    language: str = item.details["language"]
    return language.split("-", maxsplit=1)[0]


def _questions(
    asked: Mapping[str, StoredReviewItem], language: str, vectors: TextVectors | None
) -> Sequence[UnansweredQuestion]:
    items = [item for item in asked.values() if _language(item) == language]
    embedded = list(vectors.of([item.question for item in items])) if vectors is not None else [None] * len(items)
    return [
        UnansweredQuestion(str(item.id), item.question, str(item.person_id), vector)
        for item, vector in zip(items, embedded, strict=True)
    ]


def _nearest(gap: Gap, asked: Mapping[str, StoredReviewItem], library: Library, course_id: str) -> ConceptId:
    """The concept that most of the questions name, else the one nearest in meaning, else that of most pages."""
    known = library.concepts_of({course_id})
    named_there = Counter(
        link.concept_id for each in gap.questions for link in library.linker.link(each.text, None, known)
    )
    if named_there:
        return named_there.most_common(1)[0][0]
    near = library.linker.nearest(gap.centre, known, 1)
    if near:
        return near[0].concept_id
    pages = Counter(str(asked[each.id].details.get("page") or "") for each in gap.questions)
    return ConceptId(pages.most_common(1)[0][0])
