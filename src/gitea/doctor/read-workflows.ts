import type { Server } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { listFolder, readEntry, type Spot } from '../endpoints/contents.ts';
import { parseWorkflow, type WorkflowFile } from './workflow-file.ts';

/**
 * The workflow files of one commit. The first folder that exists hides the others. Each folder is looked for in the one
 * above: "not found" alone is also the answer to people who may not look.
 * @throws ConfigError for a file that is no YAML.
 */
export async function readWorkflows(
  client: GiteaClient,
  spot: Spot,
  server: Server,
): Promise<WorkflowFile[]> {
  const root = await listFolder(client, spot, '');
  const own = server.flavour === 'forgejo' ? ['.forgejo'] : [];
  for (const folder of [...own, '.gitea', '.github'].filter((name) => root.includes(name))) {
    const path = `${folder}/workflows`;
    if (!(await listFolder(client, spot, folder)).includes(path)) continue;
    const files = (await listFolder(client, spot, path)).filter((file) => /\.ya?ml$/.test(file));
    return Promise.all(files.map((file) => readWorkflow(client, spot, file)));
  }
  return [];
}

async function readWorkflow(client: GiteaClient, spot: Spot, path: string): Promise<WorkflowFile> {
  const { bytes } = await readEntry(client, spot, path);
  return parseWorkflow(path, new TextDecoder().decode(bytes));
}
