/** A language whose line ends, blank lines and trailing blanks mean nothing outside the constructs named here. */
export interface BlankRow {
  readonly language: string;
  /** Texts with any of these are left alone: there, blanks may be part of a value or of a directive. */
  readonly unless: RegExp;
  readonly hit: string;
  readonly miss: string;
}

export const blankLanguages: readonly BlankRow[] = [
  { language: 'go', unless: /`|\/\/go:|\+build|import "C"/, hit: 'package a\n', miss: 'var a = `\n`\n' },
  { language: 'java', unless: /"""/, hit: 'class A {\n}\n', miss: 'var a = """\n""";\n' },
  { language: 'kotlin', unless: /"""/, hit: 'class A {\n}\n', miss: 'val a = """\n"""\n' },
  { language: 'swift', unless: /"""|#"/, hit: 'class A {\n}\n', miss: 'let a = """\n"""\n' },
  { language: 'csharp', unless: /@"|@\$"|"""/, hit: 'class A {\n}\n', miss: 'var a = @"\n";\n' },
  { language: 'c', unless: /\\[ \t]*\r?\n/, hit: 'int a;\n', miss: '#define A \\\n 1\n' },
  { language: 'cpp', unless: /\\[ \t]*\r?\n|R"/, hit: 'int a;\n', miss: 'auto a = R"(\n)";\n' },
  { language: 'python', unless: /"""|'''|\\[ \t]*\r?\n|coding[:=]/, hit: 'a = 1\n', miss: 'a = """\n"""\n' },
  { language: 'css', unless: /\\[ \t]*\r?\n/, hit: 'a {\n}\n', miss: 'a::after { content: "\\\n" }\n' },
];
