import { keptInTab } from '@/platform/keptInTab';

/** @typedef {import('@/api/schema').components['schemas']['BookedAppointment']} BookedAppointment */

/** @type {ReturnType<typeof keptInTab<BookedAppointment>>} the visit just booked */
export const { kept: booked, keep: keepBooked } = keptInTab('doorstep.booked');
