/**
 * What differs between server versions, as one set of yes/no answers. `line` counts 22, 23, ... 27, 28: the
 * numbering dropped its leading `1.` after 1.27.
 */
export interface Profile {
  /** What `GET /version` answers, word for word. */
  readonly version: string;
  readonly forgejo: boolean;
  /** Dispatch and workflow-list endpoints (1.24). */
  readonly dispatch: boolean;
  /** `POST /file-contents` (1.24). */
  readonly fileContents: boolean;
  /** Runs and jobs endpoints (1.25). */
  readonly runs: boolean;
  /** `run-name` of a workflow file is honoured (1.25). */
  readonly runNames: boolean;
  /** The combined status always has a body (1.25), and warning and skipped count as success. */
  readonly combinedAlwaysAnswers: boolean;
  /** `return_run_details=true` on a dispatch, permissions of job tokens, force-pushes that clean the timeline (1.26). */
  readonly line26: boolean;
  /** `GET /token` (1.27). */
  readonly tokenEndpoint: boolean;
  /** Runs of one workflow file, HEAD on every GET, raw diff from compare (1.27). */
  readonly line27: boolean;
  /** Changing the base rewrites who pushed: one row, by whoever changed it (1.24.6). */
  readonly retargetForgetsPushes: boolean;
  /** `labels: ["name"]` also finds labels of the organisation (1.23). */
  readonly organisationLabelNames: boolean;
  /** Labels of an organisation that the caller may not see are not found (1.26.3). */
  readonly organisationLabelsHidden: boolean;
  /** Teams have a visibility, and a list leaves out those the caller may not see (1.27). */
  readonly teamVisibility: boolean;
  /** A team that grants write unit by unit reads back as `read` in the flat permission (1.24). */
  readonly flatTeamPermission: boolean;
}

/** Versions with a known behaviour; any other text is accepted too. */
export const knownVersions = [
  '1.22.6',
  '1.24.7',
  '1.25.4',
  '1.26.4',
  '1.27.3',
  '28.3.0',
  '16.0.3+gitea-1.22.0',
] as const;

const newestLine = 28;

/** Reads a version text as the server prints it. Text that is no version behaves like the newest server. */
export function parseProfile(version: string): Profile {
  const forgejo = version.includes('+gitea-');
  const line = parseLine(forgejo ? (version.split('+gitea-')[1] ?? '') : version);
  return {
    version,
    forgejo,
    dispatch: forgejo || line >= 24,
    fileContents: line >= 24,
    runs: line >= 25,
    runNames: line >= 25,
    combinedAlwaysAnswers: line >= 25,
    line26: line >= 26,
    tokenEndpoint: line >= 27,
    line27: line >= 27,
    retargetForgetsPushes: line >= 24,
    organisationLabelNames: line >= 23,
    organisationLabelsHidden: line > 26 || (line === 26 && parsePatch(version) >= 3),
    teamVisibility: line >= 27,
    flatTeamPermission: line >= 24,
  };
}

/** Of a version whose line is already known. */
function parsePatch(version: string): number {
  return Number(/^v?1\.\d+\.(\d+)/.exec(version)?.[1]);
}

function parseLine(version: string): number {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  if (!match) return newestLine;
  const [, major, minor] = match;
  return major === '1' ? Number(minor) : Number(major);
}
