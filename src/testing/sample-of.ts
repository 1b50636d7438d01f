import type { Matcher, RuleSample } from '../rules/rule.ts';

/** A change that a matcher fits by one of its patterns, as far as that can be guessed. */
export function toSampleOf(matcher: Matcher, pattern: string, path: string): RuleSample {
  const word = pattern
    .replaceAll(/\[[^\]]*\]|\?/g, 'a')
    .replaceAll('*', 'x')
    .replaceAll('\\', '');
  const name = `has ${word}`;
  if (matcher.imports) return { name, path, head: `import '${word}';\n` };
  if (matcher.calls) return { name, path, head: `${word}(${(matcher.args ?? []).map(quote).join(', ')});\n` };
  if (matcher.settings)
    return { name, path, head: `const a = { ${word}: ${matcher.values?.[0] ?? '1'} };\n` };
  if (matcher.texts) return { name, path, head: `const a = ${quote(word)};\n` };
  if (matcher.sql) return { name, path: 'db/1.sql', head: `${word} …;\n` };
  if (matcher.nodes) return { name, path, head: `# the value of ${word}\n` };
  if (matcher.dependencies) return { name, path: 'package.json', head: toManifest(word) };
  return { name, path, head: `${word}\n` };
}

function quote(text: string): string {
  return `'${text}'`;
}

function toManifest(name: string): string {
  return `${JSON.stringify({ dependencies: { [name]: '1.0.0' } }, null, 2)}\n`;
}
