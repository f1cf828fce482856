"""A concept of another course that is related to what was just learned.

It is an offering beside the path, no step of it: it has no value, no receipt, and changes nothing that is planned.
"""

from __future__ import annotations

from collections.abc import Collection

from recommender.daily_path import RelatedConcept
from recommender.situation import Situation, course_at
from recommender.variety import related_elsewhere


def related_concept(situation: Situation, planned: Collection[int]) -> RelatedConcept | None:
    """The one to offer; None where nothing was learned today, or nothing related is open.

    Of what was finished today and is learned, the newest that has one speaks. Offered is what the learner could begin
    now in another of their courses: its prerequisites are met, it is neither known nor planned, postponed or contested.

    Args:
        situation: before any step of the path.
        planned: positions of its steps.
    """
    context, model = situation.context, situation.context.model
    if model.likeness is None or not context.today.finished or len(context.courses) < 2:
        return None
    position, course_of = model.graph.position, situation.offered.course_of
    able = situation.offered.mask & situation.reachable & ~situation.met
    set_aside = {*context.steering.postponed, *context.steering.contested}
    able[[*planned, *(position[name] for name in set_aside if name in position)]] = False
    for step in reversed(context.today.finished):
        place = position.get(step.concept)
        if step.failed or place is None or course_of[place] < 0 or not situation.learned[place]:
            continue
        found = related_elsewhere(model.likeness, place, course_of, able)
        course = None if found is None else course_at(situation, found)
        if found is not None and course is not None:
            cosine = round(model.likeness.cosine(place, found), 2)
            return RelatedConcept(model.graph.ids[found], step.concept, course.course_id, course.offering_id, cosine)
    return None
