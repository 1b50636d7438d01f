import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { comesFrom, isKeyed, keyed } from '../text-origin.ts';

const scripts = ['typescript', 'javascript'] as const;
const open = comesFrom(['unknown', 'composed', 'outside'], 0);
const data = 'unsafe-deserialization';

/** What reads formats that bring code. */
export const deserializationCalls: readonly KnownCall[] = [
  {
    code: data,
    languages: scripts,
    names: [
      'node-serialize.unserialize',
      'serialize-to-js.deserialize',
      'funcster.deepDeserialize',
      'v8.deserialize',
      'cryo.parse',
    ],
    when: open,
    hit: "const serialize = require('node-serialize');\nserialize.unserialize(a);\n",
    miss: 'JSON.parse(a);\n',
  },
  {
    code: data,
    languages: ['python'],
    names: [
      'pickle.load',
      'pickle.loads',
      'cPickle.load',
      'cPickle.loads',
      '_pickle.loads',
      'pickle.Unpickler',
      'dill.load',
      'dill.loads',
      'cloudpickle.load',
      'cloudpickle.loads',
      'shelve.open',
      'marshal.load',
      'marshal.loads',
      'jsonpickle.decode',
      'joblib.load',
      'pandas.read_pickle',
      'yaml.unsafe_load',
      'yaml.full_load',
      'yaml.load_all_unsafe',
    ],
    hit: 'import pickle\npickle.loads(a)\n',
    miss: 'import json\njson.loads(a)\n',
  },
  {
    code: data,
    languages: ['python'],
    names: ['yaml.load', 'yaml.load_all'],
    when: (call) => !/(Safe|CSafe|Base)Loader$/.test((keyed(call, 'Loader') ?? call.args[1])?.text ?? ''),
    hit: 'import yaml\nyaml.load(a)\n',
    miss: 'import yaml\nyaml.load(a, Loader=yaml.SafeLoader)\n',
  },
  {
    code: data,
    languages: ['python'],
    names: ['torch.load', 'numpy.load'],
    when: (call) => isKeyed(call, 'weights_only', 'false') || isKeyed(call, 'allow_pickle', 'true'),
    hit: 'import numpy\nnumpy.load(a, allow_pickle=True)\n',
    miss: 'import numpy\nnumpy.load(a)\n',
  },
  {
    code: data,
    languages: ['java', 'kotlin'],
    names: [
      'ObjectInputStream',
      'XMLDecoder',
      'XStream',
      'SerializationUtils.deserialize',
      'enableDefaultTyping',
      'activateDefaultTyping',
      'readUnshared',
      'Yaml().load',
    ],
    hit: 'import java.io.ObjectInputStream;\nclass A { void f() { new ObjectInputStream(a); } }\n',
    miss: 'import java.io.DataInputStream;\nclass A { void f() { new DataInputStream(a); } }\n',
  },
  {
    code: data,
    languages: ['csharp'],
    names: [
      'BinaryFormatter',
      'SoapFormatter',
      'NetDataContractSerializer',
      'LosFormatter',
      'ObjectStateFormatter',
      'JavaScriptSerializer',
    ],
    hit: 'class A { void F() { new BinaryFormatter(); } }\n',
    miss: 'class A { void F() { new DataContractSerializer(t); } }\n',
  },
  {
    code: data,
    languages: ['ruby'],
    names: [
      'Marshal.load',
      'Marshal.restore',
      'YAML.unsafe_load',
      'YAML.load',
      'Psych.unsafe_load',
      'Psych.load',
      'Oj.object_load',
    ],
    // Since Psych 4 a plain load is safe; what a request brings should not depend on a version.
    when: (call, trace) =>
      (/(YAML|Psych)\.load$/.test(call.name) ? comesFrom(['outside'], 0) : open)(call, trace),
    hit: 'Marshal.load(a)\n',
    miss: 'YAML.safe_load(a)\n',
  },
  {
    code: data,
    languages: ['php'],
    names: ['unserialize'],
    when: open,
    hit: '<?php unserialize($a);\n',
    miss: '<?php json_decode($a);\n',
  },
  {
    code: data,
    languages: scripts,
    names: ['js-yaml.load', 'yaml.load'],
    when: (call) => /FULL_SCHEMA|UNSAFE/.test(keyed(call, 'schema')?.text ?? ''),
    hit: "import yaml from 'js-yaml';\nyaml.load(a, { schema: yaml.DEFAULT_FULL_SCHEMA });\n",
    miss: "import yaml from 'js-yaml';\nyaml.load(a, { schema: yaml.JSON_SCHEMA });\n",
  },
];

export const deserializationSettings: readonly KnownSetting[] = [
  {
    code: data,
    languages: ['csharp'],
    names: ['TypeNameHandling'],
    when: ({ value }) => /TypeNameHandling\.(All|Auto|Objects|Arrays)$/.test(value.text),
    hit: 'class A { void F() { settings.TypeNameHandling = TypeNameHandling.All; } }\n',
    miss: 'class A { void F() { settings.TypeNameHandling = TypeNameHandling.None; } }\n',
  },
];
