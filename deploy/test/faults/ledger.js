/** What residents were told, held against what the database has. @returns {Promise<string[]>} what does not agree */
export async function disagreements({ visits }, database) {
  const stored = await database.rows('select reference, status, window_id from appointment');
  const states = new Map(stored.map(([reference, status, window]) => [reference, `${status} in window ${window}`]));
  const faults = [];
  for (const { reference, status, windowId } of visits.values()) {
    const told = `${status} in window ${windowId}`;
    if (states.get(reference) !== told) faults.push(`${reference} was told to be ${told} and is ${states.get(reference) ?? 'lost'}`);
  }
  for (const [reference] of stored) if (!visits.has(reference)) faults.push(`${reference} is nobody's: booked twice`);

  const counters = await database.rows(`
    select visit_window.id, reserved_minutes, coalesce(sum(minutes), 0)
    from visit_window left join appointment on window_id = visit_window.id and status not in ('CANCELLED', 'REJECTED')
    group by visit_window.id having reserved_minutes <> coalesce(sum(minutes), 0)`);
  for (const [window, reserved, promised] of counters) faults.push(`window ${window} counts ${reserved} minutes, its visits take ${promised}`);

  const undecided = await database.value('select count(*) from idempotency_key where response is null');
  if (undecided !== '0') faults.push(`${undecided} keys have no answer`);
  const booked = await database.value(`
    select count(*) from (select from appointment_step where kind = 'BOOKED' group by appointment_id having count(*) <> 1)`);
  if (booked !== '0') faults.push(`${booked} visits were booked more than once`);
  return faults;
}
