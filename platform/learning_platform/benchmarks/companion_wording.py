"""How many faithful sentences of a language model are kept, and how many corrupted ones are caught."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from companion.library import Library, build_library
from companion.linking import names_of
from companion.markup import is_showable
from companion.passages import Passage, PassageKind
from companion.wording.material import Source, WordingTask, citable_sentences, likeness_in, technical_words
from companion.wording.prompt import PromptValues
from companion.wording.verifying import Verdict, Verifier
from knowledge_graph.concepts import Concept, ConceptId, text_hash
from knowledge_graph.course import Course
from knowledge_graph.embedding import EmbeddingModelError, MiniLmEmbedder
from knowledge_graph.words import is_chinese
from learning_platform.benchmarks.companion_sentences import CORRUPTED, FAITHFUL, name_changed, roles_changed
from learning_platform.benchmarks.report import Figure
from learning_platform.courses.importing import read_course_folder
from learning_platform.settings import Settings

REWORDINGS = Path(__file__).with_name("companion_rewordings.toml")
REWORDED_COURSE = "linear-algebra"
KEPT_BAR = 0.9
CAUGHT_BAR = 0.95
BARS = {"digit": CAUGHT_BAR, "negation": CAUGHT_BAR, "name": CAUGHT_BAR, "citation": CAUGHT_BAR, "formula": CAUGHT_BAR}
_SOURCES = 4
_NOT_CITED = {PassageKind.PROMPT, PassageKind.COMMON_MISTAKE}


@dataclass(frozen=True, slots=True)
class Trial:
    """One sentence as a model might have written it.

    Attributes:
        kind: how it was changed.
        faithful: whether it still says what the passage says.
        original: of the course.
    """

    kind: str
    faithful: bool
    original: str
    text: str
    verdict: Verdict


def measure_companion_wording(course: Path) -> Iterator[Figure]:
    """Shares of sentences kept and caught, by kind of change; English and Chinese."""
    read = read_course_folder(course)
    try:
        embedder = MiniLmEmbedder(Settings().resolved_embedding_dir)
    except EmbeddingModelError:
        embedder = None
    library = build_library([read], embedder)
    for language in read.languages:
        yield from _figures(
            list(trials(read, library, language)), "" if language == read.source_language else f"_{language}"
        )
    if read.id == REWORDED_COURSE:
        yield from _of_rewordings(read, library)


def _figures(tried: Sequence[Trial], suffix: str) -> Iterator[Figure]:
    total = Counter((trial.faithful, trial.kind) for trial in tried)
    passed = Counter((trial.faithful, trial.kind) for trial in tried if trial.verdict.fault is None)
    faithful = sum(count for (is_faithful, _), count in total.items() if is_faithful)
    kept = sum(count for (is_faithful, _), count in passed.items() if is_faithful)
    yield Figure(f"verification_kept{suffix}", kept / max(faithful, 1), "", bar=KEPT_BAR, better="higher")
    yield Figure(f"verification_sentences{suffix}", len(tried), "")
    for (is_faithful, kind), count in total.items():
        share = passed[is_faithful, kind] / count
        if is_faithful:
            yield Figure(f"verification_kept_{kind}{suffix}", share, "", better="higher")
        else:
            bar = BARS.get(kind)
            yield Figure(f"verification_caught_{kind}{suffix}", 1 - share, "", bar=bar, better="higher")


def trials(course: Course, library: Library, language: str) -> Iterator[Trial]:
    """Every sentence of the course that a model may cite, reworded and corrupted in every way that applies."""
    index = library.indexes[language]
    names = [
        name for concept in course.concepts for name in names_of(concept) if is_chinese(name) == (language == "zh")
    ]
    citable = [passage for passage in index.passages if passage.kind not in _NOT_CITED and passage.sentences]
    for concept in course.concepts:
        own = [passage for passage in citable if passage.concept_id == concept.id]
        for first in range(0, len(own), _SOURCES):
            group = own[first : first + _SOURCES]
            generator = Random(text_hash(group[0].id))
            other = generator.choice([each for each in citable if each.concept_id != concept.id])
            yield from _of_group(_task(library, concept, [*group, other], language), names, generator)


def _of_group(task: WordingTask, names: Sequence[str], generator: Random) -> Iterator[Trial]:
    verifier = Verifier(task)
    *own, foreign = task.sources
    for source in own:
        for sentence in source.sentences:
            text = sentence.text
            for kinds, faithful in ((FAITHFUL, True), (CORRUPTED, False)):
                for kind, change in kinds.items():
                    changed = change(text, generator)
                    if changed is not None:
                        yield _trial(verifier, kind, text, changed, source.number, faithful=faithful)
            for kind, swapped in (("name", name_changed), ("roles", roles_changed)):
                changed = swapped(text, names, generator)
                if changed is not None:
                    yield _trial(verifier, kind, text, changed, source.number)
            if len(own) > 1:
                sibling = generator.choice([each.number for each in own if each is not source])
                yield _trial(verifier, "sibling_citation", text, text, sibling)
            yield _trial(verifier, "citation", text, text, foreign.number)


def _trial(verifier: Verifier, kind: str, original: str, text: str, number: int, *, faithful: bool = False) -> Trial:
    return Trial(kind, faithful, original, text, verifier.verdict(f"{text} [{number}]"))


def _task(library: Library, concept: Concept, passages: Sequence[Passage], language: str) -> WordingTask:
    cards = {card.concept.id: card.concept for card in library.cards.values()}
    sources = []
    for number, passage in enumerate(passages, 1):
        about = cards[passage.concept_id]
        title = about.title.in_language(language)
        sources.append(Source(number, passage, title, tuple(names_of(about)), citable_sentences(passage, is_showable)))
    return WordingTask(
        language=language,
        words=language,
        before=(),
        quoted=(),
        opening=0,
        closing=(),
        sources=tuple(sources),
        values=PromptValues(language, concept.title.in_language(language), ()),
        technical=technical_words(library, library.languages, language),
        weights=library.indexes[language].term_weight,
        may_show=is_showable,
        likeness=likeness_in(library, language),
    )


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence written as a language model would answer. ``cites``: words that only the cited passage holds."""

    which: str
    concept: str
    language: str
    cites: str
    faithful: bool
    text: str


def rewordings(which: str) -> list[Rewording]:
    """Those to choose thresholds with (``tune``) or to measure with (``test``)."""
    read = tomllib.loads(REWORDINGS.read_text(encoding="utf-8"))["sentence"]
    return [Rewording(**each) for each in read if each["which"] == which]


def verdicts(course: Course, library: Library, which: str) -> Iterator[tuple[Rewording, Verdict]]:
    """Each rewording with its verdict."""
    for each in rewordings(which):
        concept = course.concept_by_id[ConceptId(each.concept)]
        index = library.indexes[each.language]
        cited = next(
            passage for passage in index.passages if passage.concept_id == concept.id and each.cites in passage.text
        )
        verifier = Verifier(_task(library, concept, [cited], each.language))
        yield each, verifier.verdict(f"{each.text} [1]")


def _of_rewordings(course: Course, library: Library) -> Iterator[Figure]:
    for which in ("tune", "test"):
        judged = list(verdicts(course, library, which))
        good = [verdict.fault is None for each, verdict in judged if each.faithful]
        bad = [verdict.fault is not None for each, verdict in judged if not each.faithful]
        yield Figure(f"rewordings_kept_{which}", sum(good) / len(good), "", better="higher")
        yield Figure(f"rewordings_caught_{which}", sum(bad) / len(bad), "", better="higher")
