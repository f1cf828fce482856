"""The companion's own words, complete in every language it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

Key = TypeVar("Key", bound=str)


class Phrase(StrEnum):
    """What the companion says around the course's own sentences."""

    COURSE_SAYS = "course-says"
    COURSE_ADDS = "course-adds"
    CLOSEST = "closest"
    COMMON_MISTAKE = "common-mistake"
    PREREQUISITE = "prerequisite"
    EXAMPLE = "example"
    MISTAKE = "mistake"
    NOT_COVERED = "not-covered"
    NEAREST = "nearest"
    ASK_TUTOR = "ask-tutor"
    HINT = "hint"
    HINT_LEVEL = "hint-level"
    HINT_TOO_SOON = "hint-too-soon"
    UNAIDED = "unaided"
    LAST_ANSWER = "last-answer"
    STILL_OPEN = "still-open"
    SOLUTION = "solution"
    HINT_FROM_MEANING = "hint-from-meaning"
    WITHHELD = "withheld"
    SUBMIT = "submit"
    QUIZ = "quiz"
    OPEN_CONCEPT = "open-concept"
    FIND_THE_WAY = "find-the-way"
    PROGRESS = "progress"
    PROGRESS_CONCEPT = "progress-concept"
    PROGRESS_UNKNOWN = "progress-unknown"
    GREETING = "greeting"
    NO_QUESTION = "no-question"
    OWN_WORKINGS = "own-workings"
    SUPPORT = "support"
    ENDORSED = "endorsed"
    ENDORSED_AND_COURSE = "endorsed-and-course"
    BETWEEN_NAMES = "between-names"
    BETWEEN_SENTENCES = "between-sentences"


