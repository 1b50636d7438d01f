import { expect, it } from 'vitest';
import { listGiven } from './list-given.ts';

const names = (line: string) => listGiven(line)?.names;

it.each([
  ["logger.info('a', b, c.d)", ['b', 'd']],
  [`console.log('a', \`x \${b.c} d\`)`, ['c']],
  ['log.info("a %s", b)', ['b']],
  ['slog.Info("a", "b", c)', ['c']],
  [`Log.d("a", "b: $c and \${d.e}")`, ['c', 'e']],
  ['logger.info "a #{b}"', ['b']],
  ['log.debug(f"a {b.c} {d:x}")', ['c', 'd']],
  ['log.debug("a {b.c}")', []],
  ['_logger.LogInformation($"a {b}")', ['b']],
  ['info!("a {b} {}", c)', ['b', 'c']],
  ['tracing::debug!("a {b:?}")', ['b']],
  ['print("a \\(b)")', ['b']],
  ["error_log('a ' . $b->c)", ['c']],
  ["print(a['b'])", ['b']],
  ['puts a[:b]', ['b']],
  ['log.info(hash(a), b)', ['b']],
  ['log.info(str(a))', ['a']],
  ['log.info("x" + (a))', ['a']],
  ['log.info(mask(String.valueOf(a)))', []],
  ['log.info("a {}", b.getC())', ['C']],
  ['log.info({ a: b, c })', ['b', 'c']],
  ['log.info("x", a=b)', ['b']],
  ['log.info(a ? 0 : b)', ['b']],
  ['log.info(a != b)', ['b']],
  ['log.info(!a)', []],
  ['log.info(a?.b)', ['b']],
  ['fmt.Printf("%s", a)', ['a']],
  ['System.out.println("a" + b)', ['b']],
  ['log.WithField("a", b).Info(c)', ['c']],
])('reads what %s writes', (line, expected) => {
  expect(names(line)).toEqual(expected);
});

it.each([
  ['a call that writes nothing', 'save(a)'],
  ['a name that only ends alike', 'blueprint(a)'],
  ['a line of data', `log.info(a) // ${'x'.repeat(400)}`],
])('says nothing of %s', (_what, line) => {
  expect(names(line)).toBeUndefined();
});

it('gives the line back', () => {
  expect(listGiven('log.info("a", b)')?.text).toBe('log.info("a", b)');
});
