import type { CallFact } from '../../../syntax/code-facts.ts';

/** One step of a migration, as its framework calls it. Names are ends of resolved names. */
export interface StepRow {
  readonly code: 'migration-destructive' | 'migration-locking';
  /** The rest of a sentence: `drops a table`. */
  readonly what: string;
  /** The first is the language of `hit` and `miss`, both migrations. */
  readonly languages: readonly [string, ...string[]];
  readonly names: readonly [string, ...string[]];
  readonly when?: (call: CallFact) => boolean;
  readonly hit: string;
  readonly miss: string;
}

const script = ['javascript', 'typescript'] as const;

/** Whether a named argument, or an entry of a map among the arguments, says so. */
function says(call: CallFact, key: string, text?: string): boolean {
  const entries = call.args.flatMap((arg) => [arg, ...(arg.items ?? [])]);
  return entries.some((entry) => entry.key === key && (text === undefined || entry.text.endsWith(text)));
}

export const stepRows: readonly StepRow[] = [
  // Rails
  {
    code: 'migration-destructive',
    what: 'drops a table with its rows',
    languages: ['ruby'],
    names: ['drop_table', 'drop_join_table'],
    hit: 'class X < ActiveRecord::Migration[7.1]\n  def change\n    drop_table :users\n  end\nend\n',
    miss: 'class X < ActiveRecord::Migration[7.1]\n  def change\n    create_table :users\n  end\nend\n',
  },
  {
    code: 'migration-destructive',
    what: 'removes a column with its values',
    languages: ['ruby'],
    names: [
      'remove_column',
      'remove_columns',
      'remove_reference',
      'remove_belongs_to',
      'remove_timestamps',
      't.remove',
    ],
    hit: 'class X < ActiveRecord::Migration[7.1]\n  def change\n    remove_column :users, :email, :string\n  end\nend\n',
    miss: 'class X < ActiveRecord::Migration[7.1]\n  def change\n    add_column :users, :email, :string\n  end\nend\n',
  },
  {
    code: 'migration-destructive',
    what: 'deletes every row',
    languages: ['ruby'],
    names: ['delete_all', 'destroy_all', 'truncate', 'truncate_tables'],
    hit: 'class X < ActiveRecord::Migration[7.1]\n  def up\n    Session.delete_all\n  end\nend\n',
    miss: 'class X < ActiveRecord::Migration[7.1]\n  def up\n    Session.reset_column_information\n  end\nend\n',
  },
  {
    code: 'migration-locking',
    what: 'changes the type of a column, which rewrites or checks the whole table',
    languages: ['ruby'],
    names: ['change_column', 'change_column_null', 'rename_column', 'rename_table'],
    hit: 'class X < ActiveRecord::Migration[7.1]\n  def up\n    change_column :users, :age, :bigint\n  end\nend\n',
    miss: 'class X < ActiveRecord::Migration[7.1]\n  def up\n    change_column_default :users, :age, 0\n  end\nend\n',
  },
  {
    code: 'migration-locking',
    what: 'builds an index while writers wait',
    languages: ['ruby'],
    names: ['add_index'],
    when: (call) => !says(call, 'algorithm', 'concurrently'),
    hit: 'class X < ActiveRecord::Migration[7.1]\n  def change\n    add_index :users, :email\n  end\nend\n',
    miss: 'class X < ActiveRecord::Migration[7.1]\n  def change\n    add_index :users, :email, algorithm: :concurrently\n  end\nend\n',
  },
  {
    code: 'migration-locking',
    what: 'adds a column that the rows there have no value for',
    languages: ['ruby'],
    names: ['add_column', 'add_reference', 'add_belongs_to'],
    when: (call) => says(call, 'null', 'false') && !says(call, 'default'),
    hit: 'class X < ActiveRecord::Migration[7.1]\n  def up\n    add_column :users, :plan, :string, null: false\n  end\nend\n',
    miss: "class X < ActiveRecord::Migration[7.1]\n  def up\n    add_column :users, :plan, :string, null: false, default: 'a'\n  end\nend\n",
  },
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
    code: 'migration-locking',
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
