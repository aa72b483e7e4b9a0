import { expect } from '@playwright/test';
import { bookByApi, freeWindows, read } from './residents.js';

/** @import { APIRequestContext, APIResponse } from '@playwright/test' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

/** What staff do to a visit while a resident looks on. */
export class Staff {
  /** @param {APIRequestContext} request @param {Schemas['Session']} session */
  constructor(request, { accessToken, account }) {
    this.request = request;
    this.account = account;
    this.headers = { Authorization: `Bearer ${accessToken}` };
  }

  /** @param {APIRequestContext} request @param {string} username */
  static async signedIn(request, username) {
    const response = await request.post('/api/v1/sessions', { data: { username, password: 'doorstep-demo' } });
    expect(response.status()).toBe(201);
    return new Staff(request, await response.json());
  }

  /** @param {string} reference @param {number} officerId */
  assign(reference, officerId) {
    return this.#done(
      this.request.put(`${visit(reference)}/assignment`, { headers: this.headers, data: { officerId } }),
    );
  }

  /** @param {string} reference @param {object} move */
  move(reference, move) {
    return this.#done(this.request.post(`${visit(reference)}/transitions`, { headers: this.headers, data: move }));
  }

  /** The officer who signs in with an account. @param {Schemas['Account']} account @returns {Promise<Schemas['Officer']>} */
  async officerOf(account) {
    const address = `/api/v1/officers?stationId=${account.stationId}&limit=200`;
    const { items } = await this.#done(this.request.get(address, { headers: this.headers }));
    return items.find((/** @type {Schemas['Officer']} */ officer) => officer.accountId === account.id);
  }

  /** A visit in a window that an officer has time for. @param {Schemas['Officer']} officer */
  async bookFor(officer) {
    const communityId = (await read(this.request, `/communities?stationId=${officer.stationId}&limit=1`)).items[0].id;
    for (const { windowId } of (await freeWindows(this.request, communityId)).slice(0, 12)) {
      const booked = await bookByApi(this.request, { communityId, windowId });
      const address = `${visit(booked.reference)}/candidates`;
      const { items } = await this.#done(this.request.get(address, { headers: this.headers }));
      if (items.some((/** @type {Schemas['Candidate']} */ candidate) => candidate.officer.id === officer.id))
        return booked;
      await this.move(booked.reference, { to: 'CANCELLED', reason: 'OTHER' });
    }
    throw new Error(`${officer.name} has no time in the next windows`);
  }

  /** @param {Promise<APIResponse>} call */
  async #done(call) {
    const response = await call;
    expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
    return response.json();
  }
}

/** @param {string} reference */
const visit = (reference) => `/api/v1/appointments/${reference}`;
