export type { Check } from './check.ts';
export { checkGate, checkTier } from './check.ts';
export { decide } from './decide.ts';
export { assessmentDigest, keptAssessmentDigest } from './kept-tier.ts';
export { type LedgerEntry, parseLedgerEntry, renderLedgerEntry, toMilliseconds } from './ledger.ts';
export { type MembershipQuestion, membershipQuestions } from './membership-questions.ts';
export { toExitCode, toSummary } from './outcome.ts';
export { weigh } from './points.ts';
