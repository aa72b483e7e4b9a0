import { DISPATCHING } from '@/staff/roles';

/** Forms have their words from the other records. @param {string} title @param {string} area */
const meta = (title, area) => ({ title, section: 'events', messages: ['event', 'events', 'admin', area] });

/** @param {import('vue-router').RouteLocation} to */
const numbered = ({ params }) => ({ id: Number(params.id) });

/** @type {import('vue-router').RouteRecordRaw[]} what events are planned by: plans, areas, who is visited, and when */
export const planPages = [
  {
    path: 'activity-plans',
    name: 'activity-plans',
    component: () => import('./plans/PlansPage.vue'),
    meta: meta('events.section.activity-plans', 'plans'),
  },
  {
    path: 'activity-plans/new',
    name: 'activity-plan-new',
    component: () => import('./plans/PlanFormPage.vue'),
    meta: { ...meta('plans.add', 'plans'), roles: DISPATCHING },
  },
  {
    path: 'activity-plans/:id(\\d+)',
    name: 'activity-plan',
    component: () => import('./plans/PlanPage.vue'),
    props: numbered,
    meta: meta('plans.title', 'plans'),
  },
  {
    path: 'activity-plans/:id(\\d+)/change',
    name: 'activity-plan-edit',
    component: () => import('./plans/PlanFormPage.vue'),
    props: true,
    meta: { ...meta('plans.change', 'plans'), roles: DISPATCHING },
  },
  {
    path: 'areas',
    name: 'areas',
    component: () => import('./plans/AreasPage.vue'),
    meta: meta('events.section.areas', 'plans'),
  },
  {
    path: 'areas/new',
    name: 'area-new',
    component: () => import('./plans/AreaFormPage.vue'),
    meta: { ...meta('plans.areaAdd', 'plans'), roles: DISPATCHING },
  },
  {
    path: 'areas/:id(\\d+)',
    name: 'area-edit',
    component: () => import('./plans/AreaFormPage.vue'),
    props: true,
    meta: { ...meta('plans.areaChange', 'plans'), roles: DISPATCHING },
  },
  {
    path: 'profiles',
    name: 'profiles',
    component: () => import('./profiles/ProfilesPage.vue'),
    meta: meta('events.section.profiles', 'profiles'),
  },
  {
    path: 'profiles/new',
    name: 'profile-new',
    component: () => import('./profiles/ProfileFormPage.vue'),
    meta: meta('profiles.add', 'profiles'),
  },
  {
    path: 'profiles/:id(\\d+)',
    name: 'profile',
    component: () => import('./profiles/ProfilePage.vue'),
    props: numbered,
    meta: meta('profiles.title', 'profiles'),
  },
  {
    path: 'profiles/:id(\\d+)/change',
    name: 'profile-edit',
    component: () => import('./profiles/ProfileFormPage.vue'),
    props: true,
    meta: meta('profiles.change', 'profiles'),
  },
  {
    path: 'visit-suggestions',
    name: 'visit-suggestions',
    component: () => import('./visits/VisitPlannerPage.vue'),
    meta: meta('events.section.visit-suggestions', 'profiles'),
  },
  {
    path: 'seasons',
    name: 'seasons',
    component: () => import('./visits/SeasonsPage.vue'),
    meta: meta('profiles.seasons.title', 'profiles'),
  },
];
