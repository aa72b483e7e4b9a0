import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** The days of a year that are not as their weekday, and until when the calendar is known. @param {number} year */
export const readHolidays = (year) => bodyOf(staffApi.GET('/holidays', { params: { query: { year } } }));
