import { dayOf } from './time';

/** Days and times of day as forms have them: `2026-11-26` and `09:00`, on Shanghai's clock. */

const DAY_MS = 24 * 60 * 60 * 1000;

export const today = () => dayOf(Date.now());

/** @param {string} day @param {number} days */
export const addDays = (day, days) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** @param {unknown} text @returns {text is string} */
export const isDay = (text) =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The moment that a day and a time of day name. @param {string} day @param {string} time */
export const momentOf = (day, time) => `${day}T${time}:00+08:00`;

/** The time of day on Shanghai's clock, `09:00`. @param {string | number | Date} instant */
export const timeOf = (instant) =>
  new Date(new Date(instant).getTime() + 8 * 60 * 60 * 1000).toISOString().slice(11, 16);
