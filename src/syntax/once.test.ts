import { describe, expect, it, vi } from 'vitest';
import { once, oncePer } from './once.ts';

describe('a value that is made once', () => {
  it('is made when first asked for, also where it is nothing', () => {
    const make = vi.fn(() => undefined);
    const ask = once(make);
    expect(make).not.toHaveBeenCalled();

    expect([ask(), ask()]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is made once for each object, also where it is nothing', () => {
    const make = vi.fn(({ name }: { readonly name?: string }) => name);
    const ask = oncePer(make);
    const [named, nameless] = [{ name: 'ash' }, {}];

    expect([ask(named), ask(nameless), ask(named), ask(nameless)]).toEqual([
      'ash',
      undefined,
      'ash',
      undefined,
    ]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
