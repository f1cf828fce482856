"""From a draft to an immutable version, back to an old one, and offerings from one version to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.changes import change_from_plain
from knowledge_graph.course import Course
from knowledge_graph.difference import CourseDifference, difference
from knowledge_graph.evidence_mapping import ConceptMapping, compose, mapping_between
from knowledge_graph.problems import Severity
from learning_platform.accounts.access import Principal
from learning_platform.accounts.audit import record_audit
from learning_platform.authoring.errors import NotPublishableError, VersionMovedError, named
from learning_platform.authoring.records import PublicationKind, StoredDraft, StoredPublication
from learning_platform.authoring.repository import drafts, versions
from learning_platform.authoring.service.access import may_author, require_authorship
from learning_platform.authoring.service.checking import problems_of
from learning_platform.authoring.service.drafts import course_of, edits_of, open_at
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.wiring import Parts


@dataclass(frozen=True, slots=True)
class Publishing:
    """How a draft is to be published.

    Attributes:
        revision: of the draft that the person has seen.
        note: what is new, in a few words.
        over: the newest version, if it is not the one the draft was opened from and shall be replaced all the same.
        offerings: offerings to be moved to the new version at once.
    """

    revision: int
    note: str
    over: str | None = None
    offerings: Sequence[UUID] = ()


def publish(
    parts: Parts, session: Session, principal: Principal, draft_id: UUID, wanted: Publishing, *, now: datetime
) -> StoredPublication:
    """Makes a version of a draft, with how evidence of the version before counts in it, and closes the draft.

    Raises:
        NotFoundError: the draft is not the person's.
        DraftChangedError: somebody else edited the draft since that revision.
        NotPublishableError: it has errors, or contradicts another course that is taught.
        VersionMovedError: another version was published since the draft was opened.
    """
    draft = open_at(session, principal, draft_id, wanted.revision)
    course = course_of(parts, session, draft)
    newest = courses.newest_version_hash(session, draft.course_id)
    if newest not in {draft.base_hash, wanted.over}:
        message = (
            "Another version was published since this draft was opened. Compare, then publish over it if you mean to."
        )
        raise VersionMovedError(message, errors=named([("version", newest or "none")]))
    _refuse_errors(parts, session, course)
    courses.keep_version(
        session, course, parent=draft.base_hash, now=now, published_by=principal.person_id, note=wanted.note
    )
    courses.add_publication(
        session,
        course.id,
        course.version,
        previous=draft.base_hash if draft.base_hash != course.version else None,
        kind=PublicationKind.PUBLISH.value,
        mapping=mapping_of(session, draft),
        note=wanted.note,
        at=now,
        by=principal.person_id,
    )
    drafts.close_draft(session, draft.id, published_hash=course.version, now=now)
    _record(session, principal, "version-published", course.id, course.version, now=now)
    for offering_id in wanted.offerings:
        _pin(session, principal, _offering_of(session, course.id, offering_id), course.version, now=now)
    return _newest(session, course.id)


def mapping_of(session: Session, draft: StoredDraft) -> ConceptMapping:
    """How evidence of the draft's base counts after the merges and splits that were done and not taken back."""
    mapping: ConceptMapping = {}
    for revision in edits_of(session, draft)[0]:
        mapping = compose(
            mapping, change_from_plain(drafts.step_change(session, draft.id, revision)[0]).evidence_mapping
        )
    return mapping


def roll_back(
    parts: Parts,
    session: Session,
    principal: Principal,
    course_id: str,
    version_hash: str,
    *,
    note: str,
    offering_ids: Sequence[UUID],
    now: datetime,
) -> StoredPublication:
    """Makes an old version the newest again and moves offerings back to it.

    Versions are immutable and named by their content, so nothing is copied: the publication is noted once more. What
    learners did counts for the concepts of the old version as if the newer one had never been; evidence that was given
    in the newer version counts for its concepts by their ids.

    Raises:
        NotFoundError: the version is not one of a course that the person authors.
        VersionMovedError: it is the newest already, and no offering has to move.
        NotPublishableError: it contradicts another course that is taught by now.
    """
    version = authored_version(parts, session, principal, course_id, version_hash)
    newest = courses.newest_version_hash(session, course_id)
    if newest == version.version and not offering_ids:
        raise VersionMovedError("This is the newest version already.")
    _refuse_errors(parts, session, version)
    if newest != version.version:
        courses.add_publication(
            session,
            course_id,
            version.version,
            previous=newest,
            kind=PublicationKind.ROLL_BACK.value,
            mapping={},
            note=note,
            at=now,
            by=principal.person_id,
        )
        _record(session, principal, "version-rolled-back", course_id, version.version, now=now)
    for offering_id in offering_ids:
        _pin(session, principal, _offering_of(session, course_id, offering_id), version.version, now=now)
    return _newest(session, course_id)


