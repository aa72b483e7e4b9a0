import { useI18n } from 'vue-i18n';

/** What a page says of a fact of a profile. */
export function useSaid() {
  const { t } = useI18n();
  /** @param {string} field @param {any} value @returns {string} */
  return (field, value) => {
    if (value === undefined) return t('profiles.notKnown');
    if (field === 'visitTime') return t(`profiles.visitTime.${value}`);
    if (field === 'active') return t(value ? 'profiles.visited' : 'profiles.notVisited');
    if (field === 'contact') return [value.name, value.phone].filter(Boolean).join(' ') || t('profiles.noContact');
    return field === 'employees' ? t('profiles.people', { n: value }) : String(value);
  };
}
