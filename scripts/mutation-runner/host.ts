import { expect, it } from 'vitest';

// vitest starts a thread for a test file only; this one is there so that the session has a thread to stay in.
it('opens the thread', () => {
  expect(process.env.VITEST).toBeDefined();
});
