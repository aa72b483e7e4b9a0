import { inLanguage } from '@/platform/i18n';
import { newKey } from '@/platform/idempotency';
import { ProblemError } from '@/platform/problem';
import { recordsAt } from '@/staff/records/recordsAt';

const days = recordsAt('/holidays', { paged: false });

/**
 * A day has no change of its own: it is taken out and put in again. When the second fails, the form still has it, and saving
 * once more finds nothing to take out. @type {typeof days.change}
 */
async function change(date, etag, body) {
  await days.remove(date, etag).catch((/** @type {unknown} */ error) => {
    if (!(error instanceof ProblemError && error.kind === 'not-found')) throw error;
  });
  return days.add(body, newKey());
}

/** Days off and make-up days. @type {import('@/staff/records/kinds').Kind} */
export const holidays = {
  records: { ...days, change },
  idOf: ({ date }) => date,
  nameOf: ({ name }) => inLanguage(name),
  columns: ['date', 'working'],
  removable: true,
  listOf: ({ date }) => ({ year: date.slice(0, 4) }),
  fields: [
    { name: 'date', type: 'day', fixed: true },
    { name: 'name', type: 'local' },
    { name: 'working', type: 'flag' },
  ],
  blank: () => ({ date: '', name: { 'zh-CN': '', en: '' }, working: false }),
};
