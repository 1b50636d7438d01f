import type { SettingFact } from '../../../syntax/code-facts.ts';
import type { CallRow, SettingRow } from '../../code-rows.ts';
import { all, call, script, setting, someText, toNames } from '../row-parts.ts';

const is =
  (text: string) =>
  ({ value }: SettingFact): boolean =>
    value.text.toLowerCase() === text;

/** Input that sets whatever it names. */
export const massCalls: readonly CallRow[] = [
  {
    ...call(
      ['ruby'],
      ['permit!', 'to_unsafe_h', 'to_unsafe_hash'],
      'def user_params\n  params.require(:user).permit!\nend\n',
      'def user_params\n  params.require(:user).permit(:name)\nend\n',
    ),
    code: 'mass-assignment',
  },
  {
    ...call(
      ['php'],
      ['unguard', 'forceFill', 'forceCreate'],
      '<?php Model::unguard();',
      '<?php Model::reguard();',
      ({ name, args }) =>
        name.endsWith('unguard') || args.some((value) => someText(value, /request|input|->all/i)),
    ),
    code: 'mass-assignment',
  },
  {
    ...call(
      script,
      ['Object.assign', '_.merge', '_.extend', 'lodash.merge', 'lodash.assign'],
      'Object.assign(user, req.body);',
      'Object.assign(user, safe);',
      ({ args }) =>
        /user|account|member|profile|record|entity|model|doc|order|role/i.test(args[0]?.text ?? '') &&
        args
          .slice(1)
          .some(
            ({ kind, text }) =>
              kind === 'name' && /^(req|request|ctx\.request|c\.req|event)\.(body|query|params)$/.test(text),
          ),
    ),
    code: 'mass-assignment',
  },
];

export const massSettings: readonly SettingRow[] = [
  {
    ...setting(
      ['php'],
      ['guarded', '$guarded'],
      '<?php class User extends Model { protected $guarded = []; }',
      "<?php class User extends Model { protected $guarded = ['id']; }",
      ({ value }) => value.kind === 'list' && (value.items ?? []).length === 0,
    ),
    code: 'mass-assignment',
  },
  {
    ...setting(
      ['php'],
      ['fillable', '$fillable'],
      "<?php class User extends Model { protected $fillable = ['*']; }",
      "<?php class User extends Model { protected $fillable = ['name']; }",
      ({ value }) => someText(value, /^\*$|^(is_?admin|role|is_?superuser|permissions)$/i),
    ),
    code: 'mass-assignment',
  },
  {
    ...setting(
      ['python'],
      ['fields'],
      "class UserForm(ModelForm):\n    class Meta:\n        fields = '__all__'\n",
      "class UserForm(ModelForm):\n    class Meta:\n        fields = ['name']\n",
      (found) => is('__all__')(found) && /user|account|profile|member|admin/i.test(found.within),
    ),
    code: 'mass-assignment',
  },
];

/** Rights that are given to everybody on the machine or in the store. */
export const wideCalls: readonly CallRow[] = [
  {
    ...call(
      all,
      ['umask', 'os.umask', 'process.umask', 'syscall.Umask', 'Umask'],
      'process.umask(0);',
      'process.umask(0o077);',
      ({ args }) => /^0[oOx]?0*$/.test(args[0]?.text ?? ''),
    ),
    code: 'permission-wide',
  },
  {
    ...call(
      all,
      toNames(`
      chmod chmodSync Chmod fchmod lchmod os.MkdirAll os.Mkdir os.OpenFile os.WriteFile
      FileUtils.chmod mkdir mkdirSync
    `),
      "fs.chmodSync('data', 0o777);",
      "fs.chmodSync('data', 0o750);",
      ({ args }) =>
        args.some(
          ({ kind, text }) =>
            (kind === 'number' || kind === 'string') &&
            /^(0o?|0O)?[0-7]?[67]7?[67][2367]$/.test(text) &&
            /[2367]$/.test(text),
        ),
    ),
    code: 'permission-wide',
  },
];
