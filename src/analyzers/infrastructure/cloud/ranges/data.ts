import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

const clouds = ['terraform', 'cloudformation', 'bicep'] as const;
const goesOut = /egress|route|outbound|destination/i;

/** Networks that may come in, as numbers and as names. */
export const rangeRows: readonly SettingRow[] = rowsOf('infra-exposure', clouds, {
  'an entrance from much of the internet': {
    pattern:
      /(?<!destination_?)\b(\w*cidr\w*|\w*source\w*|\w*(ip|address)_?(ranges?|rules?|filter|prefix(es)?|list)|\w*allow\w*|\w*authorized\w*|\w*white_?list\w*|remote_ip_prefix|range|aws:SourceIp)["']?\s*[=:]\s*\[?\s*["'][\d.:a-f/"',\s]*\/\d{1,3}["']/i,
    wide: true,
    notUnder: goesOut,
    notBeside:
      /\b(rule_?)?action["']?\s*[=:]\s*["']?deny\b|\beffect["']?\s*[=:]\s*["']?deny\b|\baccess["']?\s*[=:]\s*["']deny\b/i,
    hit: 'cidr_blocks = ["10.0.0.0/8", "172.16.0.0/6"]',
    miss: 'cidr_blocks = ["10.0.0.0/8", "172.16.0.0/12"]',
  },
  'an entrance from much of the internet in a list': {
    pattern: /^\s*(-\s*)?["'][\d.:a-f]+\/\d{1,3}["'],?\s*((#|\/\/).*)?$/i,
    wide: true,
    under:
      /(?<!destination_?)(cidr|source|(ip|address)_?(ranges?|rules?|filter|prefix(es)?|list)|ingress|allow|authorized|white_?list|SourceIp)\w*["']?\s*[=:]/i,
    notUnder: goesOut,
    hit: 'source_ranges = [\n  "10.0.0.0/8",\n  "192.0.0.0/4",\n]',
    miss: 'source_ranges = [\n  "10.0.0.0/8",\n  "192.0.2.0/24",\n]',
  },
  'a door for every address': {
    pattern: /\bend_?ip_?address["']?\s*[=:]\s*["']255\.255\.255\.255["']/i,
    beside: /\bstart_?ip_?address["']?\s*[=:]\s*["']0\.0\.0\.0["']/i,
    hit: 'start_ip_address = "0.0.0.0"\nend_ip_address = "255.255.255.255"',
    miss: 'start_ip_address = "10.0.0.0"\nend_ip_address = "255.255.255.255"',
  },
});
