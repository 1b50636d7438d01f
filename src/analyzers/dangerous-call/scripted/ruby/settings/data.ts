import type { KnownSetting } from '../../../../judge-code.ts';

const languages = ['ruby'] as const;

/** Settings of Ruby and Rails that take a protection away. */
export const rubySettings: readonly KnownSetting[] = [
  {
    code: 'xml-entities',
    languages,
    names: ['XmlMini.backend'],
    when: ({ value }) => /^LibXML/i.test(value.text),
    hit: "ActiveSupport::XmlMini.backend = 'LibXML'\n",
    miss: "ActiveSupport::XmlMini.backend = 'Nokogiri'\n",
  },
  {
    code: 'xml-entities',
    languages,
    names: ['default_substitute_entities', 'default_load_external_dtd', 'default_validity_checking'],
    when: ({ value }) => value.text === 'true',
    hit: 'LibXML::XML.default_substitute_entities = true\n',
    miss: 'LibXML::XML.default_substitute_entities = false\n',
  },
  {
    code: 'markup-injection',
    languages,
    names: [
      'escape_html_entities_in_json',
      'action_view.automatically_disable_submit_tag_escape',
      'escape_html',
    ],
    when: ({ value }) => value.text === 'false',
    hit: 'ActiveSupport.escape_html_entities_in_json = false\n',
    miss: 'ActiveSupport.escape_html_entities_in_json = true\n',
  },
  {
    code: 'debug-mode',
    languages,
    names: [
      'consider_all_requests_local',
      'show_exceptions',
      'show_detailed_exceptions',
      'debug_exception_response_format',
    ],
    when: ({ name, value }) =>
      name.endsWith('show_exceptions') ? false : value.text === 'true' || value.text === ':default',
    hit: 'config.consider_all_requests_local = true\n',
    miss: 'config.consider_all_requests_local = false\n',
  },
];
