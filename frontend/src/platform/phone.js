/**
 * The service's rule, mirrored so that a slip shows before anything is sent: a Chinese mobile or a landline with area code,
 * with +86 or without; spaces, dashes and brackets do not matter.
 * @param {string} phone
 */
export function isPhone(phone) {
  const digits = phone.replace(/[\s()（）-]/g, '').replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) || /^0(10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/.test(digits);
}
