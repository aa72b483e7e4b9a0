import { kept } from '@/identity/kept';
import { planPages } from './planPages';

const DOOR = 'door.';

/** @param {import('vue-router').RouteParams} params under which name a device keeps the list for the door */
const doorListOf = ({ reference }) => DOOR + reference;

/** What is installed on a phone opens at the door that was open last. */
function lastDoor() {
  const [last] = kept.names(DOOR).sort((one, other) => kept.read(other)?.value.readAt - kept.read(one)?.value.readAt);
  return last ? { name: 'event-door', params: { reference: last.slice(DOOR.length) } } : { name: 'events' };
}

/** @param {string} title @param {string[]} [areas] of messages, beside those of all these pages */
const meta = (title, areas = []) => ({ title, section: 'events', messages: ['event', 'events', ...areas] });

/** @param {import('vue-router').RouteLocation} to */
const numbered = ({ params }) => ({ id: Number(params.id) });

/** @type {import('vue-router').RouteRecordRaw[]} what staff do with events, plans, materials and profiles */
export const eventPages = [
  {
    path: 'events',
    name: 'events',
    component: () => import('./list/EventsPage.vue'),
    meta: meta('nav.events', ['planning']),
  },
  {
    path: 'events/new',
    name: 'event-new',
    component: () => import('./planning/PlanEventPage.vue'),
    meta: meta('planning.plan', ['planning']),
  },
  {
    path: 'events/series/new',
    name: 'event-series-new',
    component: () => import('./planning/PlanSeriesPage.vue'),
    meta: meta('planning.planSeries', ['planning']),
  },
  {
    path: 'events/series/:id(\\d+)',
    name: 'event-series',
    component: () => import('./series/SeriesPage.vue'),
    props: numbered,
    meta: meta('planning.series', ['planning']),
  },
  {
    path: 'events/:reference',
    name: 'staff-event',
    component: () => import('./one/EventPage.vue'),
    props: true,
    meta: meta('events.part.staff-event', ['planning']),
  },
  {
    path: 'events/:reference/edit',
    name: 'event-edit',
    component: () => import('./planning/ChangeEventPage.vue'),
    props: true,
    meta: meta('planning.change', ['planning']),
  },
  {
    path: 'events/:reference/registrations',
    name: 'event-registrations',
    component: () => import('./registrations/RegistrationsPage.vue'),
    props: true,
    meta: meta('events.part.event-registrations', ['planning', 'registrants']),
  },
  {
    path: 'events/:reference/registrations/new',
    name: 'event-register-caller',
    component: () => import('./registrations/RegisterCallerPage.vue'),
    props: true,
    meta: meta('registrants.register', ['planning', 'registrants']),
  },
  {
    path: 'events/:reference/door-list',
    name: 'event-door-list',
    component: () => import('./registrations/DoorListPage.vue'),
    props: true,
    meta: meta('registrants.doorList', ['planning', 'registrants']),
  },
  {
    path: 'events/:reference/door',
    name: 'event-door',
    component: () => import('./door/DoorPage.vue'),
    props: true,
    meta: { ...meta('events.part.event-door', ['door']), keptAs: doorListOf },
  },
  { path: 'door', redirect: lastDoor },
  {
    path: 'events/:reference/raised',
    name: 'event-raised',
    component: () => import('./raised/RaisedPage.vue'),
    props: true,
    meta: meta('events.part.event-raised', ['results']),
  },
  {
    path: 'events/:reference/report',
    name: 'event-report',
    component: () => import('./report/ReportPage.vue'),
    props: true,
    meta: meta('events.part.event-report', ['results']),
  },
  {
    path: 'materials',
    name: 'materials',
    component: () => import('./materials/MaterialsPage.vue'),
    meta: meta('events.section.materials', ['results']),
  },
  ...planPages,
];
