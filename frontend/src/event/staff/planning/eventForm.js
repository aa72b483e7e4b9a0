import { isVisit } from '../../kinds';

/** @typedef {import('../events').Event} Event */
/** @typedef {import('../events').Schemas['EventInput']} EventInput */
/** @typedef {import('../events').Schemas['Event']['title']} LocalText */

/** Texts that an event has in both languages, and whether it can be without. */
const TEXTS = /** @type {const} */ (['title', 'place', 'audience', 'description']);

export const blankForm = () => ({
  kind: /** @type {Event['kind'] | ''} */ (''),
  stationId: /** @type {number | ''} */ (''),
  organiserId: /** @type {number | ''} */ (''),
  areaId: /** @type {number | ''} */ (''),
  leaderId: /** @type {number | ''} */ (''),
  activityPlanId: /** @type {number | ''} */ (''),
  profileId: /** @type {number | ''} */ (''),
  title: '',
  titleEn: '',
  place: '',
  placeEn: '',
  audience: '',
  audienceEn: '',
  description: '',
  descriptionEn: '',
  language: 'zh-CN',
  startsAt: '',
  endsAt: '',
  capacity: '',
  registers: /** @type {'NO' | 'YES'} */ ('NO'),
  opensAt: '',
  closesAt: '',
  approval: false,
});

/** @typedef {ReturnType<typeof blankForm>} EventForm */

/** Whether people register: never for a visit. @param {EventForm} form */
export const registers = ({ kind, registers }) => registers === 'YES' && !isVisit(kind);

/** An event as the form has it. @param {Event} event @returns {EventForm} */
export function formOf(event) {
  const { kind, station, organiser, areaId, leader, activityPlanId, profileId, language, startsAt, endsAt } = event;
  const texts = TEXTS.flatMap((name) => [
    [name, event[name]?.['zh-CN'] ?? ''],
    [`${name}En`, event[name]?.en ?? ''],
  ]);
  return {
    ...blankForm(),
    ...Object.fromEntries(texts),
    kind,
    stationId: station.id,
    organiserId: organiser?.id ?? '',
    areaId: areaId ?? '',
    leaderId: leader?.id ?? '',
    activityPlanId: activityPlanId ?? '',
    profileId: profileId ?? '',
    language,
    startsAt,
    endsAt,
    capacity: event.capacity ? String(event.capacity) : '',
    ...(event.registration && { registers: /** @type {const} */ ('YES'), ...event.registration }),
  };
}

/** @param {string} capacity */
const isCapacity = (capacity) => /^\d+$/.test(capacity) && Number(capacity) >= 1 && Number(capacity) <= 10_000;

/** @param {string} earlier @param {string} later */
const inOrder = (earlier, later) => !earlier || !later || Date.parse(earlier) < Date.parse(later);

/**
 * What has to be put right before anything is sent, by control, and which rule it breaks.
 * @param {EventForm} form @returns {{field: keyof EventForm, rule: 'missing' | 'order' | 'late' | 'number'}[]}
 */
export function faultsOf(form) {
  const isOpen = registers(form);
  const overAtEnd = !form.closesAt || !form.endsAt || Date.parse(form.closesAt) <= Date.parse(form.endsAt);
  /** @type {[keyof EventForm, 'missing' | 'order' | 'late' | 'number', boolean][]} */
  const rules = [
    ['kind', 'missing', form.kind !== ''],
    ['title', 'missing', form.title.trim() !== ''],
    ['place', 'missing', form.place.trim() !== ''],
    ['startsAt', 'missing', form.startsAt !== ''],
    ['endsAt', 'missing', form.endsAt !== ''],
    ['endsAt', 'order', inOrder(form.startsAt, form.endsAt)],
    ['stationId', 'missing', form.stationId !== ''],
    ['capacity', 'number', form.capacity.trim() === '' || isCapacity(form.capacity.trim())],
    ['opensAt', 'missing', !isOpen || form.opensAt !== ''],
    ['closesAt', 'missing', !isOpen || form.closesAt !== ''],
    ['closesAt', 'order', !isOpen || inOrder(form.opensAt, form.closesAt)],
    ['closesAt', 'late', !isOpen || overAtEnd],
  ];
  return rules.flatMap(([field, rule, fine]) => (fine ? [] : [{ field, rule }]));
}

/** What the API takes: what is empty is left out. @param {EventForm} form @returns {EventInput} */
export function inputOf(form) {
  /** @param {typeof TEXTS[number]} name @returns {Record<string, LocalText>} */
  const text = (name) => {
    const [chinese, english] = [form[name].trim(), form[`${name}En`].trim()];
    return chinese ? { [name]: { 'zh-CN': chinese, ...(english && { en: english }) } } : {};
  };
  const { opensAt, closesAt, approval } = form;
  return /** @type {EventInput} */ ({
    kind: form.kind,
    stationId: form.stationId,
    ...(form.organiserId && { organiserId: form.organiserId }),
    ...(form.areaId && { areaId: form.areaId }),
    ...(form.leaderId && { leaderId: form.leaderId }),
    ...(form.activityPlanId && { activityPlanId: form.activityPlanId }),
    ...(form.profileId && { profileId: form.profileId }),
    ...Object.assign({}, ...TEXTS.map(text)),
    language: form.language,
    startsAt: form.startsAt,
    endsAt: form.endsAt,
    ...(form.capacity.trim() && { capacity: Number(form.capacity) }),
    ...(registers(form) && { registration: { opensAt, closesAt, approval } }),
  });
}

/** Which control a remark of the service is about, by its pointer; in a series the event is `first`. */
export const POINTERS = Object.fromEntries(
  ['', '/first'].flatMap((within) => [
    ...Object.keys(blankForm()).map((name) => [`${within}/${name}`, name]),
    ...TEXTS.flatMap((name) => [
      [`${within}/${name}/zh-CN`, name],
      [`${within}/${name}/en`, `${name}En`],
    ]),
    ...['opensAt', 'closesAt', 'approval'].map((name) => [`${within}/registration/${name}`, name]),
  ]),
);

/**
 * What somebody typed, on top of what a colleague stored meanwhile.
 * @param {EventForm} before what both began with @param {EventForm} typed @param {EventForm} stored
 * @returns {{form: EventForm, changed: (keyof EventForm)[]}} `changed`: what the colleague made different
 */
export function merged(before, typed, stored) {
  const names = /** @type {(keyof EventForm)[]} */ (Object.keys(before));
  const changed = names.filter((name) => stored[name] !== before[name]);
  const taken = changed.filter((name) => typed[name] === before[name]).map((name) => [name, stored[name]]);
  return { form: { ...typed, ...Object.fromEntries(taken) }, changed };
}

/**
 * What the address that leads to the form knows already (`planningForm`).
 * @param {import('vue-router').LocationQuery} query @returns {Partial<EventForm>}
 */
export function formFrom(query) {
  const known = ['kind', 'title', 'startsAt', 'endsAt'].flatMap((name) =>
    query[name] ? [[name, String(query[name])]] : [],
  );
  const numbers = ['stationId', 'profileId', 'activityPlanId'].flatMap((name) => {
    const number = Number(query[name]);
    return Number.isSafeInteger(number) && number > 0 ? [[name, number]] : [];
  });
  return Object.fromEntries([...known, ...numbers]);
}
