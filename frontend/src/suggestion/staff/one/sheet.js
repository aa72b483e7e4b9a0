import { spelled } from '@/appointment/reference';
import { formatDate } from '@/platform/dates';
import { inLanguage } from '@/platform/i18n';
import { formatDay, formatMoment } from '@/platform/time';
import { lastDayOf } from '../due';

/** @typedef {import('../suggestions').Suggestion} Suggestion */
/** @typedef {{key: string, name: string, value: string | string[]}} Row */
/** @typedef {(key: string, values?: Record<string, unknown>) => string} Translate */

/** @param {({key: string, value?: string | string[] | false})[]} facts @param {Translate} t @returns {Row[]} those there are */
const rows = (facts, t) =>
  facts.flatMap(({ key, value }) => (value ? [{ key, name: t(`handling.fact.${key}`), value }] : []));

/** @param {(string | false | undefined)[]} parts those there are, each on a line of its own */
const lines = (...parts) => parts.filter(Boolean).join('\n');

/** What it is about and where it came from. @param {Suggestion} suggestion @param {Translate} t */
export function factsOf(suggestion, t) {
  const { station, category, channel, priority, book, transcribedLate, submitter, receivedAt, assignee } = suggestion;
  const { duplicateOf, agency, portalName, portalReference, eventReference } = suggestion;
  const person = submitter?.name ?? (submitter?.phone && t('handling.noName'));
  const late = transcribedLate ? ` · ${t('handling.late')}` : '';
  return rows(
    [
      { key: 'category', value: category ? inLanguage(category.name) : t('handling.noCategory') },
      { key: 'priority', value: t(`suggestion.priority.${priority}`) },
      { key: 'station', value: station ? inLanguage(station.name) : t('suggestions.bureau') },
      { key: 'assignee', value: assignee?.name ?? t('suggestions.nobody') },
      { key: 'channel', value: t(`suggestion.channel.${channel}`) + (portalName ? ` · ${portalName}` : '') },
      { key: 'portalReference', value: portalReference },
      { key: 'eventReference', value: eventReference && spelled(eventReference) },
      { key: 'book', value: book && t('handling.inBook', { ...book, day: formatDate(book.writtenOn) }) + late },
      { key: 'receivedAt', value: book ? formatDay(receivedAt) : formatMoment(receivedAt) },
      { key: 'submitter', value: person || t('handling.anonymous') },
      { key: 'duplicateOf', value: duplicateOf && spelled(duplicateOf) },
      { key: 'agency', value: agency },
    ],
    t,
  );
}

/** What was said and done about it. @param {Suggestion} suggestion @param {Translate} t */
export function outcomeOf(suggestion, t) {
  const { valid, adopted, implemented, invalidity, question, answer, reply, notAdoptedBecause } = suggestion;
  const { implementation, extension, rating, rectification } = suggestion;
  /** @param {string | undefined} words @param {{name: string} | undefined} by @param {string} [at] */
  const said = (words, by, at) => lines(words, [by?.name, at && formatMoment(at)].filter(Boolean).join(' · '));
  /** @param {boolean | undefined} fact @param {string} key */
  const judged = (fact, key) => fact !== undefined && t(`handling.${key}.${fact ? 'YES' : 'NO'}`);
  return rows(
    [
      { key: 'valid', value: judged(valid, 'valid') },
      {
        key: 'invalidity',
        value:
          invalidity &&
          lines(
            t(`suggestion.invalidity.${invalidity.reason}`),
            said(invalidity.explanation, invalidity.proposedBy),
            invalidity.confirmed && t('handling.confirmedBy', { name: invalidity.confirmedBy?.name ?? '' }),
          ),
      },
      { key: 'question', value: question },
      { key: 'answer', value: answer },
      { key: 'adopted', value: judged(adopted, 'adopted') },
      { key: 'notAdoptedBecause', value: notAdoptedBecause },
      { key: 'reply', value: reply && said(reply.text, reply.by, reply.at) },
      {
        key: 'implementation',
        value: implementation && said(implementation.report, implementation.by, implementation.at),
      },
      {
        key: 'implemented',
        value: implemented && said(t('handling.verified'), implementation?.verifiedBy, implementation?.verifiedAt),
      },
      {
        key: 'extension',
        value:
          extension &&
          lines(
            t('handling.moreDays', { n: extension.workingDays, reason: extension.reason }),
            extension.requestedBy?.name,
            extension.approved === undefined
              ? t('handling.undecided')
              : said(t(`handling.approved.${extension.approved ? 'YES' : 'NO'}`), extension.decidedBy),
          ),
      },
      {
        key: 'rating',
        value: rating && t('staffVisit.score', { n: rating.score }) + (rating.comment ? ` · ${rating.comment}` : ''),
      },
      { key: 'rectification', value: rectification && stepsOf(rectification, t) },
    ],
    t,
  );
}

/** Each step with its date. @param {NonNullable<Suggestion['rectification']>} rectification @param {Translate} t */
const stepsOf = ({ callBackDueAt, calledBackAt, rectifyDueAt, rectifiedAt, reviewDueAt, reviewedAt }, t) =>
  [
    ['CALLED_BACK', callBackDueAt, calledBackAt],
    ['RECTIFIED', rectifyDueAt, rectifiedAt],
    ['REVIEWED', reviewDueAt, reviewedAt],
  ].map(([step, dueAt, doneAt]) =>
    doneAt
      ? t('handling.stepDone', { step: t(`handling.step.${step}`), when: formatMoment(doneAt) })
      : t('handling.stepDue', { step: t(`handling.step.${step}`), day: formatDay(lastDayOf(dueAt ?? '')) }),
  );

/** How it stands with the public. @param {Suggestion} suggestion @param {Translate} t */
export const publicationOf = ({ publication, mayPublish, publicText, publicReply, withheldBecause }, t) =>
  rows(
    [
      {
        key: 'publication',
        value: t(mayPublish ? `suggestion.publication.${publication}` : 'handling.mayNotPublish'),
      },
      { key: 'publicText', value: publicText },
      { key: 'publicReply', value: publicReply },
      { key: 'withheldBecause', value: withheldBecause },
    ],
    t,
  );
