import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What one proof run measured, as it is committed under `proof/`. */
export interface ProofFigures {
  /** The command that reproduces it. */
  readonly command: string;
  /** Day of the run, ISO. */
  readonly date: string;
  readonly version: string;
  readonly node: string;
  readonly seed: number;
  readonly seconds: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** Which part of `proof/` a run fills. */
export type ProofName = 'faults' | 'interleavings' | 'properties' | 'hostile-input';

export interface Measured {
  readonly command: string;
  readonly seed: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** Remembers when a run began; the function it gives writes the figures. */
export function startProof(name: ProofName): (measured: Measured) => void {
  const began = performance.now();
  return (measured) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const figures: ProofFigures = {
      ...measured,
      date: new Date().toISOString().slice(0, 10),
      version,
      node: process.version,
      seconds: Math.round((performance.now() - began) / 1000),
    };
    mkdirSync('proof', { recursive: true });
    writeFileSync(`proof/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
    console.log(`wrote proof/${name}.json: ${JSON.stringify(measured.figures)} in ${figures.seconds} s`);
  };
}

/** A whole number from the environment, such as a seed. */
export function numberFrom(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined) return otherwise;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${name} is ${JSON.stringify(text)}, which is no whole number`);
}
