"""What the companion says in a conversation: asking back, about the plan and progress, about concepts side by side."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from companion.phrases import spoken


class Line(StrEnum):
    """A sentence of the companion's own; its places are filled with values."""

    WHICH = "which"
    OR = "or"
    QUOTED = "quoted"
    SIMPLY = "simply"
    STEP_BACK = "step-back"
    START_FROM_EXAMPLE = "start-from-example"
    STILL_UNCLEAR = "still-unclear"
    THAT_IS_ALL = "that-is-all"
    NEEDS = "needs"
    NEEDS_NOTHING = "needs-nothing"
    NEEDS_MASTERED = "needs-mastered"
    NEEDS_AT = "needs-at"
    NEEDS_UNKNOWN = "needs-unknown"
    NEEDS_FIRST = "needs-first"
    LEADS = "leads"
    LEADS_NOWHERE = "leads-nowhere"
    SIDE = "side"
    BUILDS_ON = "builds-on"
    SHARED_BASE = "shared-base"
    EXAMPLE_OF = "example-of"
    EXAMPLE_AGAIN = "example-again"
    NO_MORE_EXAMPLES = "no-more-examples"
    NO_EXAMPLE = "no-example"
    FORMULA_OF = "formula-of"
    MATTERS = "matters"
    MATTERS_LATER = "matters-later"
    QUIZ_ON = "quiz-on"
    QUIZ_DUE = "quiz-due"
    QUIZ_NONE = "quiz-none"
    PLANNED = "planned"
    PLANNED_EVIDENCE = "planned-evidence"
    PLANNED_NO_EVIDENCE = "planned-no-evidence"
    PLANNED_PATH = "planned-path"
    PLANNED_CHANCE = "planned-chance"
    PLANNED_RECALL = "planned-recall"
    PLANNED_HORIZON = "planned-horizon"
    TOMORROW = "tomorrow"
    IN_DAYS = "in-days"
    AND_MORE = "and-more"
    PLANNED_SAVES = "planned-saves"
    PLANNED_OPENS = "planned-opens"
    PLANNED_SECOND = "planned-second"
    PLANNED_SECOND_SHARE = "planned-second-share"
    PLANNED_SKIP = "planned-skip"
    NOT_PLANNED = "not-planned"
    NO_PLAN = "no-plan"
    NEXT = "next"
    NEXT_OTHERS = "next-others"
    STEP = "step"
    STANDING = "standing"
    STANDING_ANSWERS = "standing-answers"
    STANDING_NONE = "standing-none"
    STRONGEST = "strongest"
    WEAKEST = "weakest"
    WEEK = "week"
    WEEK_MASTERED = "week-mastered"
    WEEK_LOST = "week-lost"
    WEEK_NOTHING = "week-nothing"
    ATTENTION_MISCONCEPTION = "attention-misconception"
    ATTENTION_STUCK = "attention-stuck"
    ATTENTION_FADING = "attention-fading"
    ATTENTION_PREREQUISITE = "attention-prerequisite"
    TUTOR = "tutor"
    THANKS = "thanks"
    METHOD = "method"
    METHOD_NOW = "method-now"
    FEELING = "feeling"
    FEELING_EXERCISE = "feeling-exercise"
    FEELING_DETOUR = "feeling-detour"
    FEELING_SMALL = "feeling-small"
    FEELING_TELL = "feeling-tell"


