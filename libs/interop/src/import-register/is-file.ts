import { stat } from 'node:fs/promises';

/**
 * Whether there is a file to read at this path. A folder of that name cannot be read, and a named pipe would be waited
 * on for ever: both count as no file, as does a path nobody may look at.
 */
export const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
