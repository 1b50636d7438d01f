import { expect, it } from 'vitest';
import { listGiven } from './list-given.ts';

const names = (line: string) => listGiven(line)?.names;

it.each([
  ["print(a[ 'bc' ])", ['bc']],
  ['puts a[ :bc ]', ['bc']],
  ['print(a[bc])', ['bc']],
  ['print(a[b + 1])', ['a', 'b']],
  ['print("a \\(bc)")', ['bc']],
  ['print("a \\(bc.de) \\(f)")', ['de', 'f']],
  ['Log.d("a", "b: $bc")', ['bc']],
  ['Log.d("a", "b: $bc.de")', ['de']],
  ['error_log("a $bc->de $f")', ['de', 'f']],
  [`console.log(\`\${bc}\${de}\`)`, ['bc', 'de']],
  [`console.log(\`\${a ? b : c}\`)`, ['b']],
  ['logger.info "a #{bc.de}"', ['de']],
  ['log.debug(f"a {bc:>10}")', ['bc']],
  ['log.debug(F"a {bc}")', ['bc']],
  ['log.debug(f"a {bc=}")', []],
  ['info!("a {bc}")', ['bc']],
  ['info!("a {bc:}")', ['bc']],
  ['info!("a {bc:?}")', ['bc']],
  ['info!("a {bc:>10}")', []],
  ['info!("a {0} {}")', []],
  ['info!("a {Bc}")', []],
  ['log.info("a \\" {b} $c")', ['b', 'c']],
  ['log.info("""a "b" $c""")', ['c']],
  ['log.info(! a)', []],
  ['log.info(!a.b, c)', ['c']],
  ['log.info(a!.b)', ['b']],
  ['log.info(a!!.b)', ['b']],
  ['log.info(a::b)', ['b']],
  ['log.info(a.b->c)', ['c']],
  ['error_log($ab)', ['ab']],
  ['log.info(&ab, *cd)', ['ab', 'cd']],
  ['puts(@ab)', ['ab']],
  ['log.info("a", getName)', ['Name']],
  ['log.info("a", b.forgetMe)', ['forgetMe']],
  ['log.info("a", getter)', ['getter']],
  ['log.info(std::string(a), b)', ['a', 'b']],
  ['log.info(a.mask(b), c)', ['c']],
  ['log.info(a::hash(b), c)', ['c']],
  ['log.info(x::String(a), b)', ['a', 'b']],
  ['puts("#{a}" == b)', ['b']],
  ['puts(!"#{a}")', []],
  ['print(!f"{a}")', []],
  ['print(!"\\(a)")', []],
  ['print("\\(a)" == b)', ['b']],
  ['Log.d(!"$a")', []],
  [`console.log(\`\${mask(b)}\`)`, []],
  ['log.info(a && b)', ['b']],
  ['log.info(a < b)', ['b']],
])('reads what %s writes', (line, expected) => {
  expect(names(line)).toEqual(expected);
});

it('reads lines of four hundred letters', () => {
  expect(names('log.info(a)'.padEnd(400))).toEqual(['a']);
  expect(names('log.info(a)'.padEnd(401))).toBeUndefined();
});
