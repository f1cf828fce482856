"""SkillMaster courses (github.com/AHartNtkn/SkillMaster): one small file a skill.

``skills/ID.json`` says what a skill is and needs, ``topics/ID.json`` which skills belong together, ``as_md/ID.md`` is
its lesson and ``as_questions/ID.yaml`` (format ``ASQ-v1``) its questions; the last three may be absent.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, TooMuchError, normalized
from knowledge_graph.formats.json_stream import read_json
from knowledge_graph.formats.naming import concept_ids
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.skillmaster_questions import read_questions
from knowledge_graph.formats.text_files import UnreadableError, read_text

MOST_BYTES: Final = 1_000_000
"""Of one file of a course."""
_UNDERSTOOD: Final = frozenset({"id", "title", "desc", "prereqs", "xp"})


class SkillMasterReader:
    """Reads a course folder, or a folder that holds a single one."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in skills."""
        report = Report(path.name)
        try:
            with opened_folder(path, report) as unpacked:
                folder = course_folder_in(unpacked)
                if folder is None:
                    report.error("missing-file", "there is no folder skills with files such as EA_AS001.json")
                    raise UnreadableError
                prefix = "/".join([path.name, *folder.relative_to(unpacked).parts])
                course, templates = _SkillFolder(folder, prefix, choices, report).read(progress)
                return assemble(course, path, choices, report, templates)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


def course_folder_in(folder: Path) -> Path | None:
    """The folder that has ``skills``: this one, or the only one up to two levels further down."""
    candidates = [found for depth in ("", "*/", "*/*/") for found in sorted(folder.glob(f"{depth}skills"))]
    return next((found.parent for found in candidates if found.is_dir() and not found.is_symlink()), None)


class _SkillFolder:
    """One course."""

    def __init__(self, folder: Path, name: str, choices: ReadingChoices, report: Report) -> None:
        self._folder, self._name, self._report = folder, name, report
        self._language = choices.source_language
        self._course = ForeignCourse(report)
        self._course.header.title = {SOURCE: folder.name}
        self._unknown: set[str] = set()

    def read(self, progress: Progress) -> tuple[ForeignCourse, list[ExerciseTemplate]]:
        paths = sorted((self._folder / "skills").glob("*.json"))
        for done, path in enumerate(paths, start=1):
            self._read_skill(path)
            progress(done, len(paths))
        self._put_in_book_order()
        return self._course, self._templates()

    def _read_skill(self, path: Path) -> None:
        file = f"{self._name}/skills/{path.name}"
        skill: dict[str, Any] = {}
        lines: dict[str, int] = {}
        needed: list[tuple[Any, int]] = []
        for item in read_json(path, self._report, most=MOST_BYTES, file=file):
            lines.setdefault(item.key, item.line)
            if item.key == "prereqs" and item.listed:
                needed.append((item.value, item.line))
            else:
                skill[item.key] = item.value
            if item.key not in _UNDERSTOOD and item.key not in self._unknown:
                self._unknown.add(item.key)
                message = f"{item.key!r} is not known here and is left out"
                self._report.warning("not-understood", message, item.line, file)
        own = str(skill.get("id") or path.stem)
        self._course.add_concept(
            ForeignConcept(
                own,
                {SOURCE: str(skill.get("title") or "")},
                lines.get("id", 1),
                file,
                definition={SOURCE: str(skill.get("desc") or "")},
                lessons=self._lesson(path.stem),
            )
        )
        for entry, line in needed:
            self._read_prerequisite(entry, own, line, file)

    def _read_prerequisite(self, entry: object, own: str, line: int, file: str) -> None:
        earlier = entry.get("id") if isinstance(entry, dict) else entry
        weight = entry.get("weight", 1.0) if isinstance(entry, dict) else 1.0
        if not isinstance(earlier, str) or not isinstance(weight, int | float):
            self._report.error("invalid-field", "a prerequisite needs an id, and a number as its weight", line, file)
            return
        confidence = float(weight)
        self._course.add_edge(earlier, own, EdgeKind.PREREQUISITE, confidence=confidence, line=line, file=file)

    def _lesson(self, stem: str) -> dict[str, str]:
        path = self._folder / "as_md" / f"{stem}.md"
        if not path.is_file():
            return {}
        text = read_text(path, self._report, most=MOST_BYTES, file=f"{self._name}/as_md/{path.name}").strip()
        lines = text.split("\n")
        if lines[0].startswith("# "):  # the title, which the page shows anyway
            text = "\n".join(lines[1:]).strip()
        return {SOURCE: text} if text else {}

    def _put_in_book_order(self) -> None:
        """Skills as the topics list them; those of no topic come last."""
        place: dict[str, int] = {}
        for path in sorted((self._folder / "topics").glob("*.json")):
            file = f"{self._name}/topics/{path.name}"
            for item in read_json(path, self._report, most=MOST_BYTES, file=file):
                if item.listed and isinstance(item.value, str):
                    place.setdefault(item.value, len(place))
        self._course.concepts.sort(key=lambda concept: place.get(concept.foreign_id, len(place)))

    def _templates(self) -> list[ExerciseTemplate]:
        ids = concept_ids(normalized(one.foreign_id) for one in self._course.concepts)
        templates: list[ExerciseTemplate] = []
        for concept in self._course.concepts:
            stem = Path(concept.file or "").stem
            path = self._folder / "as_questions" / f"{stem}.yaml"
            if path.is_file():
                file = f"{self._name}/as_questions/{path.name}"
                text = read_text(path, self._report, most=MOST_BYTES, file=file)
                concept_id = ids[normalized(concept.foreign_id)]
                templates += read_questions(text, concept_id, self._language, file, self._report)
        return templates