def authored_version(parts: Parts, session: Session, principal: Principal, course_id: str, version_hash: str) -> Course:
    """A version of a course that the person authors.

    Raises:
        NotFoundError: there is none among theirs.
    """
    require_authorship(session, principal, course_id)
    if not versions.is_version_of(session, course_id, version_hash):
        raise NotFoundError("The course has no such version.")
    return load_course(parts, session, version_hash)


@dataclass(frozen=True, slots=True)
class MovePreview:
    """What moving an offering to another version changes for its learners.

    Attributes:
        students: how many there are.
        mapping: concepts whose evidence counts for others then.
        evidence_moves: learners with answers, by concept that is merged or split.
        evidence_rests: learners with answers, by concept that goes without a successor; the answers stay recorded.
        goals: open goals that name a concept which goes.
    """

    offering: StoredOffering
    target: str
    difference: CourseDifference
    students: int
    mapping: ConceptMapping
    evidence_moves: dict[str, int]
    evidence_rests: dict[str, int]
    goals: int


def preview_move(
    parts: Parts, session: Session, principal: Principal, offering_id: UUID, version_hash: str
) -> MovePreview:
    """What would change.

    Raises:
        NotFoundError: the offering or the version is not among those of the person's courses.
    """
    offering = authored_offering(session, principal, offering_id)
    target = authored_version(parts, session, principal, offering.course_id, version_hash)
    old = load_course(parts, session, offering.version_hash)
    mapping = mapping_between(
        courses.successions(session).get(offering.course_id, ()), offering.version_hash, version_hash
    )
    gone = {concept.id for concept in old.concepts} - set(target.concept_by_id)
    answered = versions.learners_with_answers(session, offering.id)
    return MovePreview(
        offering=offering,
        target=version_hash,
        difference=difference(old, target),
        students=versions.students_of(session, offering.id),
        mapping=mapping,
        evidence_moves={one: answered[one] for one in mapping if one in answered},
        evidence_rests={one: answered[one] for one in sorted(gone) if one in answered and one not in mapping},
        goals=versions.goals_naming(session, offering.id, gone),
    )


def move_offering(
    parts: Parts,
    session: Session,
    principal: Principal,
    offering_id: UUID,
    version_hash: str,
    *,
    expected: str,
    now: datetime,
) -> StoredOffering:
    """Pins an offering to another version of its course.

    Raises:
        NotFoundError: the offering or the version is not among those of the person's courses.
        VersionMovedError: the offering is not at the version that was expected.
        NotPublishableError: the version contradicts another course that is taught by now.
    """
    offering = authored_offering(session, principal, offering_id)
    target = authored_version(parts, session, principal, offering.course_id, version_hash)
    if offering.version_hash != expected:
        raise VersionMovedError("The offering was moved meanwhile. Look at it again.")
    _refuse_errors(parts, session, target)
    return _pin(session, principal, offering, version_hash, now=now)


def authored_offering(session: Session, principal: Principal, offering_id: UUID) -> StoredOffering:
    """An offering of a course that the person authors.

    Raises:
        NotFoundError: there is none among theirs.
    """
    offering = courses.find_offering(session, offering_id)
    if offering is None or not may_author(principal, offering.course_id):
        raise NotFoundError("There is no such course offering among yours.")
    return offering


def _offering_of(session: Session, course_id: str, offering_id: UUID) -> StoredOffering:
    offering = courses.find_offering(session, offering_id)
    if offering is None or offering.course_id != course_id:
        raise InvalidInputError("One of the offerings is none of this course.")
    return offering


def _pin(
    session: Session, principal: Principal, offering: StoredOffering, version_hash: str, *, now: datetime
) -> StoredOffering:
    courses.pin_offering(session, offering.id, version_hash)
    details = {"from": offering.version_hash, "to": version_hash}
    record_audit(
        session,
        at=now,
        actor_id=principal.person_id,
        action="offering-moved",
        subject=f"offering:{offering.id}",
        details=details,
    )
    moved = courses.find_offering(session, offering.id)
    assert moved is not None
    return moved


def _refuse_errors(parts: Parts, session: Session, course: Course) -> None:
    errors = [one for one in problems_of(parts, session, course) if one.severity is Severity.ERROR]
    if errors:
        message = f"There are {len(errors)} errors. Mend them first: {errors[0].message}"
        raise NotPublishableError(message[:2000], errors=named((one.code, one.message) for one in errors))


def _record(
    session: Session, principal: Principal, action: str, course_id: str, version_hash: str, *, now: datetime
) -> None:
    record_audit(
        session,
        at=now,
        actor_id=principal.person_id,
        action=action,
        subject=f"course:{course_id}",
        details={"version": version_hash},
    )


def _newest(session: Session, course_id: str) -> StoredPublication:
    found = versions.newest_publication_of(session, course_id)
    assert found is not None
    return found


def offerings_at(session: Session, course_ids: Iterable[str]) -> dict[str, list[StoredOffering]]:
    """The open offerings by course."""
    found: dict[str, list[StoredOffering]] = {}
    for offering in courses.offerings_of_courses(session, course_ids):
        found.setdefault(offering.course_id, []).append(offering)
    return found
