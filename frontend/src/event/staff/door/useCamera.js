import { onBeforeUnmount, onMounted, ref } from 'vue';
import { qrReader } from './readQr';

/** Often enough for a hand that holds still for a moment, seldom enough for an old phone. */
const LOOK_MS = 200;

/** A code that was away for so long is held up again; before that it still lies there. */
const AWAY_MS = 3000;

/**
 * Looks through the camera for one code after the other, as long as it is shown.
 * @param {import('vue').Ref<HTMLVideoElement | null>} video @param {(text: string) => void} onCode
 */
export function useCamera(video, onCode) {
  /** `starting`, `looking`, or why it does not work: `denied`, `none`. */
  const state = ref(/** @type {'starting' | 'looking' | 'denied' | 'none'} */ ('starting'));
  /** @type {MediaStream | undefined} */
  let stream;
  let over = false;

  async function start() {
    if (!navigator.mediaDevices) return void (state.value = 'none'); // an old browser, or no https
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over || !video.value) return stop();
      video.value.srcObject = stream;
      await video.value.play();
      state.value = 'looking';
      await look();
    } catch (error) {
      state.value = error instanceof Error && error.name === 'NotAllowedError' ? 'denied' : 'none';
    }
  }

  async function look() {
    const read = await qrReader();
    let last = { text: '', at: 0 };
    while (!over && video.value) {
      const text = await read(video.value);
      if (text && !over) {
        if (text !== last.text || Date.now() - last.at > AWAY_MS) onCode(text);
        last = { text, at: Date.now() };
      }
      await new Promise((next) => setTimeout(next, LOOK_MS));
    }
  }

  function stop() {
    over = true;
    stream?.getTracks().forEach((track) => track.stop());
  }

  onMounted(start);
  onBeforeUnmount(stop);
  return { state };
}
