/** A review that only announces itself: by the name of its run (1.25) and by a status (every version). */
export function renderReviewWorkflow(gate: string, runsOn: string): string {
  return `name: ${gate}-review
run-name: ${gate}-review \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs:
      repo: { type: string }
      pr: { type: string }
      head_sha: { type: string }
      gate: { type: string }
      nonce: { type: string }
permissions:
  contents: write
jobs:
  review:
    runs-on: ${runsOn}
    steps:
      - run: |
          curl --fail-with-body --silent --show-error --max-time 30 \\
            --header "Authorization: token $TOKEN" --header 'Content-Type: application/json' \\
            --data "{\\"state\\":\\"success\\",\\"context\\":\\"live / $GATE\\",\\"description\\":\\"nonce $NONCE\\"}" \\
            "\${GITHUB_API_URL%/}/repos/$REPO/statuses/$HEAD_SHA"
        env:
          TOKEN: \${{ secrets.GITEA_TOKEN }}
          REPO: \${{ inputs.repo }}
          HEAD_SHA: \${{ inputs.head_sha }}
          GATE: \${{ inputs.gate }}
          NONCE: \${{ inputs.nonce }}
`;
}
