"""How learners word what they want, in English and Chinese; matched against text as `words.normalise` leaves it.

Every repetition is bounded, so that no text is slow to read.
"""

from __future__ import annotations

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern that is found where any of them is."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_END = r"(?: please| pls| again| for me)?[\s.!?…。]*$"
_STUDY = r"(?:do|learn|study|practi[sc]e|review|revise|work on|tackle|read|focus on|start with|spend)"
_LEARNING = r"(?:learn|study|know|understand|master|have|do|be familiar with)"
_TEACHER = (
    r"(?:tutor|teacher|instructor|lecturer|professor|human|real person|person|someone|somebody|teaching assistant)s?"
)
_THING_TO_DO = r"(?:exercise|question|problem|quiz|quizzes|task|practi[sc]e)s?"
_TOPICS = r"(?:concept|topic|thing|lesson|chapter|subject|basic|idea)s?"
_PLAN = r"(?:plan|path|list|schedule)"

SIMPLER = any_of(
    r"\bmore simply\b|\bsimpler\b|\bsimplif(?:y|ied)\b|\b(?:eli5|layman)",
    r"\bin (?:more |very )?(?:simple|simpler|plain|easy|easier|normal|everyday|other"
    r"|basic) (?:words?|terms|english|language|way)\b",
    r"\b(?:simple|simpler|easy|easier|intuitive|plain) (?:explanation|words|version|language|english)\b",
    r"\blike i(?:['’]?m| am| were) (?:five|\d|a (?:child|kid|beginner))\b|\b(?:to"
    r"|for) (?:dummies|a beginner|beginners|a child|kids|a kid)\b",
    r"\b(?:dumb|break) (?:it|this|that) down\b|\bover my head\b|\bmake (?:it|this"
    r"|that) (?:\w+ )?(?:easier|simpler|easy|simple|clearer)\b",
    r"^(?:sorry,? |but |no,? )?i (?:still )?(?:don['’]?t|do not|didn['’]?t|did not"
    r"|can['’]?t|cannot) (?:\w+ )?(?:get|understand|follow|grasp|see)"
    r"(?: it| this| that| you| a word| any of (?:it|this|that))?(?: of (?:it|this"
    r"|that))?(?: at all| yet| either)?\s*(?:$|[.!,;?])",
    r"\b(?:i['’]?m|i am|you lost me|got me) ?(?:still |totally |completely |a bit "
    r"|so )?(?:lost|confused)?(?<=lost|used)\s*(?:$|[,.!;]| by (?:this|that|it)\b)",
    r"\byou lost me\b|\brephrase\b|\bless (?:mathematical|technical|formal|abstract|complicated)\b",
    r"\b(?:explain|say|put|phrase|describe|try|tell)(?: \w+){0,3} (?:differently|another way"
    r"|again|in a different way|more slowly|slower)\b",
    r"^(?:once more|again|come again|say again|what|huh|repeat(?: that| it)?)" + _END,
    r"\btoo (?:complicated|technical|abstract|formal|dense|fast|mathematical)\b",
    r"\bintuition\b(?! (?:fail|is wrong|says))|\bintuitively\b",
    r"简单(?:一)?(?:点|些)|(?:更|再)简单|简单(?:地)?(?:说|讲|解释)|通俗|大白话|说人话|用简单的|直白|浅显|深入浅出",
    r"换(?:一)?(?:个|种)?(?:说法|讲法|方式|角度|表达|解释)|给(?:初学者|小白|小孩)|(?:太|很)(?:抽象|复杂|深奥|专业)",
    r"^(?:我)?(?:还是|仍然|真的|完全|有点|根本|都)*(?:不|没)(?:太|大|怎么|是很|能|有)?(?:看懂|听懂|明白|懂|理解|弄懂|搞懂)"
    r"(?:了|你的意思|这个|它|啊|呢|诶)?\s*(?:$|[,.。!?…])|看不懂|听不懂|一头雾水",
    r"(?:讲|说)得太(?:难|快)|(?:再|重新)(?:讲|说|解释)(?:一遍|一次|一下|讲|说)",
)
QUIZ_ME = any_of(
    r"^(?:please |can you |could you )?(?:quiz|test|examine|drill) (?:me|my (?:knowledge"
    r"|understanding))\b|\b(?:quiz|test) (?:me|myself)\b",
    rf"\b(?:give|throw|fire|send|hand|find|make|set|show) (?:me |us )(?:\w+ ){{0,4}}{_THING_TO_DO}\b",
    rf"\b(?:throw|fire) (?:a few |some )?{_THING_TO_DO}\b|\b(?:give|find) me something to (?:solve"
    r"|do|work out|practi[sc]e)\b",
    r"\b(?:get|want|like|do|try|start|have) (?:a |an |some |any |few |a few |another "
    r"|more |to do some )+(?:\w+ )?(?:exercise|problem|quiz|practice (?:question|problem"
    r"|round))s?\b",
    r"\b(?:want|like|love|ready|time|let['’]?s|let me|can i|could i|may i) (?:\w+ ){0,2}(?:practi[sc]e"
    r"|be (?:tested|quizzed)|test myself)\b",
    r"\blet['’]?s (?:do|try) (?:some |a few |an? )?(?:exercise|problem|question)s?\b",
    r"\b(?:got|have|are there|is there) (?:any |some |more )?(?:exercises?|practi[sc]e"
    r"|problems|practi[sc]e questions)(?: (?:on|about|for)\b|[?.!]*$)",
    r"\bask me (?:\w+ )?(?:something|anything|questions?|about)\b",
    r"\bcheck (?:whether|if|that) i (?:really )?(?:understand|understood|know|get"
    r"|got)\b|\bcheck my (?:understanding|knowledge)\b",
    r"\b(?:a|an|another|one more) (?:\w+ )?(?:problem|exercise|question) to (?:try|solve|do|practi[sc]e)\b",
    r"^(?:some |more |another |a bit of )*(?:practi[sc]e|exercises?|quiz)(?: time"
    r"| round)?(?: (?:on|for|about|with) .{1,60})?" + _END,
    r"考一?考我|(?:随便)?考我|测(?:试|验|一?测)?(?:一下)?我|检[查验]一?下?我(?:会|懂|学|是)|来测验|出题",
    r"(?:出|来|给我|再来)(?:出)?(?:几|一|两|些|点)?(?:道|个|些|点)?[^例]{0,12}(?<!问)题(?!目是|是)",
    r"(?:想|要|让我|可以)(?:再)?(?:做|练)(?:一?[点些]|几道|一?练|习|做)|练一练|练练|想练|做(?:点|些|几道)(?:题|练习)|做做题",
    r"问我(?:几|一|两|些)个?|有没有.{0,12}练习题?|练习题",
)
WHY_PLANNED = any_of(
    rf"\b(?:why|how come)\b.{{0,60}}\b(?:in|on|part of|added to) (?:my|the|today['’]?s) (?:daily )?{_PLAN}\b",
    r"\bwhy (?:do i (?:have|need) to|must i|should i)\b.{1,40}\b(?:today|now|first|next|again)" + _END,
    r"\bwhy (?:am|are|was|were) (?:i|we) (?:being )?(?:asked|told|given|assigned|shown"
    r"|supposed|doing|reviewing|learning|studying)\b",
    r"\bwhy this(?: \w+)?(?: now| today| first| step| lesson| and not\b.{0,30})",
    r"\b(?:why|how come) (?:did|do|have|does|are) (?:you|it|octant|the (?:planner|plan|system|app))\b.{0,20}"
    r"\b(?:pick|choose|chose|chosen|schedul\w*|recommend\w*|suggest\w*|select\w*|plan(?:ned)?"
    r"|put|give|gave|want|start|begin|assign\w*|making)\b",
    rf"\bwhy (?:does|do|is) (?:my|the|today['’]?s) {_PLAN}\b|\bhow come\b.{{1,50}}\b(?:plan|path|list|today)\b",
    r"\bwhy (?:was|is|were|are) .{1,40}\b(?:chosen|picked|scheduled|recommended|suggested"
    r"|planned|assigned|due)(?: for me| now| today| first| to me)?" + _END,
    r"\b(?:reason|justification) (?:for|of|behind|you|that you|why)\b.{0,25}\b(?:step"
    r"|plan|path|pick\w*|chose|recommend\w*)\b",
    r"\bwho (?:decided|chose|picked|decides)\b.{0,20}\b(?:i|me|my|this)\b|\bwhat made you (?:choose"
    r"|pick|suggest|recommend)\b",
    r"\bwhat(?:['’]s| is) (?:this|that) step\b.{0,6}\bfor\b|\b(?:explain|justify) (?:why you"
    r"|this|your) (?:recommend\w*|choice|pick|step|plan)",
    r"\bwhy did i get this\b",
    r"为(?:什么|何|啥)(?:.{0,12}(?:计划|路径|安排|推荐|布置|排在)|.{0,4}(?:今天|现在)(?:就|又)?(?:要|得|该|学"
    r"|做|练)|(?:要|让|叫)我|(?:.{0,6}先(?:学|做)这))",
    r"凭什么.{0,8}(?:让|要|叫)我|(?:安排|推荐|选择|选)(?:这|它|我).{0,12}(?:理由|原因|依据)|怎么又?要我|根据什么.{0,4}(?:安排|推荐)",
    r"怎么(?:会)?(?:有|出现).{0,12}(?:计划|路径)|(?:计划|路径)(?:里|中|上)?(?:怎么|为什么|为何).{0,3}(?:有|是|让|要)",
)
NEXT_STEP = any_of(
    r"\b(?:what|which(?: \w+)?) (?:should|shall|do|can|could|must|would you \w+) (?:i"
    rf"|we|me)? ?(?:have to |need to |to )?{_STUDY}(?: \w+){{0,2}}? ?(?:next|now|today"
    r"|first|tomorrow|tonight)\b",
    r"^(?:so,? |ok(?:ay)?,? |and |i['’]?m done,? |done,? )*what(?:['’]s| is| comes)? ?(?:next"
    r"|now)(?: up| for me| step)?" + _END,
    r"\bwhat(?:['’]s| is| comes)? (?:up )?next (?:for me|in my|on my)\b|\bmy next (?:step|lesson|task)\b|^next step"
    + _END,
    r"\bwhere (?:do|should|can|shall) (?:i|we) (?:go|start|begin|continue)(?: from here| next| now| today)?" + _END,
    rf"\bwhat (?:do|would|can) you (?:suggest|recommend|advise)\b.{{0,15}}\b(?:i|me)\b.{{0,15}}\b{_STUDY}\b",
    rf"\b(?:what|which(?: \w+)?) to {_STUDY} (?:next|now|today|first)\b|\bwhich {_TOPICS} (?:should"
    rf"|shall|do|can|must) i {_STUDY}" + _END,
    rf"\bwhich {_TOPICS} (?:comes|is) next\b",
    r"\bi(?:['’]ve| have)?(?: only)? (?:have |got )?(?:only |about |just )?(?:\d{1,3}"
    r"|an?|five|ten|fifteen|twenty|thirty|half an) (?:minutes?|min|hours?)\b",
    rf"\bwhat(?:['’]s| is| do i have)\b.{{0,10}}\bon (?:my|today['’]?s) {_PLAN}\b|\b(?:show"
    r"|tell) me (?:my|today['’]?s) (?:daily )?(?:plan|path|tasks?)\b",
    r"\b(?:pick|choose|find|suggest|recommend) (?:me )?(?:something|a (?:topic|lesson"
    r"|step|task)|one)(?: for me)?(?: to (?:study|learn|do|work on))\b",
    r"\banything i should (?:be )?(?:do|doing|learn|study)|\bmost useful (?:thing"
    r"|step)\b|\bwhat(?:['’]s| is) (?:the|my) plan(?: for today)?" + _END,
    r"下一步|接下来(?:我)?(?:该|应该|要|学|做|干|怎么)|(?:帮|给|替)我(?:挑|选|推荐)|今日计划",
    r"(?:今天|现在|目前|这会儿)(?:我)?(?:该|应该|要|可以|适合)?(?:学|做|练|复习|干)(?:哪|点|些)?(?:个|什么|啥|嘛)",
    r"(?:该|应该)(?:先)?(?:学|做|练|复习|干)(?:什么|啥|哪|嘛)|学(?:点|些)?(?:什么|啥)(?:好|呢)|今天的?(?:任务|计划|安排)",
    r"(?:有|只有).{1,5}(?:分钟|小时).{0,6}(?:学|做|练)|^(?:.{0,8},)?然后呢",
)
PROGRESS = any_of(
    r"\b(?:how['’]?s|what(?:['’]s| is)) my progress\b|\bam i (?:making progress|on track"
    r"|behind|falling behind|improving|getting better|doing (?:well|ok\w*|fine))\b",
    r"\bmy (?:weak|strong)(?:est|er)? (?:points?|topics?|concepts?|spots?|areas?|sides?)\b"
    r"|\bmy (?:strengths?|gaps|statistics|stats|results)\b",
    r"\bwhere do i stand\b|\bwhat am i (?:good|bad|weak|strong|best|worst) (?:at|in)\b"
    r"|\bhow (?:good|far|well) (?:am i|i['’]ve|i have|have i)\b",
    r"\b(?:did|have) i (?:get|gotten|got|become) better\b|\bhave i improved\b|\bhow (?:much"
    r"|many)\b.{0,20}\b(?:have i|do i) (?:mastered|know|already know|learned)\b",
    r"\bwhich (?:concepts|topics|lessons) (?:have i|am i|do i)\b|\bsummar\w+ my (?:learning"
    r"|progress|week)\b|\bhow far i",
    r"我(?:这周|最近|有没有)?.{0,4}(?:进步|薄弱|擅长|弱项|强项|短板)|哪(?:里|些|方面).{0,4}(?:薄弱|最差|最弱|不足|最好|最强)",
    r"我(?:现在)?(?:是)?(?:什么|啥)水平|学习(?:情况|状况|进度|报告|成果)|我.{0,3}(?:学|掌握)(?:得|了)?(?:怎么样|如何|怎样|多少|到哪)",
    r"\bhow (?:far|close) am i\b|\bhow much (?:is|do i have) left\b|\bwhat (?:have i"
    r"|did i) (?:achieve|do|manage|accomplish)\w*\b|\bam i (?:good|bad|weak|strong"
    r"|ready|slow)\b(?! (?:to|for) learn)",
    r"\bwhat do i still (?:need|have|lack)\b|\b(?:my|are the|have) gaps\b|\b(?:weak"
    r"|strong|good|bad) in\b(?=[?.!]*$)|\b(?:my|a) (?:progress|learning) report\b"
    r"|\bhave i (?:done|been doing)\b",
    r"(?:我|还).{0,4}(?:有)?(?:哪些|什么|多少).{0,4}(?:没|未)(?:学|掌握|完成)|(?:提高|进步)(?:了)?(?:没有|吗|没)|我学到哪|薄弱",
)
PREREQUISITES = any_of(
    r"\bprerequisites? (?:for|of|to)\b|\bthe prerequisites?\b|^prerequisites?" + _END,
    rf"\b(?:what|which|anything|something)\b.{{0,30}}\b(?:need|{_LEARNING[3:-1]}|comes?"
    rf"|required?)\b.{{0,25}}\bbefore\b.{{3,}}",
    r"\b(?:what|which) (?:comes|goes|is taught|must come)\b.{0,12}\bbefore\b|\bneed anything before\b",
    r"\bbefore (?:i|we|one|learning|studying|starting)?\b.{3,40}\bwhat (?:must|should|do|shall) (?:i|we)\b",
    r"\bwhat\b.{0,25}\b(?:need|have|should|must)\b.{0,20}\b(?:first )?(?:to|in order to) (?:understand"
    r"|learn|study|master|follow|get)\b.{2,}",
    rf"\b(?:what|which {_TOPICS}) (?:does|is|are|do)\b.{{2,60}}\b(?:builds? (?:up)?on"
    r"|built on|based on|depends? on|rel(?:y|ies) on|rests? on|requires?|presupposes?"
    r"|assumes?)" + _END,
    r"\b(?:what|which) (?:prior )?(?:background|knowledge|basics|foundations?|skills?)\b.{0,30}\b(?:need"
    r"|required|necessary|for)\b",
    r"\bwhat do i need (?:to know )?(?:for|before)\b.{2,}",
    r"前置|先修|先决|预备知识|前提知识|(?:需要|要|得|应该|应|必须)(?:先)?(?:会|学|懂|掌握|知道|了解|具备)(?:过|会)?(?:什么|哪些|啥)",
    r"(?:之前|以前|前)[,]?(?:要|需|得|应|必须|该).{0,6}(?:学|会|懂|掌握|知道|了解).{0,4}(?:什么|哪些|啥|哪)",
    r"需要(?:什么|哪些)(?:基础|知识|背景)|(?:建立在|依赖于?|基于)(?:什么|哪些|哪)|先(?:学会?|会|懂|掌握)(?:什么|哪些|啥)|以(?:什么|哪些).{0,3}为基础",
    r"\b(?:needed|required|necessary|requirements?)\b.{0,6}\b(?:for|to) (?:understand\w*"
    r"|learn\w*|study\w*|follow\w*|know\w*)\b|\brequirements? (?:for|of) (?:learning"
    r"|understanding|studying|the lesson)",
    r"\bwhat (?:should|must|do) i (?:already|have to) (?:know|understand|have)\b|\b(?:prior"
    r"|previous|background) (?:knowledge|topics?|concepts?)\b|\bwhat should i (?:have )?(?:learned"
    r"|know) first\b",
)
LEADS_TO = any_of(
    r"\b(?:what|where)\b.{0,8}\b(?:does|do|can|will|would|could)\b.{2,50}\b(?:lead"
    r"|take me|bring me|get me|open up|unlock)(?: to)?" + _END,
    r"\bwhat\b.{0,12}\b(?:can|could|should|shall|do|will) (?:i|we) (?:be able to )?(?:learn"
    r"|study|do|tackle|unlock|master)(?: next)? (?:after|once)\b.{3,}",
    r"\bwhat (?:comes|is|follows|['’]s)(?: next)? after\b.{3,}|\bafter\b.{3,50},? what(?:['’]s"
    r"| is| comes| can| should)\b",
    rf"\b(?:which|what)(?: other| later| further| more| advanced)* {_TOPICS}\b.{{0,12}}\b(?:builds?"
    rf"|depends?|rel(?:y|ies)|uses?|needs?|requires?|rests?)\b.{{2,}}",
    r"\bwhat (?:builds|depends|relies|rests) (?:on|upon)\b.{2,}|\bwhat is built on\b",
    r"\b(?:where|what|when)\b.{1,50}\b(?:used?|need(?:ed)?|useful|necessary|appears?"
    r"|comes? back|show up)\b.{0,15}\b(?:later|afterwards|further on)\b",
    r"\bwhat\b.{0,20}\b(?:unlock|opens? up)\b.{0,12}\b(?:when|once|after|if)\b|\bwhat (?:follows"
    r"|can i do) (?:from|by) (?:knowing|learning|mastering)\b",
    r"\bwhat (?:is|are)\b.{1,40}\ba prerequisite for\b",
    r"学(?:完|会|好|了).{1,15}?(?:可以|能|接着|还能)(?:再)?(?:学|做|干).{0,3}(?:什么|哪|啥)|.{2,}(?:之后|以后)(?:是|学|接着|接)(?:什么|哪|啥)",
    r"(?:后面|以后|后续)(?:会|还会)?(?:用到|用在|在).{0,4}(?:什么|哪)|(?:哪些|什么|哪个)(?:概念|内容|课|知识|地方)?.{0,3}(?:用到|用得到|依赖|基于|建立在|以).{1,}",
    r"解锁|(?:通向|引出|导向)了?(?:什么|哪)|是.{0,6}(?:哪些|什么).{0,8}(?:基础|前提|前置)|掌握.{1,12}(?:之?后|就)能",
    r"\b(?:build|depend|rel(?:y|ies)|bas(?:e|ed))s? on (?:this|it|that)" + _END + r""
    r"|\bwhere (?:does|will) (?:this|it|that) (?:lead|take)\b|\bwhat(?:['’]s| is| are)? (?:it"
    r"|this|that)\b.{0,4}\bneeded for\b",
    r"\bif i (?:learn|know|master|understand)\b.{1,40}\bwhat\b|\bwhat\b.{1,30}\b(?:be able to"
    r"|can i) (?:learn|do|study|understand) (?:after|with|once)\b|\bused for later\b",
    r"后续(?:内容|概念|课程|会)|接(?:着|下去)(?:学|是)(?:什么|哪)|(?:通往|引向|引出)|为(?:哪些|什么).{0,6}(?:打|做)(?:基础|准备)|(?:哪里|哪些地方)(?:会|还)?用",
)
DIFFERENCE = any_of(
    r"\bdifferences? between\b.{1,60}\b(?:and|vs)\b|\bdifferences? of\b.{1,40}\band\b|\b(?:vs\.?|versus)(?= )",
    r"\b(?:how|what) (?:is|are|do|does|makes)\b.{1,60}\bdiffer(?:s|ent)?\b|\b(?:compare"
    r"|contrast)\b.{2,60}\b(?:and|with|to)\b",
    r"\b(?:is|are)\b.{1,40}\band\b.{1,40}\bthe same(?: thing)?\b|\bthe same (?:thing )?as\b"
    r"|\b(?:are|is)\b.{1,40}\band\b.{1,40}\bdifferent" + _END,
    r"\bdistinguish(?:es)?\b.{1,60}\b(?:from|between|and)\b|\btell\b.{1,50}\bapart\b"
    r"|\bmix(?:ing)? up\b.{1,50}\band\b",
    r"区别|差别|差异(?!化)|异同|不同(?:之处|点|在哪)|有(?:什么|啥|何|哪些)(?:不同|不一样|分别)|比较一?下|对比|(?:怎么|如何)(?:区分|分清)",
    r"(?:和|与|跟|同).{1,12}(?:一样的?|一回事|相同|不同|异同|区分|不一样)(?:吗|么|呢|$|[?。])",
)
EXAMPLE = any_of(
    r"\b(?:an?|another|some|any|more|the|that|one|concrete|worked|simple|good|give"
    r"|show|see|need|by|with|for) examples?\b",
    r"^(?:an? |some |another |more |one more )*examples?(?: of\b.{1,60}| for\b.{1,60})?" + _END,
    r"\b(?:for instance|e\.g\.)" + _END,
    r"^(?:please |can you |could you )?(?:demonstrate|illustrate)\b|\bhow (?:that"
    r"|this|it) works (?:on|in|with)\b|\b(?:concrete|specific) (?:case|instance)\b",
    r"\b(?:see|show me) (?:one|it) (?:worked|done)\b|\bwith (?:actual |real |concrete )?numbers\b"
    r"|\bwalk (?:me )?through\b",
    r"举.{0,4}例|例子|例题|示例|实例|算例|^(?:比如|例如)(?:呢|说)?[?。!]*$|演示|用.{0,4}(?:数字|数值).{0,6}(?:演示|说明|算|展示)",
)
FORMULA = any_of(
    r"\b(?:formula|formulae|formulas|equation|expression)s? (?:for|of|that|describes?"
    r"|to (?:compute|calculate))\b|^(?:the )?(?:formula|equation)" + _END,
    r"\bas (?:an? )?(?:formula|equation)\b|\bin symbols\b|\bformula do i\b|\bwhich (?:formula|equation)\b",
    r"\b(?:give|show|tell me the|write|remind|forgot|need|want|know|is there|remember)\b.{0,30}\b(?:formula"
    r"|equation)\b",
    r"\bwhat(?:['’]s| is| was) the (?:\w+ )?(?:formula|equation|expression)" + _END,
    r"(?:的|计算|求.{0,6})公式|公式(?:是什么|是啥|呢|怎么(?:写|表)|有吗)|有.{0,3}公式(?:吗|么)|(?:写出|给我|告诉我|给出|列出|把|忘了?).{0,20}公式(?!化)",
    r"(?:的|数学)(?:数学)?(?:表达式|表达)|用(?:公式|符号|式子)(?:怎么)?(?:表示|写|表达)|怎么(?:用|写成)(?:公式|符号)",
)
IMPORTANCE = any_of(
    r"\bwhy\b.{1,60}\b(?:matters?|important|useful|relevant|worth)\b|\bwhy bother\b|\bwho cares\b",
    r"\bwhy (?:do|should|would|must) (?:i|we|one|anyone|you|people|somebody|someone)\b.{0,8}\b(?:need(?! to\b)"
    r"|learn|study|care|bother|know about)\b",
    r"\bwhat(?:['’]s| is) the (?:point|use|purpose|importance|relevance|benefit)s? of\b"
    r"|\b(?:point|purpose) of (?:learning|studying|knowing)\b|^why learn\b",
    r"\bwhat (?:is|are)\b.{1,50}\b(?:good|useful|used) for\b|\bin (?:real life|the real world)\b"
    r"|\bused in practice\b",
    r"\breal[- ](?:life|world) (?:applications?|uses?)\b|\bpractical (?:applications?"
    r"|uses?)\b|^(?:what are (?:some|the) )?applications? of\b",
    r"\b(?:is|are)\b.{1,40}\b(?:useful|good|helpful|relevant) (?:for|in) (?:anything"
    r"|something|life|practice)\b|\bwhen (?:will|would|do|am) i (?:ever |actually )",
    r"(?:为什么|为何|为啥|干嘛|干吗)(?:我们)?(?:要|需要|得)?(?:学|学习|懂|掌握|了解)|有(?:什么|啥|何|哪些)(?:实际)?(?:用|作用|意义|好处|应用)",
    r"重要(?:吗|性(?!抽样|采样)|在哪)|为(?:什么|何|啥).{0,12}(?:重要|有用)|(?:能|可以)(?:干|用来?做)(?:什么|啥)|(?:用来?|能)做(?:什么|啥)[?]*$",
    r"的(?:应用|用途|用处|意义|重要性|作用)(?:何在|是什么|有哪些|在哪)?[?。]*$|为什么(?:我们)?需要(?!先)|意义何在|(?:用在|用得到).{0,2}哪|哪(?:里|儿)(?:用得到|会用)",
    r"\bwhat (?:do|will|would|can) (?:i|we|you|people|one|anyone) (?:ever )?(?:need"
    r"|use|do with)\b.{1,50}\bfor" + _END,
    r"\bwhere (?:is|are|do|does|can|will)\b.{1,50}\b(?:used|applied|use|apply)\b"
    r" in (?:practice|industry|the real|real|everyday|life|science).{0,20}" + _END,
    r"\bhow (?:is|are)\b.{1,40}\b(?:used|applied) (?:in|by|outside)\b|\bwhy (?:would"
    r"|should) (?:anyone|anybody|i|we|people)\b.{0,6}\b(?:ever |want to )?(?:need"
    r"|use|learn)\b",
    r"\b(?:worth|reason for|reason to) (?:learn|know|study)\w*\b|\bwho (?:needs|uses)\b"
    r"|\bwhat problems? (?:does|do)\b.{1,40}\bsolve\b|\b(?:a big deal|so special)\b"
    r"|\bin the real world\b",
    r"\bwhat good (?:is|are)\b|\bany (?:real |practical )?(?:use|uses|applications?)\b|\bwhat use is\b",
)
ASK_TUTOR = any_of(
    r"\b(?:ask|contact|e-?mail|message|write to|(?:talk|speak) (?:to|with)|reach|call"
    rf"|get(?: me)?|(?:send|forward|pass|hand|put)\b.{{1,25}}\bto|help from|connect me with)"
    rf" (?:(?:a|an|my|the|some|this|real|human) )*{_TEACHER}\b",
    rf"^(?:my |the |a )?{_TEACHER},?" + _END,
    r"\b(?:is there|can i (?:get|have)|let|can) (?:a |some ?)?(?:person|human|tutor"
    rf"|teacher)\b|\brather (?:ask|talk|speak)\b|\blet my {_TEACHER} know\b",
    r"(?:问|找|联系|叫|请|转(?:给|交|告)?|发给|交给|告诉|请教|求助)(?:一下)?.{0,6}(?:老师|导师|助教|教师|教授|真人|人工)",
    r"(?:老师|真人|人工|导师)(?:来|能|可以)?(?:帮|回答|说话|客服)|跟?(?:真人|老师)(?:说|聊)",
    r"\b(?:prefer|like|want|need) (?:to (?:talk|speak|ask) )?(?:to |with )?(?:a |an "
    r"|my |some )?(?:real )?(?:human|person|tutor|teacher|somebody|someone)\b",
    r"\bwho can (?:i|we) (?:ask|talk to|contact)\b|\b(?:how|where) (?:can|do) i (?:find"
    rf"|reach|contact|see) (?:a |an |my |the )?{_TEACHER}\b|\b(?:tell|inform|notify"
    rf"|involve) (?:a |my |the )?{_TEACHER}\b",
    r"(?:有|要|想要)(?:人工|真人)|老师在(?:吗|哪)|(?:和|跟|同|给)老师",
)
THANKS = re.compile(
    r"^(?:[^?？]{0,40}\b)?(?:thanks|thank you|thank u|thx|tysm)\b[^?？]{0,25}$|^[^?？]{0,12}(?:谢谢"
    r"|多谢|感谢)[^?？]{0,8}$|^(?:great|nice|good|clear|helpful) (?:answer|explanation"
    r"|example)[.! ]*$|\b(?:you['’]?re|you are) (?:a |the )?(?:lifesaver|best|great"
    r"|awesome)\b|^that (?:really )?(?:helped|helps|clears)\b[^?？]{0,20}$|^(?:太棒了"
    r"|你(?:太|真)棒了?)[!。]*$|^(?:懂了?|明白了?|清楚了?|[哦嗯啊])+[!。,]*$"
    r"|^(?=.*(?:thank|thx|\bty|cheers|apprecia|^ty\b|help(?:ed|ful)|makes? sense|got it"
    r"|\bi (?:see|understand|get it)|understood|explanation|explained))"
    r"(?:(?:ok(?:ay)?|ah|oh|great|perfect|awesome|nice|cool|super|wow|yes|alright"
    r"|amazing|excellent|brilliant|wonderful|many"
    r"|thanks?|thx|ty(?:sm)?|cheers|thank (?:you|u)|much|appreciated?|i appreciate"
    r"|so|very|a lot|a bunch|for|the|your|help|explanation|answer|hint"
    r"|example|that['’]s|that is|that was|that|this|it|really|helpful|helped|me|makes? sense"
    r"|now|got it|i see|i understand|i get it|understood"
    r"|clear|good|well explained|explained|companion|octant|bye)(?:[\s,.!~]+|$)){1,15}$"
    r"|^(?:(?:好的?|嗯+|哦+|啊|非常|十分|太|谢谢(?:你|您|啦|了|老师)?|多谢(?:了)?|感谢(?:你|您)?(?:的帮助)?了?|谢啦|谢了|我?明白了?|我?懂了|清楚(?:多)?了"
    r"|了解了?|知道了|原来如此|原来是这样|讲得(?:真|很|太)?(?:好|清楚|棒)(?:了)?|很有帮助|有帮助|太好了|真棒|受教了|解释得(?:真|很)?(?:好|清楚))"
    r"[\s,.!，。~]*){1,8}$"
)
GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|yo|good (?:morning|afternoon|evening|night)|there|companion"
    r"|octant|how(?:['’]s| is) it going|how are you(?: doing)?(?: today)?"
    r"|what['’]?s up|nice to meet you|(?:what|who) are you|are you (?:an? )?(?:robot"
    r"|human|ai|bot|real|person|machine)|what can you (?:do|help me with)"
    r"|what(?:['’]s| is) your name|see you(?: later| soon| tomorrow)?|have a nice day|good ?bye|bye|for now"
    r"|你好[呀啊吗]?|您好|嗨|哈喽|早(?:上好|安)?|中午好|下午好|晚(?:上好|安)[啊呀]?|啊|呀|在吗|你叫什么(?:名字)?|你是谁|你是(?:机器人|真?人|ai)吗"
    r"|你(?:会|能)(?:做|帮我)?(?:做)?什么|明天见|回头见|再见[啦了]?|最近怎么样)(?:[\s,.!?，。！？~]+|$))+$"
)
METHOD = any_of(
    r"\bhow (?:should|do|can|could|would|shall) (?:i|we|one) (?:best |better |effectively )?(?:study"
    r"|revise|prepare|memori[sz]e|remember|learn (?:this|it|better|faster|effectively"
    r"|best|more effectively))\b",
    r"\b(?:best|good|better|effective|efficient|right) (?:way|method|strategy|approach) (?:to"
    r"|of|for) (?:study|learn|revis|prepar|remember|memori[sz]|practi[sc])\w*\b(?! (?:a"
    r"|the) (?:parameter|model|weight))",
    r"\b(?:tips?|advice|tricks?) (?:for|on|to) (?:study|learn|revis|remember|exam)\w*"
    r"|\bstud(?:y|ying) (?:tips?|advice|strateg(?:y|ies)|techniques?|methods?|habits?)\b",
    r"\blearning strategy for me\b|\bhow (?:many hours|long|often|much(?: time)?)\b.{0,12}\b(?:should"
    r"|do|must) i\b.{0,12}\b(?:study|review|practi[sc]e|learn|revise|spend)\b",
    r"\b(?:keep|stop|avoid|without)(?: from)? forgetting\b|\bhow (?:do|can) i (?:get"
    r"|become) (?:better|good) at\b|\bhow (?:do|can) i improve" + _END,
    r"\bbetter to\b.{0,20}\b(?:reread|re-read|practi[sc]e|read)\b|\bshould i\b.{0,25}\b(?:notes"
    r"|reread|re-read|flash ?cards|or (?:do|read))\b",
    r"\b(?:prepare|study|revise|ready) for (?:the|my|an?) (?:exam|test|midterm|final)s?\b",
    r"(?:怎么|如何|怎样)(?:才能|能|去)?(?:更好地?|有效地?|高效地?)?(?:复习|记住|记忆|背|准备|备考|学习?(?:效率|效果|好|[?]*$|才))|学习(?:方法|技巧|建议|策略|窍门)",
    r"(?:该|应该)怎么(?:学|复习|准备)|(?:复习|学习)(?:效果|效率|方法)|考试(?:该|要)?(?:怎么|如何)准备|学了就忘|记不住|(?:老|总)是?忘",
    r"(?:每天|一天)(?:要|该|应该)?学(?:多久|多少|几)|(?:看书|做题).{0,3}(?:还是|好).{0,4}(?:看书|做题)",
    r"\bhow (?:should|do|can|would) (?:i|we|one) (?:best )?(?:approach|tackle|work through"
    r"|go about) (?:this|it|the|my)\b|\bhow do (?:good|top|other) (?:students|people"
    r"|learners)\b|\bstudy (?:plan|routine|schedule)\b",
    r"\b(?:most )?(?:efficient|effective)\b.{0,12}\b(?:way|to study|to learn|studying)\b"
    r"|\b(?:keep|hold|stick)\b.{0,20}\bin (?:my|the) (?:head|mind|memory)\b|\bhow much time should i\b"
    r"|\bhow (?:do|can) i concentrate\b",
    r"\b(?:more|do) (?:exercises|practice|reading)\b.{0,10}\bor\b|\b(?:rereading|re-reading"
    r"|highlighting|flash ?cards|taking notes)\b",
    r"(?:多)?(?:做题|刷题).{0,4}(?:还是|多看)|记不?(?:得)?牢|(?:提高|改善).{0,4}(?:效率|成绩|记忆)|怎样(?:学|复习)|学习?(?:多久|几个小时|多长时间)",
)
FEELING = any_of(
    r"\bi(?:['’]m| am| feel| felt)(?: (?:so|too|very|really|just|a bit|kind of|totally"
    r"|completely|such an?|like an?|getting|pretty|quite|feeling))* "
    r"(?:frustrated|stupid|dumb|tired|bored|overwhelmed|exhausted|stressed|anxious"
    r"|nervous|sad|discouraged|hopeless|idiot|an idiot|failure|angry|annoyed"
    r"|useless|worried|scared|afraid|demotivated|unmotivated|bad at (?:this|math\w*))\b",
    r"\b(?:this|it|math\w*|everything|the (?:course|lesson)) (?:is|are|feels?|seems?)(?: (?:just"
    r"|so|way|far|really|very))* (?:too )?"
    r"(?:hard|difficult|boring|frustrating|impossible|much|overwhelming|tough|annoying)(?: for me)?" + _END,
    r"^(?:too|so) (?:hard|difficult|much)"
    + _END
    + r"|\b(?:just )?(?:isn['’]?t|is not) for me\b|\beveryone else\b.{0,20}\b(?:gets?|understands?|can|better)\b",
    r"\bi (?:hate (?:this|it|math\w*)|can['’]?t stand (?:this|it)|give up|(?:want to"
    r"|wanna) (?:give up|quit|cry)|can['’]?t do (?:this|it|math\w*))\b",
    r"\b(?:never|not) (?:going to|gonna) (?:understand|get|learn|make|pass)\b|\bi(?:['’]ll"
    r"| will) never (?:understand|get|learn|make|pass|be)\b",
    r"\bi? ?keep (?:getting|making|failing)\b.{0,20}|^(?:ugh+|argh+|aargh+|grr+)\b",
    r"(?:太|好|真|很|这么)(?:难|烦|累|沮丧|焦虑|崩溃|郁闷|无聊|挫败|难受|紧张|困)(?:了|啊|呀|吧|$|[,。!])|(?:觉得|感觉).{0,6}(?:笨|蠢|没用|失败|累|难过|沮丧|挫败)",
    r"学不(?:下去|会|进去|动)|(?:快|要)(?:崩溃|疯)了|不适合学|压力.{0,2}大|(?:总|老)是?(?:做|答|算)?错|(?:想|要)放弃"
    r"|没(?:有)?(?:信心|动力|耐心)|不想学|烦死|心累|我(?:真|太|好|很)(?:笨|蠢)",
    r"\bmakes? me (?:\w+ )?(?:sad|angry|anxious|nervous|mad|cry|feel|sick|crazy)\b"
    r"|\bdriv(?:es?|ing) me (?:crazy|mad|nuts)\b|\b(?:fed up|sick|tired) (?:with|of)\b",
    r"\b(?:los(?:e|ing|t)|no|not have the|don['’]?t have (?:the|any)|out of|lack(?:ing)?) (?:my "
    r"|all |any )?(?:motivation|hope|patience|energy|confidence|interest)\b",
    r"\bwhy am i so (?:bad|stupid|slow|dumb|terrible)\b|\bnot (?:smart|good|clever) enough\b"
    r"|\btoo (?:dumb|stupid|slow|tired|old)\b|\bi (?:suck|am terrible|['’]m terrible"
    r"|am so bad) at\b",
    r"\bi(?:['’]m| am)? feel(?:ing)?(?: \w+){0,2} (?:down|lost|behind|bad|awful|terrible"
    r"|like (?:crying|quitting|giving up))\b|\bdon['’]?t feel like\b|\bcan['’]?t (?:concentrate"
    r"|focus|take (?:it|this))\b",
    r"\b(?:nothing|none of (?:it|this)) makes (?:any )?sense\b|\bi(?:['’]m| am)(?: \w+)? struggling\b"
    r"|\bway too (?:hard|difficult|much)\b",
    r"(?:焦虑|沮丧|挫败|绝望|郁闷|烦躁|灰心|自卑)|别人都.{0,6}(?:会|懂)|就我.{0,3}(?:不会|不懂)|(?:让|使)我.{0,3}(?:紧张"
    r"|害怕|难受)|不想(?:再)?(?:做|练|读)了|没(?:有)?(?:一点)?(?:信心|动力)|信心.{0,2}没",
)
DISTRESS = any_of(
    r"\bthinking (?:about|of) ending (?:it|things|everything)\b|\b(?:happier|better(?: off)?) if i (?:was"
    r"|were) (?:dead|gone|not here)\b",
    r"\bmiss me if i (?:was|were|am|['’]m) (?:gone|dead)\b|\b(?:isn['’]?t|is not|not) worth living\b"
    r"|\bdon['’]?t want to be (?:here|alive) any ?more\b",
    r"\bwish (?:that )?i(?:['’]d| had) never been born\b",
    r"一死了之|没有我.{0,6}(?:更好|会好)|结束这一切|跳(?:下去|楼)|活着.{0,4}(?:没有?|无).{0,3}意(?:义|思)|活着(?:好|太|真)累|想死的心|活够了|生无可恋|撑不下去",
    r"\brather be dead\b|\bend everything\b|\bdisappear (?:forever|for good|and never)\b"
    r"|\b(?:world|everyone|they|family)\b.{0,20}\bbetter(?: off)? without me\b|\bnot (?:want to )?wake up\b",
    r"\bdon['’]?t want to (?:live|exist|wake up)\b|\bself[- ]?harm\w*|\b(?:hurt|harm"
    r"|cut|burn)(?:ing)? my ?self\b|\bplan\w* (?:to )?(?:die|my (?:death|suicide))\b"
    r"|\bno (?:point|reason|sense) (?:in|to) (?:live|living|being alive)\b",
    r"离开(?:这个|这)世界|(?:不想|不愿)再?活|想死|死了(?:算了|更好)|割(?:了)?(?:手)?腕|消失(?:算了|就好)|想消失|解脱了?算了",
)
"""Beside the disclosures in `intents`: wordings of wanting to be gone."""
