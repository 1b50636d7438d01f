import { railsSteps } from '../rails/data.ts';
import { ruleRows } from '../rules/data.ts';
import { type StepRow, says } from '../step-row.ts';

const script = ['javascript', 'typescript'] as const;

export const stepRows: readonly StepRow[] = [
  ...railsSteps,
  ...ruleRows,
  // Django
  {
    code: 'migration-locking',
    what: 'changes a field, which may rewrite the column',
    languages: ['python'],
    names: ['migrations.AlterField'],
    when: ({ args }) =>
      !args.some(({ items = [] }) =>
        items.some((item) => /^(help_text|verbose_name|choices)$/.test(item.key ?? '')),
      ),
    hit: 'from django.db import migrations\n\noperations = [migrations.AlterField("user", "age", models.IntegerField())]\n',
    miss: 'from django.db import migrations\n\noperations = [migrations.AlterField("user", "age", models.IntegerField(help_text="Years"))]\n',
  },
  {
    code: 'migration-locking',
    what: 'runs code over the rows there, with no way back',
    languages: ['python'],
    names: ['migrations.RunPython'],
    when: ({ args }) => args.length < 2,
    hit: 'from django.db import migrations\n\noperations = [migrations.RunPython(clean)]\n',
    miss: 'from django.db import migrations\n\noperations = [migrations.RunPython(clean, restore)]\n',
  },
  {
    code: 'migration-destructive',
    what: 'drops the table of a model with its rows',
    languages: ['python'],
    names: ['migrations.DeleteModel'],
    hit: 'from django.db import migrations\n\noperations = [migrations.DeleteModel(name="Invoice")]\n',
    miss: 'from django.db import migrations\n\noperations = [migrations.CreateModel(name="Invoice", fields=[])]\n',
  },
  {
    code: 'migration-destructive',
    what: 'removes the column of a field with its values',
    languages: ['python'],
    names: ['migrations.RemoveField'],
    hit: 'from django.db import migrations\n\noperations = [migrations.RemoveField(model_name="user", name="email")]\n',
    miss: 'from django.db import migrations\n\noperations = [migrations.AddField(model_name="user", name="email", field=1)]\n',
  },
  {
    code: 'migration-locking',
    what: 'renames what running code still knows by its old name',
    languages: ['python'],
    names: ['migrations.RenameField', 'migrations.RenameModel', 'migrations.AlterModelTable'],
    hit: 'from django.db import migrations\n\noperations = [migrations.RenameField("user", "mail", "email")]\n',
    miss: 'from django.db import migrations\n\noperations = [migrations.AlterModelOptions("user", {})]\n',
  },
  // Alembic
  {
    code: 'migration-destructive',
    what: 'drops a table with its rows',
    languages: ['python'],
    names: ['op.drop_table'],
    hit: 'from alembic import op\n\ndef upgrade():\n    op.drop_table("users")\n',
    miss: 'from alembic import op\n\ndef upgrade():\n    op.create_table("users")\n',
  },
  {
    code: 'migration-destructive',
    what: 'removes a column with its values',
    languages: ['python'],
    names: ['op.drop_column', 'batch_op.drop_column'],
    hit: 'from alembic import op\n\ndef upgrade():\n    op.drop_column("users", "email")\n',
    miss: 'from alembic import op\n\ndef upgrade():\n    op.add_column("users", "email")\n',
  },
  {
    code: 'migration-locking',
    what: 'changes a column, which rewrites or checks the whole table',
    languages: ['python'],
    names: ['op.alter_column', 'batch_op.alter_column', 'op.rename_table'],
    when: (call) => !says(call, 'comment') && !(call.args.length === 3 && says(call, 'server_default')),
    hit: 'from alembic import op\n\ndef upgrade():\n    op.alter_column("users", "age", type_=BigInteger())\n',
    miss: 'from alembic import op\n\ndef upgrade():\n    op.alter_column("users", "age", server_default="0")\n',
  },
  {
    code: 'migration-index',
    what: 'builds an index while writers wait',
    languages: ['python'],
    names: ['op.create_index'],
    when: (call) =>
      !says(call, 'postgresql_concurrently', 'true') && !says(call, 'postgresql_concurrently', 'True'),
    hit: 'from alembic import op\n\ndef upgrade():\n    op.create_index("i", "users", ["email"])\n',
    miss: 'from alembic import op\n\ndef upgrade():\n    op.create_index("i", "users", ["email"], postgresql_concurrently=True)\n',
  },
  // Knex, Sequelize, TypeORM, MikroORM
  {
    code: 'migration-destructive',
    what: 'drops a table with its rows',
    languages: script,
    names: ['dropTable', 'dropTableIfExists', 'dropAllTables', 'dropSchema', 'dropDatabase'],
    hit: "export const up = (knex) => knex.schema.dropTable('users');\n",
    miss: "export const up = (knex) => knex.schema.createTable('users', () => {});\n",
  },
  {
    code: 'migration-destructive',
    what: 'removes a column with its values',
    languages: script,
    names: ['dropColumn', 'dropColumns', 'removeColumn', 'dropTimestamps'],
    hit: "export const up = (knex) => knex.schema.alterTable('users', (t) => t.dropColumn('email'));\n",
    miss: "export const up = (knex) => knex.schema.alterTable('users', (t) => t.string('email'));\n",
  },
  {
    code: 'migration-destructive',
    what: 'empties a table',
    languages: script,
    names: ['truncate', 'clearTable', 'bulkDelete', 'knex().del', 'knex().delete'],
    hit: "export const up = (knex) => knex('users').truncate();\n",
    miss: "export const up = (knex) => knex('users').insert({});\n",
  },
  {
    code: 'migration-locking',
    what: 'changes or renames a column or table that running code still knows as it was',
    languages: script,
    names: ['renameColumn', 'renameTable', 'changeColumn', 'alterColumn'],
    hit: "export const up = (queryInterface) => queryInterface.changeColumn('users', 'age', {});\n",
    miss: "export const up = (queryInterface) => queryInterface.addColumn('users', 'age', {});\n",
  },
  // Laravel
  {
    code: 'migration-destructive',
    what: 'drops a table with its rows',
    languages: ['php'],
    names: ['Schema.drop', 'Schema.dropIfExists', 'Schema.dropAllTables'],
    hit: "<?php\nreturn new class extends Migration {\n  public function up() { Schema::dropIfExists('users'); }\n};\n",
    miss: "<?php\nreturn new class extends Migration {\n  public function up() { Schema::create('users', fn () => 1); }\n};\n",
  },
  {
    code: 'migration-destructive',
    what: 'removes a column with its values',
    languages: ['php'],
    names: ['dropColumn', 'dropColumns', 'removeColumn', 'dropSoftDeletes', 'dropTimestamps', 'dropMorphs'],
    hit: "<?php\nreturn new class extends Migration {\n  public function up() { $table->dropColumn('email'); }\n};\n",
    miss: "<?php\nreturn new class extends Migration {\n  public function up() { $table->string('email'); }\n};\n",
  },
  {
    code: 'migration-destructive',
    what: 'empties a table',
    languages: ['php'],
    names: ['truncate'],
    hit: "<?php\nreturn new class extends Migration {\n  public function up() { DB::table('users')->truncate(); }\n};\n",
    miss: "<?php\nreturn new class extends Migration {\n  public function up() { DB::table('users')->insert([]); }\n};\n",
  },
  {
    code: 'migration-locking',
    what: 'renames what running code still knows by its old name',
    languages: ['php'],
    names: ['renameColumn', 'Schema.rename'],
    hit: "<?php\nreturn new class extends Migration {\n  public function up() { $table->renameColumn('a', 'b'); }\n};\n",
    miss: "<?php\nreturn new class extends Migration {\n  public function up() { $table->renameIndex('a', 'b'); }\n};\n",
  },
  // Entity Framework
  {
    code: 'migration-destructive',
    what: 'drops a table, a column or a schema with its values',
    languages: ['csharp'],
    names: [
      'migrationBuilder.DropTable',
      'migrationBuilder.DropColumn',
      'migrationBuilder.DropSchema',
      'migrationBuilder.DeleteData',
    ],
    hit: 'class X : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.DropTable(name: "Users"); } }\n',
    miss: 'class X : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.CreateTable(name: "Users"); } }\n',
  },
  {
    code: 'migration-locking',
    what: 'changes or renames what running code still knows as it was',
    languages: ['csharp'],
    names: ['migrationBuilder.AlterColumn', 'migrationBuilder.RenameColumn', 'migrationBuilder.RenameTable'],
    hit: 'class X : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.AlterColumn<long>(name: "Age"); } }\n',
    miss: 'class X : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.AddColumn<long>(name: "Age"); } }\n',
  },
  // GORM, xorm
  {
    code: 'migration-destructive',
    what: 'drops a table or a column with its values',
    languages: ['go'],
    names: [
      'DropTable',
      'DropTables',
      'DropColumn',
      'DropTableIfExists',
      'dropTableColumns',
      'DropTableColumns',
    ],
    hit: 'package migrations\n\nfunc Up(db *gorm.DB) error {\n\treturn db.Migrator().DropTable("users")\n}\n',
    miss: 'package migrations\n\nfunc Up(db *gorm.DB) error {\n\treturn db.Migrator().CreateTable("users")\n}\n',
  },
];
