"""Every edit of a course as a value: it can be applied, described, stored, and taken back.

>>> from knowledge_graph.concepts import ConceptId
>>> change_from_plain({"kind": "merge-concepts", "source": "norm", "target": "vector-norm"}).describe()
"Merge 'norm' into 'vector-norm'"
"""

from knowledge_graph.changes.base import Change, ChangeError, Refusal, Several, apply_change, arranged
from knowledge_graph.changes.concept_changes import (
    AddConcept,
    ChangeConcept,
    MoveConcept,
    OrderConcepts,
    RemoveConcept,
)
from knowledge_graph.changes.course_changes import ChangeCourse
from knowledge_graph.changes.edge_changes import AddEdge, ChangeEdge, RemoveEdge
from knowledge_graph.changes.merging import MergeConcepts
from knowledge_graph.changes.plain import change_from_plain, change_to_plain
from knowledge_graph.changes.splitting import ConceptPart, SplitConcept
from knowledge_graph.changes.teaching_changes import (
    AddTemplate,
    RemoveLesson,
    RemoveTemplate,
    ReplaceTemplate,
    SetLesson,
)

__all__ = [
    "AddConcept",
    "AddEdge",
    "AddTemplate",
    "Change",
    "ChangeConcept",
    "ChangeCourse",
    "ChangeEdge",
    "ChangeError",
    "ConceptPart",
    "MergeConcepts",
    "MoveConcept",
    "OrderConcepts",
    "Refusal",
    "RemoveConcept",
    "RemoveEdge",
    "RemoveLesson",
    "RemoveTemplate",
    "ReplaceTemplate",
    "SetLesson",
    "Several",
    "SplitConcept",
    "apply_change",
    "arranged",
    "change_from_plain",
    "change_to_plain",
]
