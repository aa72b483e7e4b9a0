import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from './preferences';
import { dayOf, formatHours, formatMoment, formatWindow, instantAt, nearness, wallClock } from './time';

const morning = { startsAt: '2026-11-26T09:00:00+08:00', endsAt: '2026-11-26T11:00:00+08:00' };

describe('in Chinese', () => {
  beforeEach(() => void (language.value = 'zh-CN'));

  it('reads a window as people say it', () => {
    expect(formatWindow(morning)).toBe('11月26日 周四 上午9:00–11:00');
  });

  it('names both days of what goes on overnight', () => {
    const overnight = { startsAt: '2026-11-26T20:00:00+08:00', endsAt: '2026-11-27T08:30:00+08:00' };
    expect(formatWindow(overnight)).toBe('11月26日 周四 晚上8:00 – 11月27日 周五 上午8:30');
  });

  it('names both parts of the day when a window crosses noon', () => {
    expect(formatHours('2026-11-26T11:00:00+08:00', '2026-11-26T13:00:00+08:00')).toBe('上午11:00–下午1:00');
  });

  it('ends an afternoon at six', () => {
    expect(formatHours('2026-11-26T16:00:00+08:00', '2026-11-26T18:00:00+08:00')).toBe('下午4:00–6:00');
  });

  it('shows the time in Shanghai, wherever the instant was written', () => {
    expect(formatMoment('2026-11-25T17:05:00Z')).toBe('11月26日 周四 凌晨1:05');
  });
});

describe('in English', () => {
  beforeEach(() => void (language.value = 'en'));
  afterEach(() => void (language.value = 'zh-CN'));

  it('reads a window as people say it', () => {
    expect(formatWindow(morning)).toBe('Thu 26 Nov, 9:00–11:00 am');
  });

  it('names both halves of the day when a window crosses noon', () => {
    expect(formatHours('2026-11-26T11:00:00+08:00', '2026-11-26T13:00:00+08:00')).toBe('11:00 am–1:00 pm');
  });
});

it('finds the day in Shanghai, not in Greenwich', () => {
  expect(dayOf('2026-11-25T16:30:00Z')).toBe('2026-11-26');
});

it('says how near a day is by the calendar, not by hours', () => {
  language.value = 'zh-CN';
  const lateEvening = Date.parse('2026-11-25T23:50:00+08:00');
  expect(nearness(morning.startsAt, lateEvening)).toBe('明天');
  expect(nearness('2026-11-30T09:00:00+08:00', lateEvening)).toBe('5 天后');
});

it('goes from an instant to the clock of a form and back', () => {
  expect(wallClock('2026-11-26T01:05:00Z')).toBe('2026-11-26T09:05');
  expect(instantAt('2026-11-26T09:05')).toBe('2026-11-26T09:05:00+08:00');
});
