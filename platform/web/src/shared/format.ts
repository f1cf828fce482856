/** Numbers and times as people of each language write them. */
import type { Language } from "@/api/queries";
import { useLanguage } from "@/languages/useLanguage";

const DAY = 86_400_000;

type Formats = ReturnType<typeof makeFormats>;
/** Making formatters is slow, and long tables ask for them in every row: each language has one set. */
const made = new Map<Language, Formats>();

/** Formatters in the language of the pages. */
export function useFormat(): Formats {
  const language = useLanguage();
  const formats = made.get(language) ?? makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const dateYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  const dateTime = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    /** 0.456 as 46 %. Never 0 % or 100 %: nobody knows that surely. */
    percent: (share: number) => percent.format(Math.min(0.99, Math.max(0.01, share))),
    date: (moment: string | Date) => date.format(new Date(moment)),
    /** With the year where it is another one than today's. */
    day: (moment: string | Date) =>
      new Date(moment).getFullYear() === new Date().getFullYear()
        ? date.format(new Date(moment))
        : dateYear.format(new Date(moment)),
    weekday: (moment: string | Date) => weekday.format(new Date(moment)),
    dateTime: (moment: string | Date) => dateTime.format(new Date(moment)),
    /** "yesterday", "3 days ago", counted in whole days; hours and minutes within a day. */
    ago: (moment: string | Date, now: Date = new Date()) => {
      const milliseconds = new Date(moment).getTime() - now.getTime();
      if (Math.abs(milliseconds) < 3_600_000) return relative.format(Math.round(milliseconds / 60_000), "minute");
      if (Math.abs(milliseconds) < DAY) return relative.format(Math.round(milliseconds / 3_600_000), "hour");
      return relative.format(Math.round(milliseconds / DAY), "day");
    },
    number: (value: number, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
  };
}
