import { defineAsyncComponent } from 'vue';
import { inLanguage } from '@/platform/i18n';
import { holidays } from '@/station/kinds';
import { suggestionKinds } from '@/suggestion/staff/kinds';
import { recordsAt } from './recordsAt';

/** @typedef {import('./recordsAt').Item} Item */
/**
 * One control of a form. `local` is a text in both languages, `lines` a list of such texts, `words` a long text in one;
 * `station`, `account` and `category` choose another record, `communities` several.
 * @typedef {{name: string, type: 'text' | 'local' | 'longLocal' | 'lines' | 'number' | 'flag' | 'role' | 'scopes' | 'station' | 'account' | 'category' | 'password' |
 *   'words' | 'day' | 'communities',
 *   optional?: boolean, fixed?: boolean, pattern?: RegExp, min?: number, max?: number, whole?: boolean, maxlength?: number, label?: string}} Field
 * `fixed`: it is chosen once, when the record is added
 */
/**
 * What administrators keep, and how: the columns of the list, the controls of the form.
 * @typedef {{records: ReturnType<typeof recordsAt>, idOf: (item: Item) => string, nameOf: (item: Item) => string,
 *   nameLabel?: string, inOrder?: (items: Item[]) => {item: Item, name: string}[], within?: string, removable?: boolean,
 *   columns: string[], byStation?: boolean, fields: Field[], blank: () => Item, more?: import('vue').Component,
 *   listOf?: (form: Item) => Record<string, string>}} Kind
 * `inOrder`: how the list has them, when not as the service does. `within`: the page above the list, when not administration.
 * `listOf`: which part of the list a record is in. `more`: what else can be done to one of them
 */

const noText = () => ({ 'zh-CN': '', en: '' });

/** @type {Field[]} */
const PLACE = [
  { name: 'latitude', type: 'number', min: -90, max: 90 },
  { name: 'longitude', type: 'number', min: -180, max: 180 },
];

/** @type {Field} */
const ACTIVE = { name: 'active', type: 'flag' };

/** @type {(item: Item) => string} */
const numbered = ({ id }) => String(id);

/** @type {(item: Item) => string} */
const named = ({ name }) => inLanguage(name);

/** @type {Record<string, Kind>} */
export const KINDS = {
  stations: {
    records: recordsAt('/stations'),
    idOf: numbered,
    nameOf: named,
    columns: ['address', 'phone', 'active'],
    fields: [
      { name: 'name', type: 'local' },
      { name: 'address', type: 'local' },
      { name: 'phone', type: 'text', maxlength: 20 },
      ...PLACE,
      ACTIVE,
    ],
    blank: () => ({ name: noText(), address: noText(), phone: '', latitude: '', longitude: '', active: true }),
  },
  communities: {
    records: recordsAt('/communities'),
    idOf: numbered,
    nameOf: named,
    columns: ['stationId', 'travelMinutes', 'active'],
    byStation: true,
    fields: [
      { name: 'stationId', type: 'station' },
      { name: 'name', type: 'local' },
      { name: 'travelMinutes', type: 'number', min: 0, max: 120, whole: true },
      ...PLACE,
      ACTIVE,
    ],
    blank: () => ({ stationId: '', name: noText(), travelMinutes: 15, latitude: '', longitude: '', active: true }),
  },
  officers: {
    records: recordsAt('/officers'),
    idOf: numbered,
    nameOf: ({ name }) => name,
    nameLabel: 'personName',
    columns: ['badgeNumber', 'stationId', 'active'],
    byStation: true,
    fields: [
      { name: 'name', label: 'personName', type: 'text', maxlength: 60 },
      { name: 'badgeNumber', type: 'text', pattern: /^[0-9A-Z]{4,12}$/, maxlength: 12 },
      { name: 'stationId', type: 'station' },
      { name: 'accountId', type: 'account', optional: true },
      ACTIVE,
    ],
    blank: () => ({ name: '', badgeNumber: '', stationId: '', accountId: '', active: true }),
  },
  services: {
    records: recordsAt('/services'),
    idOf: ({ code }) => code,
    nameOf: named,
    columns: ['code', 'durationMinutes', 'active'],
    fields: [
      { name: 'code', type: 'text', pattern: /^[a-z0-9-]{3,40}$/, fixed: true, maxlength: 40 },
      { name: 'name', type: 'local' },
      { name: 'description', type: 'longLocal' },
      { name: 'eligibility', type: 'longLocal' },
      { name: 'documents', type: 'lines', optional: true },
      { name: 'durationMinutes', type: 'number', min: 5, max: 240, whole: true },
      ACTIVE,
    ],
    blank: () => ({
      code: '',
      name: noText(),
      description: noText(),
      eligibility: noText(),
      documents: [],
      durationMinutes: 30,
      active: true,
    }),
  },
  portals: {
    records: recordsAt('/portals'),
    idOf: numbered,
    nameOf: ({ name }) => name,
    columns: ['clientId', 'requestsPerMinute', 'active'],
    fields: [
      { name: 'clientId', type: 'text', pattern: /^[a-z0-9][a-z0-9-]{2,39}$/, fixed: true, maxlength: 40 },
      { name: 'name', type: 'text', maxlength: 60 },
      { name: 'scopes', type: 'scopes', optional: true },
      { name: 'requestsPerMinute', type: 'number', min: 1, max: 10_000, whole: true },
      ACTIVE,
    ],
    blank: () => ({ clientId: '', name: '', scopes: [], requestsPerMinute: 60, active: true }),
  },
  accounts: {
    records: recordsAt('/accounts'),
    idOf: numbered,
    nameOf: ({ displayName }) => displayName,
    nameLabel: 'personName',
    columns: ['username', 'role', 'stationId', 'active'],
    fields: [
      { name: 'username', type: 'text', pattern: /^[a-z0-9][a-z0-9._@+-]{2,59}$/, maxlength: 60 },
      { name: 'displayName', type: 'text', maxlength: 60 },
      { name: 'role', type: 'role' },
      { name: 'stationId', type: 'station', optional: true },
      { name: 'password', type: 'password', pattern: /^.{10,200}$/, maxlength: 200 },
      ACTIVE,
    ],
    more: defineAsyncComponent(() => import('@/identity/ResetSecondFactor.vue')),
    blank: () => ({ username: '', displayName: '', role: '', stationId: '', password: '', active: true }),
  },
  holidays,
  ...suggestionKinds,
};
