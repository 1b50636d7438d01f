/** `age > 60` became `age > 15`: what turns away by such a condition turns more away. */
export function isStricterNumber(before: string, after: string): boolean {
  const [was, is] = [compared.exec(before), compared.exec(after)];
  if (was === null || is === null || before.replace(compared, '') !== after.replace(compared, ''))
    return false;
  const difference = Number(is[0]) - Number(was[0]);
  return was[1] === '>' ? difference < 0 : difference > 0;
}

/** A number behind a sign of size. */
const compared = /(?<=([<>])=?\s*)\d+\b/;
