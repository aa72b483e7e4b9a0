import { staffApi } from '@/identity/staffApi';
import { bodyOf } from '@/api/client';
import { recordsAt } from '@/staff/records/recordsAt';

/** What stations hand out: posters, safety handbooks (平安手册), leaflets. */

/** @typedef {import('../events').Schemas} Schemas */
/** @typedef {Schemas['Material']} Material */
/** @typedef {Schemas['MaterialStock']} Stock */
/** @typedef {Schemas['MovementKind']} MovementKind */

/** There are a few dozen at most. */
export const materials = recordsAt('/materials');

/** @param {number} [stationId] all stations that may be seen when absent @returns {Promise<Stock[]>} */
export const listStocks = async (stationId) =>
  /** @type {any} */ (await recordsAt('/material-stocks').list(stationId ? { stationId } : {}));

/** @returns {Promise<Material[]>} */
export const listMaterials = async () => /** @type {any} */ (await materials.list());

/** @param {{stationId?: number, materialId?: number}} query @param {{limit: number, cursor?: string}} page */
export const listMovements = (query, page) =>
  bodyOf(staffApi.GET('/material-movements', { params: { query: { ...query, ...page } } }));

/** @param {Schemas['MaterialMovementInput']} body @param {string} key */
export const recordMovement = (body, key) =>
  staffApi.POST('/material-movements', { params: { header: { 'Idempotency-Key': key } }, body });
