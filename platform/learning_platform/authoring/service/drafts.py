"""Drafts: opened from a version or empty, edited step by step, each step taken back if need be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.changes import (
    Change,
    ChangeError,
    Several,
    apply_change,
    arranged,
    change_from_plain,
    change_to_plain,
)
from knowledge_graph.concepts import LocalizedText
from knowledge_graph.course import Course
from learning_platform.accounts.access import Principal, Role, Scope
from learning_platform.accounts.service import grant_role
from learning_platform.authoring.errors import ChangeRefusedError, DraftChangedError, DraftClosedError, named
from learning_platform.authoring.records import DraftOrigin, DraftStepKind, StoredDraft, StoredStep
from learning_platform.authoring.repository import drafts, versions
from learning_platform.authoring.service.access import authored_draft, names_of, require_authorship, require_creator
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.errors import ConflictError, NotFoundError
from learning_platform.wiring import Parts

MakeChange = Callable[[Course], Change]
"""Makes a change for the course as it stands; raises `ChangeError` where it cannot."""


@dataclass(frozen=True, slots=True)
class EditedDraft:
    """A draft after a step, with its course."""

    draft: StoredDraft
    course: Course


def new_course(course_id: str, title: str, description: str, language: str, license_: str) -> Course:
    """A course without any concept."""
    return arranged(
        Course(
            id=course_id,
            title=LocalizedText(language, {language: title}),
            description=LocalizedText(language, {language: description}),
            source_language=language,
            languages=(language,),
            license=license_,
            concepts=(),
            edges=(),
            lessons=(),
            templates=(),
            version="",
        )
    )


def open_new_course(session: Session, principal: Principal, course: Course, *, now: datetime) -> EditedDraft:
    """Begins a course: takes its id, makes the person its author, and opens the first draft.

    Raises:
        ForbiddenError: the person may not begin courses.
        ConflictError: the id is taken.
    """
    require_creator(principal)
    claim_course(session, principal, course.id, now=now)
    return open_with(session, principal, course, base_hash=None, origin=DraftOrigin.EMPTY, now=now)


def claim_course(session: Session, principal: Principal, course_id: str, *, now: datetime) -> None:
    """Takes the id of a new course and makes the person its author.

    Raises:
        ConflictError: the id is taken.
    """
    if not courses.add_course_entry(session, course_id, now=now):
        raise ConflictError(f"There is a course {course_id!r} already. Choose another id.")
    if not principal.is_administrator:
        grant_role(
            session,
            principal.person_id,
            Role.AUTHOR,
            Scope.COURSE,
            course_id,
            now=now,
            actor_id=principal.person_id,
        )


def open_draft(
    parts: Parts, session: Session, principal: Principal, course_id: str, version_hash: str | None, *, now: datetime
) -> EditedDraft:
    """Opens a draft of a version; of the newest one when none is named.

    Raises:
        NotFoundError: the course or the version is not among the person's.
    """
    require_authorship(session, principal, course_id)
    base = version_hash or courses.newest_version_hash(session, course_id)
    if base is None or not versions.is_version_of(session, course_id, base):
        raise NotFoundError("The course has no such version.")
    course = arranged(load_course(parts, session, base))
    return open_with(session, principal, course, base_hash=base, origin=DraftOrigin.VERSION, now=now)


def open_with(
    session: Session,
    principal: Principal,
    course: Course,
    *,
    base_hash: str | None,
    origin: DraftOrigin,
    now: datetime,
    content: bytes | None = None,
) -> EditedDraft:
    """Opens a draft with this content."""
    draft = drafts.add_draft(
        session,
        course.id,
        base_hash=base_hash,
        content=content or courses.packed(course),
        version_hash=course.version,
        origin=origin,
        opened_by=principal.person_id,
        now=now,
    )
    return EditedDraft(draft, course)


def course_of(parts: Parts, session: Session, draft: StoredDraft) -> Course:
    """The course of a draft as it is now."""
    return parts.drafts.get_or_compute(
        draft.version_hash, lambda: courses.unpacked(drafts.draft_content(session, draft.id))
    )


def edit(
    parts: Parts,
    session: Session,
    principal: Principal,
    draft_id: UUID,
    revision: int,
    make: Sequence[MakeChange],
    *,
    now: datetime,
) -> EditedDraft:
    """Applies changes one after the other as one step: all of them or none.

    Args:
        parts: of the deployment.
        session: a write transaction.
        principal: who edits.
        draft_id: what.
        revision: the revision that the person has seen.
        make: makes each change for the course as the ones before leave it.
        now: the instant.

    Raises:
        DraftChangedError: somebody else edited the draft since that revision.
        ChangeRefusedError: a change does not fit; nothing was applied.
    """
    draft = open_at(session, principal, draft_id, revision)
    before = course = course_of(parts, session, draft)
    changes: list[Change] = []
    for number, one in enumerate(make):
        try:
            change = one(course)
            course = apply_change(course, change)
        except ChangeError as error:
            place = [(f"body/changes/{number}", f"{error} [{error.code}]")]
            message = f"Change {number + 1} does not fit: {error}. None was applied."
            raise ChangeRefusedError(message, errors=named(place)) from None
        changes.append(change)
    step = changes[0] if len(changes) == 1 else Several(tuple(changes))
    return _keep_step(
        session, principal, draft, course, DraftStepKind.EDIT, step, inverse=step.inverse(before), about=None, now=now
    )


def undo(
    parts: Parts, session: Session, principal: Principal, draft_id: UUID, revision: int, *, now: datetime
) -> EditedDraft:
    """Takes the last edit back that was not taken back yet.

    Raises:
        DraftChangedError: somebody else edited the draft since that revision.
        ConflictError: there is nothing to take back.
    """
    draft = open_at(session, principal, draft_id, revision)
    done, _ = edits_of(session, draft)
    if not done:
        raise ConflictError("There is nothing to take back in this draft.")
    _, plain = drafts.step_change(session, draft.id, done[-1])
    if plain is None:
        raise ConflictError("This step was made before steps could be taken back.")
    inverse = change_from_plain(plain)
    course = apply_change(course_of(parts, session, draft), inverse)
    return _keep_step(
        session, principal, draft, course, DraftStepKind.UNDO, inverse, inverse=None, about=done[-1], now=now
    )


def redo(
    parts: Parts, session: Session, principal: Principal, draft_id: UUID, revision: int, *, now: datetime
) -> EditedDraft:
    """Does the edit again that was taken back last.

    Raises:
        DraftChangedError: somebody else edited the draft since that revision.
        ConflictError: there is nothing to do again.
    """
    draft = open_at(session, principal, draft_id, revision)
    _, undone = edits_of(session, draft)
    if not undone:
        raise ConflictError("There is nothing to do again in this draft.")
    change = change_from_plain(drafts.step_change(session, draft.id, undone[-1])[0])
    course = apply_change(course_of(parts, session, draft), change)
    return _keep_step(
        session, principal, draft, course, DraftStepKind.REDO, change, inverse=None, about=undone[-1], now=now
    )


def edits_of(session: Session, draft: StoredDraft) -> tuple[list[int], list[int]]:
    """Revisions of the edits that hold now, in order, and of those that were taken back, the last one last."""
    return replayed(drafts.steps_after(session, draft.id, 0))


def replayed(steps: Sequence[StoredStep]) -> tuple[list[int], list[int]]:
    """Which edits hold after these steps, and which could be done again. An edit forgets what was taken back."""
    done: list[int] = []
    undone: list[int] = []
    for step in steps:
        if step.kind is DraftStepKind.EDIT:
            done.append(step.revision)
            undone.clear()
        elif step.kind is DraftStepKind.UNDO:
            undone.append(done.pop())
        else:
            done.append(undone.pop())
    return done, undone


def discard(session: Session, principal: Principal, draft_id: UUID, *, now: datetime) -> None:
    """Ends the work on a draft; its history stays."""
    draft = authored_draft(session, principal, draft_id, lock=True)
    if draft.closed_at is None:
        drafts.close_draft(session, draft.id, published_hash=None, now=now)


def open_at(session: Session, principal: Principal, draft_id: UUID, revision: int) -> StoredDraft:
    """The draft, locked, if it is open and at this revision.

    Raises:
        NotFoundError: it is not the person's.
        DraftClosedError: it was published or discarded.
        DraftChangedError: somebody else edited it since.
    """
    draft = authored_draft(session, principal, draft_id, lock=True)
    if draft.closed_at is not None:
        raise DraftClosedError("This draft was published or discarded. Open another one from the newest version.")
    if draft.revision != revision:
        steps = drafts.steps_after(session, draft.id, revision, limit=50)
        names = names_of(session, {step.person_id for step in steps})
        theirs = [
            (
                f"revision/{step.revision}",
                f"{names.get(step.person_id, '?') if step.person_id else '?'}: {step.summary}",
            )
            for step in steps
        ]
        message = (
            f"The draft is at revision {draft.revision} by now, not {revision}. Look at what changed, then repeat."
        )
        raise DraftChangedError(message, errors=named(theirs))
    return draft


def _keep_step(
    session: Session,
    principal: Principal,
    draft: StoredDraft,
    course: Course,
    kind: DraftStepKind,
    change: Change,
    *,
    inverse: Change | None,
    about: int | None,
    now: datetime,
) -> EditedDraft:
    summary = change.describe()
    if kind is not DraftStepKind.EDIT:
        told = drafts.steps_before(session, draft.id, (about or 0) + 1, limit=1)[0].summary
        summary = f"{'Take back' if kind is DraftStepKind.UNDO else 'Do again'}: {told}"
    drafts.add_step(
        session,
        draft,
        content=courses.packed(course),
        version_hash=course.version,
        person_id=principal.person_id,
        kind=kind,
        change=change_to_plain(change),
        inverse=change_to_plain(inverse) if inverse else None,
        about=about,
        summary=summary,
        now=now,
    )
    after = drafts.find_draft(session, draft.id)
    assert after is not None
    return EditedDraft(after, course)
