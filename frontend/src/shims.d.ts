import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Areas of messages the page needs, the first part of a file's name in `src/locales`. */
    messages?: string[];
    /** Key of the page's name, for the browser's tab. */
    title?: string;
    /** The page uses the whole width of a screen (boards, tables). */
    wide?: boolean;
  }
}
