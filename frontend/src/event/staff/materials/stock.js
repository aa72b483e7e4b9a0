/** @typedef {import('./materials').Material} Material */
/** @typedef {import('./materials').Stock} Stock */

/** Whether it makes a stock smaller. @param {import('./materials').MovementKind} kind */
export const isGoing = (kind) => kind === 'HANDED_OUT' || kind === 'WRITTEN_OFF';

/**
 * What one station has, with what it has none of: of everything in use, and of whatever else is still there.
 * @param {Material[]} materials @param {Stock[]} stocks @param {number} stationId @returns {Stock[]}
 */
export const stockOf = (materials, stocks, stationId) =>
  materials
    .map(({ id, kind, name, active }) => {
      const held = stocks.find((one) => one.stationId === stationId && one.materialId === id);
      return { active, stock: { stationId, materialId: id, kind, name, quantity: held?.quantity ?? 0 } };
    })
    .filter(({ active, stock }) => active || stock.quantity > 0)
    .map(({ stock }) => stock);
