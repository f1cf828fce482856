"""What a learner wants, by rules, in English and Chinese. What the rules do not know is a question on the course."""

from __future__ import annotations

import re
from enum import StrEnum

from companion import request_patterns as requests
from knowledge_graph.words import normalise


class Intent(StrEnum):
    """What is asked for. OFF_TOPIC is found by rule only for the companion's own workings; the rest by evidence.

    From SIMPLER on, what is asked for in place of a plain answer; `companion.course_requests` and
    `companion.personal` answer these.
    """

    COURSE_QUESTION = "course-question"
    EXERCISE_HELP = "exercise-help"
    NAVIGATION = "navigation"
    PROGRESS = "progress"
    SMALL_TALK = "small-talk"
    WELLBEING = "wellbeing"
    OFF_TOPIC = "off-topic"
    SIMPLER = "simpler"
    QUIZ_ME = "quiz-me"
    WHY_PLANNED = "why-planned"
    NEXT_STEP = "next-step"
    PREREQUISITES = "prerequisites"
    LEADS_TO = "leads-to"
    DIFFERENCE = "difference"
    EXAMPLE = "example"
    FORMULA = "formula"
    IMPORTANCE = "importance"
    ASK_TUTOR = "ask-tutor"
    THANKS = "thanks"
    METHOD = "method"
    FEELING = "feeling"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_PLACE = (
    "(?:lesson|page|setting|map|path|review|practice|exercise|quiz|certificate|account|language|goal|plan|progress|"
    "button|menu)s?"
)
_RESULT = "(?:answer|solution|result)s?"
_RIGHT = "(?:right |correct |final )?"
_TASK = "(?:it|this|that|the (?:exercise|problem|question|task))"

