"""The catalogue: what all taught courses have in common, compiled once and shared by every learner's state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import structlog
from sqlmodel import Session

from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import Concept, ConceptId, content_hash
from knowledge_graph.course import Course
from knowledge_graph.embedding import Vectors
from knowledge_graph.evidence_mapping import NO_MAPPING, EvidenceMapping, mapping_onto
from knowledge_graph.graph import merge_courses
from learning_platform.courses import repository
from learning_platform.courses.meanings import embedder_of, keeping, vectors_of_concepts
from learning_platform.errors import NotFoundError
from learning_platform.wiring import Parts
from recommender.corrections import NO_CORRECTIONS, Corrections, CorrectionsUnreadableError
from recommender.learner_model import LearnerModel, compile_model
from recommender.likeness_prior import LARGEST

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The merged graph of all taught courses, and the learner model compiled for it.

    Attributes:
        graph: concepts of all courses; a shared id is one concept.
        key_of: the permanent integer of each concept id that was ever stored.
        concept_of: the other way round.
        concepts: every concept of the graph.
        mapping: how answers given in other versions count now; part of the model's version.
    """

    version: str
    graph: CompiledGraph
    model: LearnerModel
    key_of: Mapping[ConceptId, int]
    concept_of: Mapping[int, ConceptId]
    concepts: Mapping[ConceptId, Concept]
    mapping: EvidenceMapping = NO_MAPPING


def load_course(parts: Parts, session: Session, version_hash: str) -> Course:
    """An immutable course version, read and built once a process.

    Raises:
        NotFoundError: no such version is stored.
    """

    def read() -> Course:
        course = repository.read_course(session, version_hash)
        if course is None:
            raise NotFoundError(f"There is no course version {version_hash[:12]}.")
        return course

    return parts.memory.get_or_compute(("course", version_hash), read)


def load_catalogue(parts: Parts, session: Session) -> Catalogue:
    """The catalogue of the courses that are taught now."""
    versions = repository.taught_versions(session)
    edges = repository.catalogue_edges(session)
    newest = repository.newest_publication(session)
    mapping = _mapping(parts, session, newest)
    in_force = repository.parameters_in_force(session)

    def build() -> Catalogue:
        courses = [load_course(parts, session, version) for _, version in versions]
        graph = merge_courses(courses, edges).compile()
        key_of = repository.concept_keys(session)
        concepts = {concept.id: concept for course in courses for concept in course.concepts}
        model = compile_model(
            graph,
            [key_of[concept_id] for concept_id in graph.ids],
            np.array([concepts[concept_id].difficulty for concept_id in graph.ids], dtype=np.float64),
            corrections=fitted_corrections(session, in_force),
            vectors=_vectors(parts, courses, graph),
        )
        concept_of = {key: concept_id for concept_id, key in key_of.items()}
        if mapping.version:  # a state that was folded under another mapping is replayed
            model = replace(model, version=content_hash([model.version, mapping.version])[:16])
        return Catalogue(graph.version, graph, model, key_of, concept_of, concepts, mapping)

    name = ("catalogue", versions, edges, mapping.version, in_force)
    catalogue = parts.memory.get_or_compute(name, build)
    return parts.memory.get_or_compute((*name, newest), lambda: _with_every_key(session, catalogue))


def _vectors(parts: Parts, courses: Sequence[Course], graph: CompiledGraph) -> Vectors | None:
    """What the concepts mean, by position; None without an embedding model, or where the learner model takes none.

    A text is embedded once and kept in the data folder: a thousand concepts take some fifteen seconds the first time.
    """
    if not 0 < len(graph) <= LARGEST:
        return None
    embedder = embedder_of(parts)
    return vectors_of_concepts(courses, graph.ids, keeping(parts, embedder)) if embedder else None


def _with_every_key(session: Session, catalogue: Catalogue) -> Catalogue:
    """The catalogue with the keys that were given since it was built.

    A learner may have answered about a concept that came and went with a version published meanwhile.
    """
    key_of = repository.concept_keys(session)
    return replace(catalogue, key_of=key_of, concept_of={key: concept_id for concept_id, key in key_of.items()})


def _mapping(parts: Parts, session: Session, newest: int) -> EvidenceMapping:
    """How recorded answers count for the concepts of the versions that are taught now.

    Args:
        newest: the publication made last.
    """
    taught = repository.versions_taught_at_all(session)

    def build() -> EvidenceMapping:
        successions = repository.successions(session)
        if not any(step.mapping for steps in successions.values() for step in steps):
            return NO_MAPPING
        versions: dict[str, list[str]] = {}
        for course_id, version in taught:
            versions.setdefault(course_id, []).append(version)
        concepts = {version: frozenset(load_course(parts, session, version).concept_by_id) for _, version in taught}
        return mapping_onto(successions, versions, concepts)

    return parts.memory.get_or_compute(("mapping", taught, newest), build)


def fitted_corrections(session: Session, version: str) -> Corrections:
    """What a refit fitted; none of it for the analytic model, and where an older release fitted other terms."""
    plain = repository.read_parameters(session, version) if version else None
    if plain is None:
        return NO_CORRECTIONS
    try:
        return Corrections.from_plain(plain)
    except CorrectionsUnreadableError:
        log.warning("fitted parameters cannot be read; the analytic model serves", version=version)
        return NO_CORRECTIONS
