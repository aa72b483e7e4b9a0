/** Tries the numbers of a challenge away from the page, so that typing never stutters. */
import { solve } from './solve';

self.onmessage = ({ data }) => self.postMessage(solve(data));
