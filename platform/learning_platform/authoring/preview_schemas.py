"""What a preview of an exercise answers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from knowledge_graph.exercises.kinds import ExerciseKind
from learning_platform.fields import MAX_INTEGER, ApiModel, Identifier, LongText


class PreviewText(ApiModel):
    """A text with the id it is chosen or filled in by."""

    id: Annotated[str, Field(description="of an option, a left side or a gap", max_length=4)]
    text: Annotated[LongText, Field(description="Markdown with KaTeX mathematics")]


class PreviewMistake(ApiModel):
    """A wrong answer that was foreseen."""

    misconception: Annotated[Identifier, Field(description="names the wrong idea")]
    answer: Annotated[str, Field(description="the wrong answer, as grading compares it", max_length=20_000)]
    feedback: Annotated[LongText, Field(description="what is said about it")]


class PreviewVariant(ApiModel):
    """What a seed makes of an exercise, with everything that a learner sees only afterwards."""

    seed: Annotated[int, Field(description="makes this variant and no other", ge=0, le=MAX_INTEGER)]
    stem: Annotated[LongText, Field(description="the question; [[1]] is the first gap")]
    options: Annotated[list[PreviewText], Field(description="to choose, order or match with", max_length=50)]
    prompts: Annotated[list[PreviewText], Field(description="left sides", max_length=50)]
    gap_options: Annotated[
        dict[str, list[PreviewText]], Field(description="for gaps that are choices, by gap", max_length=50)
    ]
    columns: Annotated[list[LongText], Field(description="heads of a table", max_length=20)]
    rows: Annotated[
        list[Annotated[list[LongText], Field(max_length=20)]], Field(description="cells of a table", max_length=50)
    ]
    answer: Annotated[
        list[Annotated[str, Field(max_length=20_000)]],
        Field(description="what is right: a text, ids, pairs, or what belongs into each gap", max_length=50),
    ]
    rubric: Annotated[list[LongText], Field(description="what a good explanation says", max_length=20)]
    hints: Annotated[list[LongText], Field(description="in order", max_length=20)]
    solution: Annotated[LongText, Field(description="the worked solution")]
    mistakes: Annotated[list[PreviewMistake], Field(description="wrong answers with their feedback", max_length=100)]


class ExercisePreview(ApiModel):
    """An exercise as learners would get it, for some seeds."""

    exercise_id: Annotated[Identifier, Field(description="the exercise")]
    kind: Annotated[ExerciseKind, Field(description="what to do")]
    names: Annotated[
        list[Annotated[str, Field(max_length=40)]],
        Field(description="for formulas, the names that may be typed as variables", max_length=20),
    ]
    variants: Annotated[list[PreviewVariant], Field(description="one for each seed that makes one", max_length=10)]
    problem: Annotated[str | None, Field(description="why a seed makes no variant, in words", max_length=2000)]
