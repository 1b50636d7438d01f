import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Builds that are no workflows of the forge: GitLab, Woodpecker, Drone, Jenkins, CircleCI, Azure and the like. */
export const pipelineRows: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['pipeline'], {
    'tests or scans that may fail': {
      pattern:
        /-D(skipTests|maven\.test\.skip|maven\.test\.failure\.ignore)\b(?!=false)|--(passWithNoTests|exit-zero|no-fail|soft-fail|continue-on-collection-errors)\b|--exit-code[= ]0\b|\ballowEmptyResults\s*:\s*true|\bcontinueOnError\b.*true|\bset\s+\+e\b/,
      hit: "sh 'mvn verify -Dmaven.test.failure.ignore=true'",
      miss: "sh 'mvn verify -Dmaven.test.failure.ignore=false'",
    },
    'a secret in the log': {
      pattern:
        /\b(echo|printf|Write-Host)\b[^|>]*\$[{(]?(env\.)?\w*(TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)\w*[^|>]*$|^\s*-?\s*(sh\s+)?["']?(printenv|env)(\s*\|\s*sort)?["']?\s*$/i,
      hit: '- echo "deploying with $DEPLOY_TOKEN"',
      miss: '- echo "$DEPLOY_TOKEN" | docker login --password-stdin',
    },
    'a secret that goes out without encryption': {
      pattern: /\b(curl|wget|http|nc)\b.*\$\{?\w*(TOKEN|SECRET|PASSWORD|API_?KEY)\w*.*\bhttp:\/\//i,
      hit: 'curl -d token=$TOKEN http://acme.dev',
      miss: 'curl -d token=$TOKEN https://acme.dev',
    },
    'words of a stranger in a command': {
      pattern:
        /(?<!\.)\b(sh|bat|powershell)\s*\(?\s*"{1,3}.*\$\{?(env\.|params\.)?(CHANGE_(TITLE|AUTHOR\w*|BRANCH)|ghprb\w+|gitlab(MergeRequest|SourceBranch)\w*)|\$\{(CI_COMMIT_(MESSAGE|TITLE|AUTHOR\w*|SOURCE_BRANCH|BRANCH)|CI_PULL_REQUEST_TITLE|DRONE_(COMMIT_MESSAGE|COMMIT_AUTHOR\w*|PULL_REQUEST_TITLE|SOURCE_BRANCH))\}|\$\((Build\.SourceVersionMessage|System\.PullRequest\.Source\w+)\)|\beval\b.*\$\{?(CI_COMMIT|CI_MERGE_REQUEST)_\w+/,
      hit: 'sh "./deploy.sh $CHANGE_TITLE"',
      miss: 'sh \'./deploy.sh "$CHANGE_TITLE"\'',
    },
  }),
  ...rowsOf('infra-fetch', ['pipeline'], {
    'steps from an address': {
      pattern: /^\s*(-\s*)?remote\s*:\s*["']?https?:|^\s*(-\s*)?include\s*:\s*["']?https?:/,
      hit: "- remote: 'https://acme.dev/a.yml'",
      miss: "- local: '/a.yml'",
    },
  }),
  ...rowsOf('infra-privilege', ['pipeline'], {
    'a container with all rights of its host': {
      pattern: /^[-\s]*["']?privileged["']?\s*:\s*["']?true\b|\s--privileged\b|\/docker\.sock\b/,
      hit: 'privileged: true',
      miss: 'privileged: false',
    },
  }),
];
