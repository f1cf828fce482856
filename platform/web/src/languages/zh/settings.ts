import type { settings as english } from "../en/settings";
import type { TranslationOf } from "../translation";

export const settings = {
  title: "设置",
  you: "个人信息",
  name: "姓名",
  nameMissing: "请输入姓名。",
  minutes: "每天学习分钟数",
  minutesHint: "5 到 120 分钟，今天的路径会立即调整。",
  minutesWrong: "请输入 5 到 120 之间的数。",
  zone: "时区",
  look: "本机显示",
  courses: "你的课程",
  goal: "“{{course}}”的目标",
  join: "加入另一门课程",
  session: "退出登录",
  everywhere: "在所有设备上退出",
  design: "视觉语言",
} as const satisfies TranslationOf<typeof english>;
