import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Roles a page is for; everybody who signed in when absent. */
    roles?: import('./roles').Role[];
    /** The page of the navigation it belongs to, where its address does not say so. */
    section?: string;
    /** Under which name the device keeps what the page shows, so that it opens without signal. */
    keptAs?: (params: import('vue-router').RouteParams) => string;
  }
}
