import { outsideReference, picturePaths } from '../../../src/analyzers/asset/data.ts';
import { plainMarks, plainPlaces, textFormats } from '../../../src/analyzers/asset/texts/data.ts';
import type { RowSample } from '../row-sample.ts';

const words = 'config/locales/de.yml';
const de = (text: string) => `de:\n  a: "${text}"\n`;

export const samples: readonly RowSample[] = [
  ...picturePaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'cleared',
    hit: { path: hit },
    miss: { path: miss },
  })),
  {
    row: outsideReference.pattern.source,
    says: 'cleared',
    hit: { path: 'static/a.svg', head: outsideReference.miss },
    miss: { path: 'static/a.svg', head: outsideReference.hit },
  },
  ...textFormats.flatMap(({ pattern, hit, miss, sample: { base, head, bad } }) => [
    {
      row: pattern.source,
      says: 'cleared',
      hit: { path: hit, base, head },
      miss: { path: miss, base, head },
    },
    {
      row: `${pattern.source} entry`,
      says: 'cleared',
      hit: { path: hit, base, head },
      miss: { path: hit, base, head: bad },
    },
  ]),
  {
    row: plainMarks.pattern.source,
    says: 'cleared',
    hit: { path: words, base: de('Gut'), head: de(`Gut ${plainMarks.hit}`) },
    miss: { path: words, base: de('Gut'), head: de(`Gut ${plainMarks.miss}`) },
  },
  {
    row: plainPlaces.pattern.source,
    says: 'cleared',
    hit: { path: words, base: de('Gut'), head: `${de('Gut')}  b: "Gut ${plainPlaces.hit}"\n` },
    miss: { path: words, base: de('Gut'), head: `${de('Gut')}  b: "Gut ${plainPlaces.miss}"\n` },
  },
];
