import type { WordRow } from '../words/data.ts';

/** Words of a lookup. */
export const lookupWords: WordRow = {
  pattern:
    /\b(select|where|find|filter|query|first|delete|update|objects|get or 404|load|fetch|all|all by)\b/,
  hit: 'orders find by id',
  miss: 'orders paint id',
};

/** Words, in such a lookup, of whoever asks. */
export const askerWords: WordRow = {
  pattern:
    /\b((current|request|req|session|logged in|auth|viewer|login|me) (user|account|customer|tenant|member|id|org)|(user|owner|customer|account|tenant|org|organi[sz]ation|team|workspace|author|member|company) (id|uuid|pk)|owner|tenant|principal|viewer|get uint uid|uid)\b/,
  hit: 'owner id current user id',
  miss: 'colour id',
};

/** Words that still speak of whoever asks, or of a helper that does. */
export const stillAsked: WordRow = {
  pattern:
    /\b(user|owner|account|tenant|customer|org|organi[sz]ation|team|workspace|author|member|company|current|me|my|own|mine|auth|session|principal|viewer|uid|scope|scoped|policy|visible|accessible|allowed|can|for|owned)\b/,
  hit: 'orders visible to',
  miss: 'orders get or 404',
};
