import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** @typedef {import('@/api/schema').components['schemas']['AuditEntry']} AuditEntry */
/** @typedef {import('./auditQuery').AuditQuery} AuditQuery */

/** Newest first. @param {AuditQuery} filters @param {AuditQuery} page */
export const listAuditEntries = (filters, page) =>
  bodyOf(staffApi.GET('/audit-entries', { params: { query: { ...filters, ...page } } }));