_WELLBEING = _any(
    r"\bkill(?:ing)? (?:my ?self|me\b)",
    r"\b(?:suicide|suicidal)\b",
    r"\bend(?:ing)? (?:my (?:own )?life|it all)\b",
    r"\btak(?:e|ing) my (?:own )?life\b",
    r"\b(?:want|wanna|going|like|wish|ready) (?:to )?(?:die|be dead|disappear forever)\b",
    r"\bwish (?:that )?i (?:was|were) (?:dead|never born)\b",
    r"\b(?:hurt|harm|cut)(?:ting|ing)? my ?self\b",
    r"\bself[- ]?harm",
    r"\b(?:no|not any) (?:reason|point) (?:to|in) (?:live|living|go on|going on)\b",
    r"\b(?:can['’]?t|cannot|don['’]?t want to|do not want to) "
    r"(?:go on living|live|be alive|exist)(?: any ?more)?\s*(?:[.!,]|$)",
    r"\b(?:can['’]?t|cannot) go on (?:like this|any ?more)\b",
    r"\bbetter off (?:dead|without me)\b",
    r"自杀|自殺|自残|自殘|轻生|輕生|想死(?!记|背)|不想活|活不下去|伤害自己|傷害自己|割腕|了结自己|死了算了",
    r"结束(?:我的?|自己的?)?生命|没有活着的意义|活着没(?:有)?(?:意思|意义)",
)
_OWN_WORKINGS = _any(
    r"\b(?:system|hidden|initial|secret) (?:prompt|instruction|message)s?\b",
    r"\b(?:print|show|reveal|repeat|tell|what (?:is|are)).{0,30}\byour (?:prompt|instructions|rules|system)\b",
    r"\bignore (?:(?:all|any|the|your|previous|prior|above|earlier|of) )*(?:instructions|rules|prompts)\s*[.!]?\s*$",
    r"系统提示词?|你的(?:提示词|指令|规则)|初始指令",
)
_ASKS_FOR_ANSWER = _any(
    rf"\b(?:give|tell|show|send|reveal|say|print)(?: me| us)?.{{0,30}}\b{_RESULT}\b",
    rf"\bwhat(?:['’]s| is| are)? the {_RIGHT}{_RESULT}"
    rf"(?=\s*(?:[?.!,;]|$)|\s+(?:here|please|now|(?:to|of|for) {_TASK})\b)",
    rf"\b(?:just|only|simply|want|need) (?:me |to know )?(?:the )?{_RIGHT}(?:answer|solution)\b",
    rf"\b(?:solve|do|answer|complete|calculate|compute|finish) {_TASK}\b",
    r"\bwhich (?:option|choice|one|answer) is (?:right|correct|it)\b",
    r"\b(?:answer|solution) (?:key|please|now)\b",
    r"(?:告诉|给|发|说出|直接).{0,12}(?:答案|结果)|答案是(?:什么|多少|哪个)|求答案|正确答案",
    r"(?:帮我|替我|请).{0,4}(?:解|做|算|完成)(?:出|一下|了)?(?:这|那|本)?(?:道|个)?(?:题|练习|问题)",
    r"选(?:哪个|什么)|哪个(?:选项)?(?:是)?(?:对|正确)",
)
_GUESS = _any(
    r"^(?:so |ok(?:ay)?,? |then )?(?:is|isn['’]?t|would|could) "
    rf"(?:it|the {_RIGHT}(?:answer|result|solution)|that|this|my answer)(?: be)? (?:equal to )?"
    r"(?P<value>[^?？]{1,40}?)(?: (?:correct|right))?[?？]?$",
    r"^(?P<short>[-+]?\d[\d./]*) ?(?:\?|？|right\?|correct\?|对吗？?|对不对？?)$",
    r"^(?:答案|结果)(?:是不是|应该是|是)(?P<chinese>.{1,20}?)(?:吗|对吗|对不对)?[?？]?$",
    r"^(?:是|等于)(?P<is>[-+]?\d[\d./]*)(?:吗|对吗)?[?？]?$",
)
_HELP = _any(
    r"\bhints?\b",
    r"\b(?:i['’]?m|i am|still|been|got) stuck\b|\bstuck (?:on|with|for)\b",
    rf"\bhelp(?: me)? (?:with |on |to (?:do|solve) |solve |do )?{_TASK}\b",
    rf"\bhow (?:do|should|can|would) (?:i|we) (?:start|begin|solve|do|approach|answer) (?:here|{_TASK})\b",
    r"\b(?:this|the current|my) (?:exercise|problem|task)\b",
    r"提示|不会做|做不出|做不来|卡住|这(?:道|个)?(?:题|练习|习题)|怎么(?:做|解|算|开始)(?:这|它|[?？]?$)|帮帮我",
)
_NAVIGATION = _any(
    rf"\bwhere (?:can|do) i (?:find|see|change|get|open)\b.*\b{_PLACE}\b",
    rf"\bwhere (?:is|are) (?:the |my )?(?:\w+ )?{_PLACE}\b",
    r"^(?:go|take me|bring me|navigate|jump|get back|return) (?:back )?to\b",
    rf"^open (?:the |my )?(?:{_PLACE}\b|.*\b{_PLACE}$)",
    rf"\bhow (?:do|can) i (?:open|change|switch|leave|end|submit|hand in|reset)\b.*\b{_PLACE}\b",
    r"\bhow (?:do|can) i (?:log out|sign out|sign in|join)\b",
    r"在哪(?:里|儿)?(?:找|看|改|打开|设置|练习|提交)|怎么(?:打开|进入|切换|退出|提交|返回|设置|更改)",
    r"^(?:打开|进入|跳到|回到|返回|带我去)",
)
_PROGRESS = _any(
    r"\bmy (?:progress|mastery|score|level|status|weak(?:ness(?:es)?| (?:points?|spots?|areas?)))\b",
    r"\bhow (?:am i|far am i|well am i|much have i)\b",
    r"\bwhat (?:have i|did i) (?:mastered|learn(?:ed|t)|finished|completed)\b",
    r"\bwhat (?:should|shall|do|can) i (?:do|learn|study|practi[sc]e|review) (?:next|now|today|first)\b",
    r"\bdo i (?:already )?(?:know|master)\b|\bhave i mastered\b",
    r"我的?(?:进度|掌握|水平|成绩|薄弱)|我(?:学|掌握)(?:得|了|到)|接下来(?:我)?(?:该|应该|要)?学",
    r"我(?:现在|今天|下一步)(?:该|应该|要)?(?:学|做|复习|练)|我会了(?:吗|多少)",
)
_SMALL_TALK = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx"
    r"|ok(?:ay)?|bye|goodbye|great|cool|nice|how are you|who are you|what can you do|help|there|octant|companion"
    r"|你好|您好|嗨|早上好|晚上好|谢谢(?:你|您)?|多谢|再见|好的?|你是谁|你能做什么|在吗|哈喽)(?:[\s,.!?，。！？~]+|$))+$"
)
_DEICTIC = _any(
    r"^(?:(?:please|can you|could you|would you)\s+)*"
    r"(?:explain|define|clarify|summari[sz]e|what(?:['’]s| is| does)?)?\s*"
    r"(?:this|it|that|here|the (?:page|lesson|definition))?\s*"
    r"(?:mean|page|lesson|about|again|please|more simply|simply)?\s*(?:please)?\s*[?.!]*$",
    r"^请?再?(?:解释|说明|总结)?(?:一下)?(?:这个|这里|这页|本页|本课|这)?是?(?:什么)?(?:意思)?(?:一下)?[?？。!！]*$",
)


