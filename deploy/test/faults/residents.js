/** Residents who book, reschedule and cancel without a pause, and remember every answer they got. */
export class Residents {
  /** Visits by reference, as the last answer said they are. */
  visits = new Map();
  /** Requests that were sent and not answered, or with 5xx: what became of them is not known. */
  lost = [];
  /** How many answers there were by status. */
  answers = {};
  #people = 0;
  #working = true;

  /** @param call (method, path, body, headers) → {status, body}, of the service or what stands before it */
  constructor(call, windows) {
    this.call = call;
    this.windows = windows;
  }

  start(many) {
    this.workers = Array.from({ length: many }, () => this.#work());
  }

  stop() {
    this.#working = false;
    return Promise.all(this.workers);
  }

  async #work() {
    const own = [];
    while (this.#working) {
      const dice = Math.random();
      const visit = dice < 0.4 ? own.splice(Math.floor(Math.random() * own.length), 1)[0] : undefined;
      const request = !visit ? this.booking() : dice < 0.2 ? this.rescheduling(visit) : this.cancellation(visit);
      const after = await this.#send(request);
      if (after?.status === 'BOOKED') own.push(after);
    }
  }

  booking(windowId = this.#anyWindow().id) {
    const { communityId } = this.windows.find((window) => window.id === windowId);
    return {
      method: 'POST',
      path: '/appointments',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: {
        serviceCode: 'household-move',
        communityId,
        windowId,
        address: '3 幢 2 单元 501',
        resident: { name: '示例居民', phone: `139${String(++this.#people).padStart(8, '0')}` },
        consent: true,
      },
    };
  }

  rescheduling(visit) {
    const there = this.windows.filter(({ communityId }) => communityId === visit.communityId);
    const windowId = there[Math.floor(Math.random() * there.length)].id;
    return { method: 'PUT', path: `/appointments/${visit.reference}/window`, headers: manage(visit), body: { windowId }, visit };
  }

  cancellation(visit) {
    return {
      method: 'POST',
      path: `/appointments/${visit.reference}/transitions`,
      headers: { ...manage(visit), 'Idempotency-Key': crypto.randomUUID() },
      body: { to: 'CANCELLED', reason: 'PLANS_CHANGED' },
      visit,
    };
  }

  /** Half of them want one of the first windows, which are soon full. */
  #anyWindow() {
    const among = Math.random() < 0.5 ? 12 : this.windows.length;
    return this.windows[Math.floor(Math.random() * among)];
  }

  /** @returns the visit as it is now; none when a booking was refused, or the answer lost */
  async #send(request) {
    const answer = await this.call(request.method, request.path, request.body, request.headers).catch(({ name, cause }) => ({
      status: cause?.code === 'ECONNREFUSED' ? 'nobody there' : `lost: ${cause?.code ?? name}`,
    }));
    this.answers[answer.status] = (this.answers[answer.status] ?? 0) + 1;
    if (answer.status < 300) return this.remember(request, answer.body);
    if (answer.status < 500) return request.visit;
    await new Promise((later) => setTimeout(later, 500));
    if (answer.status === 'nobody there') return request.visit;
    this.lost.push(request);
    return undefined;
  }

  /** Waits until so many more requests were answered. */
  async answered(many) {
    const count = () => (this.answers[200] ?? 0) + (this.answers[201] ?? 0);
    for (const enough = count() + many; count() < enough; ) await new Promise((later) => setTimeout(later, 50));
  }

  remember({ visit }, { reference, manageToken = visit.manageToken, status, window, community }) {
    const now = { reference, manageToken, status, windowId: window.id, communityId: community.id };
    this.visits.set(reference, now);
    return now;
  }
}

const manage = (visit) => ({ 'Manage-Token': visit.manageToken });
