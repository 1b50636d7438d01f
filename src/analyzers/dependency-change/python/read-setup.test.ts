import { expect, it } from 'vitest';
import { readSetupCode, readSetupConfig } from './read-setup.ts';

it('reads every list of requirements of setup.py, and nothing else of it', () => {
  const text = `REQUIRED = ["a[x]>=1",
            # "none",
            'b']
setup(
    name="none",
    version="1.0",
    python_requires=">=3.9",
    setup_requires=["c"],
    install_requires = ("d",
        "e",
    ),
    description="none",
    keywords=["none"],
)
`;

  expect(readSetupCode(text)).toEqual({
    dependencies: [
      { name: 'a', version: '>=1', isDirect: true, line: 1 },
      { name: 'b', version: '', isDirect: true, line: 3 },
      { name: 'c', version: '', isDirect: true, line: 8 },
      { name: 'd', version: '', isDirect: true, line: 9 },
      { name: 'e', version: '', isDirect: true, line: 10 },
    ],
    scripts: [],
  });
});

it('reads every list of requirements of setup.cfg, and nothing else of it', () => {
  const text = `[metadata]
name = none
[options]
setup_requires = a
install_requires =
    b>=1
    # none

    c
python_requires = >=3.9
zip_safe =
    none
`;

  expect(readSetupConfig(text)).toEqual({
    dependencies: [
      { name: 'a', version: '', isDirect: true, line: 4 },
      { name: 'b', version: '>=1', isDirect: true, line: 6 },
      { name: 'c', version: '', isDirect: true, line: 9 },
    ],
    scripts: [],
  });
});

it.each([readSetupCode, readSetupConfig])('finds nothing where no list stands', (read) => {
  expect(read('name = "none"\n').dependencies).toEqual([]);
});
