import { today } from '@/platform/days';
import { isPhone } from '@/platform/phone';

/** @typedef {import('../suggestions').Schemas['SuggestionInput']} SuggestionInput */
/** @typedef {import('../list/suggestionQuery').Channel} Channel */

/** How staff can have heard of it: the others are of residents and portals themselves. @type {Channel[]} */
export const CHANNELS = ['BOOK', 'TALK', 'VISIT', 'OPEN_DAY', 'QUESTIONNAIRE', 'PHONE', 'WECHAT', 'WEIBO'];

export const blankDraft = () => ({
  channel: /** @type {Channel | ''} */ (''),
  stationId: /** @type {number | ''} */ (''),
  bookId: /** @type {number | ''} */ (''),
  page: '',
  line: '',
  writtenOn: today(),
  text: '',
  name: '',
  phone: '',
  consent: false,
  mayPublish: false,
  categoryId: /** @type {number | ''} */ (''),
  priority: /** @type {import('../suggestions').Suggestion['priority']} */ ('NORMAL'),
});

/** @typedef {ReturnType<typeof blankDraft>} Draft */

/** What follows in the book: the next line of the same page, most likely written on the same day. @param {Draft} draft @returns {Draft} */
export const nextLine = ({ channel, stationId, bookId, page, line, writtenOn }) => ({
  ...blankDraft(),
  channel,
  stationId,
  bookId,
  page,
  line: String(Number(line) + 1),
  writtenOn,
});

/** @param {string} text @param {number} most */
const isCount = (text, most) => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;

/** @param {Draft} draft */
export const namesSomebody = ({ name, phone }) => name.trim() !== '' || phone.trim() !== '';

/** What has to be put right before anything is sent. @param {Draft} draft @returns {(keyof Draft)[]} */
export function faultsOf(draft) {
  const inBook = draft.channel === 'BOOK';
  /** @type {[keyof Draft, boolean][]} */
  const rules = [
    ['channel', draft.channel !== ''],
    ['bookId', !inBook || draft.bookId !== ''],
    ['page', !inBook || isCount(draft.page, 9999)],
    ['line', !inBook || isCount(draft.line, 99)],
    ['writtenOn', !inBook || (draft.writtenOn !== '' && draft.writtenOn <= today())],
    ['text', draft.text.trim().length >= 2],
    ['phone', draft.phone.trim() === '' || isPhone(draft.phone)],
    ['consent', !namesSomebody(draft) || draft.consent],
  ];
  return rules.flatMap(([name, fine]) => (fine ? [] : [name]));
}

/** What the API takes: what is empty is left out. @param {Draft} draft @returns {SuggestionInput} */
export function inputOf(draft) {
  const [name, phone] = [draft.name.trim(), draft.phone.trim()];
  return {
    channel: draft.channel || undefined,
    text: draft.text.trim(),
    priority: draft.priority,
    mayPublish: draft.mayPublish,
    ...(draft.stationId && { stationId: draft.stationId }),
    ...(draft.categoryId && { categoryId: draft.categoryId }),
    ...(draft.channel === 'BOOK' && {
      book: {
        bookId: Number(draft.bookId),
        page: Number(draft.page),
        line: Number(draft.line),
        writtenOn: draft.writtenOn,
      },
    }),
    ...(namesSomebody(draft) && { submitter: { ...(name && { name }), ...(phone && { phone }) }, consent: true }),
  };
}

/** Which control a remark of the service is about. @param {string} pointer @returns {string | undefined} */
export function fieldAt(pointer) {
  const name = pointer.split('/').pop() ?? '';
  return name in blankDraft() ? name : undefined;
}
