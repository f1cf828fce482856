"""Templates together: exercises that are nearly the same, and concepts with too few of them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from knowledge_graph.concepts import ConceptId, LocalizedText
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.places import without_places
from knowledge_graph.problems import Place, Problem, Severity

WANTED_TEMPLATES: Final = 4
WANTED_KINDS: Final = 2
_NUMBERS: Final = re.compile(r"\d+(?:\.\d+)?")
_NOTHING: Final = re.compile(r"[\W_]+")


def near_duplicates(templates: Sequence[ExerciseTemplate]) -> Iterator[Problem]:
    """Errors for exercises that read the same but for their numbers and names of places.

    A concept that several courses share may have the very same exercises in each of them.
    """
    first: dict[str, ExerciseTemplate] = {}
    for template in templates:
        earlier = first.setdefault(normalised(template), template)
        if earlier is template or earlier.content_hash == template.content_hash:
            continue
        message = (
            f"exercise {template.id!r} reads the same as {earlier.id!r} ({earlier.file}:{earlier.line}) but for its "
            "numbers: ask something else, or remove one"
        )
        place = Place(template.file, template.line)
        yield Problem.at(place, "near-duplicate", message, concepts=[template.concept_id])


def normalised(template: ExerciseTemplate) -> str:
    """What an exercise asks and offers in its source language, without numbers, places, case and punctuation."""
    texts = [template.stem, *template.items, *template.distractors, *template.columns, *template.rubric]
    texts += [option.text for option in template.options]
    texts += [side for pair in template.pairs for side in (pair.left, pair.right)]
    texts += [option for gap in template.gaps for option in gap.options]
    texts += [cell for row in template.rows for cell in row if cell is not None]
    fixed = "" if template.varies else "|".join((template.answer, *template.accepted))
    return "|".join((*map(_plain, texts), fixed))


def _plain(text: LocalizedText) -> str:
    plain = unicodedata.normalize("NFKC", without_places(text.source)).casefold()
    signs = plain.replace("+", " plus ").replace("-", " minus ").replace("=", " equals ").replace("^", " to ")
    return _NOTHING.sub(" ", _NUMBERS.sub("#", signs)).strip()


def too_few_templates(
    templates: Iterable[ExerciseTemplate], concepts: Mapping[ConceptId, Place], severity: Severity
) -> Iterator[Problem]:
    """Concepts with exercises, but fewer than four of them or fewer than two kinds.

    Args:
        templates: of all courses.
        concepts: where each concept is written.
        severity: of the problems.
    """
    by_concept: dict[ConceptId, dict[str, ExerciseTemplate]] = defaultdict(dict)
    for template in templates:
        by_concept[template.concept_id][template.id] = template
    for concept_id, place in concepts.items():
        own = by_concept.get(concept_id, {})
        if not own:  # said elsewhere
            continue
        kinds = {template.kind for template in own.values()}
        if len(own) < WANTED_TEMPLATES or len(kinds) < WANTED_KINDS:
            message = (
                f"{concept_id!r} has {len(own)} exercises of {len(kinds)} kinds: "
                f"write at least {WANTED_TEMPLATES} of at least {WANTED_KINDS} kinds"
            )
            yield Problem.at(place, "too-few-exercises", message, severity, concepts=[concept_id])
