const REFUSED =
  'an analyzer reads no clock and draws no lots: the same change must always get the same answer';

function refuse(): never {
  throw new Error(REFUSED);
}

/** `new Date('2027-01-31')` and `Date.parse` stay; what asks for the present does not. */
const steadyDate = new Proxy(Date, {
  construct: (target, args: readonly unknown[], made) =>
    args.length === 0 ? refuse() : Reflect.construct(target, args, made),
  apply: refuse,
  get: (target, key) => (key === 'now' ? refuse() : Reflect.get(target, key)),
});

const steadyMath = new Proxy(Math, {
  get: (target, key) => (key === 'random' ? refuse() : Reflect.get(target, key)),
});

const refused = new Proxy({}, { get: refuse });

/** What stands for the globals that would make an answer depend on when it is asked, in every file of a policy. */
export const steadyGlobals: Readonly<Record<string, unknown>> = {
  Date: steadyDate,
  Math: steadyMath,
  performance: refused,
  crypto: refused,
};