_ENGLISH = {
    Phrase.COURSE_SAYS: "The course says about “{concept}”:",
    Phrase.COURSE_ADDS: "And about “{concept}”:",
    Phrase.CLOSEST: "I am not sure that the course answers exactly this; the closest I found is about “{concept}”:",
    Phrase.COMMON_MISTAKE: "A common mistake here:",
    Phrase.PREREQUISITE: "This builds on “{concept}”, where you are at {percent} %, so you may want that first:",
    Phrase.EXAMPLE: "You can follow a worked example in the lesson “{concept}”, under “{heading}”.",
    Phrase.MISTAKE: "It may help to remember what came up in a recent answer of yours: {feedback}",
    Phrase.NOT_COVERED: "I did not find this in your course, so I would rather not guess.",
    Phrase.NEAREST: "The nearest it comes to is {concepts}.",
    Phrase.ASK_TUTOR: "If you want, your tutor can get this question.",
    Phrase.HINT: "Here is a hint: {hint}",
    Phrase.HINT_LEVEL: "Hint {level} of {levels}.\n\n{hint}",
    Phrase.HINT_TOO_SOON: "Try this first: an answer, even a wrong one, opens the next hint, and so do {seconds} more "
    "seconds of thinking.",
    Phrase.UNAIDED: "This exercise shows what you can do on your own, so there are no hints here. Answer as well as "
    "you can; not knowing is all right, too.",
    Phrase.LAST_ANSWER: "About your last answer: {feedback}",
    Phrase.STILL_OPEN: "If you are asking about the exercise you have open:",
    Phrase.SOLUTION: "The worked solution, step by step:",
    Phrase.HINT_FROM_MEANING: "Say in your own words what “{concept}” means; which part of it does the exercise "
    "give you, and which does it ask for?",
    Phrase.WITHHELD: "The answer stays with you while the exercise is open, but I can help you get there.",
    Phrase.SUBMIT: "I cannot confirm a result. If you think it is {value}, submit it and you will know at once.",
    Phrase.QUIZ: "While your quiz is open I can only help you find your way around it. Ask me again once you have "
    "handed it in.",
    Phrase.OPEN_CONCEPT: "You can open “{concept}” from here.",
    Phrase.FIND_THE_WAY: "From here you can go to today's path, to your map or to your progress.",
    Phrase.PROGRESS: "You have mastered {mastered} of the {total} concepts you can study here.",
    Phrase.PROGRESS_CONCEPT: "For “{concept}” you are at {percent} %.",
    Phrase.PROGRESS_UNKNOWN: "For “{concept}” there is not enough data yet.",
    Phrase.GREETING: "Hello! Ask me anything about your course: I answer from its own lessons and show you where it "
    "stands.",
    Phrase.NO_QUESTION: "What would you like to know? A question about the course or the name of a concept is enough.",
    Phrase.OWN_WORKINGS: "I only talk about your course. Ask me about one of its concepts.",
    Phrase.SUPPORT: "I am glad that you said this, and I am sorry that it is so hard right now. You do not have "
    "to carry it alone. I am a program and not the right one to help, but people are: please talk now to "
    "someone you trust, or to a crisis line in your country, which is free and confidential. If you are in "
    "danger at this moment, call your local emergency number. Your course can wait.",
    Phrase.ENDORSED: "Your tutor answered the question “{question}”:",
    Phrase.ENDORSED_AND_COURSE: "If you meant something else, this is what I find in the course.",
    Phrase.BETWEEN_NAMES: ", ",
    Phrase.BETWEEN_SENTENCES: " ",
}
_CHINESE = {
    Phrase.COURSE_SAYS: "关于“{concept}”，课程是这样讲的：",
    Phrase.COURSE_ADDS: "关于“{concept}”，课程还讲到：",
    Phrase.CLOSEST: "我不确定课程是否正好回答了这个问题；最接近的内容是关于“{concept}”的：",
    Phrase.COMMON_MISTAKE: "这里常见的错误是：",
    Phrase.PREREQUISITE: "这要用到“{concept}”，你目前的掌握度是 {percent}%，不妨先看看它：",
    Phrase.EXAMPLE: "“{concept}”这一课的“{heading}”里有一道例题，可以跟着做一遍。",
    Phrase.MISTAKE: "你最近的一次作答里出现过这一点，值得留意：{feedback}",
    Phrase.NOT_COVERED: "我在你的课程里没有找到相关内容，所以不想乱猜。",
    Phrase.NEAREST: "课程里与它最接近的是{concepts}。",
    Phrase.ASK_TUTOR: "如果你愿意，可以把这个问题转给你的老师。",
    Phrase.HINT: "给你一个提示：{hint}",
    Phrase.HINT_LEVEL: "第 {level} 条提示，共 {levels} 条。\n\n{hint}",
    Phrase.HINT_TOO_SOON: "先照这条试一试：作答一次（答错也行），或者再想 {seconds} 秒，就能看下一条提示。",
    Phrase.UNAIDED: "这道题是看你独立完成的情况，所以没有提示。尽力作答就好，不会也没关系。",
    Phrase.LAST_ANSWER: "关于你刚才的答案：{feedback}",
    Phrase.STILL_OPEN: "如果你问的是正在做的这道题：",
    Phrase.SOLUTION: "完整解答，一步一步来：",
    Phrase.HINT_FROM_MEANING: "先用自己的话说说“{concept}”是什么意思：题目给出了其中哪一部分，又要你求哪一部分？",
    Phrase.WITHHELD: "练习还没做完，答案要由你自己得出，不过我可以帮你一步步接近它。",
    Phrase.SUBMIT: "我不能确认结果。如果你认为是 {value}，就提交试试，马上就能知道。",
    Phrase.QUIZ: "测验进行期间，我只能帮你找到要去的页面。交卷之后再来问我吧。",
    Phrase.OPEN_CONCEPT: "你可以从这里打开“{concept}”。",
    Phrase.FIND_THE_WAY: "你可以从这里前往今日学习路径、知识地图或学习进度。",
    Phrase.PROGRESS: "在你能学习的 {total} 个概念中，你已经掌握了 {mastered} 个。",
    Phrase.PROGRESS_CONCEPT: "“{concept}”你目前的掌握度是 {percent}%。",
    Phrase.PROGRESS_UNKNOWN: "关于“{concept}”，目前的数据还不够。",
    Phrase.GREETING: "你好！课程里的内容都可以问我：我用课文本身来回答，并告诉你出处。",
    Phrase.NO_QUESTION: "你想了解什么？问一个课程里的问题，或者写出一个概念的名字就行。",
    Phrase.OWN_WORKINGS: "我只谈你的课程。请问我其中的某个概念吧。",
    Phrase.SUPPORT: "谢谢你愿意说出来，你现在一定很难受。这些不必一个人扛着。我只是一个程序，帮不上真正的忙，"
    "但有人可以：请现在就和你信任的人谈谈，或者拨打你所在地区的心理援助热线，那里免费而且保密。"
    "如果你此刻有危险，请立即拨打当地的紧急电话。课程可以等。",
    Phrase.ENDORSED: "你的老师回答过“{question}”这个问题：",
    Phrase.ENDORSED_AND_COURSE: "如果你问的不是这个，下面是我在课程里找到的内容。",
    Phrase.BETWEEN_NAMES: "、",
    Phrase.BETWEEN_SENTENCES: "",
}
PHRASES: Mapping[str, Mapping[Phrase, str]] = {"en": _ENGLISH, "zh": _CHINESE}


def say(phrase: Phrase, language: str, **values: str | int) -> str:
    """The phrase with its values; in English where the language has no table of its own.

    >>> say(Phrase.OPEN_CONCEPT, "zh-CN", concept="秩")
    '你可以从这里打开“秩”。'
    """
    return spoken(PHRASES, phrase, language, **values)


def spoken(tables: Mapping[str, Mapping[Key, str]], key: Key, language: str, **values: str | int) -> str:
    """A text of the language's table, else of the English one, with its values."""
    table = tables.get(language.split("-", maxsplit=1)[0].lower(), tables["en"])
    return table[key].format(**values)


def percent_of(probability: float) -> int:
    """A probability as the pages show it: whole percents, and never certain.

    >>> percent_of(0.625), percent_of(0.999), percent_of(0.0)
    (63, 99, 1)
    """
    return min(99, max(1, int(100 * probability + 0.5)))
