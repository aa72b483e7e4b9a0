/** @typedef {import('../events').Schemas['EventFigures']} Figures */

/**
 * The figures of a report in the order they are told; each is counted from the records.
 * @param {Figures} figures @param {(key: string, values?: Record<string, unknown>) => string} t
 */
export const figuresOf = (figures, t) =>
  [
    { key: 'present', n: figures.checkedIn + figures.walkedIn },
    { key: 'checkedIn', n: figures.checkedIn },
    { key: 'walkedIn', n: figures.walkedIn },
    { key: 'noShows', n: figures.noShows },
    { key: 'opinions', n: figures.opinions },
    { key: 'problems', n: figures.problems },
    { key: 'problemsSolved', n: figures.problemsSolved, of: figures.problems },
    { key: 'suggestions', n: figures.suggestions },
  ].map(({ key, n, of }) => ({
    key,
    name: t(`report.figure.${key}`),
    value: of === undefined ? String(n) : t('report.outOf', { n, of }),
  }));
