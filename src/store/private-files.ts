/** The origin's private folder (OPFS), or undefined where there is none: plain http, older browsers, a private window. */
export async function privateFolder(
  path: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> {
  const storage = (globalThis.navigator as Partial<Navigator> | undefined)?.storage as
    Partial<StorageManager> | undefined;
  if (storage?.getDirectory === undefined) return undefined;
  try {
    let folder = await storage.getDirectory();
    for (const name of path) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  } catch {
    return undefined;
  }
}

/** The names of the files in a folder; none when there is no folder. */
export async function fileNames(folder: FileSystemDirectoryHandle | undefined): Promise<string[]> {
  const names: string[] = [];
  if (folder)
    for await (const [name, handle] of folder.entries())
      if (handle.kind === 'file') names.push(name);
  return names.sort();
}

type Writer = Partial<Pick<FileSystemFileHandle, 'createWritable'>> & {
  createSyncAccessHandle?: () => Promise<FileSystemSyncAccessHandle>;
};

/**
 * Writes a whole file and says whether that was possible: a worker can write wherever private files exist, a page only in browsers
 * with `createWritable`.
 */
export async function writePrivateFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const handle: Writer = await folder.getFileHandle(name, { create: true });
  if (handle.createSyncAccessHandle) {
    const file = await handle.createSyncAccessHandle();
    try {
      file.truncate(0);
      file.write(bytes, { at: 0 });
      file.flush();
    } finally {
      file.close();
    }
    return true;
  }
  if (handle.createWritable === undefined) return false;
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
  return true;
}

/** A private file's bytes, or undefined when there is no such file. */
export async function readPrivateFile(
  folder: FileSystemDirectoryHandle | undefined,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const handle = await folder?.getFileHandle(name);
    return handle && new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch {
    return undefined;
  }
}
