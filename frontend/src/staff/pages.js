import { eventPages } from '@/event/staff/pages';
import { staffOnly } from '@/identity/guard';
import { account } from '@/identity/session';
import { router } from '@/router';
import { suggestionPages } from '@/suggestion/staff/pages';
import { ADMINISTERING, DISPATCHING, homeOf, SUPERVISING } from './roles';
import StaffShell from './StaffShell.vue';

/** Every page of officers, dispatchers, supervisors and administrators. */

const records = {
  list: () => import('./records/RecordsPage.vue'),
  form: () => import('./records/RecordPage.vue'),
  portal: () => import('./portals/PortalPage.vue'),
  holidays: () => import('@/station/HolidaysPage.vue'), // by year
};

/** What administrators keep; each kind has a list, and a form for one of them. */
const KINDS = [
  'stations',
  'communities',
  'officers',
  'services',
  'accounts',
  'portals',
  'suggestion-categories',
  'holidays',
];

/** @type {import('vue-router').RouteRecordRaw[]} */
const administration = [
  {
    path: 'admin',
    name: 'admin',
    component: () => import('./AdminPage.vue'),
    meta: { title: 'nav.admin', roles: ADMINISTERING, messages: ['admin'] },
  },
  {
    path: 'admin/retention',
    name: 'retention',
    component: () => import('./RetentionPage.vue'),
    meta: { title: 'admin.retention.title', roles: ADMINISTERING, messages: ['admin'] },
  },
];

/**
 * The list of a kind, and its form.
 * @param {string} kind @param {string} path @param {import('vue-router').RouteMeta} meta
 * @returns {import('vue-router').RouteRecordRaw[]}
 */
function recordPages(kind, path, meta) {
  const list = kind === 'holidays' ? records.holidays : records.list;
  const form = kind === 'portals' ? records.portal : records.form; // a portal has secrets besides
  return [
    { path, name: kind, component: list, props: kind === 'holidays' ? false : { kind }, meta },
    { path: `${path}/new`, name: `${kind}-new`, component: form, props: { kind }, meta },
    {
      path: `${path}/:id`,
      name: `${kind}-edit`,
      component: form,
      props: ({ params }) => ({ kind, id: String(params.id) }),
      meta,
    },
  ];
}
for (const kind of KINDS) {
  const meta = { title: `admin.${kind}.title`, roles: ADMINISTERING, messages: ['admin'] };
  administration.push(...recordPages(kind, `admin/${kind}`, meta));
}

/** Supervisors keep these too, so they stand with what they are for. */
const templates = recordPages('reply-templates', 'reply-templates', {
  title: 'admin.reply-templates.title',
  section: 'suggestions',
  roles: SUPERVISING,
  messages: ['admin', 'suggestions'],
});

/** @type {import('vue-router').RouteRecordRaw[]} */
const pages = [
  {
    path: '/staff/sign-in',
    name: 'sign-in',
    component: () => import('@/identity/SignInPage.vue'),
    meta: { messages: ['staff'], title: 'signIn.title' },
  },
  {
    path: '/staff/signed-in',
    name: 'signed-in',
    component: () => import('@/identity/SignedInPage.vue'),
    meta: { messages: ['staff'], title: 'signIn.title' },
  },
  {
    path: '/staff',
    component: StaffShell,
    meta: { messages: ['codes', 'staff'], wide: true },
    beforeEnter: staffOnly,
    children: [
      {
        path: '',
        name: 'staff-home',
        component: { render: () => null },
        beforeEnter: () => ({ name: homeOf(account.value?.role), replace: true }),
      },
      {
        path: 'my-day',
        name: 'my-day',
        component: () => import('@/appointment/staff/day/MyDayPage.vue'),
        meta: { title: 'nav.my-day', roles: ['OFFICER'] },
      },
      {
        path: 'board',
        name: 'board',
        component: () => import('@/appointment/staff/board/BoardPage.vue'),
        meta: { title: 'nav.board' },
      },
      {
        path: 'visits/:reference',
        name: 'staff-visit',
        component: () => import('@/appointment/staff/visit/StaffVisitPage.vue'),
        props: true,
        meta: { title: 'staffVisit.title' },
      },
      {
        path: 'book',
        name: 'staff-book',
        component: () => import('@/appointment/staff/booking/BookForCallerPage.vue'),
        meta: { title: 'nav.staff-book', messages: ['booking', 'caller', 'ticket'] },
      },
      {
        path: 'over-promised',
        name: 'over-promised',
        component: () => import('@/appointment/staff/OverPromisedPage.vue'),
        meta: { title: 'nav.over-promised', roles: DISPATCHING },
      },
      {
        path: 'shifts',
        name: 'shifts',
        component: () => import('@/station/ShiftsPage.vue'),
        meta: { title: 'nav.shifts', roles: DISPATCHING, messages: ['rota'] },
      },
      {
        path: 'absences',
        name: 'absences',
        component: () => import('@/station/AbsencesPage.vue'),
        meta: { title: 'nav.absences', roles: DISPATCHING, messages: ['rota'] },
      },
      {
        path: 'audit',
        name: 'audit',
        component: () => import('./audit/AuditPage.vue'),
        meta: { title: 'nav.audit', roles: SUPERVISING, messages: ['audit'] },
      },
      {
        path: 'account',
        name: 'account',
        component: () => import('@/identity/AccountPage.vue'),
        meta: { title: 'account.title', messages: ['account'] },
      },
      ...suggestionPages,
      ...eventPages,
      ...templates,
      ...administration,
    ],
  },
];

export function openStaffPages() {
  router.removeRoute('staff-area');
  for (const page of pages) router.addRoute(page);
}
