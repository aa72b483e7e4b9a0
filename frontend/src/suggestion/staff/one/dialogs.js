import { move, put } from '../suggestions';

/** @typedef {import('../suggestions').Suggestion} Suggestion */
/** @typedef {import('../suggestions').Status} Status */
/** @typedef {import('@/staff/dialog/fields').Field} Field */
/** @typedef {import('./actions').Deed} Deed */
/** @typedef {{value: any, label: string}} Option */
/** @typedef {(key: string, values?: Record<string, unknown>) => string} Translate */
/** @typedef {{categories: Option[], stations: Option[], colleagues: Option[],
 *   step?: ReturnType<typeof stepOf>}} Choices `step`: the one of a rectification that was opened */
/**
 * What a dialog asks, and what becomes of the answers.
 * @typedef {{text?: string, danger?: boolean, fields: Field[], start?: Record<string, any>,
 *   change: (body: any) => import('./useSuggestion').Change}} Dialog
 */

/** Why it is not valid; the contract lists them. */
const INVALIDITY_REASONS = ['UNINTELLIGIBLE', 'NO_CONTENT', 'ABUSIVE', 'ADVERTISING', 'NOT_OURS', 'OTHER'];

/** @type {Record<string, 'CALLED_BACK' | 'RECTIFIED' | 'REVIEWED'>} */
const NEXT_STEP = { CALL_BACK: 'CALLED_BACK', RECTIFY: 'RECTIFIED', REVIEW: 'REVIEWED' };

/** Which step a rectification waits for. @param {Suggestion} suggestion */
export const stepOf = ({ rectification }) => NEXT_STEP[rectification?.state ?? ''];

/** Yes or no, for a control that knows only words. @param {Translate} t @param {string} key */
const yesOrNo = (t, key) => ['YES', 'NO'].map((value) => ({ value, label: t(`handling.${key}.${value}`) }));

/** What goes with a move. @param {Status} to @param {Suggestion} suggestion @param {Translate} t @returns {Field[]} */
function fieldsOfMove(to, { status }, t) {
  /** @param {string} name @param {Partial<Field>} [more] @returns {Field} */
  const words = (name, more) => ({ name, kind: 'words', label: t(`handling.field.${name}`), maxlength: 1000, ...more });
  const reply = words('reply', { maxlength: 2000 });
  /** @type {Field} */
  const adopted = {
    name: 'adopted',
    kind: 'choice',
    label: t('handling.field.adopted'),
    options: yesOrNo(t, 'adopted'),
  };
  /** @type {Partial<Record<Status, Field[]>>} */
  const asked = {
    REPLIED: status === 'NOT_ADOPTED' ? [reply] : [adopted, reply],
    REFERRED: [words('agency', { kind: 'line', maxlength: 80 }), reply],
    DUPLICATE: [words('duplicateOf', { kind: 'line', maxlength: 20 })],
    AWAITING_SUBMITTER: [words('question')],
    NOT_ADOPTED: [words('explanation', { hint: t('handling.explanationHint') })],
    REOPENED: [words('explanation')],
  };
  return [...(asked[to] ?? []), words('note', { optional: true, maxlength: 500 })];
}

/** @type {Status[]} moves that end it, or take something back */
const HARD = ['INVALID', 'DUPLICATE', 'NOT_ADOPTED', 'REOPENED'];

/** @param {Status} to @param {Suggestion} suggestion @param {Translate} t @returns {Dialog} */
export function dialogOfMove(to, suggestion, t) {
  /** @type {Partial<Record<Status, string | undefined>>} what somebody else said, for whoever confirms it */
  const said = { INVALID: suggestion.invalidity?.explanation, IMPLEMENTED: suggestion.implementation?.report };
  return {
    text: said[to],
    danger: HARD.includes(to),
    fields: fieldsOfMove(to, suggestion, t),
    change: ({ adopted, ...body }) => {
      const answers = { to, ...body, ...(adopted && { adopted: adopted === 'YES' }) };
      return (reference, etag) => move(reference, etag, answers);
    },
  };
}

