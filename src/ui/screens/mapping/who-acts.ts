import type { Services } from '../../services';

/**
 * The declared name under which the next act is recorded, asked for once a workspace; undefined when the person declines.
 * @example await whoActs(services) // '陈老师'
 */
export async function whoActs({ session, desk }: Services): Promise<string | undefined> {
  const known = await session.workspace.identity();
  if (known !== undefined) return known.name;
  const said = await desk.ask();
  if (said === undefined) return undefined;
  await session.workspace.declareIdentity(said);
  return said.name;
}
