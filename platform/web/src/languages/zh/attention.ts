import type { attention as english } from "../en/attention";
import type { TranslationOf } from "../translation";

export const attention = {
  title: "关注",
  lead: "眼下最值得留意的内容，最多三项，并说明原因。",
  course: "课程",
  kind: { misconception: "混淆", stuck: "卡住了", fading: "正在遗忘" },
  why: {
    misconception_other: "最近 30 天里，同样的混淆在你的 {{count}} 次作答中出现，之后还没有作答表明它已经解决。",
    stuck_other: "自上次不靠帮助答对以来，有 {{count}} 次没有答对。",
    prerequisite: "最可能的障碍是它的基础“{{concept}}”。",
    fading: "你学会过它，但已开始遗忘：现在还记得的可能性是 {{percent}}。",
    last: "上次作答是{{ago}}。",
    supports: "以它为基础的有：{{concepts}}。",
  },
  feedback: "课程中的说明",
  foreign: "这段文字还没有翻译。",
  evidence_other: "依据的 {{count}} 次作答",
  without: "没有它，可能性会是 {{percent}}。",
  openAnswer: "打开",
  openAnswerOf: "打开 {{when}} 的作答",
  all: "查看“{{concept}}”的全部情况",
  numbers: "相关数字及其含义",
  number: {
    probability: "现在答对的可能性",
    recall: "现在记得的可能性",
    answers: "作答次数",
    misses: "上次答对之后的失误",
  },
  meaning: {
    probability: "我们的估计：遇到这个概念的一道难度中等的新题，你不靠帮助答对的可能性。依据是你对它和相关概念的作答。",
    recall: "我们的估计：不查资料就能想起来的可能性。它随时间下降，每次复习后回升；低于 90% 就算正在遗忘。",
    answers: "你做过多少次属于这个概念的练习。",
    misses: "自上次不靠帮助答对以来，没有答对的次数；两次及以上就算卡住了。",
  },
  notYet: "还没有学过",
  action: {
    practise: "做练习",
    "open-lesson": "打开课文",
    "learn-prerequisite": "先学“{{concept}}”",
  },
  actionOn: "{{action}}：{{concept}}",
  how: "这些是怎么选出来的？",
  howText:
    "Octant 会查看你的全部作答，找出三类情况：30 天内至少出现两次的同一种混淆；自上次答对以来失误两次以上的概念；记得的可能性已低于 90% 的概念。对你的目标最有帮助的排在最前。你推迟的内容不会出现。",
  empty: {
    "not-enough-data": "数据还不足",
    "all-well": "没有需要特别留意的",
  },
  emptyText: {
    "not-enough-data": "在这门课程里再答几道题，就能看出哪些内容值得留意。",
    "all-well": "没有反复出现的混淆，没有卡住的地方，学过的内容也没有在遗忘。",
  },
  today: "今天的路径",
  map: "打开我的地图",
  noCourse: "你还没有加入课程",
  noCourseText: "输入老师给你的加入码。完成最初几次作答后，值得留意的内容会出现在这里。",
  join: "加入课程",
} as const satisfies TranslationOf<typeof english>;