/** @param {Deed} deed @param {Suggestion} suggestion @param {Translate} t @param {Choices} choices @returns {Dialog} */
export function dialogOfDeed(deed, suggestion, t, { categories, stations, colleagues, step }) {
  const { category, priority, station, assignee, extension, publicText, publicReply, text, reply } = suggestion;
  /** @param {string} name @param {Field['kind']} kind @param {Partial<Field>} [more] @returns {Field} */
  const field = (name, kind, more) => ({ name, kind, label: t(`handling.field.${name}`), ...more });
  /** @param {import('../suggestions').Fact} fact @param {(body: any) => any} [of] */
  const putting =
    (fact, of = (body) => body) =>
    (/** @type {any} */ body) =>
      /** @type {import('./useSuggestion').Change} */ ((reference, etag) => put(reference, etag, fact, of(body)));
  const priorities = ['NORMAL', 'URGENT', 'LOW'].map((value) => ({ value, label: t(`suggestion.priority.${value}`) }));
  const reasons = INVALIDITY_REASONS.map((value) => ({ value, label: t(`suggestion.invalidity.${value}`) }));

  /** @type {Record<Deed, () => Dialog>} */
  const dialogs = {
    triage: () => ({
      fields: [
        field('categoryId', 'list', { options: categories }),
        field('priority', 'choice', { options: priorities }),
        ...(stations.length > 0 ? [field('stationId', 'list', { options: stations, optional: true })] : []),
      ],
      start: { categoryId: category?.id, priority, stationId: station?.id },
      change: putting('triage'),
    }),
    invalidity: () => ({
      text: t('handling.invalidityText'),
      danger: true,
      fields: [
        field('reason', 'choice', { label: t('handling.field.invalidity'), options: reasons }),
        field('explanation', 'words', { maxlength: 1000, hint: t('handling.invalidityHint') }),
      ],
      change: putting('invalidity'),
    }),
    assign: () => ({
      fields: [field('assigneeId', 'list', { options: colleagues })],
      start: { assigneeId: assignee?.id },
      change: putting('assignment'),
    }),
    implementation: () => ({
      text: t('handling.implementationText'),
      fields: [field('report', 'words', { maxlength: 2000, hint: t('handling.reportHint') })],
      change: putting('implementation'),
    }),
    extension: () => ({
      text: t('handling.extensionText'),
      fields: [
        field('workingDays', 'number', { hint: t('handling.workingDaysHint'), maxlength: 2 }),
        field('reason', 'words', { maxlength: 500 }),
      ],
      change: putting('extension'),
    }),
    approval: () => ({
      text: t('handling.approvalText', { n: extension?.workingDays ?? 0, reason: extension?.reason ?? '' }),
      fields: [field('approved', 'choice', { options: yesOrNo(t, 'approved') })],
      change: putting('extension/approval', ({ approved }) => ({ approved: approved === 'YES' })),
    }),
    rectify: () => ({
      fields: [field('note', 'words', { label: t(`handling.rectifyNote.${step}`), maxlength: 1000 })],
      change: putting('rectification', (body) => ({ state: step, ...body })),
    }),
    prepare: () => ({
      text: t('handling.prepareText'),
      fields: [
        field('text', 'words', { label: t('handling.field.publicText'), maxlength: 2000 }),
        field('reply', 'words', { label: t('handling.field.publicReply'), maxlength: 2000, optional: true }),
      ],
      start: { text: publicText ?? text, reply: publicReply ?? reply?.text ?? '' },
      change: putting('publication', (body) => ({ publication: 'IN_REVIEW', ...body })),
    }),
    publish: () => ({
      text: publicText,
      fields: [],
      change: putting('publication', () => ({ publication: 'PUBLISHED' })),
    }),
    withhold: () => ({
      text: t('handling.withholdText'),
      danger: true,
      fields: [field('reason', 'words', { maxlength: 500, hint: t('handling.invalidityHint') })],
      change: putting('publication', (body) => ({ publication: 'UNPUBLISHED', ...body })),
    }),
  };
  return dialogs[deed]();
}
