import { nextTick, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { spelled } from '@/platform/reference';
import { useSubmit } from '@/platform/useSubmit';
import { moveRegistration } from './registrations';

/** @typedef {import('./registrations').Registration} Registration */
/** @typedef {ReturnType<typeof import('./moves').movesOf>[number]} Move */

/**
 * Moving registrations along: at once, or after a question.
 * @param {() => Promise<void>} refresh of the list @param {() => HTMLElement | null} newsBox where it is said what became of it
 */
export function useDeeds(refresh, newsBox) {
  const { t } = useI18n();
  const news = ref('');
  const asked = shallowRef(/** @type {{one: Registration, move: Move} | undefined} */ (undefined));

  /** The answer says what became of it: an approved party may have come to wait. @param {Registration} one @param {Move} move */
  async function send({ reference }, { to }) {
    const { status } = await moveRegistration(reference, to);
    news.value = t('registrants.now', { code: spelled(reference), status: t(`event.registered.${status}`) });
    await refresh();
    await nextTick();
    if (document.activeElement === document.body) newsBox()?.focus(); // the button went with what it did
  }
  const { error, submit } = useSubmit(send);

  /** @param {Registration} one @param {Move} move */
  const start = (one, move) => (move.asksFirst ? (asked.value = { one, move }) : submit(one, move));

  return { news, asked, error, start, send };
}