_ENGLISH = {
    Line.WHICH: "Which one do you mean: {choices}?",
    Line.OR: " or ",
    Line.QUOTED: "“{name}”",
    Line.SIMPLY: "More simply, about “{concept}”:",
    Line.STEP_BACK: "Then let us take one step back. “{concept}” stands on this:",
    Line.START_FROM_EXAMPLE: "Start from a case; the general rule can wait:",
    Line.STILL_UNCLEAR: "If it is still not clear, say which word or step you stumble over, or let your tutor have it.",
    Line.THAT_IS_ALL: "That is all I find on this in the course. A worked exercise or your tutor may help further.",
    Line.NEEDS: "In this course “{concept}” builds directly on {names}.",
    Line.NEEDS_NOTHING: "“{concept}” needs nothing before it in this course: you can begin right away.",
    Line.NEEDS_MASTERED: "“{concept}” (mastered)",
    Line.NEEDS_AT: "“{concept}” (you are at {percent} %)",
    Line.NEEDS_UNKNOWN: "“{concept}” (not enough data yet)",
    Line.NEEDS_FIRST: "I would begin with “{concept}”.",
    Line.LEADS: "In this course “{concept}” leads directly to {names}.",
    Line.LEADS_NOWHERE: "Nothing else in this course builds directly on “{concept}”: it is one of its ends.",
    Line.SIDE: "“{concept}”:",
    Line.BUILDS_ON: "In the course, “{later}” builds on “{earlier}”.",
    Line.SHARED_BASE: "Both build on {names}.",
    Line.EXAMPLE_OF: "A worked example from the lesson “{concept}”:",
    Line.EXAMPLE_AGAIN: "That example again, step by step:",
    Line.NO_MORE_EXAMPLES: "The lesson “{concept}” has no further worked example. A fresh exercise is the next best "
    "thing: its solution is shown when you are through.",
    Line.NO_EXAMPLE: "The lesson “{concept}” has no worked example that I can show.",
    Line.FORMULA_OF: "For “{concept}” the course writes:",
    Line.MATTERS: "Why “{concept}” matters, in the words of its lesson:",
    Line.MATTERS_LATER: "And the course needs it again for {names}.",
    Line.QUIZ_ON: "Gladly. A round on “{concept}”: answer without looking anything up, it counts as practice.",
    Line.QUIZ_DUE: "Gladly. “{concept}” is the one you know that is closest to being forgotten, so a round on "
    "it is worth most now.",
    Line.QUIZ_NONE: "Gladly, but nothing you have learned here is due for a check right now. Name a "
    "concept, or take the "
    "next step of today's path.",
    Line.PLANNED: "“{concept}” is in today's plan: {step}, {minutes} min. {reason}",
    Line.PLANNED_EVIDENCE: "Your answers on it so far: {answers}, right without help: {successes}.",
    Line.PLANNED_NO_EVIDENCE: "You have not answered anything on it yet.",
    Line.PLANNED_PATH: "From here to your goal: {names}.",
    Line.PLANNED_CHANCE: "Chance of a right answer: now {now} %, right after the step {after} %.",
    Line.PLANNED_RECALL: "Chance that you remember it: now {now} %, right after the step {after} %.",
    Line.PLANNED_HORIZON: "And {when}: {done} % if you do it, {skipped} % if you skip it.",
    Line.TOMORROW: "tomorrow",
    Line.IN_DAYS: "in {days} days",
    Line.AND_MORE: " and {count} more",
    Line.PLANNED_SAVES: "It makes these reviews unnecessary: {names}.",
    Line.PLANNED_OPENS: "It opens {names}.",
    Line.PLANNED_SECOND: "What came second: {step}.",
    Line.PLANNED_SECOND_SHARE: "What came second: {step}, worth {percent} % as much for each minute.",
    Line.PLANNED_SKIP: "If you skip it, you give up {percent} % of what today's path brings; it "
    "comes back when it is worth "
    "your minutes.",
    Line.NOT_PLANNED: "“{concept}” is not in today's plan. The plan has {steps}.",
    Line.NO_PLAN: "Today's plan has no step left.",
    Line.NEXT: "Next: {step}. {reason}",
    Line.NEXT_OTHERS: "If you would rather do something else: {steps}.",
    Line.STEP: "{kind} on “{concept}” ({minutes} min)",
    Line.STANDING: "Of {total} concepts here you have mastered {mastered}; {learning} you are "
    "learning, {fading} are fading, "
    "and {untouched} are not begun or have too little data.",
    Line.STANDING_ANSWERS: "Answers of yours that this rests on: {answers}.",
    Line.STANDING_NONE: "You have not answered anything here yet, so there is nothing to go by. The "
    "first step of today's "
    "path is a good start.",
    Line.STRONGEST: "Strongest: “{concept}” at {percent} % (answers: {answers}).",
    Line.WEAKEST: "Weakest of what you have tried: “{concept}” at {percent} % (answers: {answers}).",
    Line.WEEK: "Answers in the last seven days: {answers}.",
    Line.WEEK_MASTERED: "Newly mastered: {names}.",
    Line.WEEK_LOST: "No longer mastered: {names}.",
    Line.WEEK_NOTHING: "In the last seven days you have not answered anything.",
    Line.ATTENTION_MISCONCEPTION: "What deserves attention first: the same mistake keeps coming back on “{concept}”.",
    Line.ATTENTION_STUCK: "What deserves attention first: “{concept}”, which you missed {misses} times in a row.",
    Line.ATTENTION_FADING: "What deserves attention first: “{concept}” is fading; you still recall it with {percent} % "
    "chance.",
    Line.ATTENTION_PREREQUISITE: "What most likely blocks it is “{concept}”.",
    Line.TUTOR: "Of course. Your tutor can have your question; the button below is the way.",
    Line.THANKS: "You are welcome. The best test of it is one exercise without looking.",
    Line.METHOD: "What helps most, as far as research on learning shows: try before you read, then "
    "read the worked example, "
    "cover it and do it again from memory. Answer questions rather than rereading, and come back to it after a day "
    "and after a week; today's path times those returns for you.",
    Line.METHOD_NOW: "Right now that means: {step}.",
    Line.FEELING: "That sounds hard, and it is a normal part of learning something difficult: it "
    "says nothing about how "
    "able you are.",
    Line.FEELING_EXERCISE: "You do not have to solve it in one go: ask me for a hint, one small piece at a time.",
    Line.FEELING_DETOUR: "Perhaps it is not this that is hard but what it stands on: for “{concept}” you "
    "are at {percent} %. Ten minutes there often make the rest easier.",
    Line.FEELING_SMALL: "One small thing you could do now, and then stop: {step}.",
    Line.FEELING_TELL: "Tell me which part is the hard one, or take a break; the path adapts to when you come back.",
}
_CHINESE = {
    Line.WHICH: "你指的是哪一个：{choices}？",
    Line.OR: "还是",
    Line.QUOTED: "“{name}”",
    Line.SIMPLY: "简单地说，关于“{concept}”：",
    Line.STEP_BACK: "那我们先退一步。“{concept}”的基础是：",
    Line.START_FROM_EXAMPLE: "先看一个具体的例子，一般的规则可以放一放：",
    Line.STILL_UNCLEAR: "如果还是不清楚，告诉我卡在哪个词或哪一步，或者把问题交给老师。",
    Line.THAT_IS_ALL: "课程里关于这一点就讲了这些。做一道练习，或者问问老师，也许更有帮助。",
    Line.NEEDS: "在这门课里，“{concept}”直接建立在{names}之上。",
    Line.NEEDS_NOTHING: "在这门课里，“{concept}”不需要别的基础，可以直接开始。",
    Line.NEEDS_MASTERED: "“{concept}”（已掌握）",
    Line.NEEDS_AT: "“{concept}”（你目前 {percent}%）",
    Line.NEEDS_UNKNOWN: "“{concept}”（数据还不够）",
    Line.NEEDS_FIRST: "建议先从“{concept}”开始。",
    Line.LEADS: "在这门课里，学了“{concept}”可以直接往下学{names}。",
    Line.LEADS_NOWHERE: "在这门课里，没有别的概念直接建立在“{concept}”之上，它是一个终点。",
    Line.SIDE: "“{concept}”：",
    Line.BUILDS_ON: "在课程里，“{later}”建立在“{earlier}”之上。",
    Line.SHARED_BASE: "两者都建立在{names}之上。",
    Line.EXAMPLE_OF: "“{concept}”这一课里的例题：",
    Line.EXAMPLE_AGAIN: "再来一步一步看这道例题：",
    Line.NO_MORE_EXAMPLES: "“{concept}”这一课没有更多例题了。不妨做一道新的练习，做完就能看到解答。",
    Line.NO_EXAMPLE: "“{concept}”这一课没有我能展示的例题。",
    Line.FORMULA_OF: "关于“{concept}”，课程里这样写：",
    Line.MATTERS: "“{concept}”为什么重要，课文是这样说的：",
    Line.MATTERS_LATER: "课程后面还会用到它：{names}。",
    Line.QUIZ_ON: "好的，来一轮“{concept}”：先不看资料作答，结果记作练习。",
    Line.QUIZ_DUE: "好的。在你学会的内容里，“{concept}”最接近遗忘，现在练它最值得。",
    Line.QUIZ_NONE: "好的，不过你学过的内容现在都还不用检查。说出一个概念，或者做今日路径的下一步吧。",
    Line.PLANNED: "今天的计划里有“{concept}”：{step}，{minutes} 分钟。{reason}",
    Line.PLANNED_EVIDENCE: "依据是你的作答：到目前 {answers} 次，其中 {successes} 次没有帮助就答对了。",
    Line.PLANNED_NO_EVIDENCE: "你还没有做过它的题。",
    Line.PLANNED_PATH: "从这里到你的目标：{names}。",
    Line.PLANNED_CHANCE: "答对的可能性：现在 {now}%，做完这一步后 {after}%。",
    Line.PLANNED_RECALL: "还记得的可能性：现在 {now}%，做完这一步后 {after}%。",
    Line.PLANNED_HORIZON: "{when}：做了是 {done}%，跳过是 {skipped}%。",
    Line.TOMORROW: "明天",
    Line.IN_DAYS: "{days} 天后",
    Line.AND_MORE: "，另有 {count} 个",
    Line.PLANNED_SAVES: "它能省去这些复习：{names}。",
    Line.PLANNED_OPENS: "学完它可以开始{names}。",
    Line.PLANNED_SECOND: "排在第二的是：{step}。",
    Line.PLANNED_SECOND_SHARE: "排在第二的是：{step}，每分钟的价值是它的 {percent}%。",
    Line.PLANNED_SKIP: "如果跳过，你会失去今日路径收获的 {percent}%；等到值得花时间时它会再出现。",
    Line.NOT_PLANNED: "“{concept}”不在今天的计划里。计划里有{steps}。",
    Line.NO_PLAN: "今天的计划已经没有要做的步骤了。",
    Line.NEXT: "下一步：{step}。{reason}",
    Line.NEXT_OTHERS: "如果想做别的，还可以：{steps}。",
    Line.STEP: "“{concept}”的{kind}（{minutes} 分钟）",
    Line.STANDING: "这里共有 {total} 个概念，你掌握了 {mastered} 个，正在学 {learning} 个，{fading} 个正在淡忘，"
    "{untouched} 个还没开始或数据不够。",
    Line.STANDING_ANSWERS: "这是根据你的 {answers} 次作答得出的。",
    Line.STANDING_NONE: "你在这里还没有做过题，所以还看不出什么。可以从今日路径的第一步开始。",
    Line.STRONGEST: "最强的是“{concept}”，{percent}%（作答 {answers} 次）。",
    Line.WEAKEST: "练过的里面最弱的是“{concept}”，{percent}%（作答 {answers} 次）。",
    Line.WEEK: "最近七天你作答了 {answers} 次。",
    Line.WEEK_MASTERED: "新掌握的：{names}。",
    Line.WEEK_LOST: "不再算掌握的：{names}。",
    Line.WEEK_NOTHING: "最近七天你没有做过题。",
    Line.ATTENTION_MISCONCEPTION: "最值得注意的是“{concept}”：同一个错误反复出现。",
    Line.ATTENTION_STUCK: "最值得注意的是“{concept}”：连续 {misses} 次没有做对。",
    Line.ATTENTION_FADING: "最值得注意的是“{concept}”：正在淡忘，现在还记得的可能性是 {percent}%。",
    Line.ATTENTION_PREREQUISITE: "最可能卡住你的是“{concept}”。",
    Line.TUTOR: "当然可以。你的问题可以交给老师，点下面的按钮就行。",
    Line.THANKS: "不客气。检验自己懂没懂，最好的办法是不看资料做一道题。",
    Line.METHOD: "从学习研究来看，最有帮助的是：先自己试，再看例题，然后盖住它，凭记忆重做一遍。多做题，少重读；"
    "隔一天、隔一周再回来，今日路径会替你安排这些时间。",
    Line.METHOD_NOW: "现在就可以做：{step}。",
    Line.FEELING: "听起来不容易。学难的东西时这样很正常，它并不说明你能力不够。",
    Line.FEELING_EXERCISE: "不必一次做完：让我给你一个提示，一小步一小步来。",
    Line.FEELING_DETOUR: "也许难的不是它本身，而是它的基础：“{concept}”你目前是 {percent}%。"
    "在那里花十分钟，后面往往就轻松了。",
    Line.FEELING_SMALL: "现在可以只做一件小事，然后就休息：{step}。",
    Line.FEELING_TELL: "告诉我哪一部分最难，或者先歇一会儿；你回来时路径会跟着调整。",
}
_ENGLISH_CODES = {
    "lesson": "lesson",
    "practice": "practice",
    "review": "review",
    "remediation": "practice that fills a gap",
    "probe": "quick check",
    "quiz": "quiz",
    "stretch": "stretch exercises",
    "assigned": "Your tutor asked for it.",
    "ready-to-learn": "You know everything it builds on.",
    "still-learning": "You have begun it and are not there yet.",
    "try-first": "Try it before its lesson: whoever knows it is spared the lesson.",
    "due": "Its time for a review has come.",
    "soon-due": "Its time for a review comes within a day.",
    "lapsed": "You missed it when you were last asked.",
    "before-deadline": "Your deadline is near, and by then you would not have seen it for long.",
    "not-yet-mastered": "You have learned it, but not yet shown it often enough.",
    "key-prerequisite": "Something you missed twice builds on it.",
    "contested": "You said that the estimate is off: show what you know.",
    "inferred": "Other answers suggest that you know it; two questions will tell.",
    "quiz-time": "It is time to look back over several concepts at once.",
    "all-mastered": "You have mastered the course: this goes further.",
}
_CHINESE_CODES = {
    "lesson": "课文",
    "practice": "练习",
    "review": "复习",
    "remediation": "补漏练习",
    "probe": "小测",
    "quiz": "测验",
    "stretch": "拓展练习",
    "assigned": "这是老师布置的。",
    "ready-to-learn": "它所需的基础你都已具备。",
    "still-learning": "你已经开始学，但还没有学会。",
    "try-first": "先试一试再看课文：已经会的可以不看。",
    "due": "到该复习的时候了。",
    "soon-due": "一天之内就该复习了。",
    "lapsed": "上次问到时你没有答对。",
    "before-deadline": "截止日期快到了，到那时你会很久没有碰过它。",
    "not-yet-mastered": "你学过它，但证明自己会的次数还不够。",
    "key-prerequisite": "你两次没做对的内容要用到它。",
    "contested": "你认为估计不准：来证明一下。",
    "inferred": "从其他作答看你可能已经会了，两道题就能确认。",
    "quiz-time": "是时候把几个概念放在一起回顾了。",
    "all-mastered": "你已掌握整门课程，这里更进一步。",
}
LINES: Mapping[str, Mapping[Line, str]] = {"en": _ENGLISH, "zh": _CHINESE}
CODES: Mapping[str, Mapping[str, str]] = {"en": _ENGLISH_CODES, "zh": _CHINESE_CODES}
"""Words for the planner's kinds of steps and reasons."""


def line(text: Line, language: str, **values: str | int) -> str:
    """The line with its values; in English where the language has no table of its own.

    >>> line(Line.NEEDS_FIRST, "zh", concept="向量")
    '建议先从“向量”开始。'
    """
    return spoken(LINES, text, language, **values)


def code_words(code: str, language: str) -> str:
    """The planner's kind or reason in words.

    >>> code_words("review", "en"), code_words("review", "zh")
    ('review', '复习')
    """
    return spoken(CODES, code, language)
