import { openSync, readSync, fstatSync, closeSync } from 'node:fs';

/**
 * What the service says to PostgreSQL for one request, and that as a script for pgbench: the very statements in the very
 * order, taken from the server's log in this run, so that the two cannot grow apart.
 */
export async function captured(database, request) {
  await database.rows("alter system set log_statement = 'all'", "alter system set log_line_prefix = '@@%p '");
  await database.rows('alter system set log_error_verbosity = "default"', 'select pg_reload_conf()');
  await new Promise((forgotten) => setTimeout(forgotten, 1100)); // the settings are read, and what the service shares for a second
  const before = fstatSync(openSync(database.log)).size;
  await request();
  await database.rows('alter system reset all', 'select pg_reload_conf()');
  return parse(tail(database.log, before));
}

function tail(file, from) {
  const handle = openSync(file);
  const bytes = Buffer.alloc(fstatSync(handle).size - from);
  readSync(handle, bytes, 0, bytes.length, from);
  closeSync(handle);
  return bytes.toString();
}

/** @returns {{sql: string, values: (string | null)[]}[]} */
function parse(log) {
  const statements = [];
  for (const record of log.split('@@').map((text) => text.replace(/^\d+ /, ''))) {
    const [, sql] = record.match(/^LOG: +(?:statement|execute [^:]+): (.*)/s) ?? [];
    const [, parameters] = record.match(/^DETAIL: +[Pp]arameters: (.*)/s) ?? [];
    // Nothing is what the pool says to a connection that was idle.
    if (sql?.trim() && !/^(alter system|select pg_reload_conf)/.test(sql)) statements.push({ sql: sql.trim(), values: [] });
    if (parameters) statements.at(-1).values = [...parameters.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) => value?.replaceAll("''", "'") ?? null);
  }
  return statements;
}

/** Characters of 32 bytes in PostgreSQL's writing; what is longer (something sealed), or a list, need not be another one each time. */
const LONGEST_HASH = 66;

/**
 * The script of a request that was captured twice. What is the same both times is a constant. What differs is drawn anew by
 * pgbench: a number the server gave is the one it gives now, a time is any time, and the rest is a number beyond repetition.
 *
 * @param known names of variables by value, for what differs and is none of these
 * @returns {{script: string, constants: Record<string, string>}}
 */
export function script(once, again, known = {}) {
  if (once.map(({ sql }) => sql).join() !== again.map(({ sql }) => sql).join()) throw new Error('the two captures are not of the same statements');
  const constants = {};
  const unique = new Map();
  const variable = (value, other) => {
    const isTime = /^\d{4}-\d\d-\d\d /.test(value);
    const named = known[isTime ? new Date(value).toISOString() : value];
    if (named) return named;
    if (value !== other && /^\d{1,9}$/.test(value)) return 'id';
    if (value === other || isTime || value.length > LONGEST_HASH || value.startsWith('{')) {
      const name = Object.keys(constants).find((key) => constants[key] === value) ?? `constant_${Object.keys(constants).length}`;
      constants[name] = value;
      return name;
    }
    if (!unique.has(value)) unique.set(value, `unique_${unique.size}`);
    return unique.get(value);
  };

  const lines = once.map(({ sql, values }, i) => {
    const filled = sql.replace(/\$(\d+)/g, (_, n) => (values[n - 1] === null ? 'null' : `:${variable(values[n - 1], again[i].values[n - 1])}`));
    if (/^begin/i.test(sql)) return '\\startpipeline\nbegin;'; // the driver sends it together with the first statement
    const answered = /returning id$|left join visit_window/.test(sql) ? ' \\gset' : ';'; // its columns are variables
    return filled + answered + (/^begin/i.test(once[i - 1]?.sql ?? '') ? '\n\\endpipeline' : '');
  });
  const draws = [...unique.values()].map((name) => `\\set ${name} random(1000000000000000000, 9000000000000000000)`);
  return { script: [...draws, ...lines].join('\n') + '\n', constants };
}
