import { spelled } from '@/platform/reference';
import { inLanguage } from '@/platform/i18n';
import { formatMoment } from '@/platform/time';

/** @typedef {import('../events').Event} Event */
/** @typedef {{key: string, name: string, value: string | string[]}} Row */
/** @typedef {(key: string, values?: Record<string, unknown>) => string} Translate */

/** @param {{key: string, value?: string}[]} facts @param {Translate} t @returns {Row[]} those there are */
const rows = (facts, t) =>
  facts.flatMap(({ key, value }) => (value ? [{ key, name: t(`planning.fact.${key}`), value }] : []));

/** What it says in both languages; residents read either. @param {Event['title'] | undefined} text */
const both = (text) => [text?.['zh-CN'], text?.en].filter(Boolean).join('\n');

/** What was planned. @param {Event} event @param {Translate} t */
export function plannedOf(event, t) {
  const { title, place, audience, description, language, registration } = event;
  return rows(
    [
      { key: 'title', value: both(title) },
      { key: 'startsAt', value: formatMoment(event.startsAt) },
      { key: 'endsAt', value: formatMoment(event.endsAt) },
      { key: 'place', value: both(place) },
      { key: 'audience', value: both(audience) },
      { key: 'description', value: both(description) },
      {
        key: 'language',
        value: ['zh-CN', 'en', 'ii'].includes(language) ? t(`planning.spoken.${language}`) : language,
      },
      {
        key: 'registration',
        value: registration
          ? t('planning.period', {
              from: formatMoment(registration.opensAt),
              until: formatMoment(registration.closesAt),
            })
          : t('planning.registersNo'),
      },
      { key: 'approval', value: registration && t(`planning.approves.${registration.approval ? 'YES' : 'NO'}`) },
    ],
    t,
  );
}

/**
 * Who answers for it, and what it belongs to.
 * @param {Event} event @param {{area?: string, plan?: string}} names of what it only has numbers of @param {Translate} t
 */
export const belongingOf = ({ reference, station, organiser, leader, createdAt, updatedAt }, { area, plan }, t) =>
  rows(
    [
      { key: 'reference', value: spelled(reference) },
      { key: 'station', value: inLanguage(station.name) },
      { key: 'organiser', value: organiser?.name },
      { key: 'leader', value: leader?.name },
      { key: 'area', value: area },
      { key: 'plan', value: plan },
      { key: 'createdAt', value: formatMoment(createdAt) },
      { key: 'updatedAt', value: updatedAt === createdAt ? undefined : formatMoment(updatedAt) },
    ],
    t,
  );
