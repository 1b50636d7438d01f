import { pathRow } from '../../path-row.ts';

/** Names of the length of a text. */
export const textLengths = pathRow(/^(limit|length|size)$/, 'limit', 'limited');

/** A text of a length. */
export const longTexts = pathRow(
  /\b(?:String|Unicode|VARCHAR|NVARCHAR|CHAR)\((?:length\s*=\s*)?(\d+)\)/,
  'sa.String(500)',
  'sa.Integer()',
);
