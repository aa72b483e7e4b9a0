/** Reads a QR code in a picture: with the browser's own reader where it has one, else with a library that comes when it is needed. */

/** @typedef {HTMLVideoElement | ImageBitmap} Picture */

/** Larger pictures take an old phone seconds, and show the code no better. */
const LONGEST_SIDE = 800;

/** @type {Promise<(picture: Picture) => Promise<string | undefined>> | undefined} */
let reader;

/** @param {Picture} picture */
function sizeOf(picture) {
  const [width, height] =
    'videoWidth' in picture ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** @param {Picture} picture @returns {ImageData | undefined} */
function pixelsOf(picture) {
  const { width, height } = sizeOf(picture);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context || !width || !height) return undefined;
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

async function ofTheBrowser() {
  const Detector = /** @type {any} */ (window).BarcodeDetector;
  const formats = await Detector?.getSupportedFormats();
  if (!formats?.includes('qr_code')) return undefined;
  const detector = new Detector({ formats: ['qr_code'] });
  return async (/** @type {Picture} */ picture) => (await detector.detect(picture))[0]?.rawValue;
}

async function ofTheLibrary() {
  const { default: decode } = await import('qr/decode.js');
  return async (/** @type {Picture} */ picture) => {
    const pixels = pixelsOf(picture);
    try {
      return pixels && decode(pixels);
    } catch {
      return undefined; // no code in sight
    }
  };
}

const choose = async () => (await ofTheBrowser().catch(() => undefined)) ?? ofTheLibrary();

/** Fetches the reader while there is signal. */
export function qrReader() {
  reader ??= choose();
  reader.catch(() => (reader = undefined)); // a dropped line must not be remembered
  return reader;
}
