/** What Android WebView 64–91 lacks and the libraries we ship call. */

if (typeof globalThis === 'undefined') /** @type {any} */ (window).globalThis = window;
