/** What Android WebView 64 lacks and we or our libraries call. */
if (typeof globalThis === 'undefined') /** @type {any} */ (window).globalThis = window;

Array.prototype.flatMap ??= function (/** @type {any} */ each) {
  return [].concat(...this.map(each));
};

// One level deep, as it is called everywhere here.
Array.prototype.flat ??= function () {
  return /** @type {any[]} */ (this).flatMap((item) => item);
};
