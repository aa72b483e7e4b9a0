/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {import('./draft').Draft} Draft */

/**
 * The request that a finished draft stands for.
 * @param {Draft} draft @returns {Schemas['BookingRequest']}
 */
export function bookingRequest(draft) {
  return {
    serviceCode: draft.serviceCode,
    communityId: draft.community?.id ?? 0,
    address: draft.address.trim(),
    windowId: draft.windowId ?? 0,
    resident: { name: draft.name.trim(), phone: draft.phone.trim() },
    ...(draft.forWhom === 'other' && { proxy: proxyOf(draft) }),
    ...(draft.needs.length > 0 && { needs: draft.needs }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
    consent: draft.consent,
  };
}

/** @param {Draft} draft @returns {Schemas['Proxy']} */
function proxyOf(draft) {
  return {
    name: draft.proxyName.trim(),
    phone: draft.proxyPhone.trim(),
    relation: /** @type {Schemas['Relation']} */ (draft.relation),
    residentConsents: draft.residentConsents,
  };
}

/** @type {Record<string, string>} */
const CONTROLS = {
  '/serviceCode': 'service',
  '/communityId': 'community',
  '/address': 'address',
  '/windowId': 'window',
  '/resident/name': 'name',
  '/resident/phone': 'phone',
  '/proxy/name': 'proxyName',
  '/proxy/phone': 'proxyPhone',
  '/proxy/relation': 'relation',
  '/proxy/residentConsents': 'residentConsents',
  '/needs': 'needs',
  '/note': 'note',
  '/consent': 'consent',
};

/**
 * Which control each of the service's remarks is about; a remark on something that has no control keeps its words alone.
 * @param {Schemas['FieldError'][]} errors @returns {import('./steps').Issue[]}
 */
export const issuesOf = (errors) =>
  errors.map(({ pointer, detail }) => ({ field: CONTROLS[pointer.replace(/\/\d+$/, '')], text: detail }));
