import type { lesson as english } from "../en/lesson";
import type { TranslationOf } from "../translation";

export const lesson = {
  richText: {
    formula: "较宽的公式，可左右滚动",
    table: "较宽的表格，可左右滚动",
  },
  aboutMinutes: "约 {{minutes}}",
  steps_other: "距课程起点 {{count}} 步",
  firstStep: "起点概念，不需要其他基础",
  untranslated: "这一课暂时没有{{wanted}}版，下面是{{shown}}版。",
  outdated: "译文完成之后原文有过修订，个别地方可能略有出入。",
  readIn: "阅读{{language}}版",
  cited: "你点开的那段引文已在正文中标出。",
  citedGo: "跳到这段引文",
  citedChanged: "引用之后课文有过修订，无法标出原来的那段话。下面是现在的课文。",
  kind: { example: "跟着做", mistakes: "当心", prompt: "轮到你了" },
  explanation: "你的解释",
  explanationHint:
    "只给你自己看：内容保存在这个浏览器里，退出登录后清除，别人看不到，目前也不评分。写下来这一步本身就有帮助。",
  finish: "标为已读，开始练习",
  finishOnly: "标为已读",
  finishHint: "标为已读后，学习路径会随之更新。这不等于已经掌握，掌握与否要看练习。",
  practise: "做练习",
  noLesson: "这里还没有课文",
  noLessonPractise: "你仍然可以练习这个概念，每道练习都有提示和完整解答。",
  noLessonRest: "目前也没有练习。你可以在地图上看看还能学什么。",
  map: "打开我的地图",
  evidence: "我们对你的了解",
  around: "前后联系",
  prerequisites: "它的基础",
  leadsTo: "学会之后可以学",
  related: "可以对照着看",
} as const satisfies TranslationOf<typeof english>;
