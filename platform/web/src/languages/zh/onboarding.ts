import type { onboarding as english } from "../en/onboarding";
import type { TranslationOf } from "../translation";

export const onboarding = {
  title: "你想达到什么目标？",
  lead: "学习路径会据此安排，随时可以在设置中修改。",
  scope: "目标",
  whole: "整门课程",
  chosen: "其中的一些概念",
  deadline: "截止日期",
  deadlineHint: "不填日期则不赶时间。",
  minutes: "每天学习多少分钟？",
  start: "想从哪里开始？",
  beginning: "从头开始：这些对我是新的",
  placement: "从我的水平开始：先用几道题了解我已经会什么",
  begin: "开始",
  defaults: "不修改，直接开始",
  goalTitle: "我的目标",
} as const satisfies TranslationOf<typeof english>;
