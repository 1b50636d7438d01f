import type { Right } from '../transport/call.ts';

export const READ_USER: Right = { scope: 'read:user', role: 'an active account' };
export const READ_CODE: Right = { scope: 'read:repository', role: 'read access to code' };
export const READ_PULLS: Right = { scope: 'read:repository', role: 'read access to pull requests' };
export const WRITE_STATUSES: Right = { scope: 'write:repository', role: 'write access to code' };
export const READ_ISSUES: Right = { scope: 'read:issue', role: 'read access to pull requests' };
export const WRITE_ISSUES: Right = { scope: 'write:issue', role: 'write access to pull requests' };
export const COMMENT: Right = { scope: 'write:issue', role: 'read access to pull requests' };
export const READ_ORGANISATION: Right = {
  scope: 'read:organization',
  role: 'membership in the organisation',
  grant: "Add the gate's user to a team of the organisation.",
};
export const READ_TEAM: Right = {
  scope: 'read:organization',
  role: 'membership in the team, or ownership of the organisation',
  grant:
    "Add the gate's user to that team, or make it an owner of the organisation; or name the people of the role in the policy under roles.",
};
export const REQUEST_REVIEWS: Right = { scope: 'write:repository', role: 'write access to pull requests' };
export const READ_ACTIONS: Right = {
  scope: 'read:repository',
  role: 'read access to Actions',
  grant:
    "See that Actions are switched on in the settings of the repository, and give the gate's user read access to Actions by a team.",
};
export const DISPATCH: Right = {
  scope: 'write:repository',
  role: 'write access to Actions',
  grant:
    "See that Actions are switched on in the settings of the repository, and give the gate's user write access to Actions by a team.",
};
export const ADMINISTER: Right = {
  scope: 'read:repository',
  role: 'administration of the repository',
  grant: "Make the gate's user an administrator of the repository, or look at this by hand.",
};
export const MERGE: Right = { scope: 'write:repository', role: 'the right to merge into the base branch' };
