import { expect, it } from 'vitest';
import { closeGate, closeGateNow, createGate, passGate } from '../../../loaders/jobs/gate.js';

it('closes only when no call is running, and lets none in afterwards', async () => {
  const gate = createGate();
  expect(await passGate(gate, () => Promise.resolve(1))).toBe(1);
  const order: string[] = [];
  let end = (): void => undefined;
  const call = passGate(gate, () => new Promise<void>((resolve) => (end = resolve)));
  const inside = call.then(() => order.push('out'));
  const closed = closeGate(gate).then(() => order.push('closed'));
  await expect(passGate(gate, () => Promise.resolve(2))).rejects.toThrow('but got stopped');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(order).toEqual([]);
  end();
  await Promise.all([inside, closed]);
  expect(order).toEqual(['out', 'closed']);
});

it('opens again for nobody when a call fails', async () => {
  const gate = createGate();
  await expect(passGate(gate, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  closeGateNow(gate);
  await expect(passGate(gate, () => Promise.resolve(1))).rejects.toThrow('but got stopped');
});
