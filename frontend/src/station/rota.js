import { momentOf, today } from '@/platform/days';
import { recordsAt } from '@/staff/records/recordsAt';

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Shift']} Shift */
/** @typedef {Schemas['Absence']} Absence */
/** @typedef {Schemas['Officer']} Officer */

export const shifts = recordsAt('/shifts');
export const absences = recordsAt('/absences');
export const officers = recordsAt('/officers');

/** @type {Shift['dayOfWeek'][]} */
export const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** @type {Absence['reason'][]} */
export const ABSENCE_REASONS = ['LEAVE', 'SICK', 'TRAINING', 'OTHER_DUTY'];

/**
 * One line per officer, each day's shifts in the order of the clock. What is over is left out; what is still to come is not.
 * @param {Officer[]} team @param {Shift[]} all
 */
export function weekOf(team, all) {
  const current = all.filter(({ validUntil }) => !validUntil || validUntil >= today());
  return team
    .filter(({ active }) => active)
    .map((officer) => ({
      officer,
      days: WEEK.map((day) =>
        current
          .filter(({ officerId, dayOfWeek }) => officerId === officer.id && dayOfWeek === day)
          .sort((one, other) => one.startTime.localeCompare(other.startTime)),
      ),
    }));
}

/**
 * What is wrong with a shift before it is sent.
 * @param {Schemas['ShiftInput']} form @returns {string[]} names of controls
 */
export function shiftFaults({ officerId, dayOfWeek, startTime, endTime, validFrom, validUntil }) {
  return /** @type {const} */ ([
    [!officerId, 'officerId'],
    [!dayOfWeek, 'dayOfWeek'],
    [!startTime, 'startTime'],
    [!endTime || endTime <= startTime, 'endTime'],
    [!validFrom, 'validFrom'],
    [validUntil && validUntil < validFrom, 'validUntil'],
  ])
    .filter(([wrong]) => wrong)
    .map(([, name]) => name);
}

/** @typedef {{officerId: number | '', from: string, fromTime: string, to: string, toTime: string, reason: Absence['reason'] | ''}} AbsenceForm */

/** @returns {AbsenceForm} a whole day, which is what most absences are */
export const blankAbsence = () => ({
  officerId: '',
  from: today(),
  fromTime: '00:00',
  to: today(),
  toTime: '23:59',
  reason: '',
});

/** @param {AbsenceForm} form @returns {string[]} names of controls */
export function absenceFaults({ officerId, from, fromTime, to, toTime, reason }) {
  return /** @type {const} */ ([
    [!officerId, 'officerId'],
    [!from || !fromTime, 'from'],
    [!to || !toTime || `${to}T${toTime}` <= `${from}T${fromTime}`, 'to'],
    [!reason, 'reason'],
  ])
    .filter(([wrong]) => wrong)
    .map(([, name]) => name);
}

/** @param {AbsenceForm} form */
export const absenceInput = ({ officerId, from, fromTime, to, toTime, reason }) => ({
  officerId,
  startsAt: momentOf(from, fromTime),
  endsAt: momentOf(to, toTime),
  reason,
});
