/** A language that is not always read by its syntax and whose line ends, blank lines and trailing blanks mean nothing outside the constructs named here. */
export interface BlankRow {
  readonly language: string;
  /** Texts with any of these are left alone: there, blanks may be part of a value or of a directive. */
  readonly unless: RegExp;
  readonly hit: string;
  readonly miss: string;
}

export const blankLanguages: readonly BlankRow[] = [
  { language: 'kotlin', unless: /"""/, hit: 'class A {\n}\n', miss: 'val a = """\n"""\n' },
  { language: 'swift', unless: /"""|#"/, hit: 'class A {\n}\n', miss: 'let a = """\n"""\n' },
  { language: 'csharp', unless: /@"|@\$"|"""/, hit: 'class A (\n}\n', miss: 'class A ( var a = @"\n";\n' },
  { language: 'c', unless: /\\[ \t]*\r?\n/, hit: 'BEGIN(int a;\n', miss: 'BEGIN(\n#define A \\\n 1\n' },
  { language: 'cpp', unless: /\\[ \t]*\r?\n|R"/, hit: 'BEGIN(int a;\n', miss: 'BEGIN( auto a = R"(\n)";\n' },
  { language: 'css', unless: /\\[ \t]*\r?\n/, hit: 'a {\n}\n', miss: 'a::after { content: "\\\n" }\n' },
];
