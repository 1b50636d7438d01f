import type { Sink } from '../data.ts';

/** What servers that are written in typed languages answer by, and what they trust later. */
export const typedSinks: readonly Sink[] = [
  {
    code: 'markup-injection',
    words:
      / (get writer|print writer|response writer|jsp writer) (\w+ )*(write|print|println|append|printf|format) $| (response|resp) write $/,
    sample: 'resp.getWriter().println(VALUE);',
  },
  {
    code: 'markup-injection',
    words: / (fprintf|fprint|fprintln|write string) $/,
    given: /^\s*\*?(w|rw|rsp|res|resp|response|writer|c\.Writer|ctx\.Writer)\s*,/,
    sample: 'fmt.Fprintf(w, VALUE);',
  },
  {
    code: 'fields-opened',
    words: / bean utils (populate|copy properties) $/,
    sample: 'BeanUtils.populate(VALUE);',
  },
];
