import { pathRow } from '../../path-row.ts';

/** Names of the length of a text. */
export const textLengths = pathRow(/^(limit|length|size)$/, 'limit', 'limited');

/** Kinds of a text that may have a length. */
export const longTexts = pathRow(/(^|\.)(String|Unicode|VARCHAR|NVARCHAR)$/, 'sa.String', 'sa.Integer');