def classify_intent(question: str) -> Intent:
    """The intent of a cleaned question. A wellbeing disclosure comes before everything else.

    >>> [classify_intent(text).value for text in ("What is a norm?", "给我一个提示", "Hi!", "我的进度怎么样")]
    ['course-question', 'exercise-help', 'small-talk', 'progress']
    """
    text = normalise(question)
    rules = (
        (Intent.WELLBEING, _WELLBEING.search),
        (Intent.WELLBEING, requests.DISTRESS.search),
        (Intent.THANKS, requests.THANKS.match),
        (Intent.SMALL_TALK, _SMALL_TALK.match),
        (Intent.SMALL_TALK, requests.GREETING.match),
        (Intent.OFF_TOPIC, _OWN_WORKINGS.search),
        (Intent.WHY_PLANNED, requests.WHY_PLANNED.search),
        (Intent.EXERCISE_HELP, _ASKS_FOR_ANSWER.search),
        (Intent.METHOD, requests.METHOD.search),
        (Intent.EXERCISE_HELP, _GUESS.match),
        (Intent.EXERCISE_HELP, _HELP.search),
        (Intent.ASK_TUTOR, requests.ASK_TUTOR.search),
        (Intent.DIFFERENCE, requests.DIFFERENCE.search),
        (Intent.EXAMPLE, requests.EXAMPLE.search),
        (Intent.QUIZ_ME, requests.QUIZ_ME.search),
        (Intent.SIMPLER, requests.SIMPLER.search),
        (Intent.FEELING, requests.FEELING.search),
        (Intent.PREREQUISITES, requests.PREREQUISITES.search),
        (Intent.LEADS_TO, requests.LEADS_TO.search),
        (Intent.NEXT_STEP, requests.NEXT_STEP.search),
        (Intent.FORMULA, requests.FORMULA.search),
        (Intent.IMPORTANCE, requests.IMPORTANCE.search),
        (Intent.PROGRESS, _PROGRESS.search),
        (Intent.PROGRESS, requests.PROGRESS.search),
        (Intent.NAVIGATION, _NAVIGATION.search),
    )
    return next((intent for intent, matches in rules if matches(text)), Intent.COURSE_QUESTION)


def asks_for_the_answer(question: str) -> bool:
    """Whether it asks for a result rather than for help towards it.

    >>> asks_for_the_answer("just tell me the answer"), asks_for_the_answer("give me a hint")
    (True, False)
    """
    return _ASKS_FOR_ANSWER.search(normalise(question)) is not None


def guessed_value(question: str) -> str | None:
    """The value in "is it 42?"; None where nothing is guessed.

    >>> guessed_value("Is it 42?"), guessed_value("答案是7吗？"), guessed_value("What is a norm?")
    ('42', '7', None)
    """
    match = _GUESS.match(normalise(question).strip())
    if match is None or asks_for_the_answer(question):
        return None
    return next((group.strip() for group in match.groups() if group and group.strip()), None)


def points_at_the_page(question: str) -> bool:
    """Whether it asks about what is on the page, without saying what: "explain this".

    >>> points_at_the_page("Explain this, please"), points_at_the_page("这是什么意思？"), points_at_the_page("a norm")
    (True, True, False)
    """
    return _DEICTIC.match(normalise(question).strip().replace(",", "")) is not None
