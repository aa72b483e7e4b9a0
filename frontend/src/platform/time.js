import { language } from './preferences';

/**
 * Every time is shown as the clock on the wall in Qujing shows it, wherever the phone thinks it is. China keeps UTC+8 all
 * year and has done since 1991, so a shift is exact, and works in an old WebView without time zone data.
 */
const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

const ZH_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const EN_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param {string | number | Date} instant @returns {Date} whose UTC fields read as Shanghai's clock */
const onTheWall = (instant) => new Date(new Date(instant).getTime() + SHANGHAI_OFFSET);

/** The day in Shanghai, `2026-11-26`. @param {string | number | Date} instant */
export const dayOf = (instant) => onTheWall(instant).toISOString().slice(0, 10);

/** Shanghai's clock as controls of a form have it, `2026-11-26T09:05`. @param {string | number | Date} instant */
export const wallClock = (instant) => onTheWall(instant).toISOString().slice(0, 16);

/** The instant that a form's control says, as the API has it. @param {string} wall `2026-11-26T09:05` */
export const instantAt = (wall) => `${wall}:00+08:00`;

/** 11月26日 周四, or Thu 26 Nov. @param {string | number | Date} instant */
export function formatDay(instant) {
  const at = onTheWall(instant);
  return language.value === 'en'
    ? `${EN_WEEKDAYS[at.getUTCDay()]} ${at.getUTCDate()} ${EN_MONTHS[at.getUTCMonth()]}`
    : `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 周${ZH_WEEKDAYS[at.getUTCDay()]}`;
}

/** The part of the day, as people say it. @param {Date} at */
function period(at) {
  const hour = at.getUTCHours();
  if (language.value === 'en') return hour < 12 ? 'am' : 'pm';
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  return hour < 19 ? '下午' : '晚上'; // a window until six ends in the afternoon
}

/** @param {Date} at */
function clock(at) {
  return `${at.getUTCHours() % 12 || 12}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
}

/** 上午9:00, or 9:00 am. @param {string | number | Date} instant */
export function formatTime(instant) {
  const at = onTheWall(instant);
  return language.value === 'en' ? `${clock(at)} ${period(at)}` : period(at) + clock(at);
}

/** 上午9:00–11:00, or 9:00–11:00 am. @param {string} startsAt @param {string} endsAt */
export function formatHours(startsAt, endsAt) {
  const [start, end] = [onTheWall(startsAt), onTheWall(endsAt)];
  const samePeriod = period(start) === period(end);
  if (language.value === 'en') return `${samePeriod ? clock(start) : formatTime(startsAt)}–${formatTime(endsAt)}`;
  return `${formatTime(startsAt)}–${samePeriod ? clock(end) : formatTime(endsAt)}`;
}

/** 11月26日 周四 上午9:00–11:00; both days of what goes on overnight. @param {{startsAt: string, endsAt: string}} window */
export function formatWindow({ startsAt, endsAt }) {
  if (dayOf(startsAt) !== dayOf(endsAt)) return `${formatMoment(startsAt)} – ${formatMoment(endsAt)}`;
  const separator = language.value === 'en' ? ', ' : ' ';
  return formatDay(startsAt) + separator + formatHours(startsAt, endsAt);
}

/** 11月26日 周四 上午9:05. @param {string | number | Date} instant */
export function formatMoment(instant) {
  return formatDay(instant) + (language.value === 'en' ? ', ' : ' ') + formatTime(instant);
}

/**
 * How near a day is: 今天, 明天, 后天, 5 天后. Only ever shown beside the day itself.
 * @param {string | number | Date} instant @param {number} [now]
 */
export function nearness(instant, now = Date.now()) {
  const days = Math.round((Date.parse(dayOf(instant)) - Date.parse(dayOf(now))) / DAY);
  const named = language.value === 'en' ? ['today', 'tomorrow'] : ['今天', '明天', '后天'];
  if (days < 0) return '';
  return named[days] ?? (language.value === 'en' ? `in ${days} days` : `${days} 天后`);
}
