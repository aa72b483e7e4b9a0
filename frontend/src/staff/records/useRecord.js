import { reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { attemptFor } from '@/platform/idempotency';
import { explain, ProblemError } from '@/platform/problem';
import { useSubmit } from '@/platform/useSubmit';
import { bodyFrom, check, fieldAt, formOf, merged } from './recordForm';

/**
 * What the form needs to know of a kind. `labels`: where the names of its controls are, when not with the others; `duplicate`: the
 * message when there is such a one already.
 * @typedef {Pick<import('./kinds').Kind, 'records' | 'nameOf' | 'fields' | 'blank'> & {labels?: string, duplicate?: string}} FormKind
 */

/**
 * The form of one record: what is stored, what is wrong with what was entered, and saving it.
 * @param {FormKind} kind @param {string | undefined} id none for a new record @param {(stored: import('./recordsAt').Item) => unknown} saved
 */
export function useRecord(kind, id, saved) {
  const { t } = useI18n();
  const form = reactive(kind.blank());
  const name = ref('');
  const ready = ref(!id);
  const loadError = shallowRef(/** @type {unknown} */ (undefined));
  const errors = shallowRef(/** @type {{field?: string, message: string}[]} */ ([]));
  let etag = '';
  /** @type {import('./recordsAt').Item | undefined} as it was read, to know what was typed since */
  let before;
  /** @type {import('@/platform/idempotency').Attempt | undefined} */
  let attempt;

  /** @param {string} field */
  const labelOf = (field) =>
    t(`${kind.labels ?? 'field'}.${kind.fields.find((other) => other.name === field)?.label ?? field}`);

  async function load() {
    if (!id) return;
    loadError.value = undefined;
    try {
      const stored = await kind.records.read(id);
      etag = stored.etag;
      name.value = kind.nameOf(stored.item);
      const fresh = formOf(kind.fields, stored.item, kind.blank());
      Object.assign(form, before ? merged(before, form, fresh) : fresh);
      before = fresh;
      ready.value = true;
    } catch (error) {
      loadError.value = error;
    }
  }

  const { busy, submit } = useSubmit(async () => {
    errors.value = check(kind.fields, form, !id).map(({ name: field, rule }) => ({
      field: `field-${field}`,
      message: t(`record.${rule}`, { field: labelOf(field) }),
    }));
    if (errors.value.length > 0) return;
    let stored;
    try {
      stored = await save(bodyFrom(kind.fields, form));
    } catch (error) {
      await refused(error);
      return;
    }
    saved(stored);
  });

  /** @param {import('./recordsAt').Item} body */
  async function save(body) {
    if (id) return kind.records.change(id, etag, body);
    attempt = attemptFor(attempt, body);
    return kind.records.add(body, attempt.key);
  }

  /** @param {unknown} error */
  async function refused(error) {
    const problem = error instanceof ProblemError ? error.problem : {};
    if (error instanceof ProblemError && error.kind === 'validation') {
      errors.value = (problem.errors ?? []).map(({ pointer, detail }) => {
        const field = fieldAt(pointer, kind.fields);
        return { field: field && `field-${field}`, message: field ? `${labelOf(field)}: ${detail}` : detail };
      });
    } else if (error instanceof ProblemError && error.kind === 'stale') {
      await load(); // what a colleague stored is on the page now; saving again would be based on that
      errors.value = [{ message: t('record.stale') }];
    } else if (error instanceof ProblemError && error.kind === 'duplicate' && kind.duplicate) {
      errors.value = [{ message: t(kind.duplicate) }];
    } else {
      errors.value = [{ message: explain(error) }];
    }
  }

  const remove = () => kind.records.remove(String(id), etag);

  /** @param {string} field */
  const errorOf = (field) => errors.value.find((error) => error.field === `field-${field}`)?.message;

  load();
  return reactive({ form, name, ready, loadError, load, errors, errorOf, labelOf, busy, submit, remove });
}
