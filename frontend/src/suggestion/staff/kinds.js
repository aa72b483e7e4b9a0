import { inLanguage } from '@/platform/i18n';
import { recordsAt } from '@/staff/records/recordsAt';
import { categoryOptions } from '../categoryOptions';

/** @typedef {import('@/staff/records/kinds').Kind} Kind */

/** Working days that each part may take, and the most there can be. */
const DAYS = { acknowledgeDays: 60, screenDays: 60, replyDays: 250, rectifyDays: 60 };

/** @type {Kind} */
const categories = {
  records: recordsAt('/suggestion-categories', { paged: false }),
  idOf: ({ id }) => String(id),
  nameOf: ({ name }) => inLanguage(name),
  inOrder: (items) =>
    categoryOptions(/** @type {any[]} */ (items)).map(({ value, label }) => ({
      item: items.find(({ id }) => id === value) ?? {},
      name: label,
    })),
  columns: [...Object.keys(DAYS), 'active'],
  fields: [
    { name: 'name', type: 'local' },
    { name: 'parentId', type: 'category', optional: true },
    ...Object.entries(DAYS).map(
      ([name, max]) => /** @type {const} */ ({ name, type: 'number', min: 1, max, whole: true }),
    ),
    { name: 'active', type: 'flag' },
  ],
  blank: () => ({
    name: { 'zh-CN': '', en: '' },
    parentId: '',
    acknowledgeDays: 1,
    screenDays: 3,
    replyDays: 15,
    rectifyDays: 5,
    active: true,
  }),
};

/** @type {Kind} */
const templates = {
  records: recordsAt('/reply-templates', { paged: false }),
  idOf: ({ id }) => String(id),
  nameOf: ({ name }) => name,
  columns: ['text'],
  within: 'suggestions',
  removable: true,
  fields: [
    { name: 'name', type: 'text', maxlength: 60 },
    { name: 'text', type: 'words', maxlength: 2000 },
  ],
  blank: () => ({ name: '', text: '' }),
};

/** @type {Record<string, Kind>} */
export const suggestionKinds = { 'suggestion-categories': categories, 'reply-templates': templates };
