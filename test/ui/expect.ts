import { expect as base } from '@playwright/test';

/** Milliseconds between looks at a condition: what these tests wait for mostly comes true within half a second, and Playwright looks each second then. */
export const LOOKS = [50, 100, 100, 150, 200, 250, 250, 500];

type Poll = typeof base.poll;

const poll: Poll = (actual, options) =>
  base.poll(actual, { intervals: LOOKS, ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright's `expect`, whose `poll` looks more often. */
export const expect: typeof base = new Proxy(base, {
  get: (target, name, receiver): unknown => (name === 'poll' ? poll : Reflect.get(target, name, receiver)),
});
