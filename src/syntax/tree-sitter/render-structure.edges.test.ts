import { expect, it } from 'vitest';
import { readProgram } from './facts-builder.ts';

it.each([
  ['go', 'package a\n', '(source_file (package_clause "package" package_identifier"a" ))'],
  [
    'go',
    '// b\npackage a // c\n\n\nvar d = 1\n',
    '(source_file (package_clause "package" package_identifier"a" )(var_declaration "var" (var_spec identifier"d" "=" (expression_list int_literal"1" ))))',
  ],
  [
    'python',
    'a = f(b, c,)\n',
    '(module (expression_statement (assignment identifier"a" "=" (call identifier"f" (argument_list "(" identifier"b" "," identifier"c" ")" )))))',
  ],
  [
    'python',
    'a = [b, c, ]\n',
    '(module (expression_statement (assignment identifier"a" "=" (list "[" identifier"b" "," identifier"c" "]" ))))',
  ],
  [
    'python',
    'a = b + \\\n  c # d\n',
    '(module (expression_statement (assignment identifier"a" "=" (binary_operator identifier"b" "+" identifier"c" ))))',
  ],
  [
    'python',
    'if a: # b\n  c\nd\n',
    '(module (if_statement "if" identifier"a" ":" (block (expression_statement identifier"c" )))(expression_statement identifier"d" ))',
  ],
  [
    'python',
    "a = 'b' 'c'\n",
    '(module (expression_statement (assignment identifier"a" "=" (concatenated_string string"\\"b\\"" string"\\"c\\"" ))))',
  ],
  ['ruby', 'a -b\n', '(program (call identifier"a" (argument_list (unary _"-" identifier"b" ))))'],
  ['ruby', 'a - b\n', '(program (binary identifier"a" _"-" identifier"b" ))'],
  ['ruby', 'a-b\n', '(program (binary identifier"a" "-" identifier"b" ))'],
  ['ruby', 'f(\n  -1)\n', '(program (call identifier"f" (argument_list "(" (unary \n"-" integer"1" )")" )))'],
  ['shell', 'a  b\n', '(program (command (command_name word"a" )_word"b" ))'],
  ['shell', 'a; b\n', '(program (command (command_name word"a" ))";" (command (command_name _word"b" )))'],
  [
    'shell',
    'a\n\n# c\n  b\n',
    '(program (command (command_name word"a" ))(command (command_name \nword"b" )))',
  ],
  ['shell', 'a \\\n  b\n', '(program (command (command_name word"a" )"\\\\"\nword"b" ))'],
  ['shell', 'a\r\nb\r\n', '(program (command (command_name word"a" ))(command (command_name \rword"b" )))'],
  [
    'csharp',
    'var a = $"{b /* c */}"; /* d */ int e;\n',
    '(compilation_unit (global_statement (local_declaration_statement (variable_declaration (implicit_type "var" )(variable_declarator identifier"a" "=" interpolated_string_expression"$\\"{b /* c */}\\"" ))";" ))(global_statement (local_declaration_statement (variable_declaration predefined_type"int" (variable_declarator identifier"e" ))";" )))',
  ],
  [
    'python',
    'a = "b\\\nc" # d\ne # f\n',
    '(module (expression_statement (assignment identifier"a" "=" string"\\"b\\\\\\nc\\"" ))(expression_statement identifier"e" ))',
  ],
  [
    'cpp',
    'int a[] = { 1, , };\nint b[] = {};\nint c[] = {1};\n',
    'int a[] = { 1, , };\nint b[] = {};\nint c[] = {1};',
  ],
  [
    'ruby',
    'a # b\n  .c # d\n  .e\n',
    '(program (call (call identifier"a" \n"." identifier"c" )\n"." identifier"e" ))',
  ],
  [
    'shell',
    'a &\nb\n\nc # d\n',
    '(program (command (command_name word"a" ))_"&" (command (command_name \nword"b" ))(command (command_name \nword"c" )))',
  ],
  [
    'c',
    '#define A \\\n  b\nint c;\n',
    '(translation_unit (preproc_def "#define" identifier"A" "\\\\"preproc_arg"b" )(declaration primitive_type"int" identifier"c" ";" ))',
  ],
  [
    'php',
    ' a\n<?php b();\n',
    '(program text"a\\n" php_tag"<?php" (expression_statement (function_call_expression name"b" (arguments "(" ")" ))";" ))',
  ],
  [
    'go',
    'package a\nfunc b() { c(); d() }\n',
    '(source_file (package_clause "package" package_identifier"a" )(function_declaration "func" identifier"b" (parameter_list "(" ")" )(block "{" (statement_list (expression_statement (call_expression identifier"c" (argument_list "(" ")" )))";" (expression_statement (call_expression identifier"d" (argument_list "(" ")" ))))"}" )))',
  ],
  [
    'c',
    '#define A(b)  (b)\nint c;\n',
    '(translation_unit (preproc_function_def "#define" identifier"A" (preproc_params "(" identifier"b" ")" )preproc_arg"(b)" )(declaration primitive_type"int" identifier"c" ";" ))',
  ],
  [
    'php',
    'a <?php b(); ?> c\n',
    '(program text"a " php_tag"<?php" (expression_statement (function_call_expression name"b" (arguments "(" ")" ))";" )text_interpolation"?> c\\n" )',
  ],
  [
    'php',
    '<?php\n#[A]\nfunction b() {} // c\n?>\n',
    '(program php_tag"<?php" (function_definition (attribute_list (attribute_group "#[" (attribute name"A" )"]" ))"function" name"b" (formal_parameters "(" ")" )(compound_statement "{" "}" ))text_interpolation"?>" )',
  ],
  [
    'java',
    '\ufeffclass A { }\n',
    '\ufeff(program (class_declaration "class" identifier"A" (class_body "{" "}" )))',
  ],
  [
    'csharp',
    '\ufeffclass A { }\n',
    '(compilation_unit (class_declaration "class" identifier"A" (declaration_list "{" "}" )))',
  ],
  ['python', '#!/bin/a\r\nb\r\n', '\r(module (expression_statement identifier"b" ))'],
  ['python', '#!/bin/a\nb\r\n', '(module (expression_statement identifier"b" ))'],
  ['python', '# a\r\nb\n', '(module (expression_statement identifier"b" ))'],
  [
    'rust',
    'use b; use a::{d, c,}; fn f() { /* g */ h((1,), 2,) }\n',
    '(source_file (use_declaration "use" (scoped_use_list identifier"a" "::" (use_list "{" identifier"c" identifier"d" "}" ))";" )(use_declaration "use" identifier"b" ";" )(function_item "fn" identifier"f" (parameters "(" ")" )(block "{" (call_expression identifier"h" (arguments "(" (tuple_expression "(" integer_literal"1" "," ")" )"," integer_literal"2" ")" ))"}" )))',
  ],
  [
    'rust',
    'use b;\n#[x]\nuse c;\nuse a;\n',
    '(source_file (use_declaration "use" identifier"b" ";" )(attribute_item "#" "[" (attribute identifier"x" )"]" )(use_declaration "use" identifier"c" ";" )(use_declaration "use" identifier"a" ";" ))',
  ],
  [
    'csharp',
    'int[] a = { 1, 2, };\n',
    '(compilation_unit (global_statement (local_declaration_statement (variable_declaration (array_type predefined_type"int" (array_rank_specifier "[" "]" ))(variable_declarator identifier"a" "=" (initializer_expression "{" integer_literal"1" "," integer_literal"2" "}" )))";" )))',
  ],
  [
    'csharp',
    '#if A\nint b;\n#endif\n',
    '(compilation_unit (preproc_if "#if" identifier"A" (local_declaration_statement (variable_declaration predefined_type"int" (variable_declarator identifier"b" ))";" )"#endif" ))',
  ],
  [
    'cpp',
    'int a[] = { , };\n',
    '(translation_unit (declaration primitive_type"int" (init_declarator (array_declarator identifier"a" "[" "]" )"=" (initializer_list "{" "," "}" ))";" ))',
  ],
  [
    'python',
    '"""a"""\nb = 1\n',
    '(module (expression_statement (assignment identifier"b" "=" integer"1" )))',
  ],
])('writes as one string what %s says in %j', (language, text, structure) => {
  expect(readProgram(language, text).structure).toBe(structure);
});
