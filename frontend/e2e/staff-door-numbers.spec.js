import { expect, test } from '@playwright/test';
import { Door, figures, isReadyForNoSignal, standAt, typeIn, verdict } from './doors.js';

test('of a party that comes in part, those who came are counted, also without signal', async ({
  page,
  request,
  context,
}) => {
  const door = await Door.open(request);
  const [first, second] = [await door.register('何示例', 4), await door.register('吕示例', 3)];
  await standAt(page, door);
  await typeIn(page, first.reference);
  await verdict(page).getByRole('button', { name: '3', exact: true }).click();
  await expect(verdict(page)).toContainText('已改为实到人数');
  await expect(verdict(page)).toContainText('何* · 到了 3 人（报名 4 人）');
  expect(await figures(page)).toEqual(['3/7', '0', '33']);
  await expect.poll(() => door.counted()).toEqual({ came: 3, walkedIn: 0 });
  await isReadyForNoSignal(page);
  await context.setOffline(true);
  await typeIn(page, second.reference);
  await verdict(page).getByRole('button', { name: '1', exact: true }).click();
  await expect(verdict(page)).toContainText('吕* · 到了 1 人（报名 3 人）');
  expect(await figures(page)).toEqual(['4/7', '0', '33']);
  await context.setOffline(false);
  await expect.poll(() => door.counted(), { timeout: 30_000 }).toEqual({ came: 4, walkedIn: 0 });
});
