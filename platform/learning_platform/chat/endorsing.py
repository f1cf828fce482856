"""The answers that tutors endorsed in an offering, as the companion searches them and as pages name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from companion.endorsed import EndorsedAnswer, EndorsedIndex, build_endorsed
from companion.library import Library
from companion.vectors import TextVectors
from knowledge_graph.concepts import ConceptId
from knowledge_graph.embedding import EmbeddingModelError
from learning_platform.accounts.service import people_by_id
from learning_platform.chat.repository import StoredEndorsement
from learning_platform.chat.schemas import EndorsementView
from learning_platform.courses.repository import StoredOffering
from learning_platform.wiring import Parts


def load_endorsed(
    parts: Parts, offering: StoredOffering, library: Library, endorsements: Sequence[StoredEndorsement]
) -> EndorsedIndex | None:
    """What may be found now, embedded once a process for each state of the list; None where there is nothing."""
    stored = [each for each in endorsements if each.withdrawn_at is None]
    if not stored:
        return None
    state = tuple((each.id, each.updated_at) for each in stored)
    answers = [
        EndorsedAnswer(
            id=str(each.id),
            question=each.question,
            answer=each.answer,
            language=each.language,
            course_id=offering.course_id,
            version=each.course_version,
            concept_id=ConceptId(each.concept_id),
            paraphrases=each.paraphrases,
        )
        for each in stored
    ]
    known = library.concepts_of({offering.course_id})

    def named_in(text: str) -> frozenset[ConceptId]:
        return frozenset(link.concept_id for link in library.linker.link(text, None, known))

    return parts.memory.get_or_compute(
        ("endorsed", library.version, state), lambda: build_endorsed(answers, text_vectors(parts), named_in)
    )


def text_vectors(parts: Parts) -> TextVectors | None:
    """Embeds texts; None where the model is not there and words must do."""
    try:
        return TextVectors(parts.embedder)
    except EmbeddingModelError:
        return None


def endorsement_views(session: Session, stored: Sequence[StoredEndorsement]) -> Mapping[str, EndorsementView]:
    """Who endorsed what in an offering, by the id of the answer."""
    people = people_by_id(session, {each.author_id for each in stored})
    return {
        str(each.id): EndorsementView(
            id=each.id,
            tutor=people[each.author_id].display_name if each.author_id in people else "",
            at=each.created_at,
            withdrawn=each.withdrawn_at is not None,
        )
        for each in stored
    }
