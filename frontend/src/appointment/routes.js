/** Pages of residents, who have no account. All but the first load when somebody goes there. */

const guard = () => import('./booking/guard');

/** @param {import('./booking/steps').Step} step @param {() => Promise<unknown>} component */
const bookingStep = (step, component) => ({
  path: step,
  name: `book-${step}`,
  component,
  meta: { title: `booking.${step}.title` },
  beforeEnter: async () => (await guard()).mayOpen(step),
});

/** @type {import('vue-router').RouteRecordRaw[]} */
export const residentRoutes = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { messages: ['resident'] } },
  {
    path: '/book',
    meta: { messages: ['resident', 'codes', 'booking', 'ticket'] },
    redirect: { name: 'book-service' },
    children: [
      bookingStep('service', () => import('./booking/ServiceStep.vue')),
      bookingStep('where', () => import('./booking/WhereStep.vue')),
      bookingStep('who', () => import('./booking/WhoStep.vue')),
      bookingStep('when', () => import('./booking/WhenStep.vue')),
      {
        path: 'done',
        name: 'booked',
        component: () => import('./booking/BookedPage.vue'),
        meta: { title: 'booked.title' },
        beforeEnter: async () => (await guard()).mayOpenConfirmation(),
      },
    ],
  },
  {
    path: '/visits',
    meta: { messages: ['resident', 'codes', 'visit', 'myData'] },
    children: [
      {
        path: '',
        name: 'visits',
        component: () => import('./visit/FindVisitPage.vue'),
        meta: { title: 'find.title' },
      },
      {
        path: ':reference',
        name: 'visit',
        component: () => import('./visit/VisitPage.vue'),
        meta: { title: 'visit.title' },
      },
      {
        path: ':reference/window',
        name: 'reschedule',
        component: () => import('./visit/ReschedulePage.vue'),
        meta: { title: 'reschedule.title' },
      },
    ],
  },
];
