"""What exercises made of a graph say, in the languages that Octant speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "before": "Which of these does **{title}** build on?",
        "before-hint": "Which of them would you have to explain first?",
        "before-solution": "**{title}** builds on **{right}**. The others do not come before it.",
        "not-before": "**{title}** does not build on this.",
        "order": "Put these in the order in which they build on each other, the first at the top.",
        "order-hint": "Each one needs the one before it.",
        "order-solution": "The order is {order}.",
        "match": "Match each term with its definition.",
        "match-hint": "Begin with the one that you are surest of.",
        "match-solution": "{pairs}",
        "cloze": "Which term is missing? {text}",
        "cloze-hint": "The others are about something near it.",
        "cloze-solution": "It is **{right}**.",
        "term": "Which term means this? {text}",
        "term-hint": "The others are about something near it.",
        "term-solution": "It is **{right}**.",
        "not-term": "That means something else.",
        "odd": "**{title}** builds on all of these but one. Which one?",
        "odd-hint": "Three of them come before it.",
        "odd-solution": "**{title}** does not build on **{right}**.",
        "not-odd": "**{title}** does build on this.",
    },
    "zh": {
        "before": "**{title}** 建立在下列哪一项之上？",
        "before-hint": "要讲清楚它，得先讲哪一项？",
        "before-solution": "**{title}** 建立在 **{right}** 之上，其余各项都不在它之前。",
        "not-before": "**{title}** 并不建立在这一项之上。",
        "order": "按相互依赖的先后顺序排列，最先的在最上面。",
        "order-hint": "每一项都需要前一项。",
        "order-solution": "顺序是 {order}。",
        "match": "为每个术语找到它的定义。",
        "match-hint": "从最有把握的一项开始。",
        "match-solution": "{pairs}",
        "cloze": "缺少的术语是哪一个？{text}",
        "cloze-hint": "其他各项说的是与它相近的内容。",
        "cloze-solution": "是 **{right}**。",
        "term": "这是哪个术语的含义？{text}",
        "term-hint": "其他各项说的是与它相近的内容。",
        "term-solution": "是 **{right}**。",
        "not-term": "它的含义不同。",
        "odd": "**{title}** 建立在下列各项之上，只有一项除外。是哪一项？",
        "odd-hint": "其中三项在它之前。",
        "odd-solution": "**{title}** 并不建立在 **{right}** 之上。",
        "not-odd": "**{title}** 确实建立在这一项之上。",
    },
}
"""By language and name, with the places of titles and texts in braces."""

FALLBACK: Final = "en"
